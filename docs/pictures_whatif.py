"""What the picture of the What if page shows: numbers of a small copy of the study, one of them moved, all run here."""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.app import Desk
    from scenarios.study import Study

Until = Callable[[Callable[[], bool]], None]
PINS = (
    "strategies.together.sales.representatives",
    "market.orders.margin",
    "market.sales.sign.base",
    "purse",
)  # where the numbers stand
MOVED, TO = PINS[0], 7  # the number that is moved, and its new value
DAYS, ROWS, RACES = 120, 2_000, 4  # fewer days, people and races of a flip than a planner's, to be quick


class Supposing:
    """Runs everything once for both scales, in a small copy of the study that is shown on this page alone."""

    def __init__(self, desk: Desk, data: Path, until: Until) -> None:
        from desktop.viewmodels import whatif as viewmodel

        viewmodel.RACES = RACES
        self._desk, self._until = desk, until
        self._whatif = whatif = desk.shapan.whatif
        self._study = desk.shapan.document.study
        self._small = small_of(self._study)
        kept, flips = data / "races.pickle", whatif.flipper.folder
        if kept.exists():
            whatif.sharpening.take(pickle.loads(kept.read_bytes()))
            shutil.copytree(data / "flips", flips, dirs_exist_ok=True)
        self.show("whatif")
        kept.write_bytes(pickle.dumps(whatif.sharpening.known))
        shutil.copytree(flips, data / "flips", dirs_exist_ok=True)

    def show(self, page: str) -> None:
        """Show the page with everything known, or with nothing pinned; other pages have the study itself."""
        document, whatif = self._desk.shapan.document, self._whatif
        for path in whatif.pins.paths:
            whatif.pins.unpin(path)
        document.show(self._small if page == "whatif" else self._study)
        self._until(lambda: self._desk.shapan.purse.is_known)
        if page != "whatif":
            return
        for path in PINS:
            whatif.pins.pin(path)
        whatif.choose(MOVED)
        self._desk.shapan.go("whatif")
        whatif.pins.set_text(MOVED, str(TO))
        self._until(lambda: all(map(whatif.flipper.found, PINS)) and not whatif.is_running)
        self._until(lambda: self._desk.window.painter.is_idle and self._desk.shapan.purse.is_known)


def small_of(study: Study) -> Study:
    """The study with fewer people for fewer days."""
    people = study.market.people.model_copy(update={"rows": ROWS})
    market = study.market.model_copy(update={"people": people})
    return study.model_copy(update={"market": market, "days": DAYS})
