"""`python -m scenarios`: the terminal command on a machine without Qt."""

from multiprocessing import freeze_support


def main() -> None:
    """Run the terminal command on the arguments of this process."""
    freeze_support()
    from scenarios import command

    command.main(prog_name="python -m scenarios")


if __name__ == "__main__":
    main()
