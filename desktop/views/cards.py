"""What Home is made of: cards of bundled studies, rows of recent files, the place to drop one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.home import Card
from desktop.viewmodels.settings import Recent
from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.marks import paint_marker
from desktop.views.sand import paint_layers
from desktop.views.view import View, label, row

CARD = (288, 264)  # wanted size [px]
GRAINS = 100  # of a heap that takes the whole purse
SIGNS = {"new": "clock", "ahead": "check", "close": "compare", "nobody": "info"}  # of what the last run found
LEAST = 230  # least width [px]
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
SKETCHED = 1.5  # text scale up to which there is room for the heaps


class StudyCard(QAbstractButton):
    """A bundled study: what each of its strategies buys as a heap of sand, the question, its size, the last verdict."""

    def __init__(self, look: Look, card: Card) -> None:
        super().__init__()
        self._look = look
        self._card = card
        self._facts = ""
        self._room = 0  # height that the longest question of all cards takes
        self.setObjectName(f"card.{card.name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_card(self, card: Card, facts: str) -> None:
        """Show the study in the language in force."""
        self._card, self._facts = card, facts
        self.setText(card.question)
        self.setAccessibleName(f"{card.title}: {card.question}")
        self.setAccessibleDescription(f"{facts} · {card.told}")
        self.setToolTip(card.told)
        self.update()

    def sizeHint(self) -> QSize:
        """One of three in a row."""
        return QSize(self._look.px(CARD[0]), self._height())

    def minimumSizeHint(self) -> QSize:
        """A little narrower if need be."""
        return QSize(self._look.px(LEAST), self._height())

    def question_height(self, width: int) -> int:
        """The height that the question takes on a card of a width."""
        inside = QRect(0, 0, max(1, width - 2 * SPACE.panel), 10_000)
        return QFontMetrics(self._font()).boundingRect(inside, WRAPPED, self.text()).height()

    def make_room(self, height: int) -> None:
        """Be so tall that a question of a height fits: all cards say theirs in one size."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    def _font(self) -> QFont:
        return self._look.font(TYPE.panel, QFont.Weight.DemiBold)

    def room_for_words(self) -> int:
        """The height that the card as it stands leaves for its question."""
        return self.height() - self._around()

    def _around(self) -> int:
        """The height of everything but the question."""
        look = self._look
        line = QFontMetrics(look.font(TYPE.second)).height()
        above = look.px(82) + 2 * look.px(10) if look.scale <= SKETCHED else 0
        return 2 * SPACE.panel + above + line + 4 + 10 + 2 * line + look.px(8) + 2

    def _height(self) -> int:
        least = CARD[1] if self._look.scale <= SKETCHED else CARD[1] - 110
        return max(self._around() + self._room, self._look.px(least))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heaps, rule, question, facts."""
        look, palette = self._look, self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_near = self.underMouse() or self.isDown()
        painter.setBrush(QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.edge if is_near else palette.hair), 1))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), SPACE.radius_card, SPACE.radius_card
        )
        inside = QRectF(self.rect()).adjusted(SPACE.panel, SPACE.panel, -SPACE.panel, -SPACE.panel)
        if look.scale > SKETCHED:
            self._paint_words(painter, inside, inside.top())
            return
        sketch = QRectF(inside.x(), inside.y(), inside.width(), look.px(82))
        self._paint_heaps(painter, sketch)
        rule = sketch.bottom() + look.px(10)
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.drawLine(QPointF(inside.x(), rule), QPointF(inside.right(), rule))
        self._paint_words(painter, inside, rule + look.px(10))

    def _paint_heaps(self, painter: QPainter, where: QRectF) -> None:
        """A heap for each strategy: a grain for each hundredth of the purse, in layers by function."""
        look, plans, palette = self._look, self._card.plans, self._look.palette
        pitch = where.width() / max(1, len(plans))
        floor = where.bottom() - look.px(18)
        for place, plan in enumerate(plans):
            middle = where.x() + (place + 0.5) * pitch
            parts = [
                (round(GRAINS * share), QColor(function.fill))
                for share, function in zip(plan, palette.functions, strict=True)
            ]
            paint_layers(painter, QPointF(middle, floor), parts, min(look.px(7), pitch / 13))
            slot = palette.slot(place)
            paint_marker(
                painter, slot.line.marker, QColor(slot.mark), QPointF(middle, floor + look.px(13)), look.px(9)
            )
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.drawLine(QPointF(where.x(), floor + 0.5), QPointF(where.right(), floor + 0.5))

    def _paint_words(self, painter: QPainter, inside: QRectF, top: float) -> None:
        look, palette = self._look, self._look.palette
        painter.setPen(QColor(palette.ink3))
        painter.setFont(look.font(TYPE.second))
        line = QFontMetrics(look.font(TYPE.second)).height()
        title = QFontMetrics(look.font(TYPE.second)).elidedText(
            self._card.title, Qt.TextElideMode.ElideRight, int(inside.width())
        )
        painter.drawText(QRectF(inside.x(), top, inside.width(), line), Qt.AlignmentFlag.AlignLeft, title)
        facts = QRectF(inside.x(), inside.bottom() - 2 * line - look.px(8), inside.width(), line)
        painter.drawText(facts, Qt.AlignmentFlag.AlignLeft, self._facts)
        self._paint_state(painter, QRectF(inside.x(), inside.bottom() - line, inside.width(), line))
        painter.setPen(QColor(palette.ink))
        room = QRectF(inside.x(), top + line + 4, inside.width(), facts.top() - top - line - 10)
        painter.setFont(self._font())
        painter.drawText(room, WRAPPED, self.text())

    def _paint_state(self, painter: QPainter, where: QRectF) -> None:
        """Whether it was run and who led then, behind its sign."""
        look, palette, card = self._look, self._look.palette, self._card
        size, is_new = look.px(16), card.state == "new"
        sign = QRectF(where.x(), where.y() + (where.height() - size) / 2, size, size)
        paint_icon(painter, SIGNS[card.state], palette.ink3 if is_new else palette.ink, sign)
        font = look.font(TYPE.second, QFont.Weight.Normal if is_new else QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink3 if is_new else palette.ink))
        room = where.adjusted(size + look.px(6), 0, 0, 0)
        words = QFontMetrics(font).elidedText(card.told, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class RecentRow(QAbstractButton):
    """A file that was open before."""

    def __init__(self, look: Look, recent: Recent, title: str, when: str) -> None:
        super().__init__()
        self._look, self._recent, self._title, self._when = look, recent, title, when
        self.setObjectName(f"recent.{Path(recent.path).name}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(recent.path)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{recent.path}, {when}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._look.px(200), self._look.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, title, file and day, a hair line below."""
        look, palette = self._look, self._look.palette
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(palette.select))
        size, left = look.px(18), look.px(28)
        paint_icon(painter, "file", palette.ink2, QRectF(0, look.px(9), size, size))
        width = self.width() - left - 4
        font = look.font(TYPE.body)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink3 if self._recent.is_missing else palette.ink))
        title = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, look.px(6), width, look.px(22)), Qt.AlignmentFlag.AlignVCenter, title)
        font = look.font(TYPE.tag)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink3))
        words = f"{Path(self._recent.path).name} · {self._when}"
        second = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(QRectF(left, look.px(27), width, look.px(20)), Qt.AlignmentFlag.AlignVCenter, second)
        painter.setPen(QPen(QColor(palette.hair), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class DropPlace(View):
    """Says that a file may be dropped, in a dashed frame."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._words = label("second", wraps=True)
        self._inside = row(self)
        self._inside.addWidget(self._words)
        self.restyle()

    def restyle(self) -> None:
        """Room for the icon before the words."""
        self._inside.setContentsMargins(self.look.px(20) + 28, 14, 14, 14)

    def say(self, words: str) -> None:
        """Set the words."""
        self._words.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.look.colour("edge"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), SPACE.radius_panel, SPACE.radius_panel
        )
        size = self.look.px(20)
        paint_icon(
            painter, "drop", self.look.palette.ink2, QRectF(16, (self.height() - size) / 2, size, size)
        )
