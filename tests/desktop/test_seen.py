"""What follows an edit: views that are seen at once, the others when they are shown, and no row that stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.app import Desk
from desktop.views.button import Choice
from desktop.views.editors import StrategyPage
from desktop.views.formrow import FormRow
from desktop.views.rail import RailButton
from desktop.views.sections import SectionButton
from desktop.views.seen import WhenSeen
from tests.desktop.conftest import Until


class Painted(QObject):
    """Which widgets are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it and let it pass."""
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


@pytest.fixture
def stack(qapp: QApplication) -> QStackedWidget:
    """Two pages, of which the first is shown."""
    made = QStackedWidget()
    for _ in range(2):
        made.addWidget(QWidget())
    made.show()
    return made


def counted(view: QWidget | None) -> tuple[list[None], Callable[[], None]]:
    """How often a view acted, and what asks it to."""
    assert view is not None
    acted: list[None] = []
    return acted, WhenSeen(view, lambda: acted.append(None)).ask


def test_that_a_view_that_is_seen_acts_at_once(stack: QStackedWidget) -> None:
    acted, ask = counted(stack.widget(0))

    ask()
    ask()

    assert len(acted) == 2


def test_that_a_hidden_view_acts_once_when_it_is_shown(stack: QStackedWidget) -> None:
    acted, ask = counted(stack.widget(1))

    ask()
    ask()
    hidden = len(acted)
    stack.setCurrentIndex(1)
    shown = len(acted)
    stack.setCurrentIndex(0)
    stack.setCurrentIndex(1)

    assert (hidden, shown, len(acted)) == (0, 1, 1)


def test_that_a_dragged_number_repaints_its_own_row_and_no_other(
    opened: Desk, until: Until, qapp: QApplication
) -> None:
    form = opened.shapan.strategy
    opened.shapan.go("strategy")
    form.choose_section("media")
    until(lambda: opened.window.painter.is_idle and opened.shapan.strategy_preview.is_settled)
    row = next(row for group in form.groups() for row in group.rows if row.track is not None)
    form.set_share(row.path, 0.4)  # the first edit marks the study as edited
    until(lambda: opened.window.painter.is_idle and opened.shapan.purse.is_known)
    painted = Painted()
    qapp.installEventFilter(painted)

    form.set_share(row.path, 0.41)
    for _ in range(3):
        QApplication.processEvents()
    qapp.removeEventFilter(painted)

    rows = {each.objectName() for each in painted.widgets if isinstance(each, FormRow)}
    assert rows == {f"row.{row.path}"}
    assert not [each for each in painted.widgets if isinstance(each, RailButton | SectionButton)]


def test_that_a_choice_that_was_refused_shows_the_study_s_value_again(opened: Desk, until: Until) -> None:
    form = opened.shapan.strategy
    opened.shapan.go("strategy")
    form.choose_section("media")
    until(lambda: opened.window.painter.is_idle)
    page = opened.window.pages.page("strategy")
    row = next(
        row for group in form.groups() for row in group.rows if row.kind == "choice" and len(row.options) > 1
    )
    assert isinstance(page, StrategyPage)
    field = page.groups.rows[row.path].field
    assert isinstance(field, Choice)
    held = field.currentIndex()

    field.setCurrentIndex(1 - held)
    page.refresh()

    assert field.currentIndex() == held
