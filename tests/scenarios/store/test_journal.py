"""A result whose batch was killed while the file was changed from one kind of journal to the other opens as it was."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter
from tests.scenarios.store.content import content


@pytest.fixture
def cut_off(small_result: Path, tmp_path: Path) -> Path:
    """A copy of a result as a kill leaves it in the middle of a change: half written, with its journal beside it."""
    path, cut = tmp_path / "whole.shapan", tmp_path / "cut.shapan"
    shutil.copy(small_result, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(
            "PRAGMA cache_size = 1"
        )  # pages: what is changed is written out before it is committed
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE daily SET packed = zeroblob(length(packed))")
        shutil.copy(path, cut)
        shutil.copy(f"{path}-journal", f"{cut}-journal")
        connection.execute("ROLLBACK")
    assert cut.read_bytes() != small_result.read_bytes()
    return cut


def test_that_it_opens_as_it_was_before_the_change(cut_off: Path, small_result: Path) -> None:
    with Result(cut_off) as result:
        assert result.missing() == frozenset()

    assert content(cut_off) == content(small_result)
    assert not Path(f"{cut_off}-journal").exists()


def test_that_it_is_gone_on_with(cut_off: Path, small_result: Path) -> None:
    ResultWriter(cut_off).close()

    assert content(cut_off) == content(small_result)
