"""Work that is not saved, as one small file: the study as it stands, the texts it was read from, what has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # imported when something is kept or recovered: Home is painted before
    from desktop.viewmodels.opening import Opening, Origin
    from scenarios.files.difference import Difference
    from scenarios.files.reading import Loaded
    from scenarios.study import Study

FORMAT = 1
ENDING = ".json"
MOST_BYTES = 32 * 1024 * 1024  # a study takes 2 MiB with its texts at most; more is no work of ours


class NoSnapshot(ValueError):  # no slip of the program: a file that cannot be used
    """A file that holds no work that could be recovered."""


@dataclass(frozen=True)
class Snapshot:
    """What is said of kept work before it is opened."""

    file: Path
    name: str  # of the study's file, without its ending
    titles: dict[str, str]
    changes: int  # places that differ from what was saved last
    when: str  # ISO


def keep_snapshot(file: Path, loaded: Loaded[Study], study: Study, origin: Origin) -> None:
    """Write the work; the old snapshot stays until the new one is whole on the disk."""
    from scenarios.files.saving import write
    from scenarios.files.texts import Source

    sources = loaded.document.sources
    held = {
        "format": FORMAT,
        "name": loaded.path.stem,
        "titles": dict(study.title.texts),
        "changes": len(list(changes(loaded.study, study))),
        "when": datetime.now().isoformat(timespec="seconds"),
        "path": str(loaded.path),
        "origin": origin,
        "sources": [[name, each.text, each.has_mark] for name, each in sources.items()],
        "saved": loaded.study.model_dump(mode="json"),
        "study": study.model_dump(mode="json"),
    }
    write(file, Source(str(file), json.dumps(held, ensure_ascii=False)))


def read_snapshot(file: Path) -> Snapshot:
    """What a snapshot says of itself; NoSnapshot where it cannot be used."""
    held = _held(file)
    return Snapshot(file, held["name"], dict(held["titles"]), int(held["changes"]), held["when"])


def from_snapshot(file: Path) -> Opening:
    """The work again: its file as it was read, the study as it stood; NoSnapshot where it cannot be used."""
    from desktop.viewmodels.opening import Opening
    from scenarios.files.mistakes import StudyMistakes
    from scenarios.files.reading import load
    from scenarios.files.texts import Source
    from scenarios.study import Study

    held = _held(file)
    path = Path(held["path"])
    sources = {name: Source(name, text, has_mark) for name, text, has_mark in held["sources"]}
    try:
        loaded = load(path, Study, sources)
        saved, study = (Study.model_validate(held[part]) for part in ("saved", "study"))
    except (ValueError, StudyMistakes) as error:
        raise NoSnapshot(str(file)) from error
    origin = held["origin"]
    return Opening(replace(loaded, study=saved), study, origin, path if origin == "file" else None)


def changes(before: Study, after: Study) -> Iterator[Difference]:
    """Every place where two states of a study differ: the question, the market, each strategy."""
    from scenarios.files.difference import Difference, differences

    for name in type(before).model_fields:
        if name not in ("market", "strategies") and getattr(before, name) != getattr(after, name):
            yield Difference(name, getattr(before, name), getattr(after, name))
    yield from (
        replace(each, path=f"market.{each.path}") for each in differences(before.market, after.market)
    )
    for name in {**before.strategies, **after.strategies}:
        old, new = (study.strategies.get(name) for study in (before, after))
        if old is None or new is None:
            yield Difference(f"strategies.{name}", old, new)
        else:
            inner = differences(old, new)
            yield from (replace(each, path=f"strategies.{name}.{each.path}") for each in inner)


def _held(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise NoSnapshot(str(file))
        held = json.loads(file.read_text("utf-8"))
        parts = {"name", "titles", "changes", "when", "path", "origin", "sources", "saved", "study"}
        if not isinstance(held, dict) or held.get("format") != FORMAT or not parts <= set(held):
            raise NoSnapshot(str(file))
    except (OSError, ValueError) as error:
        raise NoSnapshot(str(file)) from error
    return held
