# Hanya yang paling perlu: kartu bahaya, cara pergi, dan satu kalimat jujur tentang sisanya.
# Belum ada penutur bahasa ini yang membacanya; karena itu bahasa Inggris ada di bawahnya.

leave = Keluar
leaving = Kamu bisa pergi kapan saja: /x. Setelah { $minutes } menit tanpa pesan, aku kosongkan chat ini.
partly = Aku baru bisa sedikit kata dalam bahasamu. Sisanya dalam { $rest }.

emergency =
    .call = Telepon { $number } sekarang ({ $who }).
    .other_numbers = Juga: { $numbers }
    .no_number = Telepon nomor darurat sekarang. Di kebanyakan ponsel, 112 menyambungkan, tapi tidak di semua tempat.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Kamu di negara mana?
    .where_is_friend = Orang itu di negara mana?
    .taken = Telepon { $number } sekarang ({ $who }), walaupun kamu merasa baik. Katakan apa yang kamu telan, berapa banyak, dan kapan. Buka kunci pintu. Bangunkan atau cari orang di dekatmu.
    .taken_no_number = Telepon nomor darurat sekarang, walaupun kamu merasa baik. Di kebanyakan ponsel, 112 menyambungkan, tapi tidak di semua tempat. Katakan apa yang kamu telan, berapa banyak, dan kapan. Buka kunci pintu. Bangunkan atau cari orang di dekatmu.
    .suicide = Baik sekali kamu mengatakannya. Pergilah ke dekat orang lain, atau minta seseorang datang. Jauhi semua yang bisa kamu pakai.
    .hurt = Kalau bisa, pergilah ke tempat yang ada orang: tetangga, toko, jalan. Kalau tidak, kunci pintu di antara kalian.
    .harm_others = Menjauhlah dari mereka dan dari semua yang bisa kamu pakai. Katakan di telepon apa yang ingin kamu lakukan. Mereka bisa membantu supaya kamu tidak melakukannya.
    .friend = Telepon { $number } sekarang ({ $who }) dan katakan orang itu di mana. Kamu tidak harus yakin. Melanggar janji supaya seseorang tetap hidup itu boleh.
    .friend_no_number = Telepon nomor darurat di tempat orang itu. Di kebanyakan ponsel, 112 menyambungkan, tapi tidak di semua tempat. Kamu tidak harus yakin. Melanggar janji supaya seseorang tetap hidup itu boleh.
    .translation = Ini terjemahan. Dalam bahasa Inggris:
    .nobody_told = Belum ada yang diberi tahu. Tolong telepon, atau tunjukkan ini ke orang di dekatmu.
    .poison = Bantuan keracunan: { $name }
    .children = Nomor ini untuk anak dan remaja:
    .again = Tolong telepon { $number } sekarang ({ $who }). Atau tunjukkan layar ini ke orang di dekatmu.
    .again_no_number = Tolong telepon nomor darurat sekarang. Di kebanyakan ponsel, 112 menyambungkan, tapi tidak di semua tempat. Atau tunjukkan layar ini ke orang di dekatmu.
    .stops_you = Kamu bisa menelepon? Atau ada yang menghalangi? { $number } ({ $who }).
    .stops_you_no_number = Kamu bisa menelepon? Atau ada yang menghalangi? Di kebanyakan ponsel, 112 menyambungkan ke nomor darurat, tapi tidak di semua tempat.
    .where_friend = Kamu tahu orang itu di mana?
    .same = Di negara yang sama denganku
    .abroad = Di negara lain
    .online = Aku hanya kenal di internet
    .cannot_talk = Aku tidak bisa bicara keras
    .afraid = Aku takut apa yang terjadi sesudahnya
    .no_phone = Aku tidak punya telepon
    .people = Tunjukkan orang lain yang membantu
    .ok = Untuk sekarang aku baik
    .after = Dan aku? Aku juga butuh seseorang

who_answers =
    .all = polisi, ambulans, pemadam kebakaran
    .police = polisi
    .ambulance = ambulans
    .fire = pemadam kebakaran
    .police_ambulance = polisi dan ambulans
    .ambulance_fire = ambulans dan pemadam kebakaran
    .police_fire = polisi dan pemadam kebakaran
    .emergency = darurat
