# What only Telegram shows. Commands and profile can be seen by anybody: true, and not telling.

pin = Tap the key below to send me where you are. I look for the country or area only, and I take it off this screen.
    .button = Send my location

member = Tap the key below. You choose in your own list; the one you choose is not told.
    .button = Choose a member

group = Hi. I only talk one to one. Tap below to open a chat with me.
    .button = Open a chat

command =
    .start = Begin
    .x = Leave and clear this chat
    .language = Language
    .privacy = What is kept, and what is not
    .forget = Forget everything now
    .mydata = What I remember right now
    .about = Who I am
    .phone = About this phone
    .help = How this works
    .guide = For people who look after a group
    .setup = Settings for this group

profile =
    I'm Waypost, a bot. Tell me where you are and what is going on, and I show you people who can listen and help, with the source of every number.
    No person reads this. I keep nothing you write. /x leaves and clears this chat.
    .short = A bot that shows young people who can listen and help, wherever they are.

telegram-clearing =
    .stays =
        On Telegram both sides go: my messages and yours, also on your other devices.
        What stays: this chat in your list, with one line. Messages older than two days. Pop-ups that were on the screen before. What someone copied or photographed.
        To take this chat out of your list: hold it, then "Delete chat".
telegram-hide =
    .edited = What stays in the end is one line of mine, changed. Telegram shows no "edited" beside it.

# Groups. `telegram-<key>` stands there in the place of <key>.
from_group = Nobody in the group can see this. No moderator learns that you opened it.
telegram-setup =
    Settings for your group. Each tap counts at once.
    .no_countries = Where your members likely live: not set. Tap below, or write: /setup Peru, Chile
    .in_group = Send /setup in your group first, and tap the button there.
    .no_moderators = Moderators: the admins of the group
    .posted = Done: the panel stands in the group. Pin it, so that everybody finds it.
    .not_posted = I could not write in the group. Look at the lines below.
    .unreached = Telegram does not answer just now. Please try again.
    .not_yours = Only admins who may change this group's settings can do this.
telegram-selftest =
    .well = I can write in the group. I need nothing more.
    .send_messages = Missing: I may not write in the group. Open the group, tap its name, then "Permissions", and let members send messages. Or allow it for me alone.
    .gone = I am not in that group. Add me to it, then send /setup there.
    .too_much = Too much: I am an admin in the group. I don't need that, and as an admin I get every message. I throw them all away. Please make me a simple member.
telegram-sheet =
    .post = Post the panel in the group again
    .posted = OK. The panel will stand in the group again in some minutes.
    .send = Send a private line to a member
    .choose = Tap the key below and choose who it is. Nobody else learns of it. The line only goes to members who agreed before.
    .no_panel = I don't know that group any more. Send /guide there, and tap the button.
    .not_yours = Only admins of the group can have the panel posted. These pages are for all.
telegram-own_card = This group added this. I have not checked it:
telegram-offers =
    People who look after a group can ask me to write to you: one line that says I'm here. I do it only if you say yes. They never learn what you said, or if I wrote.
    .kept_never = OK. I won't write to you first, whoever asks, in any group. You can still open me when you like. I keep only this answer, locked away.
