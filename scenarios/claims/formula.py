"""A formula over the sides of a claim, such as `fixed.orders / plain.orders - 1`; read, and never run as code.

    SIDE.NAME            a figure of the run, what a watch saw, or a measure over all days (of a stock its last day)
    SIDE.NAME[a:b]       a measure from day a to before day b: a flow summed, a stock averaged; negative from the end
    SIDE.NAME[d]         a measure on day d
    + - * / ( )          and < <= > >=, which are 1 where they hold and 0 where not
    daily(SIDE.NAME)     a measure, day by day        running(SIDE.NAME)   summed up to each day
    first_day(series)    the first day on which a comparison of series holds, the number of days where it never does
    holds_from(series)   the first day from which it holds to the end, the number of days where it does not there
    min(a, b) max(a, b) abs(a) log(a)
    mean(a) sd(a) spread(a)   over the replications, spread = sd ÷ mean; for figures of the kind `whole`

Every name stands for one value per replication [replication], a series for one per day [replication, day].
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import numpy as np

from scenarios.claims.functions import FUNCTIONS
from scenarios.claims.lookup import Lookup, known_names
from scenarios.files.mistakes import displayed, listed, nearest_name
from simulation.measures import PLACE

Read = tuple[str, Lookup]  # of a side
Values = Mapping[Read, np.ndarray]  # each [replication], a series [replication, day]
Evaluate = Callable[[Values], np.ndarray]
LONGEST = 1_000  # characters
DEEPEST = 40  # parts within each other
OPERATORS: dict[type, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
}


class NoFormula(Exception):
    """A text that is no formula, in words."""


@dataclass(frozen=True)
class Part:
    """One part of a formula: how it is worked out, and whether it has a value per day or one alone."""

    evaluate: Evaluate
    is_series: bool = False

    def beside(self, other: Part) -> Evaluate:
        """How it is worked out where it meets another part: one value is the same on every day of a series."""
        if self.is_series or not other.is_series:
            return self.evaluate
        return lambda values: self.evaluate(values)[..., None]


@dataclass(frozen=True)
class Formula:
    """A formula that has been read: what it needs of which side, and whether it speaks of all replications at once."""

    text: str
    reads: tuple[Read, ...]
    is_over_all: bool
    evaluate: Evaluate

    def value(self, values: Values) -> np.ndarray:
        """The value [replication], or one of all; a quotient of nothing is not a number."""
        with np.errstate(divide="ignore", invalid="ignore"):
            found = np.asarray(self.evaluate(values), dtype=np.float64)
        return np.where(np.isfinite(found), found, np.nan)


def read_formula(text: str, sides: Collection[str]) -> Formula:
    """Read a text; NoFormula where it is none over these sides."""
    if len(text) > LONGEST:
        raise NoFormula(f"a formula has at most {LONGEST:,} characters")
    try:
        body = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise NoFormula(f"this is no formula: “{displayed(text)}”") from None
    reader = Reader(tuple(sides))
    whole = reader.part(body, 0)
    if whole.is_series:
        raise NoFormula("a figure is one number, this is one per day; use first_day() or holds_from()")
    return Formula(text, tuple(dict.fromkeys(reader.reads)), reader.is_over_all, whole.evaluate)


class Reader:
    """Makes each part of a formula a function of what is read, and refuses what is no part of one."""

    def __init__(self, sides: tuple[str, ...]) -> None:
        self.sides = sides
        self.reads: list[Read] = []
        self.is_over_all = False

    def part(self, node: ast.expr, depth: int) -> Part:
        """One part of a formula."""
        if depth > DEEPEST:
            raise NoFormula(f"parts of a formula stand at most {DEEPEST} deep within each other")
        match node:
            case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
                return self._constant(number)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                inner = self.part(operand, depth + 1)
                return Part(lambda values: -inner.evaluate(values), inner.is_series)
            case ast.BinOp(left=left, op=sign, right=right) if type(sign) in OPERATORS:
                return self._pair(left, sign, right, depth)
            case ast.Compare(left=left, ops=[comparison], comparators=[right]):
                return self._pair(left, comparison, right, depth)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, args, depth)
            case ast.Attribute() | ast.Subscript():
                return self._taken(self._read(node))
        try:
            found = ast.unparse(node)
        except RecursionError:
            found = "…"
        raise NoFormula(f"a formula cannot hold “{displayed(found)}”; write SIDE.NAME and + - * /")

    def _constant(self, number: float) -> Part:
        try:
            value = np.asarray(float(number))
        except OverflowError:
            raise NoFormula("a number in it is too large to be counted with") from None
        return Part(lambda values: value)

    def _pair(self, left: ast.expr, sign: ast.AST, right: ast.expr, depth: int) -> Part:
        if type(sign) not in OPERATORS:
            raise NoFormula("a formula compares by <, <=, > and >= alone")
        return _joined(OPERATORS[type(sign)], self.part(left, depth + 1), self.part(right, depth + 1))

    def _taken(self, read: Read) -> Part:
        self.reads.append(read)
        return Part(lambda values: values[read], read[1].is_series)

    def _call(self, name: str, args: list[ast.expr], depth: int) -> Part:
        if name not in FUNCTIONS:
            near = nearest_name(name, FUNCTIONS)
            hint = f"; did you mean '{near}'?" if near else f"; there are {listed(FUNCTIONS, most=20)}"
            raise NoFormula(f"there is no function '{displayed(name)}'{hint}")
        function = FUNCTIONS[name]
        if len(args) != function.takes:
            raise NoFormula(f"{name}() takes {function.takes} value(s), got {len(args)}")
        self.is_over_all |= function.over_all
        if function.of_series:
            return self._series(name, args[0])
        parts = [self.part(each, depth + 1) for each in args]
        if function.of_condition and not (parts[0].is_series and isinstance(args[0], ast.Compare)):
            raise NoFormula(f"{name}() takes a comparison of series, such as running(SIDE.profit) > 0")
        if function.over_all and parts[0].is_series:
            raise NoFormula(f"{name}() takes one value per replication, not one per day")
        if len(parts) == 2:
            return _joined(function.rule, *parts)
        is_series = parts[0].is_series and not function.of_condition
        return Part(lambda values: np.asarray(function.rule(parts[0].evaluate(values))), is_series)

    def _series(self, function: str, node: ast.expr) -> Part:
        side, lookup = self._read(node)
        if lookup.is_window or lookup.name not in PLACE:
            raise NoFormula(f"{function}() takes a daily measure without days, such as SIDE.noticed")
        series = self._taken((side, Lookup(lookup.name, is_series=True)))
        return Part(lambda values: FUNCTIONS[function].rule(series.evaluate(values)), is_series=True)

    def _read(self, node: ast.expr) -> Read:
        """What a part of a formula reads of which side."""
        whole, window = node, node.slice if isinstance(node, ast.Subscript) else None
        node = node.value if isinstance(node, ast.Subscript) else node
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            raise NoFormula(f"“{displayed(ast.unparse(whole))}” is not of the form SIDE.NAME")
        side, name = node.value.id, node.attr
        _check_known("side", side, self.sides)
        _check_known("figure or measure", name, known_names())
        if window is None:
            return side, Lookup(name)
        if name not in PLACE:
            raise NoFormula(f"'{name}' is no daily measure: it has no days")
        return side, _windowed(name, window)


def _joined(rule: Callable[..., np.ndarray], first: Part, second: Part) -> Part:
    """Two parts made one, day by day where one of them is a series."""
    left, right = first.beside(second), second.beside(first)
    return Part(
        lambda values: np.asarray(rule(left(values), right(values)), dtype=np.float64),
        first.is_series or second.is_series,
    )


def _check_known(what: str, name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        near = nearest_name(name, known)
        hint = f"; did you mean '{near}'?" if near else f"; there are {listed(known)}"
        raise NoFormula(f"there is no {what} '{displayed(name)}'{hint}")


def _windowed(name: str, window: ast.expr) -> Lookup:
    """A measure over some days."""
    if isinstance(window, ast.Slice):
        return Lookup(name, _day(window.lower), _day(window.upper), is_window=True)
    day = _day(window)
    assert day is not None, "an index is there"
    return Lookup(name, day, None if day == -1 else day + 1, is_window=True)


def _day(node: ast.expr | None) -> int | None:
    match node:
        case None:
            return None
        case ast.Constant(value=int() as day) if not isinstance(day, bool):
            return day
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as day)):
            return -day
    raise NoFormula(f"“{displayed(ast.unparse(node))}” is no day; write whole numbers such as [90:180]")
