"""What runs inside a worker process: take a job, run it, give it back."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from scenarios.executors.jobs import NO_LIMITS, Job, Work, carry_out
from scenarios.executors.limits import Limits

NICENESS = 10  # the screen and whoever else works here come first


Message = Work | tuple[int, Job]  # what all jobs to come share, or a job and the generation that wants it


def serve(
    inbox: Connection,
    generation: ctypes.c_uint64,
    parent: int,
    begun: ctypes.c_double | None = None,
    limits: Limits = NO_LIMITS,
    niceness: int = NICENESS,
) -> None:
    """What a worker process does all its life; `niceness` says how far others come first.

    When to end is the parent's to say: keys pressed in its terminal reach this process too and are left to it.
    """
    for name in ("SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
    if hasattr(os, "nice"):
        os.nice(niceness)
    answer(inbox, generation, parent, begun, limits)


def answer(
    inbox: Connection,
    generation: ctypes.c_uint64,
    parent: int,
    begun: ctypes.c_double | None = None,
    limits: Limits = NO_LIMITS,
) -> None:
    """Answer each job with its outcome, or with None where it was abandoned, until the pipe is closed.

    `generation` is a number all processes share: once it has moved on, older jobs are no longer wanted. `begun` tells
    the parent when the job at hand was begun, on the clock that only goes forward [s], 0 between jobs.
    """
    begun = ctypes.c_double() if begun is None else begun
    work: Work | None = None
    try:
        while True:
            message: Message = inbox.recv()
            if isinstance(message, Work):
                work = message
                continue
            wanted, job = message
            assert work is not None
            begun.value = time.monotonic()
            outcome = carry_out(work, job, _abandoned(generation, wanted, parent), limits)
            begun.value = 0.0
            inbox.send(outcome)
    except (EOFError, OSError):
        return  # the parent has closed the pipe or is gone


def _abandoned(generation: ctypes.c_uint64, wanted: int, parent: int) -> Callable[[], bool]:
    """Whether a job is no longer wanted: others are, or whoever asked is dead."""
    return lambda: generation.value != wanted or os.getppid() != parent
