"""A module is one idea and a function fits on a screen: over the limit it is two."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import FLOORS, ROOT, modules, tree

MODULE_LINES = 300
TEST_MODULE_LINES = 400  # a story of many cases may run on; more is two stories
FUNCTION_LINES = 40  # from `def` to the last line, docstring and comments counted, decorators not


def functions(module: str) -> Iterator[tuple[str, int]]:
    """(Name with its line, length in lines) of every function and method of a module."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{module}:{node.lineno} {node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def lines(module: str) -> int:
    return len((ROOT / module).read_text("utf-8").splitlines())


def test_that_no_module_is_longer_than_300_lines() -> None:
    too_long = {module: lines(module) for module in modules(*FLOORS) if lines(module) > MODULE_LINES}

    assert too_long == {}


def test_that_no_test_or_benchmark_module_is_longer_than_400_lines() -> None:
    beside = modules("tests", "benchmarks")

    assert {module: lines(module) for module in beside if lines(module) > TEST_MODULE_LINES} == {}


def test_that_no_function_is_longer_than_40_lines() -> None:
    measured = [function for module in modules(*FLOORS) for function in functions(module)]

    assert measured, "no function found: the test looks at the wrong place"
    assert [(name, length) for name, length in measured if length > FUNCTION_LINES] == []


def test_that_every_module_says_what_it_is() -> None:
    silent = [module for module in modules(*FLOORS) if ast.get_docstring(tree(module)) is None]

    assert silent == []
