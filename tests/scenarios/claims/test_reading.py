"""What a claim file may say, and how its mistakes are told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scenarios.claims.bases import Bases
from scenarios.claims.library import bundled
from scenarios.claims.lookup import Lookup
from scenarios.claims.reading import load_claim
from scenarios.files.library import library_names, library_path
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from simulation.run import simulate
from tests.scenarios.claims.small_claim import LEVER, read, written


def mistakes(folder: Path, **changes: Any) -> list[tuple[str, str]]:
    """What is wrong with a claim: the text of the line that is pointed at, and the sentence."""
    path = written(folder, **changes)
    lines = path.read_text("utf-8").splitlines()
    with pytest.raises(StudyMistakes) as refused:
        load_claim(path)
    return [(lines[each.line - 1].strip(), each.sentence()) for each in refused.value.mistakes]


def test_that_a_side_is_a_shipped_strategy_with_its_differences_laid_over(tmp_path: Path) -> None:
    asked = read(tmp_path, sides__eased__market={"orders": {"price": 70}})

    plain, eased = asked.scenes["plain"], asked.scenes["eased"]
    assert eased.strategy.media == plain.strategy.media
    assert list(eased.strategy.tactics) == ["easier"]
    assert (plain.market.orders.price, eased.market.orders.price) == (60.0, 70.0)
    assert eased.market.visits == plain.market.visits


def test_that_what_switches_an_effect_off_is_laid_over_every_side(tmp_path: Path) -> None:
    asked = read(tmp_path)

    assert asked.without is not None
    assert [scene.market.tactics["easier"].odds for scene in asked.without.values()] == [
        {"add_to_cart": 1.0}
    ] * 2
    assert asked.scenes["eased"].market.tactics["easier"].odds == {"add_to_cart": 4.0}


def test_that_sides_alike_in_every_number_are_one_scene(tmp_path: Path) -> None:
    asked = read(tmp_path, sides__again={"based_on": "loud"})

    assert asked.scenes["again"].key == asked.scenes["plain"].key != asked.scenes["eased"].key


def test_that_a_tactic_nobody_buys_makes_no_scene_of_its_own_for_it_changes_nothing(tmp_path: Path) -> None:
    asked = read(tmp_path)
    assert asked.without is not None
    plain, without = asked.scenes["plain"], asked.without["plain"]

    assert plain.market.tactics != without.market.tactics
    assert plain.key == without.key
    wanted = (Lookup("value"), Lookup("orders", is_series=True))
    found, again = plain.run(0, wanted), without.run(0, wanted)
    assert all(np.array_equal(found[each], again[each]) for each in wanted)
    assert asked.scenes["eased"].key != asked.without["eased"].key


@pytest.mark.parametrize("name", library_names())
def test_that_what_is_on_offer_and_not_bought_changes_nothing(name: str) -> None:
    """What scenes of one key may differ in: channels and tactics nobody bought, sales where there is no team."""
    study = load_study(library_path(name)).study
    strategy = study.strategies["operations-led"]
    bare = study.market.model_copy(
        update={
            "sales": None,
            "channels": {each: study.market.channels[each] for each in strategy.media},
            "tactics": {each: study.market.tactics[each] for each in strategy.tactics},
        }
    )

    whole, less = (
        simulate(market, strategy, 12, 3, 1, start=study.start, people=400) for market in (study.market, bare)
    )

    assert bare != study.market
    assert np.array_equal(whole.daily, less.daily)
    assert np.array_equal(list(whole.figures.values()), list(less.figures.values()), equal_nan=True)


@pytest.mark.parametrize(
    ("changes", "line", "words"),
    [
        ({"study": "smal.yaml"}, '"study": "smal.yaml",', "study: 'smal.yaml' is unknown"),
        ({"sides__plain__based_on": "lout"}, '"based_on": "lout"', "'lout' is unknown; did you mean 'loud'?"),
        (
            {"sides__eased__strategy": {"tactics": {"easyer": {}}}},
            '"easyer": {}',
            "'easyer' is unknown; did you mean 'easier'?",
        ),
        (
            {"sides__eased__market": {"order": {}}},
            '"order": {}',
            "'order' is unknown; did you mean 'orders'?",
        ),
        ({"sides__with": {}}, '"with": {}', "'with' cannot be a side"),
        (
            {"figures__orders__formula": "eased.orders / plane.orders"},
            '"formula": "eased.orders / plane.orders",',
            "there is no side 'plane'; did you mean 'plain'?",
        ),
        (
            {"figures__orders__formula": "spread(eased.orders)"},
            '"formula": "spread(eased.orders)",',
            "speaks of all replications at once: that needs 'kind: whole'",
        ),
        (
            {"figures__orders__above": None},
            '"orders": {',
            "must state 'above', 'below', 'at_least' or 'at_most'",
        ),
        ({"without": {"sides": {"eazed": {}}}}, '"eazed": {}', "'eazed' is unknown; did you mean 'eased'?"),
        (
            {"levers": {"odds": {**LEVER, "paths": ["market.tactics.easier.odds.add_to_cartt"]}}},
            '"market.tactics.easier.odds.add_to_cartt"',
            "is no number of any side; did you mean 'market.tactics.easier.odds.add_to_cart'?",
        ),
        (
            {"levers": {"odds": {**LEVER, "towards": 1e9}}},
            '"towards": 1000000000.0,',
            "at 1e+09: must be at most",
        ),
        ({"replications": 1}, '"replications": 1,', "must be at least 2"),
    ],
)
def test_that_a_mistake_is_told_with_its_line(
    tmp_path: Path, changes: dict[str, Any], line: str, words: str
) -> None:
    told = mistakes(tmp_path, **changes)

    assert told[0][0] == line
    assert words in told[0][1]


def test_that_every_bundled_claim_can_be_read_and_speaks_both_languages() -> None:
    bases = Bases()
    for number, path in bundled().items():
        claim = load_claim(path, bases).claim

        assert claim.number == number
        texts = [claim.claim, claim.note, claim.typed_in]
        texts += [part.label for parts in (claim.figures, claim.levers) for part in parts.values()]
        assert [str(text) for text in texts if {"en", "zh"} - dict(text.texts).keys()] == []
