"""Where two strategies' profit differs: one bar a node of the metric tree, in the colour of the one it favours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from scenarios.exports.drawing import Player, Scale, box, joined, line, marker, svg, text, width_of
from scenarios.exports.voice import Voice

ROW, TOP = 34.0, 30.0


@dataclass(frozen=True)
class Node:
    """A node of the tree: what it is in both strategies, in words, and what it adds to the first's lead [money]."""

    label: str
    reason: str  # the label inside a sentence
    first: str
    second: str
    adds: float


def tree_chart(nodes: Sequence[Node], first: Player, second: Player, voice: Voice, summary: str) -> Markup:
    """Draw the nodes in the given order."""
    width = 1040.0
    largest = max((abs(node.adds) for node in nodes), default=0.0) or 1.0
    names = 24.0 + max((width_of(node.label, 14.0) for node in nodes), default=0.0)
    wide = [max(100.0, width_of(player.short, 14.0) + 36.0) for player in (first, second)]
    columns = (names + wide[0], names + wide[0] + wide[1])
    across = Scale(-largest, largest, columns[1] + 100.0, width - 100.0)
    height = TOP + ROW * len(nodes) + 4.0
    parts = [_heads(first, second, columns), line(across(0.0), TOP - 4.0, across(0.0), height - 4.0, "zero")]
    for place, node in enumerate(nodes):
        middle = TOP + ROW * (place + 0.5)
        better = first if node.adds >= 0.0 else second
        start, end = sorted((across(0.0), across(node.adds)))
        parts += [
            line(0.0, middle - ROW / 2, width, middle - ROW / 2, "grid"),
            text(0.0, middle + 5.0, node.label, "plain"),
            text(columns[0], middle + 5.0, node.first, "strong end"),
            text(columns[1], middle + 5.0, node.second, "plain end"),
            box(start, middle - 6.0, max(end - start, 1.0), 12.0, f"{better.style} fill", rx=2.0),
            text(width, middle + 5.0, voice.money(node.adds, signed=True), f"{better.style} name end"),
        ]
    return svg(width, height, joined(*parts), summary)


def _heads(first: Player, second: Player, columns: tuple[float, float]) -> Markup:
    parts = []
    for player, column in zip((first, second), columns, strict=True):
        parts.append(marker(player, column - width_of(player.short, 13.0) - 14.0, 13.0, 5.5))
        parts.append(text(column, 18.0, player.short, f"{player.style} name end"))
    return joined(*parts)
