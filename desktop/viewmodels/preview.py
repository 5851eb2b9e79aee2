"""The preview beside a form: what the section that is edited means, reckoned anew after each edit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.form import FormViewModel
from desktop.viewmodels.pages import StrategyForm

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from desktop.previewdata import PreviewData
    from desktop.viewmodels.previews.sight import Kind, Sight
    from scenarios.study import Study

translate = QCoreApplication.translate
PAUSE = 400  # milliseconds without an edit before a plan is rehearsed: a rehearsal takes a second or two


class PreviewViewModel(QObject):
    """Reckons beside the main thread, the latest edit wins; what the strategy page looks at is known to both pages."""

    changed = Signal()

    def __init__(
        self,
        form: FormViewModel,
        strategies: StrategyForm,
        background: Background,
        rehearsing: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.form, self._strategies = form, strategies
        self._background, self._rehearsing = background, rehearsing
        self.is_watched = False  # whether anybody looks: what is not seen is not reckoned
        self._kind: Kind | None = None
        self._sight: Sight | None = None
        self._found: Any = None
        self._is_reckoning = self._is_stale = self._is_rehearsing = False
        self._demand: dict[str, dict[str, float]] = {}  # by strategy: what the last rehearsal of it found
        self._rehearsed: dict[str, Study] = {}
        self._soon = QTimer(self)  # many edits in one turn of the event loop are reckoned once
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._reckon)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._rehearse)
        form.changed.connect(self._soon.start)
        form.chosen_changed.connect(self._soon.start)
        form.language.changed.connect(self._soon.start)
        form.document.opened.connect(self._start_anew)

    @property
    def data(self) -> PreviewData | None:
        """What to draw, in the language in force; none where there is nothing to see."""
        if self._kind is None or self._sight is None or self._found is None or not self.form.document.is_open:
            return None
        numbers = self.form.language.numbers(self.form.document.study.market.currency)
        return self._kind.told(self._sight, self._found, numbers)

    @property
    def note(self) -> str:
        """A sentence in the place of the preview, while it is being prepared."""
        if self._found is None and self._is_rehearsing:
            return translate("Previews", "Rehearsing the plan to learn how many will ask…")
        return ""

    @property
    def is_settled(self) -> bool:
        """Whether what is shown belongs to the study as it stands."""
        busy = self._is_reckoning or self._is_rehearsing
        return not (busy or self._soon.isActive() or self._pause.isActive())

    def watch(self, *, on: bool) -> None:
        """Somebody looks at the preview from now on, or nobody any more."""
        if on and not self.is_watched:
            self._soon.start()
        self.is_watched = on

    def _start_anew(self) -> None:
        self._kind = self._sight = self._found = None
        self._demand, self._rehearsed = {}, {}
        self._pause.stop()
        self._soon.start()
        self.changed.emit()

    def _sought(self) -> tuple[Kind | None, Sight | None]:
        """Which kind of preview the section has, and what it is of."""
        from desktop.viewmodels.previews import KINDS

        form = self.form
        if not form.document.is_open or not self.is_watched:
            return None, None
        form.settle()
        kind = KINDS.get(form.section)
        if kind is None:
            return None, None
        if isinstance(form, StrategyForm):
            names = [name for name in (form.strategy, form.base) if name]
            return kind, self._seen(names, is_market=False)
        self._strategies.settle()
        chosen = self._strategies.strategy
        others = [name for name in form.document.study.strategies if name != chosen]
        return kind, self._seen([chosen, *others], is_market=True)

    def _seen(self, names: list[str], *, is_market: bool) -> Sight:
        from desktop.viewmodels.previews.sight import Sight
        from scenarios.previews.scene import Scene

        document, code, entry = self.form.document, self.form.language.code, self.form.item
        study, places = document.study, list(document.study.strategies)
        saved = document.saved_study
        first = names[0] if names[0] in saved.strategies else next(iter(saved.strategies))
        is_changed = is_market and saved.market != study.market
        return Sight(
            tuple(Scene(study, name, entry) for name in names),
            tuple(places.index(name) for name in names),
            tuple(study.label(name, code) for name in names),
            is_market,
            Scene(saved, first, entry) if is_changed else None,
            self._demand.get(names[0], {}),
        )

    def _reckon(self) -> None:
        if self._is_reckoning:
            self._is_stale = True
            return
        kind, sight = self._sought()
        if kind is None or sight is None:
            if self._kind is not None:
                self._show(None, None, None)
            return
        if kind.needs_rehearsal and self._rehearsed.get(sight.scenes[0].strategy) != self.form.document.study:
            self._pause.start()
        self._is_reckoning, self._is_stale = True, False

        def done(found: Any) -> None:
            self._is_reckoning = False
            self._show(kind, sight, found)
            if self._is_stale:
                self._reckon()

        # What cannot be reckoned has no preview; a run will say in words what is wrong with it.
        self._background.start(partial(kind.reckon, sight), done, lambda error: done(None))

    def _show(self, kind: Kind | None, sight: Sight | None, found: Any) -> None:
        self._kind, self._sight, self._found = kind, sight, found
        self.changed.emit()

    def _rehearse(self) -> None:
        """Learn how many ask for help and for sales under the plan that is looked at."""
        kind, sight = self._sought()
        if kind is None or sight is None or not kind.needs_rehearsal:
            return
        if self._is_rehearsing:
            self._pause.start()
            return
        from scenarios.previews.waiting import demand_of

        scene, study = sight.scenes[0], self.form.document.study
        self._is_rehearsing = True
        self.changed.emit()

        def done(found: dict[str, float]) -> None:
            self._is_rehearsing = False
            if self.form.document.is_open and scene.strategy in self.form.document.study.strategies:
                self._demand[scene.strategy], self._rehearsed[scene.strategy] = found, study
            self._reckon()

        self._rehearsing.start(partial(demand_of, scene), done, lambda error: done({}))
