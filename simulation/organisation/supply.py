"""A supply line: a SimPy process that receives deliveries and serves customers of one region, or of all as one pool.

Customers are served in the order of their moments, those owed goods first. Nothing else touches the shelves of a line,
so the process may serve everybody up to its next delivery at once, and has one timeout a delivery.

In a pool an order that its own region cannot serve is sent from the region with most goods, the position counts all
regions together, and a delivery goes where the shortfall is largest: level · (region's part of recent demand) + owed −
on hand. As long as the pool's level is kept it serves like one shelf.
"""

from __future__ import annotations

from collections import deque
from heapq import heapify, heappop, heappush
from math import floor, fsum, sqrt

from simpy import Environment, Event

from simulation.draws import Draws
from simulation.organisation.clock import Rule, Story
from simulation.organisation.shelf import Shelf, shared_out
from simulation.organisation.spans import span
from simulation.organisation.stock import RegionPlan, StockMarket, StockPlan

LOST, SERVED, DELAYED = range(3)
AT_ONCE = 1e-9  # days; less is the rounding of a timeout
CRUMB = 1e-9  # rows of goods; less is the rounding of amounts
DAYS_OF_A_LINE = 1 << 12  # more than a run has
Order = tuple[float, int, int, int, bool]  # moment, place in today's list, person, region, whether it waits


class SupplyLine:
    """Goods on hand, on order and owed; one order is `weight` units. Regions are places in `shelves`."""

    def __init__(
        self, env: Environment, number: int, shelves: dict[int, Shelf], share: dict[int, float], window: int
    ) -> None:
        self.env, self.number, self.shelves = env, number, shelves
        self.coming: list[Order] = []  # today's orders, the last one first
        self.due: list[tuple[float, int, float]] = []  # deliveries on order: (moment, number, amount), a heap
        self.owed: deque[tuple[int, int, float]] = deque()  # (person, region, moment), first come first
        self.told = 0  # of those owed, how many know that the promise is broken
        self.on_order = self.ordered = 0.0
        self.asked = self.served = self.lost = self.delayed = self.caught_up = self.placed = 0
        self.area = self.waits = 0.0  # people owed goods, summed over time; waits of those served later
        self.seen = self.closed_until = 0.0
        self.pull = dict(share)  # recent demand a day [region]
        self.history: deque[float] = deque(maxlen=window)  # demand of the last days
        self.today: dict[int, float] = {}
        self.orders_today = 0
        self._call: Event | None = None
        env.process(self._work())

    def begin(
        self,
        day: int,
        market: StockMarket,
        plan: StockPlan,
        bought: dict[int, RegionPlan],
        draws: Draws,
        weight: float,
        outcome: list[int],
        coming: list[Order],
    ) -> None:
        """The morning: what came overnight, what has gone bad, a look at the stock; then today's orders."""
        self.market, self.plan, self.bought, self.draws, self.weight = market, plan, bought, draws, weight
        self.day, self.midnight, self.outcome = day, day + 1.0, outcome
        self.delivered: list[tuple[int, float]] = []
        self.late: list[int] = []
        self.deliveries = self.moved = self.scrapped = self.stored = 0.0
        if day:
            self._remember()
        self.orders_today = 0
        self.level = self._level()
        while self.due and self.due[0][0] <= day:
            self._receive()
        self.scrapped = sum(shelf.clear(day) for shelf in self.shelves.values())
        if not plan.review or day % plan.review == 0:
            self._look(float(day), 1.0)
        self.coming = coming
        if self._call is not None and (coming or (self.due and self.due[0][0] < self.midnight)):
            call, self._call = self._call, None
            call.succeed()

    def hold_up(self, until: float) -> None:
        """Nothing arrives before a moment: what is due earlier, or ordered meanwhile, arrives then."""
        self.closed_until = max(self.closed_until, until)
        self.due = [(max(moment, until), number, amount) for moment, number, amount in self.due]
        heapify(self.due)

    def end(self) -> None:
        """Midnight: who waits longer than promised knows it."""
        self._pass(self.midnight)
        while self.told < len(self.owed):
            person, _region, moment = self.owed[self.told]
            if moment + self.market.promise >= self.midnight:
                break
            self.late.append(person)
            self.told += 1

    def _remember(self) -> None:
        """Yesterday's demand becomes history."""
        self.history.append(sum(self.today.values()))
        for region in self.pull:
            self.pull[region] += (self.today.get(region, 0.0) - self.pull[region]) / self.plan.window
        self.today = {}

    def _level(self) -> float:
        """The level in force: stated, or μh + z·σ·√h once the window is full, and never above the stated one."""
        stated = sum(bought.level for bought in self.bought.values())
        if self.plan.planning == "stated" or len(self.history) < self.plan.window:
            return stated
        horizon = self.market.lead_time + max(self.plan.review, 1)
        mean = fsum(self.history) / len(self.history)
        variance = fsum([(demand - mean) ** 2 for demand in self.history]) / (len(self.history) - 1)
        return min(stated, mean * horizon + self.plan.safety * sqrt(variance * horizon))

    def _work(self) -> Story:
        """Serve up to the next delivery, wait for it, receive it; at the day's end, rest until called."""
        env = self.env
        while True:
            while self.coming and not (self.due and self.due[0][0] <= self.coming[-1][0]):
                self.ask(self.coming.pop())
            if self.due and self.due[0][0] < self.midnight:
                ahead = self.due[0][0] - env.now
                if ahead > AT_ONCE:
                    yield env.timeout(ahead)
                else:
                    self._receive()
            else:
                self._call = env.event()
                yield self._call

    def ask(self, order: Order) -> None:
        """Somebody asks for a unit: it leaves at once, is owed, or the order is lost."""
        moment, place, person, region, waits = order
        self._pass(moment)
        self.asked += 1
        self.orders_today += 1
        self.today[region] = self.today.get(region, 0.0) + self.weight
        if self._has_one():
            self._send(region)
            self.served += 1
            self.outcome[place] = SERVED
        elif waits:
            self.owed.append((person, region, moment))
            self.delayed += 1
            self.outcome[place] = DELAYED
        else:
            self.lost += 1
            self.outcome[place] = LOST
        if not self.plan.review:
            self._look(moment, self.weight)

    def on_hand(self) -> float:
        """Goods on the shelves of the line [units]."""
        units = 0.0
        for shelf in self.shelves.values():
            units += shelf.on_hand
        return units

    def _has_one(self) -> bool:
        return self.on_hand() >= self.weight * (1.0 - CRUMB)

    def _send(self, region: int) -> None:
        """A unit leaves from the own region's shelf, and what that lacks from the fullest others."""
        left = self.weight - self.shelves[region].take(self.weight)
        if left > self.weight * CRUMB:
            for shelf in sorted(self.shelves.values(), key=lambda shelf: -shelf.on_hand):
                got = shelf.take(left)
                self.moved += got
                left -= got

    def _look(self, moment: float, orders: float) -> None:
        """Order what the policy wants, in one delivery, or in as many as one row stands for orders."""
        position = self.on_hand() + self.on_order - self.weight * len(self.owed)
        missing = self.level - position
        quantity = sum(bought.quantity for bought in self.bought.values())
        crumb = self.weight * CRUMB
        if self.plan.policy == "reorder point" and quantity > 0.0:
            count = float(floor((missing + crumb) / quantity) + 1)
            amount = count * quantity
        else:
            count, amount = orders, missing
        if count > 0.0 and amount > crumb:
            self._order(amount, moment)
            self.deliveries += count

    def _order(self, amount: float, moment: float) -> None:
        """Its lead time is keyed by line, day and how many have asked today: the same under every strategy."""
        law, luck = self.market.lead_law, 0.5
        if law != "fixed":
            key = self.number * DAYS_OF_A_LINE + self.day
            luck = self.draws.one("lead time", key, self.orders_today)
        self.placed += 1
        arrival = max(moment + span(law, self.market.lead_time, luck), self.closed_until)
        heappush(self.due, (arrival, self.placed, amount))
        self.on_order += amount
        self.ordered += amount

    def _receive(self) -> None:
        """A delivery arrives, where it is most wanted; those owed goods get them."""
        moment, _number, amount = heappop(self.due)
        self._pass(moment)
        self.on_order = self.on_order - amount if self.due else 0.0
        parts = [amount] if len(self.shelves) == 1 else shared_out(amount, self._short())
        for shelf, part in zip(self.shelves.values(), parts, strict=True):
            shelf.put(part, moment, self.market.shelf_life)
        while self.owed and self._has_one():
            person, region, asked = self.owed.popleft()
            self._send(region)
            self.caught_up += 1
            self.waits += moment - asked
            self.delivered.append((person, moment - asked))
            if self.told:
                self.told -= 1
            elif moment - asked > self.market.promise:
                self.late.append(person)

    def _short(self) -> list[float]:
        """How far each region is from its part of the level [units, by shelf]."""
        whole = sum(self.pull.values())
        waiting = [region for _person, region, _moment in self.owed]
        return [
            self.level * self.pull[region] / whole
            + self.weight * waiting.count(region)
            - self.shelves[region].on_hand
            for region in self.shelves
        ]

    def _pass(self, moment: float) -> None:
        """Time passes: what lies there is stored so long, who is owed waits so long."""
        time = moment - self.seen
        self.stored += time * self.on_hand()
        self.area += time * len(self.owed)
        self.seen = moment

    def rules(self, name: str) -> list[Rule]:
        """What must hold at every midnight: (rule, found, what it must be)."""
        still = sum(self.seen - moment for _person, _region, moment in self.owed)
        received = sum(shelf.received for shelf in self.shelves.values())
        return [
            (
                f"orders of {name}: asked = served + delayed + lost",
                self.served + self.delayed + self.lost,
                self.asked,
            ),
            (
                f"orders of {name}: delayed = delivered + owed",
                self.caught_up + len(self.owed),
                self.delayed,
            ),
            (f"goods of {name}: ordered = received + on order", received + self.on_order, self.ordered),
            (
                f"orders of {name}: area under those owed = sum of their waits (Little)",
                self.area,
                self.waits + still,
            ),
        ]
