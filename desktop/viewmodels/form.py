"""A page of forms over a part of the open study: sections, groups of rows, edits that the records check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.viewmodels.document import DocumentViewModel
from desktop.viewmodels.language import Language
from desktop.viewmodels.paths import ABSENT, Refused, steps_of, value_at
from desktop.viewmodels.rows import Group, Item, Parts, Row, Section

if TYPE_CHECKING:  # imported when a study is opened: Home is painted before
    from desktop.viewmodels.forming import Former


class FormViewModel(QObject):
    """What the Market and the Strategy page share; each says what its sections are and what they are compared with."""

    changed = Signal()  # values, perhaps also rows
    chosen_changed = Signal()  # another section or entry is shown
    settled = Signal()  # typing or dragging has ended: what follows is a step of its own
    refused = Signal(str)  # what speaks against an edit, in words
    revealed = Signal(str)  # the path of a row or group that is to be looked at

    def __init__(
        self, document: DocumentViewModel, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.language = language
        self.section = ""
        self.item = ""
        document.opened.connect(self._start_anew)
        document.changed.connect(self.changed)

    # What a page says of itself.
    def sections(self) -> tuple[Section, ...]:
        """The sections in order, with how many numbers differ in each."""
        raise NotImplementedError

    def place(self, section: str) -> str:
        """Where a section stands in the study."""
        raise NotImplementedError

    def base_at(self, path: str) -> Any:
        """The value that a place is compared with; ABSENT where there is none."""
        raise NotImplementedError

    def offers(self) -> tuple[tuple[str, str], ...]:
        """Entries that may be added to the section: name and words."""
        return ()

    # What is shown.
    @property
    def former(self) -> Former:
        """Makes rows in the language in force."""
        from desktop.viewmodels.forming import Former

        study = self.document.study
        return Former(self.language.numbers(study.market.currency), study)

    def choose_section(self, key: str) -> None:
        """Show another section, its first entry where it has entries."""
        if key != self.section:
            self.section, self.item = key, ""
            self.chosen_changed.emit()

    def choose_item(self, key: str) -> None:
        """Show another entry of the section."""
        if key != self.item:
            self.item = key
            self.chosen_changed.emit()

    def reveal(self, path: str) -> None:
        """Show the section and the entry in which a place stands, and bring it into view."""
        self.turn_to(path)
        self.chosen_changed.emit()
        self.revealed.emit(path)

    def turn_to(self, path: str) -> None:
        """Choose the section and the entry of a place."""
        inside = [each.key for each in self.sections() if _holds(self.place(each.key), path)]
        self.section = max(inside, key=lambda key: len(self.place(key)), default=self.section)
        place = self.place(self.section)
        self.item = path[len(place) + 1 :].partition(".")[0] if self.holds_entries else ""

    def settle(self) -> None:
        """Choose a section and an entry that exist."""
        keys = [section.key for section in self.sections()]
        if self.section not in keys and keys:
            self.section, self.item = keys[0], ""
        items = [item.key for item in self.items()]
        if self.item not in items:
            self.item = items[0] if items else ""

    def items(self) -> tuple[Item, ...]:
        """The entries of the section, where it holds entries by name."""
        from desktop.viewmodels.words import bundled

        held = self._value(self.place(self.section)) if self.section else ABSENT
        if not isinstance(held, dict):
            return ()
        base = self.base_at(self.place(self.section))
        return tuple(
            Item(key, bundled(self.label_of(key, entry)), _differs(base, key, entry))
            for key, entry in held.items()
        )

    def label_of(self, key: str, entry: Any) -> str:
        """What an entry is called."""
        return getattr(entry, "label", "") or key

    def title_of(self, key: str) -> str:
        """What an entry of the section is called on the screen."""
        return next((item.title for item in self.items() if item.key == key), key)

    @property
    def holds_entries(self) -> bool:
        """Whether the section holds entries by name, any number of them."""
        return bool(self.section) and isinstance(self._value(self.place(self.section)), dict)

    @property
    def takes_names(self) -> bool:
        """Whether entries of the section have names of the planner's choice."""
        from desktop.viewmodels.names import known_names

        return known_names(self.document.study, steps_of(self.place(self.section))) is None

    def groups(self) -> tuple[Group, ...]:
        """The rows of the section, of its chosen entry where it has entries."""
        if not self.section:
            return ()
        place = self.place(self.section)
        if self.holds_entries:
            place = f"{place}.{self.item}" if self.item else place
        return self.former.at(place, self.base_at(place))

    # What may be done.
    def set_text(self, path: str, text: str, *, merges: bool = True) -> str:
        """Read a text into the study; gives the words of what is wrong with it, empty when it was taken."""
        from desktop.viewmodels.entering import entered

        try:
            value = entered(self.former, steps_of(path), text)
        except Refused as error:
            return str(error)
        return self._try(path, value, merges=merges)

    def set_parts(self, path: str, parts: Parts) -> str:
        """Read the parts of a schedule or a range into the study; gives the words of what is wrong with them."""
        from desktop.viewmodels.values import joined_parts

        return self.set_text(path, joined_parts(parts))

    def add_step(self, path: str) -> None:
        """Let a schedule take another value later: a month after its last day, the same value for now."""
        from desktop.viewmodels.entering import with_step

        if self._is_gone(path):
            return
        self._try(path, with_step(self.document.study, steps_of(path)))

    def set_share(self, path: str, share: float) -> None:
        """Set a plain number by how far along its slider it stands."""
        from desktop.viewmodels.entering import slid

        if self._is_gone(path):
            return
        value = slid(self.document.study, steps_of(path), self.base_at(path), share)
        if self._try(path, value, merges=True):
            self.changed.emit()  # the knob goes back to where the study says

    def reset(self, path: str) -> None:
        """Take the value of the base."""
        words = self._try(path, self.base_at(path))
        if words:
            self.refused.emit(words)

    def switch(self, path: str, *, on: bool) -> None:
        """Put an optional part in with its defaults, or leave it out."""
        from desktop.viewmodels.entering import fresh_part

        words = self._try(path, fresh_part(self.document.study, steps_of(path)) if on else None)
        if words:
            self.refused.emit(words)
            self.changed.emit()  # the switch goes back

    def add(self, path: str, name: str) -> str:
        """Add an entry with its defaults to a map; gives the words of what is wrong with its name."""
        from desktop.viewmodels.entering import fresh_entry, fresh_part, name_refused

        held = self._value(path)
        if isinstance(held, tuple):
            return self._try(f"{path}.{len(held)}", fresh_entry(self.document.study, steps_of(path), name))
        words = name_refused(self.document.study, steps_of(path), name)
        if not words:
            words = self._try(f"{path}.{name}", fresh_part(self.document.study, (*steps_of(path), name)))
        return words

    def remove(self, path: str) -> str:
        """Take an entry out of its map; gives the words of what speaks against it."""
        return self._try(path, ABSENT)

    def add_item(self, key: str) -> str:
        """Add an entry to the section and show it; gives the words of what is wrong with its name."""
        words = self.add(self.place(self.section), key)
        if not words:
            self.item = key
            self.chosen_changed.emit()
        return words

    def remove_item(self) -> str:
        """Take the shown entry out of the section; gives the words of what speaks against it."""
        words = self.remove(f"{self.place(self.section)}.{self.item}")
        self.chosen_changed.emit()
        return words

    def change_kind(self, path: str, kind: str) -> None:
        """Write a number as one value, as a schedule, or as a range around it."""
        from desktop.viewmodels.entering import of_kind

        if self._is_gone(path):
            return
        self._try(path, of_kind(self.document.study, steps_of(path), kind))
        self.changed.emit()

    def row(self, path: str) -> Row | None:
        """The row of a path, if it is shown."""
        return next((row for group in self.groups() for row in group.rows if row.path == path), None)

    def _try(self, path: str, value: Any, *, merges: bool = False) -> str:
        from desktop.viewmodels.messages import said

        try:
            self.document.set_value(path, value, merges=merges)
        except Refused as error:
            return said(str(error))
        return ""

    def _is_gone(self, path: str) -> bool:
        """Whether the number was taken out of the study: the last move on its row may come after that."""
        return self._value(path) is ABSENT

    def _value(self, path: str) -> Any:
        return value_at(self.document.study, steps_of(path))

    def _start_anew(self) -> None:
        self.section = self.item = ""
        self.chosen_changed.emit()


def _holds(place: str, path: str) -> bool:
    """Whether a path stands at a place or within it; everything stands within the study itself."""
    return not place or path == place or path.startswith(f"{place}.")


def _differs(base: Any, key: str, entry: Any) -> bool:
    return isinstance(base, dict) and base.get(key) != entry
