"""The entries of a section as chips: a channel, a tactic; what may be added, the library, and the way out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from desktop.viewmodels.form import FormViewModel
from desktop.viewmodels.library import LibraryViewModel
from desktop.views.button import Button
from desktop.views.flow import FlowLayout
from desktop.views.groups import ask_name
from desktop.views.look import Look
from desktop.views.view import View, clear, column, label

TACTICS = "tactics"  # the section that a library belongs to


class Items(View):
    """Chooses which entry of a section is shown; nothing where the section holds no entries by name."""

    def __init__(self, look: Look, form: FormViewModel, library: LibraryViewModel) -> None:
        super().__init__(look)
        self.form, self.library = form, library
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._shown: tuple[object, ...] = ()
        self._note = label("hint", wraps=True)
        inside = column(self, gap=4)
        inside.addWidget(self._chips)
        inside.addWidget(self._note)

    def speak(self) -> None:
        """Words come in the language in force when chips are shown next."""
        self._shown = ()

    def show_items(self, mark: str) -> bool:
        """Show the entries that there are now, those that differ with a mark; whether chips had to be made anew."""
        items, offers = self.form.items(), self.form.offers()
        shown = (items, offers, self.form.item, self.form.section, self.form.holds_entries, mark)
        if shown == self._shown:
            return False
        self._shown = shown
        clear(self._flow)
        group = QButtonGroup(self._chips)
        for item in items:
            chip = Button(self.look, "chip", name=f"item.{item.key}")
            chip.setCheckable(True)
            chip.setChecked(item.key == self.form.item)
            chip.say(f"{item.title} {mark}" if item.differs else item.title)
            chip.clicked.connect(lambda _=False, key=item.key: self.form.choose_item(key))
            group.addButton(chip)
            self._flow.addWidget(chip)
        if self.form.holds_entries:
            self._add_ways(bool(items))
        self._chips.setVisible(self.form.holds_entries)
        self._note.setVisible(self.form.holds_entries and not items)
        self._note.setText(self.tr("Nothing here yet. Add what this strategy or market is to have."))
        self._chips.updateGeometry()
        return True

    def _add_ways(self, has_items: bool) -> None:
        add = Button(self.look, "dashed", "plus", "item.add")
        add.say(self.tr("Add"))
        add.clicked.connect(lambda: self._offer(add))
        add.setEnabled(self.form.takes_names or bool(self.form.offers()))
        self._flow.addWidget(add)
        if self.form.section == TACTICS:
            self._add_library(has_items)
        if has_items:
            out = Button(self.look, "quiet", "trash", "item.remove")
            out.say(self.tr("Take out"))
            out.clicked.connect(lambda: self._tell(self.form.remove_item()))
            self._flow.addWidget(out)

    def _add_library(self, has_items: bool) -> None:
        """Tactics come from the library too, and go into one's own."""
        pick = Button(self.look, "dashed", "search", "item.library")
        pick.say(self.tr("Library"), tip=self.tr("Search the library of tactics"))
        pick.clicked.connect(self.pick)
        self._flow.addWidget(pick)
        if has_items:
            keep = Button(self.look, "quiet", "save", "item.keep")
            keep.say(self.tr("Save as own"), tip=self.tr("Keep this tactic for other studies"))
            keep.clicked.connect(self.keep)
            self._flow.addWidget(keep)

    def pick(self) -> None:
        """Open the library of tactics."""
        from desktop.views.picker import PickerDialog

        PickerDialog(self.look, self.window(), self.library).open()

    def keep(self) -> None:
        """Ask under which name the shown tactic becomes one's own."""
        name = self.form.item
        title = self.tr("Save as own")
        ask_name(self, title, self.tr("Name"), partial(self.library.keep, name), self.form.title_of(name))

    def _offer(self, button: Button) -> None:
        """A menu of what the market offers, or a question for a name."""
        if self.form.takes_names:
            ask_name(self, self.tr("Add"), self.tr("Name"), self._add)
            return
        menu = QMenu(self)
        menu.setObjectName("item.offers")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in self.form.offers():
            menu.addAction(words).triggered.connect(partial(self._add, key))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add(self, key: str, _checked: bool = False) -> None:
        self._tell(self.form.add_item(key))

    def _tell(self, words: str) -> None:
        if words:
            self.form.refused.emit(words)
