"""What is not saved is kept beside: a breath after an edit the open study stands in this process's recovery folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.sessions import Session

translate = QCoreApplication.translate
BREATH = 1_000  # milliseconds of edits that a crash may take


class Autosave(QObject):
    """One snapshot of the open document; it goes when nothing is unsaved any more."""

    kept = Signal()  # the work is on the disk
    failed = Signal(str)

    def __init__(
        self,
        document: DocumentViewModel,
        session: Session,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._session, self._background = document, session, background
        self._number = 0
        self._file: Path | None = None
        self._has_told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BREATH)
        self._timer.timeout.connect(self.keep)
        document.opened.connect(self._begin)
        document.changed.connect(self._wait)
        document.saved.connect(self.keep)

    @property
    def file(self) -> Path | None:
        """Where the work lies; none where everything is saved."""
        return self._file

    def keep(self) -> None:
        """Write the work now, or take it away where everything is saved."""
        self._timer.stop()
        document, file = self._document, self._file
        if not document.is_changed:
            self._file = None
            self._remove(file)
            return
        if file is None:
            file = self._file = self._session.folder / f"document-{self._number}.json"
        target, loaded, study, origin = file, document.loaded, document.study, document.origin

        def write() -> None:
            from desktop.viewmodels.snapshots import keep_snapshot

            keep_snapshot(target, loaded, study, origin)

        self._background.start(write, self._done, self._tell)

    def _begin(self) -> None:
        """Another document: what was not saved of the last one was given up, or is saved."""
        file, self._file = self._file, None
        self._number += 1
        self._remove(file)
        if self._document.is_changed:  # recovered: it is not saved yet
            self.keep()

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _remove(self, file: Path | None) -> None:
        if file is not None:
            self._background.start(lambda: file.unlink(missing_ok=True), lambda _: None, self._tell)

    def _done(self, _: object) -> None:
        self._has_told = False
        self.kept.emit()

    def _tell(self, error: Exception) -> None:
        if self._has_told:
            return  # said once, not with every letter that is typed
        self._has_told = True
        words = translate(
            "Autosave", "Your edits could not be kept for a crash: %1. Nothing is lost yet; save the study."
        )
        self.failed.emit(words.replace("%1", str(error)))
