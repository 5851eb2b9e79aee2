"""How large and how deep a study may be: checked while it is read, before anything is built from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn

from scenarios.files.mistakes import Collected
from scenarios.files.tree import Path, Place

MOST_BYTES = 2 * 1024 * 1024  # of a study with the files it names; those that are bundled have 12 kB
MOST_LINES = 250_000  # of the same; lines of eight signs or more meet the limit of bytes first
DEEPEST = 40  # maps and lists within each other
MOST_ALIASES = 1_000
MOST_VALUES = 25_000  # keys, values, maps and lists, aliases and based_on written out: a second of reading
MOST_STRATEGIES = 50
LONGEST_NAME = 60  # characters of the name of a strategy, channel, tactic or segment


class Unreadable(Exception):  # it stops the reading of a file; the mistake is already collected
    """Nothing more can be said about a file: what was found so far is all that will be found."""


@dataclass
class Budget:
    """What is left of the limits for one study, all its files together."""

    mistakes: Collected
    values: int = 0
    aliases: int = 0
    read_bytes: int = 0
    read_lines: int = 0

    def take_values(self, count: int, place: Place, path: Path) -> None:
        """Count values; more than a study may hold is a mistake that stops the reading."""
        self.values += count
        if self.values > MOST_VALUES:
            self.stop(
                place,
                path,
                f"the study holds more than {MOST_VALUES:,} keys and values, aliases and based_on written out",
                found=str(self.values),
                expected=f"at most {MOST_VALUES:,} keys and values",
            )

    def take_alias(self, place: Place, path: Path) -> None:
        """Count one alias."""
        self.aliases += 1
        if self.aliases > MOST_ALIASES:
            most = f"at most {MOST_ALIASES:,} aliases"
            message = f"the study uses more than {MOST_ALIASES:,} aliases"
            self.stop(place, path, message, found=str(self.aliases), expected=most)

    def check_depth(self, depth: int, place: Place, path: Path) -> None:
        """Refuse maps and lists that stand too deep within each other."""
        if depth > DEEPEST:
            message = f"maps and lists stand more than {DEEPEST} deep within each other"
            self.stop(place, path[:6], message, found=str(depth), expected=f"at most {DEEPEST} deep")

    def take_bytes(self, count: int, place: Place) -> None:
        """Count bytes read."""
        self.read_bytes += count
        if self.read_bytes > MOST_BYTES:
            most = MOST_BYTES // 1024 // 1024
            self.stop(place, (), f"the study is larger than {most} MiB", expected=f"at most {most} MiB")

    def take_lines(self, count: int, place: Place) -> None:
        """Count lines read: each costs the YAML reader some time, however little stands on it."""
        self.read_lines += count
        if self.read_lines > MOST_LINES:
            message, most = f"the study has more than {MOST_LINES:,} lines", f"at most {MOST_LINES:,} lines"
            self.stop(place, (), message, found=str(self.read_lines), expected=most)

    def stop(
        self, place: Place, path: Path, message: str, *, found: str = "", expected: str = ""
    ) -> NoReturn:
        """Collect a mistake and stop reading."""
        self.mistakes.add(place, path, message, found=found, expected=expected)
        raise Unreadable(message)
