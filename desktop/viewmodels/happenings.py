"""What strikes during a race, as marks on its timeline: which day, which sign, in which words, in which lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.words import bundled

if TYPE_CHECKING:  # imported when a race is recorded: Home is painted before
    from scenarios.racing.recording import Recording
    from scenarios.study import Study
    from simulation.witness import Happening

translate = QCoreApplication.translate
INJECTS = ("star quits", "crash", "competitor launch", "price jump", "supply stop", "viral post")
ICONS = {
    "star quits": "star",
    "crash": "screen",
    "competitor launch": "flag",
    "price jump": "price",
    "supply stop": "box",
    "viral post": "megaphone",
    "go-live": "rocket",
    "hired": "person",
    "left": "leave",
    "alert": "bell",
}


@dataclass(frozen=True)
class Mark:
    """Something on the timeline; `lanes` are the places of the strategies it concerns, none where all."""

    day: int
    icon: str
    words: str
    is_struck: bool  # befell everybody, as injects do: playback slows there
    lanes: tuple[int, ...] = ()
    is_dropped: bool = False  # by hand, in a branch


def inject_words(kind: str) -> str:
    """What an inject is called; a name that a planner gave stays as it is."""
    return {
        "star quits": translate("Happenings", "Star seller quits"),
        "crash": translate("Happenings", "Site crashes"),
        "competitor launch": translate("Happenings", "Competitor launches"),
        "price jump": translate("Happenings", "Media prices jump"),
        "supply stop": translate("Happenings", "Supply stops"),
        "viral post": translate("Happenings", "A post goes viral"),
    }.get(kind, kind)


def marks_of(recording: Recording, study: Study, language: str, dropped: int) -> tuple[Mark, ...]:
    """Every mark in order of days; of the injects the last `dropped` were dropped by hand."""
    planned = len(recording.injects) - dropped
    marks = [
        Mark(
            inject.day,
            ICONS[inject.kind],
            inject_words(inject.kind),
            True,
            is_dropped=place >= planned,
        )
        for place, inject in enumerate(recording.injects)
        if inject.day < recording.days
    ]
    names = {(inject.day, inject.kind) for inject in recording.injects}
    for lane, (name, course) in enumerate(recording.courses.items()):
        label = study.label(name, language)
        for each in course.track.happenings:
            words = happening_words(each, study)
            is_told = (each.day, each.kind) in names or each.kind == "inject"
            if words and not is_told:
                marks.append(
                    Mark(each.day, ICONS.get(each.kind, "bell"), f"{label}: {words}", False, (lane,))
                )
        marks += [
            Mark(each.day, ICONS["alert"], f"{label}: {alert_words(each.name)}", False, (lane,))
            for each in course.run.decisions
            if each.kind == "alert"
        ]
    return tuple(sorted(marks, key=lambda mark: (mark.day, not mark.is_struck)))


def alert_words(rule: str) -> str:
    """An alert rule that struck, by its name; one of a planner's own keeps it."""
    shipped = {
        "acquisition cost up a fifth": translate("Happenings", "acquisition cost up a fifth"),
        "complaints up by half": translate("Happenings", "complaints up by half"),
        "conversion under baseline": translate("Happenings", "conversion under baseline"),
    }
    return translate("Happenings", "alert, %1").replace("%1", shipped.get(rule, rule))


def happening_words(happening: Happening, study: Study) -> str:
    """What a witness saw, in words."""
    match happening.kind:
        case "go-live":
            tactic = study.market.tactics.get(happening.name)
            label = bundled(tactic.label or happening.name) if tactic is not None else happening.name
            return translate("Happenings", "%1 goes live").replace("%1", label)
        case "hired":
            return translate("Happenings", "%n seller(s) hired", "", happening.count)
        case "left":
            return translate("Happenings", "%n seller(s) left", "", happening.count)
        case "crash":
            return translate("Happenings", "the site is down")
        case "inject":
            return inject_words(happening.name)
    return happening.name
