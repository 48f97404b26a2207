"""What Discord takes, and for how long: every number with the page that says it.

The pages are those of discord/discord-api-docs at c98d64b (6 August 2026), read 2026-11-25.
"""

from __future__ import annotations

from datetime import timedelta

from bot.adapters.layout import Limits

LIMITS = Limits(
    text=2000,  # characters; resources/message, "Create Message"; UTF-16 units are never fewer
    label=80,  # characters; components/reference, "Button Structure"
    buttons_per_row=5,  # components/reference, "Action Row"
    rows=5,  # components/reference, "Legacy Message Component Behavior"
    row=400,  # units; a row that is too wide is broken by Discord itself, so it is only counted
    callback=100,  # characters of a custom_id, ASCII here; components/reference, "Custom ID"
)
BUTTONS = LIMITS.buttons_per_row * LIMITS.rows
TYPED = 2000  # characters of one modal field; 4000 at most, components/reference, "Text Input"

FIRST_ANSWER = timedelta(seconds=3)  # interactions/receiving-and-responding, "Followup Messages"
TOKEN = timedelta(minutes=15)  # ibid.: with it an ephemeral message is edited and deleted
EPHEMERAL = timedelta(minutes=13)  # until it is covered: TOKEN, less what two failed tries take
DIRECT = timedelta(hours=24)  # our own choice: an own message in a direct message has no such age

# Seconds after which an answer that is not there yet is announced: half of FIRST_ANSWER is left
# for the way there and for a loop that is busy. Somebody who leaves waits a shorter time.
ANNOUNCED_AFTER = 1.5
LEAVING_AFTER = 1.0

PAUSES = (0.5, 1, 2, 4, 8, 15, 30)  # seconds between tries of an answer: a minute in all
STOPPING = 15.0  # seconds that a stop waits for answers; systemd kills after 90

LOGIN = 15.0  # seconds that logging in may take before a cover is put off

PATIENCE = 2.0  # seconds for one request of a cover, before the next best thing is done
TAKING_AWAY = 2.0  # seconds in which an older living message should be gone after a new one
AT_ONCE = 4  # deletions on their way at the same time, fewer than the bucket usually lets through
