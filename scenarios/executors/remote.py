"""What runs on a worker of a cluster: see that it is the same model and the same study, then carry a job out.

The worker finds these functions in its own installation; only the work itself and the job travel to it.
"""

from __future__ import annotations

import pickle
import time
import zlib
from dataclasses import dataclass
from functools import lru_cache

from scenarios.executors.jobs import TIME, Brief, Broke, Job, Outcome, carry_out
from scenarios.executors.limits import Limits
from scenarios.store.fingerprint import model_fingerprint
from simulation.version import VERSION


@dataclass(frozen=True)
class Installed:
    """Which Shapan is installed: its version, and the fingerprint of its model's code."""

    version: str
    model: str

    def __str__(self) -> str:
        return f"Shapan {self.version}, model {self.model or 'unknown'}"


@dataclass(frozen=True)
class Unfit:
    """Why a worker may not take part, in words."""

    why: str


@dataclass(frozen=True)
class Parcel:
    """A work on its way: packed, with the fingerprint it must have when it is unpacked, and who sent it."""

    packed: bytes
    study: str
    sender: Installed
    seconds: float | None


def installed() -> Installed:
    """What is installed here."""
    return Installed(VERSION, model_fingerprint())


def parcel(work: Brief, limits: Limits) -> Parcel:
    """A work made ready to travel."""
    return Parcel(zlib.compress(pickle.dumps(work)), work.fingerprint(), installed(), limits.seconds)


def carried(sent: Parcel, job: Job) -> Outcome | Unfit:
    """The outcome of a job, unless another model or another study would have been run."""
    here = installed()
    if here != sent.sender:
        return Unfit(f"it has {here}, asked was {sent.sender}")
    work, study = _unpacked(sent.packed)
    if study != sent.study:
        return Unfit("the study that reached it is not the one that was sent")
    limits = Limits(sent.seconds)
    begun = time.monotonic()
    told = carry_out(work, job, lambda: _is_over(begun, sent.seconds))
    return Broke(job, limits.words_on_time, "", TIME) if told is None else told


def _is_over(begun: float, seconds: float | None) -> bool:
    return seconds is not None and time.monotonic() - begun > seconds


@lru_cache(maxsize=4)
def _unpacked(packed: bytes) -> tuple[Brief, str]:
    """A work and its fingerprint as it stands here."""
    work = pickle.loads(zlib.decompress(packed))
    assert isinstance(work, Brief)
    return work, work.fingerprint()
