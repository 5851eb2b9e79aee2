"""The model: what people and an organisation do, day by day, from given numbers and keyed draws.

For notebooks it offers `simulate` and `Run` of `simulation.run`. They are fetched when first asked for: the version is
said without them.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:  # what a type checker and an editor see; nothing is imported
    from simulation.run import Run, simulate

__all__ = ["Run", "simulate"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'simulation' has no attribute {name!r}")
    from simulation import run

    return getattr(run, name)
