"""What strategies of the real kind may buy, at random."""

from typing import Any

from hypothesis import strategies as st

from simulation.crowd.media import ChannelPlan
from simulation.quantity import Range, Schedule
from simulation.strategy import Strategy
from simulation.tactics import TacticPlan


def plan(budget: Any) -> ChannelPlan:
    """A purchase whose budget is a number in any of its forms."""
    return ChannelPlan.model_validate({"weekly_budget": budget})


BUDGETS = (
    st.floats(0, 1e6).map(lambda value: round(value, 2))
    | st.just(Range(1, 2, 3))
    | st.just(Schedule(((0, 1.0), (9, 2.0))))
)
PLANS = st.builds(plan, BUDGETS)
STRATEGIES = st.builds(
    Strategy,
    media=st.dictionaries(st.sampled_from(["search", "radio"]), PLANS),
    tactics=st.dictionaries(
        st.sampled_from(["coupon", "talk"]), st.builds(TacticPlan, from_day=st.integers(0, 9))
    ),
)
