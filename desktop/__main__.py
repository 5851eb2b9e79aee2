"""Where `shapan` starts: its version, the terminal command, or the window.

Nothing heavy is imported before it is known to be needed: the version answers in a
few hundredths of a second, and the terminal command runs on a machine that has no Qt.
"""

import os
import sys
from multiprocessing import freeze_support


def main() -> None:
    """Say the version, hand arguments to the terminal command, or open the window when there are none."""
    freeze_support()
    match sys.argv[1:]:
        case ["--version"]:
            from simulation.version import VERSION

            print(f"shapan {VERSION}")
        case []:
            open_window()
        case _:
            from scenarios import command

            command.main(prog_name="shapan")


def open_window() -> None:
    """Open the window and leave with its exit code; where Qt is not installed, say what works without it."""
    keep_chart_caches_with_the_users_data()
    try:
        from desktop import app
    except ModuleNotFoundError as absent:
        if (absent.name or "").partition(".")[0] not in {"PySide6", "shiboken6"}:
            raise
        sys.exit("The window needs PySide6, which is not installed here. Without it: shapan --help")
    sys.exit(app.main())


def keep_chart_caches_with_the_users_data() -> None:
    """Let matplotlib write its font cache into the user's data folder of Shapan and nowhere else."""
    from platformdirs import user_data_path

    os.environ.setdefault("MPLCONFIGDIR", str(user_data_path("shapan", appauthor=False) / "matplotlib"))


if __name__ == "__main__":
    main()
