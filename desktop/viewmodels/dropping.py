"""What can be dropped into a race by hand: six events, what each of them is, and where it makes sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.happenings import INJECTS, inject_words

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from desktop.viewmodels.race import RaceViewModel
    from simulation.injects import AnyInject

translate = QCoreApplication.translate
DEARER = (
    1.2  # what prices are multiplied by in the event that is offered; the others are as a file leaves them
)


def inject_of(kind: str, day: int) -> AnyInject:
    """An event that strikes on a day, as a study file would state it."""
    from pydantic import TypeAdapter

    from simulation.injects import AnyInject

    adapter: TypeAdapter[AnyInject] = TypeAdapter(AnyInject)
    more = {"factor": DEARER} if kind == "price jump" else {}
    return adapter.validate_python({"kind": kind, "day": day, **more})


def droppable(race: RaceViewModel) -> tuple[tuple[str, str, bool], ...]:
    """Kind, words, and whether it makes sense in this race on this day, of every event."""
    found = []
    for kind in INJECTS:
        words = inject_words(kind)
        if kind == "price jump":
            share = race.numbers().percent(DEARER - 1, 0)
            words = translate("Dropping", "Media prices +%1").replace("%1", share)
        found.append((kind, words, can_drop(race, kind)))
    return tuple(found)


def can_drop(race: RaceViewModel, kind: str) -> bool:
    """Whether the market has what the event strikes, and a day is left for it."""
    if not race.has_recording or race.playhead.day >= race.playhead.days:
        return False
    market = race.study.market
    needed = {"star quits": market.sales, "supply stop": market.stock, "price jump": market.channels}
    return bool(needed.get(kind, True))
