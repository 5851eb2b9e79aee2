"""Decide: claims are simulated under matched luck, judged, and searched for what would have to be true if they fail."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from scenarios.claims.judging import Judgement, judged
from scenarios.claims.mapping import Cell, Place, places, seen
from scenarios.claims.reading import Asked, Scenes
from scenarios.claims.searching import Condition, Search, searched
from scenarios.claims.trials import Need, Runs, carried_out, missing
from scenarios.executors.jobs import Broke


@dataclass(frozen=True)
class Row:
    """One claim, decided."""

    asked: Asked
    judgement: Judgement
    without: Judgement | None
    conditions: tuple[Condition, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def is_borne_out(self) -> bool:
        """Whether the claim comes out."""
        return self.judgement.is_borne_out

    @property
    def emerges(self) -> bool:
        """Whether the verdict stays once the typed-in effect on the claim's own figure is switched off."""
        return self.without is None or self.without.is_borne_out == self.is_borne_out

    @property
    def would_need(self) -> str | None:
        """What would have to be true; None where the claim comes out."""
        if self.is_borne_out:
            return None
        told = [f"{self.judgement.why_not()}.", *(each.words(self.asked) for each in self.conditions)]
        return " ".join(told)


@dataclass(frozen=True)
class Decided:
    """A row is known."""

    row: Row


@dataclass(frozen=True)
class Failed:
    """A run of a claim broke off; the claim is judged by the replications that every side finished."""

    asked: Asked
    side: str
    replication: int
    error: str


@dataclass(frozen=True)
class Progress:
    """How many runs of this wave are over: first all claims, then what would have to be true."""

    over: int
    total: int
    is_search: bool


@dataclass(frozen=True)
class Stopped:
    """Somebody asked to stop; rows that were decided have been told."""

    rows: int
    of: int


@dataclass(frozen=True)
class Claimed:
    """All rows are told."""

    borne_out: int
    of: int


Event = Decided | Failed | Progress | Stopped | Claimed
Events = Generator[Event, None, None]


@dataclass(frozen=True)
class Size:
    """How large the runs are; what is None is as the claim says."""

    replications: int | None = None
    people: int | None = None
    seed: int | None = None

    def scenes(self, scenes: Scenes) -> Scenes:
        """The scenes in that size."""
        return {name: scene.sized(self.people, self.seed) for name, scene in scenes.items()}

    def need(self, asked: Asked, scenes: Scenes) -> Need:
        """The runs of a claim at some scenes."""
        count = self.replications or asked.claim.replications
        return Need(self.scenes(scenes), tuple(asked.formulas.values()), count)


@dataclass
class Case:
    """A claim while it is decided."""

    asked: Asked
    need: Need
    without: Need | None
    judgement: Judgement | None = None
    without_judgement: Judgement | None = None
    search: Search | None = None
    settings: Mapping[str, Need] = field(default_factory=dict)
    conditions: tuple[Condition, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def needs(self) -> tuple[Need, ...]:
        """The runs of the row: those that decide the verdict and its basis, and those of the map."""
        deciding = (self.need,) if self.without is None else (self.need, self.without)
        return (*deciding, *(place.need for place in self.places))


def never() -> bool:
    """Nobody asks to stop."""
    return False


class Court:
    """Decides claims one wave of runs after another: first all of them, then the searches side by side."""

    def __init__(self, asked: Sequence[Asked], size: Size, workers: int, stop: Callable[[], bool]) -> None:
        self.size, self.workers, self.stop = size, workers, stop
        self.runs = Runs()
        self.cases = [self._case(each) for each in asked]
        self.rows: list[Row] = []
        self.is_stopped = False

    def _case(self, asked: Asked) -> Case:
        without = None if asked.without is None else self.size.need(asked, asked.without)
        drawn = asked.claim.map
        cells = () if drawn is None else places(drawn, asked.scenes, self.size.scenes, self.size.replications)
        return Case(asked, self.size.need(asked, asked.scenes), without, places=cells)

    def events(self) -> Events:
        """Everything, row by row as they are decided."""
        yield from self._first()
        while not self.is_stopped and any(case.search is not None for case in self.cases):
            yield from self._next()
        ending = Stopped if self.is_stopped else Claimed
        count = len(self.rows) if self.is_stopped else sum(row.is_borne_out for row in self.rows)
        yield ending(count, len(self.cases))

    def _first(self) -> Events:
        """All claims as they stand and without what is typed in; what comes out is told at once."""
        waiting = list(self.cases)
        for event in self._wave([need for case in self.cases for need in case.needs], is_search=False):
            yield event
            while waiting and all(self.runs.is_complete(need) for need in waiting[0].needs):
                yield from self._judge(waiting.pop(0))

    def _wave(self, needs: list[Need], is_search: bool) -> Events:
        work, jobs = missing(needs, self.runs)
        yield Progress(0, len(jobs), is_search)
        over = 0
        with closing(carried_out(work, jobs, self.workers, self.stop)) as outcomes:
            for outcome in outcomes:
                if outcome is None:
                    continue
                self.runs.take(outcome)
                over += 1
                yield from self._failures(needs, outcome) if isinstance(outcome, Broke) else ()
                yield Progress(over, len(jobs), is_search)
        self.is_stopped = over < len(jobs)

    def _failures(self, needs: list[Need], outcome: Broke) -> Events:
        """Who is told of a run that broke off: every claim that reads it."""
        for case in self.cases:
            for need in (*case.needs, *case.settings.values()):
                for side, scene in need.scenes.items() if need in needs else ():
                    if scene.key == outcome.job.strategy and outcome.job.replication < need.replications:
                        yield Failed(case.asked, side, outcome.job.replication, outcome.error)

    def _judge(self, case: Case) -> Events:
        """Judge a claim; where it does not come out its search begins."""
        case.judgement = judged(case.asked, case.need, self.runs)
        if case.without is not None:
            case.without_judgement = judged(case.asked, case.without, self.runs)
        if not case.judgement.is_borne_out:
            case.search = searched(case.asked)
            self._ask(case, None)
        if case.search is None:
            yield self._decided(case)

    def _ask(self, case: Case, answers: Mapping[str, Judgement] | None) -> None:
        """Let a search go on until it needs runs, or has ended."""
        assert case.search is not None, "it has begun"
        try:
            wanted = next(case.search) if answers is None else case.search.send(answers)
            case.settings = {
                name: self.size.need(case.asked, case.asked.moved(moves)) for name, moves in wanted.items()
            }
        except StopIteration as ended:
            case.search, case.settings, case.conditions = None, {}, ended.value

    def _next(self) -> Events:
        """One more wave of all searches that go on; what has ended is told."""
        searching = [case for case in self.cases if case.search is not None]
        yield from self._wave([need for case in searching for need in case.settings.values()], is_search=True)
        for case in () if self.is_stopped else searching:
            self._ask(
                case, {name: judged(case.asked, need, self.runs) for name, need in case.settings.items()}
            )
            if case.search is None:
                yield self._decided(case)

    def _decided(self, case: Case) -> Decided:
        assert case.judgement is not None, "it was judged"
        cells = (seen(place, self.runs) for place in case.places)
        known = tuple(cell for cell in cells if cell is not None)
        row = Row(case.asked, case.judgement, case.without_judgement, case.conditions, known)
        self.rows.append(row)
        return Decided(row)


def decided(
    asked: Sequence[Asked],
    *,
    size: Size | None = None,
    workers: int = 0,
    stop: Callable[[], bool] = never,
) -> Events:
    """Decide claims: rows as they are decided, with progress as it comes; then one of Stopped and Claimed.

    `workers` are processes; 0 runs in this process. Closing the iterator leaves nothing running.
    """
    return Court(asked, size or Size(), workers, stop).events()
