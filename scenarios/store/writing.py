"""Writing a result: the whole plan first, then run by run, each in a transaction of its own."""

from __future__ import annotations

import dataclasses
import datetime
import glob
import hashlib
import json
import math
import os
import platform
import sqlite3
import sys
from collections.abc import Generator
from contextlib import closing, suppress
from pathlib import Path

import numpy as np

from scenarios.experiments.events import Event, RunFailed, RunFinished
from scenarios.experiments.plan import Plan
from scenarios.store.decisions import write_decisions
from scenarios.store.fingerprint import model_fingerprint
from scenarios.store.lock import Lock, locked
from scenarios.store.opening import BESIDE, WAITING, check_beside, opened
from scenarios.store.packing import packed
from scenarios.store.problems import StoreProblem, told_in_words
from scenarios.store.schema import (
    APPLICATION,
    FORMAT,
    brought_up_to_date,
    laid_out,
    version_of,
)
from scenarios.store.seals import broken, seal
from scenarios.store.whole import made_ready, opened_again, shut
from scenarios.study import Study
from simulation.figures import FIGURES
from simulation.run import Run
from simulation.version import VERSION

EXISTS = "{path}: it exists already; choose another name, or --force to replace it"


class ResultWriter:
    """A result file while runs come in. Until it is closed nobody else may write it: a second is refused."""

    def __init__(self, path: Path) -> None:
        """Open a result that is there; an older one is brought up to date."""
        with told_in_words(path):
            lock = locked(path)
        self._begin(path, lock)

    def _begin(self, path: Path, lock: Lock) -> None:
        self.path, self._lock = path, lock
        try:
            with told_in_words(path):
                self._connection = _for_writing(path)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def create(
        cls, path: Path, plan: Plan, name: str, text: str = "", *, replace: bool = False
    ) -> ResultWriter:
        """A new file that holds the plan, the name of its study and the study's text as written.

        An existing result is replaced only if that is asked for. The file is made complete beside and then moved into
        place, so that a file of this name is always whole.
        """
        with told_in_words(path):
            if path.exists() and not replace:
                raise StoreProblem(EXISTS.format(path=path))
            lock = locked(path)
            try:
                if path.exists():
                    _check_replaceable(path, replace)
                _put_in_place(path, plan, name, text)
            except BaseException:
                lock.release()
                raise
        writer = cls.__new__(cls)
        writer._begin(path, lock)
        return writer

    def keep(self, event: RunFinished | RunFailed) -> None:
        """Write a run, finished or failed; when this returns it is in the file."""
        with told_in_words(self.path):
            if isinstance(event, RunFinished):
                self._keep_run(event)
            else:
                self._keep_failure(event)
            seal(self._connection, event.job.number)
            self._connection.execute("COMMIT")
            self._connection.execute("BEGIN IMMEDIATE")

    def _keep_failure(self, event: RunFailed) -> None:
        row = (event.job.number, event.seed, event.error, event.traceback, event.cause, event.injects)
        self._connection.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?)", row)

    def _keep_run(self, event: RunFinished) -> None:
        number, run = event.job.number, event.run
        figures = [_or_null(run.figures[figure.name]) for figure in FIGURES]
        summary = (number, event.seconds, run.weight, digest(run), *figures)
        gaps = ", ".join("?" * len(summary))
        write = self._connection.execute
        write(f"INSERT OR REPLACE INTO summaries VALUES ({gaps})", summary)
        for point in run.checkpoints:
            row = (number, point.day, _or_null(point.profit), _or_null(point.remaining))
            write("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?)", row)
        write("INSERT OR REPLACE INTO daily VALUES (?, ?)", (number, packed(run.daily)))
        write_decisions(self._connection, number, run.decisions)
        write("DELETE FROM failures WHERE number = ?", (number,))

    def close(self) -> None:
        """Leave one whole file, sealed; what a reader holds back meanwhile is brought in when it is next opened."""
        ready = None
        with suppress(
            sqlite3.Error
        ):  # as on a full disk: then nobody vouches for what lies between the cells
            ready = made_ready(self._connection)
        is_alone = False
        with suppress(sqlite3.Error):  # everything kept is in the file or in its journal already
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            is_alone = self._connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
        self._connection.close()
        if ready and is_alone:
            with suppress(OSError):
                shut(self.path, ready)
        self._lock.release()

    def __enter__(self) -> ResultWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def recorded(events: Generator[Event, None, None], writer: ResultWriter) -> Generator[Event, None, None]:
    """The same events, each run told only after it is in the file; whatever happens, the experiment is ended."""
    with closing(events):
        for event in events:
            if isinstance(event, RunFinished | RunFailed):
                writer.keep(event)
            yield event


def connected(path: Path) -> sqlite3.Connection:
    """A connection without transactions of its own."""
    return sqlite3.connect(path, timeout=WAITING, isolation_level=None)


def _for_writing(path: Path) -> sqlite3.Connection:
    """A connection that has begun to write a result of ours, brought up to date where it is older."""
    if not path.is_file():
        raise StoreProblem(f"{path}: there is no such file")
    connection = opened(path, read_only=False)  # a result of ours, before anything of it changes
    try:
        opened_again(connection)  # before anything of the file changes, the kind of its journal too
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        if version_of(connection) < FORMAT:
            brought_up_to_date(connection)
            for number in broken(connection):
                seal(connection, number)
    except BaseException:
        connection.close()
        raise
    return connection


def _put_in_place(path: Path, plan: Plan, name: str, text: str) -> None:
    """Make the whole file beside and move it; what a killed process left there is removed."""
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*.part*"):
        leftover.unlink(missing_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with closing(connected(part)) as connection:
            connection.execute("BEGIN")
            laid_out(connection)
            _write_plan(connection, plan, name, text)
            seal(connection)
            connection.execute("COMMIT")
        for ending in BESIDE:
            Path(f"{path}{ending}").unlink(missing_ok=True)
        part.replace(path)
    finally:
        for ending in ("", *BESIDE):
            Path(f"{part}{ending}").unlink(missing_ok=True)


def study_as_run(study: Study) -> str:
    """A study as text from which it can be run again: its records with every default, in a fixed order."""
    return json.dumps(study.model_dump(mode="json"), ensure_ascii=False, sort_keys=False, indent=1)


def digest(run: Run) -> bytes:
    """A fingerprint of everything a run says; two runs are identical exactly if theirs are."""
    seal = hashlib.blake2b(digest_size=16)
    seal.update(np.ascontiguousarray(run.daily, dtype="<f8").tobytes())
    ends = [*run.figures.values(), *(x for point in run.checkpoints for x in (point.profit, point.remaining))]
    seal.update(np.array(ends, dtype="<f8").tobytes())
    if run.decisions:
        seal.update(repr(run.decisions).encode())
    return seal.digest()


def _write_plan(connection: sqlite3.Connection, plan: Plan, name: str, text: str) -> None:
    record = study_as_run(plan.study)
    about = {
        "name": name,
        "study": record,
        "study_hash": hashlib.sha256(record.encode()).hexdigest(),
        "text": text,
        "title": str(plan.study.title),
        "replications": plan.replications,
        "people": plan.people,
        "days": plan.days,
        "seed": plan.seed,
        "horizons": int(plan.horizons),
        "created": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "shapan": VERSION,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "model": model_fingerprint(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {sys.byteorder}-endian",
    }
    if plan.point:
        about["point"] = json.dumps(dict(plan.point))
    if plan.until is not None:
        about |= {name: repr(value) for name, value in dataclasses.asdict(plan.until).items()}
    connection.executemany(
        "INSERT INTO about VALUES (?, ?)", [(key, str(value)) for key, value in about.items()]
    )
    connection.executemany("INSERT INTO strategies VALUES (?, ?)", list(enumerate(plan.strategies)))
    connection.executemany(
        "INSERT INTO runs VALUES (?, ?, ?, ?)",
        ((job.number, job.strategy, job.replication, job.days) for job in plan.jobs()),
    )


def _check_replaceable(path: Path, replace: bool) -> None:
    """Only a result of ours that nobody is writing may be replaced, and only if that is asked for."""
    if not replace:
        raise StoreProblem(EXISTS.format(path=path))
    if not path.is_file():
        raise StoreProblem(f"{path}: it is not a result of Shapan and is left alone; choose another name")
    check_beside(path)
    with closing(connected(path)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
            raise StoreProblem(f"{path}: it is not a result of Shapan and is left alone; choose another name")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")


def _or_null(number: float) -> float | None:
    return None if math.isnan(number) else number
