"""The window's look: palettes, faces, icons, sizes that grow, nothing heavy before the first frame."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.app import Desk
from desktop.tokens import PALETTES, Palette
from desktop.views.fonts import families, font
from desktop.views.icons import paint_icon, paths, pixmap
from desktop.views.look import qt_palette
from desktop.views.sand import heap
from desktop.views.sheet import style_sheet
from tests.architecture.sources import ROOT
from tests.desktop.conftest import Until


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_that_qt_s_roles_come_from_the_tokens(palette: Palette) -> None:
    made = qt_palette(palette)

    assert made.color(QPalette.ColorRole.Window).name().upper() == palette.ground
    assert made.color(QPalette.ColorRole.Text).name().upper() == palette.ink
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name().upper() == palette.ink3


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_that_the_style_sheet_has_no_gap_left(palette: Palette) -> None:
    assert "$" not in style_sheet(palette, 1.0)
    assert "font-size: 50px" in style_sheet(palette, 2.0)


def test_that_the_bundled_faces_write_both_scripts(qapp: QApplication) -> None:
    metrics = QFontMetrics(font(families(bundled_only=True), 14))

    assert all(metrics.inFontUcs4(ord(letter)) for letter in "aé−¥·")
    assert families(bundled_only=True) == ("Shapan Sans", "Shapan Sans SC")
    assert QFontMetrics(font(("Shapan Sans SC",), 14)).inFontUcs4(ord("沙"))


@pytest.mark.parametrize("name", sorted(paths()))
def test_that_every_icon_leaves_ink(name: str, qapp: QApplication) -> None:
    image = pixmap(name, "#000000", 20, 2.0).toImage()

    inked = sum(image.pixelColor(x, y).alpha() > 128 for x in range(40) for y in range(40))

    assert 40 < inked < 900


def test_that_an_icon_takes_the_palette_s_colour(qapp: QApplication) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, "stop", "#FF0000", QRectF(0, 0, 20, 20))
    painter.end()

    assert any(image.pixelColor(x, 6).red() > 200 for x in range(20))


def test_that_a_heap_stands_on_the_floor_and_is_widest_there() -> None:
    grains = heap(120)

    floor = [x for x, y in grains if y == 0]
    top = max(y for _, y in grains)
    assert len(grains) == len(set(grains)) == 120
    assert max(floor) - min(floor) >= max(x for x, y in grains if y == top)


def test_that_themes_are_put_on_live(opened: Desk, until: Until) -> None:
    shapan, look = opened.shapan, opened.look

    shapan.settings.choose("theme", "dark")
    dark = look.palette.name
    shapan.settings.choose("theme", "high contrast")
    shapan.settings.choose("theme", "system")

    assert dark == "dark"
    assert look.palette.name in ("light", "dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == look.palette.ground


def test_that_the_text_grows_and_the_choice_is_remembered(opened: Desk) -> None:
    before = opened.look.px(48)

    opened.window.actions_by_name["larger"].trigger()

    assert opened.look.px(48) > before
    assert opened.shapan.settings.text_scale == 125
    opened.window.actions_by_name["smaller"].trigger()
    assert opened.look.px(48) == before


def started(folder: Path, then: str, *, quickly: bool = True) -> str:
    """What a process says in which Home was painted as `shapan` does it, and that carried out some lines afterwards."""
    script = f"""
import sys
from pathlib import Path
from desktop.quickly import start_quickly
{"start_quickly()" if quickly else ""}
from desktop.app import Application, laid_out
application = Application([])
desk = laid_out(application, Path({str(folder)!r}))
desk.window.show()
desk.window.repaint()
{then}
"""
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    return told.stdout.strip()


def test_that_nothing_heavy_is_imported_before_the_first_frame(tmp_path: Path) -> None:
    heavy = (
        "matplotlib", "numpy", "pydantic", "ruamel", "scenarios", "simulation", "desktop.chartdata",
        "desktop.previewdata", "desktop.views.finder", "desktop.views.tabledialog", "desktop.views.formpage",
    )  # fmt: skip
    said = started(tmp_path, f"print([name for name in {heavy} if name in sys.modules])")

    assert said == "[]"


def test_that_what_is_left_for_later_is_imported_when_it_is_asked_for(tmp_path: Path) -> None:
    said = started(
        tmp_path,
        "desk.window.actions_by_name['find'].trigger(); print('desktop.views.finder' in sys.modules)",
    )

    assert said == "True"


def test_that_no_source_is_read_before_the_first_frame(tmp_path: Path) -> None:
    read = "import linecache; print(len([name for name in linecache.cache if '/desktop/' in name]))"

    assert started(tmp_path, read) == "0"
    assert int(started(tmp_path, read, quickly=False)) > 50
