# A skin: words under which the talk looks like another one. Every skin has the same keys; how they
# are laid out stands in `bot/flows/covers/shape.py`. A heading of `numbers` may be { "" }.
# `area` are code words: the person learns them from a key that is then deleted.

name = Shop catalogue
opening =
    .a = The catalogue has one more page. Have a look at it.
    .b = From the shop: the next page of the list is down here.
    .c = Soap, cream, candles: a short page from our list.
harmless = Looking for something? Name it, and I say what it is for and how long a pack lasts: "cream 75 ml".
unknown = Not stocked, sorry. The list has six things.
about = A list to look through; nothing is sold here.
maker = A list to look through; nothing is sold here. It belongs to whoever my profile names.
privacy = Your messages are not kept.
covered = Please call { $number } ({ $who }) if someone is in danger. A shop list is no use there.
    .no_number = Please call your emergency number if someone is in danger. On most mobile phones 112 finds one, but not everywhere. A shop list is no use there.

place = Prices and shipping for which country?
    .rather_not = Not on this list
area = What do you need it for?
    .hurt = Red spots
    .sexual = Itchy skin
    .online = Sunburn
    .made_to = Dry hands
    .awful = Tired eyes
    .bullying_school = Oily hair
    .home = Rough feet
    .else = Something else
tip =
    .hurt = For red spots: something cool and damp on them.
    .sexual = For itchy skin: mild soap, pat dry, loose cotton.
    .online = For sunburn: shade, cool water, no oil.
    .made_to = For dry hands: cream after every wash, thick at night.
    .awful = For tired eyes: a cool cloth on them for a while.
    .bullying_school = For oily hair: lukewarm water, not hot.
    .home = For rough feet: a warm foot bath, then thick cream.
    .else = For all the rest: the ones without scent suit most people.
numbers =
    .first = { "" }
    .more = The next customer lines:
    .nobody = Customer line busy? These are next:
    .quiet = A customer line that takes writing says so:
    .around = Last page of the list, so back to page one. Perhaps more in the "{ $plain }":
    .around_nobody = All customer lines tried? The "{ $plain }" may have other ways. Page one again:
    .calls_only = No customer line here takes writing. The "{ $plain }" may have other ways:
entry =
    Customer line { $mark }: { $state }
    Number { $number }
    .free =
        Customer line { $mark }: { $state }
        Number { $number } (free)
state =
    .always = 24 h
    .open = staffed now
    .closed = not staffed now
    .back = staffed again { $day }, { $time }
    .unknown = hours not given
    .written = by text
    .whatsapp = by WhatsApp
    .word = by text, first word "{ $word }"
none = No customer line is known for there.
emergency = For an emergency please call { $number }.
    .unknown = For an emergency please call your emergency number. On most mobile phones 112 finds one, but not everywhere.
kept =
    .a = Customer line { $number }
    .b = Shop, customer line { $number }
    .c = Parcel, customer line { $number }
services =
    .more = Next page
    .again = Back to page one
    .nobody = No one answered
    .quiet = I prefer writing
    .keep = Keep this number
    .rest = More
    .else = For something else
    .elsewhere = To another country
longer = Keep looking
onwards = Back to the list
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
    .soap = Mild, no scent, for hands and body. One bar of { $pack } g: about { $days } days.
    .cream = For dry hands, best at night. { $pack } ml go a long way, about { $days } days.
    .shampoo = A walnut of it does for any hair, so { $pack } ml make about { $days } days.
    .lip_balm = Against wind and cold. A stick of { $pack } g, some { $days } days.
    .sunscreen = Half an hour before the sun, and again after water. { $pack } ml last about { $days } days by the sea.
    .candle = Cut the wick to the width of a finger nail. { $pack } hours, so about { $days } evenings.
