"""The language in force: its translations are installed, and its number forms are made here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from desktop.assets import asset
from desktop.viewmodels.numbers import Numbers

translate = QCoreApplication.translate
QT_CATALOGUES = {"zh": "qtbase_zh_CN"}  # Qt's own words: file dialogs, buttons of questions


class Language(QObject):
    """Switched live: installing a translation tells every widget that the language changed."""

    changed = Signal()  # for what keeps words; widgets hear of it anyway

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._installed: list[QTranslator] = []
        self._others: dict[str, QTranslator] = {}
        self.speak(code)

    def speak(self, code: str) -> None:
        """Put another language in force (en, zh)."""
        if code == self.code:
            return
        self.code = code
        QLocale.setDefault(self.numbers().locale)
        fresh = self._translators(code)
        self.close()
        self.code = code
        for translator in fresh:
            QCoreApplication.installTranslator(translator)
        self._installed = fresh
        self.changed.emit()

    def close(self) -> None:
        """Take the translations out again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed, self.code = [], ""

    def numbers(self, currency: str = "USD") -> Numbers:
        """The number forms of the language."""
        return Numbers(self.code, currency)

    def when(self, moment: datetime) -> str:
        """Today with the time, yesterday, or the day."""
        days = (datetime.now().date() - moment.date()).days
        if days == 0:
            return translate("Language", "today, %1").replace("%1", f"{moment:%H:%M}")
        if days == 1:
            return translate("Language", "yesterday, %1").replace("%1", f"{moment:%H:%M}")
        locale = self.numbers().locale
        return locale.toString(QDate(moment.year, moment.month, moment.day), locale.FormatType.ShortFormat)

    def translator(self, code: str) -> Callable[[str, str], str]:
        """Context and text to the words of any language, whichever is in force."""
        if code not in self._others:
            catalogue = QTranslator(self)
            catalogue.load(str(asset("translations", f"shapan_{code}.qm")))
            self._others[code] = catalogue
        loaded = self._others[code]
        return lambda context, text: loaded.translate(context, text) or text

    def _translators(self, code: str) -> list[QTranslator]:
        """Qt's words first, then ours: the later one is asked first."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = [f"{folder}/{QT_CATALOGUES[code]}.qm"] if code in QT_CATALOGUES else []
        made = []
        for file in (*files, str(asset("translations", f"shapan_{code}.qm"))):
            translator = QTranslator(self)
            if translator.load(file):
                made.append(translator)
        return made
