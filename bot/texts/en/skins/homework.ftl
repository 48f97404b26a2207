# A skin: words under which the talk looks like another one. Every skin has the same keys.
# `area` are code words: the person learns them from a key that is then deleted.

name = Homework planner
opening =
    .a = Your study plan is ready. It stands right below this.
    .b = Homework planner: the next part of your plan is here.
    .c = One more thing for your study plan, written down here.
harmless = Hi! What do you want to do today? I make a plan with pauses. You can write "maths 40 minutes".
unknown = I have no plan for that yet. Pick one of these, or write it.
about = I am a small bot that plans homework. Who runs me stands in my profile.
privacy = I keep nothing that you write.

place = Which country is your school in?
    .rather_not = Somewhere else
area = Where are you stuck?
    .hurt = Geometry
    .sexual = Chemistry
    .online = Computer class
    .made_to = Group work
    .awful = History
    .bullying_school = Sports
    .home = Geography
    .else = Another subject
line =
    .open = Study line, free now:
    .closed = Study line, back later:
    .unknown = Study line:
    .written = By text message:
none = No study line is known there.
services =
    .more = Next study line
    .nobody = They don't answer
    .quiet = Only by writing
    .keep = Note the number
    .else = Another question
    .elsewhere = Another country
longer = A bit more time
plain = Show the sheet
leave = Done

item =
    .maths = Maths
    .reading = Reading
    .essay = An essay
    .vocabulary = Vocabulary
    .test = A test soon
    .project = A project
answer =
    .maths = Maths, { $total } minutes in all: rounds of { $work } minutes ({ $rounds }), with { $pause } minutes off between them. Begin with the hardest task.
    .reading = Reading, { $total } minutes in all: rounds of { $work } minutes ({ $rounds }), with { $pause } minutes off between them. After each page, say in one sentence what it was about.
    .essay = An essay, { $total } minutes in all: rounds of { $work } minutes ({ $rounds }), with { $pause } minutes off between them. First the points, then the sentences, the opening last.
    .vocabulary = Vocabulary, { $total } minutes in all: rounds of { $work } minutes ({ $rounds }), with { $pause } minutes off between them. Look at it again tonight and in two days.
    .test = A test, { $total } minutes in all: rounds of { $work } minutes ({ $rounds }), with { $pause } minutes off between them. Write one page with all that matters, from memory.
    .project = A project, { $total } minutes in all: rounds of { $work } minutes ({ $rounds }), with { $pause } minutes off between them. Cut it into parts that fit one round.
