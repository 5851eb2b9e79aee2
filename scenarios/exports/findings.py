"""The sentences above the report's pictures: each states what is found, by rule, from the figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scenarios.exports.chart_bands import Strand
from scenarios.exports.chart_tree import Node
from scenarios.exports.drawing import Player
from scenarios.exports.inputs import Number
from scenarios.exports.matter import Matter
from scenarios.exports.voice import Voice

EARNS = "{best:strategy} earns most: {amount:money} by day {day:count}"
NOT_YET = "No strategy has its money back by day {day:count}; {best:strategy} is nearest"
LESS_THAN_NOTHING = "Doing nothing has earned most by day {day:count}; {best:strategy} is nearest"
CUSTOMERS = "{best:strategy} has most paying customers at the end: {count:count}"
LOSSES = "Most people are lost between “{before:word}” and “{after:word}”"
BEATS_ALL = "{best:strategy} is ahead of every other, and no interval reaches zero"
BEATS_SOME = (
    "{best:strategy} is ahead of {some:count} of {all:count} others by an interval that leaves zero out"
)
AS_PLANNED = "Every strategy spent what it planned"
UNSPENT = "{strategy:strategy} left {amount:money} of its plan unspent"
OVERSPENT = "{strategy:strategy} spent {amount:money} more than planned"
GAINS = "{first:strategy} gains most on {second:strategy} by {node:word}"
GAINS_BUT = "{first:strategy} gains most by {node:word}, {second:strategy} by {other:word}"
WEAK = "{weak:count} of {all:count} numbers are assumptions or folklore"
PLANNED_CLOSE = 0.01  # share of the plan within which it was met


def profit(strands: Sequence[Strand], voice: Voice) -> str:
    """Who earned most, or that nobody has the money back."""
    best = max((s for s in strands if not s.player.is_silent), key=lambda strand: float(strand.mean[-1]))
    last, days = float(best.mean[-1]), best.mean.size
    if last <= 0.0:
        return voice.text(NOT_YET, best=best.player.name, day=days)
    if any(s.player.is_silent and float(s.mean[-1]) >= last for s in strands):
        return voice.text(LESS_THAN_NOTHING, best=best.player.name, day=days)
    return voice.text(EARNS, best=best.player.name, amount=last, day=days)


def customers(strands: Sequence[Strand], voice: Voice) -> str:
    """Who has most customers in the end."""
    best = max((s for s in strands if not s.player.is_silent), key=lambda strand: float(strand.mean[-1]))
    return voice.text(CUSTOMERS, best=best.player.name, count=round(float(best.mean[-1])))


def losses(steps: Sequence[tuple[str, Sequence[float]]], voice: Voice) -> str:
    """Between which two steps most people are lost, over all strategies; steps are (label, people [strategy])."""
    lost = [sum(before) - sum(after) for (_, before), (_, after) in pairwise(steps)]
    place = lost.index(max(lost))
    return voice.text(LOSSES, before=steps[place][0], after=steps[place + 1][0])


def pairs(matter: Matter) -> str:
    """How many others the best one beats so that the interval leaves zero out."""
    best = matter.answer.verdict.ranking[0].strategy
    own = [pair for pair in matter.answer.verdict.pairs if pair.a == best]
    sure = sum(pair.is_decided for pair in own)
    if sure == len(own):
        return matter.voice.text(BEATS_ALL, best=best)
    return matter.voice.text(BEATS_SOME, best=best, some=sure, all=len(own))


def money(matter: Matter) -> str:
    """Who missed the plan by most."""
    off = {
        spend.player.name: sum(spend.committed.values()) - sum(spend.planned.values())
        for spend in matter.spends
    }
    plans = {spend.player.name: sum(spend.planned.values()) for spend in matter.spends}
    name = max(off, key=lambda name: abs(off[name]))
    if abs(off[name]) <= PLANNED_CLOSE * plans[name]:
        return matter.voice.text(AS_PLANNED)
    return matter.voice.text(UNSPENT if off[name] < 0.0 else OVERSPENT, strategy=name, amount=abs(off[name]))


def tree(nodes: Sequence[Node], first: Player, second: Player, voice: Voice) -> str:
    """By which node the first leads most, and where the second is better."""
    most, least = max(nodes, key=lambda node: node.adds), min(nodes, key=lambda node: node.adds)
    if least.adds >= 0.0:
        return voice.text(GAINS, first=first.name, second=second.name, node=most.reason)
    return voice.text(GAINS_BUT, first=first.name, second=second.name, node=most.reason, other=least.reason)


def evidence(numbers: Sequence[Number], voice: Voice) -> str:
    """How many numbers have nothing measured under them."""
    return voice.text(WEAK, weak=sum(number.grade in "CX" for number in numbers), all=len(numbers))
