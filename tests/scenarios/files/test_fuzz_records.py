"""Whatever stands where a number, name or part should: refused with its place, or a study that can be kept and run."""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.store.writing import study_as_run
from scenarios.study import Study
from simulation.run import simulate
from tests.scenarios.experiments.small import SMALL
from tests.scenarios.limited import command

WHOLE: dict[str, Any] = {
    **SMALL,
    "market": {
        **SMALL["market"],
        "people": {**SMALL["market"]["people"], "rows": 60, "segments": {"vip": {"share": 0.2}}},
        "tactics": {"mail": {"per_contact": 0.1, "odds": {"pay": 2.2}}},
        "sales": {},
        "service": {},
        "referral": {},
    },
    "strategies": {
        **SMALL["strategies"],
        "teams": {
            "sales": {"representatives": {0: 2, 10: 3}},
            "service": {"agents": 1},
            "tactics": {"mail": {}},
        },
    },
    "injects": [],
}
ODD = st.sampled_from(
    [None, True, 0, -1, 1, 0.5, 1e18, 1e300, -1e-300, "", "x", "nothing", "1e9", {}, [], [1], {"low": 1}, {0: 1},
     {"low": 0.1, "typical": 0.2, "high": 0.3}, {"value": 1, "source": "s", "grade": "A"}, {"from": {0: 1}}]
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of a nest of maps and lists, from the root down."""
    found = [path] if path else []
    for key in value if isinstance(value, dict) else ():
        found += places(value[key], (*path, key))
    return found


PLACES = places(WHOLE)
CHANGES = st.lists(
    st.tuples(st.sampled_from(PLACES), ODD, st.sampled_from(["put", "drop", "beside"])),
    min_size=1,
    max_size=3,
)


def changed(changes: list[tuple[tuple[Any, ...], Any, str]]) -> dict[str, Any]:
    """The whole study with other values at some places."""
    study = copy.deepcopy(WHOLE)
    for path, value, how in changes:
        part: Any = study
        for key in path[:-1]:
            part = part.get(key) if isinstance(part, dict) else None
        if not isinstance(part, dict):
            continue
        if how == "drop":
            part.pop(path[-1], None)
        else:
            part[f"{path[-1]}{'' if how == 'put' else 'x'}"] = copy.deepcopy(value)
    return study


def study_or_refusal(path: Path) -> Study | None:
    """The study in a file; of one that is refused every mistake has words and a place."""
    try:
        return load_study(path).study
    except StudyMistakes as error:
        refused = error
    assert all(mistake.message and mistake.line >= 1 and mistake.column >= 1 for mistake in refused.mistakes)
    return None


def test_that_the_study_that_is_changed_is_good() -> None:
    assert len(PLACES) > 50
    assert Study.model_validate(WHOLE).strategies.keys() == {"loud", "quiet", "teams"}


FINDS: list[tuple[tuple[Any, ...], Any]] = [
    (("strategies", "loud", "media"), [1]),
    (("market", "orders", "price"), "\udadd\udc69"),  # written as \udadd: half a surrogate pair
    (
        ("market", "channels", "radio", "broadcast", "cost_per_thousand"),
        {"low": "\udadd", "typical": 9, "high": 12},
    ),
]


@pytest.mark.parametrize(("path", "value"), FINDS)
def test_that_what_fuzzing_found_is_refused_with_its_place(
    tmp_path: Path, path: tuple[Any, ...], value: Any
) -> None:
    study = tmp_path / "study.yaml"
    study.write_text(json.dumps(changed([(path, value, "put")]), indent=1), "utf-8")

    assert study_or_refusal(study) is None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CHANGES)
def test_that_a_changed_record_is_refused_with_its_place_or_can_be_kept_and_run(
    tmp_path: Path, changes: list[tuple[tuple[Any, ...], Any, str]]
) -> None:
    path = tmp_path / "study.yaml"
    path.write_text(json.dumps(changed(changes)), "utf-8")

    study = study_or_refusal(path)
    if study is None:
        return

    assert Study.model_validate(json.loads(study_as_run(study))) == study
    people = min(study.market.people.rows, 60)
    for strategy in study.strategies.values():
        simulate(
            study.market, strategy, 2, study.seed, 0, start=study.start, people=people, injects=study.injects
        )


FULL = 2 * 1024 * 1024 - 200


@pytest.mark.skipif(sys.platform != "linux", reason="what a process took is read from /proc")
@pytest.mark.parametrize(
    "text",
    [
        "a:\n" + " x\n" * 249_000,
        'a: "' + "\\x41" * (FULL // 4) + '"',
        "\n".join(f"k{n}: {n}" for n in range(12_000)),
    ],
    ids=["lines", "escaped", "keys"],
)
def test_that_the_largest_studies_are_refused_within_two_seconds_and_300_megabytes(
    tmp_path: Path, text: str
) -> None:
    (tmp_path / "study.yaml").write_text(text, "utf-8")

    answer = command("check", "study.yaml", folder=tmp_path)

    assert answer.is_refused(), (answer.code, answer.seconds, answer.megabytes, answer.words[:500])
