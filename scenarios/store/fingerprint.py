"""Which model simulated a result: versions, and a fingerprint of the code that decides what comes out."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import simulation

SOURCES = (".py", ".c", ".h")  # kernels in C say the same as the Python beside them, or ought to


@cache
def model_fingerprint() -> str:
    """A fingerprint of the model's own code, whatever the version says; empty where the code cannot be read."""
    folder = Path(simulation.__file__ or "").parent
    fingerprint = hashlib.blake2b(digest_size=8)
    try:
        for module in sorted(path for path in folder.rglob("*") if path.suffix in SOURCES):
            fingerprint.update(module.relative_to(folder).as_posix().encode())
            fingerprint.update(module.read_bytes())
    except OSError:
        return ""
    return fingerprint.hexdigest()
