"""Everything a run holds while it goes on; the steps of a day read and move it."""

from __future__ import annotations

import datetime

import numpy as np

from simulation import kernels
from simulation.crowd.competition import Rivalry
from simulation.crowd.coordinating import Aim, coordination_of
from simulation.crowd.deciding import Answers
from simulation.crowd.evening import Notes, Speeds
from simulation.crowd.feelings import Heart
from simulation.crowd.hosting import Hosting
from simulation.crowd.media import ChannelState
from simulation.crowd.orders import Book as CustomerBook
from simulation.crowd.partners import brought
from simulation.crowd.preparing import preparation_of, with_channels
from simulation.crowd.recall import Turns
from simulation.crowd.retention import Habits
from simulation.crowd.selling import Accounts
from simulation.crowd.steering import may_begin, seats, steer
from simulation.crowd.stocking import Goods
from simulation.crowd.tiers import Ranks
from simulation.crowd.trying import halves_of
from simulation.draws import Draws
from simulation.hazards import OF_USERS, OUTSIDE, Waiting
from simulation.injects import AnyInject, Injects
from simulation.ledger import Ledger
from simulation.live_tactics import LiveTactics
from simulation.market import Market
from simulation.measures import Book
from simulation.organisation.coordination import NOTHING
from simulation.organisation.desk import ServiceDesk
from simulation.organisation.team import SalesTeam
from simulation.people import PAID, STAGES, People
from simulation.resolve import change_days, on_day
from simulation.strategy import Strategy

NOBODY = np.empty(0, dtype=np.intp)


class State:
    """One run in progress: the records as they stand today, the people, the organisation, the books."""

    def __init__(
        self,
        market: Market,
        plan: Strategy,
        days: int,
        draws: Draws,
        rows: int,
        start: datetime.date,
        injects: tuple[AnyInject, ...] = (),
    ) -> None:
        plan = with_channels(market, plan)
        self._market, self._plan = market, plan
        self.injects = Injects(injects, draws)
        self._changes = change_days(market, plan) | self.injects.turns
        self.written = self.market, self.plan = on_day(market, 0), on_day(plan, 0)
        self.draws, self.days, self.start = draws, days, start
        self.day, self.season = 0, 1.0
        self.is_open = True  # people can visit today
        self.weight = self.market.people.size / rows
        halves = halves_of(self.market, self.plan, draws, rows)
        self.people = People(self.market.people, rows, draws, tuple(self.market.tiers), halves)
        self.ranks = Ranks(rows) if self.market.tiers else None
        self.heart = Heart(self.people, self.market.feelings)
        self.ledger, self.book = Ledger(days), Book(days)
        self.tactics = LiveTactics(self.people, draws)
        self._hazards()
        self._organisation()
        self.brought = brought(self)
        self._people_at_start(rows)
        self.seats = seats(self)

    def _people_at_start(self, rows: int) -> None:
        market, plan = self.market, self.plan
        self.customers = CustomerBook(rows)
        self.recalls: Turns | None = None
        if market.recall is not None and plan.recall is not None:
            self.recalls = Turns(self.people, self.draws)
        self.invitations = np.zeros(rows, dtype=np.uint8)
        self.shopped = np.zeros(rows, dtype=np.uint16)
        self.tickets = np.zeros(rows, dtype=np.uint16)
        self.recall_open = 0.0
        self.rivalry: Rivalry | None = None
        self.mean_trust = 0.0
        self.live = self.buyers = NOBODY  # people with something to do, and those of them who ever bought
        self.notes = Notes()
        self.answers = Answers()
        self.habits = Habits()
        self.new_customers: list[np.ndarray] = []
        self.guests: list[np.ndarray] = []
        self.moved: np.ndarray = np.zeros(len(STAGES), dtype=np.int64)

    def _hazards(self) -> None:
        people, draws, market = self.people, self.draws, self.market
        self.waiting = Waiting(people, draws)
        differing = self.tactics.differ_by_stage(market.tactics, may_begin(self.plan))
        self.carried = tuple(hazard for name, hazard in OF_USERS.items() if name in differing)
        self.speeds = Speeds(market)
        self.word = np.zeros(people.communities)  # accumulated talk [community]
        self.asking, self.buying, self.visitors = NOBODY, NOBODY, NOBODY  # of today
        self.channels = {name: ChannelState() for name in self.plan.media if name in market.channels}
        self.demand_names = tuple(name for name in self.channels if market.channels[name].demand is not None)
        self.broadcast_names = tuple(
            name for name in self.channels if market.channels[name].broadcast is not None
        )
        self.notice_rates = np.zeros((max(len(self.broadcast_names), 1), 2))

    def _organisation(self) -> None:
        market, plan = self.market, self.plan
        self.sales: SalesTeam | None = None
        self.service: ServiceDesk | None = None
        if market.sales is not None and plan.sales is not None:
            self.sales = SalesTeam(market.sales, plan.sales, self.draws, self.weight)
        if market.service is not None and plan.service is not None:
            self.service = ServiceDesk(self.weight)
        self.accounts = Accounts(self) if self.sales is not None else None
        self.goods = Goods(self, market.stock) if market.stock is not None else None
        self.hosting = Hosting(self) if market.site is not None else None
        self.projects = self.tactics.projects = preparation_of(market)
        self.coordination, self.aim = coordination_of(market), Aim()
        self.beside_media = 0  # of what media have cost so far, not paid to channels [cents]
        self.withdrawn: list[np.ndarray] = []
        self.open_leads = 0  # waiting, being talked to and deciding, as the team counts them
        self.asks: list[np.ndarray] = []

    def wake(self, day: int) -> None:
        """Turn to a day: the records as they stand on it, the season, an empty page in the books."""
        self.day = day
        self.people.open()
        self.ledger.open(day)
        self.book.open(day)
        if day in self._changes:
            self.market = self.injects.rewritten(on_day(self._market, day), day)
            self.plan = on_day(self._plan, day)
            self.written = self.market, self.plan
            self.heart.adopt(self.market.feelings)
            self.speeds = Speeds(self.market)
        if self.coordination is not None and self.market.coordination is not None:
            self.coordination.wake(self.market.coordination, self.plan.coordination or NOTHING)
        steer(self, day in self._changes)
        if self.projects is not None:
            self.projects.wake(day, self.market, self.plan, self.coordination)
        date = self.start + datetime.timedelta(days=day)
        self.weekday = date.weekday()
        self.season = self.market.season.on(self.weekday, date.timetuple().tm_yday)
        self.tactics.wake(self.market.tactics, self.plan.tactics, day)

    def look_for_the_live(self) -> None:
        """Take the lists of people who have something to do, and who of them ever bought, anew (row numbers)."""
        people = self.people
        if kernels.compiled is not None:
            self.live, self.buyers = kernels.compiled.look_for_the_live(people.live, people.marks, PAID)
            return
        self.live = np.flatnonzero(people.live)
        self.buyers = self.live[people.marks[self.live] & PAID != 0]

    def stop_outside(self, person: np.ndarray) -> None:
        """These people wait for nothing outside until the evening, when they wait anew."""
        self.waiting.end(person, *OUTSIDE)
        self.notes.outside.append(person)

    def withdraw(self, leads: np.ndarray) -> None:
        """These leads have bought by themselves; sales hears of it next morning."""
        if leads.size:
            self.withdrawn.append(leads)
