"""Many studies in one go: read all, run one after the other, tell all in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from scenarios.commands.asked import Asked
from scenarios.commands.batch_table import check_table, write_batch
from scenarios.commands.batch_told import Row, Teller, told_by
from scenarios.commands.cluster_asked import reached
from scenarios.commands.members import Member, members
from scenarios.commands.session import (
    DONE,
    JUDGED_AT_ONCE,
    SOME_FAILED,
    STOPPED,
    BrokenOff,
    Refused,
    check_same_model,
    most_workers,
    over_in,
    signals,
)
from scenarios.commands.sizing import sizes
from scenarios.commands.wishes import beyond_limits
from scenarios.executors.cluster import Address, ClusterProblem
from scenarios.executors.processes import CannotStart
from scenarios.executors.workroom import Hands, Warm
from scenarios.experiments.events import Stopped
from scenarios.experiments.plan import Sizes
from scenarios.experiments.replicate import carried_out
from scenarios.exports.places import ExportProblem
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded, study_as_run
from scenarios.verdict.verdict import judged


@dataclass(frozen=True)
class Ways:
    """How a batch is carried out and told."""

    workers: int | None
    as_json: bool
    table: Path | None = None
    cluster: Address | None = None
    sizes: Sizes = field(default_factory=Sizes)  # other replications, people, days, seed


@dataclass(frozen=True)
class Batch:
    """What is run, and how."""

    all: tuple[Member, ...]
    ways: Ways

    @classmethod
    def of(cls, names: Sequence[str], folder: Path, ways: Ways) -> Batch:
        """The batch that is meant, or all mistakes of all files at once."""
        if ways.cluster is not None and ways.workers is not None:
            raise Refused("--workers: a cluster has workers of its own; leave it out")
        if wrong := [*beyond_limits(**ways.sizes)]:
            raise Refused("\n".join(wrong))
        if ways.table is not None:
            try:
                check_table(ways.table)
            except ExportProblem as problem:
                raise Refused(str(problem)) from None
        return cls(members(names, folder, ways.as_json, ways.sizes), ways)


def rehearsed(batch: Batch) -> int:
    """Say what would be run, with time and disk as short runs of each study let expect."""
    teller = told_by(batch.ways.as_json)
    teller.matrix(batch.all, sizes(batch.all, batch.ways.workers))
    return DONE


def batched(batch: Batch) -> int:
    """Run every study of a batch; the exit code says how it ended."""
    teller = told_by(batch.ways.as_json)
    teller.matrix(batch.all, {})
    rows: list[Row] = []
    try:
        with signals() as stop, _hands(batch) as hands:
            for member in batch.all:
                if not stop():
                    rows.append(_run(member, hands, stop, teller))
        teller.table(rows)
        if batch.ways.table is not None:
            write_batch(batch.ways.table, rows)
    except (StoreProblem, ExportProblem) as problem:
        raise (BrokenOff if rows else Refused)(str(problem)) from None
    except (CannotStart, ClusterProblem) as problem:
        raise BrokenOff(str(problem)) from None
    finally:
        teller.end()
    if len(rows) < len(batch.all) or any(not row.is_whole for row in rows):
        return STOPPED
    return SOME_FAILED if any(row.failed for row in rows) else DONE


@contextmanager
def _hands(batch: Batch) -> Iterator[Hands | None]:
    """Who carries all studies out: a cluster, processes that stay warm from one to the next, or only this process."""
    if batch.ways.cluster is not None:
        with reached(batch.ways.cluster, batch.ways.as_json) as cluster:
            yield cluster
        return
    largest = max(member.asked.plan.people for member in batch.all)
    count = most_workers(largest, batch.ways.workers)
    warm = Warm(count) if count else None
    try:
        yield warm
    finally:  # done, stopped or failed: nothing stays running
        if warm is not None:
            warm.close()


def _run(member: Member, hands: Hands | None, stop: Callable[[], bool], teller: Teller) -> Row:
    """Carry out what a study's result lacks, and judge it."""
    asked = member.asked
    with _writer(asked, member.text) as writer:
        over = over_in(asked.result, again=False)
        teller.begin(member, len(over))
        events = carried_out(asked.plan, workers=0, stop=stop, over=over, hands=hands)
        is_whole = True
        with closing(recorded(events, writer)) as kept:
            for event in kept:
                teller.show(asked, event)
                is_whole = is_whole and not isinstance(event, Stopped)
    with Result(asked.result) as result:
        finished = len(result.finished())
        takes_long = not is_whole and finished > JUDGED_AT_ONCE
        verdict = None if takes_long else judged(result.cube(), None)
        row = Row(member, verdict, finished, len(result.failures()), is_whole)
    teller.judged(row)
    return row


def _writer(asked: Asked, text: str) -> ResultWriter:
    """A new result, or one of the very same study to go on with."""
    if not asked.result.exists():
        if asked.result.parent != Path():
            asked.result.parent.mkdir(parents=True, exist_ok=True)
        return ResultWriter.create(asked.result, asked.plan, asked.name, text)
    with Result(asked.result) as result:
        check_same_model(result, force=False)
        same_study = study_as_run(result.plan.study) == study_as_run(asked.plan.study)
        if not same_study or replace(result.plan, study=asked.plan.study) != asked.plan:
            raise StoreProblem(
                f"{asked.result}: it holds another study or other runs; move it, or choose another --out"
            )
    return ResultWriter(asked.result)
