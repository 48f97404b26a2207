"""The words that tell two languages apart which are written nearly alike, learned from the rows.

For each word that is written at least LEAST times in one of the two: how much likelier a message
of the second language holds it, as a natural logarithm; kept from KEPT on. Run it from the top
of the repository: `PYTHONPATH=.:scripts python scripts/learn_lookalikes.py`. It overwrites
safety/lookalikes.tsv.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from deriving.invented import messages

from safety.language import LOOKALIKES, words_in

TABLE = Path("safety/lookalikes.tsv")
LEAST = 4  # messages that hold a word
KEPT = 1.0  # natural logarithm
ADDED = 0.5  # messages that are added to both sides, so that nothing is impossible
HEAD = """\
# Learned by scripts/learn_lookalikes.py; do not edit. Two languages, a word in Latin letters, how
# much it speaks for the second of them (natural logarithm; below nothing: for the first).
"""


def main() -> None:
    """Learn and write the table."""
    written: dict[str, Counter[str]] = {tag: Counter() for pair in LOOKALIKES for tag in pair}
    rows: Counter[str] = Counter()
    for message in messages():
        if message.tag in written and message.text.isascii() and message.origin != "spun":
            rows[message.tag] += 1
            written[message.tag].update(words_in(message.text))
    lines = [line for pair in LOOKALIKES for line in _leaning(pair, written, rows)]
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} words of {dict(rows)}\n")


def _leaning(
    pair: tuple[str, str], written: dict[str, Counter[str]], rows: Counter[str]
) -> Iterator[str]:
    first, second = pair
    for word in sorted({*written[first], *written[second]}):
        counts = [written[tag][word] for tag in pair]
        if sum(counts) < LEAST or len(word) == 1:
            continue
        shares = [(count + ADDED) / rows[tag] for count, tag in zip(counts, pair, strict=True)]
        lean = math.log(shares[1] / shares[0])
        if abs(lean) >= KEPT:
            yield f"{first}\t{second}\t{word}\t{lean:.1f}"


if __name__ == "__main__":
    main()
