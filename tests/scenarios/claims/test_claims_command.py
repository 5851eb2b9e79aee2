"""`shapan claims` as a reader or a program meets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from scenarios import command
from simulation.run import simulate
from tests.scenarios.claims.small_claim import LEVER, written

FIELDS = ("event", "number", "claim", "figure", "low", "high", "verdict", "basis", "would_need")


def shapan(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command.main, [str(argument) for argument in arguments])


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def row(folder: Path, **changes: Any) -> dict[str, Any]:
    result = shapan("claims", written(folder, **changes), "--json", "--workers", "1")

    assert result.exit_code == 0, result.output
    claim, last = rows(result)
    assert last == {"event": "claimed", "borne_out": int(claim["verdict"] == "borne out"), "of": 1}
    assert set(FIELDS) <= claim.keys()
    return claim


def test_that_a_claim_whose_effect_is_typed_in_is_called_assumed(tmp_path: Path) -> None:
    found = row(tmp_path)

    assert (found["verdict"], found["basis"], found["would_need"]) == ("borne out", "assumed", None)
    assert 0.0 < found["low"] < found["figure"] < found["high"]
    assert found["without"][0]["figure"] == 0.0


def test_that_a_claim_that_stays_without_the_typed_in_effect_emerges(tmp_path: Path) -> None:
    found = row(tmp_path, without={"market": {"tactics": {"easier": {"odds": {"add_to_cart": 2.5}}}}})

    assert (found["verdict"], found["basis"]) == ("borne out", "emerges")
    assert 0.0 < found["without"][0]["figure"] < found["figure"]


def test_that_a_claim_with_nothing_typed_in_emerges(tmp_path: Path) -> None:
    assert row(tmp_path, without=None)["basis"] == "emerges"


def test_that_a_claim_that_is_not_borne_out_names_where_it_would_be(tmp_path: Path) -> None:
    idle = {"tactics": {"easier": {"odds": {"add_to_cart": 1.0}}}}
    found = row(tmp_path, market=idle, levers={"odds": LEVER})

    assert found["verdict"] == "not borne out"
    assert found["would_need"].startswith(
        "more orders: 0 ± 0 share, expected above 0. It would be with odds of filling the cart "
    )
    assert "shipped 1; 1 to 1.5 by nobody" in found["would_need"]
    (condition,) = found["conditions"]
    assert condition["borne_out"]
    assert 0.0 < condition["levers"]["odds"] < 1.0


def test_that_it_is_said_where_no_lever_would_do(tmp_path: Path) -> None:
    levers = {"odds": {**LEVER, "towards": 0.5}}
    found = row(tmp_path, market={"tactics": {"easier": {"odds": {"add_to_cart": 1.0}}}}, levers=levers)

    assert (
        "It is not even with odds of filling the cart 0.5 (shipped 1; 1 to 1.5 by nobody: outside by 0.5"
        in found["would_need"]
    )


def test_that_it_is_said_how_many_replications_would_do(tmp_path: Path) -> None:
    noisy = {"market": {"tactics": {"easier": {"odds": {"add_to_cart": 1.05}}}}, "replications": 3}
    found = row(tmp_path, **noisy, figures__orders__above=0.0001)

    assert found["verdict"] == "not borne out"
    assert "not separated at 3 replications, about" in found["would_need"]


def test_that_rows_are_the_same_on_one_and_two_workers(tmp_path: Path) -> None:
    path = written(tmp_path, levers={"odds": LEVER}, figures__orders__above=0.6)

    one, two = (shapan("claims", path, "--json", "--workers", count) for count in ("1", "2"))

    assert one.stdout == two.stdout
    assert rows(one)[0]["verdict"] == "not borne out"


def test_that_a_run_that_breaks_off_is_told_and_the_rest_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*given: Any, **named: Any) -> Any:
        if given[4] == 1:
            raise RuntimeError("the roof fell in")
        return simulate(*given, **named)

    monkeypatch.setattr("scenarios.claims.scene.simulate", broken)
    result = shapan("claims", written(tmp_path), "--json", "--workers", "1")

    assert result.exit_code == 3
    failed = [each for each in rows(result) if each["event"] == "failed"]
    assert {(each["number"], each["side"], each["replication"], each["error"]) for each in failed} == {
        (8, side, 1, "RuntimeError: the roof fell in") for side in ("plain", "eased")
    }
    assert [each["replications"] for each in rows(result) if each["event"] == "claim"] == [4]


def test_that_sizes_of_the_command_line_take_the_place_of_the_files(tmp_path: Path) -> None:
    path = written(tmp_path)

    small = rows(shapan("claims", path, "--json", "--workers", "1", "--replications", "2", "--people", "150"))
    other = rows(shapan("claims", path, "--json", "--workers", "1", "--replications", "2", "--seed", "9"))

    assert small[0]["replications"] == other[0]["replications"] == 2
    assert small[0]["figure"] != other[0]["figure"]


def test_that_people_get_a_table_and_a_sentence(tmp_path: Path) -> None:
    result = shapan("claims", written(tmp_path), "--workers", "1")

    assert result.exit_code == 0
    assert "borne out, assumed" in result.stdout
    assert result.stdout.endswith("1 of 1 claims are borne out.\n")


def test_that_the_page_gets_its_table(tmp_path: Path) -> None:
    lines = shapan("claims", written(tmp_path), "--workers", "1", "--markdown").stdout.splitlines()

    assert lines[2].startswith("| 8 | An easier path brings orders | more orders [share] |")
    assert lines[2].endswith("| above 0 | 0 | borne out | assumed |")


def test_that_a_map_tells_the_best_side_cell_by_cell(tmp_path: Path) -> None:
    odds = {"label": "odds", "paths": ["market.tactics.easier.odds.add_to_cart"], "values": [0.2, 6]}
    prices = {"label": "price", "paths": ["market.orders.price"], "by": "factor", "values": [1, 2]}
    drawn = {
        "sides": ["plain", "eased"],
        "figure": "orders",
        "rows": odds,
        "columns": prices,
        "replications": 2,
    }

    found = row(tmp_path, map=drawn)["map"]

    assert [(cell["row"], cell["column"], cell["best"]) for cell in found] == [
        (0.2, 1.0, "plain"), (0.2, 2.0, "plain"), (6.0, 1.0, "eased"), (6.0, 2.0, "eased"),
    ]  # fmt: skip
    page = shapan("claims", tmp_path / "08-easier.yaml", "--workers", "1", "--markdown").stdout.splitlines()
    assert page[-4:] == ["| | 1 | 2 |", "|---|---|---|", "| 0.2 | plain | plain |", "| 6 | eased | eased |"]


def test_that_mistakes_are_bad_input_with_their_line(tmp_path: Path) -> None:
    path = written(tmp_path, sides__eased__strategy={"tactics": {"easyer": {}}})

    result = shapan("claims", path, "--json")

    assert result.exit_code == 2
    (mistake,) = rows(result)
    assert (mistake["event"], mistake["nearest"]) == ("mistake", "easier")
    assert path.read_text("utf-8").splitlines()[mistake["line"] - 1].strip() == '"easyer": {}'


def test_that_an_unknown_number_names_those_there_are() -> None:
    result = shapan("claims", "999")

    assert result.exit_code == 2
    assert "there is no bundled claim and no file '999'; there are" in result.stderr
