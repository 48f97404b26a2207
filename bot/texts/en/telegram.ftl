# What only Telegram shows. Commands and profile can be seen by anybody: true, and not telling.

pin = Tap the key below to send me where you are. I look for the country or area only, and I take it off this screen.
    .button = Send my location

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
