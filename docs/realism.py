"""What comes out of the bundled markets beside what is published: `.venv/bin/python docs/realism.py`, a minute or two.

The part in closed form is kept current by a test; the runs are made anew by this command.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from docs.calibration.finding import number
from docs.outcomes.measured import Outcome, in_closed_form, in_runs, lived
from docs.outcomes.reasons import reason
from scenarios.files.library import library_names, library_path
from scenarios.files.reading import load_study
from scenarios.study import Study

PAGE = Path(__file__).parent / "model" / "realism.md"
COMMAND = ".venv/bin/python docs/realism.py"
HEAD = f"""<!-- Made by {COMMAND}; not to be edited. -->

# What comes out, beside what is published

For every bundled market the figures that come out of it, and the band that is published for its trade. The first
table of each follows from the market's numbers in closed form, for the reference person and the cheapest targeting;
the second is one run of each strategy over the study's whole time, from the lowest strategy to the highest. The numbers
that go in are on the page of the [bundled markets](bundled-markets.md).

A band is what pages of the trade say of themselves: mostly surveys (grade B) and folklore (C) that disagree twofold,
with denominators of their own. What lies outside has its reason below its table; nothing was tuned away.
"""


def studies() -> Iterator[tuple[str, Study]]:
    """Every bundled study by name."""
    for name in library_names():
        study = load_study(library_path(name)).study
        assert isinstance(study, Study)
        yield name, study


def table(name: str, outcomes: list[Outcome]) -> Iterator[str]:
    """The lines of a table, and why some of it lies outside."""
    yield "| figure | comes out | unit | published | lies | source | grade |"
    yield "|---|---|---|---|---|---|---|"
    for each in outcomes:
        found = dict.fromkeys((number(min(each.values)), number(max(each.values))))
        band, source, grade = "", "", ""
        if each.published is not None:
            band = f"{number(each.published.low)} to {number(each.published.high)}"
            source, grade = each.published.source, each.published.grade
        yield f"| {each.words} | {' to '.join(found)} | {each.unit} | {band} | {each.lies} | {source} | {grade} |"
    outside = [each for each in outcomes if each.is_outside]
    if outside:
        yield ""
    for each in outside:
        yield f"* **{each.words[0].upper()}{each.words[1:]}** ({each.lies}): {reason(name, each.figure)}"
    yield ""


def in_short(name: str, study: Study) -> list[str]:
    """The part of a market that takes no run."""
    title = ("", f"## {study.title}", "", f"`{name}`. In closed form:", "")
    return [*title, *table(name, list(in_closed_form(name, study)))]


def main() -> int:
    """Run every strategy of every bundled study, and write the page."""
    lines = [HEAD.rstrip("\n")]
    for name, study in studies():
        lines += in_short(name, study)
        lines += [
            f"One run of each strategy, {study.days} days:",
            "",
            *table(name, list(in_runs(name, lived(study)))),
        ]
    PAGE.write_text("\n".join(lines).rstrip("\n") + "\n", "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
