"""A sentence and the emergency way even when all else fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot import lastresort
from bot.events import Leave, Said
from bot.lasttongues import CALL_NOW
from bot.texts import load_texts
from tests.rim import HARMLESS, Rim


@pytest.mark.parametrize("broken", ["talk", "trail", "keep_trail", "keep_turn"])
async def test_a_broken_store_still_gives_the_emergency_way(broken: str) -> None:
    rim = Rim()

    rim.store.broken = {broken}
    await rim.say("hello")

    assert rim.outlet.shown[-1] == lastresort.sorry(("en",))


async def test_a_broken_step_still_gives_the_emergency_way_and_keeps_the_talk() -> None:
    rim = Rim()
    await rim.say("español")

    await rim.hear(Said("break"), "en")
    await rim.say("hello")

    assert rim.outlet.shown == ["turn 1", lastresort.sorry(("es",)), "turn 2"]
    trail = await rim.traced()
    assert trail is not None
    assert trail.messages == ("1", "2", "3")


@pytest.mark.parametrize(
    ("languages", "word"),
    [
        (("es-MX",), "emergencias"),
        (("km", "es"), CALL_NOW["km"]),
        (("pt-PT",), CALL_NOW["pt-BR"]),
        (("zh-Hant",), CALL_NOW["zh-Hant"]),
        (("xx",), "112"),
        ((), "112"),
    ],
)
@pytest.mark.parametrize("sentence", [lastresort.sorry])
def test_the_last_resort_speaks_the_best_language(
    sentence: Callable[[tuple[str, ...]], str], languages: tuple[str, ...], word: str
) -> None:
    text = sentence(languages)

    assert word in text
    assert "112" in text
    assert "/x" in text


def test_the_last_resort_says_in_every_language_of_danger_what_its_card_says() -> None:
    texts = load_texts()

    assert {tag: texts.say(tag, "emergency.again_no_number") for tag in texts.partial} == CALL_NOW


@pytest.mark.parametrize("language", lastresort.SORRY)
def test_what_stays_when_all_fails_tells_nothing(language: str) -> None:
    text = lastresort.harmless((language,))

    assert "/start" in text
    assert len(text) < 80


async def test_the_sentence_of_the_last_resort_is_covered_too() -> None:
    rim = Rim()
    rim.store.broken = {"talk", "trail", "keep_trail", "begin_leaving"}
    await rim.hear(Said("hello"), brought=("mine 1",))

    rim.store.broken = set()
    await rim.hear(Leave())

    assert rim.outlet.covers == [(f"{HARMLESS} [en]", ("mine 1", "1"))]
