"""Every place of a study that a form shows, by its path and by its words in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from desktop.viewmodels.forming import is_single
from desktop.viewmodels.words import english_name
from scenarios.files.shape import Shape, fields, of_record
from scenarios.study import Study
from simulation.quantity import Record

Translate = Callable[[str, str], str]  # context and text, to words of one language
NOT_SHOWN = {"format", "market", "strategies", "about"}


@dataclass(frozen=True)
class Place:
    """One value, or one part, of the study: where it stands, and its names on the way there, for each language."""

    path: str
    names: tuple[tuple[str, ...], ...]  # for each language, from the outside in


def places(study: Study, languages: tuple[tuple[str, Translate], ...]) -> Iterator[Place]:
    """Everything that can be gone to, in the order of the forms: the question, the market, each strategy."""
    labels = {
        key: each.label
        for part in (study.market.channels, study.market.tactics)
        for key, each in part.items()
    }
    walk = _Walk(languages, labels)
    for name, shape in fields(type(study)).items():
        if name not in NOT_SHOWN:
            head = walk.step(walk.start("Market"), name)
            yield from walk.below(getattr(study, name), shape, name, head)
    yield from walk.record(study.market, "market", walk.start("Market"))
    for name, strategy in study.strategies.items():
        called = tuple((study.label(name, code),) for code, _ in languages)
        about = study.about.get(name)
        yield from walk.record(strategy, f"strategies.{name}", called)
        if about is not None:
            yield from walk.record(about, f"about.{name}", called)


@dataclass(frozen=True)
class _Walk:
    """Goes through records, and names every step in each language."""

    languages: tuple[tuple[str, Translate], ...]
    labels: dict[
        str, str
    ]  # of channels and tactics, by key: what a strategy buys is called as the market calls it

    def start(self, page: str) -> tuple[tuple[str, ...], ...]:
        return tuple((say("Actions", page),) for _, say in self.languages)

    def step(self, names: tuple[tuple[str, ...], ...], name: str) -> tuple[tuple[str, ...], ...]:
        """One field further in."""
        said = (say("fields", english_name(name)) for _, say in self.languages)
        return tuple((*before, word) for before, word in zip(names, said, strict=True))

    def entry(self, names: tuple[tuple[str, ...], ...], key: str, entry: Any) -> tuple[tuple[str, ...], ...]:
        """One entry further in: called by its label, else by its key."""
        label = getattr(entry, "label", "") or self.labels.get(key, "")
        text = label if isinstance(label, str) and label else key
        said = (say("library", text) for _, say in self.languages)
        return tuple((*before, word) for before, word in zip(names, said, strict=True))

    def record(self, record: Record, path: str, names: tuple[tuple[str, ...], ...]) -> Iterator[Place]:
        """Every field of a record and of what it holds."""
        for name, shape in fields(type(record)).items():
            yield from self.below(getattr(record, name), shape, f"{path}.{name}", self.step(names, name))

    def below(
        self, value: Any, shape: Shape, path: str, names: tuple[tuple[str, ...], ...]
    ) -> Iterator[Place]:
        """A value itself, and what is in it."""
        yield Place(path, names)
        if value is None or is_single(shape):
            return
        if isinstance(value, Record):
            yield from self.record(value, path, names)
        elif isinstance(value, dict):
            for key, inner in value.items():
                held = of_record(type(inner)) if isinstance(inner, Record) else (shape.values or Shape())
                yield from self.below(inner, held, f"{path}.{key}", self.entry(names, key, inner))
        elif isinstance(value, tuple):
            for number, inner in enumerate(value):
                if isinstance(inner, Record):
                    numbered = tuple((*before, str(number + 1)) for before in names)
                    yield from self.below(inner, of_record(type(inner)), f"{path}.{number}", numbered)
