# What can be asked at any time.

standing =
    .language = Language / Idioma
language = Which language?
    .own = English
privacy =
    What you write is read once by this program and never stored or logged.
    While we talk it remembers a few things, like your country and what you picked. They are locked away, and gone when you leave or after { $minutes } quiet minutes.
    It keeps no name. Nobody reads along. Nothing is counted when you leave.
    What your phone, its keyboard or this app keep is not in my hands.
forget_label = Forget everything now
mydata =
    I remember only this: your language, the place and the topic you picked, and which help I showed you.
    It is locked away, with no words of yours and no name. It is gone when you leave, or after { $minutes } quiet minutes.
about =
    I'm Waypost, a bot. I show young people who can help, with the source and age of every number.
    No person reads this. I can't call anyone. I'm not a counsellor and I can't see if you are safe.
    Young people and a helpline have not tried me out yet.
    .operator = { $name } runs this copy of me. If I did something wrong, tell them: { $contact }
safe_phone =
    If someone checks this phone, they may see apps, messages, calls and bills.
    Signs: they know things only your phone knew, or they know your passcode.
    Safer: a phone or computer that they never touch, at school, a library or a friend's.
    If you think the phone is watched, don't change it all at once. Ask a helpline from another phone first.
help =
    You can write in your own words, or use the buttons.
    /start begins again. /x leaves and clears the screen. /language changes the language.
    /privacy, /mydata, /forget, /about and /safe tell you more.
