# A skin: words under which the talk looks like another one. Every skin has the same keys; how they
# are laid out stands in `bot/flows/covers/shape.py`. A heading of `numbers` may be { "" }.
# `area` are code words: the person learns them from a key that is then deleted.

name = Plant care
opening =
    .a = Hello from the green corner. Your plant note is here.
    .b = A note on watering is here. It is short, have a look.
    .c = Plant care: your next note is written just below here.
harmless = Which plant is it? I tell you when it needs water again. Try "monstera, 3 days ago".
unknown = Not in my green list, sorry. Orchids and tomatoes are, for example.
about = I'm a bot that counts watering days.
maker = I'm a bot that counts watering days. The people behind me are named in my profile.
privacy = Nothing you write is kept.
covered = If someone is in danger: { $number } ({ $who }). I myself only know plants.
    .no_number = If someone is in danger: your emergency number. On most mobile phones 112 finds one, but not everywhere. I myself only know plants.

place = Which climate is it? Choose the country it grows in.
    .rather_not = Somewhere else
area = What is wrong with it?
    .hurt = Something eats the leaves
    .sexual = Grey mould on the stem
    .online = Flies come in from outside
    .made_to = It is tied up too tight
    .awful = It hangs its head
    .bullying_school = Weeds all around it
    .home = The pot is too small
    .else = Something else
tip =
    .hurt = Something eats the leaves: look under them early in the morning.
    .sexual = Grey mould on the stem: more air around it, less water from above.
    .online = Flies come in from outside: a yellow sticky card catches them.
    .made_to = Tied up too tight: a soft band in a loose loop gives the stem room.
    .awful = Hanging its head: water it from below and give it shade for a day.
    .bullying_school = Weeds all around: they come out best after rain, roots and all.
    .home = Pot too small: the next one is two fingers wider.
    .else = Something else: often it is the light, or water left in the saucer.
numbers =
    .first = { "" }
    .more = A bit further away:
    .nobody = No gardener there? Then here:
    .quiet = Some garden centres here take notes:
    .around = That was the last garden centre on the list, so from the front again. "{ $plain }" may have more.
    .around_nobody = Still no gardener, and no other garden centre on the list. "{ $plain }" may have other ways.
    .calls_only = None of these garden centres takes notes. "{ $plain }" may have other ways to write.
entry = { $number } – garden centre { $mark }, { $state }
    .free = { $number } – garden centre { $mark }, { $state }, free call
state =
    .always = open 24 hours
    .open = open at the moment
    .closed = shut at the moment
    .back = from { $day } { $time } open again
    .unknown = opening hours not known
    .written = takes notes (by text)
    .whatsapp = takes notes (on WhatsApp)
    .word = takes notes (first word "{ $word }", by text)
none = No garden centre with a number is known there.
emergency = Emergency number there: { $number }
    .unknown = Emergency number there: not known to me. On most mobile phones 112 finds one, but not everywhere.
kept =
    .a = Garden centre { $number }
    .b = Garden centre, plants { $number }
    .c = Garden centre, bulbs { $number }
services =
    .more = Next garden centre
    .again = The first garden centre again
    .nobody = No answer there
    .quiet = I'd rather write
    .keep = Write the number down
    .else = It is something else
    .elsewhere = It grows elsewhere
longer = Leave the page open
onwards = Back to my plant
plain = Full page
leave = Close

item =
    .monstera = Monstera
    .basil = Basil
    .cactus = Cactus
    .aloe = Aloe vera
    .orchid = Orchid
    .tomato = Tomato
answer =
    .monstera =
        About every { $every } days, when the top of the soil is dry. Bright light, no midday sun.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .basil =
        Basil drinks a little every day, from below, best in the morning. Cut the tips, not single leaves.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .cactus =
        In summer every { $every } days, in winter hardly at all.
        Your cactus gets water { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .aloe =
        Let the soil dry out fully: about { $every } days.
        The aloe is due { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .orchid =
        Put the pot in water for ten minutes, then let it drip off. Once in { $every } days will do.
        Next bath: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .tomato =
        Water the soil, not the leaves; about every { $every } days, more when it is hot.
        The tomato is thirsty { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
