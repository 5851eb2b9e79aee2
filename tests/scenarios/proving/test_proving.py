"""`shapan prove`: a result is run again from its file alone, and whatever was changed in it is noticed."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from scenarios.experiments.plan import Plan, planned
from scenarios.files.reading import load_study
from scenarios.proving.comparing import Difference
from scenarios.proving.proving import Differs, Proof, Same, Seals, Stopped, looked_at, proved
from scenarios.store.packing import packed, unpacked
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.seals import HEAD, broken, seal
from scenarios.store.whole import WHOLE, is_as_it_was_closed
from simulation.measures import MEASURES, PLACE
from tests.scenarios.commands.small_file import lines, said
from tests.scenarios.commands.test_resume import half, whole
from tests.scenarios.experiments.small import broken_study, small_plan
from tests.scenarios.files.test_reviews import HEAD as STUDY_HEAD
from tests.scenarios.files.test_reviews import MARKET, PLAN
from tests.scenarios.store.content import content
from tests.scenarios.store.test_results import changed


@pytest.fixture
def copy(tmp_path: Path, small_result: Path) -> Path:
    shutil.copy(small_result, tmp_path / "r.shapan")
    return tmp_path / "r.shapan"


def forged(path: Path, statement: str, *values: object) -> None:
    """Change a result and every seal with it."""
    changed(path, statement, *values)
    with closing(sqlite3.connect(path)) as connection, connection:
        for number in list(broken(connection)):
            seal(connection, number)
        connection.execute("DELETE FROM seals WHERE number = ?", (WHOLE,))


def differing(path: Path) -> list[Differs]:
    return [event for event in proved(path, workers=0) if isinstance(event, Differs)]


def test_that_an_untouched_result_is_identical(small_result: Path) -> None:
    events = list(proved(small_result, workers=0))

    assert events[0] == Seals(True, ())
    assert sum(isinstance(event, Same) for event in events) == 18
    assert events[-1] == Proof(18, 0, 18, 18, Seals(True, ()))


def test_that_a_sample_is_as_large_as_asked_and_of_runs_that_are_over(tmp_path: Path) -> None:
    path = half(tmp_path / "r.shapan", small_plan(), 5)

    some, more = (list(proved(path, sample=size, workers=0)) for size in (2, 99))

    assert some[-1] == Proof(2, 0, 5, 9, Seals(True, ()))
    assert more[-1] == Proof(5, 0, 5, 9, Seals(True, ()))


def test_that_a_forged_figure_is_found_by_running_again_with_its_size(copy: Path) -> None:
    forged(copy, "UPDATE summaries SET profit = profit + 7 WHERE number = 3")

    assert looked_at(copy) == Seals(True, ())
    (found,) = differing(copy)
    (one,) = found.differences
    assert (found.job.number, one.measure, one.day) == (3, "profit", None)
    assert one.by == pytest.approx(-7.0)


def test_that_a_forged_day_of_a_measure_is_found_with_its_day(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        block = connection.execute("SELECT packed FROM daily WHERE number = 2").fetchone()[0]
    daily = np.array([unpacked(block, place, 30) for place in range(len(MEASURES))])
    daily[PLACE["orders"], 11] += 2.0
    forged(copy, "UPDATE daily SET packed = ? WHERE number = 2", packed(daily))

    (found,) = differing(copy)
    (one,) = found.differences
    assert (found.job.number, one.measure, one.day, one.by) == (2, "orders", 11, -2.0)


@pytest.mark.parametrize(
    ("statement", "measure"),
    [
        ("UPDATE checkpoints SET remaining = 0.5 WHERE number = 4 AND day = 15", "remaining so far"),
        ("DELETE FROM checkpoints WHERE number = 4 AND day = 15", "profit so far"),
        ("UPDATE summaries SET digest = x'00' WHERE number = 4", "fingerprint of the run"),
        ("UPDATE summaries SET value = NULL WHERE number = 4", "value"),
    ],
)
def test_that_every_forged_part_of_a_run_is_named(copy: Path, statement: str, measure: str) -> None:
    forged(copy, statement)

    (found,) = differing(copy)
    assert (found.job.number, found.differences[0].measure) == (4, measure)


def test_that_a_run_whose_measures_cannot_be_read_differs_in_words(copy: Path) -> None:
    forged(copy, "UPDATE daily SET packed = x'01' WHERE number = 1")
    changed(copy, "DELETE FROM daily WHERE number = 2")

    first, second = differing(copy)
    assert first.words.startswith("cannot be read: ")
    assert second.words == "cannot be read: its figures or its daily measures are not there"


def failing() -> Plan:
    return small_plan(strategies=broken_study().model_dump()["strategies"], replications=1)


def test_that_a_run_that_failed_and_fails_again_is_the_same(tmp_path: Path) -> None:
    path = whole(tmp_path / "r.shapan", failing())

    assert list(proved(path, workers=0))[-1] == Proof(4, 0, 4, 4, Seals(True, ()))
    changed(path, "UPDATE failures SET error = 'KeyError: x'")
    (found,) = differing(path)
    assert found.words == "failed then by KeyError: x, fails now by KeyError: 'none'"


def test_that_a_failure_that_is_none_is_told(tmp_path: Path) -> None:
    path = whole(tmp_path / "r.shapan", small_plan(replications=1))
    forged(path, "DELETE FROM summaries WHERE number = 0")
    forged(path, "INSERT INTO failures VALUES (0, 5, 'KeyError: 1', '', 'raised', '[]')")

    (found,) = differing(path)
    assert found.words == "failed then by KeyError: 1, finishes now"


def test_that_it_stops_when_asked(small_result: Path) -> None:
    asked = iter([False] * 100)

    events = list(proved(small_result, workers=0, stop=lambda: next(asked, True)))

    assert isinstance(events[-1], Stopped)
    assert events[-1].compared == 3


def everything(path: Path) -> object:
    with closing(sqlite3.connect(path)) as connection:
        seals = connection.execute("SELECT * FROM seals ORDER BY number").fetchall()
        times = connection.execute("SELECT number, seconds FROM summaries ORDER BY number").fetchall()
        about = connection.execute("SELECT * FROM about ORDER BY key").fetchall()
        layout = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
    return content(path), seals, times, about, layout


def is_noticed(path: Path) -> bool:
    try:
        with Result(path):
            return not looked_at(path).hold
    except StoreProblem:
        return True


def with_byte(path: Path, content_whole: bytes, place: int, bit: int) -> Path:
    """A file that differs from another in one bit."""
    content_now = bytearray(content_whole)
    content_now[place] ^= 1 << bit
    path.write_bytes(content_now)
    return path


def test_that_a_byte_changed_anywhere_is_noticed(tmp_path: Path, small_result: Path) -> None:
    """Also in the head of the file, in the seal of the whole and in room that nothing stands in."""
    content_whole, path = small_result.read_bytes(), tmp_path / "r.shapan"
    with closing(sqlite3.connect(small_result)) as file:
        (seal,) = file.execute("SELECT seal FROM seals WHERE number = ?", (WHOLE,)).fetchone()
    own = content_whole.index(seal)
    dice = random.Random(4)
    anywhere = [dice.randrange(len(content_whole)) for _ in range(150)]

    unnoticed = [
        place
        for place in (*range(100), *range(own - 12, own + len(seal)), *anywhere)
        if not is_noticed(with_byte(path, content_whole, place, place % 8))
    ]

    assert unnoticed == []
    path.write_bytes(content_whole)
    assert not is_noticed(path)


def test_that_bytes_all_over_a_file_are_covered_by_its_own_seal(tmp_path: Path, small_result: Path) -> None:
    """Beside the database's own words: the seal of the whole alone, byte by byte through pages of every kind."""
    path = tmp_path / "r.shapan"
    shutil.copy(small_result, path)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file, path.open("r+b") as raw:
        (seal,) = file.execute("SELECT seal FROM seals WHERE number = ?", (WHOLE,)).fetchone()
        content_whole = small_result.read_bytes()
        own = range(content_whole.index(seal), content_whole.index(seal) + len(seal))
        places = [place for place in range(0, len(content_whole), 61) if place not in own]
        memory = sqlite3.connect(":memory:")
        file.backup(memory)  # what the cell said before: the file itself is changed below
        for place in places:
            raw.seek(place)
            raw.write(bytes([content_whole[place] ^ 255]))
            raw.flush()
            assert not is_as_it_was_closed(path, memory), place
            raw.seek(place)
            raw.write(content_whole[place : place + 1])
            raw.flush()
        assert is_as_it_was_closed(path, memory)
        memory.close()


def test_that_a_byte_between_the_cells_is_told_as_that(tmp_path: Path, small_result: Path) -> None:
    content_whole, before = small_result.read_bytes(), everything(small_result)
    room = content_whole.index(bytes(64))  # a stretch of zeros: nothing stands there
    path = with_byte(tmp_path / "r.shapan", content_whole, room + 20, 3)

    answer = said("prove", path, "--workers", "1", "--sample", "1")

    assert everything(path) == before
    assert looked_at(path) == Seals(True, (), elsewhere=True)
    assert answer.exit_code == 1
    assert "but the file is not byte for byte what was closed" in answer.stdout


@pytest.mark.parametrize("needle", [b"A small market", b"orders", b"numpy", b'"purse"', b"title: as written"])
def test_that_a_letter_changed_in_what_was_asked_is_noticed(
    tmp_path: Path, small_result: Path, needle: bytes
) -> None:
    content_now = small_result.read_bytes()
    place = content_now.index(needle)
    path = tmp_path / "r.shapan"
    path.write_bytes(content_now[:place] + bytes([content_now[place] ^ 1]) + content_now[place + 1 :])

    assert is_noticed(path)


# ---- the command ---------------------------------------------------------------------------------------------------


def test_that_people_are_told_that_all_is_identical(small_result: Path) -> None:
    answer = said("prove", small_result, "--workers", "1", "--sample", "3")

    assert answer.exit_code == 0
    assert "Its seals are whole: nothing in it was changed" in answer.stdout
    assert "3 of 18 runs carried out again: all are identical, bit by bit" in answer.stdout


def test_that_people_are_told_what_differs_and_by_how_much(copy: Path) -> None:
    forged(copy, "UPDATE summaries SET profit = profit + 7, value = 1, seconds = 0 WHERE number = 3")
    changed(copy, "UPDATE about SET value = 'else' WHERE key = 'text'")

    answer = said("prove", copy, "--workers", "1")

    assert answer.exit_code == 1
    assert "It was changed since it was written, in what was asked" in answer.stdout
    assert "loud, replication 1, 30 days (run 3) differs" in answer.stdout
    assert "  profit: stored " in answer.stdout
    assert ", by -7" in answer.stdout
    assert "18 of 18 runs carried out again: 1 differ" in answer.stdout


def test_that_programs_are_told_line_by_line(copy: Path) -> None:
    changed(copy, "UPDATE summaries SET profit = profit + 7 WHERE number = 3")

    answer = said("prove", copy, "--workers", "1", "--json")

    told = lines(answer.stdout)
    assert answer.exit_code == 1
    assert told[0] == {"event": "seals", "there": True, "broken": ["run 3"], "elsewhere": False}
    (one,) = (line for line in told if line["event"] == "differs")
    assert (one["run"], one["differences"][0]["measure"]) == (3, "profit")
    assert told[-1] == {
        "event": "proof", "holds": False, "compared": 18, "differing": 1, "over": 18, "total": 18,
    }  # fmt: skip


def test_that_what_is_no_result_is_refused(tmp_path: Path) -> None:
    assert said("prove", tmp_path / "absent.shapan").exit_code == 2


def test_that_a_result_without_seals_is_run_again_all_the_same(copy: Path) -> None:
    for statement in (
        "DROP TABLE seals",
        "ALTER TABLE failures DROP COLUMN cause",
        "ALTER TABLE failures DROP COLUMN injects",
        "PRAGMA user_version = 1",
    ):
        changed(copy, statement)

    answer = said("prove", copy, "--workers", "1", "--sample", "2")

    assert answer.exit_code == 0
    assert "It has no seals: it was written by an older version" in answer.stdout


def test_that_another_model_is_warned_of(copy: Path) -> None:
    forged(copy, "UPDATE about SET value = 'another' WHERE key = 'model'")

    answer = said("prove", copy, "--workers", "1", "--sample", "1")

    assert "was made by another version of the model" in answer.stderr
    assert Difference("x", None, 2.0, 5.0).by == 3.0
    assert HEAD == -1


def test_that_what_was_decided_is_sealed_and_proved_with_its_run(tmp_path: Path) -> None:
    text = STUDY_HEAD + MARKET + PLAN
    (tmp_path / "reviewed.yaml").write_text(text, "utf-8")
    plan = planned(load_study(tmp_path / "reviewed.yaml").study, replications=1)
    path = whole(tmp_path / "r.shapan", plan)
    assert list(proved(path, workers=0))[-1] == Proof(2, 0, 2, 2, Seals(True, ()))

    changed(path, "UPDATE decisions SET day = day + 1 WHERE number = 0 AND place = 0")
    assert looked_at(path) == Seals(True, (0,))
    forged(path, "UPDATE decisions SET name = 'else' WHERE number = 0 AND place = 0")

    (found,) = differing(path)
    assert [one.measure for one in found.differences] == ["decisions"]
