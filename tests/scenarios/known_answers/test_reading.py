"""A scenario file is read like a study: all mistakes at once, each at its line, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.files.mistakes import StudyMistakes
from scenarios.known_answers.kinds import KINDS
from scenarios.known_answers.library import bundled_names, bundled_path, open_answer
from scenarios.known_answers.reading import load_scenario
from scenarios.known_answers.scenario import Move
from tests.scenarios.known_answers.changing import changed, refused, text_of, told, written


@pytest.mark.parametrize("name", bundled_names())
def test_that_a_bundled_answer_can_be_asked(name: str) -> None:
    asked = load_scenario(bundled_path(name))

    assert asked.name == name
    assert set(asked.moved) == set(asked.scenario.figures) <= set(asked.expected)
    assert {"en", "zh"} == {language for language, _ in asked.scenario.title.texts}
    assert f"shapan verify {name}\n" in asked.document.source.text


def test_that_every_kind_of_answer_has_a_bundled_file_and_there_are_fourteen_rows_or_more() -> None:
    asked = [load_scenario(bundled_path(name)) for name in bundled_names()]

    assert {each.scenario.answer for each in asked} == set(KINDS)
    assert sum(len(each.scenario.figures) for each in asked) >= 14


def test_that_the_bundled_files_state_the_published_examples() -> None:
    value = {name: load_scenario(bundled_path(name)).expected for name in bundled_names()}

    assert value["erlang-c"]["late"] == pytest.approx(0.1741319, abs=5e-8)
    assert value["erlang-c"]["mean-wait"] * 18_000 == pytest.approx(7.835937, abs=5e-7)
    assert 1.0 - value["erlang-c-tail"]["late"] == pytest.approx(0.88835, abs=5e-6)
    assert value["erlang-a"]["give-up"] == pytest.approx(0.030912, abs=5e-7)
    assert value["erlang-a"]["mean-wait"] * 2_500 == pytest.approx(3.709470, abs=5e-7)
    assert value["renewals"]["surviving"] == pytest.approx(0.378040, abs=5e-7)
    assert value["repeat-orders"]["never-again"] == pytest.approx(0.573786, abs=5e-7)
    assert value["throughput"]["deals"] / 400 == pytest.approx(0.6)
    assert value["lifetime"]["earned"] / 1.163 == pytest.approx(266.67, rel=1e-3)


def test_that_a_formula_reads_the_file_it_is_asked_about(tmp_path: Path) -> None:
    other = changed(tmp_path, "renewals", ("a: 0.668, b: 3.806", "a: 1, b: 1"), ("days: *", "days: 3"))

    assert other.name == "mine"
    assert other.expected["surviving"] == pytest.approx(0.5)
    assert other.moved["surviving"] == pytest.approx(1.0 / 2.05)


def test_that_all_that_stands_in_a_formulas_way_is_told_at_once(tmp_path: Path) -> None:
    found = refused(
        tmp_path,
        "bass",
        ("half_life: 0,", "half_life: 30,"),
        ("mixing: 0,", "mixing: 0.1,"),
        ("who_tells: aware", "who_tells: active"),
        ("{visit: {base: 0}}", "{visit: {base: 0.1}}\n  referral: {}"),
    )

    assert told(found) == [
        (18, 54, "market.awareness.half_life: must be 0 here, got 30: the formula knows of nothing else"),
        (
            18,
            66,
            "market.awareness.mixing: must be 0 here, or all rows be one community: "
            "each community is a closed market",
        ),
        (
            18,
            82,
            "market.awareness.who_tells: must be 'aware' here: the formula has everybody who knows it tell",
        ),
        (19, 26, "market.visits.visit.base: must be 0 here, got 0.1: the formula knows of nothing else"),
        (20, 13, "market.referral: must be left out here: the formula knows nothing of it"),
    ]


def test_that_mistakes_of_market_strategy_and_head_are_those_of_a_study(tmp_path: Path) -> None:
    found = refused(
        tmp_path,
        "erlang-c",
        ("answer: erlang-c", "answer: erlang"),
        ("days: *", "days: 0"),
        ("handling: exponential", "handling: lognormol"),
        ("hours: 24,", "horus: 24,"),
        ("replications: *", "purse: 5"),
    )

    assert [(line, sentence.partition(":")[0]) for line, _, sentence in told(found)] == [
        (2, "'replications' is missing; it must be a whole number from 1 to 100000 [replications]"),
        (5, "answer"),
        (9, "days"),
        (10, "'purse' is unknown; known here"),
        (21, "market.service.handling"),
        (27, "strategies.desk.service"),
    ]
    assert told(found)[-1][2].endswith("'horus' is unknown; did you mean 'hours'?")


ONE_THING = (
    "figures.adopters: must move one thing: "
    "a number by 'path' and a 'factor' other than 1, or 'luck: independent'"
)
CONTROL = "adopters: {path: market.awareness.word, factor: 1.05}"


@pytest.mark.parametrize(
    ("control", "sentence"),
    [
        (
            "adopters: {path: market.awareness.wrod}",
            "figures.adopters.path: 'market.awareness.wrod' is no number of this file; "
            "did you mean 'market.awareness.word'?",
        ),
        (
            "adopters: {path: market.people.trust}",
            "figures.adopters.path: 'market.people.trust × 1.05' does not move this figure",
        ),
        (
            "adopters: {luck: independent}",
            "figures.adopters.luck: must be shared here: this answer compares no runs",
        ),
        (
            "adopters: {path: market.awareness.word, factor: 2}",
            "figures.adopters.factor: must be at most 1.05 factor, got 2",
        ),
        (
            "adopters: {path: market.awareness.word, factor: 1}",
            ONE_THING,
        ),
        ("adopters: {}", ONE_THING),
        (
            "adoptors: {path: market.awareness.word}",
            "figures: 'adoptors' is unknown; did you mean 'adopters'?",
        ),
        (
            "adopters: {path: market.people.community}",
            "figures.adopters.path: moved by 1.05 it must be a whole number from 1 to 100000000 [people], got 52.5",
        ),
    ],
)
def test_that_a_control_that_shows_nothing_is_refused(tmp_path: Path, control: str, sentence: str) -> None:
    found = refused(tmp_path, "bass", (CONTROL, control))

    assert [(line, said) for line, _, said in told(found)] == [(10, sentence)]


def test_that_a_number_moved_out_of_what_its_record_allows_is_refused(tmp_path: Path) -> None:
    """Half a reach of .999 at half a person's impression is nearly as many people as impressions."""
    steep = ("ceiling: 0.7, half_point: 1.5, slope: 1.5", "ceiling: 0.99, half_point: 1, slope: 1")
    control = (
        "reach: {path: market.channels.radio.broadcast.half_point, factor: 1.05}",
        "reach: {path: market.channels.radio.broadcast.half_point, factor: 0.95}",
    )

    found = refused(tmp_path, "advertising", steep, control)

    assert [line for line, _, _ in told(found)] == [8]
    assert "moved by 0.95 it is refused: this curve reaches 1.04 people per impression" in found[0].message


def test_that_a_range_has_no_single_value_and_a_schedule_only_where_the_formula_follows_it(
    tmp_path: Path,
) -> None:
    found = refused(
        tmp_path,
        "bass",
        ("word: 27.74", "word: {low: 20, typical: 25, high: 30}"),
        ("organic: 2.19", "organic: {0: 2, 9: 3}"),
    )
    stated = changed(tmp_path, "bass", ("word: 27.74", "word: {value: 27.74, source: Bass, grade: A}"))

    assert told(found) == [
        (18, 24, "market.awareness.organic: must be one number here: the formula knows no other day"),
        (18, 44, "market.awareness.word: must be one number here: a range is drawn anew in every run"),
    ]
    assert stated.expected == open_answer("bass").expected
    assert stated.moved == open_answer("bass").moved


def test_that_two_strategies_are_one_too_many(tmp_path: Path) -> None:
    found = refused(tmp_path, "erlang-c", ("strategies:\n", "strategies:\n  more: {}\n"))

    assert told(found) == [(25, 1, "strategies: a known answer has one strategy at most, got 2")]


def test_that_what_is_bought_must_be_on_offer(tmp_path: Path) -> None:
    found = refused(
        tmp_path, "paired-difference", ("tactics: {easier: {}}", "tactics: {eesier: {}}\n    sales: {}")
    )

    sentences = [sentence for _, _, sentence in told(found)]
    assert "strategies.with.tactics: 'eesier' is unknown; did you mean 'easier'?" in sentences
    assert any(
        sentence.startswith("strategies.with.sales: the market has no sales") for sentence in sentences
    )


@pytest.mark.parametrize("text", ["", "- a list\n", "format: 1\n\ttitle: tab\n", "format: 3\n"])
def test_that_a_file_that_is_no_scenario_is_refused_in_words(tmp_path: Path, text: str) -> None:
    with pytest.raises(StudyMistakes, match="cannot be run"):
        load_scenario(written(tmp_path, text))


def test_that_a_market_may_stand_in_a_file_of_its_own(tmp_path: Path) -> None:
    head, _, market = text_of("cohort").partition("market:\n")
    written(tmp_path, market.replace("\n  ", "\n")[2:], "market.yaml")

    asked = load_scenario(written(tmp_path, f"{head}market: market.yaml\n"))

    assert asked.expected == open_answer("cohort").expected


def test_that_names_and_rows_are_found_and_others_get_the_nearest() -> None:
    assert tuple(open_answer("erlang-c:late").scenario.figures) == ("late",)
    assert tuple(open_answer("erlang-c").scenario.figures) == ("mean-wait", "late")
    for name, sentence in (
        ("erlang-d", "there is no bundled answer and no file 'erlang-d'; did you mean 'erlang-c'?"),
        ("erlang-c:latte", "there is no figure 'latte' in 'erlang-c'; did you mean 'late'?"),
        ("zzz", "there is no bundled answer and no file 'zzz'; there are 'advertising', "),
        ("no/such.yaml", "there is no such file"),
    ):
        with pytest.raises(StudyMistakes) as refusal:
            open_answer(name)
        assert sentence in str(refusal.value)


def test_that_a_moved_copy_differs_in_one_number_alone() -> None:
    scenario = open_answer("headcount").scenario

    moved = Move(scenario, scenario.figures["mean"]).scene()

    assert moved.market.sales is not None
    assert moved.market.sales.careers.quit_rate == pytest.approx(0.95 * 912.5)
    assert moved.strategy == scenario.scene.strategy
    assert moved.market.model_copy(update={"sales": None}) == scenario.scene.market.model_copy(
        update={"sales": None}
    )


def test_that_a_schedule_is_moved_on_all_its_days(tmp_path: Path) -> None:
    asked = changed(
        tmp_path,
        "advertising",
        (
            "pressure: {path: market.channels.radio.broadcast.half_life",
            "pressure: {path: strategies.on-air.media.radio.weekly_budget",
        ),
    )

    moved = Move(asked.scenario, asked.scenario.figures["pressure"]).scene()

    assert moved.strategy.media["radio"].weekly_budget.steps == ((0, 7350.0), (40, 0.0))  # type: ignore[attr-defined]  # a schedule stands where a plain number is typed
    assert asked.moved["pressure"] == pytest.approx(1.05 * asked.expected["pressure"])
