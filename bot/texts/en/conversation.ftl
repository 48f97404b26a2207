# The conversation. A message's name is the name of a node; its attributes are the buttons.
# Words for somebody of eleven who is scared: short, warm, plain. Never a promise we cannot keep.

harmless = Hello. Nothing is open here. Send /start to begin.
    .start = Start
forgotten = Done. Nothing is kept here. Send /start to begin.

leave = Leave
leaving = Leave any time: /x. I clear this chat after { $minutes } quiet minutes.

welcome =
    Hi. No person reads this and I can't call anyone for you. I can find people who can.
    I keep nothing you write.
welcome_short = Hi. No person reads this and I can't call anyone for you. I can find people who can.
understood = I read your place as: { $place }.
    .for_friend = I read the place as: { $place }.

age = How old are you? Some lines are only for grown-ups.
    .child = I'm under 18
    .adult = I'm 18 or older

place = Which country are you in? Any words will do, or a flag.
    .rather_not = I'd rather not say
    .unsure = Which place do you mean?
    .unknown = I don't know that place. Which country is it in? A city or a flag is fine too.
    .contradicts = Which place should I use?
    .friend = Which country is your friend in?
    .other = Which country are they in?

area = What is going on? Just tell me in your own words. Or pick one:
    .hurt = Someone hurts or scares me
    .sexual = Sexual things I don't want
    .online = Photos, threats, someone online
    .made_to = I'm being made to do something
    .awful = I feel awful or want to die
    .bullying_school = Bullying, friends or school
    .home = Home is hard, or I can't stay
    .else = Something else, or I'm not sure
    .friend = It's about a friend
    .unknown = Thank you for telling me. I didn't quite understand. Which one is nearest?
    .about_friend = What is going on with your friend? Just tell me in your own words. Or pick one:
    .about_other = What is going on with them? Just tell me in your own words. Or pick one:
area_friend = It's good that you look out for your friend.

counts = If it hurts or scares you, it counts. You don't need proof, and you don't need the right words.

emergency_line = In danger right now? Call { $number }.
emergency_line_unknown = In danger right now? Call your emergency number. On most mobile phones 112 finds one, but not everywhere.

safe_now = Are you in danger right now?
    .danger = I'm in danger now
    .unsure = I'm not sure
    .ok = I'm OK for now
safe_friend = Is your friend in danger right now?
    .danger = They're in danger now
    .unsure = I'm not sure
    .ok = They're OK for now
    .for_other = Are they in danger right now?
safe_suicide = May I ask you straight? Are you thinking about killing yourself?
    .danger = I might do it
    .unsure = I'm not sure
    .ok = I won't do it now

unsure = It's OK not to be sure. If it gets worse, don't wait. You can call now, too.
calm = Thank you for saying so. You can call these people, also when it isn't an emergency.
nobody = I'm sorry. That was not your fault. Here is the next way.
change = What should I change?
    .place = The place
    .concern = What it is about
    .friend = It's about a friend
    .back = Nothing, go back
friend = OK, it's about a friend. You can call for a friend, too.

services = Here is who can help.
    .change = Not right? Change it
    .more = More people who can help
    .nobody = Nobody answered, or they weren't kind
    .say_first = What could I say first?
    .words = What can I write to them?
    .after = And me? I need someone, too
    .else = Something else
    .elsewhere = Another place
    .gone = That one isn't in my list any more. Here is the list as it is now.
    .all_shown = You have seen everyone I know here. Here they are from the start.
    .none_here = I know no checked line for young people in { $place }. These may still help:
    .voice_only = In { $place } the lines I know for young people are ones that you call. You could call later, or show this screen to a grown-up you trust.
    .write_first = What you can write to comes first:
    .none_anywhere = I know no checked line for this.
    .no_place = These answer people from many countries:
    .talk = I'm still here. You can write, or use the buttons.
again = Here it is again.
number_line = { $name }: { $number }

before = Before you contact them
    .label = Before you contact { $name }
before_contact = Before you contact them: what would you like to know?
    .call = What happens when I call?
    .parents = Will my parents know? Will police come?
    .quiet = I can't talk out loud
    .grownup = One grown-up I trust
    .traces = What could someone see?
    .keep = Keep the number
    .nobody = Nobody answered, or they weren't kind
back = Go back

call =
    You may hear a recording first, or wait a little. Then someone says hello.
    You don't need to know what to say. You can say "I don't know how to start".
    You can ask who hears it before you say your name.
    You can stop any time. Hanging up is OK.
    A call stays in the phone's call list, and it can be on the bill.
    .for_friend =
        You can call for a friend. You don't need to know what to say, and you don't have to say a name.
        You may hear a recording first, or wait a little. Then someone says hello.
        You could ask: "What can I do for my friend now?"
        You can stop any time. Hanging up is OK.
        A call stays in the phone's call list, and it can be on the bill.
parents =
    I tell nobody. I can't. But I don't know what each line must do.
    Many lines may tell someone if they think a life is in danger. Some must tell more.
    Ask them first: "Who will you tell?" You don't have to say your name before they answer.
    A call can show on the bill of whoever pays for the phone.
    .for_friend =
        I tell nobody. I can't. But I don't know what each line must do.
        Many lines may tell someone if they think a life is in danger. Some must tell more.
        Ask them first: "Who will you tell? Will my friend hear that it was me?" You don't have to say a name before they answer.
        A call can show on the bill of whoever pays for the phone.
quiet =
    You don't have to talk out loud. I look for ways to write first.
    If I only find lines that you call: could you call later, from a place where nobody hears you?
    Or show this screen to a grown-up you trust. They can make the call.
grownup =
    Think of one grown-up who has listened to you before. Maybe an aunt, a neighbour, a teacher, a nurse.
    You could say or write:
    "Something is wrong and I need help. Can I tell you? Please listen first."
    If the first one doesn't help, that's not your fault. Try another one.
    .for_friend =
        Think of one grown-up who listens. Maybe an aunt, a neighbour, a teacher, a nurse. Maybe one your friend likes.
        You could say or write:
        "A friend of mine isn't OK, and I can't do this alone. Can I tell you? Please listen first."
        If the first one doesn't help, that's not your fault. Try another one.
traces = If someone looks later, this is what they could find:
    .call_list = A call stays in this phone's call list. You can delete it there.
    .bill_shows = A page says it shows on the bill of whoever pays for the phone.
    .bill_hides = A page says it does not show on the phone bill.
    .bill_unknown = It may show on the phone bill, also when it is free. I know no page that says so.
    .short_number = Some bills print the name beside a short number.
    .messages = A text stays in the messages, and so does the answer. You can delete both.
    .notification = An answer can pop up on the locked screen.
    .browser = A web page stays in the browser's history. A private window keeps less.
    .mail_copy = A mail leaves a copy in "Sent". The answer lies in the mailbox.
    .app = An app stays on the phone, and in the list of apps once loaded.
    .messenger = A chat stays in that app, on every device with your account.
    .here = What you read here goes when you leave.
kept = The line above stays when I clear this chat. All the rest goes. You can delete it yourself.
    .line = { $name } { $number }
    .none = I know no number for this one, only ways to write.

# Beside a number that stays: a name of anybody, not the same for everybody.
kept_name =
    .a = Alex
    .b = Sam
    .c = Robin
    .d = Kim
    .e = Jo
    .f = Chris

say_first =
    You could say or write just this:
    "Hi. I'm young and something is happening to me. I don't know how to say it. Can you ask me questions?"
    You can start with the easiest part. You don't have to tell all of it.
    .for_friend =
        You could say or write just this:
        "Hi. I'm young and worried about a friend. I don't know what to do. Can you think with me?"
        You don't have to say your friend's name, or yours.
    .for_after =
        You could say or write just this:
        "Hi. A friend of mine isn't OK, and I tried to help. Now it won't leave my head. Can I talk about it?"
        It's OK if this time it is about you.

# A friend's way: what to write, word for word; what not to say; how to go on.
friend_words = You can write just this:
    .die = I'm worried about you. Are you thinking about killing yourself? You can tell me, I won't be angry. I want us to find someone who can help.
    .images = What they do to you is not your fault. Don't pay and don't send more. I don't need to see anything. I want us to find someone who can help, and I stay with you.
    .hurt = I believe you. It's not your fault. I don't want you to be alone with it. There are people who help with just this. Shall we write to them together?
    .else = I can see that something is hard. You don't have to tell me all of it. I'm here, and I know people who listen. Shall we write to them together?
    .not =
        Better not: "I'll tell nobody." You can say: "You matter to me, so I'll get help with you."
        Better not: asking for pictures or proof, or going to see the one who hurts them.
    .keep =
        Keep in touch, also when no answer comes. Tell one grown-up, too.
        You don't have to fix it, and you don't have to be awake all night.
friend_words_now = Call first. Then you can write just this:
    .die = I'm here and I'm not angry. I'm getting help, because I want you to live. Where are you? Please go to where someone is, and keep writing to me.
    .taken = I'm here and I'm not angry. I'm getting help, because I want you to live. Where are you? What did you take, how much and when? Please go to where someone is, and keep writing to me.
    .hurt = I'm getting help for you. Where are you? If you can, go to where other people are. Don't answer me if someone looks at your phone.
    .harm = I'm here and I'm not angry. Please go away from there, and from them, and write to me. A thought is not an act. I'm getting help. Where are you?
    .not = Better not: "I'll tell nobody." You can say: "I want you to be OK, so I'm getting help." You gave your word? A life counts more.
    .keep = Keep writing until someone is with them. Then others carry it, not you.
friend_abroad =
    .own = From another country that number may not reach them. Then call your own emergency number, or the police, and say where your friend is. They can ask for help in other countries.
    .there = In { $place } the number is { $number } ({ $who }). Someone who is there can call it.

unreadable =
    .picture = I can't open pictures, and I have not kept it. Please don't send it to anyone, not even as proof. Your words are enough.
    .video = I can't open videos, and I have not kept it. Please don't send it to anyone, not even as proof. Your words are enough.
    .voice = I can't listen to voice messages, and I have not kept it. Could you write it? A few words are enough.
    .file = I can't open files, and I have not kept it. Your words are enough.
    .sticker = I can't read stickers. Could you write a few words?
    .reaction = I saw your sign. You can write to me too, or use the buttons.
    .other = I can only read words. Could you write a few?

aside =
    .secrecy = I don't tell anyone. I can't. The people I show you may, to keep you safe: you can ask them first.
    .quiet = You don't have to talk out loud.
    .normal = No. Nobody should hurt you like this, whatever the reason. Many young people live with it, and it can change.
    .lgbtq_ok = I don't know that about this line. You can ask them first, before you say your name.
    .human = I'm a bot. No person reads this. The people I show you are real.
    .parents = I tell nobody. Each line has its own rules. You can ask "who will you tell?" before you say your name.
    .police = I don't call the police. I can't. A line may do so, for example if they think a life is in danger. You can ask them first.
    .cost = I say so on the card if I know that it is free. If I don't know, you can ask them first.
    .thanks = I'm glad you wrote. These people listen:
    .fault = It is not your fault.
