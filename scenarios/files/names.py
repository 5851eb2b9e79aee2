"""Names that a planner chooses: short, and of letters, digits, hyphens, underscores and spaces of any script."""

from __future__ import annotations

import unicodedata

from scenarios.files.limits import LONGEST_NAME
from scenarios.files.mistakes import Collected, displayed
from scenarios.files.shape import Shape
from scenarios.files.tree import Branch, Node, Path, where

RULE = f"a name has 1 to {LONGEST_NAME} letters, digits, hyphens, underscores or spaces, none at its ends"
# The same as a regular expression of JSON Schema, as near as its two dialects allow: no punctuation of ASCII.
PATTERN = rf"^(?! )[^\u0000-\u001f!-,./:-@\[-^`{{-\u009f]{{1,{LONGEST_NAME}}}(?<! )$"


def is_name(text: str) -> bool:
    """Whether a text can name a strategy, channel, tactic or segment."""
    return 1 <= len(text) <= LONGEST_NAME and text == text.strip() and all(_may_stand(sign) for sign in text)


def _may_stand(sign: str) -> bool:
    return sign in " -_" or unicodedata.category(sign)[0] in "LM" or unicodedata.category(sign) == "Nd"


def check_names(node: Node, shape: Shape, path: Path, mistakes: Collected) -> None:
    """Collect every name of the planner's choice that cannot be one."""
    if not isinstance(node, Branch) or shape.quantity is not None:
        return
    is_free = shape.values is not None and not shape.names and not shape.records
    for name, inner in node.entries.items():
        if is_free and not is_name(name):
            refuse_name(name, inner, path, mistakes)
        check_names(inner, shape.child(name), (*path, name), mistakes)


def refuse_name(name: str, node: Node, path: Path, mistakes: Collected) -> None:
    """Collect that something cannot be called so."""
    mistakes.add(
        where(node), path, f"'{displayed(name)}' cannot be a name: {RULE}", found=name, expected=RULE
    )
