"""Make the table of the page on claims anew: `.venv/bin/python docs/claims.py [N…]`, half an hour for all.

With numbers only the rows of those claims are replaced. `--replications R` takes so many at most, and the page says so.
`--told FILE` runs nothing, and takes the rows that `shapan claims --json` wrote into a file.
Under the table stands what each claim's file said when its row was made, as a digest of its sides and figures: a claim
that has been changed since is told by a test.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from contextlib import closing
from pathlib import Path

from docs.claims_told import told
from scenarios.claims.bases import Bases
from scenarios.claims.claim import Claim
from scenarios.claims.deciding import Decided, Row, Size, decided
from scenarios.claims.library import bundled, open_claim
from scenarios.commands.claims_page import markdown
from scenarios.experiments.replicate import cores

PAGE = Path(__file__).parent / "claims.md"
BEGIN, END = "<!-- claims -->\n", "<!-- end of claims -->\n"
HEAD = 2  # lines of a table before its rows
NUMBER = re.compile(r"\| (\d*) \|")  # at the start of a row; empty where it goes on
NEED = re.compile(r"\* \*\*(\d+)\*\*")
MAP = re.compile(r"\*\*(\d+)\*\* best by")
MADE = re.compile(r"<!-- (\d+) made of (.+) -->")  # its digest; behind a comma, what of it was left for later
SHORT = "Made in short, for want of time: "  # before the rows that rest on less than their files state
WORDS = {"claim", "note", "typed_in", "levers", "map"}  # what may change without another figure


def parts(lines: list[str]) -> tuple[dict[int, list[str]], dict[int, str], dict[int, list[str]]]:
    """The rows of a table by claim, what each claim would need, and the maps."""
    rows: dict[int, list[str]] = {}
    needs: dict[int, str] = {}
    maps: dict[int, list[str]] = {}
    number, drawn = 0, 0
    for line in lines:
        row, need, drawing = NUMBER.match(line), NEED.match(line), MAP.match(line)
        if MADE.match(line) or line.startswith(SHORT):
            continue
        if drawing is not None:
            drawn = int(drawing[1])
        if drawn and (line or len(maps.get(drawn, ())) == 1):  # a title, an empty line, the table
            maps.setdefault(drawn, []).append(line)
        elif need is not None:
            needs[int(need[1])] = line
        elif row is not None and not line.startswith("|  | claim"):
            number = int(row[1]) if row[1] else number
            rows.setdefault(number, []).append(line)
    return rows, needs, maps


def made(lines: list[str]) -> dict[int, str]:
    """The digest of each claim as it was when its row was made; behind a comma, what was left for later."""
    found = (MADE.match(line) for line in lines)
    return {int(each[1]): each[2] for each in found if each is not None}


def digest(claim: Claim) -> str:
    """A short name for what a claim compares and how it is held against its limits."""
    return hashlib.sha256(claim.model_dump_json(exclude=WORDS).encode()).hexdigest()[:12]


def table(page: str) -> list[str]:
    """The lines of the table that a page shows."""
    return page.partition(BEGIN)[2].partition(END)[0].strip("\n").splitlines()


def joined(old: list[str], new: list[str], marks: dict[int, str]) -> list[str]:
    """The table with the rows of some claims replaced, by digest; claims that are no longer bundled are left out."""
    (old_rows, old_needs, old_maps), (rows, needs, maps) = parts(old), parts(new)
    kept = {number: row for number, row in old_rows.items() if number not in marks and number in bundled()}
    still = {number: need for number, need in old_needs.items() if number in kept}
    drawn = {number: lines for number, lines in old_maps.items() if number in kept}
    marks = {number: mark for number, mark in made(old).items() if number in kept} | marks
    rows, needs, maps = {**kept, **rows}, {**still, **needs}, {**drawn, **maps}
    lines = [*new[:HEAD], *(line for number in sorted(rows) for line in rows[number])]
    lines += [*([""] if needs else []), *(needs[number] for number in sorted(needs))]
    lines += [line for number in sorted(maps) for line in ("", *maps[number])]
    lines += in_short(marks)
    return [*lines, "", *(f"<!-- {number} made of {marks[number]} -->" for number in sorted(marks))]


def in_short(marks: dict[int, str]) -> list[str]:
    """The sentence on rows that rest on less than their files state; none where all are whole."""
    left = {number: mark.partition(", ")[2] for number, mark in sorted(marks.items()) if "," in mark}
    if not left:
        return []
    return ["", SHORT + "; ".join(f"**{number}** {words}" for number, words in left.items()) + "."]


def with_table(page: str, lines: list[str]) -> str:
    """The page with another table."""
    before, _, rest = page.partition(BEGIN)
    return "\n".join((f"{before}{BEGIN}", *lines, f"\n{END}")) + rest.partition(END)[2]


def mark(claim: Claim, count: int) -> str:
    """The digest of a claim, and of how many replications it was decided if not of all."""
    short = f", {count} of {claim.replications} replications" if count < claim.replications else ""
    return digest(claim) + short


def write(row: Row, marks: dict[int, str]) -> None:
    """Put a row on the page in the place of the one before."""
    page = PAGE.read_text("utf-8")
    PAGE.write_text(with_table(page, joined(table(page), markdown([row]), marks)), "utf-8", newline="\n")


def main() -> None:
    """Decide claims and write their rows, each as soon as it is known."""
    words = argparse.ArgumentParser(description="Make rows of the page on claims anew.")
    words.add_argument("numbers", nargs="*", type=int)
    words.add_argument("--replications", type=int, default=10_000)
    words.add_argument("--told", type=Path)
    wishes = words.parse_args()
    if wishes.told is not None:
        for row in told(wishes.told):
            claim = row.asked.claim
            write(row, {claim.number: mark(claim, row.judgement.first.found.count)})
        return
    bases = Bases()
    for number in wishes.numbers or bundled():
        asked = open_claim(str(number), bases)
        count = min(wishes.replications, asked.claim.replications)
        with closing(decided([asked], size=Size(count), workers=cores())) as events:
            for event in events:
                if isinstance(event, Decided):
                    write(event.row, {number: mark(asked.claim, count)})


if __name__ == "__main__":
    main()
