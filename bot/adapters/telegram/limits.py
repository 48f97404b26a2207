"""What Telegram takes, every number with its source."""

from __future__ import annotations

from datetime import timedelta

from bot.adapters.layout import Limits

# core.telegram.org/bots/api, read 2026-11-25 in tdlib/telegram-bot-api and PTB's constants:
# sendMessage "1-4096 characters after entities parsing", counted in UTF-16 units; callback_data
# "1-64 bytes"; at most 100 buttons in one keyboard. Telegram names no limit for a label: 64 units
# are two lines of a small phone, and a row of 30 is one.
LIMITS = Limits(text=4096, label=64, buttons_per_row=2, rows=50, row=30, callback=64)

BULK = 100  # ids in one deleteMessages; core.telegram.org/bots/api#deletemessages
# "A message can only be deleted if it was sent less than 48 hours ago" (#deletemessage); an hour
# of it is kept back for covers that have to be tried again.
COVERABLE = timedelta(hours=47)
COMMAND_DESCRIPTION = 256  # characters; core.telegram.org/bots/api#botcommand
DESCRIPTION = 512  # characters; core.telegram.org/bots/api#setmydescription
SHORT_DESCRIPTION = 120  # characters; core.telegram.org/bots/api#setmyshortdescription
SECRET = 256  # characters of A-Z a-z 0-9 _ -; core.telegram.org/bots/api#setwebhook
