"""The page on claims shows all bundled claims as they stand in their files, and its table can be made anew in parts."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path

import pytest

from docs.claims import PAGE, digest, joined, made, parts, table, with_table
from docs.claims_told import told
from scenarios.claims.bases import Bases
from scenarios.claims.claim import Claim, Figure
from scenarios.claims.deciding import Row
from scenarios.claims.judging import Judged, Judgement
from scenarios.claims.library import bundled, open_claim
from scenarios.claims.mapping import Cell
from scenarios.commands.claims_page import markdown
from scenarios.commands.claims_told import fields
from scenarios.verdict.intervals import Estimate

TABLE = table(PAGE.read_text("utf-8"))
ROWS, NEEDS, MAPS = parts(TABLE)
HEAD = ["|  | claim | figure |", "|---|---|---|"]
BASES = Bases()


@cache
def claim_of(number: int) -> Claim:
    """A bundled claim."""
    return open_claim(str(number), BASES).claim


def cells(line: str) -> list[str]:
    """The cells of a row of the table."""
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def found(line: str) -> Estimate:
    """What a row says was found, with its interval."""
    mean, low, high = (
        float(told.replace(",", "").replace("−", "-"))
        for told in (cells(line)[3], *cells(line)[4].split(" to "))
    )
    return Estimate(mean, low, high, 2)


def expected(figure: Figure) -> str:
    """Where a figure must lie, as a row says it."""
    theirs = "" if figure.practitioners is None else f" (practitioners: {figure.practitioners:g})"
    return figure.expected + theirs


def test_that_the_page_shows_every_bundled_claim_and_there_are_thirty() -> None:
    assert list(ROWS) == list(bundled()) == list(range(1, 31))


def test_that_every_row_is_in_the_words_of_its_claim() -> None:
    for number, lines in ROWS.items():
        claim = claim_of(number)
        labels = [(f"{figure.label} [{figure.unit}]", expected(figure)) for figure in claim.figures.values()]
        assert cells(lines[0])[:2] == [str(number), str(claim.claim)]
        assert [(cells(line)[2], cells(line)[5]) for line in lines] == labels
        assert (number in MAPS) == (claim.map is not None)


def test_that_every_verdict_follows_from_the_figures_beside_it() -> None:
    for number, lines in ROWS.items():
        figures = claim_of(number).figures.values()
        holds = [Judged(figure, found(line)).holds for figure, line in zip(figures, lines, strict=True)]
        verdict, basis = cells(lines[0])[7:9]
        assert verdict == ("borne out" if all(holds) else "not borne out"), number
        assert basis in ("emerges", "assumed")
        assert (number in NEEDS) == (verdict == "not borne out")


def test_that_no_claim_has_changed_since_its_row_was_made() -> None:
    changed = {
        number for number, mark in made(TABLE).items() if digest(claim_of(number)) != mark.partition(", ")[0]
    }

    assert list(made(TABLE)) == list(bundled())
    assert changed == set(), "make their rows anew: .venv/bin/python docs/claims.py N…"


def test_that_a_claim_with_another_limit_or_side_has_another_digest_and_one_with_another_note_has_not() -> (
    None
):
    claim = claim_of(8)
    first = next(iter(claim.figures))
    stricter = claim.figures[first].model_copy(update={"above": 0.05})

    assert digest(claim.model_copy(update={"figures": claim.figures | {first: stricter}})) != digest(claim)
    assert digest(claim.model_copy(update={"days": 90})) != digest(claim)
    assert digest(claim.model_copy(update={"note": claim.claim})) == digest(claim)


def test_that_rows_of_some_claims_are_replaced_and_the_rest_stays() -> None:
    mark = "<!-- 8 made of 0a -->"
    old = [
        *HEAD,
        "| 1 | old | a |",
        "| 8 | kept | b |",
        "|  |  | c |",
        "",
        "* **1** more.",
        "* **8** less.",
        mark,
    ]
    new = [*HEAD, "| 1 | new | d |", "", "**1** best by value:", "", "| | 2 |", "|---|---|", "| 3 | a |"]

    again = joined(old, new, {1: "1f"})

    assert again == [
        *HEAD, "| 1 | new | d |", "| 8 | kept | b |", "|  |  | c |", "", "* **8** less.",
        "", "**1** best by value:", "", "| | 2 |", "|---|---|", "| 3 | a |", "", "<!-- 1 made of 1f -->", mark,
    ]  # fmt: skip
    assert joined(again, [*HEAD, "| 8 | again | e |"], {8: "2e"})[2:4] == [
        "| 1 | new | d |",
        "| 8 | again | e |",
    ]
    assert table(with_table(PAGE.read_text("utf-8"), again)) == again


@pytest.mark.parametrize("number", [10, 29])
def test_that_rows_told_as_json_make_the_same_lines(number: int, tmp_path: Path) -> None:
    """One claim that is not borne out, of figures that are no numbers; one with a map."""
    asked = open_claim(str(number), BASES)
    figures = asked.claim.figures
    low = math.nan if number == 10 else 0.99
    found = {name: Judged(figure, Estimate(0.99, low, 1.0, 7)) for name, figure in figures.items()}
    drawn = asked.claim.map
    cells = (
        () if drawn is None else (Cell(drawn.rows.values[0], drawn.columns.values[0], {"sales": 1.0}, 0.5),)
    )
    row = Row(asked, Judgement(found), Judgement(found), cells=cells)
    lines = [{"event": "progress", "done": 1}, {"event": "claim", **fields(row)}, {"event": "claimed"}]
    path = tmp_path / "claims.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")

    (again,) = told(path)

    assert again.judgement.first.found.count == 7
    assert again.would_need == row.would_need
    assert row.is_borne_out == (number == 29)
    assert markdown([again]) == markdown([row])
