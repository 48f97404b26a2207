# A skin: words under which the talk looks like another one. Every skin has the same keys; how they
# are laid out stands in `bot/flows/covers/shape.py`. A heading of `numbers` may be { "" }.
# `area` are code words: the person learns them from a key that is then deleted.

name = Homework planner
opening =
    .a = Your study plan is ready. It stands right below this.
    .b = Homework planner: the next part of your plan is here.
    .c = One more thing for your study plan, written down here.
harmless = What is due today? Name it with the minutes you have and I cut it into rounds: "maths 40 minutes".
unknown = No plan for that one. It takes a subject and some minutes.
about = A planner for homework: subjects, minutes, breaks.
maker = A planner for homework: subjects, minutes, breaks. Tap my name to see whose bot this is.
privacy = What you write here is not saved.
covered = Is somebody in danger? Then call { $number } ({ $who }). Plans can wait.
    .no_number = Is somebody in danger? Then call your emergency number. On most mobile phones 112 finds one, but not everywhere. Plans can wait.

place = School year of which country?
    .rather_not = Another place
area = Where are you stuck?
    .hurt = Geometry
    .sexual = Chemistry
    .online = Computer class
    .made_to = Group work
    .awful = History
    .bullying_school = Sports
    .home = Geography
    .else = Another subject
tip =
    .hurt = Geometry: draw it big, then name every corner.
    .sexual = Chemistry: write both sides down, then count the atoms.
    .online = Computer class: read the first line of the error, the rest follows from it.
    .made_to = Group work: one sheet that says who does which part.
    .awful = History: one line with years, one word for each.
    .bullying_school = Sports: warm up first, then short runs.
    .home = Geography: the blank map first, then the names.
    .else = Another subject: begin with the page you still remember.
numbers =
    .first = Homework lines
    .more = Homework lines, next page
    .nobody = No teacher there? These are the next ones
    .quiet = Homework lines, with those where you can write
    .around = End of the lines, they begin again here. More may be behind "{ $plain }"
    .around_nobody = Still no teacher, and no further line. "{ $plain }" may have other ways
    .calls_only = No line here where you can write. "{ $plain }" may have other ways
entry = { $number } | Homework line { $mark } | { $state }
    .free = { $number } | Homework line { $mark } | { $state }, no fee
state =
    .always = answers day and night
    .open = answers now
    .closed = nobody there now
    .back = { $day } { $time } there again
    .unknown = hours not listed
    .written = in writing (text)
    .whatsapp = in writing (WhatsApp)
    .word = first word "{ $word }", in writing (text)
none = No homework line is listed there.
emergency = In an emergency: { $number }
    .unknown = In an emergency: my sheet has no number for there. On most mobile phones 112 finds one, but not everywhere.
kept =
    .a = Homework line, { $number }
    .b = Homework desk, { $number }
    .c = School, homework line, { $number }
services =
    .more = Next lines
    .again = Back to the first lines
    .nobody = They don't answer
    .quiet = Only by writing
    .keep = Note the number
    .rest = Other options
    .else = Another question
    .elsewhere = Another country
longer = A bit more time
onwards = Back to the plan
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
    .maths = { $rounds ->
        [1] { $total } minutes of maths, all in one go. Hardest task first.
       *[other] { $total } minutes of maths: { $rounds } rounds of about { $work } minutes, { $pause } minutes off between them. Hardest task first.
    }
    .reading = { $rounds ->
        [1] One block of reading, { $work } minutes long. Say every page in one sentence.
       *[other] Blocks of reading: { $rounds }, each about { $work } minutes long, a break of { $pause } between them. Say every page in one sentence.
    }
    .essay = { $rounds ->
        [1] First the points, then the sentences, the opening last. { $total } minutes do it in one go.
       *[other] First the points, then the sentences, the opening last. In { $total } minutes that is about { $work } at a time ({ $rounds }) and { $pause } to breathe.
    }
    .vocabulary = { $rounds ->
        [1] { $work } minutes in a row, not more. Look at the words again tonight and in two days.
       *[other] About { $work } minutes in a row, not more; rounds: { $rounds }, { $pause } minutes apart. Look at the words again tonight and in two days.
    }
    .test = { $rounds ->
        [1] Write one page with all that matters, from memory. You have { $total } minutes, no break needed.
       *[other] Write one page with all that matters, from memory. You have { $total } minutes: { $rounds } × about { $work }, and { $pause } off in between.
    }
    .project = { $rounds ->
        [1] This fits into one part of the project: { $work } minutes.
       *[other] Parts of the project: { $rounds }. Each one gets about { $work } minutes, with { $pause } minutes off between.
    }
