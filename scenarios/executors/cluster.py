"""Runs on a cluster of dask.distributed, through its executor of the standard library's kind.

The scheduler hands jobs to workers and gives those of a killed worker to another; a worker that joins late gets its
share. Every worker is asked which model it has before it counts, and again with every job.
"""

from __future__ import annotations

import concurrent.futures
import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scenarios.executors.jobs import LOST, NO_LIMITS, Brief, Broke, Job, Outcome
from scenarios.executors.limits import Limits
from scenarios.executors.remote import Parcel, Unfit, carried, installed, parcel

if TYPE_CHECKING:
    from distributed import Client
    from distributed.security import Security

PATIENCE = 0.05  # seconds between two looks at whether to stop
REACHED = 10.0  # seconds in which a scheduler must answer
JOINED = 30.0  # seconds in which a first worker must be there
COUNTED = 1.0  # seconds between two counts of the workers
AHEAD = 2  # jobs handed out for each thread of a worker: one at work, one waiting on its way
FAREWELL = 0.5  # seconds for taking leave of a scheduler
SCHEMES = ("tcp", "tls")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
Flying = dict["concurrent.futures.Future[Outcome | Unfit]", Job]


class ClusterProblem(Exception):
    """A cluster that cannot be used, or is lost; the message says what and what to do."""


@dataclass(frozen=True)
class Address:
    """Where a scheduler listens, and the files that prove who we are to it [PEM]."""

    url: str
    ca: Path | None = None
    certificate: Path | None = None
    key: Path | None = None

    @property
    def problem(self) -> str:
        """What is wrong with the address, in words; empty if nothing is."""
        try:
            parts = urlsplit(self.url)
            if parts.scheme in SCHEMES and parts.hostname and parts.port:
                return ""
        except ValueError:
            pass
        return f"must be such as tcp://127.0.0.1:8786 or tls://127.0.0.1:8786, got “{self.url}”"

    @property
    def is_open(self) -> bool:
        """Whether others may listen in and give orders: no TLS, and not on this machine alone."""
        parts = urlsplit(self.url)
        return parts.scheme != "tls" and parts.hostname not in LOOPBACK


class Cluster:
    """A scheduler that was reached, and its workers that were looked at; `close` leaves no job of ours there."""

    def __init__(self, address: Address, joined: float = JOINED) -> None:
        self.address = address
        self._client = _reached(address)
        self._executor = self._client.get_executor(pure=False)
        self._counted, self._threads = 0.0, 0
        try:
            self._look_at_workers(joined)
            self._count()
        except BaseException:
            self.close()
            raise

    def outcomes(
        self, work: Brief, jobs: Iterable[Job], stop: Callable[[], bool], limits: Limits = NO_LIMITS
    ) -> Generator[Outcome | None, None, None]:
        """Outcomes as they come, None where for a while nothing came; ends early, keeping what is done, on `stop`."""
        waiting, flying = deque(jobs), Flying()
        sent = parcel(work, limits)
        try:
            while not stop():
                self._hand_out(sent, waiting, flying)
                if not flying:
                    return
                yield from self._landed(flying, PATIENCE)
            yield from self._landed(flying, 0.0)  # what was done already
        finally:
            with suppress(Exception):  # a scheduler that is gone has forgotten them
                for future in flying:
                    future.cancel()

    @property
    def threads(self) -> int:
        """How many runs the cluster carries out at a time, as it was last counted."""
        return max(self._threads, 1)

    def close(self) -> None:
        """Take back what is not done and leave."""
        with suppress(Exception):  # it may be gone already
            self._executor.shutdown(wait=False)
        with suppress(Exception):
            self._client.close(timeout=FAREWELL)

    def _hand_out(self, sent: Parcel, waiting: deque[Job], flying: Flying) -> None:
        """So many jobs that no worker waits, and no more: who joins late finds some left."""
        most = AHEAD * max(self._count(), 1)
        while waiting and len(flying) < most:
            job = waiting.popleft()
            try:
                flying[self._executor.submit(carried, sent, job)] = job
            except Exception as error:
                raise self._lost(error) from error

    def _count(self) -> int:
        """How many threads the workers have together."""
        if time.monotonic() - self._counted > COUNTED:
            with self._asking():
                self._threads = sum(self._client.nthreads().values())
            self._counted = time.monotonic()
        return self._threads

    def _landed(self, flying: Flying, patience: float) -> Iterator[Outcome | None]:
        done, _ = concurrent.futures.wait(flying, patience, concurrent.futures.FIRST_COMPLETED)
        if not done:
            yield None
        for future in sorted(done, key=lambda each: flying[each].number):
            yield self._told(future, flying.pop(future))

    def _told(self, future: concurrent.futures.Future[Outcome | Unfit], job: Job) -> Outcome:
        from distributed import KilledWorker

        try:
            told = future.result()
        except KilledWorker:
            return Broke(job, "its workers on the cluster were ended, one after the other", "", LOST)
        except concurrent.futures.CancelledError as error:
            raise self._lost(error) from error
        except Exception as error:
            raise ClusterProblem(self._unable("a worker", error)) from error
        if isinstance(told, Unfit):
            raise ClusterProblem(f"{self.address.url}: a worker cannot take part: {told.why}")
        return told

    def _look_at_workers(self, joined: float) -> None:
        """Wait for a first worker, and refuse all where one has another model."""
        try:
            self._client.wait_for_workers(1, timeout=joined)
        except TimeoutError:
            raise ClusterProblem(
                f"{self.address.url}: no worker has joined this scheduler within {joined:g} s"
            ) from None
        with self._asking():
            answers: dict[str, Any] = self._client.run(installed, on_error="return")
        here = installed()
        wrong = [
            self._unable(place, told) if isinstance(told, BaseException) else f"{place} has {told}"
            for place, told in sorted(answers.items())
            if told != here
        ]
        if wrong:
            raise ClusterProblem(
                f"{self.address.url}: not every worker can take part; here is {here}:\n" + "\n".join(wrong)
            )

    def _unable(self, who: str, error: BaseException) -> str:
        return (
            f"{who} cannot carry out runs ({type(error).__name__}: {error}); "
            "install the same Shapan there, with the extra cluster"
        )

    def _lost(self, error: BaseException) -> ClusterProblem:
        told = f" ({error})" if str(error) else ""
        return ClusterProblem(
            f"{self.address.url}: the scheduler is lost{told}; what has finished is kept, go on with `shapan resume`"
        )

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            raise self._lost(error) from error


def _reached(address: Address) -> Client:
    """A client of the scheduler; ClusterProblem where there is none, or none that trusts us."""
    try:
        from distributed import Client
    except ImportError:
        raise ClusterProblem("runs on a cluster need dask.distributed: install shapan[cluster]") from None
    for name in ("distributed", "tornado"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what is worth a word is said in ours
    try:
        return Client(
            address.url,
            timeout=REACHED,
            security=_security(address),
            set_as_default=False,
            name="shapan",
        )
    except Exception as error:
        why = str(error).strip().splitlines()
        raise ClusterProblem(
            f"{address.url}: no scheduler answers there ({why[0] if why else type(error).__name__})"
        ) from error


def _security(address: Address) -> Security | None:
    """Our certificate for the scheduler; where none is stated, what Dask's own configuration says."""
    if not (address.ca or address.certificate or address.key):
        return None
    from distributed.security import Security

    files = {"ca_file": address.ca, "client_cert": address.certificate, "client_key": address.key}
    stated = {f"tls_{name}": str(path) for name, path in files.items() if path is not None}
    return Security(require_encryption=True, **stated)
