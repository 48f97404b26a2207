"""Looks for what a person wrote, or who they are, in every byte that was left anywhere.

Rule of this file: a marker counts as found in whatever dress it stands: plain, normalised, in
other encodings, escaped, as base64 or hexadecimal digits, and inside compressed streams.
"""

from __future__ import annotations

import base64
import contextlib
import json
import re
import unicodedata
import urllib.parse
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

Blob = tuple[str, bytes]  # where it lay, and every byte of it
STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")  # zlib (RFC 1950), gzip (RFC 1952)
PACKED, MOST = 100_000, 1_000_000  # bytes of a stream that are looked at, packed and unpacked
BY_HEADER = 32 + zlib.MAX_WBITS  # zlib's own way to take either header


def files_of(folder: Path, since: float = 0) -> Iterator[Blob]:
    """Every file below a folder, whatever it is; `since` leaves out what was written before.

    `since` is a time in seconds since 1970: what stands in a file was written into it.
    """
    for path in sorted(folder.rglob("*")):
        with contextlib.suppress(FileNotFoundError):  # a server tidies up while we look
            if path.is_file() and not path.is_symlink() and path.stat().st_mtime >= since:
                yield str(path.relative_to(folder)), path.read_bytes()


def dresses(marker: str | bytes) -> dict[str, bytes]:
    """A marker in every form in which it is looked for, by the name of the form."""
    found = {}
    if isinstance(marker, str):
        for form in ("NFC", "NFKC", "NFD"):
            text = unicodedata.normalize(form, marker)
            found[form] = text.encode()
            found[f"{form} folded"] = text.casefold().encode()
        found["UTF-16"] = marker.encode("utf-16-le")
        found["JSON"] = json.dumps(marker)[1:-1].encode()
        found["URL"] = urllib.parse.quote(marker).encode()
        plain = marker.encode()
    else:
        plain = marker
    found["plain"] = plain
    found["hex"] = plain.hex().encode()
    found["HEX"] = plain.hex().upper().encode()
    for shift in range(3):
        # What base64 makes of a marker depends on where in a group of three it begins.
        coded = base64.b64encode(b"\0" * shift + plain)
        inner = coded[4 if shift else 0 : len(coded) - 4]
        if len(inner) >= 8:
            found[f"base64+{shift}"] = inner
            found[f"url base64+{shift}"] = inner.translate(bytes.maketrans(b"+/", b"-_"))
    return found


def found_in(blobs: Iterable[Blob], markers: Iterable[str | bytes]) -> list[str]:
    """Where a marker stands and in which dress; empty if nothing was found."""
    wanted = {marker: dresses(marker) for marker in markers}
    hits = []
    for where, blob in blobs:
        for inside, content in ((where, blob), *_unpacked(where, blob)):
            hits += [
                f"{inside}: marker {number} as {dress}"
                for number, forms in enumerate(wanted.values())
                for dress, form in forms.items()
                if form in content
            ]
    return hits


def _unpacked(where: str, blob: bytes) -> Iterator[Blob]:
    for stream in STREAM.finditer(blob):
        try:
            part = blob[stream.start() : stream.start() + PACKED]
            content = zlib.decompressobj(BY_HEADER).decompress(part, MOST)
        except zlib.error:
            continue
        yield f"{where}, packed at {stream.start()}", content
