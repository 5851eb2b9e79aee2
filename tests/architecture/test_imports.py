"""Knowledge points one way, and each floor imports only what its role needs."""

import subprocess
import sys

import pytest

from tests.architecture.sources import ROOT, imported, modules

# What simulation may import beside itself: three packages, and of the standard library what computes.
PURE = {
    "numpy", "simpy", "pydantic", "pydantic_core", "annotated_types",
    "__future__", "abc", "bisect", "collections", "contextlib", "copy", "dataclasses", "datetime", "difflib",
    "enum", "fractions", "functools", "hashlib", "heapq", "inspect", "itertools", "math", "operator", "re",
    "statistics", "struct", "types", "typing", "zlib",
}  # fmt: skip


def offences(folder: str, *prefixes: str) -> list[str]:
    """The imports under a folder that are one of the names or stand below one."""
    return [
        f"{module}:{line} {name}"
        for module in modules(folder)
        for line, name in imported(module)
        if any(f"{name}.".startswith(f"{prefix}.") for prefix in prefixes)
    ]


def test_that_the_import_contracts_hold() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    contracts = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )

    assert contracts.returncode == 0, contracts.stdout + contracts.stderr
    assert " 0 broken" in contracts.stdout


def test_that_simulation_imports_nothing_but_what_computes() -> None:
    others = [
        f"{module}:{line} {name}"
        for module in modules("simulation")
        for line, name in imported(module)
        if name.partition(".")[0] not in PURE | {"simulation"}
    ]

    assert others == []


def test_that_simulation_has_no_dice_but_keyed_ones() -> None:
    named = [module for module in modules("simulation") if "np.random" in (ROOT / module).read_text("utf-8")]

    assert named == []
    assert offences("simulation", "numpy.random") == []


def test_that_charts_never_use_pyplot() -> None:
    """Pyplot keeps every figure in a global list and chooses a backend of its own."""
    assert offences("desktop", "matplotlib.pyplot", "pylab") == []


def test_that_view_models_know_no_widget() -> None:
    assert offences("desktop/viewmodels", "PySide6.QtWidgets", "PySide6.QtGui") == []


@pytest.mark.parametrize("start", ["desktop.__main__", "scenarios.__main__", "scenarios.command"])
def test_that_the_terminal_command_starts_without_qt_and_matplotlib(start: str) -> None:
    heavy = ("PySide6", "shiboken6", "matplotlib", "scipy", "distributed", "dask")
    script = f"import {start}, sys; print([name for name in {heavy} if name in sys.modules])"

    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert loaded.stdout.strip() == "[]", loaded.stdout + loaded.stderr


def test_that_the_version_is_said_before_anything_heavy_is_imported() -> None:
    heavy = ("numpy", "pydantic", "click", "rich", "ruamel", "simpy", "PySide6")
    script = (
        "import sys; sys.argv = ['shapan', '--version']; from desktop.__main__ import main; main();"
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    version, loaded = said.stdout.splitlines()
    assert version.startswith("shapan ")
    assert loaded == "[]"


def test_that_a_missing_part_is_named_in_a_sentence_and_not_in_a_traceback() -> None:
    script = (
        "import sys; sys.modules['desktop.app'] = None; sys.argv = ['shapan'];"
        "from desktop.__main__ import main; main()"
    )

    said = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert said.returncode == 2
    assert said.stderr == "shapan: desktop.app is not installed here; ./shapan sets everything up\n"
