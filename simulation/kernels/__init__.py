"""The inner loops of a day in C: the same results to the last bit as the NumPy expressions they stand in for.

`compiled` is the module, or None where it was not built. Whoever has a faster way asks for it and goes the plain way
otherwise; the plain way is the one to read, and the one that says what is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulation.kernels.signatures import Kernels

# Of what kernels take and give, as in kernels.h: those left over from another edition are not called.
EDITION = 5

compiled: Kernels | None = None
try:
    from simulation.kernels import _compiled  # type: ignore[attr-defined] # made at installation, if at all

    if _compiled.EDITION == EDITION:
        compiled = _compiled
except (ImportError, AttributeError):
    pass
