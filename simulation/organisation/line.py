"""A waiting line in order of arrival, kept as columns: those who wait cost nothing until an agent is free."""

from __future__ import annotations

import numpy as np

KEPT = 4096  # places already passed are cut off in blocks of this size


class Line:
    """Tickets in order of arrival [place]; times are calendar days since the start.

    A ticket whose deadline lies before today has been counted as abandoned on the day of its deadline and
    is merely passed over when its place is reached; no flag is needed.
    """

    def __init__(self) -> None:
        self.head = 0  # first place not yet passed
        self.open = 0  # places that came in before today's closing: later ones wait for the next opening
        self.length = 0
        self.today = 0.0
        self.lost: list[int] = []  # places found abandoned today while an agent looked for work
        self._person = np.empty(0, dtype=np.int64)
        self._times = np.empty((3, 0))
        self._look()

    def _look(self) -> None:
        self.person = self._person.data  # read one by one, a view is twice as quick as an array
        self.arrived, self.deadline, self.work = (row.data for row in self._times)

    def begin(self, day: int) -> None:
        """Begin a day; only here are places cut off, since a day's report still reads its own."""
        self.today = float(day)
        self.lost = []
        if self.head > KEPT:
            self._person = self._person[self.head : self.length].copy()
            self._times = self._times[:, self.head : self.length].copy()
            self.length -= self.head
            self.open -= self.head
            self.head = 0
            self._look()

    def join(self, person: np.ndarray, arrived: np.ndarray, deadline: np.ndarray, work: np.ndarray) -> None:
        """Put tickets, sorted by arrival, at the end."""
        length = self.length + len(person)
        if length > len(self._person):
            room = max(2 * length, KEPT)
            people, times = np.empty(room, dtype=np.int64), np.empty((3, room))
            people[: self.length], times[:, : self.length] = (
                self._person[: self.length],
                self._times[:, : self.length],
            )
            self._person, self._times = people, times
            self._look()
        self._person[self.length : length] = person
        self._times[:, self.length : length] = arrived, deadline, work
        self.length = length

    def first(self, now: float) -> int:
        """Take the first ticket that waits at a calendar moment or comes later today; −1 if there is none."""
        deadline, head, last = self.deadline, self.head, self.open
        while head < last:
            until = deadline[head]
            if until > now:
                self.head = head + 1
                return head
            if until > self.today:
                self.lost.append(head)
            head += 1
        self.head = head
        return -1

    def leavers(self, until: float) -> np.ndarray:
        """Places still in the line whose patience ran out today before a calendar moment [ticket]."""
        deadline = self._times[1, self.head : self.length]
        gone = self.head + np.flatnonzero((deadline <= until) & (deadline > self.today))
        return np.concatenate([np.array(self.lost, dtype=np.intp), gone])

    def waiting_since(self, now: float) -> np.ndarray:
        """When those who wait at a calendar moment came [ticket]."""
        arrived, deadline, _ = self._times[:, self.head : self.length]
        since: np.ndarray = arrived[deadline > now]
        return since

    def people_at(self, place: np.ndarray) -> np.ndarray:
        """Who stands at these places [place]."""
        person: np.ndarray = self._person[place]
        return person

    def deadlines_at(self, place: np.ndarray) -> np.ndarray:
        """Until when those at these places wait [place]."""
        deadline: np.ndarray = self._times[1, place]
        return deadline

    def arrivals_at(self, place: np.ndarray) -> np.ndarray:
        """When those at these places came [place]."""
        arrived: np.ndarray = self._times[0, place]
        return arrived
