"""One decision of claims at the terminal: from the names that were given to the exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from scenarios.claims.bases import Bases
from scenarios.claims.deciding import Failed, Size, Stopped, decided
from scenarios.claims.library import bundled, open_claim
from scenarios.claims.reading import Asked
from scenarios.commands.claims_page import Markdown
from scenarios.commands.claims_told import Lines, Tables, Teller
from scenarios.commands.session import BrokenOff, most_workers, signals
from scenarios.commands.telling import BAD_INPUT, mistakes
from scenarios.executors.processes import CannotStart
from scenarios.files.mistakes import StudyMistakes

DONE, SOME_FAILED, STOPPED = 0, 3, 130


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line; what was left out is None."""

    names: tuple[str, ...]
    replications: int | None
    people: int | None
    seed: int | None
    workers: int | None
    as_json: bool
    markdown: bool


def claimed(wishes: Wishes) -> int:
    """Decide what is wished for, or tell all mistakes of all files; the exit code."""
    asked, refused, bases = [], [], Bases()
    for name in wishes.names or [str(number) for number in bundled()]:
        try:
            asked.append(open_claim(name, bases))
        except StudyMistakes as found:
            refused.append(found)
    if refused:
        mistakes(refused, wishes.as_json)
        return BAD_INPUT
    people = wishes.people or max(
        (scene.people for each in asked for scene in each.scenes.values()), default=1
    )
    teller = told_by(wishes)
    size = Size(wishes.replications, wishes.people, wishes.seed)
    try:
        with signals() as stop:
            return _told(asked, size, most_workers(people, wishes.workers), stop, teller)
    except CannotStart as problem:
        raise BrokenOff(str(problem)) from None
    finally:
        teller.end()


def told_by(wishes: Wishes) -> Teller:
    """Whoever tells the rows."""
    if wishes.as_json:
        return Lines()
    return Markdown() if wishes.markdown else Tables()


def _told(asked: Sequence[Asked], size: Size, workers: int, stop: Callable[[], bool], teller: Teller) -> int:
    codes = {DONE}
    with closing(decided(asked, size=size, workers=workers, stop=stop)) as events:
        for event in events:
            teller.show(event)
            match event:
                case Failed():
                    codes.add(SOME_FAILED)
                case Stopped():
                    codes.add(STOPPED)
    return max(codes)
