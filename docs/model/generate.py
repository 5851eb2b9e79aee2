"""The pages of the model, written from the records, docstrings and tests: `python docs/model/generate.py`.

Nothing on these pages is written by hand, so that they cannot say what the model does not do; a test compares them.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from docs.model.bundled import bundled_page
from docs.model.catalogue import PAGES, Page
from docs.model.defaults import Decision, Number, Section, evidence, sections, written
from docs.model.library import library_page
from scenarios.files.shape import fields
from simulation.day import live_through
from simulation.decisions import PERSON_BOUND, TACTIC_BOUND, Choice
from simulation.quantity import GRADES

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
PEOPLE = r"\b(erlang [ac]|poisson|bass|borel|tanner|galton|watson)\b"  # whose names a test cannot capitalise
COMMAND = ".venv/bin/python docs/model/generate.py"
MADE = f"<!-- Made by {COMMAND}; not to be edited. -->"
OTHERS = ("calibration.md", "realism.md")  # made by commands of their own


def pages() -> dict[str, str]:
    """Every page by its file name."""
    found = {f"{page.name}.md": _page(page) for page in PAGES}
    more = {"bundled-markets.md": bundled_page(), "tactics-library.md": library_page()}
    return {"README.md": _index(), **found, **{name: f"{MADE}\n{text}" for name, text in more.items()}}


def main() -> None:
    """Write the pages, and remove those of mechanisms that are gone."""
    made = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in (*made, *OTHERS):
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")


def unlisted() -> set[str]:
    """Modules with numbers of the model that stand on no page."""
    told = {f"simulation.{module}" for page in PAGES for module in page.modules}
    return {section.record.__module__ for section in sections()} - told


# ---- the first page --------------------------------------------------------------------------------------------


def _index() -> str:
    graded = Counter(grade for section in sections() for grade in _grades(section))
    rows = (
        f"| [{page.title}]({page.name}.md) | {_count(page)} | {len(_known_answers(page)) or 'none'} |"
        for page in PAGES
    )
    return "\n".join(
        (
            MADE,
            "",
            "# The model",
            "",
            "What Shapan simulates, mechanism by mechanism: the rule with its equation, every number with its default,",
            "unit, limits and evidence, and the tests that hold it. These pages are made from the code and kept",
            f"current by a test; `{COMMAND}` makes them anew.",
            "",
            "People are rows of arrays; what is scarce or takes time (representatives, agents) are SimPy processes.",
            "A market holds what people are like and what things cost; a strategy holds what is bought. A mechanism",
            "that the market leaves out costs nothing and draws nothing.",
            "",
            "| mechanism | numbers | known answers |",
            "|---|---|---|",
            *rows,
            "",
            "The numbers that the bundled studies state with a source of their own are on a",
            "[page of their own](bundled-markets.md); what real observations say of single",
            "mechanisms stands on [another](calibration.md), and what comes out of the bundled markets",
            "beside what is published on [a third](realism.md). The [library of tactics](tactics-library.md)",
            "holds what a strategy can take in any market.",
            "",
            "## How well the defaults are known",
            "",
            "Every number carries a grade. A default is a place to start from, not a finding; most are assumptions,",
            "and a study is as good as the numbers its planner puts in their place.",
            "",
            "| grade | meaning | defaults |",
            "|---|---|---|",
            *(f"| {grade} | {meaning} | {graded[grade]} |" for grade, meaning in GRADES.items()),
            "",
            "## The order of a day",
            "",
            "From `simulation/day.py`:",
            "",
            "```python",
            inspect.getsource(live_through).rstrip(),
            "```",
            "",
        )
    )


def _grades(section: Section) -> Iterator[str]:
    yield from (number.grade for number in section.numbers if number.grade)
    for decision in section.decisions:
        yield from (grade for _, grade in _evidence_of(decision.default))


def _count(page: Page) -> int:
    return sum(sum(1 for _ in _grades(section)) for section in _sections_of(page))


# ---- one mechanism ---------------------------------------------------------------------------------------------


def _page(page: Page) -> str:
    parts = [MADE, f"# {page.title}", *_rules(page)]
    if page.name == "luck":
        parts += _weights()
    for section in _sections_of(page):
        parts += _section(section)
    return "\n\n".join((*parts, *_tests(page))) + "\n"


def _sections_of(page: Page) -> tuple[Section, ...]:
    own = {f"simulation.{module}" for module in page.modules}
    return tuple(section for section in sections() if section.record.__module__ in own)


def _rules(page: Page) -> Iterator[str]:
    """What each module says of itself, with the file to look into."""
    for module in page.modules:
        told = inspect.getdoc(importlib.import_module(f"simulation.{module}")) or ""
        yield f"{prose(told)}\n\nIn `simulation/{module.replace('.', '/')}.py`."


def _weights() -> Iterator[str]:
    """What the four weights of a decision mean, once for all pages."""
    numbers = ((name, shape.quantity, getattr(Choice(), name)) for name, shape in fields(Choice).items())
    yield "## A decision's numbers"
    yield (
        f"Feelings can add or take at most B = {PERSON_BOUND:g} log-odds, all tactics together at most "
        f"E = {TACTIC_BOUND:g}: both are assumptions. On every page a decision has these numbers."
    )
    yield table(
        ("number", "unit", "limits", "meaning"),
        (
            (f"`{name}`", quantity.unit, quantity.words().rpartition(" [")[0], quantity.help)
            for name, quantity, _ in numbers
            if quantity is not None
        ),
    )


def _section(section: Section) -> Iterator[str]:
    yield f"## `{section.path}`"
    lead = prose(inspect.getdoc(section.record) or "")
    off = " Left out of the file, it is off; the defaults hold where it is stated empty."
    yield lead + (off if section.is_optional else "")
    if section.numbers:
        heads: tuple[str, ...] = ("number", "default", "unit", "limits", "meaning", "source", "grade")
        yield table(heads, (_row(number) for number in section.numbers))
    if section.decisions:
        heads = ("decision", "base", "value", "trust", "proof", "price", "meaning", "source", "grade")
        yield table(heads, (_choice_row(decision) for decision in section.decisions))


def _row(number: Number) -> tuple[str, ...]:
    default = f"`{number.default}`" if number.default else "none"
    name = f"`{number.name}`"
    told = prose(number.help)
    return name, default, number.unit, number.limits, told, prose(number.source), number.grade


def _choice_row(decision: Decision) -> tuple[str, ...]:
    numbers = (f"`{written(getattr(decision.default, name))}`" for name in fields(Choice))
    told = dict.fromkeys(_evidence_of(decision.default))
    sources = "; ".join(dict.fromkeys(source for source, _ in told))
    grades = ", ".join(dict.fromkeys(grade for _, grade in told))
    return f"`{decision.name}`", *numbers, decision.help, sources, grades


def _evidence_of(choice: Choice) -> Iterator[tuple[str, str]]:
    for name, shape in fields(Choice).items():
        if shape.quantity is not None:
            yield evidence(getattr(choice, name), shape.quantity)


# ---- the tests -------------------------------------------------------------------------------------------------


def _tests(page: Page) -> Iterator[str]:
    yield "## How it is tested"
    answers, others = tests_of(page)
    for name in answers:
        told = prose(ast.get_docstring(_parsed(name)) or "")
        yield f"**Known answers**, `{name}`. {told}"
        yield "\n".join(f"- {sentence}" for sentence in _sentences(name))
    if not answers:
        alone = "" if others else ", and no test module is its own"
        yield f"There is no closed form to compare it with{alone}."
    if others:
        beside = "\n".join(f"- `{name}`: {summary(name)}" for name in others)
        yield f"{'Also held' if answers else 'Held'} by:\n\n{beside}"


def tests_of(page: Page) -> tuple[list[str], list[str]]:
    """The test modules that compare with known answers, and the others: those named, and those of the same name."""
    own = {f"test_{module.rpartition('.')[2]}.py" for module in page.modules}
    found = [
        path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "tests/simulation").rglob("test_*.py"))
    ]
    others = [name for name in page.tests if "known_answers" not in name]
    others += [name for name in found if name.rpartition("/")[2] in own and name not in others]
    return [name for name in page.tests if "known_answers" in name], others


def _known_answers(page: Page) -> list[str]:
    return [line for name in tests_of(page)[0] for line in _sentences(name)]


def _parsed(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text("utf-8"))


def summary(name: str) -> str:
    """The first line of a test module's docstring."""
    return (ast.get_docstring(_parsed(name)) or "").partition("\n")[0]


def _sentences(name: str) -> Iterator[str]:
    for node in _parsed(name).body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_that_"):
            words = node.name.removeprefix("test_that_").replace("_s_", "'s_").replace("_", " ")
            words = re.sub(PEOPLE, lambda found: found[0].title(), words)
            yield words[0].upper() + words[1:]


# ---- Markdown --------------------------------------------------------------------------------------------------


def prose(text: str) -> str:
    """A docstring as Markdown: signs that Markdown would read are escaped, indented formulas stand as they are."""
    lines = (line if line.startswith("    ") else _escaped(line) for line in text.splitlines())
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _escaped(line: str) -> str:
    pieces = re.split(r"(`[^`]*`)", line)
    return "".join(piece if piece.startswith("`") else re.sub(r"([*<])", r"\\\1", piece) for piece in pieces)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    heads = tuple(heads)
    lines = (" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows)
    top = (f"| {' | '.join(heads)} |", "|" + "---|" * len(heads))
    return "\n".join((*top, *(f"| {line} |" for line in lines)))


if __name__ == "__main__":
    main()
