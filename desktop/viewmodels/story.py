"""One person's story under every strategy: what happened on which day, in sentences and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.tabledata import Table

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from desktop.viewmodels.race import RaceViewModel
    from scenarios.racing.recording import Course, Recording

translate = QCoreApplication.translate
UNAWARE, AWARE, VISITOR, ACTIVE, LEAD, CUSTOMER, DORMANT, CHURNED = range(8)
VISITED, TRIED, USED, SHOPPED, BOUGHT, ASKED, LED, HEARD, INVITED = (1 << place for place in range(9))


def deed(mark: int) -> str:
    """What somebody did on a day."""
    return {
        HEARD: translate("Story", "heard of it from a friend"),
        INVITED: translate("Story", "was invited"),
        VISITED: translate("Story", "visited"),
        TRIED: translate("Story", "tried it"),
        SHOPPED: translate("Story", "looked at the offer"),
        LED: translate("Story", "went to sales"),
        BOUGHT: translate("Story", "ordered"),
        ASKED: translate("Story", "asked for help"),
        USED: translate("Story", "used it"),
    }[mark]


def turn(before: int, after: int, did: int) -> str:
    """What a change of stage means where no deed says it."""
    if after == AWARE and before == UNAWARE and not did & (HEARD | INVITED):
        return translate("Story", "noticed it")
    if after == UNAWARE:
        return translate("Story", "forgot it")
    if after == DORMANT:
        return translate("Story", "fell silent")
    if before == DORMANT and after in (ACTIVE, CUSTOMER):
        return translate("Story", "came back")
    if after == CHURNED:
        return translate("Story", "left for good")
    if before == LEAD and after == CUSTOMER and not did & BOUGHT:
        return translate("Story", "signed")
    if before == LEAD and after in (ACTIVE, AWARE):
        return translate("Story", "did not sign")
    return ""


TOLD = (HEARD, INVITED, VISITED, TRIED, SHOPPED, LED, BOUGHT, ASKED)  # use is every day's: only counted


def days_of(course: Course, grain: int) -> Iterator[tuple[int, str]]:
    """(Days lived, what happened on the last of them) for one person under one strategy."""
    stages, did = course.track.stages[:, grain].tolist(), course.track.did[:, grain].tolist()
    for day, marks in enumerate(did):
        before, after = stages[day], stages[day + 1]
        words = [deed(mark) for mark in TOLD if marks & mark]
        change = turn(before, after, marks) if before != after else ""
        if change:
            words.append(change)
        if words:
            yield day + 1, translate("Story", ", ").join(words)


def standing(course: Course, grain: int, day: int) -> str:
    """Where a person stands after so many days, and since when, in a sentence."""
    stages = course.track.stages[: day + 1, grain]
    stage = int(stages[-1])
    before = (stages != stage).nonzero()[0]
    since = int(before[-1]) + 1 if len(before) else 0
    orders = int(((course.track.did[:day, grain] & BOUGHT) != 0).sum())
    words = _stands(stage, since, orders)
    if orders:
        more = translate("Story", "%n day(s) with an order.", "", orders)
        words = translate("Story", "%1 %2").replace("%1", words).replace("%2", more)
    return words


def _stands(stage: int, since: int, orders: int) -> str:
    if not since:
        words = {
            UNAWARE: translate("Story", "Has not noticed it."),
            AWARE: translate("Story", "Has known it from the start."),
        }.get(stage, "")
        return words
    said = {
        UNAWARE: translate("Story", "Forgot it on day %1."),
        AWARE: translate("Story", "Aware since day %1."),
        VISITOR: translate("Story", "Visitor since day %1."),
        ACTIVE: translate("Story", "Active since day %1."),
        LEAD: translate("Story", "In sales since day %1."),
        CUSTOMER: translate("Story", "Customer since day %1."),
        DORMANT: translate("Story", "Silent since day %1."),
        CHURNED: translate("Story", "Left on day %1."),
    }
    return said[stage].replace("%1", str(since))


def story_table(recording: Recording, grain: int, labels: tuple[str, ...]) -> Table:
    """Every day on which something happened to a person under some strategy, side by side."""
    told: dict[int, dict[int, str]] = {}
    for lane, course in enumerate(recording.courses.values()):
        for day, words in days_of(course, grain):
            told.setdefault(day, {})[lane] = words
    header = (translate("Story", "Day"), *labels)
    rows = tuple(
        (str(day), *(lanes.get(lane, "") for lane in range(len(labels))))
        for day, lanes in sorted(told.items())
    )
    return Table(header, rows)


def person_words(race: RaceViewModel) -> str:
    """Who is picked."""
    course = next(iter(race.recording.courses.values()))
    number = int(course.track.grains[race.picked or 0]) + 1
    return translate("Story", "Person %1").replace("%1", race.numbers().plain(number))


def person_lines(race: RaceViewModel) -> tuple[tuple[int, str, str], ...]:
    """Place, label and standing of the person picked, on the day shown, under every strategy."""
    if race.picked is None:
        return ()
    courses = race.recording.courses.values()
    return tuple(
        (lane.slot, lane.label, standing(course, race.picked, race.playhead.day))
        for lane, course in zip(race.lanes.lanes, courses, strict=True)
    )


def whole_story(race: RaceViewModel) -> Table:
    """Every day of the person picked on which something happened, strategy beside strategy."""
    labels = tuple(lane.label for lane in race.lanes.lanes)
    return story_table(race.recording, race.picked or 0, labels)
