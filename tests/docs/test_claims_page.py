"""The page on claims shows the bundled claims in their words, and its table can be made anew in parts."""

from __future__ import annotations

from docs.claims import PAGE, joined, parts, table, with_table
from scenarios.claims.bases import Bases
from scenarios.claims.library import bundled, open_claim

TABLE = table(PAGE.read_text("utf-8"))
HEAD = ["|  | claim | figure |", "|---|---|---|"]


def test_that_every_row_of_the_page_is_of_a_bundled_claim_and_in_its_words() -> None:
    rows, needs, _ = parts(TABLE)
    bases = Bases()

    assert set(rows) <= set(bundled())
    for number, lines in rows.items():
        claim = open_claim(str(number), bases).claim
        assert lines[0].startswith(f"| {number} | {claim.claim} |")
        labels = [f"{figure.label} [{figure.unit}]" for figure in claim.figures.values()]
        assert [line.split(" | ")[2] for line in lines] == labels
        assert (number in needs) == ("| not borne out |" in lines[0])


def test_that_rows_of_some_claims_are_replaced_and_the_rest_stays() -> None:
    old = [*HEAD, "| 1 | old | a |", "| 8 | kept | b |", "|  |  | c |", "", "* **1** more.", "* **8** less."]
    new = [*HEAD, "| 1 | new | d |", "", "**1** best by value:", "", "| | 2 |", "|---|---|", "| 3 | a |"]

    made = joined(old, new, {1})

    assert made == [
        *HEAD, "| 1 | new | d |", "| 8 | kept | b |", "|  |  | c |", "", "* **8** less.",
        "", "**1** best by value:", "", "| | 2 |", "|---|---|", "| 3 | a |",
    ]  # fmt: skip
    assert joined(made, [*HEAD, "| 8 | again | e |"], {8})[2:4] == ["| 1 | new | d |", "| 8 | again | e |"]
    assert table(with_table(PAGE.read_text("utf-8"), made)) == made
