"""The pictures of the guides for communities are drawn from the program's own texts.

Run it from the top of the repository: `PYTHONPATH=. python scripts/draw_pictures.py`. It
overwrites docs/pictures/*.svg; a test keeps them fresh. What is said in a talk comes out of a
golden transcript, pages of a server out of the code that shows them. Plain SVG with real text, so
that it can be read aloud, found and copied.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawing.scenes import scenes
from drawing.svg import drawn

PICTURES = Path("docs/pictures")


def pictures() -> dict[str, str]:
    """Every picture by the name of its file."""
    return {f"{one.name}.svg": drawn(one) for one in scenes()}


def main() -> None:
    """Draw them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, text in pictures().items():
        (PICTURES / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{PICTURES / name}\n")


if __name__ == "__main__":
    main()
