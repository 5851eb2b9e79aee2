"""The start of the window: application, look, view-models, window; painted first, everything heavy later."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.history import History
from desktop.viewmodels.shapan import Shapan
from desktop.views.fonts import families
from desktop.views.look import WindowLook
from desktop.views.window import Window


@dataclass
class Desk:
    """Everything that one window stands on; it lives as long as this is held."""

    look: WindowLook
    shapan: Shapan
    history: History
    window: Window


TURN = 0.001  # seconds for which another thread, a chart's, keeps the window from going on; Python's own are 5 ms


def laid_out(
    application: QApplication, folder: Path, *, bundled_fonts: bool = False, cache: Path | None = None
) -> Desk:
    """A window over the user's own data folder; `bundled_fonts` gives the same letters on every machine."""
    sys.setswitchinterval(TURN)
    look = WindowLook(application, families(bundled_only=bundled_fonts))
    shapan = Shapan(folder, cache=cache)
    look.wear(shapan.settings.theme, shapan.settings.text_scale)
    history = History(shapan.document, shapan)
    return Desk(look, shapan, history, Window(look, shapan, history))


class Application(QApplication):
    """Takes the files that the system's file browser hands to a program that runs (macOS)."""

    asked = Signal(object)  # files: list[Path]

    def event(self, event: QEvent) -> bool:
        """A file to open."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit([Path(event.file())])
            return True
        return super().event(event)


def main(files: Sequence[Path] = (), *, is_alone: bool = False) -> int:
    """Open the files in the window that is open already, else open one and stay until it is closed."""
    from platformdirs import user_cache_path, user_data_path

    from desktop.crash import Crashes
    from desktop.reception import Reception, handed_over

    application = Application(sys.argv[:1])
    application.setApplicationName("Shapan")
    application.setDesktopFileName("shapan")
    folder = user_data_path("shapan", appauthor=False)
    if not is_alone and handed_over(folder, list(files)):
        return 0
    crashes = Crashes(folder)
    crashes.watch()
    reception = Reception(folder)
    desk = laid_out(application, folder, cache=user_cache_path("shapan", appauthor=False))
    application.asked.connect(desk.window.open_files)
    reception.asked.connect(desk.window.come_forward)
    reception.asked.connect(desk.window.open_files)
    desk.window.show()
    crashes.happened.connect(desk.window.tell_slip)
    if not files and not is_alone:
        desk.shapan.resuming.begin()
    desk.window.open_files(files)
    last_time = crashes.of_last_time()
    if last_time is not None:
        desk.window.tell_slip(last_time, was_last_time=True)
    code = application.exec()
    reception.close()
    crashes.close()
    return code
