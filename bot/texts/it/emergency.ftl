# Solo il più necessario: la scheda nel pericolo, come andare via, e una frase onesta sul resto.
# Nessuno che parla la lingua lo ha ancora letto; per questo sotto c'è l'inglese.

leave = Esci
leaving = Puoi andare via quando vuoi: /x. Dopo { $minutes } minuti di silenzio svuoto questa chat.
partly = Conosco ancora poche parole nella tua lingua. Il resto è in { $rest }.

emergency =
    .call = Chiama { $number } adesso ({ $who }).
    .other_numbers = Anche: { $numbers }
    .no_number = Chiama adesso il numero di emergenza. Con la maggior parte dei telefoni risponde il 112, ma non ovunque.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = In che paese sei?
    .where_is_friend = In che paese è quella persona?
    .taken = Chiama { $number } adesso ({ $who }), anche se ti senti bene. Di' che cosa hai preso, quanto e quando. Apri la serratura della porta. Sveglia o cerca qualcuno vicino.
    .taken_no_number = Chiama adesso il numero di emergenza, anche se ti senti bene. Con la maggior parte dei telefoni risponde il 112, ma non ovunque. Di' che cosa hai preso, quanto e quando. Apri la serratura della porta. Sveglia o cerca qualcuno vicino.
    .suicide = Hai fatto bene a dirlo. Vai dove c'è un'altra persona, o chiama qualcuno da te. Allontanati da tutto quello che potresti usare.
    .hurt = Se puoi, vai dove ci sono altre persone: vicini, un negozio, la strada. Se no, chiudi a chiave una porta tra voi.
    .harm_others = Allontanati da loro e da tutto quello che potresti usare. Di' al telefono che cosa vorresti fare. Possono aiutarti a non farlo.
    .friend = Chiama { $number } adesso ({ $who }) e di' dov'è quella persona. Non serve la certezza. Rompere una promessa perché qualcuno viva va bene.
    .friend_no_number = Chiama il numero di emergenza del posto dov'è quella persona. Con la maggior parte dei telefoni risponde il 112, ma non ovunque. Non serve la certezza. Rompere una promessa perché qualcuno viva va bene.
    .translation = Questa è una traduzione. In inglese:
    .nobody_told = Nessuno lo sa ancora. Per favore chiama, o mostra questo a qualcuno vicino.
    .poison = Centro antiveleni: { $name }
    .children = Questo numero è per bambini e ragazzi:
    .again = Per favore chiama { $number } adesso ({ $who }). O mostra questo schermo a qualcuno vicino.
    .again_no_number = Per favore chiama adesso il numero di emergenza. Con la maggior parte dei telefoni risponde il 112, ma non ovunque. O mostra questo schermo a qualcuno vicino.
    .stops_you = Puoi chiamare? O qualcosa te lo impedisce? { $number } ({ $who }).
    .stops_you_no_number = Puoi chiamare? O qualcosa te lo impedisce? Con la maggior parte dei telefoni il 112 raggiunge un numero di emergenza, ma non ovunque.
    .where_friend = Sai dov'è quella persona?
    .same = Nel mio stesso paese
    .abroad = In un altro paese
    .online = Ci conosciamo solo online
    .cannot_talk = Non posso parlare ad alta voce
    .afraid = Ho paura di quello che succede dopo
    .no_phone = Non ho un telefono per chiamare
    .people = Mostrami altre persone che aiutano
    .ok = Per ora sto bene
    .after = E io? Anch'io ho bisogno di qualcuno

who_answers =
    .all = polizia, ambulanza, vigili del fuoco
    .police = polizia
    .ambulance = ambulanza
    .fire = vigili del fuoco
    .police_ambulance = polizia e ambulanza
    .ambulance_fire = ambulanza e vigili del fuoco
    .police_fire = polizia e vigili del fuoco
    .emergency = emergenza
