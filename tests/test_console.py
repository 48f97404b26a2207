"""A pipe gets plain answers and nothing else; a terminal keeps nothing of what it showed."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.console import converse, event_of
from bot.adapters.lines import LONGEST, lines_of
from bot.adapters.page import Plain, Screen, cells, numbered, wrapped
from bot.events import Asked, Block, Button, Cover, Event, Hints, Leave, Picked, Said, Say, Start
from bot.runtime import Runtime
from bot.store import Trail
from bot.store.memory import MemoryStore
from safety.seal import KeyRing
from tests.rim import HARMLESS, LEAVE, PLACE, START, Clock, step

ROOT = Path(__file__).parent.parent
TALKING = """
import asyncio, signal, sys
from bot.adapters import console
from bot.events import Hints
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from safety.seal import KeyRing
from tests.rim import step
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where tests run unwatched
runtime = Runtime(step, lambda hints: hints, MemoryStore(KeyRing.generate()))
sys.exit(asyncio.run(console.talk(runtime, Hints())))
"""
ANSWER = "- Line\n  116 111\n1. Philippines\n2. Leave\n\n"


async def each(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def written(*lines: str) -> str:
    """What goes into a pipe after these lines."""
    out = io.StringIO()
    runtime = Runtime(step, lambda hints: hints, MemoryStore(KeyRing.generate()), Clock())
    await converse(runtime, each(*lines), Plain(out), Hints(), is_interactive=False)
    return out.getvalue()


def talked(given: bytes) -> subprocess.CompletedProcess[bytes]:
    """A whole run of the terminal with these bytes piped in."""
    return subprocess.run(
        [sys.executable, "-c", TALKING], input=given, capture_output=True, cwd=ROOT, check=False
    )


async def test_nothing_is_written_before_the_first_line() -> None:
    assert await written() == ""
    assert await written("", "   ", "\t") == ""


async def test_each_answer_ends_with_the_only_empty_line() -> None:
    shown = await written("/start", "hello")

    assert shown == f"turn 1\n{ANSWER}turn 2\n{ANSWER}"


async def test_leaving_says_so_and_repeats_nothing() -> None:
    shown = await written("/start", "/x")

    assert shown == f"turn 1\n{ANSWER}(screen cleared)\n{HARMLESS} [en]\n\n"


@pytest.mark.parametrize("leaving", ["/x", "/X", "2", "2.", "leave", "LEAVE!", "exit"])
async def test_the_command_the_number_and_the_words_leave_alike(leaving: str) -> None:
    shown = await written("/start", leaving)

    assert shown.endswith(f"\n\n(screen cleared)\n{HARMLESS} [en]\n\n")


async def test_after_leaving_a_number_picks_nothing() -> None:
    shown = await written("/start", "/x", "1")

    assert shown.endswith(f"turn 1\n{ANSWER}")


async def test_a_lone_start_button_has_no_number() -> None:
    shown = await written("nothing")

    assert shown == f"{HARMLESS}\n\n"


async def test_after_a_failure_the_last_choices_can_still_be_picked() -> None:
    shown = await written("/start", "break", "1")

    assert "112" in shown
    assert shown.endswith(f"turn 2\n{ANSWER}")


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("/start", Start()),
        ("/start later", Start()),
        (" /START ", Start()),
        ("/x", Leave()),
        ("/language", Asked("language")),
        ("/privacy", Asked("privacy")),
        ("/forget", Asked("forget")),
        ("/mydata", Asked("mydata")),
        ("/about", Asked("about")),
        ("/phone", Asked("safe_phone")),
        ("/help", Asked("help")),
        ("1", Picked("place", "PH")),
        ("1)", Picked("place", "PH")),
        ("១", Picked("place", "PH")),  # one, in Khmer
        ("philippines", Picked("place", "PH")),
        ("  PHILIPPINES. ", Picked("place", "PH")),
        ("2", Leave()),
        ("0", Said("0")),
        ("3", Said("3")),
        ("-1", Said("-1")),
        ("²", Said("²")),
        ("9" * 5_000, Said("9" * 5_000)),
        ("🇵🇭", Said("🇵🇭")),
        ("/unknown", Said("/unknown")),
        ("my stepdad hits me", Said("my stepdad hits me")),
        ("?", Said("?")),
    ],
)
def test_a_line_is_a_command_a_choice_or_what_it_says(line: str, event: Event) -> None:
    assert event_of(line, (PLACE, LEAVE)) == event


def test_a_number_picks_nothing_where_no_numbers_stand() -> None:
    assert event_of("1", ()) == Said("1")
    assert event_of("1", (START,)) == Said("1")
    assert event_of("start", (START,)) == Picked("start", "start")


@given(st.text(max_size=40))
def test_every_line_is_an_event(line: str) -> None:
    event = event_of(line, (PLACE, LEAVE))

    assert event == Said(line) or not isinstance(event, Said)


@given(
    texts=st.lists(
        st.text(st.characters() | st.sampled_from("a \n\r\t\x1b\x9b\x07\x00"), max_size=20),
        min_size=1,
        max_size=5,
    ),
    is_card=st.booleans(),
)
def test_no_text_puts_an_empty_line_or_an_escape_code_into_an_answer(
    texts: list[str],
    *,
    is_card: bool,
) -> None:
    out = io.StringIO()
    say = Say(tuple(Block(text, is_card) for text in texts), (PLACE, LEAVE))

    asyncio.run(Plain(out).show(say))

    *lines, last, end = out.getvalue().split("\n")
    assert all(lines)
    assert (last, end) == ("", "")
    assert not set(out.getvalue()) & set("\x1b\x9b\r\x07\x00")


def test_lines_that_are_no_utf8_are_answered_like_any_other() -> None:
    done = talked(b"/start\n\xff\xfe\xc3\n\xed\xa0\x80\r\nlast without an end")

    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.decode() == "".join(f"turn {at}\n{ANSWER}" for at in range(1, 5))


def test_the_end_of_the_input_leaves_silently() -> None:
    done = talked(b"")

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_reader_who_went_away_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)

    done = subprocess.run(
        [sys.executable, "-c", TALKING],
        input=b"hello\n" * 1_000,
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        check=False,
    )

    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_run_whose_reader_went_away_ends_though_lines_go_on() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TALKING],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()

        run.stdin.write(b"hello\nhello\n")
        run.stdin.flush()

        assert run.wait(timeout=8) == 0
        assert run.stderr.read() == b""


def test_an_answer_comes_before_the_next_line_is_written_and_ctrl_c_leaves_silently() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TALKING],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdin.write(b"/start\n")
        run.stdin.flush()
        first = b"".join(iter(run.stdout.readline, b"\n"))

        run.send_signal(signal.SIGINT)
        status = run.wait(timeout=8)

        assert first.decode() == f"turn 1\n{ANSWER}".removesuffix("\n")
        assert (status, run.stdout.read(), run.stderr.read()) == (0, b"", b"")


@given(st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]))))
def test_lines_come_whole_however_they_arrive(lines: list[str]) -> None:
    reader, writer = os.pipe()
    os.write(writer, "\n".join([*lines, "end"]).encode())
    os.close(writer)

    async def read() -> list[str]:
        return [line async for line in lines_of(reader)]

    assert asyncio.run(read()) == [*lines, "end"]
    os.close(reader)


def test_an_endless_line_takes_no_endless_memory() -> None:
    reader, writer = os.pipe()

    async def read() -> list[str]:
        async def write() -> None:
            for _ in range(40):
                await asyncio.to_thread(os.write, writer, b"x" * 60_000)
            os.write(writer, b"\nnext\n")
            os.close(writer)

        task = asyncio.create_task(write())
        found = [line async for line in lines_of(reader)]
        await task
        return found

    assert asyncio.run(read()) == ["x" * LONGEST, "next"]
    os.close(reader)


class Terminal:
    """A real pseudo-terminal with a run of the program in it."""

    def __init__(self) -> None:
        self.master, worker = pty.openpty()
        self.run = subprocess.Popen(
            [sys.executable, "-c", TALKING],
            stdin=worker,
            stdout=worker,
            stderr=worker,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "60", "LINES": "24", "NO_COLOR": "1"},
            start_new_session=True,
        )
        os.close(worker)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def shows(self, wanted: str, seconds: float = 8.0) -> str:
        """What came until `wanted` was among it."""
        seen, end = "", time.monotonic() + seconds
        while wanted not in seen and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    seen += os.read(self.master, 65_536).decode(errors="replace")
                except OSError:  # the other side of the terminal is closed
                    break
        assert wanted in seen
        return seen

    def close(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.run.kill()
        self.run.wait()
        os.close(self.master)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    found = Terminal()
    yield found
    found.close()


def test_a_terminal_begins_by_itself_on_the_alternate_screen(terminal: Terminal) -> None:
    seen = terminal.shows("2. Leave")

    assert seen.index("\x1b[?1049h") < seen.index("turn 1")


def test_an_answer_wipes_what_was_typed_before_it(terminal: Terminal) -> None:
    terminal.shows("2. Leave")

    terminal.type("secret words\n")
    seen = terminal.shows("turn 2")

    between = seen[seen.index("secret") : seen.index("turn 2")]
    assert "\x1b[2J" in between
    assert "\x1b[3J" not in between  # what stood in the terminal before is not ours to erase


def test_leaving_wipes_the_terminal_and_its_scroll_back(terminal: Terminal) -> None:
    terminal.shows("2. Leave")

    terminal.type("/x\n")
    seen = terminal.shows(HARMLESS)

    assert "\x1b[2J\x1b[3J" in seen
    assert "(screen cleared)" not in seen


@pytest.mark.parametrize("ending", ["\x04", "\x03", "TERM", "HUP"])
def test_every_end_gives_the_terminal_back_empty(terminal: Terminal, ending: str) -> None:
    terminal.shows("2. Leave")

    if len(ending) == 1:
        # Ctrl-C reaches the program as a signal only on its controlling terminal; it has none.
        terminal.run.send_signal(signal.SIGINT) if ending == "\x03" else terminal.type(ending)
    else:
        terminal.run.send_signal(signal.Signals[f"SIG{ending}"])
    terminal.shows("\x1b[2J\x1b[3J\x1b[H\x1b[?1049l")

    assert terminal.run.wait(timeout=8) == 0


def test_a_long_answer_is_shown_from_its_top_page_by_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("LINES", "6")
    out = io.StringIO()
    screen = Screen(out, is_coloured=False)

    asyncio.run(screen.show(Say((Block("\n".join(f"line {at}" for at in range(6))),), (LEAVE,))))
    first = out.getvalue()
    has_more = screen.turn_page()
    second = out.getvalue().removeprefix(first)

    assert "line 0" in first
    assert "line 3" in first
    assert "line 4" not in first
    assert "⏎" in first
    assert has_more
    assert "line 4" in second
    assert "1. Leave" in second
    assert not screen.turn_page()


def test_a_cover_leaves_no_page_to_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINES", "6")
    out = io.StringIO()
    screen = Screen(out, is_coloured=False)
    asyncio.run(screen.show(Say((Block("\n".join("abcdefghijkl")),), (LEAVE,))))

    asyncio.run(screen.cover(Cover(HARMLESS), Trail("console", Clock().now)))

    assert not screen.turn_page()
    assert screen.choices == ()


def test_colours_stand_only_where_nobody_refused_them() -> None:
    say = Say((Block("Line\n116 111", is_card=True),), (LEAVE,))
    plain, coloured = io.StringIO(), io.StringIO()

    asyncio.run(Screen(plain, is_coloured=False).show(say))
    asyncio.run(Screen(coloured, is_coloured=True).show(say))

    assert "\x1b[1m" not in plain.getvalue()
    assert "\x1b[1mLine\x1b[0m" in coloured.getvalue()
    assert "116 111" in coloured.getvalue()


@given(st.lists(st.sampled_from(["word", "助け", "ខ្ញុំ", "a"]), max_size=30), st.integers(8, 40))
def test_wrapped_lines_fit_and_keep_every_word(words: list[str], columns: int) -> None:
    lines = wrapped(" ".join(words), columns)

    assert all(cells(line) <= columns for line in lines)
    assert " ".join(lines).split() == words


def test_a_label_of_two_lines_is_numbered_on_one() -> None:
    assert numbered((Button("n", "k", "two\n lines"),)) == ["1. two lines"]
