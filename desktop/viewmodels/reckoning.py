"""What is reckoned of the open study beside the main thread, piece by piece, once edits pause; the latest wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel


@dataclass(frozen=True)
class Piece:
    """One piece of work, what is done with its answer, and what instead where it cannot be reckoned."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[], None]


class Reckoning(QObject):
    """Asks for the next piece until there is none; a piece in hand is finished before another begins."""

    def __init__(
        self,
        document: DocumentViewModel,
        background: Background,
        pause: int,
        next_piece: Callable[[], Piece | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._background, self._next_piece = document, background, next_piece
        self._is_busy = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self.go_on)
        document.changed.connect(self.wait)

    def wait(self) -> None:
        """Begin when no edit has come for a while."""
        self._pause.start()

    def go_on(self) -> None:
        """Take up the next piece, where there is one."""
        piece = self._next_piece() if self._document.is_open and not self._is_busy else None
        if piece is None:
            return
        self._is_busy = True

        def done(answer: Any) -> None:
            self._is_busy = False
            if self._document.is_open:
                piece.done(answer)
                self.go_on()

        def failed(_: Exception) -> None:
            self._is_busy = False
            if self._document.is_open:
                piece.failed()
                self.go_on()

        self._background.start(piece.work, done, failed)
