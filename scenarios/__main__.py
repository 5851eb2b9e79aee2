"""`python -m scenarios`: the terminal command on a machine without Qt."""

import sys
from multiprocessing import freeze_support


def main() -> None:
    """Run the terminal command on the arguments of this process."""
    freeze_support()
    from scenarios.command import main as terminal_command

    sys.exit(terminal_command())


if __name__ == "__main__":
    main()
