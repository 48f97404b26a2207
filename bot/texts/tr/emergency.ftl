# Yalnızca en gerekli olan: tehlikedeki kart, çıkış ve gerisi için dürüst bir cümle.
# Bu dili konuşan biri bunu henüz okumadı; bu yüzden altında İngilizcesi var.

leave = Çık
leaving = İstediğin an çıkabilirsin: /x. { $minutes } dakika sessizlikten sonra bu sohbeti boşaltırım.
partly = Senin dilinde henüz az kelime biliyorum. Gerisi şu dilde: { $rest }.

emergency =
    .call = Şimdi { $number } numarasını ara ({ $who }).
    .other_numbers = Ayrıca: { $numbers }
    .no_number = Şimdi acil numarayı ara. Çoğu telefonda 112 bağlanır, ama her yerde değil.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Hangi ülkedesin?
    .where_is_friend = O kişi hangi ülkede?
    .taken = İyi hissetsen bile şimdi { $number } numarasını ara ({ $who }). Ne aldığını, ne kadar ve ne zaman aldığını söyle. Kapının kilidini aç. Yakındaki birini uyandır ya da bul.
    .taken_no_number = İyi hissetsen bile şimdi acil numarayı ara. Çoğu telefonda 112 bağlanır, ama her yerde değil. Ne aldığını, ne kadar ve ne zaman aldığını söyle. Kapının kilidini aç. Yakındaki birini uyandır ya da bul.
    .suicide = Bunu söylemen iyi oldu. Başka birinin yanına git ya da birini yanına çağır. Kullanabileceğin her şeyden uzaklaş.
    .hurt = Yapabilirsen insanların olduğu bir yere git: komşuya, dükkâna, sokağa. Yapamazsan aranızdaki bir kapıyı kilitle.
    .harm_others = Onlardan ve kullanabileceğin her şeyden uzaklaş. Ne yapmak istediğini telefonda söyle. Yapmaman için sana yardım edebilirler.
    .friend = Şimdi { $number } numarasını ara ({ $who }) ve o kişinin nerede olduğunu söyle. Emin olman gerekmez. Biri yaşasın diye verdiğin sözü bozmak doğrudur.
    .friend_no_number = O kişinin bulunduğu yerin acil numarasını ara. Çoğu telefonda 112 bağlanır, ama her yerde değil. Emin olman gerekmez. Biri yaşasın diye verdiğin sözü bozmak doğrudur.
    .translation = Bu bir çeviri. İngilizcesi:
    .nobody_told = Henüz kimseye haber verilmedi. Lütfen ara ya da bunu yakındaki birine göster.
    .poison = Zehirlenme yardımı: { $name }
    .children = Bu numara çocuklar ve gençler için:
    .again = Lütfen şimdi { $number } numarasını ara ({ $who }). Ya da bu ekranı yakındaki birine göster.
    .again_no_number = Lütfen şimdi acil numarayı ara. Çoğu telefonda 112 bağlanır, ama her yerde değil. Ya da bu ekranı yakındaki birine göster.
    .stops_you = Arayabilir misin? Yoksa seni engelleyen bir şey mi var? { $number } ({ $who }).
    .stops_you_no_number = Arayabilir misin? Yoksa seni engelleyen bir şey mi var? Çoğu telefonda 112 acil numaraya bağlanır, ama her yerde değil.
    .where_friend = O kişinin nerede olduğunu biliyor musun?
    .same = Benimle aynı ülkede
    .abroad = Başka bir ülkede
    .online = Onu yalnızca internetten tanıyorum
    .cannot_talk = Sesli konuşamam
    .afraid = Sonra olacaklardan korkuyorum
    .no_phone = Arayacak telefonum yok
    .people = Yardım eden başka insanları göster
    .ok = Şimdilik iyiyim
    .after = Peki ben? Benim de birine ihtiyacım var

who_answers =
    .all = polis, ambulans, itfaiye
    .police = polis
    .ambulance = ambulans
    .fire = itfaiye
    .police_ambulance = polis ve ambulans
    .ambulance_fire = ambulans ve itfaiye
    .police_fire = polis ve itfaiye
    .emergency = acil yardım
