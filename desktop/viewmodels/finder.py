"""Find or do anything: every action and page, every file, every place of the open study, by words in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.fuzzy import fit, folded
from desktop.viewmodels.home import HomeViewModel
from desktop.viewmodels.language import Language

if TYPE_CHECKING:  # imported when a study is searched: Home is painted before
    from desktop.viewmodels.places import Place
    from scenarios.study import Study

translate = QCoreApplication.translate
MOST = 60  # found things that are shown


@dataclass(frozen=True)
class Found:
    """One thing that can be found: what it is called, where it stands, its keys, what happens when it is taken."""

    kind: str  # of the icon: action, file, place
    words: str
    detail: str
    act: Callable[[], object]
    keys: str = ""
    texts: tuple[str, ...] = field(default=(), compare=False)  # what is searched, folded
    weight: float = 0.0  # before others that fit as well


class FinderViewModel(QObject):
    """Gathers what can be found when it is asked for; places of a study are gathered once a study and language."""

    def __init__(
        self,
        document: DocumentViewModel,
        home: HomeViewModel,
        language: Language,
        go_to: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._home, self._language = document, home, language
        self._go_to = go_to
        self._places: tuple[Found, ...] = ()
        self._known_for: tuple[object, str] = (None, "")
        self._all: tuple[Found, ...] = ()

    def gather(self, actions: Iterable[Found]) -> None:
        """Take stock: the actions that make sense now, files, places."""
        self._all = (*actions, *self._files(), *self._of_study())

    def find(self, query: str) -> tuple[Found, ...]:
        """What fits best, first; without a query the actions and files."""
        wanted = folded(query.strip())
        if not wanted:
            return tuple(each for each in self._all if each.kind != "place")[:MOST]
        scored = [(fit(wanted, each.texts), each) for each in self._all]
        best = sorted(
            ((score + each.weight, each) for score, each in scored if score),
            key=lambda pair: (-pair[0], len(pair[1].words) + len(pair[1].detail)),
        )
        return tuple(each for _, each in best[:MOST])

    def _files(self) -> Iterable[Found]:
        opens = translate("Finder", "Open “%1”")
        for recent in self._home.recent:
            if not recent.is_missing:
                title, path = self._home.title_of(recent), recent.path
                texts = (*recent.titles.values(), Path(path).name)
                yield Found(
                    "file",
                    opens.replace("%1", title),
                    path,
                    partial(self._home.open_recent, recent),
                    texts=_folded(texts),
                )
        bundled = translate("Finder", "bundled study")
        for card in self._home.cards:
            texts = (*self._home.titles_of(card.name), card.name)
            yield Found(
                "file",
                opens.replace("%1", card.title),
                bundled,
                partial(self._home.open_card, card.name),
                texts=_folded(texts),
            )

    def _of_study(self) -> tuple[Found, ...]:
        study = self._document.study if self._document.is_open else None
        if self._known_for != (study, self._language.code):
            self._places = () if study is None else tuple(self._gathered(study))
            self._known_for = (study, self._language.code)
        return self._places

    def _gathered(self, study: Study) -> Iterable[Found]:
        from desktop.viewmodels.places import places

        codes = (self._language.code, *(code for code in ("en", "zh") if code != self._language.code))
        says = tuple((code, self._language.translator(code)) for code in codes)
        return (self._found(each) for each in places(study, says))

    def _found(self, place: Place) -> Found:
        *way, name = place.names[0]
        searched = [" ".join(names) for names in place.names] + [names[-1] for names in place.names]
        return Found(
            "place",
            name,
            " › ".join(way),
            lambda: self._go_to(place.path),
            texts=_folded((*searched, place.path)),
            weight=-place.path.count("."),  # what is nearer to the top is meant more often
        )


def _folded(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded(each) for each in texts if each))
