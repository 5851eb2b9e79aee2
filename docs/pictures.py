"""Pictures of every page, in both languages and all themes: `python docs/pictures.py --out DIR`.

1366 × 768 pixels, once at scale 1 and once at scale 2, without a screen and with the bundled fonts, so that two
machines make the same pictures. What the Compare page shows was run here.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from desktop.app import Desk
    from docs.pictures_evidence import Doubting
    from docs.pictures_whatif import Supposing

STUDY = "business-software"
SIZE = (1366, 768)
ANSWERS = ("advertising",)  # known answers that are simulated for the picture: the quickest
LANGUAGES = ("en", "zh")
THEMES = ("light", "dark", "high contrast")
PAGES = (
    "home", "mistakes", "empty", "market", "habit", "strategy", "tactic", "desk", "calendar", "library",
    "race-empty", "race", "race-wall", "compare", "tree", "retention", "staff", "table", "evidence",
    "settings", "help", "kept", "find", "slip", "whatif-empty", "whatif",
)  # fmt: skip
TABS = ("tree", "retention", "staff", "table")  # of the Compare page, beside its overview
OVER = {
    "find": "finder",
    "slip": "slip",
    "library": "picker",
}  # what stands over the window, by the name of its dialog
EDITED = {  # page and section of the editors
    "market": ("market", "channels"), "habit": ("market", "retention"), "strategy": ("strategy", "media"),
    "tactic": ("strategy", "tactics"), "desk": ("strategy", "service"), "calendar": ("strategy", "projects"),
    "library": ("strategy", "tactics"),
}  # fmt: skip
SHOWN = {
    **{name: page for name, (page, _) in EDITED.items()},
    "kept": "home",
    "find": "strategy",
    "slip": "strategy",
    "empty": "compare",
    **dict.fromkeys(TABS, "compare"),
    "race-empty": "race",
    "race-wall": "race",
    "whatif-empty": "whatif",
}  # whose page it is
STAR, POST, DAY = 96, 236, 236.6  # days on which the raced branches leave, and the moment that is shown
BROKEN = """format: 1
title: Tea in three cities
start: 2026-01-05
purse: 1000000
market:
  currency: CNY
  people: {size: 100000, rows: twelve}
  channels:
    search:
      demand: {click_prise: 3, in_need: 1.4}
strategies:
  marketing-led:
    media:
      search: {weekly_budget: -5}
"""
LOOKED_FOR = "budget social"
SLIPPED = """Shapan 0.1.0, 2026-11-26T09:41:00
Python 3.11.2, Qt 6.11.3, Linux

Traceback (most recent call last):
  File "desktop/views/example.py", line 12, in show
ValueError: a value that nobody expected
"""
PATIENCE = 600.0  # seconds for the run on a busy machine


def main() -> None:
    """Run the study once, then photograph it at both scales, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--only", nargs="+", choices=PAGES, default=PAGES, help="some pages only")
    parser.add_argument("--scale", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--data", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.scale:
        photograph(asked.out, asked.scale, asked.data, asked.only)
        return
    with tempfile.TemporaryDirectory() as folder:
        for scale in (1, 2):
            command = [
                sys.executable,
                __file__,
                "--out",
                str(asked.out),
                "--scale",
                str(scale),
                "--data",
                folder,
                "--only",
                *asked.only,
            ]
            scaled = {"QT_QPA_PLATFORM": screen(Path(folder), scale), "QT_SCALE_FACTOR": str(scale)}
            subprocess.run(command, check=True, env={**os.environ, **scaled})


def screen(folder: Path, scale: int) -> str:
    """An offscreen platform with one screen that is large enough."""
    size = {"width": SIZE[0] * scale, "height": SIZE[1] * scale}
    described = {
        "name": "screen",
        "x": 0,
        "y": 0,
        **size,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    path = folder / f"screen-{scale}.json"
    path.write_text(json.dumps({"screens": [described]}), "utf-8")
    return f"offscreen:configfile={path}"


def photograph(out: Path, scale: int, data: Path, pages: Sequence[str]) -> None:
    """Some pages in every language and theme at one scale."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from PySide6.QtWidgets import QApplication

    from desktop.app import laid_out

    QApplication(sys.argv[:1])
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folder = out / f"{scale}x"
    folder.mkdir(parents=True, exist_ok=True)
    desk = laid_out(application, data / f"user-{scale}", bundled_fonts=True)
    desk.window.resize(*SIZE)
    desk.window.show()
    prepare(desk, data)
    doubt = doubted(desk, data) if "evidence" in pages else None  # before What if moves a number of the study
    suppose = supposed(desk, data) if {"whatif", "whatif-empty"} & set(pages) else None
    for language in LANGUAGES:
        for theme in THEMES:
            desk.shapan.settings.choose("language", language)
            desk.shapan.settings.choose("theme", theme)
            for page in pages:
                show(desk, page)
                if suppose is not None:
                    suppose.show(page)
                if doubt is not None:
                    doubt.show(page)
                name = f"{page}-{language}-{theme.replace(' ', '-')}.png"
                grabbed(desk, page).save(str(folder / name))
    desk.window.close_surely()  # an edited study would ask, and leave threads at work under an end


def prepare(desk: Desk, data: Path) -> None:
    """A broken file, an open study, and a result."""
    shapan = desk.shapan
    broken = data / "tea-three-cities.yaml"
    broken.write_text(BROKEN, "utf-8")
    shapan.document.open(broken)
    until(lambda: shapan.mistakes.count > 0 and shapan.reading.is_idle)
    rows, taken = shapan.mistakes.rows, shapan.mistakes.lines
    assert rows
    assert taken
    shapan.document.open_bundled(STUDY)
    until(lambda: shapan.document.is_open)
    shapan.document.open(broken)  # its mistakes stay while the other study is open
    until(lambda: shapan.mistakes.count > 0 and shapan.reading.is_idle)
    result = data / "result.shapan"
    if not result.exists():
        run_once(desk, result)
    from desktop.viewmodels.run import outcome_of

    shapan.compare.show(outcome_of(result))
    until(lambda: shapan.compare.has_charts and shapan.purse.is_known)
    shapan.strategy.choose_strategy("together")
    shapan.answers.look()
    until(lambda: bool(shapan.answers.rows()))
    shapan.answers.run(ANSWERS)
    until(lambda: not shapan.answers.is_running)
    race(desk, data / "race.pickle")


def supposed(desk: Desk, data: Path) -> Supposing:
    """The What if page with numbers pinned and one moved, when it is asked for."""
    from docs.pictures_whatif import Supposing

    return Supposing(desk, data, until)


def doubted(desk: Desk, data: Path) -> Doubting:
    """The Evidence page with flips that were looked for, when it is asked for."""
    from docs.pictures_evidence import Doubting

    return Doubting(desk, data, until)


def run_once(desk: Desk, result: Path) -> None:
    """Twenty races of the open study, kept in a file."""
    shapan = desk.shapan
    shapan.run.start(shapan.document.study, STUDY, shapan.document.text, 20)
    until(lambda: not shapan.run.is_running)
    shapan.compare.keep(result)
    until(lambda: shapan.counting.is_idle)


def race(desk: Desk, kept: Path) -> None:
    """Race the open study with two branches, once for both scales; a customer picked."""
    import numpy as np

    shapan = desk.shapan.race
    if kept.exists():
        for order, recording in pickle.loads(kept.read_bytes()):
            shapan.take(order, recording)
    else:
        taken: list[tuple[object, object]] = []
        shapan.recorder.recorded.connect(lambda order, recording: taken.append((order, recording)))
        shapan.start()
        wait_for(taken, 1)
        for count, (day, event) in enumerate(((STAR, "star quits"), (POST, "viral post")), 2):
            shapan.show_branch(0)
            shapan.playhead.pause()
            shapan.playhead.go(float(day))
            shapan.drop(event)
            wait_for(taken, count)
        kept.write_bytes(pickle.dumps(taken))
    shapan.playhead.pause()
    shapan.playhead.go(DAY)
    customers = list(shapan.recording.courses.values())[-1].track.stages[POST] == 5
    shapan.pick(int(np.flatnonzero(customers)[2]))


def wait_for(taken: list[tuple[object, object]], count: int) -> None:
    """Until so many recordings are there."""
    until(lambda: len(taken) == count)


def show(desk: Desk, page: str) -> None:
    """Bring a page up and wait until it is drawn."""
    from desktop.views.compare import ComparePage
    from desktop.views.race import RacePage

    compare = desk.window.pages.page("compare")
    assert isinstance(compare, ComparePage)
    tab = page if page in TABS else "overview"
    compare.banner.tabs.button(tab).click()
    desk.window.presenting.show_on_wall(page == "race-wall")
    desk.shapan.go(SHOWN.get(page, page))
    lanes = desk.window.pages.page("race")
    assert isinstance(lanes, RacePage)
    if page in EDITED:
        edit(desk, *EDITED[page], picks=page == "library")
    leave_behind(desk, is_left=page == "kept")
    until(lambda: desk.window.painter.is_idle and desk.shapan.counting.is_idle)
    until(lambda: page not in ("compare", *TABS) or compare.is_drawn)
    lanes.show_found(page != "race-empty")
    settle()


def grabbed(desk: Desk, page: str) -> QPixmap:
    """The window, and what stands over it on some pages."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QDialog

    from desktop.views.compare import ComparePage
    from desktop.views.finder import Finder

    if page == "find":
        desk.window.actions_by_name["find"].trigger()
    if page == "slip":
        report = desk.shapan.folder / "report.txt"
        report.write_text(SLIPPED, "utf-8")
        desk.window.tell_slip(report)
    compare = desk.window.pages.page("compare")
    assert isinstance(compare, ComparePage)
    compare.show_found(page != "empty")  # last: whatever is shown of the study brings its verdict back
    settle()
    picture = desk.window.grab()
    dialog = desk.window.findChild(QDialog, OVER[page]) if page in OVER else None
    if isinstance(dialog, Finder):
        dialog.show_found(LOOKED_FOR)
        dialog.field.setText(LOOKED_FOR)
        settle()
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(desk.window.mapFromGlobal(dialog.pos()), dialog.grab())
        painter.end()
        dialog.close()
        settle()
    return picture


def leave_behind(desk: Desk, *, is_left: bool) -> None:
    """Work of a window that was killed, or none."""
    from datetime import datetime

    from desktop.viewmodels.recovery import Kept

    kept = Kept(desk.shapan.folder / "document-1.json", "spring-launch", {}, datetime.now(), changes=3)
    desk.shapan.recovery.kept = (kept,) if is_left else ()
    desk.shapan.recovery.changed.emit()


def edit(desk: Desk, page: str, section: str, *, picks: bool) -> None:
    """Show a section of an editor with its preview, and perhaps the library of tactics over it."""
    from desktop.views.formpage import FormPage

    shapan, shown = desk.shapan, desk.window.pages.page(page)
    assert isinstance(shown, FormPage)
    form, preview = (
        (shapan.market, shapan.market_preview)
        if page == "market"
        else (shapan.strategy, shapan.strategy_preview)
    )
    form.choose_section(section)
    until(lambda: preview.is_settled)
    if picks:
        shown.items.pick()
        until(lambda: shapan.strategy_library.is_read and shapan.reading.is_idle)


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    from PySide6.QtCore import QCoreApplication

    end = time.monotonic() + PATIENCE
    while not holds():
        QCoreApplication.processEvents()
        time.sleep(0.005)
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
    settle()


def settle() -> None:
    """Let what was asked for in this turn be done, and what was let go be gone, as in a window that somebody uses."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(12):
        QCoreApplication.processEvents()
        time.sleep(0.005)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
