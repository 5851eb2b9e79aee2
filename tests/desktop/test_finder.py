"""Find or do anything: by keys alone, in both languages, every action, file and number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Desk
from desktop.viewmodels.finder import Found
from desktop.viewmodels.fuzzy import fit, folded
from desktop.viewmodels.shapan import Shapan
from desktop.views.actions import KEYS
from desktop.views.finder import Finder, doable, open_finder
from tests.desktop.conftest import Until
from tests.desktop.test_window import found

BUDGET = "strategies.offers.media.灯笼.weekly_budget"


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("undo", "undo", "refunds done"),
        ("budget", "weekly budget", "media that costs a budgeted sum"),
        ("wkl", "weekly", "a walk in the park for long"),
        ("预算", "每周预算", "总预算上限之外的部分"),
        ("café", "Cafe", "face"),
    ],
)
def test_that_what_is_meant_comes_before_what_only_resembles_it(query: str, better: str, worse: str) -> None:
    assert fit(folded(query), (folded(better),)) > fit(folded(query), (folded(worse),))


def test_that_every_word_must_be_found_and_nonsense_finds_nothing() -> None:
    assert fit("weekly zebra", ("weekly budget",)) == 0
    assert fit("xqz", ("weekly budget", "market")) == 0
    assert fit("", ("weekly budget",)) == 0


def ask(desk: Desk) -> Finder:
    return open_finder(desk.window, desk.look, desk.shapan, desk.window.actions_by_name)


def listed(shapan: Shapan, query: str) -> list[Found]:
    shapan.finder.gather(())
    return list(shapan.finder.find(query))


@pytest.mark.parametrize("query", ["weekly budget offers", "每周预算 优惠", "offers.media.灯笼.weekly"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_number_is_found_by_its_words_in_either_language_and_by_its_path(
    tea_house: Shapan, query: str, language: str
) -> None:
    tea_house.settings.choose("language", language)

    first = listed(tea_house, query)[0]
    first.act()

    assert first.words == {"en": "Weekly budget", "zh": "每周预算"}[language]
    assert (tea_house.page, tea_house.strategy.strategy) == ("strategy", "offers")
    assert (tea_house.strategy.section, tea_house.strategy.item) == ("media", "灯笼")


@pytest.mark.parametrize(
    ("path", "page", "section"),
    [
        ("days", "market", "question"),
        ("market.shopping.pay.base", "market", "shopping"),
        ("market.tactics.开张优惠.weekly", "market", "tactics"),
        ("injects", "market", "injects"),
        ("about.lanterns.label", "strategy", "about"),
    ],
)
def test_that_every_kind_of_place_is_shown_where_it_is_edited(
    tea_house: Shapan, path: str, page: str, section: str
) -> None:
    texts = {text for each in listed(tea_house, path.rpartition(".")[2]) for text in each.texts}

    tea_house.reveal(path)

    form = tea_house.market if page == "market" else tea_house.strategy
    assert folded(path) in texts
    assert (tea_house.page, form.section) == (page, section)


def test_that_places_follow_the_study(tea_house: Shapan) -> None:
    assert len([each for each in listed(tea_house, "lanterns agents") if each.words == "Agents"]) == 1

    tea_house.strategy.choose_strategy("lanterns")
    tea_house.strategy.delete()

    assert listed(tea_house, "lanterns agents") == []


def test_that_every_action_that_makes_sense_can_be_found_and_no_other(opened: Desk) -> None:
    actions = opened.window.actions_by_name
    known = {each.words for each in doable(opened.shapan, actions)}

    assert known == {each.text() for name, each in actions.items() if each.isEnabled() and name != "find"}
    assert "Undo" not in known  # nothing was done yet
    assert set(KEYS) == set(actions)


def test_that_from_keys_alone_a_number_gets_the_focus(opened: Desk, until: Until) -> None:
    opened.window.activateWindow()
    until(opened.window.isActiveWindow)
    opened.shapan.go("home")
    opened.window.actions_by_name["find"].trigger()
    finder = found(opened, Finder, "finder")
    until(lambda: finder.field.hasFocus())

    QTest.keyClicks(finder.field, "weekly budget offers")
    assert "Weekly budget" in finder.field.accessibleDescription()
    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    def focused() -> str:
        widget = QApplication.focusWidget()
        return "" if widget is None else widget.objectName()

    until(lambda: focused() == BUDGET)
    assert opened.shapan.page == "strategy"


def test_that_arrows_choose_escape_leaves_all_as_it_was_and_nothing_found_is_said(
    opened: Desk, until: Until
) -> None:
    page = opened.shapan.page
    finder = ask(opened)
    QTest.keyClicks(finder.field, "theme compare")
    nothing = not finder.list.isVisibleTo(finder)
    finder.field.clear()
    finder.show_found("")
    rows = [finder.list.currentRow()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        QTest.keyClick(finder.field, key)
        rows.append(finder.list.currentRow())
    QTest.keyClick(finder.field, Qt.Key.Key_Escape)

    assert nothing
    assert rows == [0, 1, 2, 1, 9, 1]
    until(lambda: opened.window.findChild(QWidget, "finder") is None)
    assert opened.shapan.page == page


def test_that_a_bundled_study_is_opened_by_its_name_in_the_other_language(desk: Desk, until: Until) -> None:
    finder = ask(desk)
    finder.field.setText("网上商店")  # as an input method does; keys write no Chinese
    finder.field.textEdited.emit(finder.field.text())

    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    until(lambda: desk.shapan.document.is_open)

    assert desk.shapan.document.name == "online-shop"
