"""The pages of the model say what the code says today."""

import importlib
import re

import pytest

from docs.model.catalogue import PAGES
from docs.model.generate import COMMAND, FOLDER, OTHERS, ROOT, pages, prose, table, unlisted
from scenarios.files.library import library_names, library_path
from scenarios.files.reading import load_study
from scenarios.study import Study
from simulation.resolve import numbers

MADE = pages()


@pytest.mark.parametrize("name", MADE)
def test_that_a_page_of_the_model_is_the_one_the_code_makes(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == MADE[name], f"out of date; run {COMMAND}"


def test_that_no_page_of_the_model_is_left_over() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == {*MADE, *OTHERS}


def test_that_every_mechanism_with_numbers_has_a_page() -> None:
    assert unlisted() == set(), "add the module to PAGES in docs/model/catalogue.py"


def test_that_every_known_answer_stands_on_a_page() -> None:
    known = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/known_answers").glob("test_*.py")}
    about_the_tests = {"tests/known_answers/test_formulas.py", "tests/known_answers/test_intervals.py"}

    assert known - {name for page in PAGES for name in page.tests} == about_the_tests


@pytest.mark.parametrize(
    "module",
    [
        "crowd.media", "crowd.awareness", "crowd.feelings", "crowd.activation", "crowd.shopping", "crowd.orders",
        "crowd.renewals", "crowd.retention", "crowd.recall", "crowd.referral", "organisation.sales",
        "organisation.service",
    ],
)  # fmt: skip
def test_that_a_mechanism_says_where_its_equation_comes_from(module: str) -> None:
    told = importlib.import_module(f"simulation.{module}").__doc__ or ""

    assert re.search(r"\b(1[89]|20)\d\d\b|[Aa]ssumption|as in media-mix models", told), told


@pytest.mark.parametrize("study", library_names())
def test_that_every_number_of_a_bundled_study_is_explained(study: str) -> None:
    asked = load_study(library_path(study)).study
    assert isinstance(asked, Study)
    told = "\n".join(MADE.values())
    found = [*numbers(asked.market), *(x for plan in asked.strategies.values() for x in numbers(plan))]

    assert len(found) > 100
    assert [path for path, _, quantity in found if prose(quantity.help) not in told] == []


def test_that_signs_of_markdown_in_a_formula_are_escaped() -> None:
    assert prose("T* < 1, `a * b`\n    x = a * b") == "T\\* \\< 1, `a * b`\n    x = a * b"
    assert table(("a",), [("p|q",)]) == "| a |\n|---|\n| p\\|q |"
