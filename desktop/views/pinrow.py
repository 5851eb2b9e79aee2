"""One pinned number: its name and grade, the value to type, the slider, its ends, and where the verdict flips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.tokens import TYPE
from desktop.viewmodels.pinned import Pin
from desktop.views.button import IconButton
from desktop.views.elided import ElidedLabel
from desktop.views.look import Look
from desktop.views.marks import GradeTag
from desktop.views.pinslider import FlipMark, PinSlider
from desktop.views.view import View, column, label, row, set_property

LONG = 9  # signs of a range or a schedule, which take more room
KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class Foot(View):
    """Under the slider: its two ends, and between them the words of the flip, under its mark."""

    def __init__(self, look: Look, slider: PinSlider) -> None:
        super().__init__(look)
        self._slider = slider
        self._low, self._high, self._words = "", "", ""
        self._flip: FlipMark | None = None
        self.restyle()

    def show_words(self, low: str, high: str, words: str, flip: FlipMark | None) -> None:
        """Show the ends, and what is known of the flip."""
        self._low, self._high, self._words, self._flip = low, high, words, flip
        self.update()

    def restyle(self) -> None:
        """One line of small text."""
        self.setFixedHeight(self.look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """An end gives way to the words of the flip where they meet."""
        painter = QPainter(self)
        least, strong = self.look.font(TYPE.least), self.look.font(TYPE.least, QFont.Weight.DemiBold)
        font = strong if self._flip is not None else least
        wide = QFontMetrics(font).horizontalAdvance(self._words)
        middle = self.width() / 2 if self._flip is None else self._slider.place_of(self._flip.share)
        begin = min(max(middle - wide / 2, 0.0), max(self.width() - wide, 0.0))
        painter.setFont(least)
        painter.setPen(QColor(self.look.palette.ink3))
        metrics, base = QFontMetrics(least), self.height() - self.look.px(5)
        if metrics.horizontalAdvance(self._low) + self.look.px(10) < begin or not self._words:
            painter.drawText(QPointF(self._slider.place_of(0.0) - self.look.px(8), base), self._low)
        room = metrics.horizontalAdvance(self._high)
        if begin + wide + self.look.px(6) < self.width() - room or not self._words:
            painter.drawText(QPointF(self.width() - room - 1, base), self._high)
        painter.setFont(font)
        painter.setPen(QColor(self.look.palette.ink if self._flip is not None else self.look.palette.ink3))
        elided = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(
            QRectF(begin, 0, self.width() - begin, self.height()), Qt.AlignmentFlag.AlignVCenter, elided
        )


class PinRow(View):
    """Tells what was moved; whether it is taken is not its business."""

    chosen = Signal(str)  # path
    slid = Signal(str, float)
    let_go = Signal()
    texted = Signal(str, str)
    reset = Signal(str)
    unpinned = Signal(str)

    def __init__(self, look: Look, path: str) -> None:
        super().__init__(look, "pin")
        self.path = path
        self.setObjectName(f"pin.{path}")
        self._name, self._grade = ElidedLabel("strong"), GradeTag(look)
        self.field, self._unit = QLineEdit(), label("second")
        self.field.setObjectName(f"pin.{path}.value")
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setAcceptDrops(False)  # a file that is dropped is opened, wherever it falls
        self.slider = PinSlider(look, f"pin.{path}.slider")
        self._foot = Foot(look, self.slider)
        self._wrong = label("error", wraps=True, name=f"pin.{path}.wrong")
        self._wrong.hide()
        self._back = IconButton(look, "reset", f"pin.{path}.reset")
        self._out = IconButton(look, "close", f"pin.{path}.unpin")
        self._is_typing = False
        self._lay_out()
        self._connect()
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        whole = column(self, margins=(8, 6, 6, 5), gap=1)
        head = row(gap=6)
        head.addWidget(self._name, 1)
        head.addWidget(self._grade)
        head.addWidget(self.field)
        head.addWidget(self._unit)
        whole.addLayout(head)
        way = row(gap=2)
        way.addWidget(self.slider, 1)
        way.addWidget(self._back)
        way.addWidget(self._out)
        whole.addLayout(way)
        foot = row()
        foot.addWidget(self._foot, 1)
        self._room = QWidget()  # as wide as the two buttons, so that the foot ends where the slider does
        foot.addWidget(self._room)
        whole.addLayout(foot)
        whole.addWidget(self._wrong)

    def _connect(self) -> None:
        self.slider.slid.connect(lambda share: self.slid.emit(self.path, share))
        self.slider.let_go.connect(self.let_go)
        self.field.textEdited.connect(self._typed)
        self.field.editingFinished.connect(self._typing_ended)
        self._back.clicked.connect(lambda: self.reset.emit(self.path))
        self._out.clicked.connect(lambda: self.unpinned.emit(self.path))
        for each in (self.slider, self.field):
            each.installEventFilter(self)

    def restyle(self) -> None:
        """Lengths that grow with the text."""
        px = self.look.px
        self._room.setFixedWidth(2 * px(30) + 4)
        keeps = self._back.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(keeps)

    def speak(self) -> None:
        """The two buttons."""
        self._back.say(self.tr("Put it back"))
        self._out.say(self.tr("Take it off this page"))

    def show_pin(
        self, pin: Pin, flip: FlipMark | None, words: str, *, is_chosen: bool, values: float
    ) -> None:
        """Show where the number stands, and what is known of its flip."""
        self._name.setText(pin.name)
        tip = "\n".join(part for part in (pin.place, pin.help) if part)
        self.setToolTip(tip)
        self._grade.show_grade(pin.grade, f"{pin.grade}: {pin.grade_words}")
        self._unit.setText(pin.unit)
        self._unit.setVisible(bool(pin.unit))
        self.field.setFixedWidth(self.look.px(84 if len(pin.text) < LONG else 148))
        if not self._is_typing and self.field.text() != pin.text:
            self.field.setText(pin.text)
            self.field.setCursorPosition(0)
        self.slider.show_way(pin.share, pin.before_share, is_moved=pin.is_moved, flip=flip, values=values)
        self._foot.show_words(pin.low, pin.high, words, flip)
        self._back.setVisible(pin.is_moved)
        self._back.setToolTip(self.tr("Back to %1").replace("%1", pin.before))
        named = f"{pin.place}, {pin.name}, {pin.unit}" if pin.unit else f"{pin.place}, {pin.name}"
        described = ". ".join(part for part in (words, pin.help, f"{pin.low} – {pin.high}") if part)
        for each in (self.slider, self.field):
            each.setAccessibleName(named)
            each.setAccessibleDescription(described)
        set_property(self, "state", "chosen" if is_chosen else "")

    def complain(self, words: str) -> None:
        """Say what is wrong with what was typed; nothing when it was taken."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        set_property(self.field, "state", "wrong" if words else "")

    def forget_typing(self) -> None:
        """Show the study's value again, whatever was typed."""
        self._is_typing = False
        self.complain("")

    def _typed(self, text: str) -> None:
        self._is_typing = True
        self.texted.emit(self.path, text)

    def _typing_ended(self) -> None:
        if self._is_typing:
            self.forget_typing()
            self.let_go.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere chooses the number."""
        self.chosen.emit(self.path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The number that the keyboard speaks to is the chosen one; undo is the study's, not the field's."""
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self.path)
        if event.type() in KEYS and isinstance(event, QKeyEvent):
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(step) for step in steps):
                event.ignore()
                return True
        return False
