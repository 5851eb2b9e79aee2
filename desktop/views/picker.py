"""Tactics picked from the library: searched at the left, told at the right, taken with one button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.viewmodels.entries import Entry
from desktop.viewmodels.library import LibraryViewModel
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.marks import GradeTag, Icon
from desktop.views.view import View, clear, column, label, line, row

SIZE = (900, 560)  # pixels at 100 %
LIST = 300
STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Details(View):
    """Everything about one tactic."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "form")
        self._list: QVBoxLayout = column(self, margins=(16, 4, 16, 12), gap=8)

    def show_entry(self, entry: Entry | None) -> None:
        """Show another tactic, or what to do where there is none."""
        clear(self._list)
        if entry is None:
            self._list.addWidget(
                label("hint", self.tr("Nothing like it. Search with other words."), wraps=True)
            )
            self._list.addStretch(1)
            return
        self._list.addWidget(label("panel", entry.label, wraps=True, name="picker.label"))
        tags = row(gap=6)
        for words in (entry.trade, self.tr("your own") if entry.is_own else ""):
            if words:
                tags.addWidget(label("tag", words))
        tags.addStretch(1)
        self._list.addLayout(tags)
        self._list.addWidget(label("lead", entry.note, wraps=True))
        for obstacle in entry.obstacles:
            self._list.addLayout(self._signed("warn", obstacle))
        if entry.is_taken:
            self._list.addLayout(self._signed("check", self.tr("Taken already")))
        self._list.addWidget(line())
        for fact in entry.facts:
            self._list.addLayout(self._fact(fact.name, label("second", fact.words, wraps=True)))
        self._list.addLayout(self._fact(self.tr("Source"), label("second", entry.source, wraps=True)))
        grade = GradeTag(self.look, entry.grade)
        grade.show_grade(entry.grade, entry.grade_words)
        self._list.addLayout(
            self._fact(self.tr("Grade"), grade, label("second", entry.grade_words, wraps=True))
        )
        self._list.addStretch(1)

    def _fact(self, name: str, *told: QWidget) -> QHBoxLayout:
        made = row(gap=10)
        head = label("hint", name, wraps=True)
        head.setFixedWidth(self.look.px(110))
        made.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        for each in told:
            made.addWidget(each, 1 if each is told[-1] else 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _signed(self, icon: str, words: str) -> QHBoxLayout:
        made = row(gap=8)
        made.addWidget(
            Icon(self.look, icon, "warn" if icon == "warn" else "ok", 18), 0, Qt.AlignmentFlag.AlignTop
        )
        made.addWidget(label("second", words, wraps=True), 1)
        return made


class PickerDialog(QDialog):
    """Opened and closed without anybody waiting; Enter takes what is chosen, Esc closes."""

    def __init__(self, look: Look, parent: QWidget, library: LibraryViewModel) -> None:
        super().__init__(parent)
        look.dress(self)
        self.setObjectName("picker")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.look, self.library = look, library
        self._entries: tuple[Entry, ...] = ()
        self.search = QLineEdit()
        self.search.setObjectName("picker.search")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setObjectName("picker.list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.details = Details(look)
        self.mistakes = label("warn", wraps=True, name="picker.mistakes")
        self.take = Button(look, "primary", "plus", "picker.take")
        self.forget = Button(look, "quiet", "trash", "picker.forget")
        self.shut = Button(look, "", name="picker.close")
        self._lay_out()
        self._connect()
        self.speak()
        self.resize(
            min(look.px(SIZE[0]), parent.width() - 40),
            min(look.px(SIZE[1]), parent.height() - 40),
        )
        self.search.setFocus()
        library.read()

    def _lay_out(self) -> None:
        whole = column(self, margins=(16, 16, 16, 16), gap=12)
        body = row(gap=12)
        left = column(gap=8)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.mistakes)
        holder = QWidget()
        holder.setLayout(left)
        holder.setFixedWidth(round(LIST * min(self.look.scale, 1.3)))
        body.addWidget(holder)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.details)
        body.addWidget(area, 1)
        whole.addLayout(body, 1)
        below = row(gap=8)
        below.addWidget(self.forget)
        below.addStretch(1)
        below.addWidget(self.shut)
        below.addWidget(self.take)
        whole.addLayout(below)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.itemActivated.connect(lambda _: self._take())
        self.take.clicked.connect(self._take)
        self.forget.clicked.connect(self._forget)
        self.shut.clicked.connect(self.close)
        self.library.changed.connect(self.refresh)

    def speak(self) -> None:
        """Every word in the language in force."""
        self.setWindowTitle(self.tr("Library of tactics"))
        self.search.setPlaceholderText(self.tr("Search: coupon, trust, checkout…"))
        self.search.setAccessibleName(self.tr("Search the library of tactics"))
        self.list.setAccessibleName(self.windowTitle())
        self.take.say(self.tr("Add to %1").replace("%1", self.library.taker))
        self.forget.say(self.tr("Remove from your own"))
        self.shut.say(self.tr("Close"), tip="Esc")
        self.refresh()

    @property
    def chosen(self) -> Entry | None:
        """The tactic that is told."""
        place = self.list.currentRow()
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def refresh(self) -> None:
        """What the library holds of the words searched for; the chosen one stays chosen while it is there."""
        before = self.chosen
        self._entries = self.library.entries(self.search.text())
        self.list.blockSignals(True)
        self.list.clear()
        for entry in self._entries:
            item = QListWidgetItem(entry.label)
            token = "ok" if entry.is_taken else "warn" if entry.obstacles else "ink3"
            item.setIcon(
                self.look.icon("check" if entry.is_taken else "warn" if entry.obstacles else "plus", token)
            )
            item.setToolTip(entry.note)
            item.setSizeHint(QSize(0, self.look.px(32)))
            self.list.addItem(item)
        keys = [(entry.name, entry.is_own) for entry in self._entries]
        wanted = (before.name, before.is_own) if before is not None else None
        self.list.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        self.list.blockSignals(False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        entry = self.chosen
        self.details.show_entry(entry if self.library.is_read else None)
        self.take.setEnabled(entry is not None and not entry.obstacles and not entry.is_taken)
        self.forget.setVisible(entry is not None and entry.is_own)
        self.mistakes.setVisible(bool(self.library.mistakes))
        self.mistakes.setText("\n".join(self.library.mistakes))

    def _take(self) -> None:
        entry = self.chosen
        if entry is not None and self.take.isEnabled() and self.library.take(entry.name, is_own=entry.is_own):
            self.close()

    def _forget(self) -> None:
        if self.chosen is not None:
            self.library.forget(self.chosen.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while words are typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in STEPS:
            self.list.keyPressEvent(event)
            return True
        return False
