"""Undo and redo: one command holds the study before and after; typing and dragging merge into one step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.viewmodels.document import DocumentViewModel, Edit


class StudyCommand(QUndoCommand):
    """One step back or forth between two studies."""

    def __init__(self, document: DocumentViewModel, edit: Edit) -> None:
        super().__init__(edit.path)
        self._document, self._edit = document, edit
        self._is_shown = True  # the edit has happened already when it is pushed

    @property
    def edit(self) -> Edit:
        """What the command holds."""
        return self._edit

    def redo(self) -> None:
        """Show the study after the edit."""
        if not self._is_shown:
            self._document.show(self._edit.after)
        self._is_shown = False

    def undo(self) -> None:
        """Show the study before the edit."""
        self._document.show(self._edit.before)

    def id(self) -> int:
        """Commands of one id are asked whether they merge."""
        return 1 if self._edit.merges else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later edit of the same place into this step."""
        if not isinstance(other, StudyCommand) or other.edit.path != self._edit.path:
            return False
        self._edit = Edit(self._edit.before, other.edit.after, self._edit.path, True)
        self.setObsolete(self._edit.before == self._edit.after)
        return True


class History(QUndoStack):
    """The steps of the open study; another study begins a new history."""

    def __init__(self, document: DocumentViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setUndoLimit(500)
        document.edited.connect(self._push)
        document.opened.connect(self.clear)
        document.saved.connect(self.settle)

    def settle(self) -> None:
        """End the merging: the next edit is a step of its own."""
        self.setClean()

    def _push(self, edit: Edit) -> None:
        self.push(StudyCommand(self._document, edit))
