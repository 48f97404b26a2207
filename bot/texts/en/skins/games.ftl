# A skin: words under which the talk looks like another one. Every skin has the same keys; how they
# are laid out stands in `bot/flows/covers/shape.py`. A heading of `numbers` may be { "" }.
# `area` are code words: the person learns them from a key that is then deleted.

name = Game guide
opening =
    .a = Your guide has a new page. It stands just below this.
    .b = Game guide: here is the next page of your build plan.
    .c = Blocks, ores and builds: a short page from the guide.
harmless = Minecraft builds and ores. Say what and how wide: "house 9".
unknown = No page on that. There is house, shelter, farm, portal, diamonds and iron.
about = Bot with build lists for a block game. Made by the people in my profile.
privacy = No log: your messages are not kept.
covered = Real danger, not the game? Call { $number } ({ $who }).
    .no_number = Real danger, not the game? Call your emergency number. On most mobile phones 112 finds one, but not everywhere.

place = Which country is your server in?
    .rather_not = Other region
area = Where are you stuck?
    .hurt = Boss fight
    .sexual = Poison swamp
    .online = Lag and drops
    .made_to = Side quest
    .awful = Low on hearts
    .bullying_school = Bad team
    .home = The base is broken
    .else = Another level
tip =
    .hurt = Boss fight: full hearts, food in the bar, a bed close by.
    .sexual = Poison swamp: a bucket of milk takes the poison away.
    .online = Lag and drops: fewer chunks in view, then join again.
    .made_to = Side quest: nobody has to finish one.
    .awful = Low on hearts: with a full food bar they fill up again.
    .bullying_school = Bad team: another server has other people.
    .home = Broken base: walls first, then the roof, torches inside.
    .else = Another level: map, torches and bread first.
numbers =
    .first = Build codes for this level:
    .more = More codes:
    .nobody = No reply from that code? Next:
    .quiet = Codes, with text chat where it says so:
    .around = That was the last code, so back to the start. "{ $plain }" may have more:
    .around_nobody = Still no reply, and no code left. "{ $plain }" may have other ways:
    .calls_only = No text chat among these codes. "{ $plain }" may have other ways to write:
entry = [{ $mark }] { $number } ({ $state })
    .free = [{ $mark }] { $number } ({ $state }, no coins)
state =
    .always = online day and night
    .open = online
    .closed = offline
    .back = offline till { $day } { $time }
    .unknown = server time unknown
    .written = text chat
    .whatsapp = text chat on WhatsApp
    .word = text chat, open with "{ $word }"
none = No code is known for that server.
emergency = Real emergency, not in the game? Call { $number }.
    .unknown = Real emergency, not in the game? I have no number for there. On most mobile phones 112 finds one, but not everywhere.
kept =
    .a = server admin = { $number }
    .b = LAN party = { $number }
    .c = team chat = { $number }
services =
    .more = More codes
    .nobody = No reply there
    .quiet = Text chat only
    .keep = Pin the number
    .rest = Menu
    .else = Stuck somewhere else
    .elsewhere = Another server
longer = Keep playing
plain = Full guide
leave = Quit

item =
    .house = A house
    .shelter = A first shelter
    .farm = A wheat farm
    .portal = A portal
    .diamonds = Diamonds
    .iron = Iron
answer =
    .house = House, { $side } wide and deep: { $walls } blocks of wall at four high, { $floor } of roof. Minus doors and windows.
    .shelter = { $walls } blocks of earth around { $side } by { $side }, { $floor } on top, a torch inside. Shut it before dark.
    .farm = Wheat on { $side } by { $side }: one water block in the middle wets four blocks each way. Torches on the edge.
    .portal = 10 obsidian without the corners, 14 with. Four wide, five high. Light it with flint and steel.
    .diamonds = Go down to about level -59. Tunnels two high, two blocks apart.
    .iron = Level 16, or high up in the mountains. A stone pickaxe is enough.
