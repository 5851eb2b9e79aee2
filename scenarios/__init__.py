"""What is asked and what was learned: study files, experiments, results, the terminal command.

For notebooks it offers `load`, `race` and `read` of `scenarios.notebook`. They are fetched when first asked for: the
terminal command imports this package too and is not to wait for them.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # what a type checker and an editor see; nothing is imported
    from scenarios.notebook import Outcome, load, race, read

__all__ = ["Outcome", "load", "race", "read"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'scenarios' has no attribute {name!r}")
    from scenarios import notebook

    return getattr(notebook, name)
