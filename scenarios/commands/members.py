"""The studies of a batch: files, the files of folders, and where a study sweeps numbers one study for each point."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scenarios.commands.asked import Asked
from scenarios.commands.session import ENDING, Refused
from scenarios.commands.telling import BAD_INPUT, mistakes
from scenarios.experiments.plan import Sizes, planned
from scenarios.experiments.points import CannotSpread, Values, at_point, points
from scenarios.files.checking import sentence
from scenarios.files.inlining import self_contained
from scenarios.files.library import ENDINGS, open_named
from scenarios.files.mistakes import Mistake, StudyMistakes, shown_value
from scenarios.files.reading import Loaded
from scenarios.files.sweeping import sharing, swept_numbers
from scenarios.files.tree import where
from scenarios.study import Head, Study
from scenarios.words import Words
from simulation.resolve import quantities

MOST_TOLD = 20  # points that cannot be run: more of them say nothing new
PATHS = {"people": "market.people.rows"}  # of what is stated for all studies, where its name is another
MOST_NAMED = 4  # numbers of a point that its title tells


@dataclass(frozen=True, eq=False)
class Member:
    """One study of a batch: what is asked, the text it was written in, the name of the study file.

    `point` is its place in the study's sweep, counted from 1; None where there is no sweep.
    """

    asked: Asked
    text: str
    source: str
    point: int | None = None


@dataclass(frozen=True)
class AtPoint:
    """A study at one point of its sweep: what follows its name, the study, the values, the point's number."""

    ending: str
    study: Study
    values: Values
    number: int | None = None


def members(names: Sequence[str], folder: Path, as_json: bool, sizes: Sizes) -> tuple[Member, ...]:
    """Everything that is meant, or all mistakes of all files at once; `sizes` as `planned` takes them."""
    found: list[Member] = []
    wrong: list[StudyMistakes] = []
    for name in _files(names):
        try:
            loaded = open_named(name)
            found += _members_of(loaded, folder, sizes)
        except StudyMistakes as problem:
            wrong.append(problem)
    if wrong:
        mistakes(wrong, as_json)
        raise SystemExit(BAD_INPUT)
    _check_apart(member.asked.result for member in found)
    return tuple(found)


def _check_apart(results: Iterable[Path]) -> None:
    seen: set[Path] = set()
    for path in results:
        if path in seen:
            raise Refused(f"two studies would be written to {path}: rename one of them")
        seen.add(path)


def _members_of(loaded: Loaded[Study], folder: Path, sizes: Sizes) -> Iterator[Member]:
    stem, text = loaded.path.stem, self_contained(loaded.document)
    swept = () if loaded.study.sweep is None else loaded.study.sweep.numbers
    for name, value in sizes.items():
        if value is not None and PATHS.get(name, name) in swept:
            raise Refused(f"--{name}: {loaded.path} sweeps it; leave it out")
    for each in at_points(loaded):
        name = f"{stem}{each.ending}"
        plan = replace(planned(each.study, **sizes), point=each.values)
        yield Member(Asked(name, plan, folder / f"{name}{ENDING}"), text, stem, each.number)


def _files(names: Sequence[str]) -> Iterator[str]:
    """Every study that is meant, once: a name, a file, or the study files of a folder by name."""
    seen = set()
    for name in names:
        path = Path(name)
        inside = _inside(path) if os.path.isdir(path) else [path]  # a name may be too long for Path's own
        if not inside:
            raise Refused(
                f"{name}: there is no study file in this folder; one ends with {' or '.join(ENDINGS)}"
            )
        for one in inside:
            if one not in seen:
                seen.add(one)
                yield str(one)


def _inside(folder: Path) -> list[Path]:
    """The study files of a folder; a link that leads out of it is none of them."""
    root = folder.resolve()
    try:
        found = sorted(one for one in folder.iterdir() if one.suffix in ENDINGS)
        outside = [one for one in found if not one.resolve().is_relative_to(root)]
    except (OSError, RuntimeError) as error:  # it may not be read; a link that leads to itself
        raise Refused(f"{folder}: cannot be read: {error}") from None
    if outside:
        raise Refused(f"{outside[0]}: this link leads out of the folder; name the file itself to run it")
    return found


def at_points(loaded: Loaded[Study]) -> tuple[AtPoint, ...]:
    """A study at every point of its sweep, or itself where it has none; StudyMistakes where a point cannot be run."""
    study = loaded.study
    if study.sweep is None:
        return (AtPoint("", study, ()),)
    parts = {name: getattr(study, name) for name in ("injects", "market", "strategies")}
    known = {**quantities(Head), **swept_numbers(parts)}
    try:
        all_points = points(study.sweep, known)
    except CannotSpread as problem:
        raise StudyMistakes(str(loaded.path), [_mistake(loaded, str(problem))]) from None
    shared = {path: sharing(loaded.document.tree, study, path) for path in study.sweep.numbers}
    found, wrong = [], []
    for point in all_points:
        values = {place: value for path, value in point.values for place in shared[path]}
        try:
            whole = at_point(study, values)
        except ValueError as problem:
            words = f"point {point.number} ({in_words(point.values)}): {sentence(str(problem))}"
            wrong.append(_mistake(loaded, words))
            continue
        title = _titled(study.title, in_words(point.values))
        ending = f"-{point.number:0{len(str(len(all_points)))}}"
        named = whole.model_copy(update={"title": title})
        found.append(AtPoint(ending, named, point.values, point.number))
    if wrong:
        raise StudyMistakes(str(loaded.path), wrong[:MOST_TOLD])
    return tuple(found)


def _mistake(loaded: Loaded[Study], words: str) -> Mistake:
    place = where(loaded.document.tree.entries["sweep"])
    return Mistake(place.file, place.line, place.column, "sweep", words)


def _titled(title: Words, point: str) -> Words:
    """A title that says at which point of the sweep it is."""
    return Words(tuple((language, f"{text} · {point}") for language, text in title.texts))


def in_words(values: Values, most: int = MOST_NAMED) -> str:
    """A point as people read it: each number by the end of its path that tells it from the others."""
    names = shortened([path for path, _ in values])
    told = [f"{name} {shown_value(value)}" for name, (_, value) in zip(names, values, strict=True)]
    return ", ".join([*told[:most], "…"] if len(told) > most else told)


def shortened(paths: Sequence[str]) -> tuple[str, ...]:
    """Each path's last steps, as few as tell it from the others."""
    found = []
    for path in paths:
        steps = path.split(".")
        others = [other.split(".") for other in paths if other != path]
        few = 1
        while few < len(steps) and any(other[-few:] == steps[-few:] for other in others):
            few += 1
        found.append(".".join(steps[-few:]))
    return tuple(found)
