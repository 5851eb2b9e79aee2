"""A look that is put on later is the look that a window starts with: every page, to the last dot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from shiboken6 import isValid

from desktop.app import Desk, laid_out
from desktop.tokens import DARK, HIGH_CONTRAST
from desktop.viewmodels.settings import Settings
from desktop.views.chart import ChartView
from desktop.views.dialogs import tell
from desktop.views.finder import Finder
from tests.desktop.conftest import Until

PAGES = ("home", "market", "strategy", "race", "compare", "whatif", "evidence", "settings", "help")
LOOKS = (("dark", 100, "en"), ("high contrast", 200, "en"), ("light", 200, "en"), ("light", 100, "zh"))
Begin = Callable[[str, int], Desk]


@contextmanager
def started(folder: Path, theme: str, percent: int, language: str) -> Iterator[Desk]:
    """A window that starts in a look and a language."""
    settings = Settings(folder)
    wanted: dict[str, str | int] = {
        "language": language,
        "theme": theme,
        "text_scale": percent,
        "motion": "reduced",
    }
    for key, value in wanted.items():
        settings.choose(key, value)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    desk = laid_out(application, folder, bundled_fonts=True)
    desk.window.show()
    yield desk
    desk.window.close_surely()
    for part in (desk.window, desk.look, desk.shapan):
        part.deleteLater()
    application.processEvents()


def open_result(desk: Desk, result: Path, until: Until) -> None:
    """Show a study with its verdict, and every page once."""
    desk.shapan.document.open(result)
    until(lambda: desk.shapan.document.is_open and desk.shapan.compare.has_outcome)
    desk.shapan.settings.forget_recent()  # it tells the minute of the day
    for page in PAGES:
        picture(desk, page, until)


def picture(desk: Desk, page: str, until: Until) -> QImage:
    """What a page shows once everything on it is drawn."""
    desk.shapan.go(page)
    for _ in range(5):
        QApplication.processEvents()
    shown = desk.window.pages.page(page)
    charts = [each for each in shown.findChildren(ChartView) if each.isVisible() and each._data is not None]
    until(lambda: desk.window.painter.is_idle and all(each.is_drawn for each in charts))
    until(lambda: page != "evidence" or desk.shapan.answers.rows())
    for _ in range(5):
        QApplication.processEvents()
    return desk.window.grab().toImage()


def shows(desk: Desk, page: str, wanted: QImage, until: Until) -> bool:
    """Whether a page is a picture, to the last dot."""
    return picture(desk, page, until) == wanted


@pytest.mark.parametrize(("theme", "percent", "language"), LOOKS)
def test_that_a_look_put_on_live_is_the_one_that_a_window_starts_with(
    theme: str, percent: int, language: str, tmp_path: Path, result_file: Path, until: Until,
    qapp: QApplication,
) -> None:  # fmt: skip
    with started(tmp_path / "fresh", theme, percent, language) as desk:
        open_result(desk, result_file, until)
        fresh = {page: picture(desk, page, until) for page in PAGES}
    with started(tmp_path / "changed", "light", 100, "en") as desk:
        open_result(desk, result_file, until)
        plain = {page: picture(desk, page, until) for page in PAGES}
        desk.shapan.settings.choose("theme", theme)
        desk.shapan.settings.choose("text_scale", percent)
        desk.shapan.settings.choose("language", language)
        for page in PAGES:
            until(partial(shows, desk, page, fresh[page], until))
        desk.shapan.settings.choose("theme", "light")
        desk.shapan.settings.choose("text_scale", 100)
        desk.shapan.settings.choose("language", "en")
        for page in reversed(PAGES):
            until(partial(shows, desk, page, plain[page], until))

    assert all(plain[page] != fresh[page] for page in PAGES)


def test_that_a_page_that_nobody_looks_at_is_left_alone_until_it_is_shown(opened: Desk) -> None:
    market = opened.window.pages.page("market")
    before = market.styleSheet()
    opened.shapan.go("strategy")

    opened.shapan.settings.choose("theme", "dark")
    unseen = market.look.palette.name, market.styleSheet()
    opened.shapan.go("market")

    assert unseen == ("light", before)
    assert market.look.palette is DARK
    assert DARK.ground in market.styleSheet()


def test_that_a_page_that_nobody_looks_at_hears_of_another_language_when_it_is_shown(opened: Desk) -> None:
    labels = opened.window.pages.page("help").findChildren(QLabel)
    words = next(each for each in labels if each.text() == "Help")
    before = words.text()

    opened.shapan.settings.choose("language", "zh")
    QApplication.processEvents()
    unseen = words.text()
    opened.shapan.go("help")

    assert before == unseen
    assert words.text() == "帮助"


def test_that_what_opens_over_the_window_wears_its_look(opened: Desk, until: Until) -> None:
    opened.shapan.settings.choose("theme", "high contrast")
    box = tell(opened.window.topbar, "It could not be saved.")
    words = box.findChild(QLabel, "qt_msgbox_label")
    QApplication.processEvents()
    opened.window.actions_by_name["find"].trigger()
    finder = opened.window.findChild(Finder)
    QToolTip.showText(
        opened.window.rail.mapToGlobal(opened.window.rail.rect().center()), "A tip", opened.window.rail
    )
    tip = next(each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))

    assert words is not None
    assert words.palette().windowText().color().name().upper() == HIGH_CONTRAST.ink
    assert finder is not None
    assert finder.grab().toImage().pixelColor(30, 5).name().upper() == HIGH_CONTRAST.surface
    assert tip.palette().windowText().color().name().upper() == HIGH_CONTRAST.onink

    opened.shapan.settings.choose("theme", "dark")
    assert finder.grab().toImage().pixelColor(30, 5).name().upper() == DARK.surface
    box.close()
    finder.close()
    until(lambda: not isValid(finder))
    opened.shapan.settings.choose("theme", "light")  # what is gone is dressed no more
