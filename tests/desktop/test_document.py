"""The open study: opened, edited, undone, saved with its comments, never lost without a question."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.history import History
from desktop.viewmodels.shapan import Shapan
from tests.desktop.conftest import Until

BUDGET = "strategies.offers.media.灯笼.weekly_budget"


def budget(shapan: Shapan) -> object:
    return shapan.document.study.strategies["offers"].media["灯笼"].weekly_budget


def test_that_an_edit_is_undone_and_done_again(tea_house: Shapan) -> None:
    history = History(tea_house.document)

    tea_house.document.set_value(BUDGET, 1_200.0)
    changed = [tea_house.document.is_changed]
    history.undo()
    changed.append(tea_house.document.is_changed)

    assert changed == [True, False]
    assert budget(tea_house) == 1_000
    history.redo()
    assert budget(tea_house) == 1_200


def test_that_typing_is_one_step_and_another_field_is_another(tea_house: Shapan) -> None:
    history = History(tea_house.document)

    for typed in (1.0, 12.0, 120.0):
        tea_house.document.set_value(BUDGET, typed, merges=True)
    tea_house.document.set_value("days", 25, merges=True)

    assert history.count() == 2
    history.undo()
    history.undo()
    assert tea_house.document.study == tea_house.document.saved_study


def test_that_a_settled_edit_is_not_merged_with_the_next(tea_house: Shapan) -> None:
    history = History(tea_house.document)

    tea_house.document.set_value(BUDGET, 1_100.0, merges=True)
    history.settle()
    tea_house.document.set_value(BUDGET, 1_200.0, merges=True)

    assert history.count() == 2


def test_that_typing_back_to_where_it_began_leaves_no_step(tea_house: Shapan) -> None:
    history = History(tea_house.document)

    tea_house.document.set_value(BUDGET, 1_100.0, merges=True)
    tea_house.document.set_value(BUDGET, 1_000.0, merges=True)

    assert history.count() == 0


def test_that_a_study_is_saved_with_its_comments_and_opens_as_it_was(
    tea_house: Shapan, tmp_path: Path, until: Until
) -> None:
    elsewhere = tmp_path / "mine.yaml"
    tea_house.document.set_value(BUDGET, 1_200.0)
    edited = tea_house.document.study

    tea_house.document.save(elsewhere)
    until(lambda: tea_house.document.path == elsewhere)

    text = elsewhere.read_text("utf-8")
    assert "# a street at dusk" in text
    assert "1200" in text
    assert not tea_house.document.is_changed
    tea_house.document.close()
    tea_house.document.open(elsewhere)
    until(lambda: tea_house.document.is_open)
    assert tea_house.document.study == edited


def test_that_opening_another_study_asks_before_edits_are_lost(
    tea_house: Shapan, study_file: Path, qtbot: QtBot, until: Until
) -> None:
    tea_house.document.set_value(BUDGET, 1_200.0)

    with qtbot.waitSignal(tea_house.document.would_lose) as asked:
        tea_house.document.open(study_file)
    assert budget(tea_house) == 1_200

    with qtbot.waitSignal(tea_house.document.opened):
        asked.args[0]()
    assert budget(tea_house) == 1_000


def test_that_a_place_that_cannot_be_written_is_told_in_words_and_nothing_is_lost(
    tea_house: Shapan, tmp_path: Path, qtbot: QtBot
) -> None:
    tea_house.document.set_value(BUDGET, 1_200.0)

    with qtbot.waitSignal(tea_house.document.failed, timeout=10_000) as told:
        tea_house.document.save(tmp_path / "nowhere" / "mine.yaml")

    assert told.args[0]
    assert tea_house.document.is_changed


def test_that_a_broken_file_tells_all_its_mistakes_with_lines(
    shapan: Shapan, study_file: Path, until: Until
) -> None:
    text = study_file.read_text("utf-8").replace("days: 20", "dais: 20").replace("seed: 3", "seed: three")
    study_file.write_text(text, "utf-8")

    shapan.document.open(study_file)
    until(lambda: shapan.mistakes.lines)

    rows = shapan.mistakes.rows
    assert [(row.line, row.message) for row in rows] == [
        (6, "'dais' is unknown; did you mean 'days'?"),
        (8, rows[1].message),
    ]
    assert "whole number" in rows[1].message
    assert {line.number for line in shapan.mistakes.lines if line.is_wrong} == {6, 8}
    assert not shapan.document.is_open
    assert "tea-house.yaml:6:" in shapan.mistakes.as_text()


def test_that_a_mended_file_opens_on_the_next_check(shapan: Shapan, study_file: Path, until: Until) -> None:
    good = study_file.read_text("utf-8")
    study_file.write_text(good.replace("seed: 3", "seed: three"), "utf-8")
    shapan.document.open(study_file)
    until(lambda: shapan.mistakes.count)

    study_file.write_text(good, "utf-8")
    shapan.mistakes.check_again()
    until(lambda: shapan.document.is_open)

    assert shapan.mistakes.count == 0


def test_that_files_that_were_open_are_remembered(tea_house: Shapan, study_file: Path) -> None:
    (recent,) = tea_house.home.recent

    assert (tea_house.home.title_of(recent), Path(recent.path)) == ("Tea house", study_file.resolve())
    tea_house.language.speak("zh")
    assert tea_house.home.title_of(recent) == "茶馆"
    tea_house.settings.forget_recent()
    assert tea_house.home.recent == ()
