"""What the pages say that commands print, as they print it today: `.venv/bin/python docs/refresh.py [PAGE…]`.

Every line that a page shows is replaced by the line of today that it stands for: the one that differs in numbers
only, else the one that begins alike. Lines that stand for none stay and are named, for a person to look at. Runs whose
output is shown are carried out in full, so this takes minutes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from docs.commands import ROOT, Command, blocks, carried_out, label, masked, pages, prepared


def main() -> int:
    """Refresh the pages that are named, or all; 1 if some line has to be looked at."""
    named = [Path(name).resolve() for name in sys.argv[1:]] or list(pages())
    open_lines = [f"{page.relative_to(ROOT)}: {line}" for page in named for line in refreshed(page)]
    print("\n".join(open_lines) or "everything the pages show is what is printed today")
    return 1 if open_lines else 0


def refreshed(page: Path) -> list[str]:
    """Write a page anew with what its commands print; gives the lines that are printed no more."""
    text, lost = page.read_text("utf-8"), []
    with tempfile.TemporaryDirectory() as name:
        folder = prepared(Path(name))
        for block in blocks(text):
            for command in carried_out(block, folder, quick=block.language == "sh"):
                if not command.shown:
                    continue
                today = list(_today(command))
                lost += [old for old, new in zip(command.shown, today, strict=True) if new is None]
                kept = (new or old for old, new in zip(command.shown, today, strict=True))
                text = text.replace(_written(command.typed, command.shown), _written(command.typed, kept), 1)
    page.write_text(text, "utf-8", newline="\n")
    return lost


def _written(typed: str, shown: Iterable[str]) -> str:
    return "\n".join((f"$ {typed}", *shown)) + "\n"


def _today(command: Command) -> Iterator[str | None]:
    """The line printed today for each line shown; None where there is none. Lines are looked for from the last on."""
    place = 0
    for line in command.shown:
        if "…" in line or not line.strip():
            yield line
            continue
        later = range(place, len(command.printed))
        alike = [at for at in later if masked(command.printed[at]) == masked(line)]
        alike += [at for at in later if label(line) and label(command.printed[at]) == label(line)]
        if not alike:
            yield None
            continue
        place = alike[0] + 1
        yield command.printed[alike[0]]


if __name__ == "__main__":
    sys.exit(main())
