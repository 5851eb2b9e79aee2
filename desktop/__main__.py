"""Where `shapan` starts: its version, the terminal command, or the window.

Nothing heavy is imported before it is known to be needed: the version answers in a
few hundredths of a second, and the terminal command runs on a machine that has no Qt.
"""

import os
import sys
from collections.abc import Callable
from multiprocessing import freeze_support


def main() -> None:
    """Say the version, hand arguments to the terminal command, or open the window when there are none."""
    freeze_support()
    if sys.argv[1:] == ["--version"]:
        from simulation.version import VERSION

        print(f"shapan {VERSION}")
        return
    try:
        start = terminal_command() if sys.argv[1:] else window()
    except ModuleNotFoundError as absent:
        print(f"shapan: {absent.name} is not installed here; ./shapan sets everything up", file=sys.stderr)
        sys.exit(2)
    sys.exit(start())


def terminal_command() -> Callable[[], int | None]:
    """The terminal command, which reads the arguments of this process."""
    from scenarios.command import main

    return main


def window() -> Callable[[], int | None]:
    """The window; matplotlib's font cache goes to the user's data folder of Shapan and nowhere else."""
    from platformdirs import user_data_path

    os.environ.setdefault("MPLCONFIGDIR", str(user_data_path("shapan", appauthor=False) / "matplotlib"))
    from desktop.app import main

    return main


if __name__ == "__main__":
    main()
