"""Find a number by its words and pin it: a field to type in, and what fits beneath it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from desktop.views.look import Look
from desktop.views.view import View, column

MOST = 60  # of what fits, so that the list stays quick
PATH = Qt.ItemDataRole.UserRole


class PinPicker(View):
    """Every word that is typed must stand in a number's place or name; Enter pins the marked one, Esc closes."""

    picked = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("whatif.picker")
        self._known: tuple[tuple[str, str], ...] = ()
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setObjectName("whatif.search")
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)
        self.list.setObjectName("whatif.found")
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = column(self, gap=6)
        inside.addWidget(self.field)
        inside.addWidget(self.list, 1)
        self.field.textChanged.connect(lambda: self._fill())
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self.field.installEventFilter(self)
        self.speak()

    def speak(self) -> None:
        """What to type."""
        self.field.setPlaceholderText(self.tr("Search every number of this study"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.list.setAccessibleName(self.tr("Numbers that fit"))

    def show_known(self, known: tuple[tuple[str, str], ...]) -> None:
        """What can be pinned: path and words."""
        self._known = known
        self._fill()

    def begin(self) -> None:
        """Type from here."""
        self.field.clear()
        self.field.setFocus()

    def _fill(self) -> None:
        wanted = self.field.text().casefold().split()
        self.list.clear()
        fitting = (each for each in self._known if all(word in each[1].casefold() for word in wanted))
        for (path, words), _ in zip(fitting, range(MOST), strict=False):
            item = QListWidgetItem(words)
            item.setData(PATH, path)
            item.setToolTip(words)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(str(item.data(PATH)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through what fits while one types; Enter pins, Esc closes."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(
            event, QKeyEvent
        ):
            is_press = event.type() == QEvent.Type.KeyPress
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up if is_press:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if is_press:
                    self._pick(self.list.currentItem())
                    return True
                case Qt.Key.Key_Escape:
                    event.accept()
                    if is_press:
                        self.closed.emit()
                    return True
        return False
