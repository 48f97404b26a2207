# What can be asked at any time.

standing =
    .language = Language / Idioma
    .longer = Give me longer
    .clearing = What leaving clears
    .safe_phone = Is this phone safe?
    .sign = My own sign to leave
    .hide = Hide this chat
    .offers = May I write to you first?
language = Which language?
    .own = English
privacy =
    What you write is read once by this program and never stored or logged.
    It keeps no name. Nobody reads along. Nothing is counted when you leave.
    .yours = What your phone, its keyboard or this app keep is not in my hands.

# What is kept, one line for each row of bot/kept.py.
kept_row = This is all that is kept, and how long:
    .talk = While we talk: your language, your place, what you picked, which help I showed. Locked away. Gone when you leave, or after { $minutes } quiet minutes.
    .trail = Which messages of this chat lie on the screen, so that I can clear them. Gone when it is clear, or { $hours } hours later.
    .door = Only if you chose words or a sign of your own: a scrambled mark of each. Gone after { $hours } hours.
    .community = Of a server or group: its settings, like language and places. Nothing about anyone in it. Gone when I am taken out of it.
    .choice = Only if you answered it: if I may write to you first. One letter. It stays until you choose again.
    .reports = How often a line could not be reached on a day. Nothing about who said so. Gone after { $days } days.
    .log = Faults of the program. No words, no names. As long as whoever runs me keeps them.
    .memory = For a short time: how fast a chat writes, and how often a team asks me to post. If you came here from a server: from which one.
    .platform = What you write while I am switched off waits at Telegram. Telegram and Discord keep this chat in their own way: see their rules.
forget_label = Forget everything now
mydata = This is all I remember of you:
    .language = language: { $name }
    .place = place: { $place }
    .concern = topic: { $topic }
    .shown = shown to you: { $names }
    .others = buttons and answers besides: { $count }
    .words = that you chose a word or sign of your own (a scrambled mark of it, gone after 24 hours)
    .gone = It is locked away, with no words of yours and no name. It is gone when you leave, or after { $minutes } quiet minutes.
longer = OK. Now I clear this chat after { $minutes } quiet minutes. Each press starts the clock again.
clearing =
    "Leave", /x, or a word like exit: one tap and no question. I forget this talk and take it off the screen at once. One harmless line stays.
    It makes no sound. Nobody is told, and I don't count it.
    .stays = What stays: what someone copied or photographed, and what your phone or this app keeps.
sign = Send me one sign, one word or one sticker. For 24 hours it works like "Leave". Take one that you would not write by chance.
    .kept = Done. That works like "Leave" now, for 24 hours. I keep a scrambled mark of it, not the sign.
    .long = That is too long.
    .telling = That tells too much. Take something that means nothing.
    .common = You could write that by chance. Take another one.
    .short = That is too short. Take at least four letters.
    .same = That is your other word. Take another one.
hide = I can make this chat look like another one. First: how is it with this phone?
    .glance = Someone could glance at it
    .watched = Someone checks it, or watches it
    .warning = This hides words from someone who glances. Anyone who taps my name can see what I am. If someone searches your phone, it is safer to delete this whole chat.
    .delete = To delete it: leave first, then hold this chat in your list and pick "Delete".
    .pick = If that is OK for you, pick how it should look:
    .key = { $name }. Read this now and keep it in your head. Then I delete it:
    .numbers = You tap these words, or type them. Phone numbers stay as they are, and so does the emergency number. Names are hidden: "{ $plain }" shows who answers, in plain words.
    .open = open now
    .closed = closed now
    .edited = What stays in the end is one line of mine, changed.
    .read = I know it: delete this
word_safe = The key is off your screen. Now a safe word, if you like: for 24 hours from now I show only the cover when you have left, and this word opens it again. Type one that nobody would try. I keep a scrambled mark of it.
    .none = No word, just the cover for now
word_duress = Kept. One more, if you like: a word for when someone makes you write. Then I show only the cover, as if you had just begun. What stood here is gone, and an empty chat can be noticed, too.
    .none = No second word
about =
    I'm Waypost, a bot. I show young people who can help, with the source and age of every number.
    No person reads this. I can't call anyone. I'm not a counsellor and I can't see if you are safe.
    Young people and a helpline have not tried me out yet.
    .sees =
        What I see: what you write or tap here, for one moment. The language your app names. In a server or group: which one it is.
        What I don't look at: what is written elsewhere, who your friends are, where you are if you don't send it.
    .never =
        What I never do: open pictures, videos or files. Write to you first, unless you said I may. Tell a moderator what you do here. Sell or show ads. Learn from your words.
    .operator = { $name } runs this copy of me. If I did something wrong, tell them: { $contact }
    .report = A moderator used me against you? Tell them that, too, or use "Report" in the app. My first page in a server or group lets you say that I never write to you first.
watched = If someone looks into this phone, what you read here could be seen. "Leave" takes it off the screen. These two pages say what helps and what doesn't:
safe_phone =
    If someone checks this phone, they may see apps, messages, calls and bills. No button of mine can change that.
    Signs: they know what only your phone knew. They know your passcode. They set the phone up, or pay for it. An app is there that you didn't put there.
    Shared accounts show things on other devices, too: the same Google or Apple account, a family group, a tablet at home, a chat app open on a computer.
    Safer: a phone or computer that they never touch, at school, a library or a friend's. Write to me there.
    If you think the phone is watched, don't change it all at once: they could notice. Ask a helpline first, from another phone.
help =
    You can write in your own words, or use the buttons.
    /start begins again. /x leaves and clears the screen. /language changes the language.
    /privacy, /mydata, /forget, /about and /phone tell you more.
