"""Where every grain of a lane is at a moment: at rest in a heap, in a queue, or in flight between two; no Qt."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop.views.heaps import LEAD, Column, heap, line_up, scattered

FLIGHT = 0.6  # seconds
LONGEST = 1.5  # days
STAGGER = 0.95  # days over which those who move on one day take off
IN_THE_AIR = 2  # days before today of which somebody may still fly
ARC = 0.30  # how high a flight rises, in its width
SPREAD = 9.0  # px at 100 % by which flights of one stream part
LEAST_ARC, MOST_ARC = 14.0, 46.0  # px at 100 %


@dataclass(frozen=True)
class Ground:
    """The floor of a lane as it is drawn: columns, pitch, the height left for heaps, and where leads stand."""

    shape: tuple[Column, ...]
    pitch: float
    high: float
    line_right: float
    line_width: float
    unit: float  # pixels of a pixel at 100 %
    most: tuple[int, ...]

    def slots(self, stage: int) -> np.ndarray:
        """The places of a column [place, (x, y from the floor)]."""
        column, count = self.shape[stage], max(1, self.most[stage])
        if stage == LEAD:
            line = line_up(count, self.line_width, self.high, 5.2 * self.unit)
            middle = self.line_right
        else:
            line, middle = heap(count, column.half, column.tall, self.pitch), column.middle
        found: np.ndarray = line + np.array([middle, 0.0])
        return found


class Motion:
    """The grains of one lane over one ground."""

    def __init__(self, stages: np.ndarray, places: np.ndarray, ground: Ground) -> None:
        self._stages, self._places, self.ground = stages, places, ground
        self._slots = [ground.slots(stage) for stage in range(len(ground.shape))]
        self._luck = scattered(stages.shape[1], 2)
        self._day = -1
        self._last = len(stages) - 1
        self.resting = np.empty(0, dtype=np.intp)
        self._flights = self._none()

    def _none(self) -> tuple[np.ndarray, ...]:
        nothing = np.empty(0)
        return (
            np.empty(0, dtype=np.intp),
            nothing,
            np.empty((0, 2)),
            np.empty((0, 2)),
            np.empty((0, 2)),
            nothing,
        )

    def at_rest(self, grain: np.ndarray, row: int) -> np.ndarray:
        """Where grains lie in their heaps after so many days [grain, (x, y)]."""
        found = np.zeros((len(grain), 2))
        stages, places = self._stages[row, grain], self._places[row, grain]
        for stage, slots in enumerate(self._slots):
            here = stages == stage
            found[here] = slots[np.minimum(places[here], len(slots) - 1)]
        return found

    def heaps(self) -> list[np.ndarray]:
        """Places of all grains at rest by stage [place, (x, y)]: the heap's floor is always whole."""
        counts = np.bincount(self._stages[self.row, self.resting], minlength=len(self._slots)).tolist()
        return [slots[:count] for slots, count in zip(self._slots, counts, strict=True)]

    def stages_on(self, row: int) -> np.ndarray:
        """The stage of everybody after so many days [grain]."""
        stages: np.ndarray = self._stages[row]
        return stages

    def turn_to(self, day: int, *, is_still: bool) -> None:
        """Work out who rests and who flies on a day; where everything stands still, all rest as they stand."""
        row = min(day, self._last)
        if is_still or row == self._last:
            self.resting, self._flights = np.arange(self._stages.shape[1]), self._none()
            self.row = row
            return
        self.row = row + 1
        moved_on = np.full(self._stages.shape[1], -1)  # the last of the days that may still be in the air
        for day_before in range(max(0, row - IN_THE_AIR), row + 1):
            moved_on[self._stages[day_before] != self._stages[day_before + 1]] = day_before
        self.resting = np.flatnonzero(moved_on < 0)
        grain = np.flatnonzero(moved_on >= 0)
        rows = moved_on[grain]
        self._flights = (grain, rows + STAGGER * self._luck[grain, 0], *self._arcs(grain, rows))

    def _arcs(self, grain: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, ...]:
        """From where, over where, to where each of them flies, and the stage it leaves."""
        source, target = self._stages[rows, grain], self._stages[rows + 1, grain]
        reach = {row: self._reach(row) for row in np.unique(np.concatenate([rows, rows + 1])).tolist()}
        start, end = np.zeros((len(grain), 2)), np.zeros((len(grain), 2))
        rises = np.where(target > source, 1.0, -1.0)
        for number, (row, one, other, side) in enumerate(
            zip(rows.tolist(), source.tolist(), target.tolist(), rises.tolist(), strict=True)
        ):
            start[number] = self._rim(one, reach[row][one], side)
            end[number] = self._rim(other, reach[row + 1][other], -side)
        unit, luck = self.ground.unit, self._luck[grain]
        start += SPREAD * unit * (luck[:, ::-1] - 0.5)
        end += SPREAD * unit * (luck - 0.5)
        width = np.abs(end[:, 0] - start[:, 0])
        rise = np.clip(ARC * width, LEAST_ARC * unit, MOST_ARC * unit) * (0.75 + 0.5 * luck[:, 1])
        top = np.maximum(start[:, 1], end[:, 1]) + rise
        middle = np.stack([(start[:, 0] + end[:, 0]) / 2, np.minimum(top, 1.25 * self.ground.high)], axis=1)
        return start, middle, end, source

    def _reach(self, row: int) -> list[tuple[float, float]]:
        counts = np.bincount(self._stages[row], minlength=len(self._slots)).tolist()
        return [
            column.reach(count, self.ground.pitch)
            for column, count in zip(self.ground.shape, counts, strict=True)
        ]

    def _rim(self, stage: int, reach: tuple[float, float], side: float) -> tuple[float, float]:
        """The flank of a heap, to the right (1) or left (−1); of the line, its end."""
        ground = self.ground
        if stage == LEAD:
            x = ground.line_right + (4.0 * ground.unit if side > 0 else -ground.line_width)
            return x, 12.0 * ground.unit
        return ground.shape[stage].middle + side * 0.86 * reach[0], 0.62 * reach[1]

    def flying(self, position: float, speed: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Who flies at a moment: grains, share of the way [flight], places [flight, (x, y)], stage left behind."""
        grain, begin, start, middle, end, source = self._flights
        if not len(grain):
            return grain, begin, start, source
        share = np.clip((position - begin) / self.length(speed), 0.0, 1.0)
        return grain, share, _on_arc(start, middle, end, share), source

    def behind(self, share: np.ndarray, lag: float) -> np.ndarray:
        """Where those flights were a little before [flight, (x, y)]."""
        _, _, start, middle, end, _ = self._flights
        return _on_arc(start, middle, end, np.clip(share - lag, 0.0, 1.0))

    @staticmethod
    def length(speed: float) -> float:
        """How long a flight takes [days]: 0.6 s, and never longer than one and a half days."""
        return min(FLIGHT * speed, LONGEST)

    def landed(self) -> np.ndarray:
        """Where those who fly lie once they have landed [flight, (x, y)]."""
        grain = self._flights[0]
        return self.at_rest(grain, min(self.row, self._last))

    def place_of(self, grain: int, position: float, speed: float) -> tuple[float, float]:
        """Where one grain is."""
        flying, share, at, _ = self.flying(position, speed)
        found = np.flatnonzero(flying == grain)
        if len(found) and share[found[0]] < 1.0:
            return float(at[found[0], 0]), float(at[found[0], 1])
        rest = self.at_rest(np.array([grain]), min(self.row, self._last))[0]
        return float(rest[0]), float(rest[1])

    def nearest(self, x: float, y: float, position: float, speed: float, within: float) -> int | None:
        """The grain nearest to a point, if one is near enough."""
        everybody = np.arange(self._stages.shape[1])
        at = self.at_rest(everybody, min(self.row, self._last))
        grain, share, places, _ = self.flying(position, speed)
        up = share < 1.0
        at[grain[up]] = places[up]
        distance = (at[:, 0] - x) ** 2 + (at[:, 1] - y) ** 2
        nearest = int(distance.argmin())
        return nearest if distance[nearest] <= within * within else None


def _on_arc(start: np.ndarray, middle: np.ndarray, end: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Points of quadratic arcs; `middle` is the arc's height above its own middle [flight, (x, y)]."""
    s = share[:, None]
    control = 2.0 * middle - (start + end) / 2.0
    found: np.ndarray = (1 - s) ** 2 * start + 2 * s * (1 - s) * control + s * s * end
    return found
