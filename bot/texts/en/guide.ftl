# For whoever looks after a group. Many of them are young: the same plain words as everywhere.
# `guide` holds what can be tapped, `guide_do` one screen for each situation, `guide_words` what a
# moderator copies and sends in their own name: it points at the panel and asks for no answer.

guide =
    This is for people who look after a group. You don't have to be sure, and you don't have to fix it.
    What is nearest? If someone says they will do it now, take the first one.
    .right_now = Right now: someone says they will do it
    .wants_to_die = Someone writes that they want to die
    .self_harm = Someone hurts themselves
    .images = Sexual pictures, or threats with them
    .grown_up = A grown-up gets too close to a young person
    .hurt = Someone is hurt, at home or elsewhere
    .bullying = Someone is bullied
    .threat = Someone says they will hurt others
    .secret = Someone tells only me, as a secret
    .worried = Something is wrong, and I don't know what
    .young = I'm under 18 myself
    .dont = What I should not do
    .law = Do I have to report it?
    .handover = I want to hand this over
    .me = I need someone, too
    .menu = Back to the list

guide_do =
    .right_now =
        1. Tell the people on the phone what you know: the name, the town, what was written. You don't have to be sure.
        2. Write to them, with the words below. Keep writing until someone is there.
        3. Report it in the app, too.
        4. Close the channel for the others. Nobody should watch.
        5. Get a second person of your team.
    .wants_to_die =
        Someone writes that they want to die.
        1. Write to them alone, not in front of others. The words below are enough.
        2. You may ask straight: "Are you thinking about killing yourself?" Asking does not plant it.
        3. They say how or when? Go back and take "Right now".
        4. Don't argue, and don't say it will pass. Listen a little, then point to the button.
        5. Tell one other person of your team that you need them.
    .self_harm =
        Someone hurts themselves, or shows it.
        1. Hurt badly, or took something? Go back and take "Right now".
        2. Take pictures of it off the channel. Don't pass them on.
        3. Write to them alone, with the words below. Don't ask to see it.
        4. Don't make them swear to stop. It only adds a secret.
    .images =
        Sexual pictures of someone young, or threats with them.
        1. Don't look at it, don't keep it, don't send it on. Not even as proof. Don't judge it.
        2. Report it in the app. Then take it off the channel.
        3. Write to the one it is about: not their fault, don't pay, don't send more.
        4. Don't ask who sent what to whom, and don't punish the one in the picture.
        5. You fear for their life? Go back and take "Right now".
    .grown_up =
        Someone older wants secrets, pictures or a meeting from someone young.
        1. A meeting is planned for now? Go back and take "Right now".
        2. Report the account in the app. Keep names, days and links, but no picture of a young person.
        3. Then shut the account out of your group. Don't warn it first, and don't set a trap.
        4. Write to the young person. They did nothing wrong.
        5. Don't put names before the whole group.
    .hurt =
        Someone is hurt or scared, at home or elsewhere.
        1. It happens now? Go back and take "Right now".
        2. Say that you believe them. Don't ask for details or proof.
        3. Don't write to the one who hurts them, or to the family. It can get worse.
        4. Don't go there, and don't meet.
        5. Point to the button: those people can do more than you and me.
    .bullying =
        Someone is bullied, here or at school.
        1. Stop it here: hide what was written, and let those who wrote it cool off.
        2. No trial in the channel: no vote, no "what really happened" in front of all.
        3. Write to the one it happened to, alone. Ask what they want.
        4. An address or a picture of them was posted? Take it off, and report it in the app.
        5. They write that they can't go on? Go back and take "want to die".
    .threat =
        Someone says they will hurt others.
        1. A day, a place or a weapon is named? Go back and take "Right now". You don't have to know if it's meant.
        2. Don't argue, don't dare them, don't laugh.
        3. Report it in the app. Keep the link.
        4. Write to them alone. A thought is not an act, and people help with it.
    .secret =
        Someone tells only you, and wants you to keep it.
        1. Don't say that you will keep it. Say: "If someone could get hurt, I get help."
        2. You needn't be there every night. That is too much for one person.
        3. Don't meet, and don't move to another app.
        4. Tell one other person of your team that you need them.
        5. Point to the button, so that they don't have only you.
    .worried =
        Something is wrong, or a joke didn't sound like one.
        1. You don't have to find out what it is.
        2. Don't ask in front of others, and don't send someone to ask.
        3. Write two lines to them alone. Or have the button posted again, for all.
        4. No answer? Leave it there. The button stays.

guide_words =
    .right_now = I'm here, and I take what you wrote seriously. Where are you, and who is near you? Please call your emergency number, or let someone near you call. The button in { $where } shows who you can reach now.
    .wants_to_die = I read what you wrote, and I'm glad you wrote it. I can't do much alone, but there are people who listen to just this. The button in { $where } shows them. Only you see it, and nobody tells me that you pressed it.
    .self_harm = I'm glad you're here. You don't have to explain anything to me. If you want someone who knows about this, press the button in { $where }. Only you see it, and nobody tells me.
    .images = What they do to you is not your fault. Please don't pay and don't send more. Don't show me any picture, I don't need to see it. The button in { $where } shows who can help. Only you see it, and nobody tells me.
    .grown_up = You did nothing wrong. Someone older who wants secrets, pictures or a meeting is the one who is wrong. You may stop answering. The button in { $where } shows who can help. Only you see it, and nobody tells me.
    .hurt = I believe you. It is not your fault. I can't stop it, but there are people who know what to do. The button in { $where } shows them. Only you see it, and nobody tells me.
    .bullying = I saw how they talk to you. That is not OK, and we deal with it here. If you want to talk to someone from outside, press the button in { $where }. Only you see it, and nobody tells me.
    .threat = I hear how angry you are. Before anything else, please talk to someone. A thought is not an act, and there are people who help with it. The button in { $where } shows them. Only you see it, and nobody tells me.
    .secret = Thank you for trusting me. If someone could get hurt, I can't keep it to myself. And I don't want you to have only me. The button in { $where } shows people who listen at any hour or say when they do. Only you see it, and nobody tells me.
    .worried = Hey. You don't have to tell me what is going on. If you'd like to talk to someone who isn't from here, press the button in { $where }. Only you see it, and nobody tells me.
    .handover = Can you take over for me? Someone here isn't well. I have sent them the words from the guide, with the button in { $where }. I need a break now.

guide_line =
    .where = the pinned post
    .words = Words to copy and send yourself:
    .young = Are you under 18? Then take one step and give the rest to a grown-up, of your team or near you. That is enough.
    .end = You've done your part. You will hear nothing, and that's by design.
    .after = And you? This was a lot. Have a drink of water, and tell someone how you are. Someone else may take over now.

guide_page =
    .young =
        Then this isn't yours to carry.
        1. One step is enough: send the words, or have the button posted again.
        2. Give the rest to a grown-up of your team. There is none? Tell one near you.
        3. Look at nothing sexual or bloody, even if someone asks you to check it.
        4. You may say: "I can't do this one." That is never wrong.
        5. It stays in your head? The people I know listen to you, too.
    .dont =
        Please don't:
        - look at sexual pictures, keep them, send them on or judge them
        - say that you will keep a secret
        - meet, or move to another app
        - hold a trial: no questions in front of others, no vote, no list of names
        - play the doctor: nothing about pills, no names for what someone has
        - ask anyone if they pressed the button
    .law =
        I don't know the law where you are. I say what you must do only if I have a source for it, and I have none for your place.
        You can ask a helpline for young people in your country: "Do I have to report this?" You don't have to say who it is about.
        If a life is in danger, call first. You need no law for that.
    .handover =
        You may hand this over at any time, also in the middle. Say who it is about, and no more than the other one needs.
