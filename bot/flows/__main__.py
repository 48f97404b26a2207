"""Draws the conversation from the very table that runs: `python -m bot.flows > docs/flows.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bot.flows.nodes import Ask, Flow, Offer
from bot.flows.referral import REFERRAL

HEAD = """# The conversation, drawn from its table

Made by `python -m bot.flows`; a test keeps this page equal to what runs. Leaving, danger and
standing requests are not drawn: they work at every node, and no flow can forget them.

```mermaid
flowchart TD"""


def edges(flow: Flow) -> Iterator[tuple[str, str, str]]:
    """Every way from node to node: where from, the choice ("" if any), where to."""
    for name, node in flow.nodes.items():
        for key, goto in node.leads.items():
            yield name, key, goto
        if not isinstance(node, Offer) and node.goto is not None:
            yield name, "", node.goto


def drawn(flow: Flow) -> str:
    """A flow as a page with a Mermaid diagram."""
    lines = [HEAD]
    for name, node in flow.nodes.items():
        opening, closing = ("{{", "}}") if isinstance(node, Ask) else ("[", "]")
        lines.append(f"    {name}{opening}{name}{closing}")
    for start, key, end in edges(flow):
        lines.append(f"    {start} -->|{key}| {end}" if key else f"    {start} --> {end}")
    return "\n".join([*lines, "```", ""])


if __name__ == "__main__":
    sys.stdout.write(drawn(REFERRAL))
