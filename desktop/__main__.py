"""Where `shapan` starts: its version, the terminal command, or the window.

Nothing heavy is imported before it is known to be needed: the version answers in a
tenth of a second, and the terminal command runs on a machine that has no Qt.
"""

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
            run_terminal_command()


def run_terminal_command() -> None:
    """Run the terminal command on the arguments of this process."""
    from scenarios import command

    command.main(prog_name="shapan")


def open_window() -> None:
    """Open the window and leave with its exit code."""
    from desktop import app

    sys.exit(app.main())


if __name__ == "__main__":
    main()
