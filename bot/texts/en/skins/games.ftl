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
about = Bot with build lists for a block game.
maker = Bot with build lists for a block game. Made by the people in my profile.
privacy = No log: your messages are not kept.
covered = Real danger? Call { $number } ({ $who }).
    .no_number = Real danger? Call your emergency number. On most mobile phones 112 finds one, but not everywhere.

place = Server region: which country?
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
    .first = Server support:
    .more = More support desks:
    .nobody = No reply from that desk? Next:
    .quiet = Server support, with text chat where it says so:
    .around = That was the last support desk, so back to the first. "{ $plain }" may have more:
    .around_nobody = Still no reply, and no other desk. "{ $plain }" may have other ways:
    .calls_only = No text chat at these desks. "{ $plain }" may have other ways to write:
entry = [Support { $mark }] { $number } ({ $state })
    .free = [Support { $mark }] { $number } ({ $state }, free)
state =
    .always = online day and night
    .open = online
    .closed = offline
    .back = offline till { $day } { $time }
    .unknown = support times unknown
    .written = text chat
    .whatsapp = text chat on WhatsApp
    .word = text chat, open with "{ $word }"
none = No support desk is known for that region.
emergency = Real emergency: call { $number }.
    .unknown = Real emergency: I have no number for there. On most mobile phones 112 finds one, but not everywhere.
kept =
    .a = server support = { $number }
    .b = game support = { $number }
    .c = support desk = { $number }
services =
    .more = More desks
    .again = The first desks again
    .nobody = No reply there
    .quiet = Text chat only
    .keep = Pin the number
    .rest = Menu
    .else = Stuck somewhere else
    .elsewhere = Another region
longer = Keep playing
onwards = Back to the level
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
