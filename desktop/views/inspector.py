"""Beside the form: the number that is looked at, in full: help, limits, source, grade, and the ways to write it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from desktop.tokens import SPACE
from desktop.viewmodels.resting import rests_on
from desktop.viewmodels.rows import Row
from desktop.views.button import Button, Segments
from desktop.views.look import Look
from desktop.views.marks import GradeTag
from desktop.views.parts import PartsEditor
from desktop.views.view import View, column, label, line, row, set_property

KINDS = ("plain", "schedule", "range")
WIDTH = 394  # pixels at 100 %


class Inspector(View):
    """Tells what was entered in its field; whether it is taken is not its business."""

    texted = Signal(str, str)  # path, text
    parted = Signal(str, object)  # path, Parts of a schedule or a range
    step_added = Signal(str)
    settled = Signal(str)
    kind_chosen = Signal(str, str)  # path, plain, schedule or range
    pinned = Signal(str)  # path
    watched = Signal(bool)  # it can be seen from now on, or no longer

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "side")
        self.setObjectName(name)
        self._row: Row | None = None
        self._title, self._limits = label("panel", wraps=True), label("tag")
        self._help, self._source = label("lead", wraps=True), label("second", wraps=True)
        self._source_head, self._grade_head = label("hint"), label("hint")
        self._rests_head, self._rests = label("hint"), label("second", wraps=True)
        self._verdict_head, self._verdict = label("hint"), label("second", wraps=True)
        self._grade, self._grade_words = GradeTag(look), label("second", wraps=True)
        self._kinds = Segments(look, KINDS, f"{name}.kind")
        self._written_head, self._forms = label("panel"), label("hint", wraps=True)
        self._field = QLineEdit()
        self._field.setAcceptDrops(False)  # a file that is dropped is opened, wherever it falls
        self._field.setObjectName(f"{name}.written")
        self.parts = PartsEditor(look, f"{name}.parts")
        self.parts.edited.connect(self.parted)
        self.parts.added.connect(self.step_added)
        self.parts.settled.connect(self.settled)
        self._wrong = label("error", wraps=True)
        self._empty = label("hint", wraps=True)
        self.pin = Button(look, "small", "pin", f"{name}.pin")
        self._can_pin: Callable[[str], bool] = lambda path: False
        self._verdict_of: Callable[[str], str] = lambda path: ""
        self._body = QWidget()
        self._body.setProperty("scrolled", "true")
        self._number_part = QWidget()
        self._lay_out()
        self._field.textEdited.connect(lambda text: self.texted.emit(self.path, text))
        self._field.editingFinished.connect(lambda: self.settled.emit(self.path))
        self._kinds.chosen.connect(lambda kind: self.kind_chosen.emit(self.path, kind))
        self.speak()
        self.restyle()
        self.show_row(None)

    @property
    def path(self) -> str:
        """The path of the row that is shown."""
        return "" if self._row is None else self._row.path

    def _lay_out(self) -> None:
        inside = column(self._body, margins=(SPACE.panel, SPACE.panel, SPACE.panel, SPACE.panel), gap=10)
        self._above = column(gap=10)
        inside.addLayout(self._above)
        inside.addWidget(self._empty)
        head = row(gap=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._limits, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        inside.addWidget(self._kinds, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.parts)
        inside.addWidget(self._wrong)
        inside.addWidget(self._help)
        inside.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        self.pin.clicked.connect(self._pin)
        number = column(self._number_part, gap=10)
        for name, words in (
            (self._source_head, (self._source,)),
            (self._grade_head, (self._grade, self._grade_words)),
            (self._rests_head, (self._rests,)),
            (self._verdict_head, (self._verdict,)),
        ):
            facts = row(gap=10)
            facts.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            for each in words:
                facts.addWidget(each, 1 if each is words[-1] else 0, Qt.AlignmentFlag.AlignTop)
            number.addLayout(facts)
        self._ways: tuple[QWidget, ...] = (line(), self._written_head, self._field, self._forms, self._kinds)
        for way in self._ways[:-1]:
            number.addWidget(way)
        inside.addWidget(self._number_part)
        inside.addStretch(1)
        self._beneath = column()
        inside.addLayout(self._beneath)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._body)
        column(self).addWidget(area)

    def put_above(self, view: QWidget) -> None:
        """Let something stand over what is said of the number."""
        self._above.addWidget(view)

    def offer_pins(self, can_pin: Callable[[str], bool]) -> None:
        """Let a number be pinned to the What if page where that can be done."""
        self._can_pin = can_pin

    def offer_verdicts(self, verdict_of: Callable[[str], str]) -> None:
        """Ask here for where the verdict flips with a number; no words where nobody knows."""
        self._verdict_of = verdict_of

    def show_rests(self) -> None:
        """What rests on the number: figures, and the verdict where its flip was looked for."""
        told = self._row is not None and self._row.kind == "number"
        for head, words, text in (
            (self._rests_head, self._rests, rests_on(self.path) if told else ""),
            (self._verdict_head, self._verdict, self._verdict_of(self.path) if told else ""),
        ):
            words.setText(text)
            head.setVisible(bool(text))
            words.setVisible(bool(text))

    def _pin(self) -> None:
        self.pinned.emit(self.path)
        self.show_row(self._row)

    def put_beneath(self, view: QWidget) -> None:
        """Let something stand under what is said of the number."""
        self._beneath.addWidget(view)

    def restyle(self) -> None:
        """A column that grows a little with the text."""
        self.setFixedWidth(round(WIDTH * min(self.look.scale, 1.75)))
        for head in (self._source_head, self._grade_head, self._rests_head, self._verdict_head):
            head.setFixedWidth(self.look.px(72))

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        self.watched.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        self.watched.emit(False)

    def speak(self) -> None:
        """The words that are not the row's own."""
        self._empty.setText(
            self.tr("Choose a number to see what it means, where it comes from, and how to write it.")
        )
        self._source_head.setText(self.tr("Source"))
        self._grade_head.setText(self.tr("Grade"))
        self._rests_head.setText(self.tr("Rests on it"))
        self._verdict_head.setText(self.tr("Verdict"))
        self._written_head.setText(self.tr("Written as"))
        self._kinds.say(
            {"plain": self.tr("One value"), "schedule": self.tr("From day on"), "range": self.tr("Range")}
        )
        self._forms.setText(
            self.tr(
                "From a day on: 0: 100, 90: 200. A range that is drawn once a race: low 14 … typical 20 … high 31."
            )
        )
        self.pin.say(self.tr("Pin to What if"))
        self._field.setAccessibleName(self._written_head.text())
        self._field.setAccessibleDescription(self._forms.text())

    def show_row(self, shown: Row | None) -> None:
        """Show another row, or none."""
        self._row = shown
        is_number = shown is not None and shown.kind == "number"
        self._empty.setVisible(shown is None)
        self._number_part.setVisible(is_number)
        for each in (self._title, self._help):
            each.setVisible(shown is not None)
        self._limits.setVisible(is_number)
        for way in self._ways:
            way.setVisible(shown is not None and shown.track is not None)
        self.pin.setVisible(shown is not None and self._can_pin(shown.path))
        self.show_rests()
        if shown is None:
            self.parts.show_parts("", None, "")
            self._wrong.hide()
            return
        self._title.setText(shown.name)
        self._help.setText(shown.help)
        self._limits.setText(shown.limits)
        self._source.setText(shown.source)
        self._grade.show_grade(shown.grade, shown.grade_words)
        self._grade_words.setText(shown.grade_words)
        self._kinds.choose(shown.track.kind if shown.track else "plain")
        self.parts.show_parts(shown.path, shown.parts if is_number else None, shown.unit)
        if not (self._field.hasFocus() and self._field.isModified()):
            self._field.setText(shown.text)
            self._field.setCursorPosition(0)
        self.complain("")

    def complain(self, words: str) -> None:
        """Say what is wrong with what was entered here."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        set_property(self._field, "state", "wrong" if words else "")

    def settle(self) -> None:
        """Typing has ended: show the study's value again."""
        self._field.setModified(False)
        self.show_row(self._row)
