"""Make the table of the page on known answers anew: `.venv/bin/python docs/answers.py [NAME…]`, some minutes for all.

Each bundled file says beside each of its figures how far its control moves the formula's value, in halves of the
interval that was found: these remarks are made anew, too.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from scenarios.commands.answers_told import markdown, number
from scenarios.experiments.replicate import cores
from scenarios.known_answers.library import bundled_names, bundled_path, open_answer
from scenarios.known_answers.verifying import Answered, Row, verified

PAGE = Path(__file__).parent / "known-answers.md"
PART = "answers"
FIGURE = re.compile(r"^(  ([\w-]+): \{[^}]*\})(?:  #.*)?$", re.M)


def part(page: str, name: str) -> list[str]:
    """The lines that a page shows between the marks of a name."""
    begin, end = _marks(name)
    return page.partition(begin)[2].partition(end)[0].strip("\n").splitlines()


def with_part(page: str, name: str, lines: Iterable[str]) -> str:
    """The page with other lines between the marks of a name."""
    begin, end = _marks(name)
    before, _, rest = page.partition(begin)
    return "\n".join((f"{before}{begin}", *lines, f"\n{end}")) + rest.partition(end)[2]


def _marks(name: str) -> tuple[str, str]:
    return f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"


def shift(row: Row) -> str:
    """What a control does to its figure: the value before and after, and how many halves of the interval that is."""
    before, after = row.judged.expected, row.moved
    moved = f"{number(before)} → {number(after)}"
    if row.judged.is_exact:
        return f"{moved}, no luck is in it"
    halves = abs(after - before) / row.judged.found.half_width()
    return f"{moved}, {halves:.1f} halves of the 99.9 % interval"


def with_shifts(text: str, rows: Iterable[Row]) -> str:
    """The text of an answer's file with a remark beside each of its figures."""
    said = {row.name: shift(row) for row in rows}
    head, figures, rest = text.partition("figures:\n")
    block, days, end = rest.partition("days:")
    block = FIGURE.sub(
        lambda found: f"{found[1]}  # {said[found[2]]}" if found[2] in said else found[0], block
    )
    return head + figures + block + days + end


def merged(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """The lines of a table and its remarks where those of some answers are new, in the order of the bundled answers."""
    lines = {_key(line): line for line in (*old, *new) if line}
    order = {name: place for place, name in enumerate(bundled_names())}
    rows = [key for key in lines if key.startswith("| `")]
    remarks = [key for key in lines if key.startswith("* `")]
    heads = [key for key in lines if key not in rows and key not in remarks]

    def place(key: str) -> int:
        return order.get(key.split("`")[1].partition(":")[0], len(order))

    told = [*heads, *sorted(rows, key=place), *([""] if remarks else []), *sorted(remarks, key=place)]
    return [lines.get(key, "") for key in told]


def _key(line: str) -> str:
    """What a line is about: the row's or the remark's name in backticks, or itself."""
    return "`".join(line.split("`")[:2]) if line.startswith(("| `", "* `")) else line


def main() -> int:
    """Simulate bundled answers, all or those named, and write their rows and remarks; 1 if some row does not hold."""
    names = sys.argv[1:] or bundled_names()
    is_held = True
    for name in names:  # one by one, so that what is done stands on the page
        with closing(verified([open_answer(name)], workers=cores())) as events:
            rows = [event.row for event in events if isinstance(event, Answered)]
        page, path = PAGE.read_text("utf-8"), bundled_path(name)
        PAGE.write_text(
            with_part(page, PART, merged(part(page, PART), markdown(rows))), "utf-8", newline="\n"
        )
        path.write_text(with_shifts(path.read_text("utf-8"), rows), "utf-8", newline="\n")
        is_held = is_held and all(row.is_held for row in rows)
    return 0 if is_held else 1


if __name__ == "__main__":
    sys.exit(main())
