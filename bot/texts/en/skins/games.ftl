# A skin: words under which the talk looks like another one. Every skin has the same keys.
# `area` are code words: the person learns them from a key that is then deleted.

name = Game guide
opening =
    .a = Your guide has a new page. It stands just below this.
    .b = Game guide: here is the next page of your build plan.
    .c = A short page from the guide, written down right here.
harmless = Hi! What do you want to build or find in Minecraft? You can write "house 9".
unknown = That page is not written yet. Pick one of these, or write it.
about = I am a small bot with a guide for a building game. Who runs me stands in my profile.
privacy = I keep nothing that you write.

place = Which country is your server in?
    .rather_not = Somewhere else
area = Where are you stuck?
    .hurt = Boss fight
    .sexual = Poison swamp
    .online = Lag and drops
    .made_to = Side quest
    .awful = Low on hearts
    .bullying_school = Bad team
    .home = The base is broken
    .else = Another level
line =
    .open = Guide line, online:
    .closed = Guide line, offline now:
    .unknown = Guide line:
    .written = By text message:
none = No guide line is known there.
services =
    .more = Another guide line
    .nobody = No reply there
    .quiet = Text chat only
    .keep = Pin the number
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
    .house = A house of { $side } by { $side }: { $walls } blocks for the walls (four high) and { $floor } for the roof. Leave out what becomes doors and windows.
    .shelter = A first shelter of { $side } by { $side }: { $walls } blocks of earth for the walls and { $floor } for the roof. Put a torch inside and close it before night.
    .farm = A farm of { $side } by { $side }: one water block in the middle wets four blocks to each side. Put torches on the edge.
    .portal = A portal needs 10 blocks of obsidian without the corners, 14 with them: four wide, five high. Light it with flint and steel.
    .diamonds = Diamonds are most common deep down, around level -59. Dig two high and leave two blocks between your tunnels.
    .iron = Iron is common around level 16, and high up in the mountains. A stone pickaxe is enough.
