"""A result file may come from anywhere: it is refused in words, soon, and nothing beside it is touched."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
import struct
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from scenarios.store.bounds import KNOWN
from scenarios.store.branches import kept_branches
from scenarios.store.packing import packed
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.schema import APPLICATION
from scenarios.store.writing import ResultWriter
from simulation.measures import MEASURES
from tests.scenarios.commands.small_file import said
from tests.scenarios.limited import command
from tests.scenarios.store.test_results import changed

NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT {} FROM n"


@pytest.fixture
def copy(tmp_path: Path, small_result: Path) -> Path:
    shutil.copy(small_result, tmp_path / "r.shapan")
    return tmp_path / "r.shapan"


def many(table: str, columns: str, last: int = 9_000) -> str:
    return f"INSERT INTO {table} {NUMBERS.format(last, columns)}"


def with_study(path: Path, text: str) -> None:
    changed(path, "UPDATE about SET value = ? WHERE key = 'study'", text)
    changed(
        path, "UPDATE about SET value = ? WHERE key = 'study_hash'", hashlib.sha256(text.encode()).hexdigest()
    )


# ---- what stands in the file ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON daily BEGIN DELETE FROM runs; END", "holds more than tables of a result"),
        ("CREATE VIEW v AS SELECT 1", "holds more than tables of a result"),
        ("CREATE TABLE other (x)", "holds more than tables of a result"),
        ("CREATE INDEX i ON runs (abs(number))", "holds more than tables of a result"),
        ("CREATE VIRTUAL TABLE v USING fts5(x)", "holds more than tables of a result"),
        ("CREATE VIRTUAL TABLE branches USING fts5(x)", "holds more than tables of a result|is not a plain one"),
        ("ALTER TABLE about ADD COLUMN g AS (hex(zeroblob(9)))", "its table 'about' is not a plain one"),
        ("ALTER TABLE about ADD COLUMN g CHECK (length(g) > 9)", "its table 'about' is not a plain one"),
        (many("about", "i, 'x'"), "its table 'about' has more rows than a result can have"),
        (many("strategies", "i, 'x' || i"), "its table 'strategies' has more rows"),
        (many("measures", "i, 'x' || i, '', '', 0"), "its table 'measures' has more rows"),
        (many("figures", "i, 'x' || i, '', ''"), "its table 'figures' has more rows"),
        (many("runs", "i, 'loud', i, 30"), "its table 'runs' has more rows"),
        (many("checkpoints", "1, i, 0, 0"), "its table 'checkpoints' has more rows"),
        (many("failures", "i, 5, '', '', '', ''"), "its table 'failures' has more rows"),
        ("INSERT INTO failures VALUES (1, 5, '', hex(zeroblob(8300000)), '', '')", "larger than a result can be"),
        ("UPDATE figures SET label = hex(zeroblob(600000))", "its table 'figures' is larger than a result can be"),
        ("UPDATE about SET value = hex(zeroblob(7000000)) WHERE key < 'o'", "larger than a result can be"),
        ("UPDATE strategies SET name = 'lo' || char(27) || '[2Jud' WHERE place = 0", "its runs are not those of its"),
        ("UPDATE about SET value = char(27) || '[2J' WHERE key = 'name'", "a text in it holds a control character"),
        ("UPDATE figures SET label = char(155) WHERE place = 3", "a text in it holds a control character"),
        ("UPDATE measures SET unit = x'ff00' WHERE place = 3", "a text in it is none"),
        ("UPDATE about SET value = CAST(x'ff00fe' AS TEXT) WHERE key = 'name'", "damaged or was not written by Shapan"),
        ("UPDATE about SET value = x'ff00' WHERE key > 's'", "the study in it cannot be read|cannot be|damaged"),
        (f"PRAGMA application_id = {APPLICATION + 1}", "it is not a result of Shapan"),
        ("PRAGMA user_version = -1", "it was written by a newer Shapan"),
    ],
)  # fmt: skip
def test_that_what_no_result_can_hold_is_refused_in_words(copy: Path, statement: str, words: str) -> None:
    changed(copy, statement)

    with pytest.raises(StoreProblem, match=words):
        Result(copy)


def test_that_neither_writing_nor_proving_begins_with_what_would_be_executed(copy: Path) -> None:
    changed(copy, "DELETE FROM summaries WHERE number = 3")
    changed(copy, "CREATE TRIGGER t AFTER INSERT ON summaries BEGIN DELETE FROM runs; END")
    before = copy.read_bytes()

    with pytest.raises(StoreProblem, match="more than tables"):
        ResultWriter(copy)
    with pytest.raises(StoreProblem, match="more than tables"):
        kept_branches(copy)
    for words in ("resume", "prove"):
        assert said(words, copy).exit_code == 2
    assert copy.read_bytes() == before


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{" + ", ".join(f'"k{n}": 1' for n in range(250_000)) + "}",
        "[" + "[]," * 250_000 + "[]]",
        '{"title": "' + "\\u001b[2J" + '"}',
        "null",
        '{"market": ' + "9" * 5_000 + "}",
    ],
    ids=["deep", "wide", "many", "control", "null", "long number"],
)
def test_that_a_forged_study_is_refused_in_words(copy: Path, text: str) -> None:
    with_study(copy, text)

    with pytest.raises(StoreProblem, match="the study in it cannot be read"):
        Result(copy)


def test_that_a_control_character_in_a_title_is_refused_and_one_in_an_error_is_not_shown(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as file:
        text = file.execute("SELECT value FROM about WHERE key = 'study'").fetchone()[0]
    changed(copy, "DELETE FROM summaries WHERE number = 0")
    changed(copy, "INSERT INTO failures VALUES (0, 5, 'a' || char(27) || '[2Jb', '', 'raised', '[]')")
    with Result(copy) as result:
        assert [failure.error for failure in result.failures()] == ["a\ufffd[2Jb"]

    with_study(copy, json.dumps({**json.loads(text), "title": "a\x1b[2Jb"}))
    with pytest.raises(StoreProblem, match="the study in it cannot be read"):
        Result(copy)


def test_that_days_that_are_no_numbers_or_not_there_are_told(copy: Path) -> None:
    changed(copy, "UPDATE checkpoints SET day = 1e999 WHERE day = 15 AND number = 3")
    assert "a day of it is no number" in said("prove", copy, "--workers", "1").stdout

    block = packed(np.full((len(MEASURES), 30), np.nan))
    changed(copy, "UPDATE daily SET packed = ? WHERE number = 4", block)
    with Result(copy) as result, pytest.raises(StoreProblem, match="run 4 holds a day that is no number"):
        result.cube().daily["orders"]

    changed(copy, "UPDATE daily SET number = 999 WHERE number = 4")
    with Result(copy) as result, pytest.raises(StoreProblem, match="or a run has no days"):
        result.cube()


def test_that_a_number_of_a_run_that_is_none_is_noticed(copy: Path) -> None:
    changed(copy, "UPDATE checkpoints SET number = x'00' WHERE day = 15 AND number = 3")

    answer = said("prove", copy, "--sample", "1", "--workers", "1")

    assert answer.exit_code == 1
    assert "It was changed since it was written, in what was asked, run 3" in answer.stdout


def test_that_a_figure_beyond_every_amount_is_no_figure(copy: Path) -> None:
    changed(copy, "UPDATE summaries SET value = 1e308, profit = 1e308")

    with Result(copy) as result, pytest.raises(StoreProblem, match="a figure in it is no number"):
        result.cube()


@pytest.mark.parametrize(
    "word", [b"tableabout", b"CREATE TABLE about", b"CREATE TABLE runs", b"sqlite_autoindex_runs_1"]
)
def test_that_a_layout_that_is_no_text_is_told_in_words(copy: Path, word: bytes) -> None:
    content = copy.read_bytes()
    assert word in content
    copy.write_bytes(content.replace(word, word[:3] + b"\xff" + word[4:]))

    answer = said("compare", copy)

    assert answer.exit_code == 2
    assert "damaged" in answer.stderr


# ---- what is larger than it seems ----------------------------------------------------------------------------------


def large_texts(path: Path) -> None:
    changed(path, "DELETE FROM summaries")
    changed(path, "INSERT INTO failures SELECT number, 5, '', hex(zeroblob(7000000)), '', '' FROM runs")


def large_study(path: Path) -> None:
    with_study(path, "[" + "[]," * 5_000_000 + "[]]")


def large_days(path: Path) -> None:
    changed(path, "UPDATE daily SET packed = zeroblob(15000000)")


@pytest.mark.skipif(sys.platform != "linux", reason="what a process took is read from /proc")
@pytest.mark.parametrize("forge", [large_texts, large_study, large_days])
def test_that_a_huge_result_is_refused_within_two_seconds_and_300_megabytes(
    copy: Path, forge: Callable[[Path], None]
) -> None:
    forge(copy)

    answer = command("export", copy, "--csv", "tables", folder=copy.parent)

    assert answer.is_refused(), answer
    assert not list(copy.parent.glob("tables/*.part"))


def page_of(content: bytearray, number: int) -> memoryview:
    size = struct.unpack_from(">H", content, 16)[0]
    return memoryview(content)[(number - 1) * size : number * size]


def test_that_a_tree_of_pages_that_holds_itself_ends_in_words(copy: Path) -> None:
    """Twelve pages above each other, each with the one below a hundred times: more rows than could ever be counted."""
    changed(copy, "PRAGMA journal_mode = DELETE")
    changed(copy, "VACUUM")
    with closing(sqlite3.connect(copy)) as file:
        root = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'daily'").fetchone()[0]
        pages = file.execute("PRAGMA page_count").fetchone()[0]
    content = bytearray(copy.read_bytes())
    size = struct.unpack_from(">H", content, 16)[0]
    leaf = root
    if page_of(content, root)[0] == 5:  # an inner page already: the last of its leaves serves
        leaf = struct.unpack_from(">I", page_of(content, root), 8)[0]
    for level in range(12):
        below = leaf if level == 0 else pages + level
        page = bytearray(size)
        struct.pack_into(">BHHHBI", page, 0, 5, 0, 100, size - 600, 0, below)
        for cell in range(100):
            struct.pack_into(">H", page, 12 + 2 * cell, size - 6 * (cell + 1))
            struct.pack_into(">IB", page, size - 6 * (cell + 1), below, cell + 1)
        content += page
    page_of(content, root)[:] = content[-size:]
    struct.pack_into(">I", content, 28, len(content) // size)
    copy.write_bytes(content)

    with pytest.raises(StoreProblem, match=r"has more rows than a result can have|it is damaged"):
        Result(copy)


# ---- what lies beside the file -------------------------------------------------------------------------------------


def journal_that_names(victim: Path, result: Path) -> bytes:
    """A journal of several databases: playing it back removes the file that it names."""
    name, size = str(victim).encode(), 4096
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(
        ">5I", 0, 1, result.stat().st_size // size, 512, size
    )
    tail = struct.pack(">I", 0x40000000 // size + 1) + name + struct.pack(">II", len(name), sum(name))
    return head.ljust(512, b"\0") + tail + bytes.fromhex("d9d505f920a163d7")


@pytest.mark.parametrize("words", ["resume", "compare", "prove"])
def test_that_a_journal_beside_a_result_removes_no_other_file(copy: Path, words: str) -> None:
    victim = copy.parent / "precious.txt"
    victim.write_text("mine\n")
    Path(f"{copy}-journal").write_bytes(journal_that_names(victim, copy))

    answer = said(words, copy)

    assert answer.exit_code == 2
    assert "r.shapan-journal beside it is not a journal of a result; remove that first" in answer.stderr
    assert victim.read_text() == "mine\n"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("beside", ["r.shapan-wal", "r.shapan-shm", "r.shapan-journal", ".r.shapan.lock"])
def test_that_a_link_beside_a_result_is_never_written_through(copy: Path, beside: str) -> None:
    changed(copy, "DELETE FROM summaries WHERE number = 3")
    victim = copy.parent / "precious.txt"
    victim.write_text("mine\n")
    (copy.parent / beside).symlink_to(victim)

    answer = said("resume", copy, "--workers", "1")

    assert answer.exit_code == 2
    assert "beside it is a link" in answer.stderr
    assert victim.read_text() == "mine\n"


def test_that_what_a_killed_writer_left_beside_is_still_taken_in(copy: Path) -> None:
    """A log of the database that is its own holds runs: it is read as before."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("DELETE FROM summaries WHERE number = 3")
        for ending in ("", "-wal"):
            shutil.copy(f"{copy}{ending}", f"{copy.parent / 'killed.shapan'}{ending}")

    with Result(copy.parent / "killed.shapan") as result:
        assert result.missing() == {3}


# ---- anything, anywhere --------------------------------------------------------------------------------------------


VALUES: tuple[object, ...] = (
    None, 0, -1, 2**62, 1e300, float("inf"), "", "x", "9" * 400, b"", b"\xff\x00", "'; DROP TABLE runs; --", "\ud7ff",
    "[]", "{}", "null", "1e9", "沙盘",
)  # fmt: skip


def forge_a_cell(path: Path, dice: random.Random) -> str:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        tables = [
            name
            for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if name in KNOWN
        ]
        table = dice.choice(sorted(tables))
        column = dice.choice([row[1] for row in file.execute(f"PRAGMA table_info({table})")])
        value = dice.choice(VALUES)
        where = dice.choice(["", " WHERE rowid % 3 = 1" if table not in ("about", "checkpoints") else ""])
        statement = f'UPDATE OR IGNORE {table} SET "{column}" = ?{where}'
        try:
            file.execute(statement, (value,))
        except sqlite3.IntegrityError:
            return ""
    return f"{statement} {value!r}"


def forge_bytes(path: Path, dice: random.Random) -> str:
    content = bytearray(path.read_bytes())
    if dice.random() < 0.3:
        cut = dice.randrange(len(content))
        path.write_bytes(content[:cut])
        return f"cut at {cut}"
    places = [
        dice.randrange(min(len(content), dice.choice([100, 4096, 10**9]))) for _ in range(dice.randint(1, 20))
    ]
    for place in places:
        content[place] = dice.randrange(256)
    path.write_bytes(content)
    return f"bytes {places}"


def check_answers(path: Path, forged: str) -> None:
    """Every command answers with an exit code of its own, or in words; nothing else comes out."""
    for words in (
        ("compare", path),
        ("export", path, "--csv", path.parent / "t", "--json", path.parent / "a.json", "--force"),
    ):
        answer = said(*words)
        assert answer.exception is None or isinstance(answer.exception, SystemExit), (
            forged,
            answer.exception,
        )
        assert answer.exit_code in (0, 1, 2, 3), (forged, answer.output)


@pytest.mark.parametrize("forge", [forge_a_cell, forge_bytes])
def test_that_a_forged_result_is_told_as_what_it_is_or_refused_in_words(
    tmp_path: Path, small_result: Path, forge: Callable[[Path, random.Random], str]
) -> None:
    dice = random.Random(11)

    for _ in range(12):
        shutil.copy(small_result, tmp_path / "r.shapan")
        forged = forge(tmp_path / "r.shapan", dice)
        check_answers(tmp_path / "r.shapan", forged)
