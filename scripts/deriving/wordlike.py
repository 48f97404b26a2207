"""Which keys are also everyday words, as the spelling dictionaries of hunspell see it.

A dictionary that takes the key in small letters knows it as a word; names stand there with a
capital. Only the yes or no about our own keys is kept, nothing of the dictionaries.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable

DICTIONARIES = (
    "en_US", "es_ES", "fr", "pt_BR", "it_IT", "nl", "pl_PL", "ro_RO", "id_ID", "tr_TR", "sv_SE",
)  # fmt: skip


def among(keys: Iterable[str]) -> set[str]:
    """The keys, single words in Latin letters, that some dictionary takes in small letters."""
    asked = sorted(k for k in keys if k.isascii() and k.isalpha())
    taken: set[str] = set()
    for dictionary in DICTIONARIES:
        told = subprocess.run(  # noqa: S603  # a fixed command; the keys go in by standard input
            ["/usr/bin/hunspell", "-d", dictionary, "-i", "utf-8", "-G"],
            input="\n".join(asked),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        taken.update(line.strip() for line in told.splitlines())
    return taken - {""}
