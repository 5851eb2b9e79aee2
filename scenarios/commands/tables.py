"""The tables of a comparison as the terminal shows them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from rich import box
from rich.markup import escape
from rich.table import Table

from scenarios.commands.asked import Answer, Asked
from scenarios.verdict.intervals import Estimate
from scenarios.verdict.sentences import short
from scenarios.verdict.tree import LABELS, PARTS, difference, tree
from scenarios.verdict.words import leading_pair
from simulation.figures import FIGURES
from simulation.ledger import FUNCTIONS

IN_OTHER_TABLES = ("value", "profit", "remaining", "committed", *(f"cost_{name}" for name in FUNCTIONS))


def _table(title: str, *columns: str) -> Table:
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        min_width=76,
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for place, column in enumerate(columns):
        table.add_column(column, justify="right" if place else "left", overflow="fold")
    return table


def of_implied(asked: Asked) -> Table:
    """What the market's numbers imply before anything runs."""
    table = _table("What the market's numbers imply before anything runs", "figure", "value", "unit")
    table.columns[2].justify = "left"
    for figure in asked.implied.figures:
        show = _percent if figure.unit.startswith("share ") else short
        table.add_row(escape(figure.label), show(figure.value), escape(figure.unit.removeprefix("share ")))
    return table


def of_spend(asked: Asked, answer: Answer | None = None) -> Table:
    """Planned spend by function beside the purse, and afterwards below each plan what was really spent."""
    purse, currency = short(asked.plan.purse()), escape(asked.currency)
    paying = [name for name in FUNCTIONS if any(spend.get(name) for spend in asked.planned_spend.values())]
    what = "Planned" if answer is None else "Planned and actual"
    table = _table(f"{what} spend, purse {purse} {currency}", "strategy", *paying, "sum")
    for name, spend in asked.planned_spend.items():
        table.add_row(escape(name), *_spend_cells(spend, paying))
        if answer is not None:
            table.add_row("  actual", *_spend_cells(answer.actual_spend[name], paying))
    return table


def _spend_cells(spend: Mapping[str, float], paying: list[str]) -> list[str]:
    return [*(short(spend.get(name, 0.0)) for name in paying), short(sum(spend.values()))]


def of_ranking(answer: Answer) -> Table:
    """Strategies by value over the horizon, with profit, remaining value and races won."""
    verdict = answer.verdict
    title = f"Value = profit + expected remaining value, {verdict.replications} replications, {answer.asked.currency}"
    table = _table(escape(title), "strategy", "value", "95 % interval", "profit", "remaining", "won")
    for standing in verdict.ranking:
        table.add_row(
            escape(standing.strategy),
            short(standing.value.mean),
            interval(standing.value),
            short(standing.profit.mean),
            short(standing.remaining.mean),
            f"{standing.won:g}",
        )
    return table


def of_figures(answer: Answer) -> Table:
    """The other figures, by strategy: mean and half the width of the 95 % interval."""
    order = [standing.strategy for standing in answer.verdict.ranking]
    table = _table("Figures: mean ± half the 95 % interval", "figure", *map(escape, order))
    for figure in FIGURES:
        if figure.name in answer.verdict.known_figures and figure.name not in IN_OTHER_TABLES:
            estimates = [answer.verdict.figures[name][figure.name] for name in order]
            cells = [
                _with_width(found, figure.unit, len(answer.cube.matched().replications))
                for found in estimates
            ]
            unit = f" [{figure.unit}]" if figure.unit in ("days", "money/person") else ""
            table.add_row(escape(figure.label + unit), *cells)
    return table


def of_tree(answer: Answer) -> Table | None:
    """Where the difference in profit between the first two of the ranking comes from, node by node."""
    lead = leading_pair(answer.verdict)
    if lead is None:
        return None
    raced = answer.cube.matched()
    a, b = tree(raced, lead.a), tree(raced, lead.b)
    shares = difference(a, b)
    title = f"Metric tree: what adds to the profit of {lead.a} over {lead.b}, {answer.asked.currency}"
    table = _table(escape(title), "node", escape(lead.a), escape(lead.b), "adds")
    for name, share in shares.factors.items():
        show = _percent if name in PARTS else short
        table.add_row(
            LABELS[name], _known(show, a.factors[name]), _known(show, b.factors[name]), short(share)
        )
    for name, share in shares.costs.items():
        if a.costs[name] or b.costs[name]:
            table.add_row(f"Cost of {name}", short(a.costs[name]), short(b.costs[name]), short(share))
    table.add_row("Profit", short(a.profit), short(b.profit), short(shares.profit))
    return table


def _known(show: Callable[[float], str], number: float) -> str:
    return "–" if math.isnan(number) else show(number)


def of_pairs(answer: Answer) -> Table:
    """Every pair, race by race."""
    title = f"Pairs: what the first is worth more, race by race, {escape(answer.asked.currency)}"
    table = _table(title, "pair", "difference", "95 % interval", "won", "correlation")
    for pair in answer.verdict.pairs:
        table.add_row(
            f"{escape(pair.a)} over {escape(pair.b)}",
            short(pair.difference.mean),
            interval(pair.difference),
            "–" if math.isnan(pair.won) else f"{pair.won * 100:.0f} %",
            "–" if math.isnan(pair.correlation) else f"{pair.correlation:.2f}".replace("-", "−"),
        )
    return table


def interval(estimate: Estimate) -> str:
    """An interval, or a dash where nothing can be said."""
    return "–" if math.isnan(estimate.low) else f"{short(estimate.low)} to {short(estimate.high)}"


def _with_width(estimate: Estimate, unit: str, races: int) -> str:
    """Mean and half width; and in how many races it could be counted, where not in all."""
    if math.isnan(estimate.mean):
        return "–"
    show = _percent if unit == "share" else short
    half = "" if math.isnan(estimate.low) else f" ± {show(estimate.half_width)}"
    counted = f" ({estimate.count} of {races})" if estimate.count < races else ""
    return f"{show(estimate.mean)}{half}{counted}"


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %"
