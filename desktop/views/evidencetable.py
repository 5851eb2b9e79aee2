"""The table of assumptions: one row each, what it is and where it stands, its value, range, source, grade, its flip."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.evidence import COLUMNS, EvidenceViewModel
from desktop.viewmodels.grounds import Shown
from desktop.views.look import Look
from desktop.views.marks import paint_grade

Index = QModelIndex | QPersistentModelIndex
SHARES = {"name": 26, "value": 11, "spread": 14, "source": 20, "grade": 8, "moves": 33}  # of the width
PAD = 6
STRIPE = 7.0  # pixels between two lines of the pattern of a weak number


class EvidenceModel(QAbstractTableModel):
    """The shown rows; each cell says in words what it draws."""

    def __init__(self, evidence: EvidenceViewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self.rows: tuple[Shown, ...] = ()
        self.heads: dict[str, str] = {}

    def show(self, rows: tuple[Shown, ...], heads: dict[str, str]) -> None:
        """Show other rows; where only what is known of them changed, what is chosen stays."""
        same = [each.assumption.path for each in rows] == [each.assumption.path for each in self.rows]
        if same:
            self.rows, self.heads = rows, heads
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
            return
        self.beginResetModel()
        self.rows, self.heads = rows, heads
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many assumptions are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Always the same columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; the help of the number as its tooltip."""
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.assumption.help
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return told(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads.get(COLUMNS[section], "")
        return None


def told(row: Shown, column: str) -> str:
    """A cell in words."""
    number = row.assumption
    return {
        "name": f"{number.name}\n{number.place}",
        "value": f"{number.value}\n{number.unit}",
        "spread": number.spread,
        "source": number.source,
        "grade": f"{number.grade} · {number.meaning}",
        "moves": row.moves.words,
    }[column]


class EvidenceTable(QTableView):
    """Sorted by a click on a column's head; a click on a row, or Return, goes to where its number is edited."""

    taken = Signal(str)  # the path of a number

    def __init__(self, look: Look, evidence: EvidenceViewModel) -> None:
        super().__init__()
        self.look = look
        self.setObjectName("evidence.table")
        self.setProperty("kind", "page")
        self.shown = EvidenceModel(evidence, self)
        self.setModel(self.shown)
        self.setItemDelegate(_Painter(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.sectionClicked.connect(lambda place: evidence.sort(COLUMNS[place]))
        self.clicked.connect(lambda index: self.taken.emit(self.shown.rows[index.row()].assumption.path))
        look.changed.connect(self._restyle)
        self._restyle()

    def show_rows(
        self, rows: tuple[Shown, ...], heads: dict[str, str], order: str, *, is_rising: bool
    ) -> None:
        """Show rows under heads, and by which column they are ordered."""
        self.shown.show(rows, heads)
        direction = Qt.SortOrder.AscendingOrder if is_rising else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(order), direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the chosen row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.taken.emit(self.shown.rows[self.currentIndex().row()].assumption.path)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        whole, shares = self.viewport().width(), sum(SHARES.values())
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, whole * SHARES[column] // shares)

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.look.px(SPACE.form_row))
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    """Draws a cell: two lines, a grade, or a bar with words under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are as tall as the table says."""
        return QSize(60, self._look.px(SPACE.form_row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, the cell, the line under it."""
        model = index.model()
        assert isinstance(model, EvidenceModel), "the table shows no other model"
        row, column = model.rows[index.row()], COLUMNS[index.column()]
        rect: QRect = option.rect
        state = option.state
        palette = self._look.palette
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        ground = palette.select if is_chosen else palette.warnbg if row.is_first else palette.ground
        painter.save()
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(palette.hair))
        inside = QRectF(rect).adjusted(PAD, 3, -PAD, -4)
        if column in ("name", "value"):
            first, _, second = told(row, column).partition("\n")
            self._two_lines(painter, inside, first, second)
        elif column == "grade":
            size = self._look.px(20)
            where = QRectF(inside.x(), inside.center().y() - size / 2, size, size)
            paint_grade(painter, self._look, row.assumption.grade, where)
        elif column == "moves":
            self._moves(painter, inside, row)
        else:
            self._words(
                painter, inside, told(row, column), palette.ink2, TYPE.second, wraps=column == "source"
            )
        painter.restore()

    def _two_lines(self, painter: QPainter, inside: QRectF, first: str, second: str) -> None:
        upper = QRectF(inside.x(), inside.y(), inside.width(), inside.height() * 0.54)
        lower = QRectF(inside.x(), upper.bottom(), inside.width(), inside.height() - upper.height())
        palette = self._look.palette
        self._words(painter, upper, first, palette.ink, TYPE.second, weight=QFont.Weight.DemiBold)
        self._words(painter, lower, second, palette.ink3, TYPE.least)

    def _words(
        self,
        painter: QPainter,
        where: QRectF,
        words: str,
        colour: str,
        size: float,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        wraps: bool = False,
    ) -> None:
        face = self._look.font(size, weight)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        metrics = QFontMetrics(face)
        if wraps and metrics.horizontalAdvance(words) > where.width():
            most = 2 * int(where.width()) - metrics.averageCharWidth() * 6
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(where, int(flags), words)
            return
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _moves(self, painter: QPainter, inside: QRectF, row: Shown) -> None:
        """A bar as long as the flip is near, striped where the number is weak; its words under it."""
        palette, moves = self._look.palette, row.moves
        if moves.state != "flips":
            self._words(painter, inside, moves.words, palette.ink3, TYPE.second)
            return
        tall = self._look.px(9)
        bar = QRectF(
            inside.x(), inside.y() + self._look.px(5), max(3.0, inside.width() * moves.nearness), tall
        )
        is_weak = row.assumption.is_weak
        painter.fillRect(bar, QColor(palette.accent if is_weak else palette.ink2))
        if is_weak:
            painter.save()
            painter.setClipRect(bar)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(palette.warnbg), 1.6))
            x = bar.x() - tall
            while x < bar.right():
                painter.drawLine(round(x), round(bar.bottom()), round(x + tall), round(bar.top()))
                x += STRIPE
            painter.restore()
        below = QRectF(inside.x(), bar.bottom() + 2, inside.width(), inside.bottom() - bar.bottom())
        self._words(painter, below, moves.words, palette.ink, TYPE.least, weight=QFont.Weight.DemiBold)
