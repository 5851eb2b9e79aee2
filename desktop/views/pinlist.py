"""The column of pinned numbers: one row each, the way to more of them, and to keep or put back what was moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from desktop.viewmodels.calling import JOINT
from desktop.viewmodels.pinned import Pin
from desktop.viewmodels.whatif import WhatIfViewModel
from desktop.views.button import Button, FittingButton, IconButton
from desktop.views.look import Look
from desktop.views.order import put_in_reading_order
from desktop.views.pinpicker import PinPicker
from desktop.views.pinrow import PinRow
from desktop.views.pinslider import FlipMark
from desktop.views.view import View, clear, column, label, row


class PinList(View):
    """Rows stay where they are while their numbers move."""

    def __init__(self, look: Look, whatif: WhatIfViewModel) -> None:
        super().__init__(look, "pins")
        self.setObjectName("whatif.pins")
        self._whatif = whatif
        self.rows: dict[str, PinRow] = {}
        self._title, self._note = label("panel"), label("hint", wraps=True)
        self.keep = Button(look, "quiet", "tick", "whatif.keep")
        self.reset = IconButton(look, "reset", "whatif.reset")
        self.pin = Button(look, "small", "pin", "whatif.pin")
        self.picker = PinPicker(look)
        self._offers = column(gap=6)
        self._stack = QStackedWidget()
        self._lay_out()
        self.pin.clicked.connect(self.open_picker)
        self.picker.picked.connect(self._pick)
        self.picker.closed.connect(self.close_picker)
        self.keep.clicked.connect(whatif.pins.keep)
        self.reset.clicked.connect(whatif.pins.reset_all)
        self.speak()

    def _lay_out(self) -> None:
        whole = column(self, margins=(16, 12, 8, 8), gap=8)
        head = row(gap=2)
        head.addWidget(self._title, 1)
        for button in (self.keep, self.reset, self.pin):
            head.addWidget(button)
        whole.addLayout(head)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        body = column(inside, margins=(0, 0, 6, 0), gap=2)
        self._list = column(gap=2)
        body.addLayout(self._list)
        body.addLayout(self._offers)
        body.addWidget(self._note)
        body.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._stack.addWidget(area)
        self._stack.addWidget(self.picker)
        whole.addWidget(self._stack, 1)

    def speak(self) -> None:
        """The words that are not a number's own."""
        self._title.setText(self.tr("Pinned numbers"))
        self.keep.say(self.tr("Keep"), tip=self.tr("What the numbers are now is what they were before"))
        self.reset.say(self.tr("Put every number back to what it was"))
        self.pin.say(self.tr("Pin…"), tip=self.tr("Search for a number and pin it"))
        clear(self._offers)
        self.refresh()

    def refresh(self) -> None:
        """Every row as the view-model says."""
        if not self._whatif.document.is_open:
            return
        pins = self._whatif.pins
        if tuple(self.rows) != pins.paths:
            self._make_rows(pins.paths)
        for pin in pins.shown():
            self._show(pin)
        for button in (self.keep, self.reset):
            button.setEnabled(pins.any_moved)
        self._offer(not pins.paths)
        note = self.tr("Dashed tick: what it was. Coloured stretch: where another strategy wins instead.")
        self._note.setText(
            note if pins.paths else self.tr("Or search with “Pin…”. A pinned number stays pinned.")
        )

    def _show(self, pin: Pin) -> None:
        whatif = self._whatif
        words, mark = whatif.flip_words(pin.path), whatif.flip_share(pin.path)
        flip = None if mark is None else FlipMark(*mark)
        self.rows[pin.path].show_pin(
            pin, flip, words, is_chosen=pin.path == whatif.chosen, values=whatif.pins.whole_values(pin.path)
        )

    def _make_rows(self, paths: tuple[str, ...]) -> None:
        clear(self._list)
        self.rows = {}
        whatif = self._whatif
        for path in paths:
            made = PinRow(self.look, path)
            made.chosen.connect(whatif.choose)
            made.slid.connect(whatif.pins.slide)
            made.let_go.connect(whatif.release)
            made.texted.connect(self._enter)
            made.reset.connect(whatif.pins.reset)
            made.unpinned.connect(whatif.pins.unpin)
            self._list.addWidget(made)
            self.rows[path] = made
        put_in_reading_order(self)

    def _offer(self, is_wanted: bool) -> None:
        """Numbers worth a look, where nothing is pinned."""
        if is_wanted and self._offers.count():
            return
        clear(self._offers)
        if not is_wanted:
            return
        for path, words, place in self._whatif.offered():
            button = FittingButton(self.look, "section", "pin", f"whatif.offer.{path}", joint=JOINT)
            button.say(words, tip=place)
            button.clicked.connect(lambda _=False, path=path: self._whatif.pins.pin(path))
            self._offers.addWidget(button)

    def _enter(self, path: str, text: str) -> None:
        row = self.rows.get(path)
        if row is not None:  # the last key may reach a row that has just been taken away
            row.complain(self._whatif.pins.set_text(path, text))

    def forget_typing(self) -> None:
        """Undo and redo show the study's values."""
        for made in self.rows.values():
            made.forget_typing()

    def open_picker(self) -> None:
        """Search for a number."""
        self._stack.setCurrentWidget(self.picker)
        self._whatif.search(self.picker.show_known)
        self.picker.begin()

    def close_picker(self) -> None:
        """Back to the pinned numbers."""
        self._stack.setCurrentIndex(0)
        self.pin.setFocus()

    def _pick(self, path: str) -> None:
        self.close_picker()
        self._whatif.pins.pin(path)
        self.refresh()
        if path in self.rows:
            self.rows[path].slider.setFocus()
