"""The JSON Schema of study files, for editors and for checks without this program.

It describes the file and not the records: parts may be file names, a strategy that is based on another may state
only what differs and leave inherited things out with null. What needs the whole, such as names that must be known
elsewhere, no schema can say; `shapan check` does.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from scenarios.files.limits import MOST_STRATEGIES
from scenarios.files.names import PATTERN
from scenarios.files.shape import Shape, of_record
from scenarios.files.written import form
from scenarios.study import NOTHING, About, Head, Study
from simulation.quantity import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE_NAME = {
    "type": "string",
    "pattern": r"^(?!/)(?!.*(^|/)\.\.(/|$))[^\\:]+\.ya?ml$",
    "description": "The name of a file in the study's folder that holds it.",
}
NULL = {"type": "null"}
SHORT = 200  # characters of JSON; repeated forms longer than this get a name of their own
Json = dict[str, Any]


def study_schema(kind: type[Head] = Study) -> Json:
    """The schema of a study file of a kind."""
    schema = kind.model_json_schema()
    definitions: Json = schema.pop("$defs", {})
    definitions.setdefault("About", About.model_json_schema())
    shape = of_record(kind)
    strategy = shape.child("strategies").child("").records[0].__name__
    _with_defaults(schema, kind)
    for record in _records(shape):
        _with_defaults(definitions[record.__name__], record)
    for name in [strategy, *_reached(definitions[strategy], definitions)]:
        definitions[f"{name}Difference"] = _as_difference(definitions[name])
    about = {
        name: each for name, each in definitions.pop("About")["properties"].items() if name != "based_on"
    }
    _with_strategies(schema, definitions, strategy, about)
    schema["properties"]["market"] = _or_file(schema["properties"]["market"])
    found: Json = {
        "$schema": DIALECT,
        "title": "A Shapan study",
        **_tidied(schema),
        "$defs": _tidied(definitions, True),
    }
    return _hoisted(found)


def _records(shape: Shape, seen: tuple[type[Record], ...] = ()) -> list[type[Record]]:
    """Every record that may stand in a file, once."""
    found: dict[type[Record], None] = {}
    open_shapes = list(shape.fields().values())
    while open_shapes:
        each = open_shapes.pop()
        for record in each.records:
            if record not in found:
                found[record] = None
                open_shapes += of_record(record).fields().values()
        open_shapes += [inner for inner in (each.values, each.items) if inner is not None]
    return list(found)


def _with_defaults(schema: Json, record: type[Record]) -> None:
    """State defaults as a file would write them."""
    for name, field in record.model_fields.items():
        stated = schema["properties"][name]
        stated.pop("default", None)
        default = None if field.is_required() else form(field.get_default(call_default_factory=True))
        if default not in (None, "", {}, []):
            stated["default"] = default


def _or_file(stated: Json) -> Json:
    """A part of the study, or the name of the file that holds it."""
    return {"if": {"type": "string"}, "then": FILE_NAME, "else": stated}


def _reached(schema: Any, definitions: Json) -> list[str]:
    """The names of the definitions that a schema refers to, directly or not."""
    found: list[str] = []
    open_nodes = [schema]
    while open_nodes:
        node = open_nodes.pop()
        if isinstance(node, dict):
            name = str(node.get("$ref", "")).removeprefix("#/$defs/")
            if name and name not in found:
                found.append(name)
                open_nodes.append(definitions[name])
            open_nodes += node.values()
        elif isinstance(node, list):
            open_nodes += node
    return found


def _as_difference(schema: Json) -> Json:
    """A record's schema where nothing is required and null leaves an inherited thing out."""
    found = deepcopy(schema)
    found.pop("required", None)
    for name, stated in found.get("properties", {}).items():
        found["properties"][name] = _or_null(stated)
    return found


def _or_null(stated: Json) -> Json:
    stated = _renamed(stated)
    if isinstance(stated.get("additionalProperties"), dict):
        stated["additionalProperties"] = {"anyOf": [stated["additionalProperties"], NULL]}
    told: Json = {name: stated.pop(name) for name in ("description", "default") if name in stated}
    forms = stated["anyOf"] if list(stated) == ["anyOf"] else [stated]
    return {**told, "anyOf": forms if NULL in forms else [*forms, NULL]}


def _renamed(node: Any) -> Any:
    """The same with every definition's form for differences."""
    if isinstance(node, dict):
        return {
            name: f"{inner}Difference" if name == "$ref" else _renamed(inner) for name, inner in node.items()
        }
    return [_renamed(inner) for inner in node] if isinstance(node, list) else node


def _with_strategies(schema: Json, definitions: Json, strategy: str, about: Json) -> None:
    """Strategies by name: each whole, or based on another with its differences, or in a file of its own."""
    base = {"type": "string", "description": About.model_fields["based_on"].description}
    definitions[strategy]["properties"] = {**about, "based_on": NULL, **definitions[strategy]["properties"]}
    difference = definitions[f"{strategy}Difference"]
    difference["properties"] = {"based_on": base, **about, **difference["properties"]}
    difference["required"] = ["based_on"]
    is_based = {"properties": {"based_on": {"type": "string"}}, "required": ["based_on"]}
    inline = {
        "type": "object",
        "if": is_based,
        "then": {"$ref": f"#/$defs/{strategy}Difference"},
        "else": {"$ref": f"#/$defs/{strategy}"},
    }
    del schema["properties"]["about"]
    told = schema["properties"]["strategies"]["description"]
    by_name = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": MOST_STRATEGIES,
        "propertyNames": {"pattern": PATTERN, "not": {"const": NOTHING}},
        "additionalProperties": _or_file(inline),
    }
    schema["properties"]["strategies"] = {"description": told, **_or_file(by_name)}


def _tidied(node: Any, is_map: bool = False) -> Any:
    """Without the titles that repeat a field's name, and with the rule for names where they are free."""
    if isinstance(node, list):
        return [_tidied(inner) for inner in node]
    if not isinstance(node, dict):
        return node
    found = {
        name: _tidied(inner, name in ("properties", "$defs", "patternProperties") and not is_map)
        for name, inner in node.items()
        if is_map or name != "title"
    }
    if not is_map and isinstance(found.get("additionalProperties"), dict):
        found.setdefault("propertyNames", {"pattern": PATTERN})
    return found


def _hoisted(schema: Json) -> Json:
    """Forms of numbers that stand in many places, stated once under a name."""
    counts: dict[str, int] = {}
    for forms in _forms(schema):
        counts[forms] = counts.get(forms, 0) + 1
    names = {forms: f"Form{n}" for n, forms in enumerate((f for f, c in counts.items() if c > 1), 1)}

    def named(node: Any) -> Any:
        if isinstance(node, list):
            return [named(inner) for inner in node]
        if not isinstance(node, dict):
            return node
        text = json.dumps(node.get("anyOf"))
        if text in names:
            rest = {name: inner for name, inner in node.items() if name != "anyOf"}
            return {**rest, "$ref": f"#/$defs/{names[text]}"}
        return {name: named(inner) for name, inner in node.items()}

    found: Json = named(schema)
    found["$defs"] |= {name: {"anyOf": json.loads(forms)} for forms, name in names.items()}
    return found


def _forms(node: Any) -> list[str]:
    """The longer choices of forms in a schema, as text."""
    if isinstance(node, list):
        return [forms for inner in node for forms in _forms(inner)]
    if not isinstance(node, dict):
        return []
    inside = [forms for name, inner in node.items() if name != "anyOf" for forms in _forms(inner)]
    text = json.dumps(node["anyOf"]) if isinstance(node.get("anyOf"), list) else ""
    if len(text) > SHORT and "$ref" not in text:
        return [text, *inside]
    return [*inside, *(_forms(node["anyOf"]) if text else [])]
