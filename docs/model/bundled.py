"""What the bundled studies state of their markets with a source of its own, and how well each market is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docs.model.defaults import written
from scenarios.files.library import library_names, library_path
from scenarios.files.reading import load_study
from scenarios.study import Study
from simulation.market import Market
from simulation.quantity import GRADES, Stated
from simulation.resolve import numbers


def bundled_page() -> str:
    """The whole page."""
    return "\n".join(
        (
            "",
            "# The bundled markets",
            "",
            "The numbers of each bundled market that carry a source of their own. A source is quoted as its page or",
            "paper states it; what is not listed is an assumption or a default. A result lists every number it rests",
            "on, with source and grade, in its `assumptions` table and in its report.",
            *(line for name in library_names() for line in _market(name)),
            "",
        )
    )


def _market(name: str) -> Iterator[str]:
    study = load_study(library_path(name)).study
    assert isinstance(study, Study)
    found = list(numbers(study.market, "market"))
    grades = Counter(_grade(study.market, path, value, quantity.grade) for path, value, quantity in found)
    said = ", ".join(f"{grades[grade]} of grade {grade} ({meaning})" for grade, meaning in GRADES.items())
    yield from ("", f"## {study.title}", "", f"`{name}`: {len(found)} numbers, {said}.", "")
    yield from ("| number | value | unit | source | grade |", "|---|---|---|---|---|")
    for path, value, quantity in found:
        if isinstance(value, Stated):
            source = value.source.replace("|", "\\|")
            yield f"| `{path}` | `{written(value)}` | {quantity.unit} | {source} | {value.grade} |"


def _grade(market: Market, path: str, value: object, usual: str) -> str:
    if isinstance(value, Stated):
        return value.grade
    steps = path.split(".")
    return market.tactics[steps[2]].grade if steps[1] == "tactics" else usual
