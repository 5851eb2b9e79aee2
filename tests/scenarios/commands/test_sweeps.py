"""Sweeps in a study file: every point is a study of its own, run by `batch` to a result and a row."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from scenarios.commands.members import at_points, shortened
from scenarios.files.reading import load_study
from scenarios.store.reading import Result
from tests.scenarios.commands.small_file import lines, said, small_file
from tests.scenarios.experiments.small import SMALL
from tests.scenarios.store.content import content

BUDGET = "strategies.loud.media.radio.weekly_budget"
PRICE = "market.orders.price"
GRID = {"kind": "grid", "numbers": {PRICE: [50, 70], BUDGET: [100, 200, 300]}}


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def swept(tmp_path: Path, sweep: Any, **changes: Any) -> Path:
    return small_file(tmp_path, sweep=sweep, replications=1, days=5, **changes)


def values(path: Path) -> list[tuple[float, ...]]:
    return [tuple(value for _, value in each.values) for each in at_points(load_study(path))]


def test_that_a_grid_takes_every_value_with_every_other_and_a_list_side_by_side(tmp_path: Path) -> None:
    grid = values(swept(tmp_path, GRID))
    side = values(swept(tmp_path, {"kind": "list", "numbers": {"purse": [1, 2], "days": [5, 6]}}))

    assert grid == [(50, 100), (50, 200), (50, 300), (70, 100), (70, 200), (70, 300)]
    assert side == [(1, 5), (2, 6)]


@pytest.mark.parametrize("kind", ["latin hypercube", "sobol"])
def test_that_points_are_spread_over_every_stripe_of_every_number_alike_each_time(
    tmp_path: Path, kind: str
) -> None:
    spans = {PRICE: {"low": 40, "high": 80}, "market.people.size": {"low": 100, "high": 900}}
    path = swept(tmp_path, {"kind": kind, "points": 16, "numbers": spans})

    found = values(path)

    for place, (low, high) in enumerate([(40, 80), (100, 900)]):
        stripes = sorted(int((row[place] - low) / (high - low) * 16) for row in found)
        assert stripes == list(range(16))
    assert values(path) == found
    assert all(isinstance(row[1], int) for row in found)
    other = swept(tmp_path, {"kind": kind, "points": 16, "seed": 2, "numbers": spans})
    assert values(other) != found


def test_that_a_point_is_the_study_whose_file_says_these_numbers(tmp_path: Path) -> None:
    path = swept(tmp_path, GRID)
    by_hand = dict(SMALL["strategies"], loud={"media": {"radio": {"weekly_budget": 300}}})
    market = {**SMALL["market"], "orders": {"price": 70}}
    said("batch", path, "--workers", "1")
    alone = small_file(tmp_path, replications=1, days=5, strategies=by_hand, market=market)
    said("run", alone, "--workers", "1", "--out", "alone.shapan")

    with Result(Path("small-6.shapan")) as point, Result(Path("alone.shapan")) as other:
        assert point.digests() == other.digests()
        assert dict(point.plan.point) == {PRICE: 70, BUDGET: 300}
        assert str(point.plan.study.title) == "A small market · price 70, weekly_budget 300"


def test_that_a_strategy_follows_the_number_it_inherits_and_keeps_the_one_it_states(tmp_path: Path) -> None:
    def bought(budget: Any) -> Any:
        return {"media": {"radio": budget}}

    strategies = {
        "loud": bought({"weekly_budget": 200}),
        "heir": {"based_on": "loud", "note": "the same"},
        "own": {"based_on": "heir", **bought({"weekly_budget": 9})},
        "none": {"based_on": "heir", **bought(None)},
        "below": {"based_on": "own"},
    }
    path = swept(tmp_path, {"kind": "list", "numbers": {BUDGET: [77]}}, strategies=strategies)

    (point,) = at_points(load_study(path))

    budgets = {
        name: {channel: plan.weekly_budget for channel, plan in each.media.items()}
        for name, each in point.study.strategies.items()
    }
    assert budgets == {
        "loud": {"radio": 77}, "heir": {"radio": 77}, "own": {"radio": 9}, "none": {}, "below": {"radio": 9},
    }  # fmt: skip


def test_that_a_batch_tells_every_point_with_its_values_and_goes_on(tmp_path: Path) -> None:
    path = swept(tmp_path, GRID)

    answer = said("batch", path, "--workers", "1", "--csv", "table.csv")

    assert answer.exit_code == 0
    assert "price 50, weekly_budget 300" in answer.stdout
    with Path("table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6 * 3
    assert {(row["study"], row["point"], row[PRICE], row[BUDGET]) for row in rows} >= {
        ("small", "3", "50", "300")
    }
    with Result(Path("small-3.shapan")) as result:
        best = max(
            result.rows("SELECT strategy, value FROM summaries JOIN runs USING (number)"), key=lambda r: r[1]
        )
    first = next(row for row in rows if (row["point"], row["rank"]) == ("3", "1"))
    assert (first["strategy"], float(first["value"])) == best

    before = content(Path("small-2.shapan"))
    Path("small-4.shapan").unlink()
    told = lines(said("batch", path, "--workers", "1", "--json", "--csv", "table.csv").stdout)
    assert [line["event"] for line in told].count("run") == 3
    assert told[-1] == {"event": "batch", "studies": 6, "finished": 18, "failed": 0}
    judged = [line for line in told if line["event"] == "judged"]
    assert judged[3] | {"sweep": "small", "point": 4, "at": {PRICE: 70, BUDGET: 100}} == judged[3]
    assert content(Path("small-2.shapan")) == before


def test_that_an_export_says_at_which_point_it_was_run(tmp_path: Path) -> None:
    said("batch", swept(tmp_path, {"kind": "list", "numbers": {"purse": [5]}}), "--workers", "1")

    said("export", "small-1.shapan", "--csv", "tables")

    assert "at purse,5\n" in Path("tables/about.csv").read_text("utf-8-sig")


def test_that_a_dry_run_shows_points_and_the_sums_of_time_and_disk(tmp_path: Path) -> None:
    path = swept(tmp_path, {"kind": "grid", "numbers": {"days": [4, 8], PRICE: [50, 60, 70]}})

    told = lines(said("batch", path, "--dry-run", "--json").stdout)
    shown = said("batch", path, "--dry-run").stdout

    assert [line["point"] for line in told] == [1, 2, 3, 4, 5, 6]
    assert told[5]["seconds"] >= 0
    assert told[5]["bytes"] > told[0]["bytes"]
    row = shown.splitlines()[-2].split()
    assert row[:6] == ["small", "6", "3", "1", "18", "300"]
    assert "4–8" in shown
    assert list(Path().glob("*.shapan")) == []


def test_that_run_says_that_it_runs_the_study_as_it_stands(tmp_path: Path) -> None:
    answer = said("run", swept(tmp_path, GRID), "--workers", "1", "--out", "one.shapan")

    assert answer.exit_code == 0
    assert "`shapan batch` runs the 6 points of its sweep" in answer.stdout
    assert "a sweep of 6 points" in said("check", tmp_path / "small.yaml").stdout


def test_that_a_table_never_replaces_what_is_no_table(tmp_path: Path) -> None:
    Path("notes.csv").write_text("mine\n")

    answer = said("batch", swept(tmp_path, GRID), "--csv", "notes.csv")

    assert answer.exit_code == 2
    assert "notes.csv: is there" in answer.stderr
    assert Path("notes.csv").read_text() == "mine\n"


def test_that_a_point_that_breaks_a_rule_of_the_whole_is_told_before_anything_is_run(tmp_path: Path) -> None:
    sweep = {"kind": "list", "numbers": {"market.channels.radio.broadcast.half_point": [1, 0.001]}}

    answer = said("batch", swept(tmp_path, sweep))

    assert answer.exit_code == 2
    assert "sweep: point 2 (half_point 0.001): this curve reaches" in answer.stderr
    assert said("check", tmp_path / "small.yaml").exit_code == 2
    assert list(Path().glob("*.shapan")) == []


def test_that_a_number_is_told_by_the_end_of_its_path_that_no_other_has() -> None:
    assert shortened(["a.b.low", "c.b.low", "purse"]) == ("a.b.low", "c.b.low", "purse")
    assert shortened(["a.b.low", "a.c.low"]) == ("b.low", "c.low")


def test_that_what_is_stated_for_a_batch_may_not_be_what_a_study_sweeps(tmp_path: Path) -> None:
    path = swept(tmp_path, {"kind": "list", "numbers": {"days": [5, 6], "market.people.rows": [30, 60]}})

    for stated in (("--days", "9"), ("--people", "40")):
        answer = said("batch", path, *stated)
        assert answer.exit_code == 2
        assert f"{stated[0]}: {path} sweeps it" in " ".join(answer.stderr.split())
    assert said("batch", path, "--seed", "3", "--dry-run").exit_code == 0
