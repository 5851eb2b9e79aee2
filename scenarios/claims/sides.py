"""The sides of a claim: a shipped market and strategy with the claim's differences laid over, checked as a study is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenarios.claims.bases import Base, Bases
from scenarios.claims.claim import Claim, Side
from scenarios.claims.scene import Scene
from scenarios.files.checking import checked, tell_unknown
from scenarios.files.document import Document
from scenarios.files.library import library_names
from scenarios.files.memory import check_rows, machine_memory
from scenarios.files.merging import merged
from scenarios.files.mistakes import Collected
from scenarios.files.names import check_names
from scenarios.files.references import check_injects, check_offers, check_references
from scenarios.files.shape import of_record
from scenarios.files.tree import Branch, Node, Path, Place, Row, at, where
from scenarios.study import Study
from simulation.market import Market
from simulation.strategy import Strategy


@dataclass(frozen=True)
class Laid:
    """A side before it is checked: its study, and its market and strategy with all differences laid over."""

    base: Base
    market: Node
    strategy: Node


class Builder:
    """Builds the scenes of a claim and collects what does not fit."""

    def __init__(self, claim: Claim, document: Document, bases: Bases, mistakes: Collected) -> None:
        self.claim, self.document, self.bases, self.mistakes = claim, document, bases, mistakes
        self.tree = document.tree

    def scenes(self, change: str | None) -> dict[str, Scene]:
        """The scenes by side, with the differences of `change` laid over; those that cannot be built are left out."""
        laid: dict[str, Laid] = {}
        scenes: dict[str, Scene] = {}
        for name, side in self.claim.sides.items():
            own = self._laid(name, side, laid)
            if own is None:
                continue
            laid[name] = own
            scene = self._checked(name, side, own if change is None else self._changed(name, own, change))
            if scene is not None:
                scenes[name] = scene
        return scenes

    def _laid(self, name: str, side: Side, above: dict[str, Laid]) -> Laid | None:
        """A side's differences over what it is based on."""
        path: Path = ("sides", name)
        if side.based_on in above and not side.study:
            start = above[side.based_on]
        else:
            found = self._of_study(name, side, above)
            if found is None:
                return None
            start = found
        market = self._over(start.market, (*path, "market"), Market)
        return Laid(start.base, market, self._over(start.strategy, (*path, "strategy"), Strategy))

    def _of_study(self, name: str, side: Side, above: dict[str, Laid]) -> Laid | None:
        """A strategy of a shipped study, in its market with what the claim has differently."""
        study, path = (side.study, ("sides", name, "study")) if side.study else (self.claim.study, ("study",))
        base = self.bases.named(study, self.document.path)
        if base is None:
            tell_unknown(study, self._place(path), path, library_names(), self.mistakes)
            return None
        if side.based_on not in base.strategies:
            place = ("sides", name, "based_on")
            known = (*above, *base.strategies)
            tell_unknown(side.based_on, self._place(place), place, known, self.mistakes)
            return None
        return Laid(base, self._over(base.market, ("market",), Market), base.strategies[side.based_on])

    def _changed(self, name: str, own: Laid, change: str) -> Laid:
        """A side with what switches an effect off."""
        market, strategy = own.market, own.strategy
        for path in ((change,), (change, "sides", name)):
            market = self._over(market, (*path, "market"), Market)
            strategy = self._over(strategy, (*path, "strategy"), Strategy)
        return Laid(own.base, market, strategy)

    def _over(self, below: Node, path: Path, kind: type[Market | Strategy]) -> Node:
        difference = at(self.tree, path)
        return below if difference is None else merged(below, difference, of_record(kind))

    def _checked(self, name: str, side: Side, own: Laid) -> Scene | None:
        """The scene, or None after its mistakes have been collected."""
        path: Path = ("sides", name)
        for node, kind, part in ((own.market, Market, "market"), (own.strategy, Strategy, "strategy")):
            check_names(node, of_record(kind), (*path, part), self.mistakes)
        market = checked(Market, own.market, (*path, "market"), self.mistakes)
        strategy = checked(Strategy, own.strategy, (*path, "strategy"), self.mistakes)
        if market is None or strategy is None:
            return None
        self._check_whole(name, own)
        study, claim = own.base.study, self.claim
        return Scene(
            market=market,
            strategy=strategy,
            start=study.start,
            days=study.days if claim.days is None else claim.days,
            people=market.people.rows if claim.people is None else claim.people,
            seed=study.seed,
            injects=(*study.injects, *claim.injects, *side.injects),
        )

    def _check_whole(self, name: str, own: Laid) -> None:
        """What only the whole shows: names that fit together, what is on offer, what memory holds."""
        strategies = replace(self.tree, entries={name: own.strategy})
        entries: dict[str, Node] = {"market": own.market, "strategies": strategies}
        for injects in (at(self.tree, ("injects",)), at(self.tree, ("sides", name, "injects"))):
            if isinstance(injects, Row):
                check_injects(
                    replace(self.tree, entries={**entries, "injects": injects}),
                    of_record(Study),
                    self.mistakes,
                )
                entries["injects"] = injects
        study, shape = Branch(entries, self.tree.place, self.tree.start, self.tree.end), of_record(Study)
        check_references(study, shape, Study.references, self.mistakes)
        check_offers(study, shape, Study.offers, self.mistakes)
        path = ("market", *Study.rows.split("."))
        check_rows(at(study, path), path, Study.bytes_per_row, machine_memory(), self.mistakes)

    def _place(self, path: Path) -> Place:
        return where(at(self.tree, path) or self.tree)
