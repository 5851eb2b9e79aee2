"""How many of those activated on one day use on exactly day n: use times the shifted-beta-geometric law."""

from __future__ import annotations

from scenarios.known_answers.answer import Answer, Figure, Luck, NoAnswer, Samples, Scene, Values, one, run
from scenarios.known_answers.isolation import ALL_BEGIN, equal, only, unmoved
from scenarios.known_answers.survival import used_on_day
from simulation.measures import PLACE


def expected(scene: Scene) -> Values:
    """Share of all who use on the last day."""
    retention, day = scene.market.retention, scene.days - 1
    if day < 1 or retention.use.base <= 0.0:
        path = "days" if day < 1 else "market.retention.use.base"
        raise NoAnswer(
            path, "must be at least 2 here: nobody uses on day 0" if day < 1 else "must be above 0 here"
        )
    return {"using": used_on_day(retention.use.base, retention.habit_a, retention.habit_b, day)}


def samples(scene: Scene, luck: Luck) -> Samples:
    """The same of one run."""
    return {"using": one(run(scene, luck).daily[PLACE["uses"], -1] / scene.market.people.size)}


ANSWER = Answer(
    source="Fader and Hardie (2007), for the habit of using",
    figures={
        "using": Figure("share", "share of a cohort that uses on the last day", "use · B(a, b + n) ÷ B(a, b)")
    },
    needs=(
        only(),
        ALL_BEGIN,
        unmoved("market.retention.use", "market.retention.leave"),
        equal("market.shopping.shop.base", 0.0),
    ),
    expected=expected,
    samples=samples,
)
