"""From a path to a scenario that its formula can be asked about, or to everything that is wrong with its file."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from scenarios.files.checking import checked, tell_unknown
from scenarios.files.document import Document, read_document
from scenarios.files.limits import Budget, Unreadable
from scenarios.files.memory import check_rows, machine_memory
from scenarios.files.mistakes import Collected, Mistake, StudyMistakes, listed
from scenarios.files.names import check_names
from scenarios.files.references import check_offers, check_references
from scenarios.files.shape import of_record
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Node, Path, at, child, pointed, where
from scenarios.known_answers.answer import NoAnswer, Scene, Values
from scenarios.known_answers.scenario import Control, Move, Scenario
from simulation.quantity import Range, Schedule
from simulation.resolve import numbers


@dataclass(frozen=True)
class Asked:
    """A scenario, the file it stands in, and the formula's values for it and for each moved copy."""

    name: str
    scenario: Scenario
    document: Document
    expected: Values
    moved: Mapping[str, float]  # by figure, what the formula says once its number is moved

    def mistake(self, figure: str, message: str) -> Mistake:
        """Something wrong with a figure of this file, found only by simulating it."""
        node = at(self.document.tree, ("figures", figure))
        place = where(node or self.document.tree)
        return Mistake(place.file, place.line, place.column, f"figures.{figure}", message)

    def only(self, figure: str) -> Asked:
        """The same, asked for one figure."""
        figures = {figure: self.scenario.figures[figure]}
        return replace(self, scenario=self.scenario.model_copy(update={"figures": figures}))


def load_scenario(path: FilePath | str) -> Asked:
    """Read a scenario file; StudyMistakes holds everything that is wrong with it."""
    mistakes, path = Collected(), FilePath(path)
    texts: dict[str, Source] = {}
    try:
        document = read_document(path, Budget(mistakes), texts)
        mistakes.close_reading()
        _check_whole(document.tree, mistakes)
        scenario = checked(Scenario, document.tree, (), mistakes)
        if scenario is not None:
            found = Checker(scenario, document.tree, mistakes).values()
            if found is not None and not len(mistakes):
                return Asked(path.stem, scenario, document, *found)
    except Unreadable:
        pass  # its mistake is among the collected
    raise StudyMistakes(str(path), mistakes.sorted((str(path), *texts)))


def _check_whole(tree: Branch, mistakes: Collected) -> None:
    """What only the whole shows: names that fit together, what is on offer, what memory holds."""
    shape = of_record(Scenario)
    for name in ("market", "strategies"):
        node = child(tree, name)
        if node is not None:
            check_names(node, shape.child(name), (name,), mistakes)
    check_references(tree, shape, Scenario.references, mistakes)
    check_offers(tree, shape, Scenario.offers, mistakes)
    path = ("market", *Scenario.rows.split("."))
    check_rows(at(tree, path), path, Scenario.bytes_per_row, machine_memory(), mistakes)


class Checker:
    """Holds a scenario against what its formula needs, and collects what does not fit."""

    def __init__(self, scenario: Scenario, tree: Branch, mistakes: Collected) -> None:
        self.scenario, self.tree, self.mistakes = scenario, tree, mistakes

    def values(self) -> tuple[Values, Mapping[str, float]] | None:
        """The formula's values, plain and moved; None after mistakes have been collected."""
        self._check_strategies()
        self._check_figures()
        self._check_numbers()
        if len(self.mistakes):
            return None
        self._check_needs()
        expected = self._expected(self.scenario.scene)
        if len(self.mistakes) or expected is None:
            return None
        moved = {
            name: self._moved(name, control, expected) for name, control in self.scenario.figures.items()
        }
        return expected, {name: value for name, value in moved.items() if value is not None}

    def tell(self, path: str, words: str) -> None:
        """Collect a mistake at a dotted path of the file, or at the nearest place above it that the file states."""
        steps: Path = tuple(path.split("."))
        node: Node = self.tree
        for place in range(len(steps), 0, -1):
            found = at(self.tree, steps[:place])
            if found is not None:
                node = found
                break
        here = where(self.tree) if node is self.tree else pointed(node)
        self.mistakes.add(here, steps, words)

    def _check_strategies(self) -> None:
        count = len(self.scenario.strategies)
        if count > 1:
            self.tell("strategies", f"a known answer has one strategy at most, got {count}")

    def _check_figures(self) -> None:
        known = self.scenario.kind.figures
        if not self.scenario.figures:
            self.tell("figures", f"must name one figure or more: {listed(known, 'or')}")
        for name in self.scenario.figures:
            if name not in known:
                node = at(self.tree, ("figures", name))
                tell_unknown(name, where(node or self.tree), ("figures",), tuple(known), self.mistakes)

    def _check_numbers(self) -> None:
        """A formula has one value: what is stated must be one number, or change on days the formula knows."""
        for path, value in self._numbers():
            if isinstance(value, Range) and at(self.tree, tuple(path.split("."))) is not None:
                self.tell(path, "must be one number here: a range is drawn anew in every run")
            elif isinstance(value, Schedule) and not self._may_change(path):
                self.tell(path, "must be one number here: the formula knows no other day")

    def _numbers(self) -> Iterator[tuple[str, object]]:
        scene = self.scenario.scene
        for path, value, _ in numbers(scene.market, "market"):
            yield path, value
        for path, value, _ in numbers(scene.strategy, self.scenario.written_path("strategy")):
            yield path, value

    def _may_change(self, path: str) -> bool:
        steps = path.split(".")
        for allowed in self.scenario.kind.schedules:
            wanted = self.scenario.written_path(allowed).split(".")
            if len(wanted) == len(steps) and all(a in ("*", b) for a, b in zip(wanted, steps, strict=True)):
                return True
        return False

    def _check_needs(self) -> None:
        first = self.scenario.scene.on(0)
        for need in self.scenario.kind.needs:
            for unmet in need(first):
                self.tell(self.scenario.written_path(unmet.path), unmet.words)

    def _expected(self, scene: Scene) -> Values | None:
        if len(self.mistakes):
            return None
        try:
            return self.scenario.kind.expected(scene)
        except NoAnswer as none:
            self.tell(self.scenario.written_path(none.path), none.words)
            return None

    def _moved(self, figure: str, control: Control, expected: Values) -> float | None:
        """What the formula says of a moved copy."""
        path = f"figures.{figure}.path"
        if expected[figure] == 0.0 or not math.isfinite(expected[figure]):
            self.tell(
                f"figures.{figure}",
                f"is {expected[figure]:g} by the formula: nothing can be held against that",
            )
            return None
        moved: float | None
        try:
            scene = Move(self.scenario, control).scene()
            moved = self.scenario.kind.expected(scene)[figure] if control.path else self._independent(figure)
        except NoAnswer as none:
            about = none.words if none.path == control.path else f"moved so, {none.path} {none.words}"
            self.tell(path, about)
            return None
        if moved == expected[figure]:
            self.tell(path, f"'{control.words()}' does not move this figure")
        return moved

    def _independent(self, figure: str) -> float | None:
        """What the formula says where compared runs have luck of their own."""
        apart = self.scenario.kind.apart
        if apart is None:
            self.tell(f"figures.{figure}.luck", "must be shared here: this answer compares no runs")
            return None
        return apart(self.scenario.scene)[figure]
