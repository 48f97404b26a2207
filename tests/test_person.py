"""What a text says about who writes, for whom, and typed answers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safety.language import language_of
from safety.person import (
    ANSWERS,
    BANDS,
    WHOM,
    age_of,
    answer_to_safety,
    answer_to_suicide,
    for_whom,
)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("im 14", "13_to_17"),
        ("14f", "13_to_17"),
        ("im 12 and my dad hits me", "under_13"),
        ("my boyfriend is 19 and im 15", "13_to_17"),
        ("i am in 8th grade", "13_to_17"),
        ("im in 4th grade", "under_13"),
        ("im an adult", "adult"),
        ("im 23 years old", "adult"),
        ("tengo 14 años", "13_to_17"),
        ("tengo 11 anos", "under_13"),
        ("soy mayor de edad", "adult"),
        ("soy menor de edad", "13_to_17"),
        ("estoy en segundo de la eso", "13_to_17"),
    ],
)
def test_a_stated_age_is_read(text: str, band: str) -> None:
    assert age_of(text) == band


@pytest.mark.parametrize(
    "text",
    [
        "he is 40",
        "my 8 year old sister",
        "im 14 weeks pregnant",
        "i was 12 when it happened",
        "he tiene 40 años",
        "cuando tenia 12 años",
        "tengo 3 hermanos",
        "mi novio tiene 19",
        "call 112",
        "hello",
    ],
)
def test_the_age_of_something_else_is_not_read(text: str) -> None:
    assert age_of(text) is None


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("my friend said she took pills", "friend"),
        ("a girl in my class is cutting", "friend"),
        ("mi amiga se quiere matar", "friend"),
        ("a mi amiga le pegan", "friend"),
        ("my little brother is being hit", "other"),
        ("a mi hermanito le pegan", "other"),
        ("he says he will kill himself tonight", "other"),
        ("a member says she wants to die", "other"),
        ("shes going to hurt herself", "other"),
        ("he just took a bunch of pills", "other"),
        ("dice que se va a matar", "other"),
        ("alguien de mi grupo se quiere morir", "other"),
        ("he plays with himself in front of me", "me"),
        ("she said she wants to die and i want to die too", "me"),
        ("mi amiga se quiere matar y yo tambien quiero morir", "me"),
        ("he hits me", "me"),
        ("he wants me to kill myself", "me"),
        ("she told me to kill myself", "me"),
        ("my best friend hit me", "me"),
        ("mi novio me pega", "me"),
        ("i want to die", "me"),
        ("hello", None),
    ],
)
def test_for_whom_is_read(text: str, whom: str | None) -> None:
    assert for_whom(text) == whom


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", "danger"),
        ("YES!!", "danger"),
        ("yeah he's here", "danger"),
        ("si", "danger"),
        ("sí, ayuda", "danger"),
        ("no", "ok"),
        ("No.", "ok"),
        ("nope im fine", "ok"),
        ("no, estoy bien", "ok"),
        ("idk", "unsure"),
        ("kinda", "unsure"),
        ("not really", "unsure"),
        ("not right now", "unsure"),
        ("no but he comes home at 6", "unsure"),
        ("no sé", "unsure"),
        ("ahora no", "unsure"),
        ("no pero viene a las 6", "unsure"),
        ("what is this", None),
    ],
)
def test_a_typed_answer_about_safety_is_read_with_care(text: str, answer: str | None) -> None:
    assert answer_to_safety(text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", "danger"),
        ("every day", "danger"),
        ("si, a veces", "danger"),
        ("no", "ok"),
        ("never", "ok"),
        ("no, solo triste", "ok"),
        ("sometimes", "unsure"),
        ("not anymore", "unsure"),
        ("a veces", "unsure"),
        ("ya no", "unsure"),
    ],
)
def test_a_typed_answer_about_suicide_is_read_with_care(text: str, answer: str) -> None:
    assert answer_to_suicide(text) == answer


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("i dont know what to do anymore", "en"),
        ("no quiero volver a mi casa", "es"),
        ("ich habe angst vor meinem vater", "de"),
        ("我不想活了", "zh-Hans"),
        ("我不想活著，沒有人要我", "zh-Hant"),
        ("死にたい", "ja"),
        ("죽고싶어", "ko"),
        ("อยากตาย", "th"),
        ("ខ្ញុំចង់ស្លាប់", "km"),
        ("मुझे डर लगता है", "hi"),
        ("mummy papa mujhe school bhejte hai roz maar padti hai didi", "hi"),
        ("আমি মরে যেতে চাই", "bn"),
        ("مجھے گھر سے ڈر لگتا ہے", "ur"),
        ("می‌خوام بمیرم", "fa"),
        ("انا خايفة من ابويا", "ar"),
        ("ana mesh 3ayez a3ish", "ar"),
        ("мені страшно, не хочу жити", "uk"),
        ("я не хочу жить, мне страшно", "ru"),
        ("em không muốn sống nữa", "vi"),
        ("ayoko na, gusto ko na mamatay", "fil"),
        ("aku takut banget sama bapak", "id"),
        ("naomba msaada, baba ananipiga kila siku", "sw"),
        ("abbu roz mujhe belt se marte hain khala ko batana chahti hun", "ur"),
        ("papa roz mujhe belt se marte hai, didi ko bataya to boli chup raho", "hi"),
        ("aku capek bgt dimarahin terus di rumah", "id"),
        ("sy penat sgt kena marah hari2 kat rumah", "ms"),
        ("help", None),
        ("im in colombia", None),
        ("jordan", None),
        ("", None),
    ],
)
def test_the_language_is_told_or_left_open(text: str, language: str | None) -> None:
    assert language_of(text) == language


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_reading_of_a_person_raise(text: str) -> None:
    assert age_of(text) in (*BANDS, None)
    assert for_whom(text) in (*WHOM, None)
    assert answer_to_safety(text) in (*ANSWERS, None)
    assert answer_to_suicide(text) in (*ANSWERS, None)
    assert language_of(text) is None or language_of(text)
