"""Where the verdict flips, beside the verdict: the nearest flips that were computed, and nothing that was not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.viewmodels.boundary import boundary
from desktop.viewmodels.grounds import question_about
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.run import outcome_of
from desktop.viewmodels.shapan import Shapan
from scenarios.experiments.crossing import Reason
from scenarios.experiments.flip import Flip
from scenarios.store.flips import FlipFolder, fingerprint
from tests.desktop.conftest import Until

PAY, SHOP, PRICE = "market.shopping.pay.base", "market.shopping.shop.base", "market.orders.price"


def flip_of(path: str, now: float, at: float | None, unit: str = "share", leader: str = "lanterns") -> Flip:
    """An answer of a search as it would be kept."""
    reason: Reason = "found" if at is not None else "none"
    return Flip(path, unit, now, at, at, at, reason, leader, "offers", 16, (0.0, 1.0))


@pytest.fixture
def raced_before(tea_house: Shapan, result_file: Path) -> Shapan:
    """The tea house, of whose verdict the flip with one number was found earlier."""
    study, outcome = tea_house.document.study, outcome_of(result_file)
    question = question_about(study, PAY, outcome)
    assert question is not None
    leader = outcome.verdict.ranking[0].strategy
    FlipFolder(tea_house.evidence.folder).keep(question, flip_of(PAY, 0.8, 0.7, leader=leader))
    return tea_house


def test_that_the_nearest_two_flips_are_said_with_their_direction(tea_house: Shapan) -> None:
    study = tea_house.document.study
    flips = [flip_of(SHOP, 0.5, 0.9), flip_of(PAY, 0.8, 0.7), flip_of(PRICE, 60.0, 66.0, "money/order")]

    one = boundary(study, flips[1:2], "lanterns", Numbers("en", "CNY"))
    all_three = boundary(study, flips, "lanterns", Numbers("en", "CNY"))
    chinese = boundary(study, flips, "lanterns", Numbers("zh", "CNY"))

    assert one == "It flips if “Pay · Base chance” falls below <b>70 %</b>"
    assert all_three == (
        "It flips if “Price” rises above <b>¥66</b>, or “Pay · Base chance” falls below <b>70 %</b>"
    )
    assert "<b>70%</b>" in chinese


def test_that_what_does_not_flip_or_was_found_of_another_leader_is_not_said(tea_house: Shapan) -> None:
    flips = [flip_of(PAY, 0.8, None), flip_of(SHOP, 0.5, 0.4, leader="offers")]

    assert boundary(tea_house.document.study, flips, "lanterns", Numbers("en", "CNY")) == ""


def test_that_a_verdict_says_where_it_flips_once_that_is_known(
    raced_before: Shapan, result_file: Path, until: Until
) -> None:
    details, compare = raced_before.details, raced_before.compare
    changes: list[None] = []
    details.changed.connect(lambda: changes.append(None))

    compare.show(outcome_of(result_file))
    until(details.boundary)

    assert details.banner().lines == (
        *compare.banner().lines, "It flips if “Pay · Base chance” falls below <b>70 %</b>",
    )  # fmt: skip
    assert len(changes) >= 2  # for the verdict, and for what was known of it


def test_that_an_edited_study_has_no_flip_of_the_old_one_on_its_verdict(
    raced_before: Shapan, result_file: Path, until: Until
) -> None:
    raced_before.compare.show(outcome_of(result_file))
    until(raced_before.details.boundary)

    raced_before.document.set_value("purse", 7_000.0)

    assert raced_before.details.boundary() == ""
    assert raced_before.details.banner().lines == raced_before.compare.banner().lines


def test_that_flips_of_pinned_numbers_count_while_none_of_them_is_moved(
    tea_house: Shapan, result_file: Path, until: Until
) -> None:
    whatif = tea_house.whatif
    tea_house.compare.show(outcome_of(result_file))
    outcome = tea_house.compare.outcome
    assert outcome is not None
    whatif.pins.pin(PAY)
    question = question_about(tea_house.document.study, PAY, outcome)
    assert question is not None
    found = flip_of(PAY, 0.8, 0.7, leader=outcome.verdict.ranking[0].strategy)
    whatif.flipper._asked, whatif.flipper._found = {PAY: question}, {PAY: (question, found)}

    known = tea_house.details.boundary()
    whatif.pins.slide(PAY, 0.5)

    assert "Pay" in known
    assert whatif.known_flips() == {}


def test_that_many_questions_about_one_study_are_known_by_the_same_marks_as_one(
    tea_house: Shapan, tmp_path: Path
) -> None:
    study = tea_house.document.study
    first, second = (question_about(study, path, None) for path in (PAY, SHOP))
    assert first is not None
    assert second is not None
    folder = FlipFolder(tmp_path / "flips")
    other = replace(first, study=study.model_copy(update={"purse": 1.0}))

    for question in (first, second, other):
        folder.keep(question, flip_of(question.path, 0.5, 0.4))

    kept = {path.name for path in folder.folder.iterdir()}
    assert kept == {f"{fingerprint(question)}.flip.json" for question in (first, second, other)}
    assert len(kept) == 3
