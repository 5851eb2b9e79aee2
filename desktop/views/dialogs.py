"""Questions and file dialogs: each is opened and answered by a signal, nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

translate = QCoreApplication.translate


def ask_to_save(
    parent: QWidget, name: str, save: Callable[[], None], leave: Callable[[], None]
) -> QMessageBox:
    """Ask what to do with edits that are not saved: save them, leave them, or stay."""
    box = QMessageBox(parent)
    box.setObjectName("ask-to-save")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("Dialogs", "Not saved yet"))
    box.setText(translate("Dialogs", "Save your changes to “%1”?").replace("%1", name))
    box.setInformativeText(translate("Dialogs", "Without saving, the edits since the last save are gone."))
    keep = box.addButton(translate("Dialogs", "Save"), QMessageBox.ButtonRole.AcceptRole)
    drop = box.addButton(translate("Dialogs", "Do not save"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("Dialogs", "Stay"), QMessageBox.ButtonRole.RejectRole)
    for button, key in ((keep, "save"), (drop, "leave"), (stay, "stay")):
        button.setObjectName(f"ask-to-save.{key}")
    box.setDefaultButton(keep)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    keep.clicked.connect(lambda: save())
    drop.clicked.connect(lambda: leave())
    box.open()
    return box


def ask_to_overwrite(
    parent: QWidget,
    name: str,
    overwrite: Callable[[], None],
    elsewhere: Callable[[], None],
    stay: Callable[[], None],
) -> QMessageBox:
    """Another program has written the file that is to be saved: save over it, elsewhere, or not."""
    box = QMessageBox(parent)
    box.setObjectName("ask-to-overwrite")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("Dialogs", "Changed by another program"))
    words = translate("Dialogs", "“%1” was changed by another program since it was opened.")
    box.setText(words.replace("%1", name))
    box.setInformativeText(translate("Dialogs", "Saved over it, what that program wrote is lost."))
    aside = box.addButton(translate("Dialogs", "Save as…"), QMessageBox.ButtonRole.AcceptRole)
    over = box.addButton(translate("Dialogs", "Save over it"), QMessageBox.ButtonRole.DestructiveRole)
    back = box.addButton(translate("Dialogs", "Stay"), QMessageBox.ButtonRole.RejectRole)
    answers = ((aside, "elsewhere", elsewhere), (over, "overwrite", overwrite), (back, "stay", stay))
    for button, key, act in answers:
        button.setObjectName(f"ask-to-overwrite.{key}")
        button.clicked.connect(partial(_answered, act))
    box.setDefaultButton(aside)
    box.setEscapeButton(back)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def _answered(act: Callable[[], None], _checked: bool = False) -> None:
    act()


def ask_to_discard(parent: QWidget, name: str, discard: Callable[[], None]) -> QMessageBox:
    """Ask before kept work is thrown away."""
    box = QMessageBox(parent)
    box.setObjectName("ask-to-discard")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(translate("Dialogs", "Throw the kept work away?"))
    box.setText(translate("Dialogs", "Throw the kept work on “%1” away?").replace("%1", name))
    box.setInformativeText(translate("Dialogs", "What you saved stays. What was not saved is gone for good."))
    drop = box.addButton(translate("Dialogs", "Throw away"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("Dialogs", "Keep it"), QMessageBox.ButtonRole.RejectRole)
    for button, key in ((drop, "drop"), (stay, "stay")):
        button.setObjectName(f"ask-to-discard.{key}")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    drop.clicked.connect(lambda: discard())
    box.open()
    return box


def ask_for_study(parent: QWidget, folder: Path, taken: Callable[[Path], None]) -> QFileDialog:
    """Ask for a study or a result to open."""
    dialog = QFileDialog(parent, translate("Dialogs", "Open a file"), str(folder), _studies_and_results())
    dialog.setObjectName("ask-for-study")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, taken)


def ask_where_to_save(parent: QWidget, suggested: Path, taken: Callable[[Path], None]) -> QFileDialog:
    """Ask for a place and a name for the study."""
    dialog = QFileDialog(parent, translate("Dialogs", "Save the study as"), str(suggested.parent), _studies())
    dialog.setObjectName("ask-where-to-save")
    return _saving(dialog, suggested, "yaml", taken)


def ask_where_to_keep(parent: QWidget, suggested: Path, taken: Callable[[Path], None]) -> QFileDialog:
    """Ask for a place and a name for a result."""
    results = translate("Dialogs", "Results (*.shapan)")
    dialog = QFileDialog(parent, translate("Dialogs", "Save the result as"), str(suggested.parent), results)
    dialog.setObjectName("ask-where-to-keep")
    return _saving(dialog, suggested, "shapan", taken)


def ask_where_to_export(parent: QWidget, suggested: Path, taken: Callable[[Path], None]) -> QFileDialog:
    """Ask for a place and a name for a chart; the kind that is chosen is the ending."""
    kinds = (translate("Dialogs", "Picture (*.png)"), translate("Dialogs", "Table (*.csv)"))
    dialog = QFileDialog(
        parent, translate("Dialogs", "Save the chart as"), str(suggested.parent), ";;".join(kinds)
    )
    dialog.setObjectName("ask-where-to-export")
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix("csv" if kind == kinds[1] else "png"))
    return _saving(dialog, suggested, "png", taken)


def tell(parent: QWidget, words: str) -> QMessageBox:
    """Say what did not work."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Shapan", words, QMessageBox.StandardButton.Close, parent)
    box.setObjectName("tell")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def documents() -> Path:
    """The folder where a planner keeps files."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _saving(dialog: QFileDialog, suggested: Path, ending: str, taken: Callable[[Path], None]) -> QFileDialog:
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(suggested.name)
    return _opened(dialog, taken)


def _opened(dialog: QFileDialog, taken: Callable[[Path], None]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: taken(Path(path)))
    dialog.open()
    return dialog


def _studies() -> str:
    return translate("Dialogs", "Studies (*.yaml *.yml)")


def _studies_and_results() -> str:
    return translate("Dialogs", "Studies and results (*.yaml *.yml *.shapan)")
