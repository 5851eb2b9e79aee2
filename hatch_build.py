"""Compiles the engine's kernels at installation, where there is a C compiler; without them it runs in plain NumPy."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KERNELS = Path(__file__).parent / "simulation" / "kernels"
# No contraction of a product and a sum into one rounding: the bits are to be those of NumPy's separate calls.
FLAGS = ("-O3", "-fPIC", "-shared", "-std=c11", "-ffp-contract=off", "-fno-fast-math")


class Kernels(BuildHookInterface[Any]):
    """The hook that hatchling calls before it builds a wheel, an editable one included."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and take what was compiled into the wheel."""
        hindered = compile_kernels()
        if hindered is not None:
            self.app.display_warning(f"without compiled kernels the engine takes twice as long: {hindered}")
            return
        if version != "editable":
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
            build_data["artifacts"].append(f"simulation/kernels/{target().name}")


def compiler() -> list[str] | None:
    """The C compiler, as a command; None if there is none."""
    for command in (shlex.split(os.environ.get("CC", "")), ["cc"], ["gcc"], ["clang"]):
        if command and shutil.which(command[0]):
            return command
    return None


def target() -> Path:
    """Where the compiled kernels of this interpreter lie."""
    return KERNELS / f"_compiled{sysconfig.get_config_var('EXT_SUFFIX')}"


def compile_kernels() -> str | None:
    """Compile for this interpreter; why it could not be done, in words, or None."""
    command, headers = compiler(), sysconfig.get_paths()["include"]
    if command is None:
        return "there is no C compiler"
    if not Path(headers, "Python.h").exists():
        return "Python's own headers are missing"
    try:
        import numpy as np
    except ImportError:
        return "NumPy is missing where the project is built"
    made = target().with_name(f"{target().name}.{os.getpid()}")
    sources = [str(path) for path in sorted(KERNELS.glob("*.c"))]
    includes = [f"-I{headers}", f"-I{np.get_include()}"]
    done = subprocess.run(
        [*command, *FLAGS, *includes, *sources, "-o", str(made)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        made.unlink(missing_ok=True)
        return f"they could not be compiled: {done.stderr.strip() or done.returncode}"
    made.replace(target())
    return None
