"""What keeps a study from opening: every mistake in words, its line, and the lines around it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.background import Background
from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.messages import said

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from scenarios.files.mistakes import Mistake, StudyMistakes

AROUND = 2  # lines shown before and after a mistake
MOST_SHOWN = 50


@dataclass(frozen=True)
class MistakeRow:
    """One mistake as the page shows it."""

    number: int
    line: int
    place: str
    message: str
    found: str
    expected: str


@dataclass(frozen=True)
class FileLine:
    """One line of the file beside the mistakes; number 0 stands for lines left out."""

    number: int
    text: str
    is_wrong: bool


class MistakesViewModel(QObject):
    """The mistakes of the last file that could not be opened."""

    changed = Signal()

    def __init__(
        self, document: DocumentViewModel, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.document = document
        self._background = background
        self._mistakes: tuple[Mistake, ...] = ()
        self.path: Path | None = None
        self.lines: tuple[FileLine, ...] = ()
        document.broken.connect(self._take)
        document.opened.connect(self.clear)

    @property
    def count(self) -> int:
        """How many mistakes there are."""
        return len(self._mistakes)

    @property
    def rows(self) -> tuple[MistakeRow, ...]:
        """The mistakes in the language in force."""
        return tuple(
            MistakeRow(number, each.line, _place(each), said(each.message), each.found, said(each.expected))
            for number, each in enumerate(self._mistakes[:MOST_SHOWN], 1)
        )

    def check_again(self) -> None:
        """Read the file again."""
        if self.path is not None:
            self.document.open(self.path)

    def clear(self) -> None:
        """Forget the mistakes."""
        self._mistakes, self.path, self.lines = (), None, ()
        self.changed.emit()

    def as_text(self) -> str:
        """All mistakes as lines of text."""
        name = self.path.name if self.path else ""
        return "\n".join(f"{name}:{each.line}: {each.place}: {each.message}" for each in self.rows)

    def _take(self, mistakes: StudyMistakes) -> None:
        self._mistakes, self.path = mistakes.mistakes, Path(mistakes.file)
        wrong = {each.line for each in self._mistakes if each.file == mistakes.file}
        path = self.path

        def done(lines: tuple[FileLine, ...]) -> None:
            self.lines = lines
            self.changed.emit()

        self._background.start(lambda: excerpt(path, wrong), done, lambda error: done(()))
        self.changed.emit()


def excerpt(path: Path, wrong: set[int]) -> tuple[FileLine, ...]:
    """The lines around the wrong ones; where lines are left out stands a line with number 0."""
    text = path.read_bytes()[: 1 << 21].decode("utf-8", "replace").splitlines()
    shown: list[FileLine] = []
    for number, line in enumerate(text, 1):
        if any(abs(number - each) <= AROUND for each in wrong):
            if shown and shown[-1].number != number - 1:
                shown.append(FileLine(0, "…", False))
            shown.append(FileLine(number, line[:200], number in wrong))
        if len(shown) >= 2 * MOST_SHOWN:
            break
    return tuple(shown)


def _place(mistake: Mistake) -> str:
    return mistake.path.replace(".", " › ")
