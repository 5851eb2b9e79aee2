"""One row of a form: name, control, value, unit, grade, and the way back to the base value."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.rows import Row
from desktop.views.button import Button, Choice, FittingButton, IconButton
from desktop.views.look import Look
from desktop.views.marks import GradeTag
from desktop.views.track import TrackControl
from desktop.views.view import View, column, label, quietly, row, set_property

KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
SLOTS = 4  # colours of strategies that there are
NAME, CONTROL, FIELD, UNIT, RESET = 186, 150, 84, 84, 116  # wanted widths [px]
OUT = 36  # what taking a row out needs, of the room for the way back


class FormRow(View):
    """Shows one row and tells what was entered; whether it is taken is not its business."""

    texted = Signal(str, str)  # path, text, while typing too
    slid = Signal(str, float)
    settled = Signal(str)  # typing or dragging has ended
    looked_at = Signal(str)
    reset = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look, shown: Row) -> None:
        super().__init__(look)
        self.setObjectName(f"row.{shown.path}")
        self.shown = shown
        self._slot = 0
        self._drawn: tuple[object, ...] = ()
        self._is_typing = self._is_looked_at = False
        self._names = QWidget()
        self._name, self._second = label("value", wraps=True), label("least")
        self._wrong = label("error", wraps=True, name=f"{shown.path}.wrong")
        self._wrong.hide()
        self._unit, self._grade = label("second", wraps=True), GradeTag(look)
        self._track = TrackControl(look, f"{shown.path}.slider")
        self.field: QWidget = self._make_field(shown)
        self._back = Button(look, "small", "reset", f"{shown.path}.reset")
        self._back.setProperty("kind", "quiet")
        self._out = IconButton(look, "trash", f"{shown.path}.remove")
        self._connect()
        self._lay_out()
        self.restyle()
        self.show_row(shown, 0)

    def _make_field(self, shown: Row) -> QWidget:
        """The field that a kind of value is entered in."""
        field: QWidget
        if shown.kind == "choice":
            field = Choice(self.look, shown.path)
        elif shown.kind == "lines":
            field = QPlainTextEdit()
            field.setTabChangesFocus(True)
        elif shown.kind == "names" and shown.options:
            field = FittingButton(self.look, name=shown.path)
        else:
            field = QLineEdit()
            field.setAlignment(
                Qt.AlignmentFlag.AlignRight if shown.kind == "number" else Qt.AlignmentFlag.AlignLeft
            )
        field.setObjectName(shown.path)
        field.setAcceptDrops(False)  # a file that is dropped is opened, wherever it falls
        field.installEventFilter(self)
        return field

    def _connect(self) -> None:
        path = self.shown.path
        self._track.slid.connect(lambda share: self.slid.emit(path, share))
        self._track.settled.connect(lambda: self.settled.emit(path))
        self._track.installEventFilter(self)
        self._back.clicked.connect(lambda: self.reset.emit(path))
        self._out.clicked.connect(lambda: self.removed.emit(path))
        match self.field:
            case QComboBox():
                self.field.activated.connect(
                    lambda place: self.texted.emit(path, str(self._combo_value(place)))
                )
            case QLineEdit():
                self.field.textEdited.connect(self._typed)
                self.field.editingFinished.connect(lambda: self.settled.emit(path))
            case QPlainTextEdit():
                self.field.textChanged.connect(self._lines_edited)
            case Button():
                self.field.clicked.connect(self._offer_names)

    def _lay_out(self) -> None:
        whole: QVBoxLayout = column(self, margins=(14, 0, 4, 0))
        line = row(gap=8)
        names = column(self._names, gap=0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._second)
        names.addStretch(1)
        line.addWidget(self._names)
        if self.shown.kind == "number":
            if self.shown.track is not None:
                line.addWidget(self._track)
            line.addWidget(self.field)
            line.addWidget(self._unit)
            line.addWidget(self._grade)
            line.addStretch(1)
        else:
            line.addWidget(self.field, 1)
        line.addWidget(self._out)
        line.addWidget(self._back)
        whole.addLayout(line)
        whole.addWidget(self._wrong)

    def restyle(self) -> None:
        """Columns that grow with the text."""
        px = self.look.px
        self.setMinimumHeight(px(SPACE.form_row))
        little = min(self.look.scale, 1.25)  # where the text is large, names and units wrap
        self._names.setFixedWidth(round(NAME * little))
        if self.shown.kind == "number":
            self._track.setFixedWidth(px(CONTROL))
            self.field.setFixedWidth(px(FIELD))
            self._unit.setFixedWidth(round(UNIT * little))
        if isinstance(self.field, QPlainTextEdit):
            self.field.setFixedHeight(px(60))
        back = RESET - OUT if self.shown.is_entry else RESET
        self._back.setFixedWidth(round(back * min(self.look.scale, 1.6)))
        self._back.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_row(self, shown: Row, slot: int | None) -> None:
        """Show other values; `slot` is the strategy's place, none on the Market page."""
        drawn = (shown, slot, self.look.palette.name, self.look.scale)
        self.shown, self._slot = shown, -1 if slot is None else slot
        if drawn == self._drawn:  # most rows stay as they are while one of them is dragged
            self._fill()
            return
        self._drawn = drawn
        self._name.setText(shown.name)
        self._second.setText(shown.second)
        self._second.setVisible(bool(shown.second))
        self._unit.setText(shown.unit)
        self._unit.setToolTip(shown.unit)
        self._grade.show_grade(shown.grade, f"{shown.grade}: {shown.grade_words}")
        self._track.show_track(shown.track, self._mark() if shown.base is not None else None)
        self._fill()
        described = " ".join(part for part in (shown.help, shown.limits) if part)
        for each in (self.field, self._track):
            each.setAccessibleName(f"{shown.name}, {shown.unit}" if shown.unit else shown.name)
            each.setAccessibleDescription(described)
        tip = "\n".join(part for part in (shown.help, shown.limits, shown.source) if part)
        self._name.setToolTip(tip)
        self.field.setToolTip(tip)
        self._out.setVisible(shown.is_entry)
        self.speak()
        self.update()

    def speak(self) -> None:
        """The way back, and the way out."""
        base = self.shown.base
        keeps = self._back.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(keeps)
        self._back.setVisible(base is not None)
        if base is not None:
            set_property(self._back, "slot", "market" if self._slot < 0 else str(self._slot % SLOTS))
            words = self.tr("base %1").replace("%1", base)
            metrics = self._back.fontMetrics()
            self._back.say(
                metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._back.width() - self.look.px(36)),
                tip=self.tr("Reset to %1").replace("%1", base),
            )
        self._out.say(self.tr("Take out"))

    def _fill(self) -> None:
        """Put the value into the field, unless it is being typed right now."""
        shown, field = self.shown, self.field
        match field:
            case QComboBox():
                quietly(field, lambda: self._fill_combo(field))
            case QLineEdit() if not self._is_typing:
                if field.text() != shown.text:
                    field.setText(shown.text)
                    field.setCursorPosition(0)
            case QPlainTextEdit() if not self._is_typing:
                quietly(field, lambda: field.setPlainText(shown.text))
            case Button():
                words = dict(shown.options)
                chosen = [words.get(name, name) for name in shown.text.split(", ") if name]
                field.say(", ".join(chosen) or self.tr("everybody"))

    def _fill_combo(self, field: QComboBox) -> None:
        held = tuple((field.itemData(place), field.itemText(place)) for place in range(field.count()))
        if held != self.shown.options:
            field.clear()
            for value, words in self.shown.options:
                field.addItem(words, value)
        field.setCurrentIndex(max(0, field.findData(self.shown.text)))

    def complain(self, words: str) -> None:
        """Say what is wrong with what was entered; nothing when it was taken."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        set_property(self.field, "state", "wrong" if words else "")
        self.field.setAccessibleDescription(words or self.shown.help)

    def forget_typing(self) -> None:
        """Show the study's value again, whatever was typed."""
        self._is_typing = False
        self.complain("")
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which row is looked at; undo is the study's, not the field's; the wheel scrolls the form."""
        if event.type() == QEvent.Type.FocusIn:
            self.looked_at.emit(self.shown.path)
        if event.type() == QEvent.Type.FocusOut and isinstance(self.field, QPlainTextEdit):
            self.settled.emit(self.shown.path)
        if event.type() in KEYS and isinstance(event, QKeyEvent) and _is_step(event):
            event.ignore()
            return True
        if (
            event.type() == QEvent.Type.Wheel
            and watched is self.field
            and not isinstance(self.field, QPlainTextEdit)
        ):
            event.ignore()
            return True
        return False

    def _combo_value(self, place: int) -> object:
        return self.field.itemData(place) if isinstance(self.field, QComboBox) else None

    def _typed(self, text: str) -> None:
        self._is_typing = True
        self.texted.emit(self.shown.path, text)

    def _lines_edited(self) -> None:
        if isinstance(self.field, QPlainTextEdit):
            self._typed(self.field.toPlainText())

    def _offer_names(self) -> None:
        """A menu of names, each of which can be ticked."""
        held = [name for name in self.shown.text.split(", ") if name]
        menu = QMenu(self)
        menu.setObjectName(f"{self.shown.path}.names")
        for value, words in self.shown.options:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value in held)
            action.toggled.connect(lambda on, value=value: self._toggle_name(value, on=on))
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _toggle_name(self, value: str, *, on: bool) -> None:
        held = {name for name in self.shown.text.split(", ") if name and name != value} | (
            {value} if on else set()
        )
        ordered = [name for name, _ in self.shown.options if name in held]
        self.texted.emit(self.shown.path, ", ".join(ordered))

    def _mark(self) -> str:
        """The colour of what differs: the strategy's, or the accent on the Market page."""
        return self.look.palette.accent if self._slot < 0 else self.look.palette.slot(self._slot).mark

    def look_at(self, *, on: bool) -> None:
        """Be the row that the inspector tells of, or one of the others."""
        if on != self._is_looked_at:
            self._is_looked_at = on
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row that is looked at stands out; a changed row has an edge in the strategy's colour."""
        painter = QPainter(self)
        if self._is_looked_at:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.look.palette.ground))
            painter.drawRoundedRect(self.rect(), SPACE.radius, SPACE.radius)
        if self.shown.base is not None:
            painter.fillRect(0, 0, 3, self.height(), QColor(self._mark()))


def _is_step(event: QKeyEvent) -> bool:
    """Whether a key means undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
