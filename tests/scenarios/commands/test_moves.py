"""The library of tactics on the command line: `list --tactics`, and `new --with … --for …`."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from scenarios import command
from scenarios.files.reading import load_study
from scenarios.moves.library import move_names


def shapan(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command.main, [str(argument) for argument in arguments])


def test_that_the_tactics_are_listed_with_what_they_do_and_cost() -> None:
    said = shapan("list", "--tactics").stdout
    rows = [json.loads(line) for line in shapan("list", "--tactics", "--json").stdout.splitlines()]

    assert "complaint-channel  An open complaint channel (service)" in said
    assert [row["name"] for row in rows[:-1]] == list(move_names())
    assert rows[-1] == {"event": "listed", "tactics": len(move_names())}


def test_that_a_new_study_takes_tactics_for_the_strategies_that_are_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"

    done = shapan("new", path, "--from", "online-shop", "--with", "social-proof", "--with", "recall",
                  "--for", "together")  # fmt: skip

    assert done.exit_code == 0
    study = load_study(path).study
    assert "social-proof" in study.strategies["together"].tactics
    assert study.strategies["together"].recall is not None
    assert "social-proof" not in study.strategies["sales-led"].tactics
    assert "# each row stands for 30 people" in path.read_text("utf-8")


def test_that_without_a_name_all_take_it_who_can(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"

    shapan("new", path, "--from", "course-provider", "--with", "hard-sell-script")

    sellers = {
        name: plan.sales.hard_selling
        for name, plan in load_study(path).study.strategies.items()
        if plan.sales is not None
    }
    assert set(sellers) == {"sales-led", "together"}
    assert 0.0 not in sellers.values()


def test_that_what_cannot_be_taken_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    asked = ("new", path, "--from", "business-software", "--with")

    nobody = shapan(*asked, "dynamic-stock")
    one = shapan(*asked, "hard-sell-script", "--for", "marketing-led")
    unknown = shapan(*asked, "pionts")
    stranger = shapan(*asked, "points", "--for", "nobody")

    assert "nobody can take 'dynamic-stock': the market has no stock" in nobody.stderr
    assert "'hard-sell-script' cannot be taken: 'marketing-led' buys no sales" in one.stderr
    assert "did you mean 'points'?" in unknown.stderr
    assert "there is no strategy 'nobody'" in stranger.stderr
    assert {each.exit_code for each in (nobody, one, unknown, stranger)} == {2}
    assert not path.exists()
