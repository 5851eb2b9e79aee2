"""The metric tree of two strategies as the Compare page shows it: what every node adds to the first's lead."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.chartdata import Heading, Node, Share, Tree
from desktop.tabledata import Table
from desktop.viewmodels.verdict import Speaker
from desktop.viewmodels.words import joined, named
from scenarios.verdict.tree import PARTS, SETS, difference
from scenarios.verdict.tree import Tree as Found
from scenarios.verdict.tree import tree as found_tree
from simulation.ledger import FUNCTIONS

translate = QCoreApplication.translate
PEOPLE = SETS[:4]
NOTHING = 0.005  # of money: less is shown as nothing and favours nobody


def tree(speaker: Speaker, first: str, second: str) -> Tree:
    """The tree of two of the shown strategies."""
    cube = speaker.outcome.cube.matched()
    return Telling(speaker, first, second, found_tree(cube, first), found_tree(cube, second)).told()


class Telling:
    """Puts two trees into words."""

    def __init__(self, speaker: Speaker, first: str, second: str, a: Found, b: Found) -> None:
        self.speaker, self.a, self.b = speaker, a, b
        self.players = tuple((speaker.slot(name) or 0, speaker.label(name)) for name in (first, second))
        self.shares = difference(a, b)
        customers = sum(self.shares.factors[name] for name in PEOPLE)
        revenue = sum(self.shares.factors.values()) + self.shares.beside
        cost = sum(self.shares.costs.values())
        self.sums = (self.shares.profit, revenue, cost, customers)
        self.largest = max(map(abs, (*self.sums, *self.shares.factors.values())), default=0.0) or 1.0
        self.scale, self.unit = speaker.numbers.money_scale(
            max(abs(x) for found in (a, b) for x in (found.revenue, found.cost, found.profit))
        )

    def told(self) -> Tree:
        """Everything the chart shows."""
        sums, factors, functions = self._sums(), self._factors(), self._functions()
        people = tuple(factors[name] for name in PEOPLE)
        orders = tuple(factors[name] for name in SETS if name not in PEOPLE)
        heading = Heading(self._title(sums[2], (*people, *orders)), self._line())
        first, second = self.players
        costs = translate("Tree", "%1 · what %2 spends more or less").replace("%1", self.unit)
        return Tree(
            heading,
            joined((heading.title, *(f"{node.name} {node.amount}" for node in sums))),
            self._table((*sums, *people, *orders), functions),
            (first, second),
            sums,
            people,
            orders,
            functions,
            (
                translate("Tree", "Largest differences first"),
                translate("Tree", "Cost by function"),
                costs.replace("%2", first[1]),
            ),
            self._beside(),
        )

    def _sums(self) -> tuple[Node, Node, Node, Node]:
        pairs = (
            (self.a.profit, self.b.profit),
            (self.a.revenue, self.b.revenue),
            (self.a.cost, self.b.cost),
        )
        words = (translate("Tree", "Profit"), translate("Tree", "Revenue"), translate("Tree", "Cost"))
        profit, revenue, cost = (
            self._node(name, self.unit, self._scaled(x), self._scaled(y), adds)
            for name, (x, y), adds in zip(words, pairs, self.sums[:3], strict=True)
        )
        count = self.speaker.numbers.count
        customers = self._node(
            translate("Tree", "Customers won"),
            translate("Tree", "people"),
            count(self.a.customers),
            count(self.b.customers),
            self.sums[3],
        )
        return profit, revenue, cost, customers

    def _factors(self) -> dict[str, Node]:
        """The nodes that multiply to revenue, by name."""
        numbers = self.speaker.numbers
        words = labels()
        units = {
            "reached": translate("Tree", "people"),
            "visited": translate("Tree", "of reached"),
            "activated": translate("Tree", "of visitors"),
            "paid": translate("Tree", "of activated"),
            "orders": translate("Tree", "in %1 days").replace(
                "%1", numbers.plain(self.speaker.outcome.plan.days)
            ),
            "revenue": numbers.money_scale(1.0)[1],
        }

        def said(name: str, value: float) -> str:
            if name in PARTS:
                return numbers.percent(value)
            return numbers.count(value) if name == "reached" else numbers.rounded(value, 4)

        return {
            name: self._node(
                words[name],
                units[name],
                said(name, self.a.factors[name]),
                said(name, self.b.factors[name]),
                self.shares.factors[name],
            )
            for name in SETS
        }

    def _functions(self) -> tuple[Share, ...]:
        more = {name: self.a.costs[name] - self.b.costs[name] for name in FUNCTIONS}
        largest = max(map(abs, more.values())) or 1.0
        return tuple(
            Share(
                named(name),
                self._scaled(self.a.costs[name]),
                self._scaled(self.b.costs[name]),
                more[name] / largest,
                self._scaled(more[name], signed=True),
            )
            for name in FUNCTIONS
        )

    def _node(self, name: str, unit: str, first: str, second: str, adds: float) -> Node:
        slot = None
        if abs(adds) >= NOTHING:
            slot = self.players[0 if adds > 0 else 1][0]
        return Node(
            name, unit, first, second, adds / self.largest, self.speaker.money(adds, signed=True), slot
        )

    def _scaled(self, value: float, *, signed: bool = False) -> str:
        """An amount in the unit of the whole tree, all with the same decimals."""
        numbers = self.speaker.numbers
        decimals = 0 if numbers.is_chinese or self.scale == 1.0 else 2
        return numbers.plain(value / self.scale, decimals, signed=signed)

    def _beside(self) -> str:
        """What revenue has beside orders: less returns, or what a subscription brings."""
        if max(abs(self.a.beside), abs(self.b.beside)) < NOTHING:
            return ""
        words = translate("Tree", "beside orders %1 and %2")
        return words.replace("%1", self._scaled(self.a.beside)).replace("%2", self._scaled(self.b.beside))

    def _title(self, cost: Node, factors: tuple[Node, ...]) -> str:
        """By which nodes the first gains most, and at which the second is better."""
        nodes = sorted((*factors, cost), key=lambda node: -node.adds)
        gains = [node.name for node in nodes if node.adds > 0 and node.slot is not None]
        loses = [node.name for node in reversed(nodes) if node.adds < 0 and node.slot is not None]
        (_, first), (_, second) = self.players
        if not gains and not loses:
            return translate("Tree", "%1 and %2 come to the same").replace("%1", first).replace("%2", second)
        if not gains:
            words = translate("Tree", "%2 is better at every node, most by “%3”")
            return words.replace("%2", second).replace("%3", loses[0])
        if len(gains) > 1:
            words = translate("Tree", "%1 gains by “%2” and “%3”")
            words = words.replace("%2", gains[0]).replace("%3", gains[1])
        else:
            words = translate("Tree", "%1 gains by “%2”").replace("%2", gains[0])
        if loses:
            more = translate("Tree", "%1; %2 by “%3”").replace("%2", second).replace("%3", loses[0])
            words = more.replace("%1", words)
        return words.replace("%1", first)

    def _line(self) -> str:
        words = translate("Tree", "A bar is the node's share of %1, in the colour of the strategy it favours")
        return words.replace("%1", self.speaker.money(abs(self.shares.profit)))

    def _table(self, nodes: tuple[Node, ...], functions: tuple[Share, ...]) -> Table:
        (_, first), (_, second) = self.players
        adds = translate("Tree", "adds to the profit of %1").replace("%1", first)
        header = (translate("Tree", "Node"), translate("Tree", "Unit"), first, second, adds)
        rows = [(node.name, node.unit, node.first, node.second, node.amount) for node in nodes]
        for share, name in zip(functions, FUNCTIONS, strict=True):
            saved = self.speaker.money(self.shares.costs[name], signed=True)
            rows.append((share.name, self.unit, share.first, share.second, saved))
        return Table(header, tuple(rows))


def labels() -> dict[str, str]:
    """What the nodes that multiply to revenue are called."""
    return {
        "reached": translate("Tree", "People reached"),
        "visited": translate("Tree", "Share visiting"),
        "activated": translate("Tree", "Activation"),
        "paid": translate("Tree", "Paying"),
        "orders": translate("Tree", "Orders per customer"),
        "revenue": translate("Tree", "Order value"),
    }
