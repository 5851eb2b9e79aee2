"""Strategies as text: copied whole, checked against the study that takes them."""

from __future__ import annotations

import pytest

from scenarios.files.carrying import carried, pasted
from scenarios.files.library import library_names, library_path
from scenarios.files.limits import MOST_STRATEGIES
from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.study import Study


@pytest.fixture(scope="module")
def software() -> Study:
    return load_study(library_path("business-software")).study


@pytest.mark.parametrize("name", library_names())
def test_that_what_was_copied_is_pasted_as_it_was_whatever_it_is_based_on(name: str) -> None:
    study = load_study(library_path(name)).study
    names = tuple(study.strategies)

    after, came = pasted(study, carried(study, names))

    assert came == tuple(f"{each} 2" for each in names)
    assert [after.strategies[each] for each in came] == [study.strategies[each] for each in names]
    assert all(after.about[each].based_on is None for each in came)
    assert after.market == study.market


def test_that_a_name_that_is_taken_gets_the_next_number_and_so_does_its_label(software: Study) -> None:
    text = carried(software, ("together",))

    once, _ = pasted(software, text)
    twice, (name,) = pasted(once, text)

    assert name == "together 3"
    assert (twice.label(name), twice.label(name, "zh")) == ("Together 3", "协同 3")


def test_that_the_text_of_a_whole_study_gives_its_strategies_with_their_bases(software: Study) -> None:
    text = """
format: 1
title: another study
strategies:
  plain: {sales: {representatives: 2}}
  dear: {based_on: plain, service: {agents: 1}}
"""

    after, names = pasted(software, text)

    assert names == ("plain", "dear")
    assert after.about["dear"].based_on == "plain"
    assert after.strategies["dear"].sales == after.strategies["plain"].sales


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("strategies: {a: {media: {serach: {weekly_budget: 5}}}}", "did you mean 'search'?"),
        ("strategies: {a: {sales: {representatives: -1}}}", "at least 0"),
        ("strategies: {a: {service: {agents: two}}}", "whole number"),
        ("strategies: {a: {based_on: b}}", "'b'"),
        ("hello, world", "holds no strategies"),
        ("", "holds no strategies"),
        ("strategies: {}", "holds no strategies"),
        ("format: 9\nstrategies: {a: {}}", "newer Shapan"),
        ("strategies: {a: !!python/object:os.system {}}", "tags"),
        ("{", "this is not YAML"),
    ],
)
def test_that_what_is_wrong_with_a_text_is_told_with_its_line(
    software: Study, text: str, message: str
) -> None:
    with pytest.raises(StudyMistakes) as refused:
        pasted(software, text)

    (mistake,) = refused.value.mistakes
    assert message in mistake.message
    assert mistake.line >= 1


def test_that_a_study_takes_no_more_strategies_than_it_may_hold(software: Study) -> None:
    many = "strategies:\n" + "".join(f"  s{number}: {{}}\n" for number in range(MOST_STRATEGIES))

    with pytest.raises(StudyMistakes, match="at most 50 strategies"):
        pasted(software, many)
