"""What commands, buttons and lists of a server are called on the wire: nothing that tells."""

from __future__ import annotations

PANEL = "open"  # the panel's button; the same for ever, for panels lie there for years
MOVE = "move"  # from a server into direct messages
NEVER = "never"  # below a line that a moderator had sent

SHEET_NOW, SHEET_WORDS, SHEET_POST = "tips:now", "tips:words", "tips:post"
SHEET_SEND = "tips:send:"  # followed by a sealed number

CHANNEL, ROLES, LANGUAGE, COUNTRIES = "set:where", "set:roles", "set:language", "set:lands"
POST, AGAIN, OWN = "set:post", "set:again", "set:own"
ADD, REMOVE, BACK, FORM = "own:add", "own:remove", "own:back", "own:form"

SETUP, TIPS, GUIDE = "setup", "tips", "guide"
MEMBER, LANDS = "member", "countries"  # options of commands
