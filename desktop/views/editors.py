"""The Market page and the Strategy page."""

from __future__ import annotations

from desktop.viewmodels.background import Background
from desktop.viewmodels.doubts import DoubtsViewModel
from desktop.viewmodels.library import LibraryViewModel
from desktop.viewmodels.pages import MarketForm, StrategyForm
from desktop.viewmodels.preview import PreviewViewModel
from desktop.views.doubts import Doubts
from desktop.views.formpage import FormPage
from desktop.views.groups import ask_name
from desktop.views.look import Look
from desktop.views.tabs import StrategyTabs


class MarketPage(FormPage):
    """The question and the world, the same for every strategy."""

    def __init__(
        self,
        look: Look,
        form: MarketForm,
        painter: Background,
        preview: PreviewViewModel,
        library: LibraryViewModel,
        doubts: DoubtsViewModel,
    ) -> None:
        super().__init__(look, form, "market", painter, preview, library)
        self.inspector.put_beneath(Doubts(look, doubts))


class StrategyPage(FormPage):
    """What each strategy buys."""

    def __init__(
        self,
        look: Look,
        form: StrategyForm,
        painter: Background,
        preview: PreviewViewModel,
        library: LibraryViewModel,
    ) -> None:
        super().__init__(look, form, "strategy", painter, preview, library)
        self._strategies = form
        self.tabs = StrategyTabs(look)
        self.top.addWidget(self.tabs)
        self.tabs.chosen.connect(form.choose_strategy)
        self.tabs.copied.connect(form.duplicate)
        self.tabs.emptied.connect(form.add_empty)
        self.tabs.renaming.connect(self._rename)
        self.tabs.deleted.connect(form.delete)
        self.tabs.reset.connect(form.reset_all)

    def _rename(self) -> None:
        form = self._strategies
        ask_name(self, self.tr("Rename this strategy"), self.tr("Name"), form.rename, form.label)

    def refresh(self) -> None:
        """The tabs first: they say whose numbers are shown."""
        form = self._strategies
        if form.document.is_open:
            form.settle()
            self.is_new |= self.tabs.show_strategies(form.strategies, form.strategy, form.base)
            self.tabs.show_differences(form.differences(), form.base_name())
        super().refresh()

    def slot(self) -> int | None:
        """The place of the strategy that is edited."""
        names = [name for name, _ in self._strategies.strategies]
        return names.index(self._strategies.strategy) if self._strategies.strategy in names else None

    def count_colours(self) -> tuple[str, str]:
        """Counts are tinted in the strategy's colour."""
        slot = self.look.palette.slot(self.slot() or 0)
        return slot.wash, slot.text
