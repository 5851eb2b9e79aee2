"""Rows of the report's tables on what came out: ranking, funnel, figures, and where two strategies differ."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from scenarios.exports.chart_tree import Node
from scenarios.exports.drawing import Player, Scale, box, joined, line, marker, svg
from scenarios.exports.matter import Matter
from scenarios.exports.voice import UNKNOWN
from scenarios.verdict.intervals import Estimate
from scenarios.verdict.ranking import Standing
from scenarios.verdict.tree import LABELS, difference, tree
from simulation.figures import FIGURES

REACH = ("reached", "visited", "activated", "paid")  # nested sets of people
STEPS = {
    "shop_visits": "Product pages",
    "carts": "Carts",
    "checkouts": "Checkouts",
    "shippings": "Shipping entered",
    "payments": "Payments on the path",
}
SHOWN = (
    "customers", "orders", "revenue", "acquisition_cost", "lifetime_value", "payback_day", "d1", "d7", "d30", "waste",
    "leads", "signed", "sales_utilisation", "sales_wait", "service_utilisation", "service_wait", "complaints",
    "revenue_per_head",
)  # fmt: skip
REASONS = {
    "reached": "people reached",
    "visited": "more visits",
    "activated": "better activation",
    "paid": "more who pay",
    "orders": "more orders per customer",
    "revenue": "larger orders",
}  # why a strategy gains by a node of the metric tree
BAR = (190.0, 22.0)  # size of a row's own picture


@dataclass(frozen=True)
class Rank:
    """A row of the ranking."""

    place: int
    player: Player
    value: str
    interval: str
    picture: Markup
    profit: str
    remaining: str
    won: str


@dataclass(frozen=True)
class Cell:
    """One strategy at one step: people, length of the bar [share of the widest], what was lost since the last step."""

    player: Player
    words: str
    bar: float
    loss: str
    is_worst: bool


@dataclass(frozen=True)
class Step:
    """A step of the funnel."""

    label: str
    counts: tuple[float, ...]
    cells: tuple[Cell, ...]


def ranks(matter: Matter) -> tuple[Rank, ...]:
    """The ranking, each value drawn on one scale."""
    standings = [standing for standing in matter.answer.verdict.ranking if standing.value.count]
    ends = [
        end
        for one in standings
        for end in (one.value.low, one.value.high, one.value.mean)
        if math.isfinite(end)
    ]
    across = Scale(min(0.0, *ends), max(0.0, *ends), 6.0, BAR[0] - 6.0)
    return tuple(_rank(place, standing, across, matter) for place, standing in enumerate(standings, start=1))


def _rank(place: int, standing: Standing, across: Scale, matter: Matter) -> Rank:
    voice, player = matter.voice, matter.players[standing.strategy]
    races = matter.answer.verdict.replications
    return Rank(
        place=place,
        player=player,
        value=voice.money(standing.value.mean),
        interval=interval(standing.value, matter),
        picture=_picture(standing.value, player, across),
        profit=voice.money(standing.profit.mean),
        remaining=voice.money(standing.remaining.mean),
        won=voice.text("{won:count} of {races:count}", won=standing.won, races=races),
    )


def _picture(value: Estimate, player: Player, across: Scale) -> Markup:
    middle = BAR[1] / 2
    start, end = sorted((across(0.0), across(value.mean)))
    parts = [
        box(start, middle - 4.0, end - start, 8.0, f"{player.style} spread"),
        line(across(0.0), 1.0, across(0.0), BAR[1] - 1.0, "zero"),
    ]
    if math.isfinite(value.low):
        parts.append(line(across(value.low), middle, across(value.high), middle, f"{player.style} edge"))
    parts.append(marker(player, across(value.mean), middle, 5.0))
    return svg(*BAR, joined(*parts), player.label, "small")


def interval(estimate: Estimate, matter: Matter) -> str:
    """An interval of money in words."""
    if not math.isfinite(estimate.low):
        return UNKNOWN
    return matter.voice.money_between(estimate.low, estimate.high)


def reach(matter: Matter) -> tuple[Step, ...]:
    """From reached to paid: distinct people."""
    labels = {figure.name: figure.label for figure in FIGURES}
    counts = {name: [matter.mean(player.name, name) for player in matter.raced] for name in REACH}
    return _steps({labels[name]: people for name, people in counts.items()}, matter)


def path(matter: Matter) -> tuple[Step, ...]:
    """From product page to payment: every occasion counts."""
    return _steps(
        {label: [matter.total(p.name, name) for p in matter.raced] for name, label in STEPS.items()},
        matter,
    )


def _steps(counts: dict[str, list[float]], matter: Matter) -> tuple[Step, ...]:
    rows = list(counts.values())
    widest = max((people for row in rows for people in row), default=0.0) or 1.0
    losses = [[0.0] * len(rows[0])] + [
        [1.0 - after / before if before else 0.0 for before, after in zip(one, two, strict=True)]
        for one, two in pairwise(rows)
    ]
    worst = [max(lost[place] for lost in losses) for place in range(len(rows[0]))]
    found = []
    for (label, people), lost in zip(counts.items(), losses, strict=True):
        cells = tuple(
            Cell(
                player,
                matter.voice.count(round(people[place])),
                people[place] / widest,
                matter.voice.percent(-lost[place]) if lost is not losses[0] else "",
                0.0 < lost[place] == worst[place],
            )
            for place, player in enumerate(matter.raced)
        )
        found.append(Step(label, tuple(people), cells))
    return tuple(found)


def figures(matter: Matter) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each figure with what it is in every strategy, in the order of the players: (label with unit, cells)."""
    voice, by_name = matter.voice, {figure.name: figure for figure in FIGURES}
    rows = []
    for name in SHOWN:
        figure = by_name[name]
        estimates = [matter.answer.verdict.figures[player.name][name] for player in matter.raced]
        if any(estimate.count for estimate in estimates):
            unit = voice.unit(figure.unit) if figure.unit == "days" else ""
            label = voice.word(figure.label) + (f" [{unit}]" if unit else "")
            rows.append((label, tuple(_cell(estimate, figure.unit, matter) for estimate in estimates)))
    return tuple(rows)


def _cell(estimate: Estimate, unit: str, matter: Matter) -> str:
    if not estimate.count:
        return UNKNOWN
    half = estimate.half_width if estimate.half_width > 0.0 else 0.0
    said = matter.voice.with_width(estimate.mean, half, unit)
    races = matter.answer.verdict.replications
    if estimate.count < races:
        said += matter.voice.text(
            " ({count:count} of {races:count} races)", count=estimate.count, races=races
        )
    return said


def nodes(matter: Matter, first: Player, second: Player) -> tuple[Node, ...]:
    """The nodes of the metric tree, those that make most of the difference first; what does not differ is left out."""
    one, two = tree(matter.cube, first.name), tree(matter.cube, second.name)
    parted, voice = difference(one, two), matter.voice
    units = {"reached": "people", "orders": "orders", "revenue": "money"}
    found = []
    for name, adds in parted.factors.items():
        ours, theirs = (voice.measured(side.factors[name], units.get(name, "share")) for side in (one, two))
        found.append(Node(voice.word(LABELS[name]), voice.word(REASONS[name]), ours, theirs, adds))
    for name, adds in parted.costs.items():
        reason = voice.text("lower cost of {function:word}", function=name)
        ours, theirs = (voice.money(side.costs[name]) for side in (one, two))
        found.append(Node(voice.word(f"Cost of {name}"), reason, ours, theirs, adds))
    if parted.beside:
        ours, theirs = (voice.money(side.beside) for side in (one, two))
        label, reason = voice.word("Revenue outside orders"), voice.word("revenue outside orders")
        found.append(Node(label, reason, ours, theirs, parted.beside))
    return tuple(sorted((node for node in found if node.adds), key=lambda node: -abs(node.adds)))
