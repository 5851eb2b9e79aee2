"""Projects, campaigns and coordination in a study file: what is read, and what is refused, where, in which words."""

from pathlib import Path

import pytest

from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.study import Study
from tests.scenarios.files.small import HEAD

MARKET = "coordination: {}, projects: {}, channels: {radio: {broadcast: {}}}, tactics: {fix: {hand_overs: 3}}"


def study(folder: Path, strategy: str, market: str = MARKET) -> Study:
    """A study with this market and one strategy."""
    file = folder / "study.yaml"
    file.write_text(f"{HEAD}market: {{{market}}}\nstrategies:\n  one: {{{strategy}}}\n", "utf-8")
    return load_study(file).study


def test_that_what_is_paid_for_working_together_and_campaigns_are_read(tmp_path: Path) -> None:
    asked = study(
        tmp_path,
        "coordination: {alignment_meetings: 1, shared_board: true, seats: {sales: 2}, notice: {0: 1, 90: 3}}, "
        "projects: {built_by: own team, builders: 3, campaigns: {spring: {day: 60, tactics: [fix], "
        "launch: when ready, media: {radio: {low: 10, typical: 20, high: 30}}}}}, "
        "tactics: {fix: {minimum_first: true}}",
    )

    bought = asked.strategies["one"]
    assert bought.coordination is not None
    assert bought.coordination.seats == {"sales": 2.0}
    assert bought.projects is not None
    assert bought.projects.campaigns["spring"].tactics == ("fix",)
    assert bought.tactics["fix"].minimum_first


@pytest.mark.parametrize(
    ("market", "strategy", "expected"),
    [
        (
            "",
            "coordination: {}",
            "strategies.one.coordination: the market has no coordination: describe it as market.coordination, or leave "
            "this out",
        ),
        (
            "",
            "projects: {}",
            "strategies.one.projects: the market has no projects: describe it as market.projects, or leave this out",
        ),
        (
            MARKET,
            "projects: {campaigns: {spring: {tactics: [fox]}}}",
            "strategies.one.projects.campaigns.spring.tactics[0]: 'fox' is unknown; did you mean 'fix'?",
        ),
        (
            MARKET,
            "projects: {campaigns: {spring: {media: {radios: 5}}}}",
            "strategies.one.projects.campaigns.spring.media: 'radios' is unknown; did you mean 'radio'?",
        ),
        (
            MARKET,
            "coordination: {seats: {planners: 2}}",
            "strategies.one.coordination.seats: 'planners' is unknown; known here: "
            "'media', 'sales', 'operations', 'service', 'supply' and 'site'",
        ),
    ],
)
def test_that_a_mistake_is_told_in_words(tmp_path: Path, market: str, strategy: str, expected: str) -> None:
    with pytest.raises(StudyMistakes) as found:
        study(tmp_path, strategy, market)

    assert [mistake.sentence() for mistake in found.value.mistakes] == [expected]
