# Le strict nécessaire : la carte en cas de danger, comment partir, et une phrase honnête sur le reste.
# Personne dont c'est la langue n'a encore lu ceci ; c'est pourquoi l'anglais est en dessous.

leave = Quitter
leaving = Tu peux partir quand tu veux : /x. Après { $minutes } minutes sans message, je vide ce chat.
partly = Je ne connais encore que peu de mots dans ta langue. Le reste est en { $rest }.

emergency =
    .call = Appelle { $number } maintenant ({ $who }).
    .other_numbers = Aussi : { $numbers }
    .no_number = Appelle les secours maintenant. Sur la plupart des portables, le 112 les trouve, mais pas partout.
    .numbers_by_country = { $country } : { $number } ({ $who })
    .where_are_you = Dans quel pays es-tu ?
    .where_is_friend = Dans quel pays est cette personne ?
    .taken = Appelle { $number } maintenant ({ $who }), même si tu te sens bien. Dis ce que tu as pris, combien et quand. Déverrouille la porte. Réveille ou trouve quelqu'un près de toi.
    .taken_no_number = Appelle les secours maintenant, même si tu te sens bien. Sur la plupart des portables, le 112 les trouve, mais pas partout. Dis ce que tu as pris, combien et quand. Déverrouille la porte. Réveille ou trouve quelqu'un près de toi.
    .suicide = C'est bien que tu me le dises. Va près d'une autre personne, ou demande à quelqu'un de venir. Éloigne-toi de tout ce que tu pourrais utiliser.
    .hurt = Si tu peux, va là où il y a du monde : des voisins, un magasin, la rue. Sinon, ferme à clé une porte entre vous.
    .harm_others = Éloigne-toi de ces personnes et de tout ce que tu pourrais utiliser. Dis au téléphone ce que tu as envie de faire. On peut t'aider à ne pas le faire.
    .friend = Appelle { $number } maintenant ({ $who }) et dis où est cette personne. Tu n'as pas besoin d'en avoir la certitude. Rompre une promesse pour que quelqu'un reste en vie, c'est bien.
    .friend_no_number = Appelle les secours de l'endroit où est cette personne. Sur la plupart des portables, le 112 les trouve, mais pas partout. Tu n'as pas besoin d'en avoir la certitude. Rompre une promesse pour que quelqu'un reste en vie, c'est bien.
    .translation = Ceci est une traduction. En anglais :
    .nobody_told = Personne n'a encore été prévenu. S'il te plaît, appelle, ou montre ceci à quelqu'un près de toi.
    .poison = Aide en cas d'empoisonnement : { $name }
    .children = Ce numéro est pour les jeunes :
    .again = S'il te plaît, appelle { $number } maintenant ({ $who }). Ou montre cet écran à quelqu'un près de toi.
    .again_no_number = S'il te plaît, appelle les secours maintenant. Sur la plupart des portables, le 112 les trouve, mais pas partout. Ou montre cet écran à quelqu'un près de toi.
    .stops_you = Peux-tu appeler ? Ou quelque chose t'en empêche ? { $number } ({ $who }).
    .stops_you_no_number = Peux-tu appeler ? Ou quelque chose t'en empêche ? Sur la plupart des portables, le 112 trouve les secours, mais pas partout.
    .where_friend = Sais-tu où est cette personne ?
    .same = Dans le même pays que moi
    .abroad = Dans un autre pays
    .online = Je ne la connais qu'en ligne
    .cannot_talk = Je ne peux pas parler tout haut
    .afraid = J'ai peur de ce qui vient après
    .no_phone = Je n'ai pas de téléphone pour appeler
    .people = Montre-moi d'autres gens qui aident
    .ok = Pour l'instant, ça va
    .after = Et moi ? J'ai aussi besoin de quelqu'un

who_answers =
    .all = police, ambulance, pompiers
    .police = police
    .ambulance = ambulance
    .fire = pompiers
    .police_ambulance = police et ambulance
    .ambulance_fire = ambulance et pompiers
    .police_fire = police et pompiers
    .emergency = urgences
