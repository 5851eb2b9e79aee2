"""The shipped studies that claims start from: their markets and whole strategies as trees, to lay differences over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scenarios.files.library import ENDINGS, LIBRARY, is_file, library_names
from scenarios.files.limits import Budget
from scenarios.files.merging import Chains
from scenarios.files.mistakes import Collected
from scenarios.files.reading import Loaded, load_study
from scenarios.files.shape import of_record
from scenarios.files.tree import Branch, Node, child
from scenarios.study import NOTHING, About, Study
from simulation.strategy import Strategy


@dataclass(frozen=True)
class Base:
    """A study to start from."""

    study: Study
    market: Node
    strategies: dict[str, Branch]  # with what they inherit; the silent one among them


class Bases:
    """Studies by name, each read once: a bundled one, or a file in the folder of the claim."""

    def __init__(self) -> None:
        self._read: dict[Path, Base] = {}

    def named(self, name: str, beside: Path) -> Base | None:
        """The study of a name; None where there is none. StudyMistakes where it cannot be run."""
        path = self._place(name, beside)
        if path is None:
            return None
        if path not in self._read:
            self._read[path] = _base(load_study(path))
        return self._read[path]

    @staticmethod
    def _place(name: str, beside: Path) -> Path | None:
        if name in library_names():
            return LIBRARY / f"{name}.yaml"
        is_plain = name.endswith(ENDINGS) and Path(name).name == name and "\\" not in name
        path = beside.parent / name
        if not is_plain or not is_file(path):
            return None
        return path if path.resolve().parent == beside.parent.resolve() else None  # no link leads elsewhere


def _base(loaded: Loaded[Study]) -> Base:
    tree = loaded.document.tree
    nodes, market = tree.entries["strategies"], tree.entries["market"]
    assert isinstance(nodes, Branch), "the study was read"
    about = set(About.model_fields)
    own = {
        name: Branch(
            {key: inner for key, inner in node.entries.items() if key not in about},
            node.place,
            node.start,
            node.end,
        )
        for name, node in nodes.entries.items()
        if isinstance(node, Branch)
    }
    links = {
        name: link for name, node in nodes.entries.items() if (link := child(node, "based_on")) is not None
    }
    chains = Chains(own, links, of_record(Strategy), Budget(Collected()))
    whole = {name: chains.whole(name).node for name in own}
    return Base(loaded.study, market, {**whole, NOTHING: Branch({}, nodes.place, nodes.start, nodes.start)})
