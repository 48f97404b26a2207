# What Discord says in its own way. `discord-<key>` stands there in the place of <key>.

discord-leaving = Leave any time: press Leave. I clear this after { $minutes } quiet minutes.
discord-kept = The line above stays when I clear this. In a server it goes when the app starts again: write it down. You can delete it yourself.
discord-help =
    You can write in your own words, or use the buttons.
    "Leave" clears all of this. The command /start begins again, /privacy and /about tell you more.
discord-unreadable =
    .picture = I can't open pictures, and I have not kept it. Please delete it here: I can't. Don't send it to anyone, not even as proof. Your words are enough.
    .video = I can't open videos, and I have not kept it. Please delete it here: I can't. Don't send it to anyone, not even as proof. Your words are enough.
    .voice = I can't listen to voice messages, and I have not kept it. Please delete it here: I can't. Could you write it? A few words are enough.
    .file = I can't open files, and I have not kept it. Please delete it here: I can't. Your words are enough.

# The first line wherever other people are.
discord-first =
    .server = Nobody in this server can see this. No moderator learns you opened it.
    .group = Nobody else in this chat can see this.
discord-stays = What you type here stays in this chat: I can't delete it. What you write with the button below does not stay.

discord-button =
    .write = Write it in my own words
    .next = Read on: page { $page } of { $pages }
    .before = Page before
discord-form = In your own words
    .field = No person reads this
discord-command =
    .start = Opens a chat that only you can see
    .privacy = What happens to what you write here
    .about = What this bot is, who runs it, and how to report a problem

discord-clearing =
    .stays =
        On Discord I clear what I wrote. In a server nobody else could see it anyway.
        What stays: what you typed in our own chat. Hold your message, then "Delete message". What you wrote in the form doesn't stay.
        To take our chat out of your list: hold it, then "Close DM".
discord-hide =
    .edited = What stays in the end is one line of mine, changed. Discord shows "(edited)" beside it.

# A word of one's own must not stay on the screen.
discord-sign = Send me one sign, one word or one sticker. For 24 hours it works like "Leave". Take one that you would not write by chance. Write it with the button below: what you type in our own chat stays there.
discord-word_safe = The key is off your screen. Now a safe word, if you like: for 24 hours from now I show only the cover when you have left, and this word opens it again. Type one that nobody would try. I keep a scrambled mark of it. Write it with the button below: what you type in our own chat stays there.
discord-word_duress = Kept. One more, if you like: a word for when someone makes you write. Then I show only the cover, as if you had just begun. What stood here is gone, and an empty chat can be noticed, too. Write it with the button below: what you type in our own chat stays there.
