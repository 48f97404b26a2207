# Hanya yang paling perlu: kad bahaya, cara keluar, dan satu ayat jujur tentang yang lain.
# Belum ada penutur bahasa ini yang membacanya; sebab itu bahasa Inggeris ada di bawahnya.

leave = Keluar
leaving = Kamu boleh keluar bila-bila masa: /x. Selepas { $minutes } minit tanpa mesej, saya kosongkan sembang ini.
partly = Saya baru tahu sedikit perkataan dalam bahasa kamu. Yang lain dalam { $rest }.

emergency =
    .call = Telefon { $number } sekarang ({ $who }).
    .other_numbers = Juga: { $numbers }
    .no_number = Telefon nombor kecemasan sekarang. Pada kebanyakan telefon bimbit, 112 menyambungkannya, tetapi bukan di semua tempat.
    .numbers_by_country = { $country }: { $number } ({ $who })
    .where_are_you = Kamu di negara mana?
    .where_is_friend = Orang itu di negara mana?
    .taken = Telefon { $number } sekarang ({ $who }), walaupun kamu rasa baik. Beritahu apa yang kamu telan, berapa banyak, dan bila. Buka kunci pintu. Kejutkan atau cari orang dekat kamu.
    .taken_no_number = Telefon nombor kecemasan sekarang, walaupun kamu rasa baik. Pada kebanyakan telefon bimbit, 112 menyambungkannya, tetapi bukan di semua tempat. Beritahu apa yang kamu telan, berapa banyak, dan bila. Buka kunci pintu. Kejutkan atau cari orang dekat kamu.
    .suicide = Baik kamu beritahu saya. Pergi dekat orang lain, atau minta seseorang datang. Jauhkan diri daripada apa yang kamu boleh guna.
    .hurt = Kalau boleh, pergi ke tempat ada orang: jiran, kedai, jalan. Kalau tidak, kunci pintu di antara kamu.
    .harm_others = Jauhkan diri daripada mereka dan daripada apa yang kamu boleh guna. Beritahu di telefon apa yang kamu rasa nak buat. Mereka boleh bantu kamu supaya tidak melakukannya.
    .friend = Telefon { $number } sekarang ({ $who }) dan beritahu orang itu di mana. Kamu tidak perlu pasti. Tidak apa memungkiri janji supaya seseorang terus hidup.
    .friend_no_number = Telefon nombor kecemasan di tempat orang itu. Pada kebanyakan telefon bimbit, 112 menyambungkannya, tetapi bukan di semua tempat. Kamu tidak perlu pasti. Tidak apa memungkiri janji supaya seseorang terus hidup.
    .translation = Ini terjemahan. Dalam bahasa Inggeris:
    .nobody_told = Belum ada sesiapa yang diberitahu. Tolong telefon, atau tunjukkan ini kepada orang dekat kamu.
    .poison = Bantuan keracunan: { $name }
    .children = Nombor ini untuk kanak-kanak dan remaja:
    .again = Tolong telefon { $number } sekarang ({ $who }). Atau tunjukkan skrin ini kepada orang dekat kamu.
    .again_no_number = Tolong telefon nombor kecemasan sekarang. Pada kebanyakan telefon bimbit, 112 menyambungkannya, tetapi bukan di semua tempat. Atau tunjukkan skrin ini kepada orang dekat kamu.
    .stops_you = Bolehkah kamu telefon? Atau ada yang menghalang? { $number } ({ $who }).
    .stops_you_no_number = Bolehkah kamu telefon? Atau ada yang menghalang? Pada kebanyakan telefon bimbit, 112 menyambung ke kecemasan, tetapi bukan di semua tempat.
    .where_friend = Kamu tahu orang itu di mana?
    .same = Di negara yang sama dengan saya
    .abroad = Di negara lain
    .online = Saya hanya kenal di internet
    .cannot_talk = Saya tidak boleh bercakap kuat
    .afraid = Saya takut apa yang berlaku selepas itu
    .no_phone = Saya tiada telefon untuk menelefon
    .people = Tunjukkan orang lain yang membantu
    .ok = Buat masa ini saya okey
    .after = Dan saya? Saya juga perlukan seseorang

who_answers =
    .all = polis, ambulans, bomba
    .police = polis
    .ambulance = ambulans
    .fire = bomba
    .police_ambulance = polis dan ambulans
    .ambulance_fire = ambulans dan bomba
    .police_fire = polis dan bomba
    .emergency = kecemasan
