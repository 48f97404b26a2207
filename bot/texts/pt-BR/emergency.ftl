# Só o necessário: o cartão de perigo, como sair, e uma frase honesta sobre o resto.
# Nenhuma pessoa que fala a língua leu isto ainda; por isso o inglês vem embaixo.

leave = Sair
leaving = Você pode sair quando quiser: /x. Depois de { $minutes } minutos parado, eu esvazio este chat.
partly = Ainda sei poucas palavras na sua língua. O resto está em { $rest }.

emergency =
    .call = Ligue { $number } agora ({ $who }).
    .other_numbers = Também: { $numbers }
    .no_number = Ligue agora para a emergência. Na maioria dos celulares, 112 encontra uma, mas não em todo lugar.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Em que país você está?
    .where_is_friend = Em que país está a pessoa?
    .taken = Ligue { $number } agora ({ $who }), mesmo se você se sente bem. Diga o que tomou, quanto e quando. Destranque a porta. Acorde ou chame alguém perto de você.
    .taken_no_number = Ligue agora para a emergência, mesmo se você se sente bem. Na maioria dos celulares, 112 encontra uma, mas não em todo lugar. Diga o que tomou, quanto e quando. Destranque a porta. Acorde ou chame alguém perto de você.
    .suicide = Que bom que você me contou. Vá para perto de outra pessoa, ou peça que alguém venha. Fique longe de tudo que você poderia usar.
    .hurt = Se der, vá para onde há outras pessoas: vizinhos, uma loja, a rua. Se não der, tranque uma porta entre vocês.
    .harm_others = Saia de perto dessas pessoas e de tudo que você poderia usar. Diga a quem atender o que você tem vontade de fazer. Podem ajudar você a não fazer.
    .friend = Ligue { $number } agora ({ $who }) e diga onde a pessoa está. Não precisa ter certeza. Quebrar uma promessa para alguém continuar vivendo é certo.
    .friend_no_number = Ligue para a emergência do lugar onde a pessoa está. Na maioria dos celulares, 112 encontra uma, mas não em todo lugar. Não precisa ter certeza. Quebrar uma promessa para alguém continuar vivendo é certo.
    .translation = Isto é uma tradução. Em inglês:
    .nobody_told = Ninguém foi avisado ainda. Por favor, ligue, ou mostre isto a alguém perto de você.
    .poison = Ajuda em envenenamento: { $name }
    .children = Este número é para crianças e jovens:
    .again = Por favor, ligue { $number } agora ({ $who }). Ou mostre esta tela a alguém perto de você.
    .again_no_number = Por favor, ligue agora para a emergência. Na maioria dos celulares, 112 encontra uma, mas não em todo lugar. Ou mostre esta tela a alguém perto de você.
    .stops_you = Você consegue ligar? Ou alguma coisa impede? { $number } ({ $who }).
    .stops_you_no_number = Você consegue ligar? Ou alguma coisa impede? Na maioria dos celulares, 112 encontra a emergência, mas não em todo lugar.
    .where_friend = Você sabe onde a pessoa está?
    .same = No mesmo país que eu
    .abroad = Em outro país
    .online = Só conheço a pessoa pela internet
    .cannot_talk = Não posso falar em voz alta
    .afraid = Tenho medo do que vem depois
    .no_phone = Não tenho telefone para ligar
    .people = Mostre outras pessoas que ajudam
    .ok = Por enquanto estou bem
    .after = E eu? Também preciso de alguém

who_answers =
    .all = polícia, ambulância, bombeiros
    .police = polícia
    .ambulance = ambulância
    .fire = bombeiros
    .police_ambulance = polícia e ambulância
    .ambulance_fire = ambulância e bombeiros
    .police_fire = polícia e bombeiros
    .emergency = emergência
