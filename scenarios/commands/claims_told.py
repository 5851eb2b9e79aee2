"""What deciding claims tells while it goes on: a table for people, JSON lines for programs, Markdown for the page."""

from __future__ import annotations

import sys
from typing import Protocol

from rich import box
from rich.markup import escape
from rich.progress import BarColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from scenarios.claims.deciding import Claimed, Decided, Event, Failed, Progress, Row, Stopped
from scenarios.claims.judging import Judged, Judgement
from scenarios.commands.paper import Paper
from scenarios.commands.table import WIDTH
from scenarios.commands.telling import event as say
from scenarios.verdict.plain import plain_number


class Teller(Protocol):
    """Tells a decision as it goes on."""

    def show(self, event: Event) -> None:
        """One event."""

    def end(self) -> None:
        """Whatever happened, the terminal is left as it was found."""


class Lines:
    """One JSON object per line; nothing else on standard output."""

    def show(self, event: Event) -> None:
        """One event; progress is for people."""
        match event:
            case Decided(row):
                say("claim", **fields(row))
            case Failed(asked, side, replication, error):
                say("failed", number=asked.claim.number, side=side, replication=replication, error=error)
            case Stopped(rows, of):
                say("stopped", claims=rows, of=of)
            case Claimed(borne_out, of):
                say("claimed", borne_out=borne_out, of=of)

    def end(self) -> None:
        """Nothing to tidy."""


def fields(row: Row) -> dict[str, object]:
    """What a program is told of a row; numbers that are none are null."""
    claim, first = row.asked.claim, row.judgement.first
    return {
        "number": claim.number,
        "claim": str(claim.claim),
        "figure": plain_number(first.found.mean),
        "low": plain_number(first.found.low),
        "high": plain_number(first.found.high),
        "verdict": verdict(row),
        "basis": basis(row),
        "would_need": row.would_need,
        "unit": first.figure.unit,
        "expected": first.figure.expected,
        "practitioners": first.figure.practitioners,
        "replications": first.found.count,
        "typed_in": str(claim.typed_in),
        "figures": told(row.judgement),
        "without": None if row.without is None else told(row.without),
        "conditions": [
            {"levers": dict(condition.moves), "borne_out": condition.is_borne_out}
            for condition in row.conditions
        ],
        "map": [
            {
                "row": cell.row,
                "column": cell.column,
                "best": cell.best,
                "won": cell.won,
                "means": dict(cell.means),
            }
            for cell in row.cells
        ],
    }


def told(judgement: Judgement) -> list[dict[str, object]]:
    """Every figure of a claim for a program."""
    return [
        {
            "name": name,
            "label": str(judged.figure.label),
            "figure": plain_number(judged.found.mean),
            "low": plain_number(judged.found.low),
            "high": plain_number(judged.found.high),
            "unit": judged.figure.unit,
            "expected": judged.figure.expected,
            "practitioners": judged.figure.practitioners,
            "holds": judged.holds,
        }
        for name, judged in judgement.figures.items()
    ]


def verdict(row: Row) -> str:
    """Whether the claim comes out."""
    return "borne out" if row.is_borne_out else "not borne out"


def basis(row: Row) -> str:
    """Whether the verdict stays without the typed-in effect."""
    return "emerges" if row.emerges else "assumed"


class Tables:
    """A table for people, and progress on standard error."""

    def __init__(self) -> None:
        self._out = Paper(highlight=False, width=None if sys.stdout.isatty() else WIDTH)
        self._side = Paper(highlight=False, stderr=True)
        self._rows: list[Row] = []
        columns = (
            TextColumn("{task.fields[what]}"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total} runs"),
        )
        self._bar = Bar(*columns, console=self._side, transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task("", total=None, what="")
        self._bar.start()

    def show(self, event: Event) -> None:
        """One event."""
        match event:
            case Decided(row):
                self._rows.append(row)
            case Progress(over, total, is_search):
                what = "what would have to be true" if is_search else "claims"
                self._bar.update(self._task, completed=over, total=total, what=what)
            case Failed(asked, side, replication, error):
                words = f"claim {asked.claim.number}, {side}, replication {replication}: {error}"
                self._side.print(escape(words), style="red", soft_wrap=True)
            case Stopped(rows, of):
                self._print(f"Stopped: {rows} of {of} claims are decided")
            case Claimed(borne_out, of):
                self._print(f"{borne_out} of {of} claims are borne out")

    def end(self) -> None:
        """Take the progress away."""
        self._bar.stop()

    def _print(self, closing: str) -> None:
        self.end()
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for name in ("", "claim", "figure", "found", "95 % interval", "expected", "verdict"):
            table.add_column(
                name, justify="right" if name in ("", "found", "95 % interval") else "left", overflow="fold"
            )
        for row in sorted(self._rows, key=lambda row: row.asked.claim.number):
            for place, judged in enumerate(row.judgement.figures.values()):
                about = (str(row.asked.claim.number), str(row.asked.claim.claim)) if place == 0 else ("", "")
                said = f"{verdict(row)}, {basis(row)}" if place == 0 else ""
                table.add_row(*(escape(cell) for cell in (*about, *cells(judged), said)))
        self._out.print(table)
        for row in sorted(self._rows, key=lambda row: row.asked.claim.number):
            if row.would_need is not None:
                self._out.print(escape(f"{row.asked.claim.number}: {row.would_need}"), soft_wrap=True)
        self._out.print(f"{closing}.")


def cells(judged: Judged) -> tuple[str, str, str, str]:
    """A figure for people: what it is, what was found, its interval, where it must lie."""
    figure, found = judged.figure, judged.found
    theirs = "" if figure.practitioners is None else f" (practitioners: {figure.practitioners:g})"
    interval = f"{number(found.low)} to {number(found.high)}"
    return f"{figure.label} [{figure.unit}]", number(found.mean), interval, figure.expected + theirs


def number(value: float) -> str:
    """Three digits of a number."""
    if abs(value) >= 1000.0:
        return f"{value:,.0f}".replace("-", "−")
    return f"{value:.3g}".replace("-", "−")
