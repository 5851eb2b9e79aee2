"""What stands in the lanes of a race on a day: money, people by stage, queues and staff, as numbers and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import Numbers
from desktop.viewmodels.words import named

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    import numpy as np

    from scenarios.racing.recording import Course, Recording
    from scenarios.study import Study

translate = QCoreApplication.translate
STAGES = ("unaware", "aware", "visitor", "active", "lead", "customer", "dormant", "churned")
LEAD, CUSTOMER = 4, 5


@dataclass(frozen=True)
class Lane:
    """What does not change from day to day; arrays begin with the first morning.

    `stages` and `places` [days + 1, grain]: which heap and which place in it. `sellers` and `agents` [day][place]: 0
    nobody there, 1 free, 2 busy. `tickets` [days + 1] in grains.
    """

    slot: int
    name: str
    label: str
    stages: np.ndarray
    places: np.ndarray
    sellers: tuple[bytes, ...]
    agents: tuple[bytes, ...]
    tickets: np.ndarray


@dataclass(frozen=True)
class Facts:
    """One lane on one day, in words; `spent` are shares of the purse by function."""

    profit: str
    caption: str
    spent: tuple[float, ...]
    spent_words: str
    to_come: str
    counts: tuple[str, ...]
    waiting: str
    desk: str
    told: str


def stage_words(stage: str) -> str:
    """What a column is called."""
    return translate("Lanes", "In sales") if stage == "lead" else named(stage)


class Lanes:
    """The lanes of one recording."""

    def __init__(self, recording: Recording, study: Study, numbers: Numbers) -> None:
        import numpy as np

        self.recording, self.study, self.numbers = recording, study, numbers
        self.start, self.days = recording.start, recording.days
        self.leaders = recording.leaders()
        names = tuple(study.strategies)
        self.lanes = tuple(
            Lane(
                names.index(name) if name in names else place,
                name,
                study.label(name, numbers.language),
                course.track.stages,
                course.places,
                course.track.sellers,
                course.track.agents,
                _grains(course),
            )
            for place, (name, course) in enumerate(recording.courses.items())
        )
        courses = recording.courses.values()
        self._profit = [course.profit for course in courses]
        self._worth = [course.track.worth for course in courses]
        self._spent = [course.spent() for course in courses]
        self._people = [course.people() for course in courses]
        self._waits = [course.mean_wait("sales_wait", "decided") for course in courses]
        self._desk_waits = [course.mean_wait("service_wait", "answered") for course in courses]
        self._tickets = [np.concatenate([[0.0], course.daily("tickets_waiting")]) for course in courses]
        self._leads = [np.concatenate([[0.0], course.daily("leads_waiting")]) for course in courses]
        self.grains = len(next(iter(courses)).track.grains) if courses else 0

    def most(self) -> tuple[int, ...]:
        """The largest heap of every stage over all lanes and days [grains, by stage]."""
        return tuple(
            map(max, zip(*(course.largest for course in self.recording.courses.values()), strict=True))
        )

    def facts(self, place: int, day: int) -> Facts:
        """A lane after so many days."""
        numbers, purse = self.numbers, float(self.study.purse)
        spent = self._spent[place][:, day]
        whole = max(purse, float(spent.sum())) or 1.0
        profit = float(self._profit[place][day])
        people = self._people[place][:, day]
        return Facts(
            numbers.money(profit),
            translate("Lanes", "profit so far"),
            tuple(float(amount) / whole for amount in spent),
            self._spent_words(float(spent.sum()), purse),
            translate("Lanes", "%1 still to come").replace(
                "%1", numbers.money(float(self._worth[place][day]), signed=True)
            ),
            tuple(self._count(float(count)) for count in people),
            self._wait_words(place, day),
            self._desk_words(place, day),
            self._told(place, day, profit, people),
        )

    def _spent_words(self, spent: float, purse: float) -> str:
        numbers = self.numbers
        if purse <= 0:
            return translate("Lanes", "%1 spent").replace("%1", numbers.money(spent))
        words = translate("Lanes", "%1 of %2 spent")
        shown, whole = numbers.money(spent), numbers.money(purse)
        if numbers.is_chinese and spent >= 1e4 and purse < 1e8:  # one unit serves both: 473 / 600 万元
            shown = numbers.rounded(spent / 1e4)
        elif not numbers.is_chinese and spent >= 1e5 and 1e5 <= purse < 1e8:  # ¥4.73 M of 6.00
            whole = numbers.plain(purse / 1e6, 2)
        return words.replace("%1", shown).replace("%2", whole)

    def _count(self, people: float) -> str:
        return self.numbers.plain(people) if people < 1e6 else self.numbers.count(people)

    def _wait_words(self, place: int, day: int) -> str:
        wait = float(self._waits[place][day])
        if wait != wait or not any(self.lanes[place].sellers[max(0, day - 1)]):
            return ""
        return translate("Lanes", "wait %1 d").replace("%1", self.numbers.plain(wait, 1))

    def _desk_words(self, place: int, day: int) -> str:
        if not any(self.lanes[place].agents[max(0, day - 1)]):
            return ""
        count = self._count(float(self._tickets[place][day]))
        return translate("Lanes", "%1 ask for help").replace("%1", count)

    def _told(self, place: int, day: int, profit: float, people: np.ndarray) -> str:
        """The lane in a sentence."""
        numbers = self.numbers
        words = translate("Lanes", "%1, day %2: %3 customers, profit %4")
        words = words.replace("%1", self.lanes[place].label).replace("%2", str(day))
        words = words.replace("%3", self._count(float(people[CUSTOMER]))).replace("%4", numbers.money(profit))
        wait = float(self._waits[place][day])
        if wait == wait:
            more = translate("Lanes", "%1 in sales, waiting %2 days")
            more = more.replace("%1", self._count(float(people[LEAD])))
            words += translate("Lanes", ", ") + more.replace("%2", numbers.plain(wait, 1))
        return words


def _grains(course: Course) -> np.ndarray:
    """Tickets that wait after each day, in grains [days + 1]."""
    import numpy as np

    people = course.run.people * course.run.weight
    each = people / max(len(course.track.grains), 1)
    return np.concatenate([[0], np.ceil(course.daily("tickets_waiting") / each)]).astype(np.intp)
