"""The day, person by person: the oracle of `simulation/day.py` on its main path, same draws, same order.

Awareness with talk, visits, activation, the path to payment, repeat orders and drop-out, use, silence, the loss of
habit, feelings and what communities see. Left out: channels, tactics, the organisation, referral, recall.
"""

from __future__ import annotations

import datetime
import math
from collections import Counter

from simulation.decisions import Choice
from simulation.draws import Draws
from simulation.market import Market
from simulation.people import ACTIVE, AWARE, CUSTOMER, DORMANT, STAGES, UNAWARE, VISITOR
from simulation.run import START
from tests.oracle.plain_person import NEVER, Person, sigmoid

PATH = ("add_to_cart", "begin_checkout", "enter_shipping", "pay")
PASSED = ("carts", "checkouts", "shippings", "payments")
INSIDE = ("use", "leave", "ask_for_help", "buy_again")
WEEK = 7


class PlainMarket:
    """Everybody, what presses on them, and what is counted today."""

    def __init__(self, market: Market, seed: int, replication: int) -> None:
        self.market, self.draws = market, Draws(seed, replication)
        self.people = [Person(number, market, self.draws) for number in range(market.people.rows)]
        self.communities = 1 + self.people[-1].community
        self.pressure = {
            "unaware": 0.0,
            "aware": 0.0,
            "visit": 0.0,
            "use": 0.0,
            "leave": 0.0,
            "buy_again": 0.0,
        }
        self.word = [0.0] * self.communities  # talk so far
        self.satisfied = [0.0] * self.communities
        self.everywhere = 0.0
        self.visitors: list[Person] = []
        self.live: list[Person] = []
        self.counts: Counter[str] = Counter()
        for person in self.people:
            if person.luck("aware at start") < market.people.aware:
                person.stage = AWARE
        for person in self.people:
            self.wait_outside(person)

    def live_through(self, day: int) -> Counter[str]:
        """One day; gives what was counted, the people in each stage among it."""
        self.day, self.counts = day, Counter()
        self.outside: list[Person] = []
        self.users: list[Person] = []
        self.newcomers: list[Person] = []
        self.buyers: list[Person] = []
        date = START + datetime.timedelta(days=day)
        self.season = self.market.season.on(date.weekday(), date.timetuple().tm_yday)
        self.notice_and_forget()
        self.visit()
        self.use()
        self.decide()
        self.buy_again()
        self.fall_silent()
        self.feel()
        self.settle()
        self.counts.update(STAGES[person.stage] for person in self.people)
        return self.counts

    def notice_and_forget(self) -> None:
        """Step 3: the unaware hear of it by themselves or from friends; the aware forget."""
        awareness = self.market.awareness
        organic = awareness.organic / 365.0
        self.pressure["unaware"] += organic
        self.pressure["aware"] += math.log(2.0) / awareness.half_life
        talk = [0.0] * self.communities
        if self.everywhere > 0.0:
            for place, share in enumerate(self.satisfied):
                near, far = (1.0 - awareness.mixing) * share, awareness.mixing * self.everywhere
                talk[place] = (near + far) * awareness.word / 365.0
                self.word[place] += talk[place]
        for person in self.people:
            if person.stage == UNAWARE:
                pressure = self.pressure["unaware"] + self.word[person.community]
                if person.goal["awareness"] <= pressure:
                    friend = talk[person.community]
                    told = person.luck("who told", person.spells["awareness"]) * (organic + friend) < friend
                    if told:
                        person.hear_a_friend()
                    self.counts["told"] += told
                    self.counts["noticed"] += 1
                    self.change(person, AWARE, told)
            elif person.stage == AWARE and person.goal["awareness"] <= self.pressure["aware"]:
                self.counts["forgot"] += 1
                self.change(person, UNAWARE, told=False)

    def change(self, person: Person, stage: int, told: bool) -> None:
        """Somebody knows of it, or no longer, and waits anew from tonight on."""
        person.stage, person.told = stage, told
        person.goal["awareness"] = person.goal["visit"] = NEVER
        self.outside.append(person)

    def visit(self) -> None:
        """Step 4: yesterday's visitors go home, today's come."""
        for person in self.visitors:
            if person.stage == VISITOR:
                person.stage = AWARE
                self.outside.append(person)
        self.pressure["visit"] += -math.log1p(-self.market.visits.visit.base) * self.season
        self.visitors = [
            person for person in self.people
            if person.stage == AWARE and person.goal["visit"] <= self.pressure["visit"]
        ]  # fmt: skip
        for person in self.visitors:
            person.visits += 1
            person.stage = VISITOR
            person.goal["awareness"] = person.goal["visit"] = NEVER
        self.counts["visits"] += len(self.visitors)

    def use(self) -> None:
        """Step 9, first part: of those who have something to do, who loses the habit, uses, buys again."""
        self.pressure["use"] += -math.log1p(-self.market.retention.use.base)
        self.pressure["leave"] += 1.0
        self.pressure["buy_again"] += self.season
        due = {name: [p for p in self.live if p.goal[name] <= self.pressure[name]]
               for name in ("use", "leave", "buy_again")}  # fmt: skip
        for person in due["leave"]:
            person.habit = False
            person.goal["use"] = person.goal["leave"] = NEVER
        self.today = [person for person in due["use"] if person.habit]
        self.buying = due["buy_again"]
        for person in self.today:
            person.uses += 1
            person.last = self.day
            if person.stage == DORMANT:
                person.stage = CUSTOMER if person.paying else ACTIVE
            person.goal["use"] = NEVER
            self.users.append(person)
            person.use()
        self.counts["uses"] += len(self.today)

    def decide(self) -> None:
        """Steps 5 and 6: visitors try it, users shop; all make up their minds before anybody acts."""
        shopping = self.market.shopping
        trying = [p for p in self.visitors
                  if p.luck("activate", p.visits) < p.chance(self.market.activation.activate)]  # fmt: skip
        shopping_now = []
        for person in self.today:
            if person.stage == ACTIVE and person.luck("shop", person.uses) < person.chance(shopping.shop):
                chances = [person.chance(getattr(shopping, step)) for step in PATH]
                shopping_now.append((person, chances))
        for person in trying:
            self.counts["activated"] += 1
            person.stage, person.since, person.last = ACTIVE, self.day, self.day
            person.live = person.habit = True
            self.newcomers.append(person)
            person.use()
        for person, chances in shopping_now:
            self.go_down_the_path(person, chances)

    def go_down_the_path(self, person: Person, chances: list[float]) -> None:
        """From the product pages to the payment, as far as it goes."""
        shopping = self.market.shopping
        self.counts["shop_visits"] += 1
        pages = shopping.pages_later if person.shopped else shopping.pages_first
        person.shopped += 1
        chances[0] = 1.0 - (1.0 - chances[0]) ** pages
        for step, passed, chance in zip(PATH, PASSED, chances, strict=True):
            if person.luck(step, person.uses) >= chance:
                return
            self.counts[passed] += 1
        person.stage = CUSTOMER
        person.paying = person.bought = True
        person.draw_as_buyer()
        person.goal["leave"] = NEVER  # one death only
        self.order(person)
        self.buyers.append(person)

    def order(self, person: Person) -> None:
        """Somebody pays the full price."""
        person.dependence *= 1.0 - self.market.feelings.dependence_fade
        person.orders += 1
        person.last = self.day
        self.counts["orders"] += 1

    def buy_again(self) -> None:
        """Step 6, second part: repeat orders, and dropping out after each."""
        again = self.market.orders.repeat
        assert again is not None
        for person in self.buying:
            if person.stage == DORMANT:
                person.stage = CUSTOMER
            number = person.orders
            self.order(person)
            stays = person.feels(again.stay) - again.centre_stay
            ends = sigmoid(math.log(person.drops_out / (1.0 - person.drops_out)) - stays)
            person.goal["buy_again"] = NEVER
            if person.luck("drop_out", number) < ends:
                self.counts["lost"] += 1
                person.paying = person.habit = False
                person.goal["use"] = person.goal["ask_for_help"] = NEVER
            else:
                self.buyers.append(person)

    def fall_silent(self) -> None:
        """Step 9, last part: silence shows; who has nothing left to do is done."""
        for person in self.live:
            quiet = self.day - person.last >= self.market.retention.silent_after
            if quiet and person.stage != DORMANT:
                person.stage = DORMANT
                self.counts["silent"] += 1
                if not person.paying and not person.habit:
                    person.live = False
                    person.goal |= dict.fromkeys(INSIDE, NEVER)

    def feel(self) -> None:
        """Step 11: communities see each other, and a seventh of them drifts."""
        feelings, visit = self.market.feelings, self.market.visits.visit
        self.live = [person for person in self.people if person.live]
        happy = Counter(p.community for p in self.live if p.value >= feelings.satisfied)
        self.everywhere = sum(happy.values()) / len(self.people)
        turn = self.day % WEEK
        for place in range(self.communities):
            members = [person for person in self.people if person.community == place]
            self.satisfied[place] = happy[place] / len(members)
            if not turn * self.communities // WEEK <= place < (turn + 1) * self.communities // WEEK:
                continue
            bought = sum(person.live and person.bought for person in members) / len(members)
            sad = sum(person.live and person.value < feelings.unhappy for person in members) / len(members)
            for person in members:
                self.drift(person, bought / (bought + feelings.proof_half), sad)
                self.change_pace(person, visit)

    def drift(self, person: Person, proof: float, sad: float) -> None:
        """A week's way of trust back to the own level, and what unhappy neighbours take of it."""
        feelings = self.market.feelings
        person.proof = proof
        home = min(0.95, person.home + feelings.proof_pull * proof)
        kept = (1.0 - feelings.reversion) ** WEEK
        person.trust = (home + (person.trust - home) * kept) * (1.0 - min(feelings.spill * sad, 1.0)) ** WEEK

    def change_pace(self, person: Person, visit: Choice) -> None:
        """Who has come to feel otherwise visits sooner or later; what has been waited stays."""
        speed = math.exp(person.feels(visit))
        pressure = self.pressure["visit"] if person.stage == AWARE else 0.0
        person.goal["visit"] = (person.goal["visit"] - pressure) * person.visit_speed / speed + pressure
        person.visit_speed = speed

    def settle(self) -> None:
        """The evening: whoever changed today waits anew."""
        retention, again = self.market.retention, self.market.orders.repeat
        assert again is not None
        leave = Choice(
            value=-retention.leave.value, trust=-retention.leave.trust, proof=-retention.leave.proof
        )
        for person in self.outside:
            if person.stage <= AWARE:
                self.wait_outside(person)
        for person in (*self.users, *self.newcomers):
            if person.habit:
                self.wait(person, "use", math.exp(person.feels(retention.use)), self.pressure["use"])
        for person in self.newcomers:
            if person.habit and not person.paying:
                speed = math.exp(person.feels(leave)) * person.habit_loss()
                self.wait(person, "leave", speed, self.pressure["leave"])
        for person in self.buyers:
            if person.paying:
                speed = math.exp(person.feels(again.again)) * person.order_rate * math.exp(-again.centre)
                self.wait(person, "buy_again", speed, self.pressure["buy_again"])

    def wait_outside(self, person: Person) -> None:
        """To notice while unaware, to forget and to visit while aware."""
        awareness = self.market.awareness
        slow = 1.0 / awareness.told_factor if person.told and person.stage == AWARE else 1.0
        talk = self.word[person.community] if person.stage == UNAWARE else 0.0
        pressure = self.pressure["unaware" if person.stage == UNAWARE else "aware"]
        self.wait(person, "awareness", slow, pressure + talk)
        person.visit_speed = math.exp(person.feels(self.market.visits.visit))
        pressure = self.pressure["visit"] if person.stage == AWARE else 0.0
        self.wait(person, "visit", person.visit_speed, pressure)

    def wait(self, person: Person, what: str, speed: float, pressure: float) -> None:
        """A spell begins: it ends when the pressure has grown by −ln(1 − u) ÷ speed."""
        luck = person.luck(what, person.spells[what])
        person.spells[what] += 1
        person.goal[what] = pressure - math.log1p(-luck) / speed
