"""From a path to a study, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from scenarios.files.checking import checked, tell_unknown
from scenarios.files.document import Document, read_document
from scenarios.files.limits import MOST_STRATEGIES, Budget, Unreadable
from scenarios.files.memory import check_rows, machine_memory
from scenarios.files.merging import Chains, Whole
from scenarios.files.mistakes import Collected, StudyMistakes, shown
from scenarios.files.names import check_names, is_name, refuse_name
from scenarios.files.references import (
    check_alerts,
    check_injects,
    check_offers,
    check_references,
    check_trials,
)
from scenarios.files.shape import Shape, of_record
from scenarios.files.sweeping import check_sweep, check_swept_rows, swept_numbers
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Leaf, Node, Path, at, child, pointed, where
from scenarios.study import NOTHING, About, Head, Study
from simulation.quantity import Record
from simulation.resolve import quantities

S = TypeVar("S", bound=Head)


@dataclass(frozen=True)
class Loaded(Generic[S]):
    """A study that can be run, and the file it came from, for saving."""

    study: S
    document: Document
    path: FilePath


def load_study(path: FilePath | str) -> Loaded[Study]:
    """Read a study file with the files it names; StudyMistakes holds everything that is wrong with it."""
    return load(FilePath(path), Study)


def load(path: FilePath, kind: type[S], sources: Mapping[str, Source] | None = None) -> Loaded[S]:
    """Read a study of a kind; texts that are already at hand are not read again."""
    mistakes = Collected()
    texts = dict(sources or {})
    study: S | None = None
    try:
        document = read_document(path, Budget(mistakes), texts)
        study = Checker(document, kind, mistakes).study()
        if study is not None and not len(mistakes):
            return Loaded(study, document, path)
    except Unreadable:
        pass  # its mistake is among the collected
    raise StudyMistakes(str(path), mistakes.sorted((str(path), *texts)))


class Checker(Generic[S]):
    """Makes a study's records from its tree, and collects what they and the whole refuse."""

    def __init__(self, document: Document, kind: type[S], mistakes: Collected) -> None:
        self.kind = kind
        self.mistakes = mistakes
        self.budget = Budget(mistakes)
        self.shape = of_record(kind)
        self.root = self._known(document.tree, set(kind.model_fields) - {"about"}, ())

    def study(self) -> S | None:
        """The study, or None after its mistakes have been collected."""
        self.mistakes.close_reading()
        head = self._head()
        market = self._record("market")
        about, wholes = self._strategies()
        kind = self.shape.child("strategies").child("").records[0]
        strategies = {
            name: checked(kind, whole.node, ("strategies", name), self.mistakes, is_complete=whole.is_sound)
            for name, whole in wholes.items()
        }
        self._check_whole(wholes)
        self._check_sweep(head, {"market": market, "strategies": strategies})
        if len(self.mistakes):
            return None
        ordered = {name: strategies[name] for name in about}
        return self.kind.model_validate({**head, "market": market, "strategies": ordered, "about": about})

    def _known(self, branch: Branch, known: set[str], path: Path) -> Branch:
        """The branch with known entries alone; the others are mistakes."""
        entries = {}
        for name, node in branch.entries.items():
            if name in known:
                entries[name] = node
            else:
                tell_unknown(name, where(node), path, sorted(known), self.mistakes)
        return replace(branch, entries=entries)

    def _head(self) -> dict[str, Any]:
        entries = {name: node for name, node in self.root.entries.items() if name in Head.model_fields}
        head = checked(Head, replace(self.root, entries=entries), (), self.mistakes)
        return {} if head is None else {name: getattr(head, name) for name in Head.model_fields}

    def _record(self, name: str) -> Record | None:
        node, shape = self.root.entries.get(name), self.shape.child(name)
        if node is None:
            wanted = f"{shape.words()}, or the name of a .yaml file"
            message = f"'{name}' is missing; it must be {wanted}"
            self.mistakes.add(where(self.root), (), message, expected=wanted)
            return None
        check_names(node, shape, (name,), self.mistakes)
        return checked(shape.records[0], node, (name,), self.mistakes)

    def _strategies(self) -> tuple[dict[str, About], dict[str, Whole]]:
        """What is said of each strategy in the file's order, and the whole of each, bases first."""
        node, shape = self.root.entries.get("strategies"), self.shape.child("strategies").child("")
        if not isinstance(node, Branch) or not node.entries:
            found, place = shown(node), where(self.root) if node is None else pointed(node)
            message = f"must be a map of one or more strategies by name, got {found}"
            self.mistakes.add(place, ("strategies",), message, found=found, expected="a map of strategies")
            return {}, {}
        if len(node.entries) > MOST_STRATEGIES:
            message = f"a study compares at most {MOST_STRATEGIES} strategies, got {len(node.entries)}"
            self.mistakes.add(where(node), ("strategies",), message, found=str(len(node.entries)))
            return {}, {}
        about: dict[str, About] = {}
        own: dict[str, Branch] = {}
        links: dict[str, Node] = {}
        for name, strategy in node.entries.items():
            about[name], own[name] = self._split(name, strategy, shape)
            link = child(strategy, "based_on")
            if link is not None:
                links[name] = link
        chains = Chains(own, links, shape, self.budget)
        for name in own:
            chains.whole(name)
        return about, chains.done

    def _split(self, name: str, node: Node, shape: Shape) -> tuple[About, Branch]:
        """What a file says about a strategy, and what the strategy buys."""
        path = ("strategies", name)
        if not is_name(name):
            refuse_name(name, node, ("strategies",), self.mistakes)
        if name == NOTHING:
            message = f"'{NOTHING}' is the name of the silent strategy that every study has; choose another"
            self.mistakes.add(where(node), ("strategies",), message, found=name)
        if not isinstance(node, Branch):
            message = f"must be a map, or the name of a .yaml file in the study's folder, got {shown(node)}"
            self.mistakes.add(pointed(node), path, message, found=shown(node), expected="a map")
            return About(), Branch({}, node.place, node.start, node.end, node.key)
        known = {*About.model_fields, *shape.known_names()}
        node = self._known(node, known, path)
        beside = {key: inner for key, inner in node.entries.items() if key in About.model_fields}
        bought = {key: inner for key, inner in node.entries.items() if key not in About.model_fields}
        check_names(replace(node, entries=bought), shape, path, self.mistakes)
        words = {key: inner for key, inner in beside.items() if key != "based_on"}
        about = checked(About, replace(node, entries=words), path, self.mistakes) or About()
        link = beside.get("based_on")
        if isinstance(link, Leaf) and isinstance(link.value, str):
            about = about.model_copy(update={"based_on": link.value})
        return about, replace(node, entries=bought)

    def _check_whole(self, wholes: dict[str, Whole]) -> None:
        """What only the whole shows: names that fit together, what is on offer, what memory holds."""
        entries = dict(self.root.entries)
        strategies = entries.get("strategies")
        if isinstance(strategies, Branch):
            inner = {name: whole.node for name, whole in wholes.items()}
            entries["strategies"] = replace(strategies, entries=dict(inner))
        study = replace(self.root, entries=entries)
        check_references(study, self.shape, self.kind.references, self.mistakes)
        check_offers(study, self.shape, self.kind.offers, self.mistakes)
        check_injects(study, self.shape, self.mistakes)
        check_trials(study, self.mistakes)
        check_alerts(study, self.mistakes)
        path = ("market", *self.kind.rows.split("."))
        check_rows(at(study, path), path, self.kind.bytes_per_row, machine_memory(), self.mistakes)

    def _check_sweep(self, head: dict[str, Any], parts: dict[str, Any]) -> None:
        """The numbers of a sweep, in those parts of the study that are sound."""
        sweep = head.get("sweep")
        if sweep is None:
            return
        unsound = [f"strategies.{name}." for name, each in parts["strategies"].items() if each is None]
        unsound += ["market."] if parts["market"] is None else []
        known = {**quantities(Head), **swept_numbers({"injects": head["injects"], **parts})}
        check_sweep(self.root, sweep, known, tuple(unsound), self.mistakes)
        rows, size = f"market.{self.kind.rows}", self.kind.bytes_per_row
        check_swept_rows(self.root, rows, sweep, size, machine_memory(), self.mistakes)
