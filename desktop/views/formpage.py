"""A page of forms: sections at the left, rows in the middle, the number that is looked at at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop.viewmodels.background import Background
from desktop.viewmodels.form import FormViewModel
from desktop.viewmodels.library import LibraryViewModel
from desktop.viewmodels.preview import PreviewViewModel
from desktop.viewmodels.rows import Parts
from desktop.views.button import Button
from desktop.views.groups import Groups
from desktop.views.inspector import Inspector
from desktop.views.items import Items
from desktop.views.look import Look
from desktop.views.order import put_in_reading_order
from desktop.views.preview import Preview
from desktop.views.sections import SectionList
from desktop.views.seen import WhenSeen
from desktop.views.view import View, column, row

MARKS = {"circle": "●", "square": "■", "triangle": "▲", "diamond": "◆"}
NARROW = 1260  # pixels of page width at 100 % below which the inspector is a drawer over the form


class FormPage(View):
    """What the Market and the Strategy page share."""

    def __init__(
        self,
        look: Look,
        form: FormViewModel,
        name: str,
        painter: Background,
        preview: PreviewViewModel,
        library: LibraryViewModel,
    ) -> None:
        super().__init__(look)
        self.setObjectName(name)
        self.form = form
        self.list = SectionList(look, f"{name}.sections")
        self.groups = Groups(look, f"{name}.groups")
        self.inspector = Inspector(look, f"{name}.inspector")
        self.preview = Preview(look, painter, preview, f"{name}.preview")
        self.inspector.put_above(self.preview)
        self.inspector.watched.connect(lambda on: preview.watch(on=on))
        self.drawer = Button(look, "small", "compare", f"{name}.drawer")
        self.drawer.setCheckable(True)
        self.drawer.hide()
        self.drawer.toggled.connect(self._place_inspector)
        self.items = Items(look, form, library)
        self._looked_at = self._wanted = ""
        self.is_new = True
        self.top: QVBoxLayout = column()
        self._later = QTimer(self)  # many edits in one turn of the event loop are shown once
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh_shown)
        self._seen = WhenSeen(self, self.refresh)
        self._lay_out()
        self._connect()
        self.speak()

    def _lay_out(self) -> None:
        whole = column(self)
        whole.addLayout(self.top)
        self._body = body = row()
        body.addWidget(self.list)
        middle = View(self.look, "form")
        inside = column(middle, gap=0)
        head = column(gap=4, margins=(20, 12, 16, 2))
        line = row(gap=8)
        line.addWidget(self.items, 1)
        line.addStretch(0)
        line.addWidget(self.drawer, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        head.addLayout(line)
        inside.addLayout(head)
        inside.addWidget(self.groups, 1)
        body.addWidget(middle, 1)
        body.addWidget(self.inspector)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        form, groups = self.form, self.groups
        form.changed.connect(self._later.start)
        form.chosen_changed.connect(self._later.start)
        form.document.stepped.connect(self._forget_typing)
        form.revealed.connect(self._want)
        self.list.chosen.connect(form.choose_section)
        groups.texted.connect(self._enter)
        groups.slid.connect(form.set_share)
        groups.settled.connect(self._settle)
        groups.looked_at.connect(self._look_at)
        groups.reset.connect(form.reset)
        groups.switched.connect(lambda path, on: form.switch(path, on=on))
        groups.added.connect(lambda path, name: self._tell(form.add(path, name)))
        groups.removed.connect(lambda path: self._tell(form.remove(path)))
        self.inspector.texted.connect(self._enter_beside)
        self.inspector.settled.connect(self._settle)
        self.inspector.kind_chosen.connect(form.change_kind)
        self.inspector.parted.connect(self._enter_parts)
        self.inspector.step_added.connect(form.add_step)

    def _refresh_shown(self) -> None:
        """A page that nobody looks at waits until somebody does: the number that is moved elsewhere comes first."""
        if self.is_new:
            self.refresh()
        else:
            self._seen.ask()

    def refresh(self) -> None:
        """Show what the view-model says now."""
        if not self.form.document.is_open:
            return
        self.form.settle()
        self.list.show_sections(self.form.sections(), self.form.section, self.count_colours())
        self.is_new |= self.items.show_items(self.mark())
        groups = self.form.groups()
        self.groups.show_groups(groups, self.slot())
        if self.groups.is_rebuilt or self.is_new:
            self.groups.is_rebuilt = self.is_new = False
            put_in_reading_order(self)
        shown = {row.path: row for group in groups for row in group.rows}
        self._looked_at = self._looked_at if self._looked_at in shown else next(iter(shown), "")
        self.inspector.show_row(shown.get(self._looked_at))
        self._mark_looked_at()
        if self._wanted:  # rows that were made in this turn take the focus in the next
            QTimer.singleShot(0, self, partial(self._bring_up, self._wanted))
            self._wanted = ""

    def _want(self, path: str) -> None:
        """Bring a place up as soon as its section is shown."""
        self._wanted = path
        self._later.start()

    def _bring_up(self, path: str) -> None:
        """Let the keyboard speak to the row of a place, or to the first row within it."""
        within = [each for each in self.groups.rows if each == path or each.startswith(f"{path}.")]
        if within:
            self.groups.show_row_at(within[0])
            self.groups.rows[within[0]].field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._look_at(within[0])

    def slot(self) -> int | None:
        """The place of the strategy that is edited; none on the Market page."""
        return None

    def mark(self) -> str:
        """The sign of what differs: the strategy's marker."""
        slot = self.slot()
        return "•" if slot is None else MARKS[self.look.palette.slot(slot).line.marker]

    def count_colours(self) -> tuple[str, str]:
        """The colours of the counts in the list of sections."""
        return self.look.palette.select, self.look.palette.ink

    def restyle(self) -> None:
        """Colours of marks follow the palette."""
        self._later.start()
        self._place_inspector()

    def speak(self) -> None:
        """Rows come in the language in force."""
        self.drawer.say(self.tr("Preview and sources"))
        self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the page is narrow the form has all of it, and the inspector becomes a drawer."""
        self._place_inspector()

    @property
    def is_narrow(self) -> bool:
        """Whether the inspector has no room of its own."""
        return self.width() < NARROW * min(self.look.scale, 1.5)

    def _place_inspector(self) -> None:
        """Beside the form where there is room; else over it, as long as it is asked for."""
        inspector, is_narrow = self.inspector, self.is_narrow
        if is_narrow == (self._body.indexOf(inspector) >= 0):
            self.drawer.setVisible(is_narrow)
            if is_narrow:
                self._body.removeWidget(inspector)
            else:
                self._body.addWidget(inspector)
                inspector.show()
        if not is_narrow:
            return
        inspector.setVisible(self.drawer.isChecked())
        top = self.list.geometry().top() + self.look.px(48)
        inspector.setGeometry(self.width() - inspector.width(), top, inspector.width(), self.height() - top)
        inspector.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the drawer."""
        if event.key() == Qt.Key.Key_Escape and self.is_narrow and self.drawer.isChecked():
            self.drawer.setChecked(False)
            self.drawer.setFocus()
            return
        super().keyPressEvent(event)

    def _enter(self, path: str, text: str) -> None:
        row = self.groups.rows.get(path)
        if row is not None:  # the last key may reach a row that has just been taken away
            row.complain(self.form.set_text(path, text))

    def _enter_beside(self, path: str, text: str) -> None:
        self.inspector.complain(self.form.set_text(path, text))

    def _enter_parts(self, path: str, parts: Parts) -> None:
        self.inspector.complain(self.form.set_parts(path, parts))

    def _settle(self, path: str) -> None:
        self.form.settled.emit()
        if self._later.isActive():
            self.refresh()  # what is shown again is what the study says now
        if path in self.groups.rows:
            self.groups.rows[path].forget_typing()
        self.inspector.settle()

    def _forget_typing(self) -> None:
        for shown in self.groups.rows.values():
            shown.forget_typing()
        self.inspector.settle()

    def _look_at(self, path: str) -> None:
        self._looked_at = path
        self._mark_looked_at()
        self.inspector.show_row(self.form.row(path))

    def _mark_looked_at(self) -> None:
        for path, shown in self.groups.rows.items():
            shown.look_at(on=path == self._looked_at)

    def _tell(self, words: str) -> None:
        if words:
            self.form.refused.emit(words)
