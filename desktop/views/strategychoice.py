"""A list of strategies of which one is chosen, each with its marker."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.views.button import Choice
from desktop.views.look import Look
from desktop.views.marks import marker_icon
from desktop.views.view import quietly


class StrategyChoice(Choice):
    """Shows names with markers; tells nobody when it is filled."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._strategies: tuple[tuple[str, str, int | None], ...] = ()
        self.least = 170  # pixels at 100 %
        look.changed.connect(self._mark)
        self._mark()

    @property
    def chosen(self) -> str:
        """The name of the chosen strategy."""
        return str(self.currentData() or "")

    def show_strategies(self, strategies: Sequence[tuple[str, str, int | None]], chosen: str) -> None:
        """Offer strategies by name, label and slot, and show one as chosen."""
        self._strategies = tuple(strategies)

        def fill() -> None:
            self.clear()
            for name, label, _ in strategies:
                self.addItem(label, name)
            self.setCurrentIndex(max(0, self.findData(chosen)))

        quietly(self, fill)
        self._mark()

    def _mark(self) -> None:
        """The markers in the palette in force; a list wide enough for most names."""
        for place, (_, _, slot) in enumerate(self._strategies):
            if slot is not None:
                self.setItemIcon(place, marker_icon(self._look, slot))
        self.setMinimumWidth(self._look.px(self.least))
