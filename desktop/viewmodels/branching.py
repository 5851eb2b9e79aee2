"""The branches of a race in words: where each leaves, what it changes in the end, and all of them side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.tabledata import Table
from desktop.viewmodels.happenings import inject_words
from desktop.viewmodels.words import joined

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from collections.abc import Mapping

    from desktop.viewmodels.race import RaceViewModel

translate = QCoreApplication.translate
MAIN = 0


@dataclass(frozen=True)
class BranchRow:
    """One branch in the list: how deep it stands, its name, a line about it, whether it is shown."""

    number: int
    depth: int
    name: str
    line: str
    told: str
    is_shown: bool


def rows(race: RaceViewModel) -> tuple[BranchRow, ...]:
    """The main race and its branches in order of their making; one without a name of its own is called by its event."""
    from scenarios.racing.branches import lineage

    main = BranchRow(
        MAIN,
        0,
        translate("Branching", "Main run"),
        translate("Branching", "as planned"),
        "",
        race.branch == MAIN,
    )
    found = [main]
    for branch in race.branches:
        is_shown = branch.number == race.branch
        words = translate("Branching", "from day %1").replace("%1", str(branch.day))
        more = translate("Branching", "live now") if is_shown else _change(race, branch.values)
        depth = len(lineage(race.branches, branch.number))
        found.append(
            BranchRow(
                branch.number,
                depth,
                inject_words(branch.name),
                joined((words, more)),
                _told(race, branch.values),
                is_shown,
            )
        )
    return tuple(found)


def _change(race: RaceViewModel, values: Mapping[str, float]) -> str:
    """By how much the value of the main race's winner differs."""
    main = race.main_values
    if not main:
        return ""
    best = max(main, key=lambda name: main[name])
    return race.numbers().money(values.get(best, 0.0) - main[best], signed=True)


def _told(race: RaceViewModel, values: Mapping[str, float]) -> str:
    """The difference of every strategy, for a tooltip."""
    code, main, numbers = race.language.code, race.main_values, race.numbers()
    parts = (
        f"{race.study.label(name, code)} {numbers.money(value - main.get(name, 0.0), signed=True)}"
        for name, value in values.items()
    )
    return translate("Branching", "Value against the main run: %1").replace("%1", joined(parts))


def comparison(race: RaceViewModel) -> tuple[str, Table]:
    """Every branch beside the main race: a finding, and the value of each strategy with its difference."""
    code, main, numbers = race.language.code, race.main_values, race.numbers()
    labels = {name: race.study.label(name, code) for name in main}
    best = {MAIN: max(main, key=lambda name: main[name])}
    header = [translate("Branching", "Run"), translate("Branching", "Ahead at the end")]
    for label in labels.values():
        header += [label, translate("Branching", "against main")]
    table = []
    for number, name, values in (
        (MAIN, translate("Branching", "Main run"), main),
        *((each.number, inject_words(each.name), each.values) for each in race.branches),
    ):
        best[number] = max(values, key=lambda each: values[each])
        cells = [name, labels[best[number]]]
        for each in labels:
            change = numbers.money(values[each] - main[each], signed=True) if number != MAIN else "–"
            cells += [numbers.money(values[each]), change]
        table.append(tuple(cells))
    return _finding(race, best, labels), Table(tuple(header), tuple(table))


def _finding(race: RaceViewModel, best: dict[int, str], labels: dict[str, str]) -> str:
    """Which branches change who is ahead at the end."""
    turned = [each for each in race.branches if best[each.number] != best[MAIN]]
    if not race.branches:
        return translate("Branching", "No branch yet: drop an event into the race")
    if not turned:
        words = translate("Branching", "%1 is ahead in every branch, in this one race")
        return words.replace("%1", labels[best[MAIN]])
    words = translate("Branching", "“%1” puts %2 ahead of %3, in this one race")
    words = words.replace("%1", inject_words(turned[0].name)).replace("%2", labels[best[turned[0].number]])
    return words.replace("%3", labels[best[MAIN]])
