# Yaliyo muhimu tu: kadi ya hatari, jinsi ya kuondoka, na sentensi moja ya kweli kuhusu mengine.
# Hakuna mzungumzaji wa lugha hii aliyesoma haya bado; kwa hiyo Kiingereza kiko chini.

leave = Ondoka
leaving = Unaweza kuondoka wakati wowote: /x. Baada ya dakika { $minutes } bila ujumbe, nitafuta mazungumzo haya.
partly = Najua maneno machache tu ya lugha yako. Mengine ni kwa { $rest }.

emergency =
    .call = Piga { $number } sasa ({ $who }).
    .other_numbers = Pia: { $numbers }
    .no_number = Piga namba ya dharura sasa. Kwenye simu nyingi za mkononi 112 huipata, lakini si kila mahali.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Uko nchi gani?
    .where_is_friend = Mtu huyo yuko nchi gani?
    .taken = Piga { $number } sasa ({ $who }), hata kama unajisikia vizuri. Sema ulichomeza, kiasi gani na lini. Fungua kufuli la mlango. Amsha au tafuta mtu aliye karibu nawe.
    .taken_no_number = Piga namba ya dharura sasa, hata kama unajisikia vizuri. Kwenye simu nyingi za mkononi 112 huipata, lakini si kila mahali. Sema ulichomeza, kiasi gani na lini. Fungua kufuli la mlango. Amsha au tafuta mtu aliye karibu nawe.
    .suicide = Ni vizuri umeniambia. Nenda karibu na mtu mwingine, au mwombe mtu aje. Kaa mbali na kitu chochote unachoweza kutumia.
    .hurt = Ukiweza, nenda mahali penye watu: kwa majirani, dukani, barabarani. Usipoweza, funga mlango kati yenu kwa kufuli.
    .harm_others = Kaa mbali nao na mbali na kitu chochote unachoweza kutumia. Sema kwenye simu unachotaka kufanya. Wanaweza kukusaidia usifanye.
    .friend = Piga { $number } sasa ({ $who }) na useme mtu huyo yuko wapi. Si lazima uwe na uhakika. Kuvunja ahadi ili mtu aendelee kuishi ni sawa.
    .friend_no_number = Piga namba ya dharura ya mahali mtu huyo alipo. Kwenye simu nyingi za mkononi 112 huipata, lakini si kila mahali. Si lazima uwe na uhakika. Kuvunja ahadi ili mtu aendelee kuishi ni sawa.
    .translation = Hii ni tafsiri. Kwa Kiingereza:
    .nobody_told = Hakuna mtu aliyeambiwa bado. Tafadhali piga simu, au mwonyeshe mtu aliye karibu nawe.
    .poison = Msaada wa sumu: { $name }
    .children = Namba hii ni ya watoto na vijana:
    .again = Tafadhali piga { $number } sasa ({ $who }). Au mwonyeshe mtu aliye karibu nawe skrini hii.
    .again_no_number = Tafadhali piga namba ya dharura sasa. Kwenye simu nyingi za mkononi 112 huipata, lakini si kila mahali. Au mwonyeshe mtu aliye karibu nawe skrini hii.
    .stops_you = Unaweza kupiga simu? Au kuna kitu kinakuzuia? { $number } ({ $who }).
    .stops_you_no_number = Unaweza kupiga simu? Au kuna kitu kinakuzuia? Kwenye simu nyingi za mkononi 112 hupata dharura, lakini si kila mahali.
    .where_friend = Unajua mtu huyo yuko wapi?
    .same = Nchi moja na mimi
    .abroad = Nchi nyingine
    .online = Namjua mtandaoni tu
    .cannot_talk = Siwezi kuongea kwa sauti
    .afraid = Naogopa kitakachotokea baadaye
    .no_phone = Sina simu ya kupiga
    .people = Nionyeshe watu wengine wanaosaidia
    .ok = Kwa sasa niko sawa
    .after = Na mimi? Nami nahitaji mtu

who_answers =
    .all = polisi, gari la wagonjwa, zimamoto
    .police = polisi
    .ambulance = gari la wagonjwa
    .fire = zimamoto
    .police_ambulance = polisi na gari la wagonjwa
    .ambulance_fire = gari la wagonjwa na zimamoto
    .police_fire = polisi na zimamoto
    .emergency = dharura
