# The card of a service, line by line. Every number and address stands on a line of its own.

card =
    .dates = A page of { $stated } says so; looked at again in { $looked }.
    .dates_unknown = The page shows no date; looked at in { $looked }.
    .old = The last look is long ago. Numbers change.

who =
    .charity_children = A charity answers. It is for children and young people.
    .charity = A charity answers.
    .state_children = The state runs this. It is for children and young people.
    .state = The state runs this.
    .police = This is the police.

audience =
    .adults = It is for adults.
    .unknown = It may be for adults.

ages =
    .between = For ages { $from } to { $to }.
    .from = From age { $from }.
    .to = Up to age { $to }.

tells =
    .private = They say they keep it private, but may tell someone if a life is in danger.
    .unknown = I don't know if they tell anyone. You can ask first, before you say your name.
    .police = Police may have to act on what you tell them.
    .must = They must tell { $whom } if { $about }.

# Above the first card, where telling may be punished. Mild words, no blame: docs/safeguarding.md.
caution =
    .law = In { $country } the law can be used against people for this. You don't have to say your name. Ask first who they tell. (A page of { $stated } says so.)
    .arrest = In { $country } people who tell the police about this can get into trouble, even if they did nothing wrong. You don't have to say your name. Ask first who they tell. (A page of { $stated } says so.)

bill =
    .hidden = A page says the call is not on the phone bill. Your phone still keeps it in its list of calls.
    .shown = A page says the call can be seen on the phone bill.

whom =
    .police = the police
    .child_protection = child protection
    .parents = your parents
    .court = a court

told_if =
    .danger_to_life = a life is in danger
    .abuse_of_a_child = somebody hurts a child
    .crime = there was a crime
    .missing_child = a child is missing

channel =
    .voice = Call:
    .voice_free = Call (free):
    .text = Send a text message to:
    .text_keyword = Text the word { $keyword } to:
    .chat = Chat in the browser:
    .whatsapp = WhatsApp:
    .telegram = Telegram:
    .viber = Viber:
    .messenger = Messenger:
    .line = LINE:
    .email = Write an e-mail (a copy stays in your mailbox):
    .web = Website:
    .app = App:

open =
    .always = Open now, day and night.
    .open = Open now, until { $time }.
    .open_unknown_end = Open now.
    .closed_soon = Closed now. Opens { $wait }, at { $time }.
    .closed = Closed now. Opens { $day } at { $time }.
    .closed_unknown = Closed now.
    .unknown = I don't know when they are open. Just try.
    .holiday_today = Today is a public holiday there, so they may be closed. Just try.
    .holidays = May be closed on public holidays.
wait =
    .minutes = in less than an hour
    .hour = in about an hour
    .hours = in about { $hours } hours
clock =
    .yours = { $time } your time
    .there = { $time } there
day =
    .today = today
    .tomorrow = tomorrow
    .on = on { $day }
cost =
    .free = Free.
    .unknown = I don't know what it costs.

why = Why this one: { $reasons }.
but = But: { $against }.
reason =
    .for_children = it is for children and young people
    .fits_concern = it helps with this
    .open_now = somebody is there now
    .always_open = somebody is there day and night
    .free = it is free
    .anonymous = you don't have to say your name
    .written = you can write
    .language = they speak your language
    .national = it is for the whole country
    .near = it is near you
    .recent = the facts are fresh
    .across_border = it answers people from many countries
    .takes_down = it can help stop a picture spreading
    .human = a person answers
against =
    .may_be_adults = it may be for adults
    .adults_only = it is for adults
    .closed_now = it is closed now
    .hours_unknown = I don't know its hours
    .police = this is the police
    .state = the state runs it
    .report_only = it takes reports, it is not there to talk
    .voice_only = you can only call
    .across_border = it is not in your country
    .old_look = the facts are old
    .unreached = someone could not get through lately
    .language_unknown = I don't know which languages they speak
    .other_language = they may not speak English
    .only_in_region = it is only for a part of the country
    .finder_only = it is a list of other lines, not a person
    .fits_less = it may not know much about this
    .holidays = it may be closed on holidays
