"""What befalls a market, as a study file states it: read, checked, saved, described to editors, and run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from jsonschema import Draft202012Validator

from scenarios.executors.jobs import Job, carry_out
from scenarios.experiments.plan import planned
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.files.saving import save_study
from scenarios.files.schema import study_schema
from scenarios.store.writing import study_as_run
from scenarios.study import Study
from simulation.injects import Crash, StarQuits, ViralPost
from tests.scenarios.files import small

HEAD = "format: 1\ntitle: Small\nstart: 2026-01-31\npurse: 1000\ndays: 12\n"
MARKET = (
    "market:\n  people: {size: 300, rows: 300}\n  sales: {}\n  channels:\n    radio: {broadcast: {}}\n"
    "strategies:\n  one: {}\n"
)
INJECTS = """injects:
  - {day: 4, kind: viral post, share: {low: 0.2, typical: 0.3, high: 0.4}}
  - {day: 5, kind: star quits}
  - day: 6
    kind: price jump
    channels: [radio]
"""


def read(folder: Path, injects: str) -> Study:
    return load_study(small.written(folder, HEAD + injects + MARKET)).study


def refused(folder: Path, *injects: str) -> list[str]:
    """What is said of each inject, the path in front."""
    listed = "injects:\n" + "".join(f"  - {inject}\n" for inject in injects)
    with pytest.raises(StudyMistakes) as told:
        read(folder, listed)
    return [f"{each.path}: {each.message}" for each in told.value.mistakes]


def test_that_injects_are_read_by_their_kinds(tmp_path: Path) -> None:
    post, quits, jump = read(tmp_path, INJECTS).injects

    assert isinstance(post, ViralPost)
    assert quits == StarQuits(kind="star quits", day=5)
    assert (jump.kind, jump.day) == ("price jump", 6)
    assert read(tmp_path, "").injects == ()


def test_that_all_mistakes_are_told_with_their_places(tmp_path: Path) -> None:
    found = refused(
        tmp_path,
        "{day: 4, kind: viral pots}",
        "{day: -4, kind: crash, hoars: 3}",
        "{kind: star quits}",
        "{day: 4}",
        "{day: 4, kind: 7}",
        "4",
        "{day: 4, kind: price jump, channels: [radoi]}",
        "{day: 4, kind: supply stop}",
        "{day: 4, kind: competitor launch, competitor: {pul: 1}}",
        "{day: 4, kind: [crash]}",
    )

    kinds = "'star quits', 'crash', 'competitor launch', 'price jump', 'supply stop' or 'viral post'"
    assert found == [
        f"injects[0].kind: must be {kinds}, got “viral pots”; did you mean 'viral post'?",
        "injects[1].day: must be at least 0 day, got -4",
        "injects[1]: 'hoars' is unknown; did you mean 'hours'?",
        "injects[2]: 'day' is missing; it must be a whole number from 0 to 36500 [day]",
        f"injects[3]: 'kind' is missing; it must be {kinds}",
        f"injects[4].kind: must be {kinds}, got 7",
        "injects[5]: must be a map of 'day', 'kind', 'hour', 'hours', 'competitor', 'days', 'factor', "
        "'channels', …, got 4",
        "injects[6].channels[0]: 'radoi' is unknown; did you mean 'radio'?",
        "injects[7]: the market has no stock: describe it as market.stock, or leave this out",
        "injects[8].competitor: 'pul' is unknown; did you mean 'pull'?",
        f"injects[9].kind: must be {kinds}, got a list of 1",
    ]


def test_that_an_inject_knows_the_names_of_its_own_kind_alone(tmp_path: Path) -> None:
    (found,) = refused(tmp_path, "{day: 4, kind: viral post, hours: 3}")

    assert found == "injects[0]: 'hours' is unknown; known here: 'day', 'kind', 'share' and 'from_friends'"


def test_that_injects_must_be_a_list_and_a_broken_market_is_told_beside(tmp_path: Path) -> None:
    with pytest.raises(StudyMistakes) as told:
        load_study(small.written(tmp_path, f"{HEAD}injects: 3\nmarket: 4\nstrategies:\n  one: {{}}\n"))

    said = [f"{each.path}: {each.message}" for each in told.value.mistakes]
    assert said[0] == "injects: must be a list, got 3"
    assert len(said) == 2


def test_that_a_changed_list_is_saved_and_read_again(tmp_path: Path) -> None:
    path = small.written(tmp_path, HEAD + INJECTS + MARKET)
    loaded = load_study(path)
    crash = Crash(kind="crash", day=7, hours=3.5)
    more = loaded.study.model_copy(update={"injects": (*loaded.study.injects, crash)})

    save_study(loaded.document, more, path)

    assert load_study(path).study == more
    assert "kind: crash" in path.read_text("utf-8")


def test_that_a_study_as_run_holds_its_injects(tmp_path: Path) -> None:
    study = read(tmp_path, INJECTS)

    assert Study.model_validate_json(study_as_run(study)) == study


def complaints(injects: Any) -> list[str]:
    whole = {
        "format": 1,
        "title": "Small",
        "start": "2026-01-31",
        "purse": 1,
        "injects": injects,
        "market": {},
        "strategies": {"one": {}},
    }
    return [error.message for error in Draft202012Validator(study_schema()).iter_errors(whole)]


def test_that_the_schema_knows_every_kind() -> None:
    kinds = ("star quits", "crash", "competitor launch", "price jump", "supply stop", "viral post")

    assert complaints([{"day": 4, "kind": kind} for kind in kinds]) == []
    assert complaints([{"day": 4, "kind": "viral pots"}])
    assert complaints([{"kind": "crash"}])
    assert complaints([{"day": 4, "kind": "crash", "share": 0.5}])


def test_that_every_strategy_of_a_plan_meets_the_injects(tmp_path: Path) -> None:
    with_them, without = (planned(read(tmp_path, injects)) for injects in (INJECTS, ""))

    assert with_them.brief.injects == with_them.study.injects
    for strategy in ("one", "nothing"):
        hit, spared = (
            carry_out(plan.brief, Job(0, strategy, 0, plan.days)).run.daily  # type: ignore[union-attr]  # it is done
            for plan in (with_them, without)
        )
        assert np.array_equal(hit[:, :4], spared[:, :4])
        assert not np.array_equal(hit, spared)
