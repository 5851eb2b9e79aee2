"""What the Evidence page says: every assumption with its evidence, flips that were computed, known answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.viewmodels.answers import AnswersViewModel
from desktop.viewmodels.assumptions import used_by
from desktop.viewmodels.evidence import EvidenceViewModel
from desktop.viewmodels.moving import distance, moves
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.shapan import Shapan
from desktop.viewmodels.verification import Answer, Found, bundled_answers, keep
from scenarios.experiments.flip import Flip
from scenarios.exports.evidence import counted
from scenarios.exports.inputs import numbers_of
from scenarios.store.flips import FlipFolder
from tests.desktop.conftest import Until

ENGLISH = Numbers("en")
BUDGET = "strategies.offers.media.灯笼.weekly_budget"
PAY = "market.shopping.pay.base"


def flip_of(path: str, now: float, at: float | None, **other: object) -> Flip:
    """An answer of a search as it would be kept."""
    found = Flip(
        path, "share", now, at, at, at, "found" if at is not None else "none", "a", "b", 16, (0.0, 1.0)
    )
    return replace(found, **other)  # type: ignore[arg-type]  # fields of the record


def keep_flip(evidence: EvidenceViewModel, found: Flip, until: Until) -> None:
    """An answer as an earlier search would have kept it, recalled."""
    question = evidence._question(evidence.document.study, found.path)
    assert question is not None
    FlipFolder(evidence.folder).keep(question, found)
    evidence.recall()
    until(lambda: evidence.found(found.path) is not None)


def test_that_every_number_that_does_something_has_a_row(tea_house: Shapan) -> None:
    study = tea_house.document.study
    expected = {
        number.path
        for number in counted(
            (
                *numbers_of(study.market, "market"),
                *(
                    each
                    for name in study.strategies
                    for each in numbers_of(study.strategies[name], f"strategies.{name}")
                ),
            )
        )
    }

    rows = tea_house.evidence.assumptions()

    assert {row.path for row in rows} == expected - {
        "market.people.rows"
    }  # that one is how finely it is asked
    assert all(row.name and row.grade in "ABCX" and row.source and row.meaning for row in rows)
    assert sum(tea_house.evidence.counts().values()) == len(rows)


def test_that_a_number_is_shown_with_range_unit_source_and_grade(tea_house: Shapan) -> None:
    rows = {row.path: row for row in tea_house.evidence.assumptions()}

    fits = rows["market.people.fits"]
    assert (fits.spread, fits.grade, fits.meaning) == ("50 to 70", "X", "assumption")
    assert fits.unit.startswith("%")
    assert rows[BUDGET].value == "1,000"
    assert rows[BUDGET].place.startswith("Offers first › Media")
    assert rows[PAY].name == "Pay · Base chance"


def test_that_filters_leave_what_they_say(tea_house: Shapan) -> None:
    evidence = tea_house.evidence
    whole = len(evidence.rows())

    evidence.choose(mechanism="media")
    channels = {row.assumption.path for row in evidence.rows()}
    evidence.choose(mechanism="", strategy="lanterns")
    lanterns = {row.assumption.path for row in evidence.rows()}
    evidence.choose(strategy="", grade="A")
    measured = evidence.rows()

    assert channels
    assert all(path.startswith("market.channels") or ".media." in path for path in channels)
    assert BUDGET not in lanterns
    assert "market.tactics.开张优惠.weekly" not in lanterns
    assert PAY in lanterns
    assert len(measured) == evidence.counts()["A"] < whole


def test_that_a_tactic_and_a_staff_are_used_by_who_buys_them(tea_house: Shapan) -> None:
    study = tea_house.document.study

    assert used_by(study, "market.tactics.开张优惠.weekly") == ("offers",)
    assert used_by(study, "market.channels.灯笼.broadcast.ceiling") == ("lanterns", "offers")
    assert used_by(study, "market.service.wage") == ("lanterns", "offers")
    assert used_by(study, "market.sales.wage") == ()
    assert used_by(study, "strategies.offers.service.agents") == ("offers",)


def test_that_rows_are_sorted_by_a_column_and_back(tea_house: Shapan) -> None:
    evidence = tea_house.evidence

    evidence.sort("value")
    falling = [row.assumption.now for row in evidence.rows()]
    evidence.sort("value")
    rising = [row.assumption.now for row in evidence.rows()]
    evidence.sort("grade")

    assert falling == sorted(falling, reverse=True)
    assert rising == sorted(rising)
    assert [row.assumption.grade for row in evidence.rows()] == sorted(
        (row.assumption.grade for row in evidence.rows()), key="XCBA".index, reverse=True
    )


def test_that_nothing_is_shown_of_a_flip_that_was_not_computed(tea_house: Shapan) -> None:
    evidence = tea_house.evidence

    assert {row.moves.words for row in evidence.rows()} == {"not yet computed"}
    assert not evidence.first()
    assert "are assumptions or folklore" in evidence.title()


def test_that_weak_numbers_near_their_flip_are_to_be_tested_first(tea_house: Shapan, until: Until) -> None:
    evidence = tea_house.evidence
    keep_flip(evidence, flip_of(PAY, 0.8, 0.7), until)

    assert [row.assumption.path for row in evidence.first()] == [PAY]
    assert evidence.rows()[0].assumption.path == PAY
    assert evidence.rows()[0].moves.words == "flips at 70 (70 to 70)"
    assert evidence.title() == "The verdict rests on 1 weak number"
    assert evidence.line().startswith("Measure “Pay · Base chance” first: assumption")
    assert {row.moves.state for row in evidence.rows()[1:]} == {"unknown"}


def test_that_a_flip_far_away_makes_nothing_urgent(tea_house: Shapan, until: Until) -> None:
    keep_flip(tea_house.evidence, flip_of(PAY, 0.8, 0.1), until)

    assert not tea_house.evidence.first()
    assert tea_house.evidence.title() == "The one number looked at so far is not both weak and near its flip"


def test_that_an_edit_takes_back_what_was_known_of_flips(tea_house: Shapan, until: Until) -> None:
    evidence = tea_house.evidence
    keep_flip(evidence, flip_of(PAY, 0.8, 0.7), until)

    tea_house.document.set_value("purse", 7_000.0)

    assert evidence.moves(PAY).state == "unknown"


def test_that_a_search_in_the_background_finds_a_flip_and_stops_at_once(
    tea_house: Shapan, until: Until
) -> None:
    evidence = tea_house.evidence
    evidence.choose(mechanism="service", strategy="lanterns")
    wanted = len(evidence.rows())

    evidence.look_for_flips()
    until(lambda: evidence.seconds_left is not None)
    words, share = evidence.progress(), evidence.share_done()
    evidence.stop()
    until(lambda: not evidence.is_running)

    assert wanted > 0
    assert " flips" in words
    assert words.endswith(" left")
    assert 0.0 <= share <= 1.0
    assert {row.moves.state for row in evidence.rows()} <= {"unknown", "flips", "steady", "idle"}


@pytest.mark.parametrize(
    ("found", "state", "words", "nearness"),
    [
        (flip_of(PAY, 0.8, 0.72), "flips", "flips at 72 (72 to 72)", 0.9),
        (flip_of(PAY, 0.2, 0.9), "flips", "flips at 90 (90 to 90)", 0.0),
        (flip_of(PAY, 0.2, None), "steady", "no flip from 0 to 100", 0.0),
        (flip_of(PAY, 0.2, None, reason="idle"), "idle", "moves nothing", 0.0),
        (flip_of(PAY, 0.2, None, reason="tied"), "flips", "level now: any move decides", 1.0),
        (None, "waiting", "waiting", 0.0),
    ],
)
def test_that_a_flip_is_told_by_how_near_it_is(
    found: Flip | None, state: str, words: str, nearness: float
) -> None:
    told = moves(found, "waiting", ENGLISH)

    assert (told.state, told.words) == (state, words)
    assert told.nearness == pytest.approx(nearness)
    assert told.decides == (state == "flips" and nearness >= 0.5)


def test_that_a_number_of_nothing_is_as_far_from_its_flip_as_the_reach_is_wide() -> None:
    assert distance(flip_of(PAY, 0.0, 0.25)) == pytest.approx(0.25)


@pytest.fixture(scope="session")
def read_answers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Answer, ...]:
    """The bundled answers, read once."""
    return bundled_answers(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def answers(tea_house: Shapan, read_answers: tuple[Answer, ...]) -> AnswersViewModel:
    """Known answers that were read and never simulated."""
    tea_house.answers._is_read = True
    tea_house.answers.take(read_answers)
    return tea_house.answers


def test_that_known_answers_are_not_told_before_they_were_simulated(answers: AnswersViewModel) -> None:
    rows = answers.rows()

    assert len(rows) > 30
    assert {row.verdict for row in rows} == {"not run"}
    assert not any(row.simulated or row.interval for row in rows)
    assert answers.title() == "Known answers: none simulated here yet"
    assert answers.table().rows[0][2] == rows[0].exact


def test_that_a_row_is_simulated_in_the_background_and_kept(
    answers: AnswersViewModel, read_answers: tuple[Answer, ...], until: Until
) -> None:
    answers.run(("advertising:reach",))
    states = {row.name: row.state for row in answers.rows()}
    until(lambda: not answers.is_running)
    row = next(each for each in answers.rows() if each.name == "advertising:reach")

    assert states["advertising:reach"] == "running"
    assert row.verdict == "holds"
    assert row.simulated == row.exact
    assert answers.title() == "Known answers: 1 of 1 hold"
    again = {each.name: each.found for each in bundled_answers(answers._cache)}
    assert again["advertising:reach"] is not None
    assert again["erlang-c:mean-wait"] is None


def test_that_what_another_model_found_is_not_shown(read_answers: tuple[Answer, ...], tmp_path: Path) -> None:
    keep(tmp_path, (replace(read_answers[0], found=Found(1.0, 0.1, True, True)),))
    file = tmp_path / "known-answers.json"
    file.write_text(file.read_text("utf-8").replace('"model": "', '"model": "other'), "utf-8")

    assert bundled_answers(tmp_path)[0].found is None


def test_that_a_row_that_does_not_hold_is_told_in_words(
    answers: AnswersViewModel, read_answers: tuple[Answer, ...]
) -> None:
    exact = read_answers[0].exact
    wrong = replace(read_answers[0], found=Found(1.015 * exact, 0.001, holds=False, control_fails=True))

    answers.take((wrong, *read_answers[1:]))

    assert answers.title() == "Known answers: 0 of 1 hold"
    assert "differs by 1.5 %" in answers.remark()
    assert answers.rows()[0].state == "differs"


def test_that_the_page_speaks_chinese(tea_house: Shapan, answers: AnswersViewModel) -> None:
    tea_house.language.speak("zh")
    rows = tea_house.evidence.assumptions()

    assert next(row for row in rows if row.path == BUDGET).place.startswith("优惠先行")
    assert "假设" in tea_house.evidence.title()
    assert "已知答案" in answers.title()
    tea_house.language.speak("en")
