"""Schedules and ranges are edited in their parts; strategies are added, copied, renamed and taken out; all undoable."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit

from desktop.app import Desk
from desktop.viewmodels.rows import Parts
from desktop.viewmodels.shapan import Shapan
from desktop.views.editors import StrategyPage
from simulation.quantity import Range, Schedule
from simulation.strategy import Strategy
from tests.desktop.conftest import Until

BUDGET = "strategies.lanterns.media.灯笼.weekly_budget"


def budget(shapan: Shapan) -> object:
    return shapan.document.study.strategies["lanterns"].media["灯笼"].weekly_budget


def parts(shapan: Shapan) -> Parts | None:
    shapan.strategy.settle()
    row = shapan.strategy.row(BUDGET)
    assert row is not None
    return row.parts


def test_that_a_schedule_has_a_line_for_each_day(tea_house: Shapan) -> None:
    form = tea_house.strategy
    assert parts(tea_house) is None

    form.change_kind(BUDGET, "schedule")
    form.add_step(BUDGET)
    assert parts(tea_house) == Parts("schedule", (("0", "1,400"), ("5", "1,400"), ("12", "1,400")))

    assert form.set_parts(BUDGET, Parts("schedule", (("0", "1,400"), ("9", "2,000"), ("4", "10")))) == ""
    assert budget(tea_house) == Schedule(((0, 1_400.0), (4, 10.0), (9, 2_000.0)))
    assert form.set_parts(BUDGET, Parts("schedule", (("2", "5"),))).startswith("A schedule begins on day 0")


def test_that_a_range_is_low_typical_high_and_of_one_of_two_laws(tea_house: Shapan) -> None:
    form = tea_house.strategy
    parts(tea_house)

    form.change_kind(BUDGET, "range")
    assert parts(tea_house) == Parts("range", (("1,120", "1,400", "1,680"),))

    assert form.set_parts(BUDGET, Parts("range", (("1,000", "1,400", "2,000"),), is_uniform=True)) == ""
    assert budget(tea_house) == Range(1_000.0, 1_400.0, 2_000.0, "uniform")
    assert form.set_parts(BUDGET, Parts("range", (("3", "2", "1"),))).startswith("A range rises")


def page_of(desk: Desk) -> StrategyPage:
    page = desk.window.pages.page("strategy")
    assert isinstance(page, StrategyPage)
    return page


def cell(page: StrategyPage, line: int, place: int) -> QLineEdit:
    found = page.inspector.parts.findChild(QLineEdit, f"strategy.inspector.parts.{line}.{place}")
    assert isinstance(found, QLineEdit)
    return found


def typed(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    field.editingFinished.emit()


def test_that_the_inspector_edits_a_schedule_line_by_line(opened: Desk, until: Until) -> None:
    page, shapan = page_of(opened), opened.shapan
    until(lambda: BUDGET in page.groups.rows)
    page.inspector.kind_chosen.emit(BUDGET, "schedule")
    until(lambda: page.inspector.parts.isVisible())

    typed(cell(page, 1, 1), "2000")
    typed(cell(page, 1, 0), "8")
    until(lambda: cell(page, 1, 0).text() == "8")

    assert budget(shapan) == Schedule(((0, 1_400.0), (8, 2_000.0)))
    assert not cell(page, 0, 0).isEnabled()
    assert cell(page, 1, 1).accessibleName() == "From day 8, Value, ¥ / week"
    page.inspector.parts._add.click()
    until(lambda: page.inspector.parts.findChild(QLineEdit, "strategy.inspector.parts.2.0") is not None)
    page.inspector.parts._take_out(1)
    until(lambda: page.inspector.parts.findChild(QLineEdit, "strategy.inspector.parts.2.0") is None)
    assert budget(shapan) == Schedule(((0, 1_400.0), (14, 2_000.0)))
    while opened.window.history.canUndo():
        opened.window.history.undo()
    assert budget(shapan) == 1_400.0


def test_that_what_is_wrong_with_a_part_is_told_and_the_study_stays(opened: Desk, until: Until) -> None:
    page, shapan = page_of(opened), opened.shapan
    until(lambda: BUDGET in page.groups.rows)
    page.inspector.kind_chosen.emit(BUDGET, "range")
    until(lambda: page.inspector.parts.isVisible())
    before = budget(shapan)

    cell(page, 0, 0).setFocus()
    cell(page, 0, 0).setText("9000")
    cell(page, 0, 0).textEdited.emit("9000")

    assert page.inspector._wrong.text().startswith("A range rises")
    assert budget(shapan) == before
    page.inspector.parts._choose_law("uniform")
    page.inspector.settle()


def test_that_an_empty_strategy_is_added_named_and_taken_back(opened: Desk, until: Until) -> None:
    form, before = opened.shapan.strategy, opened.shapan.document.study

    form.add_empty()
    assert [label for _, label in form.strategies] == ["Lanterns first", "New strategy", "Offers first"]
    assert opened.shapan.document.study.strategies["New strategy"] == Strategy()
    form.rename("  Nothing but word of mouth ")
    assert form.label == "Nothing but word of mouth"
    form.rename("   ")
    assert form.label == "Nothing but word of mouth"
    form.add_empty()
    assert form.strategy == "New strategy 2"

    for _ in range(3):
        opened.window.history.undo()
    assert opened.shapan.document.study == before


def test_that_renaming_changes_the_name_in_the_language_in_force_only(tea_house: Shapan) -> None:
    form = tea_house.strategy
    form.settle()
    form.rename("Lamps first")

    label = tea_house.document.study.about["lanterns"].label
    assert label is not None
    assert dict(label.texts) == {"en": "Lamps first", "zh": "灯笼先行"}
    assert "lanterns" in tea_house.document.study.strategies


def test_that_the_tabs_ask_for_a_new_name(opened: Desk, until: Until) -> None:
    page = page_of(opened)
    page.tabs._edit.click()
    dialog = page.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.textValue() == "Lanterns first"
    dialog.setTextValue("Lamps first")
    dialog.accept()

    assert opened.shapan.strategy.label == "Lamps first"
