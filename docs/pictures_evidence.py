"""What the picture of the Evidence page shows: where folklore about a small copy of the study flips, computed here."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from docs.pictures_whatif import small_of

if TYPE_CHECKING:
    from desktop.app import Desk

Until = Callable[[Callable[[], bool]], None]
GRADE = "C"  # of the numbers whose flips are looked for: weak
MECHANISMS = ("retention", "sales", "activation")  # and few


class Doubting:
    """Looks for the flips once for both scales, in a small copy of the study that is shown on this page alone."""

    def __init__(self, desk: Desk, data: Path, until: Until) -> None:
        self._desk, self._until, self._evidence = desk, until, desk.shapan.evidence
        self._study = desk.shapan.document.study
        self._small = small_of(self._study)
        kept, flips = data / "doubts", self._evidence.folder
        if kept.exists():
            shutil.copytree(kept, flips, dirs_exist_ok=True)
        desk.shapan.document.show(self._small)
        for mechanism in MECHANISMS:
            self._evidence.choose(grade=GRADE, mechanism=mechanism)
            paths = [row.assumption.path for row in self._evidence.rows()]
            self._evidence.look_for_flips()
            self._known(paths)
        self._evidence.choose(grade="", mechanism="")
        shutil.copytree(flips, kept, dirs_exist_ok=True)
        desk.shapan.document.show(self._study)

    def _known(self, paths: list[str]) -> None:
        """Wait until the flips of these numbers are known."""
        self._until(lambda: all(self._evidence.found(path) is not None for path in paths))

    def show(self, page: str) -> None:
        """Show the page with the flips that are known; other pages have the study itself."""
        shapan = self._desk.shapan
        if page != "evidence":
            if shapan.document.study is self._small:
                shapan.document.show(self._study)
            return
        shapan.document.show(self._small)
        shapan.go(page)
        self._evidence.recall()
        self._until(lambda: shapan.purse.is_known and self._evidence.known > 0)
