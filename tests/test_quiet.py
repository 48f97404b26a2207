"""The log holds no word of a person and no id, whoever logs and however."""

from __future__ import annotations

import io
import logging
import sys
import threading
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WORDS = "my stepdad hits me"
ID = 5550001234


def test_a_listed_line_of_ours_is_printed(log: io.StringIO) -> None:
    logging.getLogger("waypost.rim").warning(
        "%s failed: %s in %s line %d", "a turn", KeyError, "engine.py", 12
    )

    assert "a turn failed: KeyError in engine.py line 12" in log.getvalue()


def test_a_line_of_ours_that_is_not_listed_is_not_printed(log: io.StringIO) -> None:
    logging.getLogger("waypost.rim").info("%s said %s", ID, WORDS)
    logging.getLogger("waypost.rim").warning(f"{ID} said {WORDS}")  # noqa: G004 - the point

    assert WORDS not in log.getvalue()
    assert str(ID) not in log.getvalue()
    assert "from test_quiet.py line" in log.getvalue()


@pytest.mark.parametrize("word", [WORDS, "Mariam", "@someone", str(ID), "Mariam.py"])
def test_a_listed_line_takes_no_words_that_are_not_closed(log: io.StringIO, word: str) -> None:
    logging.getLogger("waypost").error("%s is ready", word)

    assert word not in log.getvalue()


def test_a_listed_line_takes_no_number_that_may_be_an_id(log: io.StringIO) -> None:
    logging.getLogger("waypost").error("%d services of %d countries", ID, 3)

    assert str(ID) not in log.getvalue()


def test_another_library_is_heard_only_by_the_place_of_its_warning(log: io.StringIO) -> None:
    other = logging.getLogger("telegram.ext.Updater")

    other.debug("update %s", WORDS)
    other.info("update %s", WORDS)
    other.warning("update %s of %d", WORDS, ID)

    assert log.getvalue().count("\n") == 1
    assert "telegram.ext.Updater: from test_quiet.py line" in log.getvalue()
    assert WORDS not in log.getvalue()


def test_an_exception_is_named_and_not_quoted(log: io.StringIO) -> None:
    try:
        int(WORDS)
    except ValueError:
        logging.getLogger("asyncio").exception("Task %s failed", WORDS, stack_info=True)

    assert "ValueError" in log.getvalue()
    assert WORDS not in log.getvalue()


def test_an_id_in_the_name_of_a_logger_is_left_out(log: io.StringIO) -> None:
    logging.getLogger(f"discord.shard.{ID}").warning("late")

    assert str(ID) not in log.getvalue()
    assert "discord.shard" in log.getvalue()


def test_a_warning_is_not_quoted(log: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn(WORDS, stacklevel=1)

    assert "py.warnings" in log.getvalue()
    assert WORDS not in log.getvalue()


@pytest.mark.usefixtures("log")
def test_a_line_that_cannot_be_formed_is_not_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    too_few = (163,)

    logging.getLogger("waypost").warning("%d services of %d countries", *too_few)

    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("log")
def test_what_nobody_caught_is_named_and_not_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    error = ValueError(WORDS)

    sys.excepthook(ValueError, error, None)

    shown = capsys.readouterr().err
    assert "ValueError" in shown
    assert WORDS not in shown


@pytest.mark.usefixtures("log")
def test_a_thread_that_fails_is_named_and_not_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise ValueError(WORDS)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    shown = capsys.readouterr().err
    assert "ValueError in test_quiet.py" in shown
    assert WORDS not in shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(categories=["L", "N", "P"]), min_size=12, max_size=60),
    name=st.sampled_from(["waypost", "waypost.rim", "telegram", "root"]),
    level=st.sampled_from([logging.INFO, logging.ERROR]),
)
def test_no_text_gets_through(log: io.StringIO, text: str, name: str, level: int) -> None:
    log.truncate(0)

    logging.getLogger(name).log(level, text)
    logging.getLogger(name).log(level, "%s", text)
    logging.getLogger(name).log(level, "%s is ready", f"{text} ·")

    assert text not in log.getvalue()
