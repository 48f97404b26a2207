# Ang pinakakailangan lang: ang kard sa panganib, ang pag-alis, at isang tapat na pangungusap.
# Wala pang katutubong nagsasalita ang nakabasa nito; kaya nasa ibaba ang Ingles.

leave = Umalis
leaving = Puwede kang umalis kahit kailan: /x. Pagkatapos ng { $minutes } minutong walang mensahe, buburahin ko ang chat na ito.
partly = Kaunti pa lang ang alam kong salita sa wika mo. Ang iba ay nasa { $rest }.

emergency =
    .call = Tumawag ngayon sa { $number } ({ $who }).
    .other_numbers = Pati: { $numbers }
    .no_number = Tumawag ngayon sa emergency. Sa karamihan ng cellphone, 112 ang nakakaabot dito, pero hindi sa lahat ng lugar.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Nasa anong bansa ka?
    .where_is_friend = Nasa anong bansa siya?
    .taken = Tumawag ngayon sa { $number } ({ $who }), kahit maayos ang pakiramdam mo. Sabihin kung ano ang ininom mo, gaano karami, at kailan. Buksan ang kandado ng pinto. Gisingin o hanapin ang taong malapit sa iyo.
    .taken_no_number = Tumawag ngayon sa emergency, kahit maayos ang pakiramdam mo. Sa karamihan ng cellphone, 112 ang nakakaabot dito, pero hindi sa lahat ng lugar. Sabihin kung ano ang ininom mo, gaano karami, at kailan. Buksan ang kandado ng pinto. Gisingin o hanapin ang taong malapit sa iyo.
    .suicide = Mabuti na sinabi mo sa akin. Pumunta sa tabi ng ibang tao, o magpapunta ng tao sa iyo. Lumayo sa anumang puwede mong gamitin.
    .hurt = Kung kaya mo, pumunta kung saan may ibang tao: kapitbahay, tindahan, kalsada. Kung hindi, ikandado ang pinto sa pagitan ninyo.
    .harm_others = Lumayo sa kanila at sa anumang puwede mong gamitin. Sabihin sa telepono ang gusto mong gawin. Matutulungan ka nilang huwag itong gawin.
    .friend = Tumawag ngayon sa { $number } ({ $who }) at sabihin kung nasaan siya. Hindi mo kailangang maging sigurado. Ayos lang na sumira ng pangako para manatiling buhay ang isang tao.
    .friend_no_number = Tumawag sa emergency ng lugar kung nasaan siya. Sa karamihan ng cellphone, 112 ang nakakaabot dito, pero hindi sa lahat ng lugar. Hindi mo kailangang maging sigurado. Ayos lang na sumira ng pangako para manatiling buhay ang isang tao.
    .translation = Salin ito. Sa Ingles:
    .nobody_told = Wala pang nasabihan. Pakiusap, tumawag ka, o ipakita ito sa taong malapit sa iyo.
    .poison = Tulong sa pagkalason: { $name }
    .children = Para sa mga bata at kabataan ang numerong ito:
    .again = Pakiusap, tumawag ngayon sa { $number } ({ $who }). O ipakita ang screen na ito sa taong malapit sa iyo.
    .again_no_number = Pakiusap, tumawag ngayon sa emergency. Sa karamihan ng cellphone, 112 ang nakakaabot dito, pero hindi sa lahat ng lugar. O ipakita ang screen na ito sa taong malapit sa iyo.
    .stops_you = Makakatawag ka ba? O may pumipigil sa iyo? { $number } ({ $who }).
    .stops_you_no_number = Makakatawag ka ba? O may pumipigil sa iyo? Sa karamihan ng cellphone, 112 ang nakakaabot sa emergency, pero hindi sa lahat ng lugar.
    .where_friend = Alam mo ba kung nasaan siya?
    .same = Sa parehong bansa kung nasaan ako
    .abroad = Sa ibang bansa
    .online = Online ko lang siya kilala
    .cannot_talk = Hindi ako makapagsalita nang malakas
    .afraid = Natatakot ako sa mangyayari pagkatapos
    .no_phone = Wala akong teleponong pantawag
    .people = Ipakita ang ibang taong tumutulong
    .ok = Sa ngayon, ayos ako
    .after = At ako? Kailangan ko rin ng kausap

who_answers =
    .all = pulis, ambulansya, bumbero
    .police = pulis
    .ambulance = ambulansya
    .fire = bumbero
    .police_ambulance = pulis at ambulansya
    .ambulance_fire = ambulansya at bumbero
    .police_fire = pulis at bumbero
    .emergency = emergency
