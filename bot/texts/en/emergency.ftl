# Danger. The number first; nobody was told; how to say it. Reviewed as one piece: docs/safeguarding.md.

emergency =
    .call = Call { $number } now ({ $who }).
    .other_numbers = Also: { $numbers }
    .no_number = Call your emergency number now. On most mobile phones 112 finds one, but not everywhere.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Which country are you in?
    .where_is_friend = Which country is your friend in?
    .taken = Call { $number } now ({ $who }), even if you feel fine. Say what you took, how much and when. Unlock the door. Wake or find someone near you.
    .taken_no_number = Call your emergency number now, even if you feel fine. On most mobile phones 112 finds one, but not everywhere. Say what you took, how much and when. Unlock the door. Wake or find someone near you.
    .suicide = I'm glad you told me. Go to where another person is, or call someone to you. Move away from anything you could use.
    .hurt = If you can, get to where other people are: a neighbour, a shop, the street. If not, lock a door between you.
    .harm_others = Go away from them and from anything you could use. Tell the people on the phone what you feel like doing. They can help you not to do it.
    .friend = Call { $number } now ({ $who }) and say where they are. You don't need to be sure. Breaking a promise to keep someone alive is OK.
    .friend_no_number = Call the emergency number of the place where they are. On most mobile phones 112 finds one, but not everywhere. You don't need to be sure. Breaking a promise to keep someone alive is OK.
    .translation = This is a translation. In English:
    .nobody_told = Nobody has been told yet. Please call, or show this to someone near you.
    .poison = Poison line: { $name }
    .children = This line is for young people:
    .again = Please call { $number } now ({ $who }). Or show this screen to anyone near you.
    .again_no_number = Please call your emergency number now. On most mobile phones 112 finds one, but not everywhere. Or show this screen to anyone near you.
    .stops_you = Could you call? Or does something stop you? { $number } ({ $who }).
    .stops_you_no_number = Could you call? Or does something stop you? On most mobile phones 112 finds an emergency number, but not everywhere.
    .where_friend = Do you know where they are?
    .same = Same country as me
    .abroad = In another country
    .online = I only know them online
    .cannot_talk = I can't talk out loud
    .afraid = I'm scared of what happens then
    .no_phone = I have no phone to call with
    .people = Show me other people who can help
    .ok = I'm OK for now
    .after = And me? I need someone, too

emergency_same =
    Call the emergency number and say their name and where they are. If you don't know the address: their school, or who they live with.
    Keep writing to them. Ask them to unlock the door and stay with someone.
    Are you near, and is it safe there? Then stay with them.
emergency_abroad = Keep writing to them. Write to someone who is near them, too: a friend, a teacher.
emergency_online =
    Ask them for their town, and who is near them. Keep writing to them.
    You can call even if you don't know where they live. Say the name they use, and in which app.
    Use "Report" in the app or game where you know them: the people who run it can look.
    Tell a grown-up near you now. You don't have to carry this alone.
emergency_cannot_talk =
    Show this screen to anyone near you, or whisper where you are if you can call.
    You can also write to someone close: "I need help now. Please come or call for me."
emergency_afraid =
    It's normal to be scared of that. The people who answer do this every day.
    You can tell them what you are scared of. Right now only one thing counts: that you are alive and not alone.
emergency_no_phone =
    Ask anyone near you to call, or show them this screen. A neighbour, a shop, a school, a hospital: any grown-up can make the call.
after_friend = You did the right thing. And you? This was a lot. These people listen to you, too:

who_answers =
    .all = police, ambulance, fire
    .police = police
    .ambulance = ambulance
    .fire = fire service
    .police_ambulance = police and ambulance
    .ambulance_fire = ambulance and fire service
    .police_fire = police and fire service
    .emergency = emergency number

# For languages that have only this file: the rest is said in another one, which is named.
partly = I know only a few words of your language. The rest is in { $rest }.

first_hour =
    .sextortion =
        This is not your fault. First:
        1. Don't pay. Don't send more. If you paid, you can stop now.
        2. Keep the chat. Take pictures of messages and names, not of private photos.
        3. Then stop answering, and block.
        4. A free service can help stop the photo spreading.
    .image_abuse =
        This is not your fault. First:
        1. Keep the proof: names, links, dates. Not the private photos.
        2. Report it in the app.
        3. A free service can help take the photo down.
        4. Don't delete the chat yet.
    .no_safe_place =
        First, for tonight:
        1. Go where there is light and people: a hospital, a station, a shop that is open.
        2. Tell someone who works there: "I have no safe place tonight."
        3. Keep your phone charged.
        4. Don't go with a stranger.
    .journey =
        First, before any journey:
        1. Tell one person you trust where they want to take you, and when.
        2. Leave a copy of your passport with them, and keep a number to call.
        3. At an airport or border you can tell an officer: "I don't want to go."
        4. Call before you travel. It's harder after.
    .online_coercion =
        This is not your fault. You may stop now, whatever they say. First:
        1. You can stop answering.
        2. Keep names and messages as proof. Then block and report them in the app.
        3. Be near someone you trust.
        4. Hurt? Call the emergency number.
    .meeting =
        First:
        1. Don't go to meet them, and not alone in any case.
        2. Tell one person you trust who it is and what they want.
        3. Keep the messages. Then block.
        4. If they know where you are: go where people are.
