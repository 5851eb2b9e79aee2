"""Home: the bundled studies by the question they ask, and the files that were open before."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.heads import Head, bundled_heads
from desktop.tokens import FUNCTIONS
from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.lastfound import LastFound, State, last_found, read
from desktop.viewmodels.sentences import duration
from desktop.viewmodels.settings import Recent, Settings
from desktop.viewmodels.words import named

if TYPE_CHECKING:  # imported when something is opened: Home is painted before
    from desktop.viewmodels.opening import Opening
    from desktop.viewmodels.run import Outcome, RunViewModel

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Card:
    """One bundled study as Home shows it."""

    name: str
    title: str
    question: str
    strategies: int
    days: int
    plans: tuple[tuple[float, ...], ...]  # by strategy: what goes to each function, as shares of the purse
    state: State  # whether it was run, and how that ended
    told: str  # the same in words


class HomeViewModel(QObject):
    """Cards are there at once; what an opening needs is made ready beside the main thread."""

    failed = Signal(str)
    changed = Signal()  # what cards say of the last runs

    def __init__(
        self,
        settings: Settings,
        document: DocumentViewModel,
        language: Language,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings, self.document, self.language = settings, document, language
        self._background = background
        self._heads = bundled_heads()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The bundled studies, in the language in force."""
        return tuple(self._card(head) for head in self._heads)

    def _card(self, head: Head) -> Card:
        code, found = self.language.code, self._found(head)
        return Card(
            head.name,
            _said(head.titles, code),
            _said(head.questions, code),
            head.strategies,
            head.days,
            tuple(tuple(plan) for plan in head.plans),
            "new" if found is None else found.state,
            self._not_run(head) if found is None else found.words(code),
        )

    @property
    def functions(self) -> tuple[tuple[int, str], ...]:
        """Place and name of every function that some strategy pays for."""
        plans = [plan for head in self._heads for plan in head.plans]
        return tuple(
            (place, named(function))
            for place, function in enumerate(FUNCTIONS)
            if any(plan[place] for plan in plans)
        )

    def _found(self, head: Head) -> LastFound | None:
        """What the last run found of the study as it is now, by the model as it is now."""
        found = read(self.settings.found(head.name))
        return found if found is not None and found.digest == head.digest else None

    def _not_run(self, head: Head) -> str:
        pace = self.settings.pace
        if pace is None:
            return translate("Home", "Not run yet")
        seconds = pace * head.rows * head.days * (head.strategies + 1) * head.replications
        words = translate("Home", "Not run yet · about %1")
        return words.replace("%1", duration(seconds, self.language.numbers()))

    def take(self, run: RunViewModel, outcome: Outcome | None) -> None:
        """Keep on its card what a whole run of a bundled study found, and how quick this machine was."""
        if outcome is None or not outcome.is_complete:
            return
        plan, document = outcome.plan, self.document
        head = next(
            (head for head in self._heads if document.is_bundled and head.name == document.name), None
        )
        if head is None or plan.study != document.saved_study:
            return  # one of a few people or days would tell nothing of how long the others take
        found = last_found(outcome, head.digest)
        if found is not None:
            self.settings.keep_found(head.name, found.written())
        if run.total:
            pace = run.seconds / (run.total * plan.people * plan.days)
            self.settings.keep_pace(min(pace, self.settings.pace or pace))
        self.changed.emit()

    @property
    def recent(self) -> tuple[Recent, ...]:
        """The files that were open before, latest first."""
        return self.settings.recent

    def title_of(self, recent: Recent) -> str:
        """What a file is called, in the language in force."""
        return _said(recent.titles, self.language.code) or Path(recent.path).stem

    def titles_of(self, name: str) -> tuple[str, ...]:
        """What a bundled study is called and asks, in every language."""
        heads = [head for head in self._heads if head.name == name]
        return tuple(text for head in heads for text in (*head.titles.values(), *head.questions.values()))

    def make_ready(self) -> None:
        """Import what an opening needs, so that it does not wait for that."""
        self._background.start(ready_to_open, lambda _: None, lambda error: None)

    def open_card(self, name: str) -> None:
        """Open a bundled study."""
        self.document.open_bundled(name)

    def new_from(self, name: str, path: Path) -> None:
        """Write a bundled study to a place of the planner's choice, and open it there."""

        def read() -> Opening:
            from desktop.viewmodels.opening import from_file
            from scenarios.files.inlining import self_contained
            from scenarios.files.library import library_path
            from scenarios.files.reading import load_study
            from scenarios.files.saving import write
            from scenarios.files.texts import Source

            write(path, Source(str(path), self_contained(load_study(library_path(name)).document)))
            return from_file(path)

        self.document.take_up(read)

    def open_recent(self, recent: Recent) -> None:
        """Open a file that was open before; one that is gone is taken off the list, and that is said."""
        if not recent.is_missing:
            self.document.open(Path(recent.path))
            return
        self.settings.forget(recent.path)
        words = translate("Home", "%1 is not there any more. It was taken off the list of recent files.")
        self.failed.emit(words.replace("%1", recent.path))


def ready_to_open() -> None:
    """Import what the pages of an open study want, so that its opening does not wait for Python's own lock."""
    import desktop.viewmodels.previews
    import desktop.viewmodels.supposing  # noqa: F401  # the imports are the work
    import scenarios.files.difference
    import scenarios.verdict.intervals  # noqa: F401  # the imports are the work
    import simulation.implied
    import simulation.planned  # noqa: F401  # the imports are the work


def _said(texts: dict[str, str], language: str) -> str:
    """The text in a language, else in English, else whatever there is."""
    for wanted in (language, "", "en"):
        if wanted in texts:
            return texts[wanted]
    return next(iter(texts.values()), "")
