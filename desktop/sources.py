"""Every text that a user may read, by translation context: from the window's code, from records, from sentences."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from desktop.viewmodels.words import english_name, factor
from scenarios.files.library import library_names, library_path
from scenarios.files.reading import load_study
from scenarios.known_answers.kinds import KINDS
from scenarios.moves.library import load_move, move_names, move_path
from scenarios.study import Study
from simulation.decisions import DECISIONS
from simulation.doubts import DOUBTS
from simulation.figures import FIGURES
from simulation.ledger import FUNCTIONS
from simulation.measures import MEASURES
from simulation.people import STAGES
from simulation.quantity import GRADES, Record
from simulation.resolve import quantities

ROOT = Path(__file__).parent.parent
SENTENCES = (  # modules that put sentences for a planner together
    *(f"scenarios/files/{name}.py" for name in (
        "carrying", "checking", "composing", "document", "library", "limits", "memory", "merging", "migrations",
        "mistakes", "names", "parts", "reading", "references", "scalars", "shape", "syntax", "texts",
    )),
    *(f"scenarios/store/{name}.py" for name in (
        "bounds", "branches", "days", "decisions", "lock", "opening", "packing", "problems", "reading", "schema",
        "signs", "stated", "writing",
    )),
    "scenarios/study.py", "scenarios/words.py",
    "simulation/currency.py", "simulation/quantity.py", "simulation/crowd/media.py",
    "simulation/organisation/trials.py",
)  # fmt: skip
INSIDE = re.compile(r"(?<![\w%])[A-Za-zé]{2,}")  # at least one word of a language
NOT_SAID = {"annotations", "utf-8", "%1 REAL", "%1 %2, %3 cores, %4-endian", "create table"}
TO_THE_DATABASE = re.compile(r"\s*(ALTER|BEGIN|CREATE|DELETE|INSERT|PRAGMA|SELECT|ifnull)\b")


class Text(NamedTuple):
    """A text in its context; `counted` where it has one form for one and another for many."""

    context: str
    source: str
    counted: bool = False


def all_texts() -> list[Text]:
    """Every text once, in the order of contexts and sources."""
    found = {
        *window_texts(),
        *record_texts(),
        *figure_texts(),
        *library_texts(),
        *marked_texts(),
        *doubt_texts(),
        *source_texts(),
        *answer_texts(),
    }
    found |= {Text("messages", text) for text in message_patterns()}
    return sorted(found)


def window_texts() -> Iterator[Text]:
    """What views, view-models and the rest of the window mark with self.tr and translate."""
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for node in tree.body:
            context = node.name if isinstance(node, ast.ClassDef) else ""
            for call in ast.walk(node):
                if isinstance(call, ast.Call):
                    yield from _marked(call, context)


def _marked(call: ast.Call, context: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
    if name == "tr" and texts and isinstance(texts[0], str):
        yield Text(context, texts[0], len(texts) > 2)
    if name == "translate" and len(texts) > 1 and isinstance(texts[0], str) and isinstance(texts[1], str):
        yield Text(texts[0], texts[1], len(texts) > 3)


def record_texts() -> Iterator[Text]:
    """Names, help, units and options of every field that a study may hold."""
    for name in (*STAGES, *DECISIONS, *FUNCTIONS):
        yield Text("fields", english_name(name))
    for record in records(Study):
        known = quantities(record)
        for name, field in record.model_fields.items():
            yield Text("fields", english_name(name))
            if name in known:
                yield Text("help", known[name].help)
                yield Text("units", known[name].unit)
                if factor(known[name].unit) != 1:  # a file holds 0.3 where the screen shows 30 %
                    yield Text("messages", known[name].unit)
            if field.description:
                yield Text("help", field.description)
            for option in _options(field.annotation):
                yield Text("choices", option)
    yield from (Text("grades", meaning) for meaning in GRADES.values())


def records(kind: type[Record], seen: set[type] | None = None) -> Iterator[type[Record]]:
    """A kind of record and every kind it may hold, each once."""
    seen = set() if seen is None else seen
    if kind in seen:
        return
    seen.add(kind)
    yield kind
    for annotation in get_type_hints(kind).values():
        for inner in _held(annotation):
            yield from records(inner, seen)


def _held(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from _held(inner)


def _options(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (option for option in get_args(annotation) if isinstance(option, str))
    for inner in get_args(annotation):
        yield from _options(inner)


def figure_texts() -> Iterator[Text]:
    """Labels and units of daily measures and of figures."""
    for measure in MEASURES:
        yield Text("measures", measure.label)
        yield Text("units", measure.unit)
    for figure in FIGURES:
        yield Text("measures", figure.label)


def library_texts() -> Iterator[Text]:
    """Names in the bundled studies that hold one language only."""
    for name in library_names():
        market = load_study(library_path(name)).study.market
        for entries in (market.channels, market.tactics):
            for key, entry in entries.items():
                yield Text("library", entry.label or key)
        for channel in market.channels.values():
            yield from (Text("library", key) for key in channel.precision)
        yield from (Text("library", key) for key in market.people.segments)
    for name in move_names():
        yield Text("library", str(load_move(move_path(name)).label))


def source_texts() -> Iterator[Text]:
    """Where the numbers of the records, of the bundled studies and of the library of tactics come from."""
    for record in records(Study):
        yield from (Text("sources", quantity.source) for quantity in quantities(record).values())
        yield from _stated(field.default for field in record.model_fields.values())
    yield from _stated(load_study(library_path(name)).study for name in library_names())
    yield from _stated(load_move(move_path(name)) for name in move_names())


def _stated(values: Iterable[Any]) -> Iterator[Text]:
    """The sources that stand beside values, at any depth."""
    for value in values:
        if isinstance(source := getattr(value, "source", None), str):
            yield Text("sources", source)
        if isinstance(value, BaseModel):
            yield from _stated(dict(value).values())
        elif isinstance(value, Mapping):
            yield from _stated(value.values())
        elif isinstance(value, tuple | list):
            yield from _stated(value)


def doubt_texts() -> Iterator[Text]:
    """Doubts about a market, and the words that stand in them."""
    yield from (Text("doubts", template) for template in DOUBTS)
    yield from (Text("words", word) for word in ("trust", "perceived value"))


def answer_texts() -> Iterator[Text]:
    """What the figures of known answers are, and their units."""
    for kind in KINDS.values():
        for figure in kind.figures.values():
            yield Text("answers", figure.meaning)
            yield Text("answers", figure.unit)


def marked_texts() -> Iterator[Text]:
    """What the floors below mark: translatable("verdict", …)."""
    for path in sorted((ROOT / "scenarios").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "translatable":
                context, text = (ast.literal_eval(each) for each in call.args)
                yield Text(context, text)


def message_patterns() -> Iterator[str]:
    """Sentences of the floors below with %1, %2 … where values stand; nothing but words is left out."""
    for module in SENTENCES:
        tree = ast.parse((ROOT / module).read_text("utf-8"))
        silent = set(_silent(tree))
        for node in ast.walk(tree):
            text = _pattern(node)
            if text is not None and id(node) not in silent and _is_said(text):
                yield text


def _silent(tree: ast.Module) -> Iterator[int]:
    """Texts that nobody reads: docstrings, parts of other texts, what a regular expression is made of."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and isinstance(
            node.body[0], ast.Expr
        ):
            yield id(node.body[0].value)
        if isinstance(node, ast.JoinedStr):
            yield from (id(inner) for inner in node.values)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in (
            "compile",
            "Quantity",
            "get",
            "pop",
        ):
            yield from (id(inner) for inner in ast.walk(node))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
            "Quantity",
            "Field",
            "Reference",
            "getattr",
        ):
            yield from (id(inner) for inner in ast.walk(node))


def _pattern(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        text, count = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value)
            else:
                count += 1
                text += f"%{count}"
        return text
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_said(text: str) -> bool:
    words = INSIDE.findall(re.sub(r"%\d", " ", text))
    return (
        " " in text.strip()
        and bool(words)
        and not text.startswith(("^", "(?", "  ", "{path}"))
        and not TO_THE_DATABASE.match(text)
        and text not in NOT_SAID
    )
