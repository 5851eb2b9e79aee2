"""One lane of the sand table: a strategy's money, its people in heaps and in flight, its queues.

Words and heaps are painted once a day into one picture; only grains in flight are painted in every frame.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.tokens import SPACE
from desktop.viewmodels.lanes import CUSTOMER, LEAD, STAGES, Facts, Lane
from desktop.viewmodels.playhead import Playhead
from desktop.views.grains import Grain, scatter
from desktop.views.heaps import LARGEST, RADIUS, columns, pitch_of
from desktop.views.lanestaff import paint_staff
from desktop.views.lanewords import paint_words
from desktop.views.look import Look
from desktop.views.motion import Ground, Motion
from desktop.views.racesizes import RaceSizes
from desktop.views.view import View

DESK = 34  # pixels at 100 % that service desks take from the customers' column
FOLLOWERS = ((0.055, 0.5), (0.11, 0.28))  # how far behind, how visible
BIGGER = 1.25  # a grain in flight
AIM = 6.0  # pixels within which a click meets a grain


class LaneView(View):
    """Shows one lane at the playhead; a click on a grain picks the person."""

    picked = Signal(int)  # a grain

    def __init__(self, look: Look, playhead: Playhead, sizes: RaceSizes) -> None:
        super().__init__(look)
        self._playhead, self.sizes = playhead, sizes
        self._lane: Lane | None = None
        self._facts: Facts | None = None
        self._most: tuple[int, ...] = ()
        self._motion: Motion | None = None
        self._picture: QPixmap | None = None
        self._day = -1
        self.is_still = False  # reduced motion
        self.aside = 0.0  # pixels beside the customers that some lane needs for its service desk
        self.is_bold = False  # counts that changed a moment ago
        self._changed: frozenset[int] = frozenset()
        self.grain: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.resize_to(sizes)

    def resize_to(self, sizes: RaceSizes) -> None:
        """Another scale of everything."""
        self.sizes = sizes
        self.setMinimumHeight(sizes.lane)
        self.setMaximumHeight(sizes.most)
        self.lay_out()

    def sizeHint(self) -> QSize:
        """As high as a lane at least."""
        return QSize(self.sizes.header * 5, self.sizes.lane)

    def show_lane(self, lane: Lane, most: tuple[int, ...], aside: float) -> None:
        """Show a strategy; `most` are the largest heaps of the whole race, `aside` what its desks need [px]."""
        self._lane, self._most, self.aside = lane, most, aside
        self.setObjectName(f"race.lane.{lane.name}")
        self.lay_out()

    def show_day(self, day: int, facts: Facts) -> None:
        """Turn to a day."""
        before = self._facts
        self._day, self._facts = day, facts
        if before is not None:
            pairs = enumerate(zip(before.counts, facts.counts, strict=True))
            self._changed = frozenset(place for place, (old, new) in pairs if old != new)
        if self._motion is not None:
            self._motion.turn_to(day, is_still=self.is_still)
        self._picture = None
        self.update()

    def show_grain(self, grain: int | None) -> None:
        """Ring one person."""
        self.grain = grain
        self.update()

    def set_bold(self, is_bold: bool) -> None:
        """With reduced motion: changed counts stand out for a moment."""
        if is_bold != self.is_bold:
            self.is_bold = is_bold
            self._picture = None
            self.update()

    # Where everything is.
    @property
    def ground(self) -> Ground:
        """The floor as the size allows."""
        sizes = self.sizes
        left, width = float(sizes.header), self.width() - sizes.header - 10.0
        shape = columns(left, width, self.aside)
        high = max(20.0, self.floor - sizes.top - 4)
        below = max(20.0, high - 1.2 * sizes.small)
        highs = [below if place in (LEAD, CUSTOMER) else high for place in range(len(STAGES))]
        most = self._most or (1,) * len(STAGES)
        pitch = pitch_of(shape, most, highs, LARGEST * sizes.unit)
        sales = shape[LEAD]
        middle = sales.middle + 0.05 * sales.half
        return Ground(shape, pitch, below, middle, 0.95 * sales.half, sizes.unit, most)

    @property
    def floor(self) -> float:
        """How far below the lane's top its floor is."""
        return self.height() - 9 * self.sizes.unit

    def lay_out(self) -> None:
        """Work out the ground anew."""
        if self._lane is not None and self.width() > 100:
            self._motion = Motion(self._lane.stages, self._lane.places, self.ground)
            if self._day >= 0:
                self._motion.turn_to(self._day, is_still=self.is_still)
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, another ground."""
        self.lay_out()

    def restyle(self) -> None:
        """Another palette."""
        self._picture = None

    # Painting.
    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture of the day, and what flies over it."""
        if self._lane is None or self._facts is None or self._motion is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None:
            self._picture = self._painted(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if not self.is_still:
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            self._paint_flights(painter, ratio)
            painter.restore()
        if self.grain is not None:
            self._paint_ring(painter, self.grain)

    def _painted(self, ratio: float) -> QPixmap:
        """Ground, words, queues and heaps."""
        assert self._lane is not None
        assert self._facts is not None
        picture = QPixmap(QSize(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.look.colour("ground"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        bold = self._changed if self.is_bold else frozenset()
        paint_words(painter, self.look, self.sizes, self._lane, self._facts, self.ground.shape, bold)
        paint_staff(painter, self.look, self._lane, self._day, self.ground, self.floor)
        painter.scale(1 / ratio, 1 / ratio)
        self._paint_heaps(painter, ratio)
        painter.end()
        return picture

    def _paint_ground(self, painter: QPainter) -> None:
        assert self._lane is not None
        palette = self.look.palette
        painter.setBrush(QColor(palette.lane))
        painter.setPen(QPen(QColor(palette.hair), 1))
        inside = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        painter.drawRoundedRect(inside, SPACE.radius_panel, SPACE.radius_panel)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.slot(self._lane.slot).mark))
        painter.drawRoundedRect(QRectF(0, 0, 4 * max(1.0, self.sizes.unit), self.height()), 2, 2)
        painter.setPen(QPen(QColor(palette.hair), 1.5))
        floor = self.floor + 1.5
        painter.drawLine(QPointF(self.sizes.header, floor), QPointF(self.width() - 10, floor))

    def _paint_heaps(self, painter: QPainter, ratio: float) -> None:
        motion = self._motion
        assert motion is not None
        heaps = motion.heaps()
        kinds = np.repeat(np.arange(len(heaps)), [len(each) for each in heaps])
        scatter(painter, self._on_screen(np.concatenate(heaps), ratio), kinds, self._grains(ratio))

    def _paint_flights(self, painter: QPainter, ratio: float) -> None:
        """Who flies, larger, with two followers; who waits to take off or has landed as at rest."""
        motion, head = self._motion, self._playhead
        assert motion is not None
        grain, share, at, source = motion.flying(head.position, head.speed)
        if not len(share):
            return
        down, up = share >= 1.0, (share > 0.0) & (share < 1.0)
        if down.any():
            at[down] = motion.landed()[down]
        after = motion.stages_on(motion.row)[grain]
        kinds = np.where(share > 0.5, after, source)  # it takes the colour of where it goes on its way
        kinds = kinds + np.where(up, len(STAGES), 0)
        parts = [(motion.behind(share, lag)[up], source[up], faint) for lag, faint in reversed(FOLLOWERS)]
        parts.append((at, kinds, 1.0))
        places = np.concatenate([place for place, _, _ in parts])
        opacity = np.repeat([faint for _, _, faint in parts], [len(place) for place, _, _ in parts])
        which = np.concatenate([kind for _, kind, _ in parts])
        scatter(painter, self._on_screen(places, ratio), which, self._grains(ratio), opacity)

    def _grains(self, ratio: float) -> tuple[Grain, ...]:
        """A grain of every stage at rest, then of every stage in flight."""
        assert self._motion is not None
        radius = self._motion.ground.pitch * RADIUS * ratio
        colours = [self._colour(stage) for stage in range(len(STAGES))]
        small = min(radius, 1.9 * self.sizes.unit * ratio)  # leads stand in rows of their own pitch
        rest = [
            (colour, round(small if stage == LEAD else radius, 2)) for stage, colour in enumerate(colours)
        ]
        return (*rest, *((colour, round(radius * BIGGER, 2)) for colour in colours))

    def _paint_ring(self, painter: QPainter, grain: int) -> None:
        """The person picked: an ink grain in a ring on a halo."""
        motion, head, palette = self._motion, self._playhead, self.look.palette
        assert motion is not None
        x, y = motion.place_of(grain, head.position, head.speed)
        centre, unit = QPointF(x, self.floor - y), max(1.0, self.sizes.unit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.lane), 6.0 * unit))
        painter.setBrush(QColor(palette.lane))
        painter.drawEllipse(centre, 7 * unit, 7 * unit)
        painter.setPen(QPen(QColor(palette.focus), 2.4 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 8 * unit, 8 * unit)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink))
        painter.drawEllipse(centre, 2.6 * unit, 2.6 * unit)

    def _on_screen(self, at: np.ndarray, ratio: float) -> np.ndarray:
        """From the floor upwards to device pixels from the top."""
        found: np.ndarray = np.stack([at[:, 0], self.floor - at[:, 1]], axis=1) * ratio
        return found

    def _colour(self, stage: int) -> str:
        assert self._lane is not None
        palette = self.look.palette
        if stage == CUSTOMER:
            return palette.slot(self._lane.slot).mark
        name = "active" if stage == LEAD else STAGES[stage]
        colour: str = getattr(palette.stages, name)
        return colour

    # The mouse and the keys.
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the nearest person."""
        at = event.position()
        self.pick_at(at.x(), at.y())
        self.setFocus()

    def pick_at(self, x: float, y: float) -> None:
        """Pick the person nearest to a point, if there is one."""
        motion, head = self._motion, self._playhead
        if motion is not None:
            grain = motion.nearest(x, self.floor - y, head.position, head.speed, AIM * self.sizes.unit)
            if grain is not None:
                self.picked.emit(grain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are the page's."""
        event.ignore()
