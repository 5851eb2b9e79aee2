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
        self._arrived, self._deadline, self._work = np.empty(0), np.empty(0), np.empty(0)
        self._look()

    def _look(self) -> None:
        # read one by one, a view is twice as quick as an array
        self.person, self.arrived = self._person.data, self._arrived.data
        self.deadline, self.work = self._deadline.data, self._work.data

    def begin(self, day: int) -> None:
        """Begin a day; only here are places cut off, since a day's report still reads its own."""
        self.today = float(day)
        self.lost = []
        if self.head > KEPT:
            self._move(self.head, self.length - self.head)
            self.length -= self.head
            self.open -= self.head
            self.head = 0

    def join(self, person: np.ndarray, arrived: np.ndarray, deadline: np.ndarray, work: np.ndarray) -> None:
        """Put tickets, sorted by arrival, at the end."""
        length = self.length + len(person)
        if length > len(self._person):
            self._move(0, max(2 * length, KEPT))
        self._person[self.length : length] = person
        self._arrived[self.length : length] = arrived
        self._deadline[self.length : length] = deadline
        self._work[self.length : length] = work
        self.length = length

    def _move(self, start: int, room: int) -> None:
        """Move what stands from a place on to new columns with so much room."""
        for name in ("_person", "_arrived", "_deadline", "_work"):
            column = getattr(self, name)
            moved = np.empty(room, dtype=column.dtype)
            moved[: self.length - start] = column[start : self.length]
            setattr(self, name, moved)
        self._look()

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
        deadline = self._deadline[self.head : self.length]
        gone = self.head + ((deadline <= until) & (deadline > self.today)).nonzero()[0]
        return np.concatenate([np.array(self.lost, dtype=np.intp), gone]) if self.lost else gone

    def waiting_since(self, now: float) -> np.ndarray:
        """When those who wait at a calendar moment came [ticket]."""
        since: np.ndarray = self._arrived[self.head : self.length]
        if not len(since):
            return since
        return since[self._deadline[self.head : self.length] > now]

    def people_at(self, place: np.ndarray) -> np.ndarray:
        """Who stands at these places [place]."""
        person: np.ndarray = self._person[place]
        return person

    def deadlines_at(self, place: np.ndarray) -> np.ndarray:
        """Until when those at these places wait [place]."""
        deadline: np.ndarray = self._deadline[place]
        return deadline

    def arrivals_at(self, place: np.ndarray) -> np.ndarray:
        """When those at these places came [place]."""
        arrived: np.ndarray = self._arrived[place]
        return arrived
