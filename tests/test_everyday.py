"""Greetings, answers, names of places and plain questions are never answered with a question.

Whoever says hello and is asked about suicide does not come back.
"""

from __future__ import annotations

import babel
import pytest

from directory.places import load_places
from safety.danger import load_danger

LINES = {
    "en": "hi|hello there|yes|no|14|im 15|my friend|chat|philippines|send me the list again|"
    "how do i change the language|what is this|who are you|thanks bro|can i talk to someone|"
    "good night see you tomorrow|is it free|i want another number|something else|not now|"
    "whats the weather|tell me a joke|are you a bot|ok thank you so much",
    "es": "hola|buenas|sí|no|tengo 14 años|mi amiga|mándame la lista otra vez|quién eres|"
    "gracias|cómo cambio el idioma|es gratis|otro número por favor|hasta mañana|qué es esto",
    "pt-BR": "oi|bom dia|sim|tenho 15 anos|minha amiga|manda a lista de novo|quem é você|valeu|"
    "como mudo o idioma|é de graça|até amanhã|o que é isso",
    "fr": "salut|bonjour|oui|j'ai 14 ans|mon ami|renvoie la liste|t'es qui|merci beaucoup|"
    "comment changer la langue|c'est gratuit|à demain|c'est quoi ça",
    "de": "hallo|guten morgen|ja|ich bin 14|meine freundin|schick die liste nochmal|wer bist du|"
    "danke dir|wie ändere ich die sprache|ist das kostenlos|bis morgen|was ist das hier",
    "nl": "hoi|goedemorgen|ja|ik ben 14|een vriend|stuur de lijst nog een keer|wie ben jij|"
    "dankjewel|hoe verander ik de taal|is het gratis|tot morgen|wat is dit",
    "it": "ciao|buongiorno|sì|ho 14 anni|una mia amica|rimanda la lista|chi sei|grazie mille|"
    "come cambio la lingua|è gratis|a domani|cos'è questo",
    "pl": "cześć|dzień dobry|tak|mam 14 lat|moja koleżanka|wyślij listę jeszcze raz|kim jesteś|"
    "dzięki wielkie|jak zmienić język|czy to jest za darmo|do jutra|co to jest",
    "ro": "salut|buna ziua|da|am 14 ani|prietena mea|trimite lista din nou|cine esti|"
    "multumesc mult|cum schimb limba|e gratis|pe maine|ce e asta",
    "ru": "привет|добрый день|да|мне 14|моя подруга|пришли список ещё раз|ты кто|спасибо большое|"
    "как поменять язык|это бесплатно|до завтра|что это такое",
    "uk": "привіт|добрий день|так|мені 14|моя подруга|надішли список ще раз|ти хто|дуже дякую|"
    "як змінити мову|це безкоштовно|до завтра|що це таке",
    "tr": "selam|günaydın|evet|14 yaşındayım|arkadaşım|listeyi tekrar gönder|sen kimsin|"
    "çok teşekkürler|dili nasıl değiştiririm|ücretsiz mi|yarın görüşürüz|bu ne",
    "ar": "مرحبا|صباح الخير|نعم|عمري 14|صديقتي|ارسل القائمة مرة ثانية|مين انت|شكرا كثير|"
    "كيف اغير اللغة|هل هو مجاني|الى اللقاء غدا|ما هذا",
    "fa": "سلام|صبح بخیر|بله|۱۴ سالمه|دوستم|لیست رو دوباره بفرست|تو کی هستی|خیلی ممنون|"
    "چطور زبان رو عوض کنم|رایگانه|تا فردا|این چیه",
    "ur": "سلام|صبح بخیر|جی ہاں|میں 14 سال کا ہوں|میری دوست|لسٹ دوبارہ بھیجو|تم کون ہو|"
    "بہت شکریہ|زبان کیسے بدلوں|کیا یہ مفت ہے|کل ملتے ہیں|یہ کیا ہے",
    "hi": "नमस्ते|हाँ|मैं 14 साल का हूँ|मेरी दोस्त|सूची फिर से भेजो|तुम कौन हो|बहुत धन्यवाद|"
    "भाषा कैसे बदलूँ|क्या यह मुफ्त है|कल मिलते हैं|यह क्या है|namaste|list phir se bhejo",
    "bn": "হ্যালো|হ্যাঁ|আমার বয়স 14|আমার বান্ধবী|তালিকাটা আবার পাঠাও|তুমি কে|অনেক ধন্যবাদ|"
    "ভাষা কিভাবে বদলাবো|এটা কি ফ্রি|কাল দেখা হবে|এটা কী|tumi ke|abar list ta dao",
    "id": "halo|selamat pagi|ya|umurku 14|temanku|kirim daftarnya lagi|kamu siapa|makasih banyak|"
    "gimana ganti bahasa|ini gratis|sampai besok|ini apa",
    "ms": "hai|selamat pagi|ya|umur saya 14|kawan saya|hantar senarai sekali lagi|awak siapa|"
    "terima kasih banyak|macam mana tukar bahasa|percuma ke|jumpa esok|apa ni",
    "fil": "hello po|magandang umaga|oo|14 na ako|kaibigan ko|pasend ulit ng listahan|sino ka|"
    "salamat po|paano palitan ang wika|libre ba to|bukas ulit|ano to",
    "vi": "xin chào|chào buổi sáng|vâng|em 14 tuổi|bạn em|gửi lại danh sách đi|bạn là ai|"
    "cảm ơn nhiều|đổi ngôn ngữ thế nào|có miễn phí không|hẹn mai gặp|cái này là gì",
    "sw": "habari|mambo vipi|ndiyo|nina miaka 14|rafiki yangu|nitumie orodha tena|wewe ni nani|"
    "asante sana|nabadilishaje lugha|ni bure|tuonane kesho|hii ni nini",
    "th": "สวัสดีครับ|ใช่|อายุ 14|เพื่อนเรา|ส่งรายการอีกที|คุณเป็นใคร|ขอบคุณมาก|เปลี่ยนภาษายังไง|"
    "ฟรีไหม|เจอกันพรุ่งนี้|นี่คืออะไร",
    "km": "សួស្តី|បាទ|ខ្ញុំអាយុ 14|មិត្តខ្ញុំ|ផ្ញើបញ្ជីម្តងទៀត|អ្នកជានរណា|អរគុណច្រើន|ប្តូរភាសាយ៉ាងម៉េច|"
    "ឥតគិតថ្លៃទេ|ជួបគ្នាស្អែក|នេះជាអ្វី",
    "ko": "안녕|안녕하세요|네|14살이에요|친구요|목록 다시 보내줘|넌 누구야|고마워요|"
    "언어 어떻게 바꿔|이거 무료야|내일 봐|이게 뭐야",
    "ja": "こんにちは|おはよう|はい|14歳です|友達です|リストもう一回送って|あなたは誰|"
    "ありがとうございます|言語を変えたい|無料ですか|また明日|これは何",
    "zh-Hans": "你好|早上好|是的|我14岁|我的朋友|把名单再发一次|你是谁|非常谢谢|怎么换语言|免费吗|"
    "明天见|这是什么",
    "zh-Hant": "你好|早安|是的|我14歲|我的朋友|名單再傳一次|你是誰|非常謝謝|怎麼換語言|免費嗎|"
    "明天見|這是什麼",
}  # fmt: skip
LONG = 5  # words of a name
SAID = [(tag, line) for tag, lines in LINES.items() for line in lines.split("|")]


@pytest.mark.parametrize(("tag", "line"), SAID)
def test_an_everyday_line_is_not_asked_about(tag: str, line: str) -> None:
    assert load_danger().find(line) is None, tag


@pytest.mark.parametrize("tag", LINES)
def test_the_name_of_a_country_is_not_asked_about(tag: str) -> None:
    names = babel.Locale.parse(tag, sep="-").territories
    # Nobody types the seven words that CLDR has for some islands without people.
    typed = [names[code] for code in load_places().countries if names[code].count(" ") < LONG]
    asked = [name for name in typed if load_danger().find(name)]

    assert asked == []
