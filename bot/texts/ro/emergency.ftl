# Doar strictul necesar: cartonașul la pericol, plecarea și o frază cinstită despre rest.
# Nimeni care vorbește limba nu a citit încă textul; de aceea dedesubt stă engleza.

leave = Ieși
leaving = Poți ieși oricând: /x. După { $minutes } minute de liniște golesc acest chat.
partly = Știu încă puține cuvinte în limba ta. Restul este în: { $rest }.

emergency =
    .call = Sună acum la { $number } ({ $who }).
    .other_numbers = Și: { $numbers }
    .no_number = Sună acum la numărul de urgență. De pe cele mai multe mobile merge 112, dar nu peste tot.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = În ce țară ești?
    .where_is_friend = În ce țară este persoana?
    .taken = Sună acum la { $number } ({ $who }), chiar dacă te simți bine. Spune ce ai luat, cât și când. Descuie ușa. Trezește sau caută pe cineva aproape.
    .taken_no_number = Sună acum la numărul de urgență, chiar dacă te simți bine. De pe cele mai multe mobile merge 112, dar nu peste tot. Spune ce ai luat, cât și când. Descuie ușa. Trezește sau caută pe cineva aproape.
    .suicide = E bine că îmi spui asta. Mergi unde este alt om sau cheamă pe cineva la tine. Îndepărtează-te de tot ce ai putea folosi.
    .hurt = Dacă poți, mergi unde sunt alți oameni: la vecini, într-un magazin, pe stradă. Dacă nu, încuie o ușă între voi.
    .harm_others = Îndepărtează-te de ei și de tot ce ai putea folosi. Spune la telefon ce îți vine să faci. Te pot ajuta să nu o faci.
    .friend = Sună acum la { $number } ({ $who }) și spune unde este persoana. Nu trebuie să știi sigur. E în regulă să încalci o promisiune ca cineva să rămână în viață.
    .friend_no_number = Sună la numărul de urgență din locul unde este persoana. De pe cele mai multe mobile merge 112, dar nu peste tot. Nu trebuie să știi sigur. E în regulă să încalci o promisiune ca cineva să rămână în viață.
    .translation = Aceasta este o traducere. În engleză:
    .nobody_told = Încă nimeni nu știe. Te rog sună sau arată asta cuiva din apropiere.
    .poison = Ajutor la otrăvire: { $name }
    .children = Acest număr este pentru tineri:
    .again = Te rog, sună acum la { $number } ({ $who }). Sau arată ecranul acesta cuiva din apropiere.
    .again_no_number = Te rog, sună acum la numărul de urgență. De pe cele mai multe mobile merge 112, dar nu peste tot. Sau arată ecranul acesta cuiva din apropiere.
    .stops_you = Poți suna? Sau te oprește ceva? { $number } ({ $who }).
    .stops_you_no_number = Poți suna? Sau te oprește ceva? De pe cele mai multe mobile merge 112, dar nu peste tot.
    .where_friend = Știi unde este persoana?
    .same = În aceeași țară cu mine
    .abroad = În altă țară
    .online = Cunosc persoana doar online
    .cannot_talk = Nu pot vorbi cu voce tare
    .afraid = Mi-e frică de ce urmează
    .no_phone = Nu am telefon de pe care să sun
    .people = Arată-mi alți oameni care ajută
    .ok = Deocamdată sunt bine
    .after = Și eu? Și eu am nevoie de cineva

who_answers =
    .all = poliție, ambulanță, pompieri
    .police = poliție
    .ambulance = ambulanță
    .fire = pompieri
    .police_ambulance = poliție și ambulanță
    .ambulance_fire = ambulanță și pompieri
    .police_fire = poliție și pompieri
    .emergency = urgențe
