# Tylko to, co konieczne: karta w niebezpieczeństwie, jak wyjść, i jedno uczciwe zdanie o reszcie.
# Nikt, kto mówi po polsku od dziecka, jeszcze tego nie czytał; dlatego pod spodem jest angielski.

leave = Wyjdź
leaving = Możesz wyjść w każdej chwili: /x. Po { $minutes } minutach ciszy czyszczę ten czat.
partly = Znam na razie mało słów w twoim języku. Reszta jest w języku: { $rest }.

emergency =
    .call = Zadzwoń teraz pod { $number } ({ $who }).
    .other_numbers = Także: { $numbers }
    .no_number = Zadzwoń teraz pod numer alarmowy. Z większości komórek działa 112, ale nie wszędzie.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = W jakim kraju jesteś?
    .where_is_friend = W jakim kraju jest ta osoba?
    .taken = Zadzwoń teraz pod { $number } ({ $who }), nawet jeśli czujesz się dobrze. Powiedz, co to było, ile i kiedy. Otwórz drzwi. Obudź albo znajdź kogoś blisko.
    .taken_no_number = Zadzwoń teraz pod numer alarmowy, nawet jeśli czujesz się dobrze. Z większości komórek działa 112, ale nie wszędzie. Powiedz, co to było, ile i kiedy. Otwórz drzwi. Obudź albo znajdź kogoś blisko.
    .suicide = Dobrze, że mi to mówisz. Idź tam, gdzie jest inny człowiek, albo poproś, żeby ktoś przyszedł. Odejdź od wszystkiego, czego można użyć.
    .hurt = Jeśli możesz, idź tam, gdzie są ludzie: do sąsiadów, do sklepu, na ulicę. Jeśli nie, zamknij na klucz drzwi między wami.
    .harm_others = Odejdź od tych osób i od wszystkiego, czego można użyć. Powiedz przez telefon, co chcesz zrobić. Ci ludzie mogą ci pomóc tego nie robić.
    .friend = Zadzwoń teraz pod { $number } ({ $who }) i powiedz, gdzie jest ta osoba. Nie musisz mieć pewności. Można złamać obietnicę, żeby ktoś żył.
    .friend_no_number = Zadzwoń pod numer alarmowy tam, gdzie jest ta osoba. Z większości komórek działa 112, ale nie wszędzie. Nie musisz mieć pewności. Można złamać obietnicę, żeby ktoś żył.
    .translation = To jest tłumaczenie. Po angielsku:
    .nobody_told = Nikt jeszcze o tym nie wie. Proszę, zadzwoń albo pokaż to komuś blisko.
    .poison = Pomoc przy zatruciu: { $name }
    .children = Ten numer jest dla młodych ludzi:
    .again = Proszę, zadzwoń teraz pod { $number } ({ $who }). Albo pokaż ten ekran komuś blisko.
    .again_no_number = Proszę, zadzwoń teraz pod numer alarmowy. Z większości komórek działa 112, ale nie wszędzie. Albo pokaż ten ekran komuś blisko.
    .stops_you = Możesz zadzwonić? Czy coś cię powstrzymuje? { $number } ({ $who }).
    .stops_you_no_number = Możesz zadzwonić? Czy coś cię powstrzymuje? Z większości komórek działa 112, ale nie wszędzie.
    .where_friend = Wiesz, gdzie jest ta osoba?
    .same = W tym samym kraju co ja
    .abroad = W innym kraju
    .online = Znam tę osobę tylko z internetu
    .cannot_talk = Nie mogę mówić na głos
    .afraid = Boję się tego, co będzie potem
    .no_phone = Nie mam jak zadzwonić
    .people = Pokaż mi innych ludzi, którzy pomagają
    .ok = Na razie jest OK
    .after = A ja? Ja też kogoś potrzebuję

who_answers =
    .all = policja, pogotowie, straż pożarna
    .police = policja
    .ambulance = pogotowie
    .fire = straż pożarna
    .police_ambulance = policja i pogotowie
    .ambulance_fire = pogotowie i straż pożarna
    .police_fire = policja i straż pożarna
    .emergency = numer alarmowy
