"""`shapan flip` at the terminal."""

from pathlib import Path

import pytest

from tests.scenarios.commands.small_file import lines, said, small_file

PATH = "strategies.loud.media.radio.weekly_budget"
QUICK = ("--replications", 2, "--days", 2, "--workers", 1)


def flipped(*words: str | Path | int):  # type: ignore[no-untyped-def]  # what click gives
    return said("flip", *(str(word) for word in words))


def test_that_the_last_line_for_programs_is_the_flip(tmp_path: Path) -> None:
    answer = flipped(small_file(tmp_path), PATH, *QUICK, "--json", "--strategies", "loud", "quiet")

    told = lines(answer.stdout)
    last = told[-1]
    assert answer.exit_code == 0
    assert (last["event"], last["study"], last["path"], last["unit"]) == ("flip", "small", PATH, "money/week")
    assert {last["leader"], last["other"]} == {"loud", "quiet"}
    assert (last["value_now"], last["replications"]) == (200.0, 2)
    assert {"flip", "low", "high", "reason", "searched", "others"} <= last.keys()
    tried = [line["value"] for line in told if line["event"] == "tried"]
    assert [point["value"] for point in last["points"]] == sorted(tried)


def test_that_people_are_told_a_sentence(tmp_path: Path) -> None:
    answer = flipped(small_file(tmp_path), PATH, *QUICK)

    assert answer.exit_code == 0
    first, second = answer.stdout.splitlines()[:2]
    assert first.startswith(f"{PATH} is 200 USD/week: ")
    assert "flips at" in second or "within limits" in second


@pytest.mark.parametrize(
    ("words", "said_of_it"),
    [
        ((PATH.replace("radio", "radoi"),), f"did you mean '{PATH}'?"),
        ((PATH, "--strategies", "loud", "quite"), "'quite' is unknown; did you mean 'quiet'?"),
        ((PATH, "--strategies", "loud", "loud"), "a verdict is between two"),
        ((PATH, "--replications", 0), "--replications: must be at least 1"),
        ((PATH, "--low", -5), "--low: must be at least 0 money/week"),
        ((PATH, "--low", 5, "--high", 5), "--low: must be below --high"),
    ],
)
def test_that_what_cannot_be_asked_is_refused(
    words: tuple[str | int, ...], said_of_it: str, tmp_path: Path
) -> None:
    answer = flipped(small_file(tmp_path), *words)

    assert answer.exit_code == 2
    assert said_of_it in answer.stderr


def test_that_a_study_with_mistakes_is_refused(tmp_path: Path) -> None:
    answer = flipped(small_file(tmp_path, days=0), PATH)

    assert answer.exit_code == 2
    assert "days" in answer.stderr
