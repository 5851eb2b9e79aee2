"""The bar at the top: which study, how large, whether saved; undo, redo, file, run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.tokens import SPACE
from desktop.viewmodels.shapan import Shapan
from desktop.views.button import Button, IconButton
from desktop.views.elided import ElidedLabel
from desktop.views.look import Look
from desktop.views.progress import ProgressLine
from desktop.views.view import View, label, row


class TopBar(View):
    """What is open, and what can be done with it on every page."""

    def __init__(self, look: Look, shapan: Shapan, actions: dict[str, QAction]) -> None:
        super().__init__(look, "top")
        self.setObjectName("topbar")
        self._shapan, self._actions = shapan, actions
        self._title, self._facts = label("panel"), ElidedLabel("second")
        self._saved = label("tag", name="topbar.saved")
        self.undo, self.redo = (
            IconButton(look, "undo", "topbar.undo"),
            IconButton(look, "redo", "topbar.redo"),
        )
        self.seek = Button(look, "small", "search", "topbar.find")
        self.file = Button(look, "small", "file", "topbar.file")
        self.run = Button(look, "small", "play", "topbar.run")
        self.present = IconButton(look, "present", "topbar.present")
        self.progress = ProgressLine(look, shapan.run, "topbar.progress")
        self._menu = QMenu(self)
        self._menu.setObjectName("topbar.menu")
        for name in ("open", "save", "save_as", "save_result", "close"):
            self._menu.addAction(actions[name])
        self._menu.addSeparator()
        for name in ("copy_strategy", "paste_strategy"):
            self._menu.addAction(actions[name])
        self._lay_out()
        self._connect()
        self.restyle()
        self.speak()

    def _lay_out(self) -> None:
        inside = row(self, margins=(SPACE.page, 0, SPACE.page, 0), gap=10)
        inside.addWidget(self._title)
        inside.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignVCenter)
        inside.addWidget(self._facts, 1)
        inside.addWidget(self.progress)
        for button in (self.undo, self.redo, self.seek, self.file, self.present, self.run):
            inside.addWidget(button)

    def _connect(self) -> None:
        shapan = self._shapan
        for button, name in (
            (self.undo, "undo"),
            (self.redo, "redo"),
            (self.run, "run"),
            (self.present, "present"),
            (self.seek, "find"),
        ):
            action = self._actions[name]
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
        self.file.clicked.connect(self._drop_menu)
        for signal in (
            shapan.document.opened,
            shapan.document.changed,
            shapan.document.saved,
            shapan.document.busy_changed,
            shapan.run.changed,
            shapan.page_changed,
        ):
            signal.connect(self.speak)

    def restyle(self) -> None:
        """A bar that grows with the text."""
        self.setFixedHeight(self.look.px(SPACE.top_bar))

    def speak(self) -> None:
        """Study, size, state."""
        shapan = self._shapan
        is_open, is_running = shapan.document.is_open, shapan.run.is_running
        self.undo.say(self.tr("Undo"), tip=self.tr("Undo") + " (Ctrl+Z)")
        self.redo.say(self.tr("Redo"), tip=self.tr("Redo") + " (Ctrl+Shift+Z)")
        self.file.say(self.tr("File"))
        tip = self.tr("Find or do anything") + " (Ctrl+K)"
        self.seek.say(self.tr("Find") if is_open else self.tr("Find or do anything"), tip=tip)
        self.run.say(self.tr("Run"), tip="F5")
        self.present.say(self.tr("Present on a wall"), tip=self.tr("Present on a wall") + " (F11)")
        for each in (self.undo, self.redo, self.present, self._saved):
            each.setVisible(is_open)
        self.run.setVisible(is_open and not is_running)
        self.progress.setVisible(is_running)
        if not is_open:
            self._title.setText("Shapan")
            self._facts.setText(self.tr("沙盘 · rehearse before you spend"))
            return
        study = shapan.document.study
        numbers = shapan.language.numbers(study.market.currency)
        self._title.setText(study.title.in_language(shapan.language.code))
        people = self.tr("%1 people").replace("%1", numbers.count(study.market.people.size))
        days = self.tr("%n day(s)", "", study.days)
        seed = self.tr("seed %1").replace("%1", str(study.seed))
        self._facts.setText(f"{people} · {days} · {seed}")
        self._saved.setText(self._state())

    def _state(self) -> str:
        document = self._shapan.document
        if document.is_busy:
            return self.tr("Writing …")
        if document.is_changed:
            return self.tr("Edited, not saved")
        if document.is_bundled:
            return self.tr("Bundled study")
        if document.saved_at is not None:
            return self.tr("Saved %1").replace("%1", f"{document.saved_at:%H:%M}")
        return self.tr("Saved")

    def _drop_menu(self) -> None:
        self._menu.popup(self.file.mapToGlobal(self.file.rect().bottomLeft()))
