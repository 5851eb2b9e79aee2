"""What an unquoted value of a YAML 1.2 file is: number, true or false, nothing, or text.

The core schema of YAML 1.2.2, section 10.3.2, and nothing beside: `on` and `yes` are text, `1e3` and `0o17`
are numbers, `1_000` and `2026-01-01` are text (a date is read by the field that wants one).
"""

from __future__ import annotations

import re

NOTHING = {"", "~", "null", "Null", "NULL"}
TRUTHS = {word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")}
INTEGER = re.compile(r"[-+]?[0-9]+")
OCTAL = re.compile(r"0o[0-7]+")
HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
NOT_A_NUMBER = re.compile(r"\.(?:nan|NaN|NAN)")

LARGEST = 1e18  # whole numbers up to here are exact where they matter, and no limit of the model comes near
LONGEST_NUMBER = 100  # characters; more is a slip of the keyboard


class NotRead(ValueError):  # no slip of the program: a sentence for the planner
    """A value that YAML knows and a study cannot hold; what it would have to be, in words."""


def value_of(text: str) -> str | int | float | bool | None:
    """What an unquoted value stands for; raises NotRead for what is no finite number of sensible size."""
    if text in NOTHING:
        return None
    if text in TRUTHS:
        return TRUTHS[text]
    if text[0] not in "+-.0123456789":
        return text
    if INFINITE.fullmatch(text):
        raise NotRead("a finite number")
    if NOT_A_NUMBER.fullmatch(text):
        raise NotRead("a number")
    number = _number(text)
    if number is not None and abs(number) > LARGEST:
        raise NotRead(f"a number between -{LARGEST:g} and {LARGEST:g}")
    return text if number is None else number


def _number(text: str) -> int | float | None:
    is_whole = INTEGER.fullmatch(text)
    if not is_whole and not FLOAT.fullmatch(text):
        for pattern, base in ((OCTAL, 8), (HEXADECIMAL, 16)):
            if pattern.fullmatch(text) and len(text) <= LONGEST_NUMBER:
                return int(text[2:], base)
        return None
    if len(text) > LONGEST_NUMBER:
        raise NotRead(f"a number of at most {LONGEST_NUMBER} characters")
    return int(text) if is_whole else float(text)


def number_meant(text: str) -> int | float | None:
    """The number somebody meant by text such as 1_000, 1,000, 25% or 5k; None where none is clear."""
    bare = re.sub(r"(?<=\d)[_,' ](?=\d{3}(?!\d))", "", text.strip())
    scale = {"%": 0.01, "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6}.get(bare[-1:], 1.0)
    bare = bare if scale == 1.0 else bare[:-1].rstrip()
    if len(bare) > LONGEST_NUMBER or not FLOAT.fullmatch(bare):
        return None
    number = float(bare) * scale
    if abs(number) > LARGEST:
        return None
    return int(number) if number == int(number) else float(f"{number:.12g}")
