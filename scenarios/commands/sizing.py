"""How long a batch will take and how large its results will be, from a few short runs of each study."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.commands.asked import Asked
from scenarios.commands.members import Member
from scenarios.commands.session import most_workers
from scenarios.executors.jobs import Done, Job, carry_out
from scenarios.experiments.replicate import cores
from scenarios.store.packing import packed

PROBE = 30  # days of one run from which time and disk are told beforehand
TRIED = 3  # points of a sweep that are tried: the first, one from the middle, the last
ROW_BYTES = 4_000  # of a run beside its daily measures: figures, checkpoints, its place in the plan


@dataclass(frozen=True)
class Size:
    """How long [s] and how large [bytes] a study is expected to be; None where nothing was tried."""

    seconds: float | None
    disk: float | None


UNKNOWN = Size(None, None)


def sizes(members: Sequence[Member], workers: int | None) -> dict[Member, Size]:
    """What each study lets expect; of a sweep a few points are tried, which stand for all its points."""
    by_source: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        by_source[member.source].append(member)
    found: dict[Member, Size] = {}
    for together in by_source.values():
        places = sorted({0, len(together) // 2, len(together) - 1})[:TRIED]
        paces = [pace for place in places if (pace := _pace(together[place].asked)) is not None]
        for member in together:
            found[member] = _size(member.asked, paces, workers)
    return found


def _pace(asked: Asked) -> tuple[float, float] | None:
    """What a day of a run takes of time for a row of people [s] and of disk [bytes]; None where it breaks off."""
    plan = asked.plan
    days = min(PROBE, plan.days)
    told = carry_out(plan.brief, Job(0, plan.strategies[0], 0, days))
    if not isinstance(told, Done):
        return None
    return told.seconds / days / plan.people, len(packed(told.run.daily)) / days


def _size(asked: Asked, paces: Sequence[tuple[float, float]], workers: int | None) -> Size:
    if not paces:
        return UNKNOWN
    plan = asked.plan
    days = plan.days * plan.total
    seconds, disk = (sum(pace[part] for pace in paces) / len(paces) for part in (0, 1))
    processes = max(most_workers(plan.people, workers or cores()), 1)
    return Size(seconds * days * plan.people / processes, disk * days + ROW_BYTES * plan.total)
