"""The whole window without its widgets: every view-model, the page shown, and what leads from one to another."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.answers import AnswersViewModel
from desktop.viewmodels.autosave import Autosave
from desktop.viewmodels.background import Background
from desktop.viewmodels.carrying import CarryingViewModel
from desktop.viewmodels.compare import CompareViewModel
from desktop.viewmodels.details import DetailsViewModel
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.doubts import DoubtsViewModel
from desktop.viewmodels.evidence import EvidenceViewModel
from desktop.viewmodels.finder import FinderViewModel
from desktop.viewmodels.home import HomeViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.library import LibraryViewModel
from desktop.viewmodels.messages import said_of_file
from desktop.viewmodels.mistakes import MistakesViewModel
from desktop.viewmodels.pages import MarketForm, StrategyForm
from desktop.viewmodels.preview import PreviewViewModel
from desktop.viewmodels.purse import PurseViewModel
from desktop.viewmodels.race import RaceViewModel
from desktop.viewmodels.recovery import RUNS, RecoveryViewModel
from desktop.viewmodels.resuming import Resuming
from desktop.viewmodels.run import RunViewModel
from desktop.viewmodels.sessions import Session
from desktop.viewmodels.settings import Settings
from desktop.viewmodels.whatif import WhatIfViewModel

if TYPE_CHECKING:  # imported when something is opened: Home is painted before
    from desktop.viewmodels.opening import Opening

HOME, MARKET, STRATEGY, RACE, COMPARE, WHATIF, EVIDENCE, MISTAKES, SETTINGS = (
    "home",
    "market",
    "strategy",
    "race",
    "compare",
    "whatif",
    "evidence",
    "mistakes",
    "settings",
)
OF_A_STUDY = (MARKET, STRATEGY, RACE, COMPARE, WHATIF, EVIDENCE)  # pages that need an open study
RECOVERY = "recovery"  # folder of what windows keep while they work
CACHE, FLIPS = "cache", "flips"  # folders of what can be worked out again


class Shapan(QObject):
    """Made once a window; `folder` is the user's own data folder, `cache` where things lie that can be made again."""

    page_changed = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None, *, cache: Path | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.page = HOME
        self.settings = Settings(folder, self)
        self.language = Language(self.settings.language, self)
        self.reading = Background(parent=self)  # files: one after another
        self.counting = Background(parent=self)  # planned spend and charts' numbers
        self.keeping = Background(parent=self)  # unsaved work, which waits for nothing else
        self.session = Session(folder / RECOVERY)
        self.previewing = Background(parent=self)  # what is edited, as a chart: a breath each
        self.rehearsing = Background(parent=self)  # runs with few rows, for previews
        self.document = DocumentViewModel(self.reading, self)
        self.autosave = Autosave(self.document, self.session, self.keeping, self)
        self.recovery = RecoveryViewModel(self.document, self.session, self.autosave, self.keeping, self)
        self.run = RunViewModel(lambda: self._runs, self.language, self)
        self.home = HomeViewModel(self.settings, self.document, self.language, self.reading, self)
        self.mistakes = MistakesViewModel(self.document, self.reading, self)
        self.market = MarketForm(self.document, self.language, self)
        self.strategy = StrategyForm(self.document, self.language, self)
        self.market_preview, self.strategy_preview = (
            PreviewViewModel(form, self.strategy, self.previewing, self.rehearsing, self)
            for form in (self.market, self.strategy)
        )
        self.carrying = CarryingViewModel(self.document, self.strategy, self.reading, self)
        self.market_library, self.strategy_library = (
            LibraryViewModel(form, folder, self.reading, self) for form in (self.market, self.strategy)
        )
        self.purse = PurseViewModel(self.document, self.language, self.counting, self)
        self.doubts = DoubtsViewModel(self.document, self.language, self.counting, self)
        self.compare = CompareViewModel(self.document, self.run, self.language, self.counting, self)
        self.details = DetailsViewModel(self.compare, self.counting, self)
        self.race = RaceViewModel(self.document, self.language, self.reading, lambda: self._runs, self)
        self.finder = FinderViewModel(self.document, self.home, self.language, self.reveal, self)
        self.resuming = Resuming(self)
        self._doubt(cache or folder / CACHE)
        self._connect()

    def _doubt(self, cache: Path) -> None:
        """What asks how sure a verdict is; flips and simulated answers are kept in the cache."""
        document, language, counting, flips = self.document, self.language, self.counting, cache / FLIPS
        self.whatif = WhatIfViewModel(document, language, self.settings, counting, flips, self)
        self.evidence = EvidenceViewModel(document, self.compare, language, counting, flips, self)
        self.answers = AnswersViewModel(language, counting, cache, self)
        self.details.offer_flips(
            lambda: {**self.whatif.known_flips(), **self.evidence.known_flips()}.values()
        )
        self.evidence.changed.connect(self.details.look_at_flips)
        self.whatif.changed.connect(self.details.look_at_flips)

    @property
    def _runs(self) -> Path:
        return self.session.folder / RUNS

    def _connect(self) -> None:
        self.document.opened.connect(self._opened)
        self.document.saved.connect(self._remember)
        self.document.found.connect(self._show_found)
        self.document.broken.connect(lambda mistakes: self.go(MISTAKES))
        self.document.failed.connect(self._fail)
        self.autosave.failed.connect(self.failed)
        self.recovery.failed.connect(self.failed)
        self.home.failed.connect(self.failed)
        self.run.ended.connect(partial(self.home.take, self.run))
        self.compare.failed.connect(self._fail)
        self.details.failed.connect(self._fail)
        self.evidence.failed.connect(self.failed)
        self.answers.failed.connect(self.failed)
        self.race.failed.connect(self._fail)
        self.whatif.failed.connect(self.failed)
        self.settings.changed.connect(lambda: self.language.speak(self.settings.language))

    def go(self, page: str) -> None:
        """Show a page; one of a study only where a study is open."""
        if page in OF_A_STUDY and not self.document.is_open:
            return
        if page != self.page:
            self.page = page
            self.page_changed.emit()

    def reveal(self, path: str) -> None:
        """Show the page on which a place of the study is edited, and the place on it."""
        is_of_strategy = path.partition(".")[0] in ("strategies", "about")
        self.go(STRATEGY if is_of_strategy else MARKET)
        (self.strategy if is_of_strategy else self.market).reveal(path)

    def start_run(self, *, quick: bool = False) -> None:
        """Run the open study and show what comes."""
        self.go(COMPARE)
        self.compare.start(quick=quick)

    def close(self) -> None:
        """End everything that is at work, and take away what this window kept while it worked."""
        self.resuming.keep()
        self.run.close()
        self.race.close()
        self.whatif.close()
        self.evidence.close()
        self.answers.close()
        self.reading.close()
        self.counting.close()
        self.keeping.close()
        self.previewing.close()
        self.rehearsing.close()
        self.language.close()
        self.session.close()

    def _fail(self, sentence: str) -> None:
        """Tell what the floors below say of a file in the language in force."""
        self.failed.emit(said_of_file(sentence))

    def _opened(self) -> None:
        if not self.document.is_open:
            self.go(HOME)
            return
        self.run.stop()
        self._remember()
        self.go(STRATEGY)

    def _show_found(self, opening: Opening) -> None:
        """A result was opened: its verdict, or its race where branches of one are in it."""
        if opening.outcome is None:
            return
        self.compare.show(opening.outcome)
        if opening.branches:
            self.race.reopen(opening.outcome.path)
        self.go(RACE if opening.branches else COMPARE)

    def _remember(self) -> None:
        if self.document.place is not None:
            self.settings.remember(self.document.place, dict(self.document.study.title.texts))
