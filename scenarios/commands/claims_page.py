"""The table of claims as the documentation shows it: Markdown, on standard output once all is known."""

from __future__ import annotations

import click

from scenarios.claims.deciding import Claimed, Decided, Event, Row, Stopped
from scenarios.commands.claims_told import basis, cells, number, verdict


class Markdown:
    """The table of the documentation, on standard output once all is known."""

    def __init__(self) -> None:
        self._rows: list[Row] = []

    def show(self, event: Event) -> None:
        """One event."""
        match event:
            case Decided(row):
                self._rows.append(row)
            case Stopped() | Claimed():
                click.echo("\n".join(markdown(self._rows)))

    def end(self) -> None:
        """Nothing to tidy."""


def markdown(rows: list[Row]) -> list[str]:
    """The lines of the table, and below it what would have to be true."""
    head = (
        "",
        "claim",
        "figure",
        "found",
        "95 % interval",
        "expected",
        "without what is typed in",
        "verdict",
        "basis",
    )
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    ordered = sorted(rows, key=lambda row: row.asked.claim.number)
    for row in ordered:
        claim = row.asked.claim
        for place, (name, judged) in enumerate(row.judgement.figures.items()):
            without = "" if row.without is None else number(row.without.figures[name].found.mean)
            about = (str(claim.number), str(claim.claim)) if place == 0 else ("", "")
            said = (verdict(row), basis(row)) if place == 0 else ("", "")
            lines.append(f"| {' | '.join((*about, *cells(judged), without, *said))} |")
    needed = [
        f"* **{row.asked.claim.number}** {row.would_need}" for row in ordered if row.would_need is not None
    ]
    maps = [line for row in ordered if row.cells for line in ("", *mapped(row))]
    return [*lines, *([""] if needed else []), *needed, *maps]


def mapped(row: Row) -> list[str]:
    """The map of a claim: in each cell the best side, a star where it was not best in every replication."""
    drawn = row.asked.claim.map
    assert drawn is not None, "it has cells"
    axes = f"down: {drawn.rows.label}, across: {drawn.columns.label}"
    lines = [
        f"**{row.asked.claim.number}** best by {drawn.figure}; {axes}:",
        "",
        f"| | {' | '.join(f'{value:g}' for value in drawn.columns.values)} |",
    ]
    lines.append(f"|{'---|' * (1 + len(drawn.columns.values))}")
    for value in drawn.rows.values:
        cells = [cell for cell in row.cells if cell.row == value]
        told = (f"{cell.best}{'' if cell.won == 1.0 else '*'}" for cell in cells)
        lines.append(f"| {value:g} | {' | '.join(told)} |")
    return lines
