"""Answers on flips kept in a folder."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from scenarios.experiments.events import Progress
from scenarios.experiments.flip import Flip, Point, Question, flip
from scenarios.store.flips import ENDING, FlipFolder, fingerprint
from tests.scenarios.experiments.small import small_study

PATH = "strategies.loud.media.radio.weekly_budget"


QUESTION = Question(small_study(days=5), PATH, ("loud", "quiet"), 2)
FOUND = Flip(
    path=PATH,
    unit="money/week",
    value_now=200.0,
    flip=0.1 + 0.2,
    low=None,
    high=0.4,
    reason="found",
    leader="loud",
    other="quiet",
    replications=2,
    searched=(0.0, 500.0),
    others=(7.5,),
    points=(Point(0.0, 1.0, math.nan, math.nan, 1), Point(0.3, -1 / 3, -1.0, 1.0, 2)),
)


def test_that_nothing_is_worked_out_twice(tmp_path: Path) -> None:
    question = replace(QUESTION, study=small_study(days=1), replications=1)

    first = list(flip(question, workers=0, memory=FlipFolder(tmp_path / "not yet there")))
    again = list(flip(question, workers=0, memory=FlipFolder(tmp_path / "not yet there")))

    assert any(isinstance(event, Progress) for event in first)
    assert not any(isinstance(event, Progress) for event in again)
    assert [repr(e) for e in first if isinstance(e, Flip)] == [repr(e) for e in again if isinstance(e, Flip)]


def test_that_an_answer_comes_back_with_every_digit(tmp_path: Path) -> None:
    FlipFolder(tmp_path).keep(QUESTION, FOUND)

    assert repr(FlipFolder(tmp_path).known(QUESTION)) == repr(FOUND)  # what is not a number equals nothing


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"format": 1', '{"format": 99, "reason": "found"}'])
def test_that_a_spoilt_file_counts_as_absent_and_is_written_anew(tmp_path: Path, text: str) -> None:
    memory = FlipFolder(tmp_path)
    memory.keep(QUESTION, FOUND)
    (file,) = tmp_path.iterdir()
    file.write_text(text, "utf-8")

    assert memory.known(QUESTION) is None
    memory.keep(QUESTION, FOUND)
    assert memory.known(QUESTION) is not None
    assert list(tmp_path.iterdir()) == [file]


def test_that_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    FlipFolder(tmp_path / "file").keep(QUESTION, FOUND)

    assert FlipFolder(tmp_path / "file").known(QUESTION) is None


def test_that_whatever_decides_the_answer_makes_another_question() -> None:
    others = [
        replace(QUESTION, replications=3),
        replace(QUESTION, people=100),
        replace(QUESTION, seed=6),
        replace(QUESTION, days=6),
        replace(QUESTION, high=500.0),
        replace(QUESTION, strategies=("quiet", "loud")),
        replace(QUESTION, path="market.orders.price"),
        replace(QUESTION, study=small_study(days=5, purse=901)),
        replace(QUESTION, study=small_study(days=5, start="2026-02-01")),
    ]
    same = [
        replace(QUESTION, days=5),
        replace(QUESTION, seed=5),
        replace(QUESTION, study=small_study(days=5, title="Another title", replications=9)),
    ]

    assert len({fingerprint(each) for each in (QUESTION, *others)}) == 1 + len(others)
    assert {fingerprint(each) for each in same} == {fingerprint(QUESTION)}


def test_that_old_answers_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scenarios.store.flips.MOST", 2)
    for seed in range(3):
        FlipFolder(tmp_path).keep(replace(QUESTION, seed=seed), FOUND)

    assert len(list(tmp_path.glob(f"*{ENDING}"))) == 2
