"""A schedule or a range in its parts: low, typical, high; or a line for each day from which another value holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from desktop.viewmodels.rows import Parts
from desktop.views.button import Button, IconButton, Segments
from desktop.views.look import Look
from desktop.views.view import View, column, label

LAWS = ("triangular", "uniform")


class PartsEditor(View):
    """Tells the parts as they stand after each edit; whether they are taken is not its business."""

    edited = Signal(str, object)  # path, Parts
    added = Signal(str)  # path: a later step is wanted
    settled = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self._path, self._unit = "", ""
        self._parts: Parts | None = None
        self._cells: list[list[QLineEdit]] = []
        self._heads: list[QLabel] = []
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._add = Button(look, "dashed", "plus", f"{name}.add")
        self._laws = Segments(look, LAWS, f"{name}.law")
        whole = column(self, gap=8)
        whole.addWidget(self._inside)
        whole.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._laws)
        self._add.clicked.connect(lambda: self.added.emit(self._path))
        self._laws.chosen.connect(self._choose_law)
        self.speak()
        self.show_parts("", None, "")

    def speak(self) -> None:
        """The words of heads and buttons."""
        self._add.say(self.tr("Another value later"))
        self._laws.say({"triangular": self.tr("Typical is likeliest"), "uniform": self.tr("All as likely")})
        if self._parts is not None:
            self._name()

    def show_parts(self, path: str, parts: Parts | None, unit: str) -> None:
        """Show other parts; fields are made anew only where their number changes."""
        before = self._parts
        is_alike = (
            before is not None
            and parts is not None
            and path == self._path
            and (before.kind, len(before.lines)) == (parts.kind, len(parts.lines))
        )
        self._path, self._parts, self._unit = path, parts, unit
        self.setVisible(parts is not None)
        if parts is None:
            self._cells = []
            return
        if not is_alike or not self._cells:
            self._rebuild(parts)
        for cells, texts in zip(self._cells, parts.lines, strict=True):
            for cell, text in zip(cells, texts, strict=True):
                if not (cell.hasFocus() and cell.isModified()):
                    cell.setText(text)
                    cell.setCursorPosition(0)
        self._add.setVisible(parts.kind == "schedule")
        self._laws.setVisible(parts.kind == "range")
        self._laws.choose(LAWS[parts.is_uniform])
        self._name()

    def _rebuild(self, parts: Parts) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setObjectName("")
                widget.deleteLater()
        columns = 3 if parts.kind == "range" else 2
        self._heads = [label("hint") for _ in range(columns)]
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, 1)
        self._cells = []
        for line, texts in enumerate(parts.lines, start=1):
            cells = [self._cell(line - 1, place) for place in range(len(texts))]
            for place, cell in enumerate(cells):
                self._grid.addWidget(cell, line, place)
            self._cells.append(cells)
            if parts.kind == "schedule" and line > 1:
                out = IconButton(self.look, "trash", f"{self.objectName()}.{line - 1}.remove")
                out.say(self.tr("Take this day out"))
                out.clicked.connect(lambda _=False, place=line - 1: self._take_out(place))
                self._grid.addWidget(out, line, columns)
        if parts.kind == "schedule":
            self._cells[0][0].setEnabled(False)  # a schedule begins on day 0

    def _cell(self, line: int, place: int) -> QLineEdit:
        cell = QLineEdit()
        cell.setObjectName(f"{self.objectName()}.{line}.{place}")
        cell.setAlignment(Qt.AlignmentFlag.AlignRight)
        cell.setAcceptDrops(False)  # a file that is dropped is opened, wherever it falls
        assert self._parts is not None, "cells are made for parts"
        if not (
            self._parts.kind == "schedule" and place == 0
        ):  # a day half typed would change the order of lines
            cell.textEdited.connect(self._tell)
        cell.editingFinished.connect(self._finish)
        return cell

    def _name(self) -> None:
        """Heads, and what each field is called."""
        assert self._parts is not None, "only parts have names"
        if self._parts.kind == "range":
            words = [self.tr("Low"), self.tr("Typical"), self.tr("High")]
        else:
            words = [self.tr("From day"), self.tr("Value")]
        for head, text in zip(self._heads, words, strict=True):
            head.setText(text)
        for cells in self._cells:
            day = f"{words[0]} {cells[0].text()}, " if self._parts.kind == "schedule" else ""
            for cell, text in zip(cells, words, strict=True):
                cell.setAccessibleName(f"{day}{text}, {self._unit}")

    def _now(self) -> Parts:
        assert self._parts is not None, "only what is shown can be edited"
        lines = tuple(tuple(cell.text() for cell in cells) for cells in self._cells)
        return Parts(self._parts.kind, lines, self._parts.is_uniform)

    def _tell(self) -> None:
        self.edited.emit(self._path, self._now())

    def _finish(self) -> None:
        if self._parts is not None and self._now() != self._parts:
            self._tell()
        for cells in self._cells:
            for cell in cells:
                cell.setModified(False)
        self.settled.emit(self._path)

    def _take_out(self, line: int) -> None:
        now = self._now()
        lines = (*now.lines[:line], *now.lines[line + 1 :])
        self.edited.emit(self._path, Parts(now.kind, lines, now.is_uniform))
        self.settled.emit(self._path)

    def _choose_law(self, law: str) -> None:
        now = self._now()
        self.edited.emit(self._path, Parts(now.kind, now.lines, law == "uniform"))
        self.settled.emit(self._path)
