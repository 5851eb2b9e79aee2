"""Stock and site in a study file: what is refused, where, and in which words."""

from pathlib import Path

import pytest

from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.study import Study
from tests.scenarios.files.small import HEAD


def study(folder: Path, market: str, strategy: str = "") -> Study:
    """A study with this market and one strategy."""
    file = folder / "study.yaml"
    file.write_text(f"{HEAD}market: {{{market}}}\nstrategies:\n  one: {{{strategy}}}\n", "utf-8")
    return load_study(file).study


def told(folder: Path, market: str, strategy: str = "") -> list[str]:
    """The mistakes of such a study."""
    with pytest.raises(StudyMistakes) as found:
        study(folder, market, strategy)
    return [mistake.sentence() for mistake in found.value.mistakes]


def test_that_regions_profile_and_plans_are_read(tmp_path: Path) -> None:
    weights = ", ".join(["1"] * 24)
    asked = study(
        tmp_path,
        f"stock: {{regions: {{north: {{share: 0.7}}, south: {{share: 0.3}}}}}}, site: {{profile: [{weights}]}}",
        "stock: {regions: {south: {level: {0: 50, 30: 200}}}}, site: {capacity: 900, degraded_mode: true}",
    )

    assert asked.market.stock is not None
    assert list(asked.market.stock.regions) == ["north", "south"]
    assert asked.market.site is not None
    assert asked.market.site.profile == (1.0,) * 24
    assert asked.strategies["one"].stock is not None


@pytest.mark.parametrize(
    ("market", "strategy", "expected"),
    [
        (
            "",
            "stock: {}",
            "strategies.one.stock: the market has no stock: describe it as market.stock, or leave this out",
        ),
        (
            "",
            "site: {}",
            "strategies.one.site: the market has no site: describe it as market.site, or leave this out",
        ),
        (
            "stock: {regions: {north: {}, south: {}}}",
            "stock: {regions: {nord: {}}}",
            "strategies.one.stock.regions: 'nord' is unknown; did you mean 'north'?",
        ),
        (
            "stock: {}",
            "stock: {regions: {north: {}}}",
            "strategies.one.stock.regions: 'north' is unknown; known here: 'everywhere'",
        ),
        (
            "stock: {}",
            "stock: {policy: base}",
            "strategies.one.stock.policy: must be 'base stock' or 'reorder point', got “base”",
        ),
        (
            "stock: {lead_law: even}",
            "",
            "market.stock.lead_law: must be 'fixed', 'uniform' or 'exponential', got “even”",
        ),
        (
            "stock: {}, orders: {renewal: {}}",
            "",
            "market: stock is for goods bought one by one: leave out market.stock, or market.orders.renewal",
        ),
        (
            "stock: {regions: {north: {share: 0}}}",
            "",
            "market.stock: regions must hold one region or more in which a share of the people lives",
        ),
        (
            "site: {profile: [1, 2, 3]}",
            "",
            "market.site: profile must hold 24 weights that are not all 0, got 3",
        ),
    ],
)
def test_that_a_mistake_is_told_in_words(tmp_path: Path, market: str, strategy: str, expected: str) -> None:
    assert told(tmp_path, market, strategy) == [expected]
