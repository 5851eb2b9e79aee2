"""Everything that a key can do: one action each, with its words and its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate
KEYS = {
    "open": "Ctrl+O",
    "save": "Ctrl+S",
    "save_as": "Ctrl+Shift+S",
    "save_result": "Ctrl+Shift+E",
    "close": "Ctrl+W",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "find": "Ctrl+K",
    "copy_strategy": "Ctrl+Shift+C",
    "paste_strategy": "Ctrl+Shift+V",
    "run": "F5",
    "quick": "Shift+F5",
    "stop": "Esc",
    "home": "Ctrl+1",
    "market": "Ctrl+2",
    "strategy": "Ctrl+3",
    "race": "Ctrl+4",
    "compare": "Ctrl+5",
    "whatif": "Ctrl+6",
    "evidence": "Ctrl+7",
    "settings": "Ctrl+,",
    "help": "F1",
    "present": "F11",
    "larger": "Ctrl++",
    "smaller": "Ctrl+-",
    "quit": "Ctrl+Q",
}
ALSO = {"redo": ("Ctrl+Y",), "larger": ("Ctrl+=",)}


def made_actions(parent: QObject) -> dict[str, QAction]:
    """Every action by name, without words yet."""
    actions = {}
    for name, keys in KEYS.items():
        action = QAction(parent)
        action.setObjectName(f"action.{name}")
        action.setShortcuts([QKeySequence(each) for each in (keys, *ALSO.get(name, ()))])
        actions[name] = action
    return actions


def words_of_actions(translate: Callable[[str, str], str] = translate) -> dict[str, str]:
    """What each action does, in the language in force or in that of another translation."""
    return {
        "open": translate("Actions", "Open a file…"),
        "save": translate("Actions", "Save"),
        "save_as": translate("Actions", "Save as…"),
        "save_result": translate("Actions", "Save the result…"),
        "close": translate("Actions", "Close the study"),
        "undo": translate("Actions", "Undo"),
        "redo": translate("Actions", "Redo"),
        "find": translate("Actions", "Find or do anything"),
        "copy_strategy": translate("Actions", "Copy the strategy"),
        "paste_strategy": translate("Actions", "Paste a strategy"),
        "run": translate("Actions", "Run"),
        "quick": translate("Actions", "Quick look"),
        "stop": translate("Actions", "Stop"),
        "home": translate("Actions", "Home"),
        "market": translate("Actions", "Market"),
        "strategy": translate("Actions", "Strategy"),
        "race": translate("Actions", "Race"),
        "compare": translate("Actions", "Compare"),
        "whatif": translate("Actions", "What if"),
        "evidence": translate("Actions", "Evidence"),
        "settings": translate("Actions", "Settings"),
        "help": translate("Actions", "Help and keys"),
        "present": translate("Actions", "Present on a wall"),
        "larger": translate("Actions", "Larger text"),
        "smaller": translate("Actions", "Smaller text"),
        "quit": translate("Actions", "Close the window"),
    }


def keys_of_pages() -> list[tuple[str, str]]:
    """What keys do on a page beside the actions."""
    return [
        (translate("Actions", "To the next control, to the one before"), "Tab, Shift+Tab"),
        (translate("Actions", "Slider: a step, ten steps, to its ends"), "← →, PgUp PgDn, Home End"),
        (translate("Actions", "Race: play, pause"), "Space"),
        (translate("Actions", "Race: a day back, a day on"), "←, →"),
        (translate("Actions", "Race: to the event before, to the next"), "Ctrl+←, Ctrl+→"),
        (translate("Actions", "Race: to the first day, to the last"), "Home, End"),
        (translate("Actions", "Race: let one of the six events happen today"), "1 – 6"),
        (translate("Actions", "On a wall: laser pointer on, off"), "L"),
    ]


def shown_keys(action: QAction) -> str:
    """A shortcut as people write it."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
