"""Where working time goes: each place of a team is idle, busy, absent (left and not filled again) or given up."""

from __future__ import annotations

IDLE, BUSY, ABSENT, GIVEN_UP = range(4)


class Timesheet:
    """Working time by what a place did [days of 24 hours], one row a place."""

    def __init__(self) -> None:
        self.doing: list[int] = []
        self._since: list[float] = []
        self._spent: tuple[list[float], ...] = ([], [], [], [])

    def widen(self, places: int, now: float) -> None:
        """Add places, given up until somebody holds them."""
        for _ in range(len(self.doing), places):
            self.doing.append(GIVEN_UP)
            self._since.append(now)
            for row in self._spent:
                row.append(0.0)

    def change(self, place: int, doing: int, now: float) -> None:
        """From now on a place does something else, or the same anew."""
        self._spent[self.doing[place]][place] += now - self._since[place]
        self._since[place] = now
        self.doing[place] = doing

    def close(self, now: float) -> tuple[list[float], ...]:
        """Working time since the last closing, by what was done a list [place]."""
        for place, doing in enumerate(self.doing):
            self._spent[doing][place] += now - self._since[place]
            self._since[place] = now
        spent = self._spent
        self._spent = tuple([0.0] * len(self.doing) for _ in spent)
        return spent
