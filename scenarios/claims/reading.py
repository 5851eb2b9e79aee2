"""From a path to a claim whose sides can be run, or to everything that is wrong with its file."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from scenarios.claims.bases import Bases
from scenarios.claims.claim import Claim
from scenarios.claims.formula import Formula, NoFormula, read_formula
from scenarios.claims.kinds import KINDS
from scenarios.claims.levers import CannotMove, Moves, moved
from scenarios.claims.mapping import settings
from scenarios.claims.scene import Scene
from scenarios.claims.sides import Builder
from scenarios.files.checking import checked, tell_unknown
from scenarios.files.document import Document, read_document
from scenarios.files.limits import Budget, Unreadable
from scenarios.files.mistakes import Collected, StudyMistakes, displayed
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Node, Path, at, pointed, where

Scenes = Mapping[str, Scene]  # by side


@dataclass(frozen=True)
class Asked:
    """A claim as it can be judged: its scenes by side, with the typed-in effect and without, and its formulas."""

    name: str
    claim: Claim
    document: Document
    scenes: Scenes
    without: Scenes | None
    formulas: Mapping[str, Formula]  # by figure

    def moved(self, moves: Moves) -> Scenes:
        """The scenes with levers moved, each the given part of its way."""
        return moved(self.claim.levers, moves, self.scenes)


def load_claim(path: FilePath | str, bases: Bases | None = None) -> Asked:
    """Read a claim file; StudyMistakes holds everything that is wrong with it."""
    mistakes, path = Collected(), FilePath(path)
    texts: dict[str, Source] = {}
    try:
        document = read_document(path, Budget(mistakes), texts)
        mistakes.close_reading()
        claim = checked(Claim, document.tree, (), mistakes)
        if claim is not None:
            found = Checker(claim, document, bases or Bases(), mistakes).asked()
            if found is not None:
                return found
    except Unreadable:
        pass  # its mistake is among the collected
    raise StudyMistakes(str(path), mistakes.sorted((str(path), *texts)))


class Checker:
    """Builds the sides of a claim and holds its figures and levers against them; collects what does not fit."""

    def __init__(self, claim: Claim, document: Document, bases: Bases, mistakes: Collected) -> None:
        self.claim, self.document, self.mistakes = claim, document, mistakes
        self.tree: Branch = document.tree
        self.builder = Builder(claim, document, bases, mistakes)

    def asked(self) -> Asked | None:
        """The claim, or None after its mistakes have been collected."""
        self._check_names()
        if len(self.mistakes):
            return None
        scenes = self.builder.scenes(None)
        without = None if self.claim.without is None else self.builder.scenes("without")
        formulas = self._formulas()
        self._check_days(formulas, scenes)
        if len(self.mistakes):
            return None
        asked = Asked(self.document.path.stem, self.claim, self.document, scenes, without, formulas)
        self._check_levers(asked)
        self._check_map(asked)
        return None if len(self.mistakes) else asked

    def tell(self, path: Path, words: str) -> None:
        """Collect a mistake at a place of the file."""
        node: Node = at(self.tree, path) or self.tree
        self.mistakes.add(where(self.tree) if node is self.tree else pointed(node), path, words)

    def _check_names(self) -> None:
        if not self.claim.figures:
            self.tell(("figures",), "must name one figure or more")
        for name in self.claim.sides:
            if not name.isidentifier() or keyword.iskeyword(name):
                words = "it has letters, digits and underscores, and is no word of Python's such as 'with'"
                self.tell(("sides", name), f"'{displayed(name)}' cannot be a side: {words}")
        for name in self.claim.without.sides if self.claim.without is not None else ():
            if name not in self.claim.sides:
                path = ("without", "sides")
                place = where(at(self.tree, (*path, name)) or self.tree)
                tell_unknown(name, place, path, tuple(self.claim.sides), self.mistakes)

    def _formulas(self) -> dict[str, Formula]:
        found = {}
        for name, figure in self.claim.figures.items():
            path = ("figures", name, "formula")
            try:
                formula = read_formula(figure.formula, self.claim.sides)
            except NoFormula as none:
                self.tell(path, str(none))
                continue
            if formula.is_over_all and not KINDS[figure.kind].allows_all:
                self.tell(path, "speaks of all replications at once: that needs 'kind: whole'")
            found[name] = formula
        return found

    def _check_days(self, formulas: Mapping[str, Formula], scenes: Scenes) -> None:
        """Series of two sides can be compared day by day only where both last alike."""
        for name, formula in formulas.items():
            sides = {side for side, lookup in formula.reads if lookup.is_series and side in scenes}
            if len({scenes[side].days for side in sides}) > 1:
                words = "compares series of sides that do not last alike: state 'days'"
                self.tell(("figures", name, "formula"), words)

    def _check_levers(self, asked: Asked) -> None:
        """Every lever can be moved to its end: a number stands there, and the market is still one."""
        for name in self.claim.levers:
            try:
                asked.moved({name: 1.0})
            except CannotMove as refused:
                self.tell(("levers", name, *refused.place), refused.words)
        if self.claim.levers and not len(self.mistakes):
            try:
                asked.moved(dict.fromkeys(self.claim.levers, 1.0))
            except CannotMove as refused:
                self.tell(("levers",), f"cannot be moved together: {refused.words}")

    def _check_map(self, asked: Asked) -> None:
        """A map's sides are there, its figure is one, and every cell can be."""
        drawn = self.claim.map
        if drawn is None:
            return
        for place, side in enumerate(drawn.sides):
            if side not in asked.scenes:
                path = ("map", "sides", place)
                tell_unknown(
                    side, pointed(at(self.tree, path) or self.tree), path, tuple(asked.scenes), self.mistakes
                )
        if len(self.mistakes):
            return
        try:
            read_formula(f"{drawn.sides[0]}.{drawn.figure}", drawn.sides)
            list(settings(drawn, asked.scenes))
        except NoFormula as none:
            self.tell(("map", "figure"), str(none))
        except CannotMove as refused:
            self.tell(("map",), refused.words)
