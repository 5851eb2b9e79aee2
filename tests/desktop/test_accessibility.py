"""Every page by keyboard and by ear, in both languages: each control has a name, Tab reaches all of them in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Desk
from desktop.viewmodels.run import outcome_of
from desktop.views.compare import ComparePage
from scenarios.racing.recording import Recording
from tests.desktop.conftest import Until, raced


@pytest.fixture
def shown(opened: Desk, result_file: object, recording: Recording, until: Until) -> Desk:
    """The tiny study with a result and a race, so that no page is empty."""
    opened.shapan.compare.show(outcome_of(result_file))  # type: ignore[arg-type]  # the fixture's own type is Path
    until(lambda: opened.shapan.compare.has_charts)
    raced(opened.shapan, recording)
    return opened


def every_view(desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Each page as it is shown; forms section by section."""
    shapan = desk.shapan
    forms = {"market": shapan.market, "strategy": shapan.strategy}
    for name in desk.window.pages.names:
        shapan.go(name)
        keys = [section.key for section in forms[name].sections()] if name in forms else [""]
        for key in keys:
            if key:
                forms[name].choose_section(key)
            for _ in range(3):
                QApplication.processEvents()
            page = desk.window.pages.page(name)
            if not isinstance(page, ComparePage):
                yield f"{name} {key}".strip(), page
                continue
            for tab in page.banner.tabs.keys:
                page.banner.tabs.button(tab).click()
                QApplication.processEvents()
                yield f"{name} {tab}", page


def controls(page: QWidget) -> list[QWidget]:
    """What takes the keyboard's focus by Tab now."""
    return [each for each in page.findChildren(QWidget) if takes_focus(each)]


def takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def walked(page: QWidget) -> list[QWidget]:
    """The controls in the order in which Tab goes through the page."""
    reached, widget = [], page.nextInFocusChain()
    while widget is not None and widget is not page:
        if page.isAncestorOf(widget) and takes_focus(widget):
            reached.append(widget)
        widget = widget.nextInFocusChain()
    return reached


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def goes_back(page: QWidget, before: QWidget, after: QWidget) -> bool:
    """Whether a step of Tab goes up without going to the right: against the way one reads."""
    one, next_one = place(before, page), place(after, page)
    return next_one.bottom() <= one.top() and next_one.left() < one.left()


def called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_control_has_a_name_is_reached_by_tab_once_in_order_and_shows_its_focus(
    shown: Desk, language: str, until: Until
) -> None:
    shown.window.activateWindow()
    until(shown.window.isActiveWindow)
    shown.shapan.settings.choose("language", language)
    faults, count = [], 0
    for where, page in every_view(shown):
        here, chain = controls(page), walked(page)
        count += len(here)
        faults += [(where, "no name", called(each)) for each in here if not name_of(each)]
        faults += [(where, "not reached", called(each)) for each in here if chain.count(each) != 1]
        faults += [(where, "focus not seen", called(each)) for each in unseen(shown, here)]
        faults += [
            (where, "against the order", f"{called(one)} → {called(other)}")
            for one, other in pairwise(chain)
            if goes_back(page, one, other)
        ]

    assert count > 300
    assert faults == []


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or "")


def unseen(desk: Desk, here: list[QWidget]) -> Iterator[QWidget]:
    """Controls in view on which the focus cannot be seen; what is scrolled away comes into view with the focus."""
    ring = desk.window.ring
    for each in here:
        if not each.visibleRegion().isEmpty():
            each.setFocus(Qt.FocusReason.TabFocusReason)
            if not ring.isVisible() or not ring.geometry().intersects(place(each, desk.window)):
                yield each
