"""Home's cards: one type size for all questions, each whole, at every text size and in both languages."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.app import Desk
from desktop.views.cards import StudyCard
from tests.desktop.conftest import Until


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
            cards = desk.window.findChildren(StudyCard)
            heights.append({card.height() for card in cards})
            cut += [
                (language, scale, card.text())
                for card in cards
                if card.question_height(card.width()) > card.room_for_words()
            ]

    assert cut == []
    assert [len(each) for each in heights] == [1] * 6
