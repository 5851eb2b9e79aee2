"""The What if page driven by mouse and keys: pin, slide, type, undo, keep, stop; in both languages, large and small."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QSlider

from desktop.app import Desk
from desktop.views.whatif import WhatIfPage
from tests.desktop.conftest import Until
from tests.desktop.test_fitting import buttons_cut

PRICE = "market.orders.price"
BUDGET = "strategies.offers.media.灯笼.weekly_budget"


@pytest.fixture
def page(opened: Desk, until: Until) -> WhatIfPage:
    """The What if page of the tiny study with two numbers pinned, told not to run anything."""
    whatif = opened.shapan.whatif
    for path in (PRICE, BUDGET):
        whatif.pins.pin(path)
    opened.shapan.go("whatif")
    made = opened.window.pages.page("whatif")
    assert isinstance(made, WhatIfPage)
    whatif.stop()
    until(lambda: not whatif.is_running and len(made.pins.rows) == 2)
    return made


def price(desk: Desk) -> float:
    return float(desk.shapan.document.study.market.orders.price)


def test_that_an_empty_page_says_what_to_do_and_offers_numbers(opened: Desk, until: Until) -> None:
    opened.shapan.go("whatif")
    page = opened.window.pages.page("whatif")
    assert isinstance(page, WhatIfPage)
    until(lambda: page.title.text())

    assert page.title.text() == "Pin a number and move it"
    offers = [
        each for each in page.findChildren(QPushButton) if each.objectName().startswith("whatif.offer.")
    ]
    assert offers
    assert not page.curve.isVisible()
    QTest.mouseClick(offers[0], Qt.MouseButton.LeftButton)
    until(lambda: len(page.pins.rows) == 1)
    opened.shapan.whatif.stop()


def test_that_arrows_and_limits_move_the_chosen_number(opened: Desk, page: WhatIfPage) -> None:
    slider = page.pins.rows[PRICE].slider
    slider.setFocus()

    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert price(opened) == 62.0  # of 0 to 200 one step is a hundredth
    QTest.keyClick(slider, Qt.Key.Key_PageDown)
    assert price(opened) == 42.0
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert price(opened) == 200.0
    QTest.keyClick(slider, Qt.Key.Key_Home)

    assert price(opened) == 0.0
    assert opened.shapan.whatif.chosen == PRICE


def test_that_a_drag_is_one_step_of_undo(opened: Desk, page: WhatIfPage) -> None:
    slider = page.pins.rows[PRICE].slider
    middle = slider.height() // 2
    for _ in range(2):
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(40, middle))
        for x in (60, 90, 120):
            QTest.mouseMove(slider, QPoint(x, middle))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(120, middle))

    assert price(opened) not in (0.0, 60.0)
    opened.history.undo()
    opened.history.undo()
    assert price(opened) == 60.0
    assert not opened.history.canUndo()


def test_that_typing_edits_and_a_wrong_number_is_said(opened: Desk, page: WhatIfPage, until: Until) -> None:
    row = page.pins.rows[PRICE]
    row.field.setFocus()
    row.field.selectAll()
    QTest.keyClicks(row.field, "-5")
    assert row._wrong.isVisible()
    assert price(opened) == 60.0

    row.field.selectAll()
    QTest.keyClicks(row.field, "75")
    QTest.keyClick(row.field, Qt.Key.Key_Return)

    assert not row._wrong.isVisible()
    assert price(opened) == 75.0


def test_that_reset_and_keep_are_there_once_a_number_moved(
    opened: Desk, page: WhatIfPage, until: Until
) -> None:
    assert not page.pins.reset.isEnabled()
    opened.shapan.whatif.pins.slide(PRICE, 0.5)
    until(page.pins.reset.isEnabled)

    QTest.mouseClick(page.pins.reset, Qt.MouseButton.LeftButton)
    assert price(opened) == 60.0
    opened.shapan.whatif.pins.slide(PRICE, 0.5)
    until(page.pins.keep.isEnabled)
    QTest.mouseClick(page.pins.keep, Qt.MouseButton.LeftButton)

    until(lambda: not page.pins.keep.isEnabled())
    assert price(opened) == 100.0


def test_that_a_number_is_found_by_its_words_and_pinned_by_keys(
    opened: Desk, page: WhatIfPage, until: Until
) -> None:
    QTest.mouseClick(page.pins.pin, Qt.MouseButton.LeftButton)
    picker = page.pins.picker
    until(lambda: picker.list.count() > 5)

    QTest.keyClicks(picker.field, "pay base")
    assert picker.list.count() == 1
    QTest.keyClick(picker.field, Qt.Key.Key_Return)

    until(lambda: "market.shopping.pay.base" in page.pins.rows)
    assert opened.shapan.whatif.chosen == "market.shopping.pay.base"
    assert not picker.isVisible()
    opened.shapan.whatif.stop()


def test_that_a_number_is_pinned_beside_its_form(opened: Desk, until: Until) -> None:
    opened.shapan.go("market")
    opened.shapan.market.choose_section("orders")
    page = opened.window.pages.page("market")
    button = page.findChild(QPushButton, "market.inspector.pin")
    assert isinstance(button, QPushButton)
    until(lambda: page.findChild(QLineEdit, PRICE) is not None)
    field = page.findChild(QLineEdit, PRICE)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    until(button.isVisible)

    button.click()

    assert opened.shapan.whatif.pins.paths == (PRICE,)
    assert not button.isVisible()


def test_that_every_control_has_a_name_and_a_description(page: WhatIfPage) -> None:
    controls = [*page.findChildren(QSlider), *page.findChildren(QLineEdit), *page.findChildren(QPushButton)]
    shown = [each for each in controls if each.isVisible()]

    assert [each.objectName() for each in shown if not each.accessibleName()] == []
    sliders = page.findChildren(QSlider)
    assert [each.accessibleName() for each in sliders] == [
        "Orders, Price, ¥ / order",
        "Offers first › Media, 灯笼 · Weekly budget, ¥ / week",
    ]
    assert all(each.accessibleDescription() for each in sliders)


@pytest.mark.parametrize(("language", "scale"), [("en", 100), ("zh", 200)])
def test_that_no_word_of_a_button_is_cut(
    opened: Desk, page: WhatIfPage, until: Until, language: str, scale: int
) -> None:
    opened.shapan.settings.choose("language", language)
    opened.shapan.settings.choose("text_scale", scale)
    opened.shapan.whatif.pins.slide(PRICE, 0.5)
    until(page.pins.keep.isEnabled)
    opened.shapan.whatif.stop()

    assert buttons_cut(page) == []
