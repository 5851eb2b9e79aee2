"""What the window remembers between two starts: language, theme, text scale, recent files, what studies ask."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

LANGUAGES = ("en", "zh")
MOTIONS = ("full", "reduced")
THEMES = ("system", "light", "dark", "high contrast")
MOST_RECENT = 8
MOST_PINNED = 40  # studies whose pinned numbers are remembered
PARTS = {"path", "titles", "when"}


@dataclass(frozen=True)
class Recent:
    """A file that was open: where it is, what it is called in each language, and when it was last opened (ISO)."""

    path: str
    titles: dict[str, str]
    when: str

    @property
    def is_missing(self) -> bool:
        """Whether the file is not there now; a disk that is taken out may come back."""
        return not Path(self.path).is_file()


class Settings(QObject):
    """Kept in one small file; every change is told and written at once."""

    changed = Signal()  # language, theme, text scale or motion
    recent_changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language in force: the chosen one, else the system's where it is spoken here."""
        chosen = str(self._store.value("language", ""))
        if chosen in LANGUAGES:
            return chosen
        return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"

    @property
    def theme(self) -> str:
        """The chosen theme."""
        chosen = str(self._store.value("theme", THEMES[0]))
        return chosen if chosen in THEMES else THEMES[0]

    @property
    def text_scale(self) -> int:
        """Text size in per cent."""
        stored = str(self._store.value("text_scale", 100))
        return min(200, max(100, int(stored))) if stored.isdecimal() else 100

    def choose(self, key: str, value: str | int) -> None:
        """Choose a language, theme, text_scale or motion."""
        if self._store.value(key) != value:
            self._store.setValue(key, value)
            self.changed.emit()

    @property
    def motion(self) -> str:
        """Whether things fly and grow, or stand still and change (full, reduced)."""
        chosen = str(self._store.value("motion", MOTIONS[0]))
        return chosen if chosen in MOTIONS else MOTIONS[0]

    def percent(self, scale: int) -> str:
        """A text size in words."""
        return f"{scale}%" if self.language == "zh" else f"{scale} %"

    @property
    def recent(self) -> tuple[Recent, ...]:
        """Files that were open, latest first, also those that are not there any more."""
        known = self._read("recent", [])
        return tuple(Recent(**each) for each in known if set(each) == PARTS)

    def remember(self, path: Path, titles: dict[str, str]) -> None:
        """Put a file first among the recent ones."""
        here = Recent(str(path.resolve()), titles, datetime.now().isoformat(timespec="minutes"))
        others = [each for each in self.recent if each.path != here.path]
        self._write("recent", [asdict(each) for each in (here, *others)][:MOST_RECENT])
        self.recent_changed.emit()

    def forget(self, path: str) -> None:
        """Take one file off the list; the file stays."""
        self._write("recent", [asdict(each) for each in self.recent if each.path != path])
        self.recent_changed.emit()

    def forget_recent(self) -> None:
        """Empty the list of recent files; the files stay."""
        self._write("recent", [])
        self.recent_changed.emit()

    def pins(self, study: str) -> tuple[str, ...]:
        """The numbers of a study, by its name, that stand on the What if page."""
        return tuple(str(path) for path in self._map("pins").get(study, ()))

    def keep_pins(self, study: str, paths: tuple[str, ...]) -> None:
        """Keep which numbers stand there; studies that were pinned to longest ago are forgotten."""
        others = {name: each for name, each in self._map("pins").items() if name != study}
        kept = {**others, study: list(paths)}
        self._write("pins", dict(list(kept.items())[-MOST_PINNED:]))

    def found(self, study: str) -> Any:
        """What the last run of a bundled study found; none where it was not run."""
        return self._map("found").get(study)

    def keep_found(self, study: str, found: dict[str, Any]) -> None:
        """Keep what a run of a bundled study found."""
        self._write("found", {**self._map("found"), study: found})

    @property
    def pace(self) -> float | None:
        """Time that all processes together took for one person on one day [s]; none before the first run."""
        kept = self._read("pace", None)
        return float(kept) if isinstance(kept, int | float) and 0 < kept < 1 else None

    def keep_pace(self, pace: float) -> None:
        """Keep how quick this machine was at its quickest."""
        self._write("pace", pace)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else None

    def keep_geometry(self, geometry: QByteArray) -> None:
        """Keep where the window stands."""
        self._store.setValue("geometry", geometry)

    @property
    def state(self) -> dict[str, str]:
        """What was open when the window was closed, and what was shown of it."""
        return {str(key): str(value) for key, value in self._map("state").items()}

    def keep_state(self, state: dict[str, str]) -> None:
        """Keep what is open and shown."""
        self._write("state", state)

    def _read(self, key: str, otherwise: Any) -> Any:
        try:
            return json.loads(str(self._store.value(key, ""))) if self._store.contains(key) else otherwise
        except ValueError:
            return otherwise  # somebody edited the file: begin anew

    def _map(self, key: str) -> dict[str, Any]:
        """What is kept by name; nothing where somebody edited the file to something else."""
        kept = self._read(key, {})
        return kept if isinstance(kept, dict) else {}

    def _write(self, key: str, value: object) -> None:
        self._store.setValue(key, json.dumps(value, ensure_ascii=False))
