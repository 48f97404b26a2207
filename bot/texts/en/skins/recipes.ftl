# A skin: words under which the talk looks like another one. Every skin has the same keys; how they
# are laid out stands in `bot/flows/covers/shape.py`. A heading of `numbers` may be { "" }.
# `area` are code words: the person learns them from a key that is then deleted.

name = Recipes
opening =
    .a = From the kitchen: your next note stands just below.
    .b = A short note for the cook. It is written right here.
    .c = Recipes: here is what comes next, one step at a time.
harmless = What are we cooking? Write a dish and for how many, like "pancakes for 4".
unknown = That dish is not in this book. Pancakes, pasta, rice, omelette, soup or fruit salad?
about = A handful of simple dishes, worked out for as many as you like.
maker = A handful of simple dishes, worked out for as many as you like. Whose bot it is? My profile tells you.
privacy = I keep no note of what you write.
covered = For anyone in danger there is { $number } ({ $who }). Please call there. I only cook.
    .no_number = For anyone in danger there is an emergency number. On most mobile phones 112 finds one, but not everywhere. I only cook.

place = Prices and packs of which country?
    .rather_not = None of these
area = What went wrong in the kitchen?
    .hurt = The cake is burnt
    .sexual = The milk is sour
    .online = The delivery is odd
    .made_to = Far too much salt
    .awful = The soup went cold
    .bullying_school = The bread is hard
    .home = The oven is too hot
    .else = Another dish
tip =
    .hurt = Burnt cake: take off the crust, the middle is often fine.
    .sexual = Sour milk: out it goes. The next bottle stands at the back of the fridge.
    .online = Odd delivery: keep the slip, and a photo of the box.
    .made_to = Far too much salt: make a second pot without any and mix the two.
    .awful = Cold soup: a low flame, the lid on, stir now and then.
    .bullying_school = Hard bread: a little water on the crust, then ten minutes in the oven.
    .home = Oven too hot: door open a hand wide, and wait a little.
    .else = Another dish: taste first, then salt.
numbers =
    .first = Food delivery:
    .more = More food delivery:
    .nobody = Nobody at the delivery? Then try here:
    .quiet = Some of this food delivery takes messages:
    .around = There is no more food delivery. The first ones once more; more may be in "{ $plain }":
    .around_nobody = Nobody at any delivery? "{ $plain }" may have other ways. From the top:
    .calls_only = No delivery here takes messages. "{ $plain }" may have other ways to write:
entry =
    { $number }
    ({ $state })
    .free =
        { $number }
        ({ $state }, no charge)
state =
    .always = delivers day and night
    .open = delivers now
    .closed = no delivery now
    .back = delivers from { $day }, { $time } on
    .unknown = delivery times unknown
    .written = takes messages by text
    .whatsapp = takes messages on WhatsApp
    .word = first word "{ $word }", takes messages by text
none = No food delivery with a number is known there.
emergency = Emergency calls: { $number }
    .unknown = Emergency calls: I know no number for there. On most mobile phones 112 finds one, but not everywhere.
kept =
    .a = Pizza delivery: { $number }
    .b = Food delivery: { $number }
    .c = Noodles, delivery: { $number }
services =
    .more = More delivery
    .again = The first delivery again
    .nobody = Nobody picks up
    .quiet = Writing is easier
    .keep = Save the number
    .else = Something else failed
    .elsewhere = I shop elsewhere
longer = Still cooking
onwards = Back to the dish
plain = Whole recipe
leave = Close the book

item =
    .pancakes = Pancakes
    .pasta = Pasta with tomatoes
    .rice = Rice
    .omelette = Omelette
    .soup = Vegetable soup
    .fruit = Fruit salad
answer =
    .pancakes = For { $people }: { $flour } g flour, { $milk } ml milk, eggs: { $eggs }, a pinch of salt. Stir, wait ten minutes, fry both sides in a little oil.
    .pasta = Boil { $pasta } g pasta in salted water (that is for { $people }). Warm { $tomatoes } g tomatoes with garlic in oil. Mix.
    .rice = { $rice } g rice, { $water } ml water, some salt: enough for { $people }. Rinse it, boil it, then 15 minutes on a low flame under the lid.
    .omelette = Eggs: { $eggs }. Milk: { $milk } ml. Beat, salt, into a hot pan with butter; fold it when the top is nearly dry. For { $people }.
    .soup = Cut { $potatoes } g potatoes and { $carrots } g carrots small, add { $water } ml water, boil for 20 minutes. Herbs and salt at the end. Portions: { $people }.
    .fruit = Apples: { $apples }. Bananas: { $bananas }. The juice of an orange. Cut it, mix it, half an hour in the cold.
