"""The pages of the window: each is made when it is first shown, or while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget

from desktop.viewmodels.background import Background
from desktop.viewmodels.shapan import Shapan
from desktop.views.look import Look
from desktop.views.order import put_in_reading_order
from desktop.views.seen import WhenSeen
from desktop.views.view import View

if TYPE_CHECKING:  # each page is imported when it is made
    from desktop.views.formpage import FormPage

BREATH = 20  # milliseconds between two pages that nobody asked for yet


class Pages(QStackedWidget):
    """Makes pages and shows one; what a page needs is imported with it."""

    def __init__(
        self,
        look: Look,
        shapan: Shapan,
        painter: Background,
        open_file: Callable[[], None],
        keys: Callable[[], list[tuple[str, str]]],
    ) -> None:
        super().__init__()
        self._look, self._shapan, self._painter = look, shapan, painter
        self._open_file, self._keys = open_file, keys
        self._makers: dict[str, Callable[[Look], View]] = {
            "home": self._home,
            "strategy": self._strategy,
            "market": self._market,
            "race": self._race,
            "compare": self._compare,
            "whatif": self._whatif,
            "evidence": self._evidence,
            "mistakes": self._mistakes,
            "settings": self._settings,
            "help": self._help,
        }
        self._made: dict[str, View] = {}
        self._unspoken: set[str] = set()  # pages that have not heard of the language in force
        look.changed.connect(lambda: self._dress(self._shapan.page))

    @property
    def names(self) -> tuple[str, ...]:
        """Every page there is."""
        return tuple(self._makers)

    def page(self, name: str) -> View:
        """A page, made now if nobody asked for it before."""
        if name not in self._made:
            look = Look(self._look.families, self)
            look.put_on(self._look.palette, self._look.scale)
            page = self._makers[name](look)
            look.dress(page)
            self._made[name] = page
            self.addWidget(page)
            page.installEventFilter(self)
            put_in_reading_order(page)
        return self._made[name]

    def show_page(self, name: str) -> None:
        """Show a page, and let Tab begin there."""
        page = self.page(name)
        self._dress(name)
        self.setCurrentWidget(page)
        if name in self._unspoken:
            self._unspoken.discard(name)
            QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        page.setFocus()

    def _dress(self, name: str) -> None:
        """Put the look in force on a page; one that nobody looks at keeps its old one until it is shown."""
        if name in self._made:
            self._made[name].look.put_on(self._look.palette, self._look.scale)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that nobody looks at, and all that is in it, hears of another language when it is shown."""
        if event.type() == QEvent.Type.LanguageChange and watched is not self.currentWidget():
            self._unspoken |= {name for name, page in self._made.items() if page is watched}
            return True
        return False

    def make_the_rest(self) -> None:
        """Make the pages that are not there yet, one at a time."""
        missing = [name for name in self._makers if name not in self._made]
        if missing:
            self.page(missing[0])
            QTimer.singleShot(BREATH, self.make_the_rest)

    def _home(self, look: Look) -> View:
        from desktop.views.home import HomePage

        page = HomePage(look, self._shapan.home, self._shapan.recovery)
        page.open_asked.connect(self._open_file)
        return page

    def _strategy(self, look: Look) -> View:
        from desktop.views.editors import StrategyPage

        shapan = self._shapan
        page = StrategyPage(
            look, shapan.strategy, self._painter, shapan.strategy_preview, shapan.strategy_library
        )
        return self._pinning(page)

    def _market(self, look: Look) -> View:
        from desktop.views.editors import MarketPage

        shapan = self._shapan
        page = MarketPage(
            look,
            shapan.market,
            self._painter,
            shapan.market_preview,
            shapan.market_library,
            shapan.doubts,
        )
        return self._pinning(page)

    def _pinning(self, page: FormPage) -> FormPage:
        """A form whose numbers can be pinned, and that says where the verdict flips with them."""
        pins, evidence = self._shapan.whatif.pins, self._shapan.evidence
        page.inspector.offer_verdicts(evidence.verdict_of)
        evidence.changed.connect(WhenSeen(page.inspector, page.inspector.show_rests).ask)
        page.inspector.offer_pins(pins.can_pin)
        page.inspector.pinned.connect(pins.pin)
        return page

    def _race(self, look: Look) -> View:
        from desktop.views.race import RacePage

        return RacePage(look, self._shapan.race, self._shapan.settings)

    def _compare(self, look: Look) -> View:
        from desktop.views.compare import ComparePage

        return ComparePage(look, self._shapan.details, self._shapan.purse, self._painter)

    def _whatif(self, look: Look) -> View:
        from desktop.views.whatif import WhatIfPage

        return WhatIfPage(look, self._shapan.whatif, self._painter)

    def _evidence(self, look: Look) -> View:
        from desktop.views.evidence import EvidencePage

        page = EvidencePage(look, self._shapan.evidence, self._shapan.answers)
        page.taken.connect(self._shapan.reveal)
        return page

    def _mistakes(self, look: Look) -> View:
        from desktop.views.mistakes import MistakesPage

        return MistakesPage(look, self._shapan.mistakes)

    def _settings(self, look: Look) -> View:
        from desktop.views.settings import SettingsPage

        return SettingsPage(look, self._shapan.settings)

    def _help(self, look: Look) -> View:
        from desktop.views.help import HelpPage

        return HelpPage(look, self._keys)
