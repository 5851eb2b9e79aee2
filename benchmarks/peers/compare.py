"""Shapan against one SimPy process per person on the same funnel: do they agree, and how much faster; one JSON line.

The funnel has media, forgetting, visits, activation, habit, use and the path to a payment; no organisation and no
feelings. Agreement: every count within four standard errors of the difference.
"""

from __future__ import annotations

import argparse
import json
import time

import numpy as np

from benchmarks.peers.person_process import simulated
from simulation.crowd.activation import Activation
from simulation.crowd.awareness import Awareness
from simulation.crowd.feelings import Feelings
from simulation.crowd.media import Broadcast, Channel, ChannelPlan
from simulation.crowd.orders import Orders
from simulation.crowd.retention import Retention
from simulation.crowd.shopping import Shopping
from simulation.crowd.visiting import Visits
from simulation.decisions import Choice
from simulation.market import Market
from simulation.measures import PLACE
from simulation.people import Population
from simulation.run import simulate
from simulation.strategy import Strategy

CLUSTERS = {
    "uses": 72.0,
    "shop_visits": 6.6,
}  # variance over mean of one person's counts, measured on 20,000 people
COUNTED = ("noticed", "visits", "activated", "uses", "shop_visits", "payments")


def funnel(people: int) -> tuple[Market, Strategy]:
    """A market of nothing but the funnel, and one channel bought on it."""
    market = Market(
        people=Population(size=people, rows=people, clustering=0.0, aware=0.06, community=people),
        feelings=Feelings(reversion=0.0, learning=0.0, disappointment=0.0, spill=0.0, proof_pull=0.0),
        channels={"social": Channel(broadcast=Broadcast(cost_per_thousand=130.0))},
        awareness=Awareness(organic=0.02, word=0.0, half_life=100.0),
        visits=Visits(visit=Choice(base=0.004)),
        activation=Activation(activate=Choice(base=0.22)),
        retention=Retention(use=Choice(base=0.42), leave=Choice(), silent_after=3650),
        shopping=Shopping(
            shop=Choice(base=0.095),
            add_to_cart=Choice(base=0.15),
            begin_checkout=Choice(base=0.55),
            enter_shipping=Choice(base=0.65),
            pay=Choice(base=0.60),
        ),
        orders=Orders(price=750.0, margin=0.78),
    )
    return market, Strategy(media={"social": ChannelPlan(weekly_budget=people * 1.0)})


def shapan(market: Market, strategy: Strategy, days: int, seed: int) -> dict[str, float]:
    """The same counts by Shapan."""
    run = simulate(market, strategy, days, seed, 0)
    return {name: float(run.daily[PLACE[name]].sum()) for name in COUNTED}


def main() -> None:
    """Time both, compare the counts within Monte Carlo error, print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000, help="rows Shapan simulates")
    parser.add_argument("--peers", type=int, default=10_000, help="processes the peer simulates")
    parser.add_argument("--days", type=int, default=365)
    asked = parser.parse_args()
    market, strategy = funnel(asked.people)
    began = time.process_time()
    ours = shapan(market, strategy, asked.days, 1)
    mine = (time.process_time() - began) / (asked.people * asked.days)
    small, bought = funnel(asked.peers)
    began = time.process_time()
    theirs = simulated(small, bought, asked.peers, asked.days, 1)
    peers = (time.process_time() - began) / (asked.peers * asked.days)
    away = {}
    for name in COUNTED:
        share, other = ours[name] / asked.people, theirs[name] / asked.peers
        spread = np.sqrt((share / asked.people + other / asked.peers) * CLUSTERS.get(name, 1.5))
        away[name] = round(float((share - other) / max(spread, 1e-12)), 2)
    line = {
        "people": asked.people,
        "peers": asked.peers,
        "days": asked.days,
        "ns_per_person_day": round(mine * 1e9, 1),
        "peer_ns_per_person_day": round(peers * 1e9, 1),
        "ratio": round(peers / mine, 1),
        "standard_errors_apart": away,
        "agree": all(abs(errors) < 4.0 for errors in away.values()),
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()
