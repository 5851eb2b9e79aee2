"""Where `shapan` starts: its version, the terminal command, or the window.

Nothing heavy is imported before it is known to be needed: the version answers in a
few hundredths of a second, and the terminal command runs on a machine that has no Qt.
"""

import os
import sys
from collections.abc import Callable
from multiprocessing import freeze_support

NEW_WINDOW = "--new-window"
FILES = (".yaml", ".yml", ".shapan")


def main() -> None:
    """Say the version, hand arguments to the terminal command, or open the window: alone or with files."""
    freeze_support()
    if sys.argv[1:] == ["--version"]:
        from simulation.version import VERSION

        print(f"shapan {VERSION}")
        return
    try:
        start = window() if asks_for_window(sys.argv[1:]) else terminal_command()
    except ModuleNotFoundError as absent:
        print(f"shapan: {absent.name} is not installed here; ./shapan sets everything up", file=sys.stderr)
        sys.exit(2)
    sys.exit(start())


def asks_for_window(arguments: list[str]) -> bool:
    """Whether the window is asked for: no arguments, files to open, or a window of its own."""
    return all(each == NEW_WINDOW or each.lower().endswith(FILES) for each in arguments)


def terminal_command() -> Callable[[], int | None]:
    """The terminal command, which reads the arguments of this process."""
    from scenarios.command import main

    return main


def window() -> Callable[[], int | None]:
    """The window; matplotlib's font cache goes to the user's data folder of Shapan and nowhere else."""
    from pathlib import Path

    from platformdirs import user_data_path

    files = [Path(each) for each in sys.argv[1:] if each != NEW_WINDOW]
    missing = [each for each in files if not each.is_file()]
    if missing:
        print(f"shapan: there is no file {missing[0]}", file=sys.stderr)
        sys.exit(2)
    os.environ.setdefault("MPLCONFIGDIR", str(user_data_path("shapan", appauthor=False) / "matplotlib"))
    from desktop.quickly import start_quickly

    start_quickly()
    from desktop.app import main

    return lambda: main(files, is_alone=NEW_WINDOW in sys.argv)


if __name__ == "__main__":
    main()
