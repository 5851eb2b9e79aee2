"""The start of the window: application, look, view-models, window; painted first, everything heavy later."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.history import History
from desktop.viewmodels.shapan import Shapan
from desktop.views.fonts import families
from desktop.views.look import Look
from desktop.views.window import Window


@dataclass
class Desk:
    """Everything that one window stands on; it lives as long as this is held."""

    look: Look
    shapan: Shapan
    history: History
    window: Window


def laid_out(application: QApplication, folder: Path, *, bundled_fonts: bool = False) -> Desk:
    """A window over the user's own data folder; `bundled_fonts` gives the same letters on every machine."""
    look = Look(application, families(bundled_only=bundled_fonts))
    shapan = Shapan(folder)
    look.wear(shapan.settings.theme, shapan.settings.text_scale)
    history = History(shapan.document, shapan)
    return Desk(look, shapan, history, Window(look, shapan, history))


def main() -> int:
    """Open the window and stay until it is closed."""
    from platformdirs import user_data_path

    application = QApplication(sys.argv)
    application.setApplicationName("Shapan")
    application.setDesktopFileName("shapan")
    desk = laid_out(application, user_data_path("shapan", appauthor=False))
    desk.window.show()
    return application.exec()
