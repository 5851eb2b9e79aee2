"""The order of a day, read top to bottom."""

from __future__ import annotations

import numpy as np

from simulation.crowd.activation import activate, triers
from simulation.crowd.asking import answer, ask_for_help
from simulation.crowd.awareness import spread_the_word
from simulation.crowd.competition import compete, drown, write_down
from simulation.crowd.coordinating import coordinate
from simulation.crowd.drift import wander
from simulation.crowd.evening import settle
from simulation.crowd.hosting import come_again
from simulation.crowd.media import Channel, ChannelPlan, ChannelState, broadcast, wasted_share
from simulation.crowd.orders import buy_again
from simulation.crowd.owned import own_impressions
from simulation.crowd.positioning import reposition
from simulation.crowd.preparing import prepare, unready_waste
from simulation.crowd.recall import recall
from simulation.crowd.referral import invite
from simulation.crowd.renewals import renew, renewing
from simulation.crowd.retention import fall_silent, press_hazards, use
from simulation.crowd.selling import ask_for_sales, interested, sell
from simulation.crowd.shopping import shop, shoppers
from simulation.crowd.stocking import hand_over
from simulation.crowd.tiers import rank
from simulation.crowd.visiting import revisit, visit
from simulation.injects import befall
from simulation.ledger import FUNCTIONS
from simulation.people import AWARE, STAGES, People
from simulation.state import State

_SPEND = {name: f"spend_{name}" for name in FUNCTIONS}
_VARIABLE = {name: f"variable_{name}" for name in FUNCTIONS}


def live_through(state: State, day: int) -> None:
    """One day of a run."""
    state.wake(day)  # 1 the organisation wakes
    befall(state)
    coordinate(state)
    prepare(state)
    compete(state)
    reposition(state)
    rank(state)
    wander(state)
    state.tactics.pay(state.ledger)
    contact(state)
    pay_for_media(state)  # 2 media spend becomes pressure
    drown(state)
    spread_the_word(state)  # 3 noticing, word of mouth, forgetting
    visit(state)  # 4 visits
    press_hazards(state)  # who begins today has the first chance to use or to leave tomorrow
    users = use(state)  # 9a use, first: who uses today may shop, ask for sales and need help
    hear_everybody(state, users)  # 5 to 7 whoever stands before a decision today decides, all in one go
    activate(state)  # 5 activation
    shop(state)  # 6 shopping: path, stock, payment
    come_again(state)
    hand_over(state)
    buy_again(state)
    renew(state)
    ask_for_sales(state)  # 7 leads to sales, the representatives' day
    sell(state)
    ask_for_help(state)  # 8 tickets to the desk
    answer(state)
    fall_silent(state)  # 9b silence, leaving, recall
    recall(state)
    invite(state)  # 10 invitations
    feel(state)  # 11 trust, perceived value and promotion dependence move
    settle(state)  # whoever changed today waits anew
    close_the_books(state)  # 12


def hear_everybody(state: State, users: np.ndarray) -> None:
    """Those who visit, use and renew today decide."""
    standing = (triers(state), *shoppers(state, users), interested(state, users), renewing(state))
    state.answers.hear(state, standing)


def contact(state: State) -> None:
    """The tactics that contact people do so: trust, value and dependence move, and each contact is paid."""
    tactics = state.tactics.contacting()
    if not tactics:
        return
    person, which = state.tactics.contacted(tactics, state.day)
    for bought, count in zip(tactics, np.bincount(which, minlength=len(tactics)).tolist(), strict=True):
        state.ledger.pay(bought.tactic.function, count * bought.tactic.per_contact * state.weight)
    state.book.add("contacts", len(person))
    if len(person):
        state.heart.close(person, state.tactics.closing(tactics), which)


def pay_for_media(state: State) -> None:
    """Step 2 of a day: each broadcast channel's money becomes pressure and rates of noticing."""
    people, market = state.people, state.market
    if not state.broadcast_names:
        return
    fits = max(people.fitting_share * people.rows, 1.0)
    owned = min(1.0, float(np.count_nonzero(people.fit.take(state.buyers))) / fits)
    for place, name in enumerate(state.broadcast_names):
        own, channel, plan = state.channels[name], market.channels[name], state.plan.media[name]
        own.given = _given(own, channel, plan, people)
        spend = broadcast(own, channel, plan, state.day, market.people.size, people.fitting_share)
        state.notice_rates[place] = own.notice
        state.notice_rates[place] *= own.effect
        own.spent += spend
        state.ledger.pay("media", spend)
        wasted = wasted_share(own, channel, plan, people.fitting_share, owned)
        state.book.add("waste", unready_waste(state, spend, wasted, own.unready))


def _given(own: ChannelState, channel: Channel, plan: ChannelPlan, people: People) -> float:
    """A day's impressions a person that owners or partners make."""
    if channel.owned is not None:
        return own_impressions(channel.owned, plan.weekly_budget, own.given, people)
    return plan.partners * channel.partner.impressions if channel.partner is not None else 0.0


def feel(state: State) -> None:
    """Step 11 of a day: communities see each other, trust drifts, and the will to visit follows."""
    people, heart = state.people, state.heart
    state.look_for_the_live()
    users, buyers = state.live, state.buyers
    who = state.market.awareness.who_tells
    tellers = users if who == "active" else buyers
    if who == "aware":
        tellers = (people.stage >= AWARE).nonzero()[0]
    heart.listen(tellers)
    heart.look_around(state.day, users, buyers)
    heart.drift(state.day)
    revisit(state, heart.turn(state.day))


def close_the_books(state: State) -> None:
    """Step 12 of a day: stocks and money are written down."""
    book, ledger, day = state.book, state.ledger, state.day
    page = book.page
    write_down(state)
    page.update(zip(STAGES, state.people.census().sum(axis=1).tolist(), strict=True))
    page["subscribers"] = int(np.count_nonzero(state.people.paying.take(state.buyers)))
    page["revenue"], page["refunds"] = ledger.revenue_today / 100.0, ledger.refunds_today / 100.0
    for name, committed in ledger.committed_today.items():
        page[_SPEND[name]] = committed / 100.0
        page[_VARIABLE[name]] = ledger.variable_today[name] / 100.0
    page["profit"] = (ledger.revenue_today - ledger.refunds_today - ledger.cost_today()) / 100.0
    if day % 7 == 0 or day == state.days - 1:
        state.mean_trust = float(state.people.trust.mean())
    page["trust"] = state.mean_trust
    ledger.close()
    book.close()
