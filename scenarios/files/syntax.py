"""What the YAML reader says when a text is not YAML, in a planner's words and at the place that helps."""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError

INDENTATION = "this line does not fit the indentation of the lines above"
# What the reader says, and what a planner reads at the place where the reader stopped.
STOPPED_AT = {
    "mapping values are not allowed here": (
        "a “:” stands where no key can; put text with a colon in quotes, and check the indentation"
    ),
    "while parsing a block mapping": INDENTATION,
    "while parsing a block collection": INDENTATION,
    "unknown escape character": "a backslash begins no known sign here; use single quotes",
}
# The same where the broken thing begins earlier, and that is the place that helps.
BEGUN_AT = {
    "while scanning a quoted scalar": "the quote that opens here is never closed",
    "expected ',' or ']'": "the list that opens here is not closed with “]”, or a comma is missing",
    "expected ',' or '}'": "the map that opens here is not closed with “}”, or a comma is missing",
    "could not find expected ':'": "a “:” is missing after this key",
}
SIGNS = {
    "\t": "a tab stands here; indent with spaces",
    "%": "a value cannot begin with “%”; put it in quotes",
    "@": "a value cannot begin with “@”; put it in quotes",
    "`": "a value cannot begin with “`”; put it in quotes",
}


def told(error: MarkedYAMLError, text: str) -> tuple[str, int]:
    """The words for what is wrong, and the position of the character to point at."""
    said = f"{error.context or ''} {error.problem or ''}"
    stopped = min(error.problem_mark.index, len(text)) if error.problem_mark is not None else 0
    if "cannot start any token" in said:
        return SIGNS.get(text[stopped : stopped + 1], "this sign cannot stand here"), stopped
    for phrase, words in STOPPED_AT.items():
        if phrase in said:
            return words, stopped
    for phrase, words in BEGUN_AT.items():
        if phrase in said and error.context_mark is not None:
            return words, min(error.context_mark.index, len(text))
    return f"this is not YAML: {(error.problem or 'it cannot be read').strip()}", stopped
