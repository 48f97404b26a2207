# Alleen het nodigste: de kaart bij gevaar, het weggaan, en één eerlijke zin over de rest.
# Niemand die de taal spreekt heeft dit al gelezen; daarom staat er Engels onder.

leave = Weggaan
leaving = Je kunt altijd weg: /x. Na { $minutes } minuten stilte maak ik deze chat leeg.
partly = Ik ken nog maar weinig woorden in jouw taal. De rest is in het { $rest }.

emergency =
    .call = Bel nu { $number } ({ $who }).
    .other_numbers = Ook: { $numbers }
    .no_number = Bel nu het noodnummer. Met de meeste mobieltjes werkt 112, maar niet overal.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = In welk land ben je?
    .where_is_friend = In welk land is die persoon?
    .taken = Bel nu { $number } ({ $who }), ook als je je goed voelt. Zeg wat je hebt genomen, hoeveel en wanneer. Doe de deur van het slot. Maak iemand wakker of zoek iemand in de buurt.
    .taken_no_number = Bel nu het noodnummer, ook als je je goed voelt. Met de meeste mobieltjes werkt 112, maar niet overal. Zeg wat je hebt genomen, hoeveel en wanneer. Doe de deur van het slot. Maak iemand wakker of zoek iemand in de buurt.
    .suicide = Goed dat je me dit zegt. Ga naar een plek waar iemand anders is, of roep iemand bij je. Ga weg van alles wat je zou kunnen gebruiken.
    .hurt = Als het kan, ga naar een plek met andere mensen: naar buren, een winkel, de straat. Als het niet kan, doe een deur tussen jullie op slot.
    .harm_others = Ga weg van hen en van alles wat je zou kunnen gebruiken. Zeg aan de telefoon wat je wilt doen. Ze kunnen je helpen het niet te doen.
    .friend = Bel nu { $number } ({ $who }) en zeg waar die persoon is. Je hoeft het niet zeker te weten. Een belofte breken zodat iemand blijft leven, is oké.
    .friend_no_number = Bel het noodnummer van de plek waar die persoon is. Met de meeste mobieltjes werkt 112, maar niet overal. Je hoeft het niet zeker te weten. Een belofte breken zodat iemand blijft leven, is oké.
    .translation = Dit is een vertaling. In het Engels:
    .nobody_told = Nog niemand weet hiervan. Bel alsjeblieft, of laat dit zien aan iemand in de buurt.
    .poison = Hulp bij vergiftiging: { $name }
    .children = Dit nummer is voor jonge mensen:
    .again = Bel alsjeblieft nu { $number } ({ $who }). Of laat dit scherm zien aan iemand in de buurt.
    .again_no_number = Bel alsjeblieft nu het noodnummer. Met de meeste mobieltjes werkt 112, maar niet overal. Of laat dit scherm zien aan iemand in de buurt.
    .stops_you = Kun je bellen? Of houdt iets je tegen? { $number } ({ $who }).
    .stops_you_no_number = Kun je bellen? Of houdt iets je tegen? Met de meeste mobieltjes werkt 112, maar niet overal.
    .where_friend = Weet je waar die persoon is?
    .same = In hetzelfde land als ik
    .abroad = In een ander land
    .online = Ik ken die persoon alleen online
    .cannot_talk = Ik kan niet hardop praten
    .afraid = Ik ben bang voor wat er dan komt
    .no_phone = Ik heb geen telefoon om te bellen
    .people = Laat me andere mensen zien die helpen
    .ok = Voor nu gaat het goed met me
    .after = En ik? Ik heb ook iemand nodig

who_answers =
    .all = politie, ambulance, brandweer
    .police = politie
    .ambulance = ambulance
    .fire = brandweer
    .police_ambulance = politie en ambulance
    .ambulance_fire = ambulance en brandweer
    .police_fire = politie en brandweer
    .emergency = noodnummer
