"""The rows of a section under their headings, with what may be switched on, added and taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QInputDialog, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.viewmodels.rows import Group
from desktop.views.button import Button, IconButton
from desktop.views.formrow import FormRow
from desktop.views.look import Look
from desktop.views.view import View, clear, column, label, line, quietly, row


class GroupHead(View):
    """A heading, and what can be done with the group as a whole."""

    switched = Signal(str, bool)
    added = Signal(str, str)  # path of the map, name of the entry
    removed = Signal(str)

    def __init__(self, look: Look, group: Group) -> None:
        super().__init__(look)
        self._group = group
        self._title = label("second", wraps=True)
        self._switch = QCheckBox()
        self._switch.setObjectName(f"{group.path}.switch")
        self._add = Button(look, "dashed", "plus", f"{group.path}.add")
        self._out = IconButton(look, "trash", f"{group.path}.remove")
        inside = column(self, margins=(14, 10, 14, 0), gap=4)
        head = row(gap=8)
        head.addWidget(self._switch)
        head.addWidget(self._title, 1)
        head.addWidget(self._add)
        head.addWidget(self._out)
        inside.addLayout(head)
        inside.addWidget(line())
        self._switch.toggled.connect(lambda on: self.switched.emit(self._group.path, on))
        self._out.clicked.connect(lambda: self.removed.emit(self._group.path))
        self._add.clicked.connect(self._offer)
        self.show_group(group)

    def show_group(self, group: Group) -> None:
        """Show another state of the group."""
        self._group = group
        self._title.setText(group.title)
        self._title.setVisible(group.switch is None)
        self._title.setToolTip(group.help)
        self._switch.setVisible(group.switch is not None)
        quietly(self._switch, lambda: self._switch.setChecked(bool(group.switch)))
        self._add.setVisible(bool(group.offers) or group.takes_names)
        self._out.setVisible(group.is_entry)
        self.speak()

    def speak(self) -> None:
        """Name what can be done."""
        self._switch.setText(self._group.title or self.tr("In use"))
        self._switch.setToolTip(self._group.help)
        self._switch.setAccessibleDescription(self._group.help)
        self._add.say(self.tr("Add"), described=self._group.title)
        self._out.say(self.tr("Take out %1").replace("%1", self._group.title))

    def _offer(self) -> None:
        """A menu of what may be added, or a question for a name."""
        if self._group.offers:
            menu = QMenu(self)
            menu.setObjectName(f"{self._group.path}.offers")
            for name, words in self._group.offers:
                menu.addAction(words).triggered.connect(partial(self.added.emit, self._group.path, name))
            menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))
        else:
            ask_name(self, self._group.title, self.tr("Name"), partial(self.added.emit, self._group.path))


def ask_name(
    parent: QWidget, title: str, what: str, taken: Callable[[str], object], now: str = ""
) -> QInputDialog:
    """Ask for a name without stopping anything else; `now` is what stands there to begin with."""
    dialog = QInputDialog(parent)
    dialog.setObjectName("ask-name")
    dialog.setWindowTitle(title)
    dialog.setLabelText(what)
    dialog.setInputMode(QInputDialog.InputMode.TextInput)
    dialog.setTextValue(now)
    dialog.textValueSelected.connect(taken)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class Groups(View):
    """All groups of the shown section; rows stay where they are while only their values change."""

    texted = Signal(str, str)
    slid = Signal(str, float)
    settled = Signal(str)
    looked_at = Signal(str)
    reset = Signal(str)
    switched = Signal(str, bool)
    added = Signal(str, str)
    removed = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "form")
        self.setObjectName(name)
        self._shape: tuple[object, ...] = ()
        self.rows: dict[str, FormRow] = {}
        self.is_rebuilt = False
        self._heads: list[GroupHead] = []
        self._inside = QWidget()
        self._inside.setProperty("scrolled", "true")
        self._list: QVBoxLayout = column(self._inside, margins=(8, 0, 4, 16))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        column(self).addWidget(self._area)

    def show_groups(self, groups: Sequence[Group], slot: int | None) -> None:
        """Show groups; widgets are made anew only where rows came or went."""
        shape = tuple(
            (group.path, group.title, tuple((each.path, each.kind) for each in group.rows))
            for group in groups
        )
        if shape != self._shape:
            self._rebuild(groups)
            self._shape = shape
        for head, group in zip(self._heads, groups, strict=True):
            head.show_group(group)
            head.setVisible(bool(group.title) or group.switch is not None)
            for shown in group.rows:
                self.rows[shown.path].show_row(shown, slot)

    def _rebuild(self, groups: Sequence[Group]) -> None:
        clear(self._list)
        self.is_rebuilt = True
        self.rows, self._heads = {}, []
        for group in groups:
            head = GroupHead(self.look, group)
            head.switched.connect(self.switched)
            head.added.connect(self.added)
            head.removed.connect(self.removed)
            self._heads.append(head)
            self._list.addWidget(head)
            for shown in group.rows:
                self._list.addWidget(self._made(FormRow(self.look, shown)))
        self._list.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _made(self, made: FormRow) -> FormRow:
        self.rows[made.shown.path] = made
        made.texted.connect(self.texted)
        made.slid.connect(self.slid)
        made.settled.connect(self.settled)
        made.looked_at.connect(self.looked_at)
        made.reset.connect(self.reset)
        made.removed.connect(self.removed)
        return made

    def show_row_at(self, path: str) -> None:
        """Bring a row into view."""
        if path in self.rows:
            self._area.ensureWidgetVisible(self.rows[path], 0, 20)
