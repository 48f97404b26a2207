"""Groups of the simulated Telegram: who is in them, with which rights, and where the bot stands.

Rules of this file: a 403 is the server's own (tdlib/telegram-bot-api 01a3679, Client.cpp, read
2026-11-25); the other refusals and the members' fields are as python-telegram-bot 22.8 knows them
and were not compared with Telegram itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.servers.telegram_rules import Json, RefusalError, bad
from tests.servers.telegram_screens import BOT

if TYPE_CHECKING:
    from tests.servers.telegram import BotApi
    from tests.servers.telegram_person import Person

CREATOR, ADMIN, MEMBER, RESTRICTED = "creator", "administrator", "member", "restricted"
LEFT, KICKED = "left", "kicked"
# What an administrator may; every field is required (bots/api#chatmemberadministrator).
RIGHTS = (
    *("can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
    *("can_post_stories", "can_edit_stories", "can_delete_stories"),
)
SENDS = (
    *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos"),
    *("can_send_videos", "can_send_video_notes", "can_send_voice_notes", "can_send_polls"),
    *("can_send_other_messages", "can_add_web_page_previews", "can_change_info"),
    *("can_invite_users", "can_pin_messages", "can_manage_topics"),
)


class Group:
    """One group: `statuses` by number, `rights` of its administrators, what members may."""

    def __init__(self, api: BotApi, number: int) -> None:
        self.api = api
        self.id = number
        self.statuses: dict[int, str] = {BOT: MEMBER}
        self.rights: dict[int, frozenset[str]] = {}
        self.lets_members_write = True
        api.screens.known.add(number)

    def join(self, person: Person, status: str = MEMBER, *rights: str) -> Person:
        """Somebody comes in, or gets another place."""
        self.statuses[person.id] = status
        self.rights[person.id] = frozenset(rights)
        return person

    def leave(self, person: Person) -> None:
        self.statuses[person.id] = LEFT

    def tell_bot(self, status: str) -> None:
        """The bot's own place changes, and it hears of that (bots/api#chatmemberupdated)."""
        before = self.member_json(BOT)
        self.statuses[BOT] = status
        told: Json = {
            "chat": {"id": self.id, "type": "supergroup", "title": "Invented group"},
            "from": {"id": 1, "is_bot": False, "first_name": "Invented"},
            "date": int(self.api.clock()),
            "old_chat_member": before,
            "new_chat_member": self.member_json(BOT),
        }
        self.api.updates.add("my_chat_member", told)
        self.api.changed()

    def must_let_write(self) -> None:
        """Refuse what the bot may not send."""
        status = self.statuses[BOT]
        if status == KICKED:
            raise RefusalError(403, "Forbidden: bot was kicked from the supergroup chat")
        if status == LEFT:
            raise RefusalError(403, "Forbidden: bot is not a member of the supergroup chat")
        if status == RESTRICTED or (status == MEMBER and not self.lets_members_write):
            raise bad("not enough rights to send text messages to the chat")

    def as_json(self) -> Json:
        """The chat in full; only what the library wants is there."""
        self._must_be_in()
        permissions = dict.fromkeys(SENDS, self.lets_members_write)
        return {
            "id": self.id,
            "type": "supergroup",
            "title": "Invented group",
            "accent_color_id": 1,
            "max_reaction_count": 1,
            "accepted_gift_types": {
                "unlimited_gifts": False,
                "limited_gifts": False,
                "unique_gifts": False,
                "premium_subscription": False,
                "gifts_from_channels": False,
            },
            "permissions": permissions,
        }

    def member_json(self, user: int) -> Json:
        """What somebody is here; refused where the bot cannot know."""
        if user != BOT:
            self._must_be_in()
        status = self.statuses.get(user)
        if status is None:
            raise bad("PARTICIPANT_ID_INVALID")
        found: Json = {
            "status": status,
            "user": {"id": user, "is_bot": user == BOT, "first_name": "Invented"},
        }
        if status == CREATOR:
            return found | {"is_anonymous": False}
        if status == ADMIN:
            held = self.rights.get(user, frozenset())
            rights: Json = {one: one in held for one in RIGHTS}
            return found | rights | {"can_be_edited": False, "is_anonymous": False}
        if status == RESTRICTED:
            sends: Json = dict.fromkeys(SENDS, False)
            return found | sends | {"is_member": True, "until_date": 0}
        return found | ({"until_date": 0} if status == KICKED else {})

    def _must_be_in(self) -> None:
        if self.statuses[BOT] == KICKED:
            raise RefusalError(403, "Forbidden: bot was kicked from the supergroup chat")
        if self.statuses[BOT] == LEFT:
            raise RefusalError(403, "Forbidden: bot is not a member of the supergroup chat")
