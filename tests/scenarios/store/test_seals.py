"""Seals: whatever is changed in a result is noticed, and it is said where."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scenarios.experiments.events import RunFailed, RunFinished
from scenarios.experiments.replicate import carried_out
from scenarios.store.branches import keep_branches
from scenarios.store.seals import HEAD, broken, is_sealed, sealed
from scenarios.store.whole import CHUNK, OPEN, SHUT, WHOLE, is_as_it_was_closed, made_ready, shut
from scenarios.store.writing import ResultWriter
from tests.scenarios.experiments.small import small_plan
from tests.scenarios.store.test_results import changed


def broken_in(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        return list(broken(connection))


@pytest.fixture
def copy(tmp_path: Path, small_result: Path) -> Path:
    shutil.copy(small_result, tmp_path / "r.shapan")
    return tmp_path / "r.shapan"


def test_that_an_untouched_result_is_whole(small_result: Path) -> None:
    assert broken_in(small_result) == []


@pytest.mark.parametrize(
    ("statement", "where"),
    [
        ("UPDATE about SET value = 'x' WHERE key = 'text'", HEAD),
        ("UPDATE about SET value = '2020-01-01' WHERE key = 'created'", HEAD),
        ("INSERT INTO about VALUES ('more', '')", HEAD),
        ("UPDATE measures SET unit = 'money' WHERE name = 'orders'", HEAD),
        ("UPDATE figures SET label = 'Worth' WHERE name = 'value'", HEAD),
        ("UPDATE strategies SET place = place + 10", HEAD),
        ("UPDATE runs SET replication = 7 WHERE number = 0", HEAD),
        ("ALTER TABLE summaries RENAME COLUMN profit TO loss", HEAD),
        ("UPDATE summaries SET profit = profit + 1e-9 WHERE number = 3", 3),
        ("UPDATE summaries SET seconds = 1 WHERE number = 3", 3),
        ("UPDATE summaries SET value = NULL WHERE number = 4", 4),
        ("UPDATE checkpoints SET profit = 0 WHERE number = 2 AND day = 15", 2),
        ("DELETE FROM checkpoints WHERE number = 2 AND day = 15", 2),
        ("UPDATE daily SET packed = x'00' WHERE number = 5", 5),
        ("DELETE FROM daily WHERE number = 5", 5),
        ("DELETE FROM seals WHERE number = 6", 6),
        ("INSERT INTO failures VALUES (1, 5, 'x', '', 'raised', '[]')", 1),
        ("DELETE FROM summaries WHERE number = 8", 8),
    ],
)
def test_that_a_change_is_noticed_where_it_was_made(copy: Path, statement: str, where: int) -> None:
    changed(copy, statement)

    assert broken_in(copy) == [where]


def test_that_a_number_written_as_text_is_another_cell() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for table in ("summaries", "checkpoints", "daily", "failures"):
            connection.execute(f"CREATE TABLE {table} (number, day)")
        seals = set()
        for value in (12, 12.0, "12", b"12", None, "1;2", ""):
            connection.execute("DELETE FROM daily")
            connection.execute("INSERT INTO daily VALUES (1, ?)", (value,))
            seals.add(sealed(connection, 1))

    assert len(seals) == 7


def test_that_a_run_that_is_kept_again_is_sealed_again(tmp_path: Path) -> None:
    plan = small_plan(replications=1)
    done = next(event for event in carried_out(plan, workers=0) if isinstance(event, RunFinished))
    with ResultWriter.create(tmp_path / "r.shapan", plan, "small") as writer:
        writer.keep(RunFailed(done.job, 5, "killed", "", "lost"))
        writer.keep(done)

    assert broken_in(tmp_path / "r.shapan") == []


def test_that_a_result_of_the_first_format_is_sealed_when_it_is_next_written(copy: Path) -> None:
    for statement in (
        "DROP TABLE seals",
        "ALTER TABLE failures DROP COLUMN cause",
        "ALTER TABLE failures DROP COLUMN injects",
        "PRAGMA user_version = 1",
    ):
        changed(copy, statement)

    ResultWriter(copy).close()

    assert broken_in(copy) == []
    with closing(sqlite3.connect(copy)) as connection:
        assert is_sealed(connection)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)


# ---- the seal of the whole file ------------------------------------------------------------------------------------


def vouched(path: Path) -> bytes | None:
    """How the seal of the whole file begins; None where there is none."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT seal FROM seals WHERE number = ?", (WHOLE,)).fetchone()
    return None if row is None else bytes(row[0][:4])


def is_whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return is_as_it_was_closed(path, connection)


def test_that_a_file_is_sealed_as_a_whole_when_it_is_closed_and_not_while_it_is_written(
    tmp_path: Path,
) -> None:
    plan, path = small_plan(replications=1), tmp_path / "r.shapan"
    done = next(event for event in carried_out(plan, workers=0) if isinstance(event, RunFinished))
    writer = ResultWriter.create(path, plan, "small")
    writer.keep(done)
    assert vouched(path) is None

    writer.close()
    assert vouched(path) == SHUT
    assert is_whole(path)

    before = path.read_bytes()
    ResultWriter(path).close()
    assert path.read_bytes() != before  # the database counts its changes
    assert is_whole(path)


def test_that_a_file_that_was_cut_off_while_it_was_written_is_not_called_changed(
    copy: Path, tmp_path: Path
) -> None:
    writer = ResultWriter(copy)
    for ending in ("", "-wal"):
        shutil.copy(f"{copy}{ending}", f"{tmp_path / 'killed.shapan'}{ending}")
    writer.close()

    assert vouched(tmp_path / "killed.shapan") is None
    assert is_whole(tmp_path / "killed.shapan")
    ResultWriter(tmp_path / "killed.shapan").close()
    assert vouched(tmp_path / "killed.shapan") == SHUT


def test_that_a_kill_between_the_last_word_of_the_database_and_the_seal_leaves_an_open_one(
    copy: Path,
) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        ready = made_ready(connection)

    assert vouched(copy) == OPEN
    assert is_whole(copy)
    shut(copy, ready)
    assert vouched(copy) == SHUT
    assert is_whole(copy)


def test_that_a_reader_that_holds_the_file_back_leaves_it_open_until_it_is_next_closed(copy: Path) -> None:
    writer = ResultWriter(copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runs").fetchone()
        writer.close()
        assert is_whole(copy)
        assert broken_in(copy) == []

    ResultWriter(copy).close()
    assert vouched(copy) == SHUT


def test_that_branches_that_are_kept_close_the_file_again(copy: Path) -> None:
    keep_branches(copy, ())

    assert vouched(copy) == SHUT
    assert is_whole(copy)
    assert broken_in(copy) == []


@pytest.mark.parametrize(
    "place", [0, 500, CHUNK - 20, CHUNK - 16, CHUNK - 15, CHUNK - 1, CHUNK, 2 * CHUNK - 3]
)
def test_that_a_seal_is_found_wherever_it_stands_in_a_large_file(tmp_path: Path, place: int) -> None:
    path, ready = tmp_path / "large", OPEN + b"twelve bytes"
    content = bytearray(2 * CHUNK + 100)
    content[place : place + len(ready)] = ready
    path.write_bytes(content)

    shut(path, ready)

    changed_places = [at for at, byte in enumerate(path.read_bytes()) if byte != content[at]]
    assert changed_places
    assert place <= changed_places[0] <= changed_places[-1] < place + len(ready)


def test_that_a_cell_that_stands_twice_is_left_open(tmp_path: Path) -> None:
    path, ready = tmp_path / "twice", OPEN + b"twelve bytes"
    path.write_bytes(ready + bytes(CHUNK - 24) + ready)

    shut(path, ready)

    assert path.read_bytes() == ready + bytes(CHUNK - 24) + ready
