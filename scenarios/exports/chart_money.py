"""Money by function: what a strategy planned above what it spent, the functions always in the same order.

What varies with success (commission, rewards, goods) stands behind what was committed, hatched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from scenarios.exports.drawing import Player, Scale, box, element, joined, line, marker, svg, text, width_of
from scenarios.exports.voice import Voice
from simulation.ledger import FUNCTIONS

ROW, PLANNED, ACTUAL, GAP, TOP = 64.0, 12.0, 24.0, 1.5, 24.0


@dataclass(frozen=True)
class Spend:
    """One strategy's money by function [money]: planned, committed, and what varied with success."""

    player: Player
    planned: Mapping[str, float]
    committed: Mapping[str, float]
    variable: Mapping[str, float]


def money_chart(
    spends: Sequence[Spend], purse: float, voice: Voice, summary: str, width: float = 1040.0
) -> Markup:
    """Draw two bars a strategy, against the purse."""
    if not spends:
        return Markup("")
    planned, actual = voice.word("planned"), voice.word("actual")
    left = (
        44.0
        + max(width_of(s.player.short, 14.0) for s in spends)
        + max(width_of(w, 12.5) for w in (planned, actual))
    )
    widest = max(purse, *(sum(s.planned.values()) for s in spends), *(_sum(s) for s in spends), 1e-9)
    across = Scale(0.0, widest, left, width - 96.0)
    height = TOP + ROW * len(spends) + 4.0
    parts = [_hatching()]
    for place, spend in enumerate(spends):
        top = TOP + ROW * place
        parts.append(marker(spend.player, 8.0, top + 29.0))
        parts.append(text(24.0, top + 34.0, spend.player.short, f"{spend.player.style} name"))
        parts.append(text(left - 10.0, top + 14.0, planned, "second end"))
        parts.append(text(left - 10.0, top + 37.0, actual, "second end"))
        parts.append(_bar(spend.planned, {}, top + 4.0, PLANNED, across, voice))
        parts.append(_bar(spend.committed, spend.variable, top + 20.0, ACTUAL, across, voice))
        parts.append(text(width, top + 14.0, voice.money(sum(spend.planned.values())), "second end"))
        parts.append(text(width, top + 37.0, voice.money(_sum(spend)), "strong end"))
    if purse > 0.0:
        parts.append(line(across(purse), TOP - 6.0, across(purse), height - 4.0, "purse"))
        parts.append(text(across(purse), 12.0, voice.text("purse {purse:money}", purse=purse), "tick middle"))
    return svg(width, height, joined(*parts), summary)


def _sum(spend: Spend) -> float:
    return sum(spend.committed.values()) + sum(spend.variable.values())


def _hatching() -> Markup:
    stripe = line(0.0, 0.0, 0.0, 6.0, "stripe")
    settings = {"patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    return element("defs", element("pattern", stripe, id="hatch", width=6.0, height=6.0, **settings))


def _bar(
    committed: Mapping[str, float],
    variable: Mapping[str, float],
    top: float,
    height: float,
    across: Scale,
    voice: Voice,
) -> Markup:
    """The parts from left to right; words stand inside where they fit."""
    parts, reached = [], 0.0
    for amounts, is_hatched in ((committed, False), (variable, True)):
        for name in FUNCTIONS:
            amount = amounts.get(name, 0.0)
            start, length = across(reached), across(reached + amount) - across(reached)
            reached += amount
            if length < 0.5:
                continue
            parts.append(box(start, top, length - GAP, height, f"f-{name}", rx=2.0))
            if is_hatched:
                parts.append(box(start, top, length - GAP, height, "hatched", rx=2.0, fill="url(#hatch)"))
            elif height >= ACTUAL:
                parts.append(_words(name, voice.money(amount), start, length, top + height / 2, voice))
    return joined(*parts)


def _words(name: str, amount: str, start: float, length: float, middle: float, voice: Voice) -> Markup:
    for words in (f"{voice.word(name.capitalize())} {amount}", amount):
        if width_of(words, 12.5) + 14.0 <= length:
            return text(start + 7.0, middle + 4.5, words, f"on-{name}")
    return Markup("")
