"""One verification at the terminal: from the names that were given to the exit code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from scenarios.commands.answers_told import Lines, Markdown, Tables, Teller
from scenarios.commands.session import BrokenOff, most_workers, signals
from scenarios.commands.telling import BAD_INPUT, mistakes
from scenarios.executors.processes import CannotStart
from scenarios.files.mistakes import StudyMistakes
from scenarios.known_answers.library import bundled_names, open_answer
from scenarios.known_answers.reading import Asked
from scenarios.known_answers.verifying import Answered, Misjudged, Stopped, Verified, verified

DONE, NOT_HELD, SOME_FAILED, STOPPED = 0, 1, 3, 130


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line; what was left out is None."""

    names: tuple[str, ...]
    seed: int | None
    workers: int | None
    as_json: bool
    markdown: bool


def answered(wishes: Wishes) -> int:
    """Verify what is wished for, or tell all mistakes of all files; the exit code."""
    asked, refused = [], []
    for name in wishes.names or bundled_names():
        try:
            asked.append(open_answer(name))
        except StudyMistakes as found:
            refused.append(found)
    if refused:
        mistakes(refused, wishes.as_json)
        return BAD_INPUT
    people = max(each.scenario.scene.rows for each in asked)
    teller = told_by(wishes)
    try:
        with signals() as stop:
            return _told(asked, wishes.seed, most_workers(people, wishes.workers), stop, teller)
    except CannotStart as problem:
        raise BrokenOff(str(problem)) from None
    finally:
        teller.end()


def told_by(wishes: Wishes) -> Teller:
    """Whoever tells the rows."""
    if wishes.as_json:
        return Lines()
    return Markdown() if wishes.markdown else Tables(wishes.seed is not None)


def _told(
    asked: Sequence[Asked], seed: int | None, workers: int, stop: Callable[[], bool], teller: Teller
) -> int:
    codes = {DONE}
    with closing(verified(asked, seed=seed, workers=workers, stop=stop)) as events:
        for event in events:
            teller.show(event)
            match event:
                case Answered(row) if row.error:
                    codes.add(SOME_FAILED)
                case Misjudged():
                    codes.add(BAD_INPUT)
                case Stopped():
                    codes.add(STOPPED)
                case Verified(held, of) if held < of:
                    codes.add(NOT_HELD)
    return next(code for code in (STOPPED, BAD_INPUT, SOME_FAILED, NOT_HELD, DONE) if code in codes)
