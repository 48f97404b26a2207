# A skin: words under which the talk looks like another one. Every skin has the same keys.
# `area` are code words: the person learns them from a key that is then deleted.

name = Shop catalogue
opening =
    .a = The catalogue has one more page. It stands right below.
    .b = From the shop: the next page of the list is down here.
    .c = A short page from our list, written down just below.
harmless = Hi! What are you looking for? I tell you what it is for and how long it lasts. You can write "cream 75 ml".
unknown = That is not in the list. Pick one of these, or write its name.
about = I am a small bot with a catalogue. I take no orders. Who runs me stands in my profile.
privacy = I keep nothing that you write.

place = Which country should it go to?
    .rather_not = Somewhere else
area = What do you need it for?
    .hurt = Red spots
    .sexual = Itchy skin
    .online = Sunburn
    .made_to = Dry hands
    .awful = Tired eyes
    .bullying_school = Oily hair
    .home = Rough feet
    .else = Something else
line =
    .open = Advice line, open:
    .closed = Advice line, closed for now:
    .unknown = Advice line:
    .written = By text message:
none = No advice line is known there.
services =
    .more = Another advice line
    .nobody = No one answered
    .quiet = I prefer writing
    .keep = Keep this number
    .else = For something else
    .elsewhere = To another country
longer = Keep looking
plain = Full catalogue
leave = Leave the shop

item =
    .soap = Soap
    .cream = Hand cream
    .shampoo = Shampoo
    .lip_balm = Lip balm
    .sunscreen = Sunscreen
    .candle = Candle
answer =
    .soap = Soap: for hands and body, mild, without scent. A bar of { $pack } g lasts about { $days } days.
    .cream = Hand cream: for dry skin, best at night. A tube of { $pack } ml lasts about { $days } days.
    .shampoo = Shampoo: for all hair, a walnut of it is enough. A bottle of { $pack } ml lasts about { $days } days.
    .lip_balm = Lip balm: for wind and cold. A stick of { $pack } g lasts about { $days } days.
    .sunscreen = Sunscreen: put it on half an hour before the sun, and again after water. A bottle of { $pack } ml lasts about { $days } days by the sea.
    .candle = Candle: cut the wick to the width of a finger nail. One of { $pack } hours lasts about { $days } evenings.
