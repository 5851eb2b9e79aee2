"""The next start goes on where the window was closed: the same file, page, strategy and section."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.viewmodels.shapan import Shapan


class Resuming(QObject):
    """Keeps what is open and shown as the window closes; shows it again, unless there is work to be recovered."""

    def __init__(self, shapan: Shapan) -> None:
        super().__init__(shapan)
        self._shapan = shapan
        self._waits = False
        shapan.recovery.looked.connect(self._go_on)

    def keep(self) -> None:
        """Keep what is open; nothing where no file of a planner and no bundled study is."""
        shapan, document = self._shapan, self._shapan.document
        state = {"page": shapan.page}
        if document.place is not None:
            state["place"] = str(document.place.resolve())
        elif document.is_bundled:
            state["bundled"] = document.name
        if document.is_open:
            state |= {
                "strategy": shapan.strategy.strategy,
                "strategy_section": shapan.strategy.section,
                "market_section": shapan.market.section,
            }
        shapan.settings.keep_state(state if {"place", "bundled"} & set(state) else {})

    def begin(self) -> None:
        """Go on as soon as it is known that nothing waits to be recovered."""
        self._waits = True

    def _go_on(self) -> None:
        shapan, state = self._shapan, self._shapan.settings.state
        is_wanted, self._waits = self._waits, False
        if not is_wanted or shapan.recovery.kept or shapan.document.is_open or shapan.document.is_busy:
            return
        place = Path(state.get("place", ""))
        if "bundled" in state:
            shapan.document.open_bundled(state["bundled"], self._show)
        elif "place" in state and place.is_file():
            shapan.document.open(place, self._show)

    def _show(self) -> None:
        from desktop.viewmodels.shapan import HOME, OF_A_STUDY

        shapan, state = self._shapan, self._shapan.settings.state
        shapan.strategy.choose_strategy(state.get("strategy", ""))
        shapan.strategy.choose_section(state.get("strategy_section", ""))
        shapan.market.choose_section(state.get("market_section", ""))
        page = state.get("page", "")
        if shapan.document.origin != "result" and page in (
            HOME,
            *OF_A_STUDY,
        ):  # a result shows what was found
            shapan.go(page)
