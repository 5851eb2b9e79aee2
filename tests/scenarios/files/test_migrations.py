"""Older formats are brought up to date, newer ones refused with a sentence."""

from pathlib import Path

import pytest

from scenarios.files.limits import Budget, Unreadable
from scenarios.files.migrations import FORMAT, MIGRATIONS, migrated, renamed
from scenarios.files.mistakes import Collected
from scenarios.files.rendering import fresh
from scenarios.files.tree import Branch, plain
from tests.scenarios.files.small import MARKET, TAIL, loaded, mistakes, told

DRAFT = "format: 0\ntitle: Draft\nstart: 2026-01-31\npurse: 1000\nhorizon: 90\n" + MARKET + TAIL


def tree(**entries: object) -> Branch:
    found = fresh(entries)
    assert isinstance(found, Branch)
    return found


def test_that_a_draft_is_read_as_today_would_write_it(tmp_path: Path) -> None:
    loaded_draft = loaded(tmp_path, DRAFT)

    assert loaded_draft.study.days == 90
    assert loaded_draft.study.format == FORMAT
    assert plain(loaded_draft.document.raw)["format"] == 0


def test_that_mistakes_of_an_old_file_have_their_place_in_it(tmp_path: Path) -> None:
    found = mistakes(tmp_path, DRAFT.replace("horizon: 90", "horizon: -90"))

    assert told(found) == [(5, 10, "days: must be at least 1 days, got -90")]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("2", (1, 9, "format: the file has format 2, this program reads up to 1; a newer Shapan wrote it")),
        ("one", (1, 9, "format: must be the format's version, a whole number such as 1, got “one”")),
        ("true", (1, 9, "format: must be the format's version, a whole number such as 1, got true")),
        ("-1", (1, 9, "format: must be the format's version, a whole number such as 1, got -1")),
        ("1.0", (1, 9, "format: must be the format's version, a whole number such as 1, got 1")),
        ("[1]", (1, 9, "format: must be the format's version, a whole number such as 1, got a list of 1")),
        ("", (1, 1, "format: must be the format's version, a whole number such as 1, got nothing")),
    ],
)  # fmt: skip
def test_that_a_version_that_cannot_be_read_is_refused(
    tmp_path: Path, version: str, expected: tuple[int, int, str]
) -> None:
    assert told(mistakes(tmp_path, f"format: {version}\ntitle: x\n")) == [expected]


def test_that_a_study_without_a_version_is_told_the_line_to_write(tmp_path: Path) -> None:
    found = mistakes(tmp_path, "title: x\n")

    assert told(found) == [(1, 1, "'format' is missing; a study begins with the line “format: 1”")]


def test_that_steps_are_taken_one_after_the_other() -> None:
    steps = {0: MIGRATIONS[0], 1: lambda study: renamed(study, ("market", "size"), "people")}

    found = migrated(tree(format=0, horizon=9, market={"size": 5}), Budget(Collected()), steps, newest=2)

    assert plain(found) == {"format": 2, "days": 9, "market": {"people": 5}}


def test_that_a_step_leaves_alone_what_is_not_there() -> None:
    study = tree(market=5)

    assert renamed(study, ("horizon",), "days") is study
    assert renamed(study, ("market", "size"), "people") is study


def test_that_there_is_a_step_from_every_older_version() -> None:
    assert sorted(MIGRATIONS) == list(range(FORMAT))
    with pytest.raises(Unreadable):
        migrated(tree(format=FORMAT + 1), Budget(Collected()))
