"""Make the table of the page on known answers anew: `.venv/bin/python docs/answers.py`, two or three minutes."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

from scenarios.commands.answers_told import markdown
from scenarios.experiments.replicate import cores
from scenarios.known_answers.library import bundled_names, open_answer
from scenarios.known_answers.verifying import Answered, verified

PAGE = Path(__file__).parent / "known-answers.md"
BEGIN, END = "<!-- answers -->\n", "<!-- end of answers -->\n"


def table(page: str) -> list[str]:
    """The lines of the table that a page shows."""
    return page.partition(BEGIN)[2].partition(END)[0].strip("\n").splitlines()


def with_table(page: str, lines: list[str]) -> str:
    """The page with another table."""
    before, _, rest = page.partition(BEGIN)
    return "\n".join((f"{before}{BEGIN}", *lines, f"\n{END}")) + rest.partition(END)[2]


def main() -> int:
    """Simulate all bundled answers and write their table; 1 if some row does not hold."""
    with closing(verified([open_answer(name) for name in bundled_names()], workers=cores())) as events:
        rows = [event.row for event in events if isinstance(event, Answered)]
    PAGE.write_text(with_table(PAGE.read_text("utf-8"), markdown(rows)), "utf-8", newline="\n")
    return 0 if all(row.is_held for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
