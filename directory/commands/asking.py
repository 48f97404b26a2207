"""Questions of the command line to the person who runs it."""

from __future__ import annotations

from directory.say import say


def ask(question: str) -> str:
    """What somebody answers, without the blanks around it; "" if nobody is there, or on Ctrl-C."""
    try:
        return input(f"{question} ").strip()
    except (EOFError, KeyboardInterrupt):
        say("")
        return ""


def agrees(question: str, *, yes: bool = False) -> bool:
    """Whether somebody says yes; `yes` says it beforehand."""
    return yes or ask(f"{question} [y/N]").lower() in {"y", "yes"}
