"""Small random markets and strategies, with any mixture of mechanisms, as study files would write them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from simulation.ledger import FUNCTIONS
from simulation.market import Market
from simulation.run import Run, simulate
from simulation.strategy import Strategy

Parts = dict[str, Any]

shares = st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0.001, 0.999))
weights = st.floats(-2.0, 2.0)
choices = st.fixed_dictionaries({"base": shares, "value": weights, "trust": weights, "proof": weights})
money = st.floats(0.0, 500.0)
names = st.sampled_from(["first", "second"])


def maybe(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The part, or the mechanism left out."""
    return st.one_of(st.none(), inner)


tactics = st.fixed_dictionaries(
    {
        "odds": st.dictionaries(
            st.sampled_from(["pay", "visit", "use", "renew", "invite", "come_back"]),
            st.floats(0.2, 5.0),
            max_size=3,
        ),
        "discount": st.sampled_from([0.0, 0.2]),
        "one_off": money,
        "weekly": money,
        "per_contact": st.floats(0.0, 2.0),
        "per_use": st.floats(0.0, 2.0),
        "lead_time": st.floats(0.0, 20.0),
        "ramp": st.floats(0.0, 10.0),
        "fade": st.floats(0.0, 10.0),
        "contacts": shares,
        "trust": shares,
        "value": shares,
        "dependence": shares,
        "function": st.sampled_from(FUNCTIONS),
        "audience": st.fixed_dictionaries({"segments": st.sampled_from([(), ("large",)])}),
    }
)
channels = st.fixed_dictionaries(
    {
        "broadcast": maybe(st.fixed_dictionaries({"half_life": st.floats(0.0, 4.0), "attention": shares})),
        "demand": maybe(
            st.fixed_dictionaries({"click_price": st.floats(0.01, 5.0), "in_need": shares, "share": shares})
        ),
        "inflation": st.floats(-0.5, 2.0),
        "precision": st.fixed_dictionaries({"broad": shares}),
    }
)
people = st.fixed_dictionaries(
    {
        "size": st.integers(50, 3_000),
        "rows": st.integers(50, 300),
        "community": st.integers(1, 400),
        "aware": shares,
        "fits": shares,
        "clustering": st.floats(0.0, 0.99),
        "segments": st.sampled_from([{}, {"small": {"share": 0.7}, "large": {"share": 0.3, "value": 0.5}}]),
    }
)
repeat = st.fixed_dictionaries(
    {
        "r": st.floats(0.05, 5.0),
        "alpha": st.floats(0.05, 20.0),
        "a": st.floats(0.05, 5.0),
        "b": st.floats(0.05, 5.0),
    }
)
renewal = st.fixed_dictionaries(
    {"period": st.integers(1, 20), "a": st.floats(0.05, 5.0), "b": st.floats(0.05, 50.0)}
)
orders = st.fixed_dictionaries(
    {
        "price": st.floats(0.0, 300.0),
        "price_spread": st.sampled_from([0.0, 0.5]),
        "margin": shares,
        "returns": choices,
        "return_cost": money,
    }
)
kinds: st.SearchStrategy[Parts] = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"repeat": repeat}),
    st.fixed_dictionaries({"renewal": renewal}),
)
awareness = st.fixed_dictionaries(
    {
        "organic": st.floats(0.0, 100.0),
        "half_life": st.floats(0.0, 100.0),
        "word": st.floats(0.0, 1_000.0),
        "mixing": shares,
        "who_tells": st.sampled_from(["aware", "active", "customers"]),
    }
)
markets: st.SearchStrategy[Parts] = st.fixed_dictionaries(
    {
        "people": people,
        "channels": st.dictionaries(names, channels, max_size=2),
        "awareness": awareness,
        "visits": st.fixed_dictionaries({"visit": choices}),
        "activation": st.fixed_dictionaries({"activate": choices}),
        "retention": st.fixed_dictionaries({"use": choices, "silent_after": st.integers(1, 15)}),
        "shopping": st.fixed_dictionaries({"shop": choices, "add_to_cart": choices, "pay": choices}),
        "orders": st.tuples(orders, kinds).map(lambda both: both[0] | both[1]),
        "referral": maybe(
            st.fixed_dictionaries({"invitations": st.floats(0.0, 20.0), "accept": choices, "within": shares})
        ),
        "recall": maybe(st.fixed_dictionaries({"come_back": choices, "rest": st.integers(1, 5)})),
        "sales": maybe(
            st.fixed_dictionaries({"ask": choices, "sign": choices, "cycle": st.floats(0.0, 5.0)})
        ),
        "service": maybe(
            st.fixed_dictionaries({"tickets_active": shares, "tickets_order": shares, "complain": choices})
        ),
        "tactics": st.dictionaries(names, tactics, max_size=2),
    }
)
teams = st.fixed_dictionaries(
    {
        "representatives": st.integers(0, 4),
        "hard_selling": shares,
        "routing": st.sampled_from(["first come", "newest first", "best skill", "own accounts"]),
    }
)
recalls = st.fixed_dictionaries(
    {"contacts": st.floats(0.0, 50.0), "audience": st.sampled_from(["former buyers", "never bought", "all"])}
)
plans: st.SearchStrategy[Parts] = st.fixed_dictionaries(
    {
        "media": st.dictionaries(names, st.fixed_dictionaries({"weekly_budget": money}), max_size=2),
        "tactics": st.dictionaries(
            names, st.fixed_dictionaries({"from_day": st.integers(0, 10)}), max_size=2
        ),
        "sales": maybe(teams),
        "service": maybe(st.fixed_dictionaries({"agents": st.integers(0, 3), "trained": shares})),
        "recall": maybe(recalls),
    }
)
days = st.integers(9, 24)
seeds = st.integers(0, 2**63)


def lived(market: Parts, plan: Parts, horizon: int, seed: int, **how: Any) -> Run:
    """One run of parts as a file would hold them; what is None is left out."""
    world = Market.model_validate({name: part for name, part in market.items() if part is not None})
    bought = Strategy.model_validate({name: part for name, part in plan.items() if part is not None})
    return simulate(world, bought, horizon, seed, 0, **how)
