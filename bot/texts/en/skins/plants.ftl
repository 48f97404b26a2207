# A skin: words under which the talk looks like another one. Every skin has the same keys.
# `area` are code words: the person learns them from a key that is then deleted.

name = Plant care
opening =
    .a = Hello from the green corner. Your plant note is here.
    .b = A note on watering is here. It is short, have a look.
    .c = Plant care: your next note is written just below here.
harmless = Hi! Which plant is it? I tell you when to water it next. You can write "monstera, 3 days ago".
unknown = I don't know that one yet. Pick one of these, or write its name.
about = I am a small bot that answers about plants. Who runs me stands in my profile.
privacy = I keep nothing that you write.

place = Which country does it grow in?
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
line =
    .open = Plant line, there now:
    .closed = Plant line, not there now:
    .unknown = Plant line:
    .written = By text message:
none = No plant line is known there.
services =
    .more = Another plant line
    .nobody = No answer there
    .quiet = I'd rather write
    .keep = Keep the number
    .else = It is something else
    .elsewhere = It grows elsewhere
longer = Leave the page open
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
        Monstera: about every { $every } days, when the top of the soil is dry. It likes bright light without midday sun.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .basil =
        Basil: every day a little ({ $every }), from below, best in the morning. Cut the tips, not single leaves.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .cactus =
        Cactus: about every { $every } days in summer, hardly at all in winter. Let the soil dry out in between.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .aloe =
        Aloe vera: about every { $every } days. The soil has to dry out fully in between.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .orchid =
        Orchid: about every { $every } days. Put the pot in water for ten minutes, then let it drip off.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
    .tomato =
        Tomato: about every { $every } days, on the soil and not on the leaves. More when it is hot.
        Next water: { $left ->
            [0] today
            [1] tomorrow
           *[other] in { $left } days
        }.
