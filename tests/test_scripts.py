"""Phrases in every kind of script find what people type, however they type it."""

from __future__ import annotations

import pytest

from safety.index import Hit, Index
from safety.phrasebook import book, parsed
from safety.words import Known, words


def hits(tag: str, phrase: str, text: str, more: str = "") -> list[Hit]:
    """What one phrase of an invented file finds in a text."""
    file = parsed(f"{more}\ndanger:\n  suicide: |\n    {phrase}\n")
    made = book(("danger",), {tag: file})
    index = Index(made.entries, made.vocabulary)
    said = words(text, Known(made.vocabulary.known, doubled=made.vocabulary.doubled))
    return index.hits(said.row, said.toned)


@pytest.mark.parametrize(
    ("tag", "phrase", "text"),
    [
        ("pt-BR", "não aguento mais", "nao AGUENTO mais!!"),
        ("fr", "je veux mourir", "je veux mouriiiir"),
        ("pl", "chcę się zabić", "chce sie zabic"),
        ("tr", "kendimi öldür~", "KENDİMİ öldüreceğim"),
        ("tr", "kendimi öldür~", "kendimi oldurucem"),
        ("ro", "vreau să mor", "vreau sa mor"),
        (
            "de",
            "ich will nicht mehr leben",
            "will ich nicht mehr leben? ich will nicht mehr leben",
        ),
        ("ru", "ещё хочу умереть", "еще хочу умереть"),
        ("ru", "хочу умереть", "хочу yмepеть"),
        ("uk", "не хочу жити", "НЕ ХОЧУ ЖИТИ"),
        ("uk", "п'ю таблетки", "пʼю таблетки"),
        ("ar", "أريد أن أموت", "اريد ان اموت"),
        ("ar", "لا أستطيع", "لا أَسْتَطِيعُ"),
        ("fa", "می‌خوام بمیرم", "میخوام بمیرم"),
        ("fa", "می‌خوام بمیرم", "می خوام بميرم"),
        ("fa", "خودکشی", "خودكشي"),
        ("ur", "مجھے مرنا ہے", "مجهے مرنا هے"),
        ("hi", "मैं लड़का हूँ", "मैं लडका हूं"),
        ("bn", "আমি মরে যাব", "আমি মরে যাব।"),
        ("th", "อยากตาย", "ไม่ไหวแล้ว อยาก ตายยยยย"),
        ("th", "อยาก * ตาย", "อยากจะตาย"),
        ("th", "แม่ตี", "เเม่ตี"),
        ("km", "ខ្ញុំចង់ស្លាប់", "ខ្ញុំ\u200bចង់\u200bស្លាប់ណាស់"),
        ("zh-Hans", "不想活了", "我真的不想活了"),
        ("zh-Hans", "想 * 死", "想要去死"),
        ("zh-Hans", "妈妈打我", "妈妈妈妈打我"),
        ("ja", "死にたい", "もう死にたいよ"),
        ("ja", "しにたい", "シニターーイ"),
        ("ko", "죽고 싶", "나 죽고싶어요"),
        ("ko", "죽고싶", "너무 죽고 싶다"),
        ("vi", "muốn chết", "em muon chet"),
        ("sw", "~nipig~", "baba ananipiga"),
        ("id", "mau bunuh diri", "mau bunuhhh diri"),
        ("en", "😭 help", "😭😭😭 help"),
        ("ar", "3ayez amoot", "3ayez amoooot"),
    ],
)
def test_a_phrase_is_found_however_it_is_typed(tag: str, phrase: str, text: str) -> None:
    assert hits(tag, phrase, text)


@pytest.mark.parametrize(
    ("tag", "phrase", "text"),
    [
        ("th", "อยาก * ตาย", "อยากกินข้าวกับเพื่อนที่โรงเรียนแล้วต้นไม้ตาย"),
        ("zh-Hans", "想 * 死", "想吃很多很多很多好吃的死"),
        ("sw", "~nipig~", "baba anapika"),
        ("en", "start~", "restart it"),
        ("en", "~end", "ending"),
    ],
)
def test_a_phrase_is_not_found_in_what_only_looks_like_it(
    tag: str, phrase: str, text: str
) -> None:
    assert not hits(tag, phrase, text)


def test_where_tones_tell_words_apart_another_tone_is_another_word() -> None:
    kept = "tones: kept"

    assert hits("vi", "tự tử", "em muốn tự tử", kept)
    assert hits("vi", "tự tử", "em muon tu tu", kept)
    assert not hits("vi", "tự tử", "từ từ thôi", kept)


def test_filler_of_several_letters_may_stand_inside_a_phrase() -> None:
    assert hits("ja", "僕 死ぬ", "僕はもう死ぬ", "filler: は, もう")


def test_another_spelling_in_letters_read_alone_is_understood() -> None:
    assert hits("zh-Hans", "我想自杀", "我想紫砂", "same:\n  自杀: 紫砂") == []
    assert hits("zh-Hans", "我想 自杀", "我想紫砂", "same:\n  自杀: 紫砂")
