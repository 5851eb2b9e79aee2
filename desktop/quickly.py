"""What makes a start quick: no source is read for Qt's bindings, and no garbage is looked for while modules are made.

After every import Qt's bindings read the whole source of the module, and keep it, to see whether it may use their other
spellings (`from __feature__ import snake_case`). Here none does. Left alone they read the sources of two hundred
modules before Home is painted, and those of NumPy and matplotlib after it.
"""

from __future__ import annotations

import gc
from contextlib import suppress


def start_quickly() -> None:
    """To be called before the window's modules are imported; its `Collector` collects from then on."""
    gc.disable()
    import PySide6.QtCore  # noqa: F401  # brings the bindings' support in

    with suppress(ImportError, AttributeError):  # a later version may do without
        from shibokensupport import feature  # type: ignore[import-not-found]  # made by the bindings as they start

        if callable(feature._mod_uses_pyside):
            feature._mod_uses_pyside = _uses_no_features


def _uses_no_features(module: object) -> bool:
    """What the bindings are to think of every module."""
    return False
