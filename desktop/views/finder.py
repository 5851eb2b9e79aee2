"""Find or do anything: a field over the window, below it what fits; all by keys, closed by Esc."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAction, QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.tokens import TYPE
from desktop.viewmodels.finder import FinderViewModel, Found
from desktop.viewmodels.fuzzy import folded
from desktop.viewmodels.settings import LANGUAGES
from desktop.viewmodels.shapan import Shapan
from desktop.views.actions import shown_keys, words_of_actions
from desktop.views.icons import paint_icon
from desktop.views.look import Look
from desktop.views.view import column, label

WIDTH, ROWS, ROW = 640, 9, 44  # px, rows shown at once, px a row
ICONS = {"action": "right", "file": "file", "place": "edit"}
MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS - 1,
    Qt.Key.Key_PageUp: -(ROWS - 1),
}
Index = QModelIndex | QPersistentModelIndex


class FoundRow(QStyledItemDelegate):
    """Draws one found thing: icon, words, where it stands, its keys."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.found: tuple[Found, ...] = ()  # [row]; Qt's items hold words only

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(self._look.px(WIDTH) - 40, self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row; the chosen one on the ground of what is selected."""
        look, palette = self._look, self._look.palette
        found = self.found[index.row()]
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.select))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(palette.accent))
        size, left = look.px(18), rect.x() + look.px(44)
        middle = rect.y() + (rect.height() - size) / 2
        paint_icon(
            painter, ICONS[found.kind], palette.ink2, QRectF(rect.x() + look.px(14), middle, size, size)
        )
        body, small = look.font(TYPE.body), look.font(TYPE.tag)
        keys = QFontMetrics(small).horizontalAdvance(found.keys) + look.px(16) if found.keys else 0
        room = rect.right() - left - keys - look.px(8)
        half = rect.height() // 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(body)
        painter.setPen(QColor(palette.ink))
        words = QFontMetrics(body).elidedText(found.words, elide, room)
        upper = QRect(left, rect.y() + 2, room, half if found.detail else rect.height() - 4)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(small)
        painter.setPen(QColor(palette.ink2))
        if found.detail:
            detail = QFontMetrics(small).elidedText(found.detail, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(
                QRect(left, rect.y() + half - 2, room, half), Qt.AlignmentFlag.AlignVCenter, detail
            )
        right = QRect(rect.right() - keys, rect.y(), keys - look.px(8), rect.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, found.keys)


class Finder(QDialog):
    """Opened anew each time; what is taken happens after it is closed."""

    def __init__(self, look: Look, finder: FinderViewModel, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        look.dress(self)
        self.setObjectName("finder")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._look, self._finder, self._window = look, finder, parent
        self.field, self.list = QLineEdit(), QListWidget()
        self._rows = FoundRow(look, self.list)
        self._nothing = label("hint", wraps=True)
        self._keys = label("least", wraps=True)
        self._lay_out(parent)
        self.field.textEdited.connect(self.show_found)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self.take())
        self.list.currentRowChanged.connect(self._tell)
        self.speak()
        self.show_found("")

    def _lay_out(self, window: QWidget) -> None:
        self.field.setObjectName("finder.field")
        self.list.setObjectName("finder.list")
        self.list.setItemDelegate(self._rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field hears every key
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        inside = column(self, margins=(12, 12, 12, 10), gap=8)
        inside.addWidget(self.field)
        inside.addWidget(self._nothing)
        inside.addWidget(self.list, 1)
        inside.addWidget(self._keys)
        width = min(self._look.px(WIDTH), window.width() - 40)
        self.resize(width, 0)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 56)))

    def speak(self) -> None:
        """Every word."""
        self.setWindowTitle(self.tr("Find or do anything"))
        self.field.setPlaceholderText(self.tr("Find or do anything"))
        self.field.setAccessibleName(self.tr("Find or do anything"))
        self.list.setAccessibleName(self.tr("What was found"))
        self._nothing.setText(
            self.tr("Nothing is called so. Try a word of a number's name, of an action or of a file.")
        )
        self._keys.setText(self.tr("↑ ↓ choose · Enter takes · Esc closes"))

    def show_found(self, query: str) -> None:
        """What fits; the best is chosen."""
        found = self._finder.find(query)
        self.list.clear()
        self._rows.found = found
        self.list.addItems([f"{each.words} · {each.detail}" if each.detail else each.words for each in found])
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setCurrentRow(0)
        rows = min(max(len(found), 1), ROWS)
        tallest = self._window.height() - 80
        self.resize(self.width(), min(self._look.px(rows * ROW + 108), tallest))

    def take(self) -> None:
        """Close, and do what is chosen."""
        row = self.list.currentRow()
        if row >= 0:
            found = self._rows.found[row]
            self.accept()
            self._window.activateWindow()  # the keyboard speaks to it again
            found.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move through the list while the field is typed in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in MOVES:
                last = self.list.count() - 1
                self.list.setCurrentRow(min(max(self.list.currentRow() + MOVES[key], 0), last))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
        return super().eventFilter(watched, event)

    def _tell(self, row: int) -> None:
        """A screen reader that reads the field says what is chosen."""
        self.field.setAccessibleDescription("" if row < 0 else self.list.item(row).text())


def open_finder(window: QWidget, look: Look, shapan: Shapan, actions: dict[str, QAction]) -> Finder:
    """Take stock of what can be found now, and ask."""
    shapan.finder.gather(doable(shapan, actions))
    finder = Finder(look, shapan.finder, window)
    finder.open()
    return finder


def doable(shapan: Shapan, actions: dict[str, QAction]) -> Iterator[Found]:
    """The actions that make sense now, by their words in every language."""
    said = [words_of_actions(shapan.language.translator(code)) for code in LANGUAGES]
    for name, action in actions.items():
        if action.isEnabled() and name != "find":
            texts = tuple(folded(words[name]) for words in said)
            yield Found("action", action.text(), "", action.trigger, shown_keys(action), texts, 5.0)
