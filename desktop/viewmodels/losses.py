"""The funnel and the money of every strategy, as the charts of the Compare page show them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Funnel, Heading, Money, Spend, Step
from desktop.tabledata import Table
from desktop.viewmodels.verdict import Speaker
from desktop.viewmodels.words import joined, measured, named
from simulation.figures import FIGURES
from simulation.ledger import FUNCTIONS
from simulation.measures import MEASURES, PLACE

translate = QCoreApplication.translate
PEOPLE = ("reached", "visited", "activated", "paid")
PATH = ("shop_visits", "carts", "checkouts", "shippings", "payments")
FUNNELS: dict[str, tuple[str, ...]] = {"people": PEOPLE, "path": PATH}
SPENT = tuple(f"spend_{function}" for function in FUNCTIONS)
TOLERANCE = 0.01


def step_counts(speaker: Speaker, kind: str, totals: Mapping[str, np.ndarray]) -> np.ndarray:
    """People at each step of every shown strategy, mean over the races [step, strategy]."""
    names = speaker.shown()
    if kind == "people":
        figures = speaker.outcome.verdict.figures
        return np.array([[figures[name][step].mean for name in names] for step in PEOPLE])
    rows = [speaker.outcome.plan.strategies.index(name) for name in names]
    return np.array([[float(np.nanmean(totals[step][row])) for row in rows] for step in PATH])


def funnel(speaker: Speaker, kind: str, counts: np.ndarray) -> Funnel:
    """People at each step and the share lost on the way there; the largest loss of each strategy in bold."""
    names = speaker.shown()
    with np.errstate(divide="ignore", invalid="ignore"):
        losses = np.where(counts[:-1] > 0, 1.0 - counts[1:] / counts[:-1], np.nan)
    worst = np.nanargmax(np.where(np.isfinite(losses), losses, -1.0), axis=0)
    labels = step_labels(kind)
    steps = tuple(_step(speaker, label, row, counts, losses, worst) for row, label in enumerate(labels))
    title = _funnel_title(speaker, labels, losses)
    what = {
        "people": translate("Losses", "People at each step and share lost"),
        "path": translate("Losses", "Times each step was reached and share lost"),
    }[kind]
    line = joined((what, translate("Losses", "largest loss in bold")))
    strategies = tuple((speaker.slot(name) or 0, speaker.label(name)) for name in names)
    return Funnel(
        Heading(title, line), joined((title, line)), _funnel_table(strategies, steps), strategies, steps
    )


def step_labels(kind: str) -> tuple[str, ...]:
    """The steps' names."""
    if kind == "people":
        known = {figure.name: figure.label for figure in FIGURES}
        return tuple(measured(known[step]) for step in PEOPLE)
    return tuple(measured(MEASURES[PLACE[step]].label) for step in PATH)


def _step(
    speaker: Speaker, label: str, row: int, counts: np.ndarray, losses: np.ndarray, worst: np.ndarray
) -> Step:
    here = [float(count) for count in counts[row]]
    lost = [float(loss) for loss in losses[row - 1]] if row else [math.nan] * len(here)
    return Step(
        label,
        tuple(count if count == count else 0.0 for count in here),
        tuple(speaker.numbers.count(count) for count in here),
        tuple(speaker.numbers.percent(-loss, 0) if loss == loss else "" for loss in lost),
        tuple(bool(row and worst[place] == row - 1 and lost[place] > 0) for place in range(len(here))),
    )


def _funnel_title(speaker: Speaker, labels: Sequence[str], losses: np.ndarray) -> str:
    """Where most is lost: the step that the most strategies lose most at."""
    if not losses.size or not np.isfinite(losses).any():
        return translate("Losses", "Nobody came to the first step")
    worst = [int(np.nanargmax(np.where(np.isfinite(column), column, -1.0))) for column in losses.T]
    step = max(set(worst), key=worst.count)
    names = [speaker.label(name) for name, place in zip(speaker.shown(), worst, strict=True) if place == step]
    if len(names) == len(worst):
        words = translate("Losses", "Every strategy loses most between “%1” and “%2”")
    elif len(names) == 1:
        words = translate("Losses", "%3 loses most between “%1” and “%2”").replace("%3", names[0])
    else:
        separator = translate("Losses", " and ")
        words = translate("Losses", "%3 lose most between “%1” and “%2”").replace(
            "%3", separator.join(names[:2])
        )
        if len(names) > 2:
            words = translate("Losses", "Most strategies lose most between “%1” and “%2”")
    return words.replace("%1", labels[step]).replace("%2", labels[step + 1])


def _funnel_table(strategies: Sequence[tuple[int, str]], steps: Sequence[Step]) -> Table:
    header = [translate("Losses", "Step")]
    for _, name in strategies:
        header += [name, translate("Losses", "lost")]
    rows = []
    for step in steps:
        cells = [step.name]
        for words, loss in zip(step.words, step.losses, strict=True):
            cells += [words, loss]
        rows.append(tuple(cells))
    return Table(tuple(header), tuple(rows))


def money(speaker: Speaker, totals: Mapping[str, np.ndarray]) -> Money:
    """What each strategy committed by function, against the purse [totals: strategy, replication]."""
    plan = speaker.outcome.plan
    purse = plan.purse()
    names = speaker.shown()
    rows = [plan.strategies.index(name) for name in names]
    spent = np.array([[float(np.nanmean(totals[each][row])) for each in SPENT] for row in rows])
    scale, unit = speaker.numbers.money_scale(max(purse, float(spent.sum(axis=1).max())))
    spends = tuple(
        Spend(
            speaker.slot(name) or 0,
            speaker.label(name),
            tuple(float(amount) / scale for amount in amounts),
            tuple(
                speaker.numbers.plain(float(amount) / scale, 0 if speaker.numbers.is_chinese else 2)
                for amount in amounts
            ),
        )
        for name, amounts in zip(names, spent, strict=True)
    )
    functions = tuple(named(function) for function in FUNCTIONS)
    title = _money_title(speaker, spent.sum(axis=1), purse)
    dashed = translate("Losses", "dashed: purse, %1").replace("%1", speaker.money(purse))
    line = joined((translate("Losses", "Committed spend by function, %1").replace("%1", unit), dashed))
    header = (translate("Losses", "Strategy"), *functions, translate("Losses", "In all"))
    table = tuple(
        (
            spend.name,
            *(speaker.money(float(amount)) for amount in amounts),
            speaker.money(float(amounts.sum())),
        )
        for spend, amounts in zip(spends, spent, strict=True)
    )
    heading = Heading(title, line)
    return Money(heading, title, Table(header, table), spends, functions, purse / scale, speaker.money(purse))


def _money_title(speaker: Speaker, sums: np.ndarray, purse: float) -> str:
    if float(sums.max()) <= (1 + TOLERANCE) * float(sums.min()):
        return translate("Losses", "The same purse, spent %n way(s)", "", len(sums))
    if purse > 0 and float(sums.max()) <= (1 + TOLERANCE) * purse:
        words = translate("Losses", "%1 leaves %2 of the purse")
        least = int(sums.argmin())
        left = speaker.money(purse - float(sums[least]))
        return words.replace("%1", speaker.label(speaker.shown()[least])).replace("%2", left)
    words = translate("Losses", "%1 spends most: %2")
    most = int(sums.argmax())
    return words.replace("%1", speaker.label(speaker.shown()[most])).replace(
        "%2", speaker.money(float(sums[most]))
    )
