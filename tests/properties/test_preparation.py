"""Whatever the market: books balance whoever prepares what; projects and coordination at off values are left out."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simulation.measures import MEASURES, PLACE
from tests.properties.examples import EXAMPLES
from tests.properties.worlds import Parts, days, lived, markets, maybe, money, names, plans, seeds, shares

THEIR_OWN = {"coordination", "projects_open", "projects_waiting", "projects_live", "readiness"}
KEPT = np.array([measure.name not in THEIR_OWN for measure in MEASURES])

worlds = st.fixed_dictionaries(
    {
        "coordination": maybe(st.fixed_dictionaries({"base": shares, "precision": st.floats(0.0, 2.0)})),
        "projects": st.fixed_dictionaries({"rework": st.floats(0.0, 0.9), "agency": money}),
    }
)
works = st.fixed_dictionaries(
    {
        "hand_overs": st.integers(0, 3),
        "crew": st.integers(1, 3),
        "assists": st.sampled_from([0.0, 0.5]),
    }
)
campaigns = st.fixed_dictionaries(
    {
        "day": st.integers(0, 20),
        "days": st.integers(1, 20),
        "launch": st.sampled_from(["on the day", "when ready"]),
        "tactics": st.sampled_from([(), ("first",), ("first", "second")]),
        "media": st.dictionaries(names, money, max_size=2),
    }
)
teams = st.fixed_dictionaries(
    {
        "coordination": maybe(
            st.fixed_dictionaries(
                {
                    "alignment_meetings": st.floats(0.0, 3.0),
                    "shared_board": st.booleans(),
                    "notice": st.floats(0.0, 1.0),
                }
            )
        ),
        "projects": st.fixed_dictionaries(
            {
                "built_by": st.sampled_from(["agency", "own team"]),
                "builders": st.integers(0, 3),
                "order": st.sampled_from(["first come", "earliest due"]),
                "campaigns": st.dictionaries(names, campaigns, max_size=2),
            }
        ),
    }
)


def each(named: Parts, extra: dict[str, Any]) -> Parts:
    """Tactics by name, each with something more."""
    return {name: {**inner, **extra} for name, inner in (named or {}).items()}


@EXAMPLES
@given(markets, plans, worlds, works, teams, st.booleans(), days, seeds)
def test_that_books_balance_and_projects_add_up_whoever_prepares_what(
    market: Parts,
    plan: Parts,
    world: Parts,
    work: Parts,
    team: Parts,
    is_staged: bool,
    horizon: int,
    seed: int,
) -> None:
    """Every evening the rules of the books hold too, or the run would end with a broken rule."""
    here = {**market, **world, "tactics": each(market["tactics"], work)}
    bought = {**plan, **team, "tactics": each(plan["tactics"], {"minimum_first": is_staged})}

    found = lived(here, bought, horizon, seed)

    heard = len(found.projects)
    for name in ("projects_open", "projects_live"):
        assert (found.daily[PLACE[name]] <= heard).all()
    assert found.daily[PLACE["projects_open"], -1] + found.daily[PLACE["projects_live"], -1] == heard
    assert (found.daily[PLACE["waste_unready"]] <= found.daily[PLACE["waste"]] + 1e-9).all()
    for project in found.projects:
        lives = [day for day in (project.minimum, project.live) if day is not None]
        assert [project.heard, *lives] == sorted([project.heard, *lives])


@EXAMPLES
@given(markets, plans, days, seeds)
def test_that_left_out_they_are_what_they_are_at_their_off_values(
    market: Parts, plan: Parts, horizon: int, seed: int
) -> None:
    off = {**market, "coordination": {"precision": 0.0}, "projects": {"rework": 0.0, "agency": 0.0}}

    without, idle = lived(market, plan, horizon, seed), lived(off, plan, horizon, seed)

    assert np.array_equal(without.daily[KEPT], idle.daily[KEPT])
    assert without.figures["value"] == idle.figures["value"]
