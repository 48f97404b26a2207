"""What a phrase file holds: every section and key, and what belongs there, in one line each.

Rules of this file: `check` and `new` of `python -m safety.phrases`, and docs/phrases.md, are made
from it; the definitions are those of docs/safeguarding.md.
"""

from __future__ import annotations

from collections.abc import Mapping

DANGER: Mapping[str, str] = {
    "taken": "pills, poison or anything else was taken, too much or to die; also by someone named",
    "weapon": "a knife, gun, acid or fire against someone, now or threatened",
    "hurt_now": "is being hurt, locked in, followed, raped, carried off, choking, bleeding: now",
    "suicide": "will kill themselves: intent, plan, means, a goodbye, on the bridge now",
    "self_harm": "is cutting or burning themselves now, or bleeds from it",
    "harm_others": "plans to hurt or kill someone",
}
CHECK: Mapping[str, str] = {
    "suicide": "wishes to be dead, to disappear, not to wake up; thinks of it, without intent",
    "self_harm": "hurts themselves now and then, has urges",
    "harm_others": "thinks of hurting someone",
    "harm": "is beaten, touched, abused, threatened again and again; of someone named too",
    "fear": "is afraid of someone, of going home, is not safe, asks for help without saying why",
}
CONCERNS: Mapping[str, str] = {
    "suicide": "wants to die, kill themselves",
    "trafficking": "sold, made to have sex or to work for someone's money, taken abroad with lies",
    "sextortion": "threatens to share nude photos unless paid or given more",
    "sexual_abuse": "touched, forced, raped, by anyone, in person",
    "online_coercion": "someone online makes them hurt themselves, commit crimes, or doxxes them",
    "forced_marriage": "is to marry against their will",
    "fgm": "female genital cutting is planned or was done",
    "honour_violence": "hurt or threatened for shaming the family",
    "physical_abuse": "beaten by someone who looks after them: parent, stepparent, foster home",
    "no_safe_place": "thrown out, sleeps rough, nowhere to stay tonight",
    "self_harm": "cuts, burns, hits themselves",
    "image_abuse": "their nude or private pictures are shared, leaked, faked",
    "abuse_by_professional": "harmed by teacher, coach, priest, carer, police",
    "grooming": "an adult makes friends, sends presents, wants secrets or a meeting",
    "dating_violence": "hurt, controlled, threatened by boyfriend, girlfriend, partner",
    "violence_at_home": "sees grown-ups fight or hit each other at home",
    "gang_or_crime": "a gang or a dealer pulls them in, makes them carry, steal",
    "stalking": "followed, watched, tracked, messaged without end",
    "running_away": "has run away or is about to",
    "neglect": "no food, no care, left alone, nobody takes them to a doctor",
    "someone_missing": "someone they know is missing",
    "online_sexual_exploitation": "asked for nudes, sent porn, sexual talk by someone online",
    "child_labour": "works instead of school, not paid, dangerous work",
    "emotional_abuse": "humiliated, screamed at, blamed, threatened at home",
    "physical_violence": "attacked by others: at school, in the street, siblings",
    "eating": "does not eat, throws up, afraid of gaining weight, binges",
    "trauma": "flashbacks, nightmares of something bad that happened",
    "pregnancy": "pregnant or afraid to be, abortion, a baby",
    "substance_use": "drugs, alcohol, vapes, cannot stop",
    "money_hunger": "no money, hungry, cannot pay for rent or food",
    "parent_ill_or_drinks": "a parent drinks, takes drugs, is ill, in prison; cares for them",
    "bullying": "mocked, beaten, left out at school",
    "cyberbullying": "hate, rumours, fake accounts online",
    "lgbtq_support": "gay, lesbian, bi, trans: coming out, not accepted",
    "grief": "someone or a pet has died",
    "low_mood": "sad, empty, depressed, no joy",
    "anxiety": "panic, worry, fear without someone to fear",
    "loneliness": "alone, no friends, nobody cares",
    "sexual_health_body": "periods, puberty, contraception, infections, body questions",
    "scam_or_gambling": "cheated of money online, gambling, loot boxes",
    "discrimination": "treated badly for race, religion, origin, caste",
    "disability": "autism, adhd, wheelchair, deaf, learning difficulties, and no help for it",
    "migration": "refugee, papers, asylum, deportation, alone in a new country",
    "trouble_with_law": "police, court, arrested, stole something",
    "family_conflict": "quarrels at home, divorce, too strict",
    "friendship_love": "quarrel with a friend, love, broken up",
    "school": "marks, exams, pressure, does not want to go",
    "harming_others": "afraid of hurting someone (only ever offered, never guessed)",
    "sexual_thoughts": "sexual thoughts about children (only ever offered, never guessed)",
    "not_sure": "does not know what is wrong, just wants to talk",
}
AGE: Mapping[str, str] = {
    "number": "I am # years old, written by the person of themselves",
    "under_13": "I am under 13, in words",
    "13_to_17": "I am a teenager, under age, in words",
    "adult": "I am an adult, over 18, in words",
}
ANSWERS: Mapping[str, str] = {
    "danger": "yes, now, he is here",
    "unsure": "not sure, not right now, no but later",
    "ok": "no, I am safe",
}
ASIDES: Mapping[str, str] = {
    "secrecy": "don't tell anyone; will you tell",
    "quiet": "I can't talk aloud, someone hears me",
    "normal": "is this normal, are they allowed to",
    "fault": "is it my fault",
    "lgbtq_ok": "are they OK with trans or gay people",
    "parents": "will my parents know",
    "police": "will police come",
    "cost": "does it cost anything",
    "human": "are you a person, a bot",
    "thanks": "thank you",
}
FOR_WHOM: Mapping[str, str] = {
    "friend": "it is about a friend, a girl in my class, someone online",
    "other": "it is about my sister, my pupil, a neighbour's child",
    "me": "it is about me",
    "me_surely": "what sounds like a friend and is not: my best friend hits me",
}
# Sections with keys, and what their keys mean.
KEYED: Mapping[str, Mapping[str, str]] = {
    "danger": DANGER,
    "danger_perhaps": DANGER,
    "check": CHECK,
    "check_perhaps": CHECK,
    "concerns": CONCERNS,
    "concerns_perhaps": CONCERNS,
    "age": AGE,
    "school_year": {band: f"a school year: {band}" for band in ("under_13", "13_to_17")},
    "for_whom": FOR_WHOM,
    "answers": ANSWERS,
    "suicide_answers": ANSWERS,
    "asides": ASIDES,
}
# Sections without keys: one block of phrases.
PLAIN: Mapping[str, str] = {
    "not_danger": "sounds like danger and is none: idioms, games, negations, others; it cancels "
    "every phrase of danger and check whose words it covers",
    "over": "past and done, got help, just joking: cancels everything in the message",
    "told": "others' words: a song, a film, the news, homework, a book: cancels everything",
    "play": "a game is talked about: weakens",
    "light": "laughter, jokes: weakens (haha, 😂)",
    "past": "long ago, last year, used to: weakens what its sentence says",
    "not_concern": "sounds like trouble and is none",
    "not_age": "a number that is not the writer's age: he is #, # weeks, when i was #",
}
# Lists, one entry a line or between commas.
LISTS: Mapping[str, str] = {
    "filler": "little words that may stand anywhere inside a phrase: just, really, so, please",
    "starred": "words people write with stars in them (k*ll); may stay away",
    "spelling": "words of five letters and more whose common typing slips are understood",
    "no_slip": "words that look like such a slip and are something else",
    "leaving": "whole messages that leave at once: exit, quit, close. No farewell, ever: no bye, "
    "no I'm leaving, no it's over",
}
MAPPED: Mapping[str, str] = {
    "same": "a word: its other spellings and near words, romanised ones too, between commas",
    "words": "named lists, used in phrases as <name>",
}
TONES = "tones"  # `tones: kept` where accents and tones tell words apart (Vietnamese)
# Written at once in a new file, and asked for by the check.
NEEDED = ("danger", "check", "concerns", "not_danger", "leaving", "answers", "age")
