"""Home: cards that say their questions whole and in one size, and templates for files of one's own."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.heads import bundled_heads, read_heads
from desktop.viewmodels.home import Card
from desktop.viewmodels.lastfound import read
from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.settings import Settings
from desktop.viewmodels.shapan import Shapan
from desktop.views.cards import StudyCard
from scenarios.files.library import library_path
from scenarios.files.reading import load_study
from scenarios.verdict.words import leading_pair
from tests.desktop.conftest import Until
from tests.desktop.test_window import choose_file, found


def test_that_what_home_says_of_the_bundled_studies_is_what_they_say() -> None:
    assert bundled_heads() == read_heads(), "python -m desktop.heads brings it up to date"
    assert len(bundled_heads()) >= 4


def test_that_the_cards_are_there_when_a_new_user_sees_home_for_the_first_time(desk: Desk) -> None:
    shown = [card.text() for card in desk.window.findChildren(StudyCard)]

    assert len(shown) == len(bundled_heads())
    assert all(shown)


def test_that_every_question_stands_whole_in_one_size_on_cards_of_one_height(
    desk: Desk, until: Until
) -> None:
    until(lambda: desk.window.findChildren(StudyCard))
    cut, heights = [], []
    for language in ("en", "zh"):
        desk.shapan.settings.choose("language", language)
        for scale in (100, 150, 200):
            desk.shapan.settings.choose("text_scale", scale)
            for _ in range(3):
                QApplication.processEvents()
            cards = [each for each in desk.window.findChildren(StudyCard) if each.isVisible()]
            heights.append({card.height() for card in cards})
            cut += [
                (language, scale, card.text())
                for card in cards
                if card.question_height(card.width()) > card.room_for_words()
            ]

    assert cut == []
    assert [len(each) for each in heights] == [1] * 6


def test_that_a_template_becomes_a_file_of_ones_own(
    desk: Desk, tmp_path: Path, qtbot: QtBot, until: Until
) -> None:
    until(lambda: desk.window.findChild(QPushButton, "template.online-shop"))

    found(desk, QPushButton, "template.online-shop").click()
    choose_file(qtbot, desk, "ask-where-to-save", tmp_path / "my-shop.yaml")
    until(lambda: desk.shapan.document.is_open)

    assert desk.shapan.document.path == tmp_path / "my-shop.yaml"
    assert not desk.shapan.document.is_changed
    assert desk.shapan.document.study == load_study(library_path("online-shop")).study


# ---- what the last run found -----------------------------------------------------------------------------------


@pytest.fixture
def shop_run(desk: Desk, until: Until, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The online shop, opened from its card and raced twice."""
    monkeypatch.setattr("desktop.viewmodels.compare.QUICK", 2)
    desk.shapan.home.open_card("online-shop")
    until(lambda: desk.shapan.document.is_open)
    desk.shapan.start_run(quick=True)
    until(lambda: desk.shapan.compare.has_outcome and not desk.shapan.run.is_running)
    return desk


def card_of(shapan: Shapan, name: str = "online-shop") -> Card:
    """A card as Home shows it."""
    return next(card for card in shapan.home.cards if card.name == name)


def test_that_a_card_says_what_the_last_run_of_its_study_found(
    shop_run: Desk,
) -> None:
    shapan = shop_run.shapan
    outcome = shapan.compare.outcome
    assert outcome is not None
    lead = leading_pair(outcome.verdict)
    assert lead is not None

    card = card_of(shapan)
    shapan.settings.choose("language", "zh")
    chinese = card_of(shapan).told
    shapan.go("home")
    shown = found(shop_run, StudyCard, "card.online-shop").accessibleDescription()

    assert card.state == ("ahead" if lead.is_decided else "close")
    amount = Numbers("en", outcome.plan.study.market.currency).money(lead.difference.mean)
    ahead = f"{outcome.plan.study.label(lead.a, 'en')} ahead by {amount}"
    assert card.told == (ahead if lead.is_decided else "Too close to call")
    assert ("领先" in chinese) == lead.is_decided
    assert shown.endswith(chinese)
    assert Settings(shapan.folder).found("online-shop") == shapan.settings.found("online-shop")


def test_that_other_cards_are_not_run_yet_and_say_how_long_that_takes(shop_run: Desk) -> None:
    card = card_of(shop_run.shapan, "business-software")

    assert card.state == "new"
    assert re.fullmatch(r"Not run yet · about \d+ (s|min)", card.told)


def test_that_the_quickest_pace_counts_since_a_busy_machine_says_little(shop_run: Desk) -> None:
    shapan, pace = shop_run.shapan, shop_run.shapan.settings.pace
    assert pace is not None

    shapan.run.seconds *= 10.0
    shapan.home.take(shapan.run, shapan.compare.outcome)
    slower = shapan.settings.pace
    shapan.run.seconds /= 100.0
    shapan.home.take(shapan.run, shapan.compare.outcome)

    assert slower == pace
    assert shapan.settings.pace == pytest.approx(0.1 * pace)


def test_that_a_run_of_an_edited_study_leaves_its_card_and_the_pace_as_they_were(shop_run: Desk) -> None:
    shapan = shop_run.shapan
    outcome, before = shapan.compare.outcome, shapan.settings.found("online-shop")
    pace = shapan.settings.pace
    shapan.run.seconds *= 10.0
    assert outcome is not None
    edited = outcome.plan.study.model_copy(update={"days": 30})

    shapan.home.take(shapan.run, replace(outcome, plan=replace(outcome.plan, study=edited)))
    shapan.home.take(shapan.run, replace(outcome, is_complete=False))
    shapan.home.take(shapan.run, None)

    assert shapan.settings.found("online-shop") == before
    assert shapan.settings.pace == pace


@pytest.mark.parametrize("change", [{"digest": "another"}, {"state": "?"}, {"amount": "much"}])
def test_that_what_was_found_of_another_study_or_by_another_model_is_not_told(
    change: dict[str, object], shop_run: Desk
) -> None:
    settings = shop_run.shapan.settings
    settings.keep_found("online-shop", {**settings.found("online-shop"), **change})

    assert card_of(shop_run.shapan).state == "new"


@pytest.mark.parametrize("written", ["[1]", "3", "{", '"text"'])
def test_that_a_settings_file_that_somebody_edited_begins_anew(desk: Desk, written: str) -> None:
    settings = desk.shapan.settings
    for key in ("found", "pins", "pace", "state"):
        settings._store.setValue(key, written)

    assert card_of(desk.shapan).told.startswith("Not run yet")
    assert settings.pins("online-shop") == ()
    assert settings.state == {}


def test_that_nobody_ahead_is_said_too() -> None:
    kept = {"digest": "", "labels": {}, "amount": 1.0, "currency": "USD"}

    close, nobody = (read({**kept, "state": state}) for state in ("close", "nobody"))

    assert close is not None
    assert nobody is not None
    assert close.words("en") == "Too close to call"
    assert nobody.words("en") == "Doing nothing is worth most"
    assert read({**kept, "state": "ahead", "more": 1}) is None
    assert read(["ahead"]) is None
