"""Home: the bundled studies by the question they ask, and the files that were open before."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.settings import Recent, Settings

if TYPE_CHECKING:  # imported when something is opened: Home is painted before
    from desktop.viewmodels.opening import Opening

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Head:
    """What a bundled study asks, in each language, and how large it is."""

    name: str
    stamp: float  # when its file was last written
    titles: dict[str, str]
    questions: dict[str, str]
    strategies: int
    days: int


@dataclass(frozen=True)
class Card:
    """One bundled study as Home shows it."""

    name: str
    title: str
    question: str
    strategies: int
    days: int


class HomeViewModel(QObject):
    """Cards are shown at once from what was read at an earlier start, and read anew beside the main thread."""

    cards_changed = Signal()
    failed = Signal(str)

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
        self._heads = [_head_from(each) for each in settings.heads.values()]

    @property
    def cards(self) -> tuple[Card, ...]:
        """The bundled studies, in the language in force."""
        code = self.language.code
        return tuple(
            Card(head.name, _said(head.titles, code), _said(head.questions, code), head.strategies, head.days)
            for head in self._heads
        )

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

    def look(self) -> None:
        """Read what the bundled studies ask, where it is not known or a file is newer."""
        known = {head.name: head for head in self._heads}

        def done(heads: list[Head]) -> None:
            if heads != self._heads:
                self._heads = heads
                self.settings.keep_heads({head.name: asdict(head) for head in heads})
                self.cards_changed.emit()

        self._background.start(lambda: heads_of_library(known), done, lambda error: None)
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


def heads_of_library(known: dict[str, Head]) -> list[Head]:
    """What every bundled study asks; a file that has not changed is not read again."""
    from scenarios.files.library import library_names, library_path

    heads = []
    for name in library_names():
        path = library_path(name)
        stamp = path.stat().st_mtime
        head = known.get(name)
        heads.append(head if head is not None and head.stamp == stamp else _read(name, path, stamp))
    return heads


def _read(name: str, path: Path, stamp: float) -> Head:
    from scenarios.files.reading import load_study

    study = load_study(path).study
    titles, questions = dict(study.title.texts), dict(study.question.texts)
    return Head(name, stamp, titles, questions, len(study.strategies), study.days)


def _head_from(stored: dict[str, Any]) -> Head:
    return Head(**stored)


def _said(texts: dict[str, str], language: str) -> str:
    """The text in a language, else in English, else whatever there is."""
    for wanted in (language, "", "en"):
        if wanted in texts:
            return texts[wanted]
    return next(iter(texts.values()), "")
