"""Many studies in one go: read all, run one after the other, tell all in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from scenarios.commands.asked import Asked
from scenarios.commands.batch_told import Row, Size, Teller, told_by
from scenarios.commands.session import (
    DONE,
    ENDING,
    SOME_FAILED,
    STOPPED,
    BrokenOff,
    Refused,
    check_same_model,
    most_workers,
    over_in,
    signals,
)
from scenarios.commands.telling import BAD_INPUT, mistakes
from scenarios.executors.jobs import Done, Job, carry_out
from scenarios.executors.processes import CannotStart
from scenarios.experiments.events import Stopped
from scenarios.experiments.plan import planned
from scenarios.experiments.replicate import carried_out, cores
from scenarios.files.inlining import self_contained
from scenarios.files.library import ENDINGS, open_named
from scenarios.files.mistakes import StudyMistakes
from scenarios.store.packing import packed
from scenarios.store.problems import StoreProblem
from scenarios.store.reading import Result
from scenarios.store.writing import ResultWriter, recorded, study_as_run
from scenarios.verdict.verdict import judged

PROBE = 30  # days of one run from which time and disk are told beforehand
ROW_BYTES = 4_000  # of a run beside its daily measures: figures, checkpoints, its place in the plan


@dataclass(frozen=True)
class Batch:
    """The studies that are meant, each with the text it was written in, in the order of their results' names."""

    all: tuple[tuple[Asked, str], ...]
    workers: int | None
    as_json: bool

    @classmethod
    def of(cls, names: Sequence[str], folder: Path, workers: int | None, as_json: bool) -> Batch:
        """The batch that is meant, or all mistakes of all files at once."""
        found, wrong = [], []
        for name in _files(names):
            try:
                loaded = open_named(name)
            except StudyMistakes as problem:
                wrong.append(problem)
                continue
            stem = loaded.path.stem
            asked = Asked(stem, planned(loaded.study), folder / f"{stem}{ENDING}")
            found.append((asked, self_contained(loaded.document)))
        if wrong:
            mistakes(wrong, as_json)
            raise SystemExit(BAD_INPUT)
        results = [asked.result for asked, _ in found]
        if twice := sorted({str(path) for path in results if results.count(path) > 1}):
            raise Refused(f"two studies would be written to {', '.join(twice)}: rename one of them")
        return cls(tuple(found), workers, as_json)


def _files(names: Sequence[str]) -> Iterator[str]:
    """Every study that is meant, once: a name, a file, or the study files of a folder by name."""
    seen = set()
    for name in names:
        path = Path(name)
        inside = sorted(one for one in path.iterdir() if one.suffix in ENDINGS) if path.is_dir() else [path]
        if not inside:
            raise Refused(
                f"{name}: there is no study file in this folder; one ends with {' or '.join(ENDINGS)}"
            )
        for one in inside:
            if one not in seen:
                seen.add(one)
                yield str(one)


def rehearsed(batch: Batch) -> int:
    """Say what would be run, with time and disk as a short run of each study lets expect."""
    teller = told_by(batch.as_json)
    teller.matrix([(asked, _size(asked, batch.workers)) for asked, _ in batch.all])
    return DONE


def _size(asked: Asked, workers: int | None) -> Size:
    """How long a study takes [s] and how large its result becomes [bytes], from one run of some days."""
    plan = asked.plan
    days = min(PROBE, plan.days)
    told = carry_out(plan.brief, Job(0, plan.strategies[0], 0, days))
    if not isinstance(told, Done):
        return Size(None, None)
    share = plan.days / days * plan.total
    processes = max(most_workers(plan.people, workers or cores()), 1)
    kept = len(packed(told.run.daily)) * plan.days / days + ROW_BYTES
    return Size(told.seconds * share / processes, kept * plan.total)


def batched(batch: Batch) -> int:
    """Run every study of a batch; the exit code says how it ended."""
    teller = told_by(batch.as_json)
    teller.matrix([(asked, Size(None, None)) for asked, _ in batch.all])
    rows: list[Row] = []
    try:
        with signals() as stop:
            for asked, text in batch.all:
                if not stop():
                    rows.append(_run(asked, text, batch, stop, teller))
        teller.table(rows)
    except StoreProblem as problem:
        raise (BrokenOff if rows else Refused)(str(problem)) from None
    except CannotStart as problem:
        raise BrokenOff(str(problem)) from None
    finally:
        teller.end()
    if len(rows) < len(batch.all) or any(not row.is_whole for row in rows):
        return STOPPED
    return SOME_FAILED if any(row.failed for row in rows) else DONE


def _run(asked: Asked, text: str, batch: Batch, stop: Callable[[], bool], teller: Teller) -> Row:
    """Carry out what a study's result lacks, and judge it."""
    with _writer(asked, text) as writer:
        over = over_in(asked.result, again=False)
        teller.begin(asked, len(over))
        workers = most_workers(asked.plan.people, batch.workers)
        events = carried_out(asked.plan, workers=workers, stop=stop, over=over)
        is_whole = True
        with closing(recorded(events, writer)) as kept:
            for event in kept:
                teller.show(asked, event)
                is_whole = is_whole and not isinstance(event, Stopped)
    with Result(asked.result) as result:
        verdict = judged(result.cube(), None)
        row = Row(asked, verdict, len(result.finished()), len(result.failures()), is_whole)
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
