"""The JSON Schema of study files, held against an independent validator."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from scenarios.files.document import read_document
from scenarios.files.library import library_names, library_path
from scenarios.files.limits import Budget
from scenarios.files.mistakes import Collected
from scenarios.files.schema import study_schema
from scenarios.files.tree import Branch, Node, Row
from scenarios.study import Study
from tests.scenarios.files import small
from tests.scenarios.files.small import HEAD, MARKET, SmallStudy

SMALL = Draft202012Validator(study_schema(SmallStudy), format_checker=FormatChecker())
WHOLE = Draft202012Validator(study_schema(Study), format_checker=FormatChecker())


def as_json(node: Node) -> Any:
    """A file as an editor sees it: keys are text, lists are lists."""
    if isinstance(node, Branch):
        return {name: as_json(inner) for name, inner in node.entries.items()}
    if isinstance(node, Row):
        return [as_json(item) for item in node.items]
    return node.value


def raw(path: Path) -> Any:
    """A file before any part is put in place."""
    from scenarios.files.composing import composed
    from scenarios.files.texts import read_source

    budget = Budget(Collected())
    node = composed(read_source(path, str(path), budget), budget)
    assert node is not None
    return as_json(node)


def errors(folder: Path, text: str) -> list[str]:
    """What the schema refuses in a study of the small kind."""
    return [error.message for error in SMALL.iter_errors(raw(small.written(folder, text)))]


def test_that_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(study_schema())

    assert study_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", library_names())
def test_that_every_bundled_study_follows_the_schema_and_says_where_it_is(name: str) -> None:
    text = library_path(name).read_text("utf-8")

    assert [error.message for error in WHOLE.iter_errors(raw(library_path(name)))] == []
    assert text.splitlines()[0] == "# yaml-language-server: $schema=study.schema.json"


@pytest.mark.parametrize("name", library_names())
def test_that_a_bundled_study_with_a_slip_does_not_follow_the_schema(name: str) -> None:
    def broken(path: str, value: Any) -> dict[str, Any]:
        study = raw(library_path(name))
        inner = study
        *steps, last = path.split(".")
        for step in steps:
            inner = inner[step]
        inner[last] = value
        return dict(study)

    for path, value in {
        "days": 0,
        "dasy": 3,
        "format": 2,
        "market.people.size": "many",
        "market.peple": {},
    }.items():
        assert not WHOLE.is_valid(broken(path, value)), path
    assert not WHOLE.is_valid(broken("strategies.nothing", {}))
    assert not WHOLE.is_valid(broken("strategies.new", {"medai": {}}))


@pytest.mark.parametrize(
    "strategies",
    [
        "{one: {}}",
        "{one: one.yaml, two: {based_on: one}}",
        "strategies.yml",
        "{one: {sales: {sellers: 2}, shop: null}}",
        "{one: {sales: {sellers: {value: 2, source: s}}}}",
        "{one: {}, two: {based_on: one, sales: {hours: 3}, media: {search: null}, shop: {staff: null}}}",
        "{one: {media: {search: {weekly_budget: {0: 1, 90: 2}}}}}",
        "{one: {media: {search: {weekly_budget: {low: 1, typical: 2, high: 3, grade: A}}}}}",
        "{one: {media: {search: {weekly_budget: {from: {0: 1}, source: s}}}}}",
        "{one: {label: {en: One, zh: 一}, note: text}}",
        "{销售 先行: {}}",
    ],
)
def test_that_every_form_of_the_file_follows_the_schema(tmp_path: Path, strategies: str) -> None:
    assert errors(tmp_path, HEAD + MARKET + f"strategies: {strategies}\n") == []


@pytest.mark.parametrize(
    "strategies",
    [
        "{}",
        "[one]",
        "../strategies.yaml",
        "/strategies.yaml",
        "strategies.txt",
        "{a.b: {}}",
        "{' a': {}}",
        "{one: ../one.yaml}",
        "{one: {sales: {hours: 3}}}",
        "{one: {media: {search: null}}}",
        "{one: {shop: {staff: null}}}",
        "{one: {shop: {staff: -1}}}",
        "{one: {shop: {staff: 1.5}}}",
        "{one: {media: {search: {weekly_budget: x}}}}",
        "{one: {media: {search: {weekly_budget: {low: 1, typical: 2}}}}}",
        "{one: {media: {search: {weekly_budget: {value: 1, grade: Z}}}}}",
        "{one: {media: {search: {weekly_budget: {30: 1}}}}}",
        "{one: {media: {a/b: {}}}}",
        "{one: {label: 5}}",
        "{one: {based_on: 5}}",
        "{two: {based_on: one, medai: {}}}",
        "{two: {based_on: one, sales: {hours: -3}}}",
    ],
)
def test_that_a_broken_file_does_not_follow_the_schema(tmp_path: Path, strategies: str) -> None:
    assert errors(tmp_path, HEAD + MARKET + f"strategies: {strategies}\n") != []


@pytest.mark.parametrize(
    "line",
    ["market: ../market.yaml", "market: {channels: {search: {}}}", "market: {tactics: {a: {odds: {x: 1}}}}"],
)
def test_that_a_broken_market_does_not_follow_the_schema(tmp_path: Path, line: str) -> None:
    assert errors(tmp_path, HEAD + line + "\nstrategies: {one: {}}\n") != []


def test_that_a_field_says_what_its_number_means() -> None:
    schema = study_schema(SmallStudy)

    price = schema["$defs"]["Channel"]["properties"]["price"]
    assert price["description"] == "Price of a click. [money/click] Grade X: assumption"
    assert schema["$defs"]["Channel"]["properties"]["precision"]["default"] == {"broad": 0.4}
    assert schema["properties"]["days"]["default"] == 365
    assert "title" not in schema["$defs"]["Channel"]["properties"]["price"]


def test_that_the_schema_stays_small_enough_to_be_read_by_an_editor() -> None:
    assert len(json.dumps(study_schema())) < 250_000


def test_that_the_document_of_a_bundled_study_has_its_parts_in_place() -> None:
    path = library_path(library_names()[0])

    assert isinstance(read_document(path, Budget(Collected()), {}).tree.entries["market"], Branch)
