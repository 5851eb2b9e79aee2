"""Home: cards that say their questions whole and in one size, and templates for files of one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.heads import bundled_heads, read_heads
from desktop.views.cards import StudyCard
from scenarios.files.library import library_path
from scenarios.files.reading import load_study
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
