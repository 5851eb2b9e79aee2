"""Branches of a race in a result file: beside its runs, in tables that are made when the first one is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from scenarios.racing.branches import Branch
from scenarios.store.lock import locked
from scenarios.store.opening import opened
from scenarios.store.problems import DAMAGED, StoreProblem, told_in_words
from scenarios.store.reading import Result
from scenarios.store.schema import FORMAT, version_of
from scenarios.store.seals import BRANCHES, seal
from scenarios.store.whole import made_ready, shut
from simulation.injects import AnyInject

INJECT: TypeAdapter[AnyInject] = TypeAdapter(AnyInject)
TABLE = """
CREATE TABLE IF NOT EXISTS branches (
    number INTEGER PRIMARY KEY, parent INTEGER NOT NULL, name TEXT NOT NULL, day INTEGER NOT NULL,
    inject TEXT NOT NULL, endings TEXT NOT NULL)
"""
MOST_BRANCHES = 10_000


def keep_branches(path: Path, branches: Iterable[Branch]) -> None:
    """Write the branches of a race into its result file, in place of those in it, in one transaction."""
    with Result(path):  # it is a result of ours, or a problem in words
        pass
    rows = [
        (
            each.number,
            each.parent,
            each.name,
            each.day,
            each.inject.model_dump_json(),
            json.dumps(dict(each.values)),
        )
        for each in branches
    ]
    ready = None
    with told_in_words(path), locked(path), closing(opened(path, read_only=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(TABLE)
        connection.execute("DELETE FROM branches")
        connection.executemany("INSERT INTO branches VALUES (?, ?, ?, ?, ?, ?)", rows)
        if version_of(connection) == FORMAT:
            seal(connection, BRANCHES)
            ready = made_ready(connection)
        connection.execute("COMMIT")
        is_alone = connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        connection.close()
        if ready and is_alone:
            shut(path, ready)


def kept_branches(path: Path) -> tuple[Branch, ...]:
    """The branches in a result file, in the order in which they were made; none where none was kept."""
    with Result(path):
        pass
    query = "SELECT number, parent, name, inject, endings FROM branches ORDER BY number LIMIT ?"
    with told_in_words(path), closing(opened(path)) as connection:
        known = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'branches'"
        if not connection.execute(known).fetchone()[0]:
            return ()
        rows = connection.execute(query, (MOST_BRANCHES,)).fetchall()
    try:
        return tuple(
            Branch(
                int(number),
                int(parent),
                str(name),
                INJECT.validate_json(inject),
                {str(key): float(value) for key, value in json.loads(endings).items()},
            )
            for number, parent, name, inject, endings in rows
        )
    except (ValueError, TypeError, AttributeError, ValidationError) as error:
        raise StoreProblem(f"{path}: {DAMAGED}: a branch in it cannot be read") from error
