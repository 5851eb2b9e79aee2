"""What organisations decided, in a result file: beside the runs, in a table that is made when the first one is kept."""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from simulation.noted import Decision, Move, Seen

TABLE = """
CREATE TABLE IF NOT EXISTS decisions (
    number INTEGER NOT NULL REFERENCES runs, place INTEGER NOT NULL, day INTEGER NOT NULL, done_on INTEGER NOT NULL,
    kind TEXT NOT NULL, name TEXT NOT NULL, seen TEXT NOT NULL, moves TEXT NOT NULL,
    PRIMARY KEY (number, place)) WITHOUT ROWID
"""


def write_decisions(connection: sqlite3.Connection, number: int, decisions: Sequence[Decision]) -> None:
    """Write what was decided in a run, in place of what stands there; nothing is made where nobody decides."""
    if not decisions:
        return
    connection.execute(TABLE)
    connection.execute("DELETE FROM decisions WHERE number = ?", (number,))
    connection.executemany(
        "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, place, each.day, each.done_on, each.kind, each.name, _text(each.seen), _text(each.moves))
            for place, each in enumerate(decisions)
        ],
    )


def read_decisions(connection: sqlite3.Connection) -> dict[int, tuple[Decision, ...]]:
    """What was decided in each run, by the run's number; empty where nobody decided. ValueError where it is damaged."""
    known = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'decisions'"
    if not connection.execute(known).fetchone()[0]:
        return {}
    query = "SELECT number, day, done_on, kind, name, seen, moves FROM decisions ORDER BY number, place"
    found: dict[int, list[Decision]] = {}
    try:
        for number, day, done_on, kind, name, seen, moves in connection.execute(query):
            decision = Decision(
                int(day), int(done_on), kind, str(name), tuple(_seen(seen)), tuple(_moves(moves))
            )
            found.setdefault(int(number), []).append(decision)
    except (TypeError, KeyError) as error:
        raise ValueError(str(error)) from error
    return {number: tuple(decisions) for number, decisions in found.items()}


def _text(parts: Sequence[Seen | Move]) -> str:
    """Figures and moves as text; what is not a number is null."""
    rows = [
        {
            name: None if isinstance(value, float) and not math.isfinite(value) else value
            for name, value in asdict(part).items()
        }
        for part in parts
    ]
    return json.dumps(rows, ensure_ascii=False)


def _seen(text: str) -> list[Seen]:
    return [
        Seen(str(row["figure"]), str(row["of"]), _number(row["value"]), _number(row["truth"]))
        for row in json.loads(text)
    ]


def _moves(text: str) -> list[Move]:
    return [
        Move(str(row["what"]), _number(row["before"]), _number(row["after"]), row["bound"])
        for row in json.loads(text)
    ]


def _number(value: Any) -> float:
    return math.nan if value is None else float(value)
