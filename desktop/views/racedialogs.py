"""What the Race page opens over itself: branches side by side, a person's whole story, another name for a branch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from desktop.viewmodels.branching import comparison
from desktop.viewmodels.happenings import inject_words
from desktop.viewmodels.race import RaceViewModel
from desktop.viewmodels.story import person_words, whole_story
from desktop.views.look import Look
from desktop.views.tabledialog import TableDialog

translate = QCoreApplication.translate


def compare_branches(look: Look, page: QWidget, race: RaceViewModel) -> None:
    """All branches beside the main race."""
    title, table = comparison(race)
    hint = translate("RaceDialogs", "Value at the end of this one race: profit and what is still to come.")
    TableDialog(look, page, "race.comparison", title, hint, table).open()


def tell_story(look: Look, page: QWidget, race: RaceViewModel) -> None:
    """The picked person's days, strategy beside strategy."""
    if race.picked is not None:
        hint = translate("RaceDialogs", "What happened on which day; days of mere use are left out.")
        TableDialog(look, page, "race.story", person_words(race), hint, whole_story(race)).open()


def open_race(page: QWidget, race: RaceViewModel) -> None:
    """Ask for a race that was saved."""
    places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    results = translate("Dialogs", "Results (*.shapan)")
    dialog = QFileDialog(page, translate("RaceDialogs", "Open a saved race"), places, results)
    dialog.setObjectName("race.open")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: race.reopen(Path(path)))
    dialog.open()


def rename_branch(page: QWidget, race: RaceViewModel) -> None:
    """Ask for another name of the branch shown."""
    number = race.branch
    name = next((inject_words(each.name) for each in race.branches if each.number == number), "")
    dialog = QInputDialog(page)
    dialog.setObjectName("race.rename")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(translate("RaceDialogs", "Rename this branch"))
    dialog.setLabelText(translate("RaceDialogs", "Name of the branch"))
    dialog.setTextValue(name)
    dialog.textValueSelected.connect(lambda words: race.rename(number, words))
    dialog.open()
