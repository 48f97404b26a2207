# Nur das Nötigste: die Karte in der Gefahr, das Gehen, und ein ehrlicher Satz über den Rest.
# Ein Mensch, der die Sprache spricht, hat dies noch nicht gelesen; darum steht Englisch darunter.

leave = Gehen
leaving = Du kannst jederzeit gehen: /x. Nach { $minutes } Minuten Ruhe mache ich diesen Chat leer.
partly = Ich kann erst wenige Wörter in deiner Sprache. Der Rest ist auf { $rest }.

emergency =
    .call = Ruf jetzt { $number } an ({ $who }).
    .other_numbers = Auch: { $numbers }
    .no_number = Ruf jetzt den Notruf an. Mit den meisten Handys erreicht ihn die 112, aber nicht überall.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = In welchem Land bist du?
    .where_is_friend = In welchem Land ist die Person?
    .taken = Ruf jetzt { $number } an ({ $who }), auch wenn es dir gut geht. Sag, was du genommen hast, wie viel und wann. Schließ die Tür auf. Weck jemanden oder such jemanden in der Nähe.
    .taken_no_number = Ruf jetzt den Notruf an, auch wenn es dir gut geht. Mit den meisten Handys erreicht ihn die 112, aber nicht überall. Sag, was du genommen hast, wie viel und wann. Schließ die Tür auf. Weck jemanden oder such jemanden in der Nähe.
    .suicide = Gut, dass du mir das sagst. Geh dorthin, wo ein anderer Mensch ist, oder ruf jemanden zu dir. Geh weg von allem, was du benutzen könntest.
    .hurt = Wenn du kannst, geh dorthin, wo andere Menschen sind: zu Nachbarn, in ein Geschäft, auf die Straße. Wenn nicht, schließ eine Tür zwischen euch ab.
    .harm_others = Geh weg von ihnen und von allem, was du benutzen könntest. Sag den Leuten am Telefon, was du am liebsten tun würdest. Sie können dir helfen, es nicht zu tun.
    .friend = Ruf jetzt { $number } an ({ $who }) und sag, wo die Person ist. Du musst nicht sicher sein. Ein Versprechen zu brechen, damit jemand am Leben bleibt, ist in Ordnung.
    .friend_no_number = Ruf den Notruf des Ortes an, an dem die Person ist. Mit den meisten Handys erreicht ihn die 112, aber nicht überall. Du musst nicht sicher sein. Ein Versprechen zu brechen, damit jemand am Leben bleibt, ist in Ordnung.
    .translation = Das ist eine Übersetzung. Auf Englisch:
    .nobody_told = Noch weiß niemand davon. Bitte ruf an, oder zeig das jemandem in deiner Nähe.
    .poison = Giftnotruf: { $name }
    .children = Diese Nummer ist für junge Menschen:
    .again = Bitte ruf jetzt { $number } an ({ $who }). Oder zeig diesen Bildschirm jemandem in deiner Nähe.
    .again_no_number = Bitte ruf jetzt den Notruf an. Mit den meisten Handys erreicht ihn die 112, aber nicht überall. Oder zeig diesen Bildschirm jemandem in deiner Nähe.
    .stops_you = Kannst du anrufen? Oder hält dich etwas ab? { $number } ({ $who }).
    .stops_you_no_number = Kannst du anrufen? Oder hält dich etwas ab? Mit den meisten Handys erreicht die 112 einen Notruf, aber nicht überall.
    .where_friend = Weißt du, wo die Person ist?
    .same = Im selben Land wie ich
    .abroad = In einem anderen Land
    .online = Ich kenne die Person nur online
    .cannot_talk = Ich kann nicht laut sprechen
    .afraid = Ich habe Angst vor dem, was dann kommt
    .no_phone = Ich habe kein Telefon zum Anrufen
    .people = Zeig mir andere Menschen, die helfen
    .ok = Für den Moment geht es mir gut
    .after = Und ich? Ich brauche auch jemanden

who_answers =
    .all = Polizei, Rettung, Feuerwehr
    .police = Polizei
    .ambulance = Rettung
    .fire = Feuerwehr
    .police_ambulance = Polizei und Rettung
    .ambulance_fire = Rettung und Feuerwehr
    .police_fire = Polizei und Feuerwehr
    .emergency = Notruf
