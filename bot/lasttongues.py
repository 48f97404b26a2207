"""What is said in danger in every other language, for when all else fails: one sentence each.

The same words as `emergency.again_no_number` in bot/texts; a test holds them equal. Nobody who
speaks these languages has read them, so the English sentence stands below.
"""

from __future__ import annotations

CALL_NOW = {
    "ar": (
        "الرجاء الاتصال الآن برقم الطوارئ. من معظم الجوالات يعمل 112، لكن ليس في كل "
        "مكان. أو إظهار هذه الشاشة لشخص قريب."
    ),
    "bn": (
        "দয়া করে এখনই জরুরি নম্বরে ফোন করো। বেশির ভাগ মোবাইল থেকে 112 ধরে, তবে "
        "সব জায়গায় না। বা এই স্ক্রিন কাছের কাউকে দেখাও।"
    ),
    "de": (
        "Bitte ruf jetzt den Notruf an. Mit den meisten Handys erreicht ihn die 112, "
        "aber nicht überall. Oder zeig diesen Bildschirm jemandem in deiner Nähe."
    ),
    "fa": (
        "لطفاً همین حالا به شمارهٔ اورژانس زنگ بزن. با بیشتر موبایل‌ها 112 وصل "
        "می‌شود، ولی نه همه‌جا. یا این صفحه را به کسی در نزدیکی نشان بده."
    ),
    "fil": (
        "Pakiusap, tumawag ngayon sa emergency. Sa karamihan ng cellphone, 112 ang "
        "nakakaabot dito, pero hindi sa lahat ng lugar. O ipakita ang screen na ito sa "
        "taong malapit sa iyo."
    ),
    "fr": (
        "S'il te plaît, appelle les secours maintenant. Sur la plupart des portables, "
        "le 112 les trouve, mais pas partout. Ou montre cet écran à quelqu'un près de "
        "toi."
    ),
    "hi": (
        "कृपया अभी आपातकालीन नंबर पर फोन करें। ज़्यादातर मोबाइल से 112 लगता है, पर हर "
        "जगह नहीं। या यह स्क्रीन पास में किसी को दिखाएं।"
    ),
    "id": (
        "Tolong telepon nomor darurat sekarang. Di kebanyakan ponsel, 112 "
        "menyambungkan, tapi tidak di semua tempat. Atau tunjukkan layar ini ke orang "
        "di dekatmu."
    ),
    "it": (
        "Per favore chiama adesso il numero di emergenza. Con la maggior parte dei "
        "telefoni risponde il 112, ma non ovunque. O mostra questo schermo a qualcuno "
        "vicino."
    ),
    "ja": (
        "今すぐ緊急の番号に電話してください。多くの電話では 112 がつながりますが"
        "、どこでもではありません。または、この画面を近くの人に見せてください。"
    ),
    "km": (
        "សូមទូរស័ព្ទទៅលេខអាសន្នឥឡូវនេះ។ លើទូរស័ព្ទភាគច្រើន 112 អាចភ្ជាប់បាន "
        "តែមិនមែនគ្រប់កន្លែងទេ។ ឬបង្ហាញអេក្រង់នេះដល់មនុស្សនៅជិតអ្នក។"
    ),
    "ko": (
        "지금 긴급 번호로 전화하세요. 대부분의 휴대폰에서 112로 "
        "연결되지만, 모든 곳에서 되는 건 아니에요. 아니면 이 화면을 "
        "가까운 사람에게 보여 주세요."
    ),
    "ms": (
        "Tolong telefon nombor kecemasan sekarang. Pada kebanyakan telefon bimbit, 112 "
        "menyambungkannya, tetapi bukan di semua tempat. Atau tunjukkan skrin ini "
        "kepada orang dekat kamu."
    ),
    "nl": (
        "Bel alsjeblieft nu het noodnummer. Met de meeste mobieltjes werkt 112, maar "
        "niet overal. Of laat dit scherm zien aan iemand in de buurt."
    ),
    "pl": (
        "Proszę, zadzwoń teraz pod numer alarmowy. Z większości komórek działa 112, "
        "ale nie wszędzie. Albo pokaż ten ekran komuś blisko."
    ),
    "pt-BR": (
        "Por favor, ligue agora para a emergência. Na maioria dos celulares, 112 "
        "encontra uma, mas não em todo lugar. Ou mostre esta tela a alguém perto de "
        "você."
    ),
    "ro": (
        "Te rog, sună acum la numărul de urgență. De pe cele mai multe mobile merge 112, "
        "dar nu peste tot. Sau arată ecranul acesta cuiva din apropiere."
    ),
    "ru": (
        "Пожалуйста, позвони сейчас в экстренную службу. С большинства мобильных "
        "работает 112, но не везде. Или покажи этот экран кому-нибудь рядом."
    ),
    "sw": (
        "Tafadhali piga namba ya dharura sasa. Kwenye simu nyingi za mkononi 112 "
        "huipata, lakini si kila mahali. Au mwonyeshe mtu aliye karibu nawe skrini hii."
    ),
    "th": ("โทรเบอร์ฉุกเฉินตอนนี้นะ โทรศัพท์ส่วนใหญ่โทร 112 ได้ แต่ไม่ใช่ทุกที่ หรือเอาหน้าจอนี้ให้คนใกล้ตัวดู"),
    "tr": (
        "Lütfen şimdi acil numarayı ara. Çoğu telefonda 112 bağlanır, ama her yerde "
        "değil. Ya da bu ekranı yakındaki birine göster."
    ),
    "uk": (
        "Будь ласка, зателефонуй зараз в екстрену службу. З більшості мобільних працює "
        "112, але не всюди. Або покажи цей екран комусь поруч."
    ),
    "ur": (
        "براہ کرم ابھی ہنگامی نمبر پر فون کریں۔ زیادہ تر موبائل سے 112 ملتا ہے، "
        "مگر ہر جگہ نہیں۔ یا یہ اسکرین پاس کسی کو دکھائیں۔"
    ),
    "vi": (
        "Xin hãy gọi số khẩn cấp ngay. Trên hầu hết điện thoại di động, số 112 nối "
        "được, nhưng không phải ở mọi nơi. Hoặc đưa màn hình này cho người ở gần bạn."
    ),
    "zh-Hans": (
        "请现在拨打紧急电话。多数手机上 112 能接通，但不是每个地方都行。或把屏幕给身边的人看。"
    ),
    "zh-Hant": (
        "請現在撥打緊急電話。多數手機上 112 能接通，但不是每個地方都行。或把屏幕給身邊的人看。"
    ),
}
