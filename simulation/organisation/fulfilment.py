"""The stock room: the shelves of all regions, each region a supply line of its own, or all of them one pool."""

from __future__ import annotations

import numpy as np

from simulation.draws import Draws
from simulation.organisation.clock import Clockwork, Rule
from simulation.organisation.shelf import Shelf
from simulation.organisation.stock import NewOrders, StockDay, StockMarket, StockPlan
from simulation.organisation.supply import DELAYED, SERVED, Order, SupplyLine

NOBODY, NO_WAIT = np.empty(0, dtype=np.int64), np.empty(0)


class StockRoom:
    """The goods of one run; `weight` is the number of units that one row orders.

    It opens with what the plan holds at most: the level, and the quantity where goods are ordered by reorder point.
    """

    def __init__(self, market: StockMarket, plan: StockPlan, draws: Draws, weight: float) -> None:
        self.weight, self.draws = weight, draws
        self.env = Clockwork()
        self.names = tuple(market.regions)
        bought = [plan.of(name) for name in self.names]
        with_quantity = plan.policy == "reorder point"
        self.shelves = [
            Shelf(region.level + (region.quantity if with_quantity else 0.0), market.shelf_life)
            for region in bought
        ]
        regions = range(len(self.names))
        groups = [tuple(regions)] if plan.matching == "dynamic" else [(region,) for region in regions]
        levels = [region.level for region in bought]
        parts = levels if sum(levels) else [region.share for region in market.regions.values()]
        pull = [weight * part / sum(parts) for part in parts]
        self.lines = [
            SupplyLine(
                self.env,
                number,
                {region: self.shelves[region] for region in group},
                {region: pull[region] for region in group},
                plan.window,
            )
            for number, group in enumerate(groups)
        ]
        self.line_of = [number for number, group in enumerate(groups) for _region in group]

    def day(self, day: int, market: StockMarket, plan: StockPlan, orders: NewOrders) -> StockDay:
        """A day of the shelves: deliveries come in, and today's orders are served as far as goods reach."""
        outcome = [0] * orders.person.size
        coming = self._by_line(day, orders)
        bought = [plan.of(name) for name in self.names]
        for line in self.lines:
            own = {region: bought[region] for region in line.shelves}
            line.begin(day, market, plan, own, self.draws, self.weight, outcome, coming[line.number])
        self.env.run_before(day + 1)
        for line in self.lines:
            line.end()
        told = np.array(outcome, dtype=np.int64)
        delivered = [each for line in self.lines for each in line.delivered]
        late = [person for line in self.lines for person in line.late]
        return StockDay(
            served=told == SERVED,
            delayed=told == DELAYED,
            delivered=np.array([person for person, _wait in delivered], dtype=np.int64)
            if delivered
            else NOBODY,
            wait=np.array([wait for _person, wait in delivered]) if delivered else NO_WAIT,
            late=np.array(late, dtype=np.int64) if late else NOBODY,
            deliveries=sum(line.deliveries for line in self.lines),
            moved=sum(line.moved for line in self.lines),
            scrapped=sum(line.scrapped for line in self.lines),
            stored=sum(line.stored for line in self.lines),
            on_hand=self.on_hand(),
        )

    def evening(self, orders: NewOrders) -> tuple[np.ndarray, np.ndarray]:
        """Orders at the day's end, after all others, from what is left: who is served and who is owed [order]."""
        outcome = [0] * orders.person.size
        coming = self._by_line(int(self.env.now) - 1, orders)
        for line in self.lines:
            line.outcome = outcome
            while coming[line.number]:
                _moment, place, person, region, waits = coming[line.number].pop()
                line.ask((line.midnight, place, person, region, waits))
        told = np.array(outcome, dtype=np.int64)
        return told == SERVED, told == DELAYED

    def hold_up(self, until: float) -> None:
        """No delivery arrives before a moment [days]."""
        for line in self.lines:
            line.hold_up(until)

    def is_plenty(self, orders: int) -> bool:
        """Whether so many orders find goods wherever they come from: whether they would wait need not be asked."""
        enough = orders * self.weight
        keeps = all(shelf.keeps for shelf in self.shelves)
        return keeps and all(line.on_hand() >= enough for line in self.lines)

    def on_hand(self) -> float:
        """Goods on all shelves [units]."""
        return sum(shelf.on_hand for shelf in self.shelves)

    def _by_line(self, day: int, orders: NewOrders) -> list[list[Order]]:
        """Orders of each supply line, the last one first."""
        coming: list[list[Order]] = [[] for _line in self.lines]
        columns = zip(
            (day + orders.moment).tolist(),
            range(len(orders.person)),
            orders.person.tolist(),
            orders.region.tolist(),
            orders.waits.tolist(),
            strict=True,
        )
        for each in sorted(columns, reverse=True):
            coming[self.line_of[each[3]]].append(each)
        return coming

    def rules(self) -> list[Rule]:
        """The rules that hold at every midnight: (rule, found, what it must be)."""
        rules: list[Rule] = []
        for name, shelf in zip(self.names, self.shelves, strict=True):
            moved = shelf.opening + shelf.received - shelf.sold - shelf.scrapped
            rules.append(
                (f"stock of {name}: opening + received − sold − scrapped = closing", shelf.on_hand, moved)
            )
            rules.append((f"stock of {name}: closing ≥ 0", min(shelf.on_hand, 0.0), 0.0))
        for line in self.lines:
            name = ", ".join(self.names[region] for region in line.shelves)
            rules += line.rules(name)
        return rules
