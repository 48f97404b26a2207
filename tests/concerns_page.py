"""docs/concerns.md, the closed list as people can read it.

`python -m tests.concerns_page --record` writes it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bot.texts import load_texts
from directory.concerns import CONCERNS
from directory.headings import HEADINGS
from directory.row_parts import uuid_of
from safety.phrases.meanings import CONCERNS as MEANINGS

PAGE = Path(__file__).parent.parent / "docs" / "concerns.md"
HEAD = """\
# What may be wrong: the closed list

Everything that a person writes is read into these keys and nothing else; a pressed button gives
one of them. For whom (me, a friend, someone else), the age band (under 13, 13 to 17, adult) and
danger are read beside them and are no concerns.

- **Says** is the button in English. **Holds** is what phrase files file under it.
- **Child helplines count it as**: heading and entry of the list by which members of Child
  Helpline International count why children get in touch (`directory/headings.py` says where it
  was read).
- **HSDS term**: the code in the taxonomy `concern` of every HSDS export, and its id's beginning.
- **Asks**: what the talk asks or heeds because of it (`directory/concerns.py`).

This page is written by `python -m tests.concerns_page --record`; a test keeps it fresh.

| key | says | holds | child helplines count it as | HSDS term | asks |
|---|---|---|---|---|---|
"""


def page() -> str:
    """The whole page."""
    texts = load_texts()
    rows = (
        (
            f"`{key}`",
            texts.say("en", f"concern.{key}"),
            MEANINGS[key],
            ": ".join(HEADINGS[key]),
            f"`concern:{key}` {uuid_of(f'term/concern:{key}')[:8]}",
            ", ".join(sorted(concern.tags)),
        )
        for key, concern in CONCERNS.items()
    )
    return HEAD + "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Print the page; with --record, write it."""
    if "--record" in arguments:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        print(page(), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
