"""What is on a page fits on it: no words are cut, and no form is wider than its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from desktop.app import Desk
from desktop.views.formpage import FormPage
from desktop.views.marks import StrategyName
from tests.desktop.conftest import Until


def test_that_nothing_is_cut_at_1366_by_768_nor_at_twice_the_text(opened: Desk, until: Until) -> None:
    cut = []
    for scale in (100, 200):
        opened.shapan.settings.choose("text_scale", scale)
        for page in ("home", "strategy", "market", "evidence", "settings"):
            opened.shapan.go(page)
            QApplication.processEvents()
            QApplication.processEvents()
            cut += [(scale, page, words) for words in buttons_cut(opened.window.pages.page(page))]

    assert opened.window.size().toTuple() == (1366, 768)
    assert cut == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_no_form_has_to_be_scrolled_sideways(desk: Desk, until: Until, language: str) -> None:
    desk.shapan.settings.choose("language", language)
    desk.shapan.document.open_bundled("business-software")
    until(lambda: desk.shapan.document.is_open)

    wide = []
    for scale in (100, 200):
        desk.shapan.settings.choose("text_scale", scale)
        for page in ("market", "strategy"):
            desk.shapan.go(page)
            wide += [(scale, page, *where) for where in sideways(desk.window.pages.page(page))]

    assert wide == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_the_purse_names_every_strategy_in_full_signs_included(
    desk: Desk, until: Until, language: str
) -> None:
    desk.shapan.settings.choose("language", language)
    desk.shapan.document.open_bundled("business-software")
    until(lambda: desk.shapan.document.is_open)
    desk.shapan.document.set_value("days", 120)  # every plan is now far from the purse, which a sign says
    until(lambda: desk.shapan.purse.is_known and all(plan.warning for plan in desk.shapan.purse.plans))
    desk.shapan.go("market")
    QApplication.processEvents()

    names = desk.window.pursebar.findChildren(StrategyName)
    shown = [name for name in names if name.isVisible()]

    assert desk.window.width() == 1366
    assert len(shown) == 4
    assert all(name.width() >= name.sizeHint().width() for name in shown)


def sideways(page: QWidget) -> Iterator[tuple[str, str]]:
    """The sections, and what is picked in them, whose rows need more room than there is."""
    assert isinstance(page, FormPage)
    (area,) = page.groups.findChildren(QScrollArea)
    for section in page.form.sections():
        page.form.choose_section(section.key)
        for key in [item.key for item in page.form.items()] or [""]:
            if key:
                page.form.choose_item(key)
            for _ in range(3):
                QApplication.processEvents()
            if area.horizontalScrollBar().maximum() > 0:
                yield section.key, key


def buttons_cut(page: QWidget) -> list[str]:
    """Words of visible buttons that need more room than they have."""
    return [
        button.text()
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width() - 1
    ]
