"""Whoever writes in a language with words for danger alone is warned in it, and told so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.engine import step
from bot.events import Picked, Said, Say
from bot.flows.emergency import TONGUE
from bot.reading import Reading
from bot.talk import Talk
from bot.texts import Texts
from bot.world import World
from directory.places import Place
from safety.danger import Finding
from tests import invented

GERMAN = "de"
TAKEN = Reading(Place("PH"), finding=Finding("danger", "taken"), language=GERMAN)
SAD = Reading(Place("PH"), concerns=(("low_mood", 0.8),), language=GERMAN)
ENGLISH = Reading(concerns=(("low_mood", 0.8),), language="en")


@dataclass(frozen=True)
class Reads:
    """A world that reads every text as the same."""

    reading: Reading
    rest: World

    def __getattr__(self, name: str) -> object:
        """Everything else is that of the invented world."""
        return getattr(self.rest, name)

    def read(self, text: str) -> Reading:  # noqa: ARG002 it says the same to every text
        """The one reading."""
        return self.reading


def said(reading: Reading, talk: Talk | None = None) -> tuple[Talk, Say]:
    """The talk after a text that is read so, and what is shown."""
    turn = step(talk, Said("..."), Reads(reading, invented.world()))  # type: ignore[arg-type]
    assert turn.talk is not None
    (shown,) = turn.commands
    assert isinstance(shown, Say)
    return turn.talk, shown


def words(shown: Say) -> str:
    """Everything that stands on the screen."""
    return "\n".join(
        [*(block.text for block in shown.blocks), *(button.label for button in shown.buttons)]
    )


def test_danger_is_answered_in_the_language_it_was_told_in() -> None:
    talk, shown = said(TAKEN)

    assert shown.blocks[0].text.startswith("Ruf jetzt 000 an")
    assert "Call 000 now" in words(shown)
    assert "Nach 10 Minuten Ruhe" in words(shown)
    assert "Der Rest ist auf Englisch" in words(shown)
    assert shown.buttons[-1].label == "Gehen"
    assert talk.language == "en"


def test_said_again_it_is_answered_again_in_that_language() -> None:
    talk, _ = said(TAKEN)

    _, shown = said(TAKEN, talk)

    assert shown.blocks[0].text.startswith("Bitte ruf jetzt 000 an")
    assert "Der Rest ist auf" not in words(shown)


def test_without_danger_the_honest_line_stands_once_and_the_rest_is_said_in_english() -> None:
    talk, first = said(SAD)
    _, second = said(SAD, talk)

    assert "Der Rest ist auf Englisch" in words(first)
    assert "Der Rest ist auf Englisch" not in words(second)
    assert "Leave any time" not in words(first)


def test_a_chosen_language_is_kept() -> None:
    talk, _ = said(SAD)
    chosen = step(talk, Picked("language", "es"), invented.world()).talk
    assert chosen is not None

    after, shown = said(TAKEN, chosen)

    assert shown.blocks[0].text.startswith("Llama")
    assert after.answer(TONGUE) is None


def test_writing_in_the_language_of_the_talk_ends_the_other_one() -> None:
    talk, _ = said(SAD)

    after, _ = said(ENGLISH, talk)

    assert after.answer(TONGUE) is None


def test_the_platform_tells_the_language_of_somebody_whose_words_do_not() -> None:
    hints = replace(invented.world().hints, languages=(GERMAN,))
    unread = replace(TAKEN, language=None)
    turn = step(None, Said("..."), Reads(unread, invented.world(hints)))  # type: ignore[arg-type]

    assert turn.talk is not None
    assert turn.talk.answer(TONGUE) == GERMAN


def test_a_language_with_no_words_at_all_is_answered_in_the_present_one() -> None:
    assert Texts().tongue(("tlh",)) is None
    assert Texts().tongue(("es-MX",)) is None
    assert Texts().tongue(("de-AT",)) == GERMAN
