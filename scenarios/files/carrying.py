"""Strategies as text that another study takes: copied whole, checked against its market when they are pasted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path as FilePath

from scenarios.files.composing import composed
from scenarios.files.document import Document
from scenarios.files.limits import MOST_STRATEGIES, Budget, Unreadable
from scenarios.files.migrations import migrated
from scenarios.files.mistakes import Collected, StudyMistakes
from scenarios.files.reading import Checker
from scenarios.files.rendering import Renderer, fresh
from scenarios.files.texts import Source
from scenarios.files.tree import Branch, Place
from scenarios.files.written import form
from scenarios.study import About, Study
from scenarios.words import Words

NAME = "clipboard"  # what mistakes call the text's file
NONE = "this holds no strategies; copy one on the Strategy page, or the text of a study"


def carried(study: Study, names: tuple[str, ...]) -> str:
    """Strategies as YAML: each whole, whatever it is based on, with its label and note."""
    strategies = {}
    for name in names:
        about = study.about.get(name, About()).model_copy(update={"based_on": None})
        strategies[name] = {**form(about), **form(study.strategies[name])}
    entries = fresh({"format": study.format, "strategies": strategies})
    return "\n".join(Renderer({}, 2).lines(entries, 0)) + "\n"


def pasted(study: Study, text: str) -> tuple[Study, tuple[str, ...]]:
    """The study with the strategies of a text behind its own, and their names; StudyMistakes with all that is wrong.

    A name that is taken gets a number behind it.
    """
    mistakes = Collected()
    taken = _checked(study, text, mistakes)
    if taken is None or len(mistakes):
        raise StudyMistakes(NAME, mistakes.sorted((NAME,)))
    strategies, about = dict(study.strategies), dict(study.about)
    names: dict[str, str] = {}
    for name, strategy in taken.strategies.items():
        number = _free(name, strategies)
        names[name] = f"{name} {number}" if number else name
        strategies[names[name]] = strategy
        about[names[name]] = _called(taken.about[name], number)
    for name in names.values():
        based_on = about[name].based_on
        if based_on is not None:
            about[name] = about[name].model_copy(update={"based_on": names[based_on]})
    return study.model_copy(update={"strategies": strategies, "about": about}), tuple(names.values())


def _checked(study: Study, text: str, mistakes: Collected) -> Study | None:
    """The study with the text's strategies alone, or None after the mistakes have been collected."""
    start = Place(NAME, 1, 1)
    source = Source(NAME, text)
    budget = Budget(mistakes)
    try:
        budget.take_bytes(len(text.encode("utf-8", "replace")), start)
        root = composed(source, budget)
        if isinstance(root, Branch) and "format" in root.entries:
            root = migrated(root, budget)
    except Unreadable:
        return None
    held = root.entries.get("strategies") if isinstance(root, Branch) else None
    if not isinstance(held, Branch) or not held.entries:
        mistakes.add(start, (), NONE)
        return None
    count = len(study.strategies) + len(held.entries)
    if count > MOST_STRATEGIES:
        mistakes.add(
            start, ("strategies",), f"a study compares at most {MOST_STRATEGIES} strategies, got {count}"
        )
        return None
    around = fresh({**form(study), "strategies": {}})
    assert isinstance(around, Branch)
    entries = {name: node for name, node in around.entries.items() if name != "about"}
    tree = replace(around, entries={**entries, "strategies": held})
    return Checker(Document(FilePath(NAME), {NAME: source}, tree, tree), Study, mistakes).study()


def _free(name: str, taken: Mapping[str, object]) -> int:
    """The number that makes a name free; 0 where it is free by itself."""
    number = 0
    while (f"{name} {number}" if number else name) in taken:
        number = max(2, number + 1)
    return number


def _called(about: About, number: int) -> About:
    """What is said of a strategy, its label with the number of its name."""
    if not number or about.label is None:
        return about
    texts = tuple((language, f"{text} {number}") for language, text in about.label.texts)
    return about.model_copy(update={"label": Words(texts)})
