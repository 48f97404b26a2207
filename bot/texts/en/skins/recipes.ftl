# A skin: words under which the talk looks like another one. Every skin has the same keys.
# `area` are code words: the person learns them from a key that is then deleted.

name = Recipes
opening =
    .a = From the kitchen: your next note stands just below.
    .b = A short note for the cook. It is written right here.
    .c = Recipes: here is what comes next, one step at a time.
harmless = Hi! What would you like to cook? You can write "pancakes for 4".
unknown = I don't have that one yet. Pick one of these, or write its name.
about = I am a small bot with a few recipes. Who runs me stands in my profile.
privacy = I keep nothing that you write.

place = Which country do you shop in?
    .rather_not = Somewhere else
area = What went wrong in the kitchen?
    .hurt = The cake is burnt
    .sexual = The milk is sour
    .online = The delivery is odd
    .made_to = Far too much salt
    .awful = The soup went cold
    .bullying_school = The bread is hard
    .home = The oven is too hot
    .else = Another dish
line =
    .open = Kitchen line, open:
    .closed = Kitchen line, shut for now:
    .unknown = Kitchen line:
    .written = By text message:
none = No kitchen line is known there.
services =
    .more = One more kitchen line
    .nobody = Nobody picks up
    .quiet = Writing is easier
    .keep = Save the number
    .else = Something else failed
    .elsewhere = I shop elsewhere
longer = Still cooking
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
    .pancakes = Pancakes for { $people }: { $flour } g flour, { $milk } ml milk, eggs: { $eggs }, a pinch of salt. Stir, let it rest for ten minutes, fry both sides in a little oil.
    .pasta = Pasta for { $people }: { $pasta } g pasta, { $tomatoes } g tomatoes, garlic, oil. Boil the pasta in salted water. Warm garlic and tomatoes in oil, then mix.
    .rice = Rice for { $people }: { $rice } g rice, { $water } ml water, salt. Rinse the rice, boil it, then leave it on low heat under a lid for 15 minutes.
    .omelette = Omelette for { $people }: eggs: { $eggs }, { $milk } ml milk, salt. Beat it, pour it into a hot pan with butter, fold it when the top is nearly dry.
    .soup = Soup for { $people }: { $potatoes } g potatoes, { $carrots } g carrots, { $water } ml water. Cut it small, boil it for 20 minutes, add salt and herbs.
    .fruit = Fruit salad for { $people }: apples: { $apples }, bananas: { $bananas }, the juice of an orange. Cut it, mix it, leave it in the cold for half an hour.
