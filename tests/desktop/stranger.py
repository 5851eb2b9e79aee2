"""A stranger at the keyboard: clicks, drags and types whatever there is, wherever, by a seeded draw."""

from __future__ import annotations

import random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.app import Desk

PAGES = ("home", "market", "strategy", "race", "compare", "whatif", "evidence", "settings", "help")
TEXTS = (
    "0", "1", "-1", "1e9", "0.5", "abc", "", "5 %", "1,000", "100000000000", "nan", "low: 1", "7 ", "1/3", "2026-02-30"
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_Delete,
)  # fmt: skip
CHORDS = ["Z", "Y", "K", "1", "2", "3", "4", "5", "6", "7", "+", "-", "0", "Shift+C", "Shift+V", "Shift+Z"]
SIZES = ((900, 600), (1366, 768), (1920, 1080))
USED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider, QPlainTextEdit, QAbstractItemView)
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Stranger:
    """What was done stands in `done`, so that a slip can be told with what led to it."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.dice = desk, random.Random(seed)
        self.done: list[str] = []

    def act(self) -> None:
        """Do one thing, and let what follows from it happen."""
        scope = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.desk.window
        if isinstance(scope, QFileDialog):
            scope.reject()
        else:
            self._act_within(scope, self.dice.random())
        for _ in range(self.dice.choice((1, 1, 2, 5))):
            QApplication.processEvents()

    def _act_within(self, scope: QWidget, luck: float) -> None:
        if luck < 0.08:
            page = self.dice.choice(PAGES)
            self._note(f"goes to {page}")
            self.desk.shapan.go(page)
        elif luck < 0.16:
            key = self.dice.choice(KEYS)
            self._note(f"presses {key.name}")
            QTest.keyClick(QApplication.focusWidget() or scope, key)
        elif luck < 0.22:
            chord = f"Ctrl+{self.dice.choice(CHORDS)}"
            self._note(f"presses {chord}")
            QTest.keySequence(QApplication.focusWidget() or scope, chord)
        elif luck < 0.23:
            self._note("draws the window")
            self.desk.window.resize(*self.dice.choice(SIZES))
        else:
            self._use_something(scope)

    def _use_something(self, scope: QWidget) -> None:
        there = [each for each in scope.findChildren(QWidget) if self._can_use(each)]
        if there:
            widget = self.dice.choice(there)
            self._note(f"uses {widget.objectName() or type(widget).__name__}")
            self._use(widget)
        elif scope is not self.desk.window:
            scope.close()

    @staticmethod
    def _can_use(widget: QWidget) -> bool:
        takes = isinstance(widget, USED) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        return takes and widget.isVisible() and widget.isEnabled()

    def _use(self, widget: QWidget) -> None:
        match widget:
            case QLineEdit():
                self._type(widget)
            case QComboBox() if widget.count():
                widget.setCurrentIndex(self.dice.randrange(widget.count()))
                widget.activated.emit(widget.currentIndex())
            case QAbstractItemView():
                QTest.mouseClick(widget.viewport(), LEFT, NO_KEYS, self._somewhere(widget))
            case _ if self.dice.random() < 0.2:
                self._drag(widget)
            case _:
                QTest.mouseClick(widget, LEFT, NO_KEYS, self._somewhere(widget))

    def _type(self, field: QLineEdit) -> None:
        field.setFocus()
        field.selectAll()
        for sign in self.dice.choice(TEXTS):
            if isValid(field):  # what was typed so far may have taken the field away
                QTest.keyClicks(field, sign)
                QApplication.processEvents()
        if isValid(field) and self.dice.random() < 0.6:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _drag(self, widget: QWidget) -> None:
        QTest.mousePress(widget, LEFT, NO_KEYS, self._somewhere(widget))
        for _ in range(4):
            if isValid(widget):
                QTest.mouseMove(widget, self._somewhere(widget))
                QApplication.processEvents()
        if isValid(widget):
            QTest.mouseRelease(widget, LEFT, NO_KEYS, self._somewhere(widget))

    def _somewhere(self, widget: QWidget) -> QPoint:
        return QPoint(
            self.dice.randrange(max(1, widget.width())), self.dice.randrange(max(1, widget.height()))
        )

    def _note(self, words: str) -> None:
        self.done.append(words)
