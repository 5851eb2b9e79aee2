"""What keeps a study from opening: every mistake with its line, and the lines themselves beside."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.mistakes import FileLine, MistakeRow, MistakesViewModel
from desktop.views.button import Button
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.view import View, clear, column, label, row


class MistakeCard(View):
    """One mistake: what it is, where, what was found and what would be right."""

    def __init__(self, look: Look, mistake: MistakeRow) -> None:
        super().__init__(look, "panel")
        self.setObjectName(f"mistake.{mistake.number}")
        self._number = mistake.number
        inside = column(self, margins=(50, 12, 16, 14), gap=3)
        head = row(gap=12)
        message = label("strong", mistake.message[:1].upper() + mistake.message[1:], wraps=True)
        line_words = label("second", self.tr("line %1").replace("%1", str(mistake.line)))
        head.addWidget(message, 1)
        head.addWidget(line_words, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(head)
        if mistake.place:
            inside.addWidget(label("hint", mistake.place, wraps=True))
        for title, words, is_wrong in (
            (self.tr("Found"), mistake.found, True),
            (self.tr("Expected"), mistake.expected, False),
        ):
            if words:
                inside.addLayout(self._fact(title, words, is_wrong=is_wrong))
        self.setAccessibleName(f"{line_words.text()}: {mistake.message}")

    def _fact(self, title: str, words: str, *, is_wrong: bool) -> QHBoxLayout:
        facts = row(gap=12)
        head = label("second", title)
        head.setFixedWidth(self.look.px(72))
        told = label("error" if is_wrong else "second", words, wraps=True)
        told.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        facts.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(told, 1)
        return facts

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge of what is wrong, and the number in its disc."""
        super().paintEvent(event)
        palette, look = self.look.palette, self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 4, 4, self.height() - 8, QColor(palette.error))
        disc = QRectF(17, 11, look.px(22), look.px(22))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.error))
        painter.drawEllipse(disc)
        painter.setPen(QColor(palette.surface))
        painter.setFont(look.font(TYPE.least, QFont.Weight.DemiBold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class Excerpt(View):
    """Lines of the file, the wrong ones marked."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lines: tuple[FileLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: tuple[FileLine, ...]) -> None:
        """Show other lines."""
        self._lines = lines
        self.setAccessibleName("\n".join(f"{each.number}: {each.text}" for each in lines if each.is_wrong))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As many lines as there are."""
        return QSize(self.look.px(300), len(self._lines) * self.look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number and text of each line."""
        look, palette = self.look, self.look.palette
        painter = QPainter(self)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(look.px(TYPE.second))
        tall = look.px(26)
        for place, each in enumerate(self._lines):
            line = QRectF(0, place * tall, self.width(), tall)
            if each.is_wrong:
                painter.fillRect(line, QColor(palette.errorbg))
                painter.fillRect(QRectF(0, place * tall, 4, tall), QColor(palette.error))
            fixed.setBold(each.is_wrong)
            painter.setFont(look.font(TYPE.second))
            painter.setPen(QColor(palette.ink3))
            number = str(each.number) if each.number else ""
            painter.drawText(
                QRectF(0, line.y(), look.px(42), tall),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                number,
            )
            painter.setFont(fixed)
            painter.setPen(QColor(palette.ink if each.is_wrong else palette.ink2))
            room = int(self.width() - look.px(62))
            text = QFontMetrics(fixed).elidedText(each.text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(look.px(58), line.y() + tall * 0.68), text)


class MistakesPage(View):
    """Nothing was run and the file is unchanged: that comes first."""

    def __init__(self, look: Look, mistakes: MistakesViewModel) -> None:
        super().__init__(look)
        self.setObjectName("mistakes")
        self._mistakes = mistakes
        self._title, self._lead = label("title", wraps=True), label("second", wraps=True)
        self._safe = label("strong", wraps=True)
        self._cards: QVBoxLayout = column(gap=10)
        self._again = Button(look, "primary", "check", "mistakes.again")
        self._editor = Button(look, "", "", "mistakes.editor")
        self._copy = Button(look, "quiet", "copy", "mistakes.copy")
        self._file, self._excerpt = label("panel"), Excerpt(look)
        self._lay_out()
        self._again.clicked.connect(mistakes.check_again)
        self._editor.clicked.connect(self._open_editor)
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(mistakes.as_text()))
        mistakes.changed.connect(self.speak)
        self.speak()

    def _lay_out(self) -> None:
        whole = row(self)
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        left = column(inside, margins=(SPACE.home, 28, SPACE.home - 4, 28), gap=10)
        head = row(gap=14)
        head.addWidget(Icon(self.look, "error", "error", 26), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        words.addWidget(self._title)
        words.addWidget(self._lead)
        head.addLayout(words, 1)
        left.addLayout(head)
        safe = View(self.look, "well")
        safe_row = row(safe, margins=(14, 9, 14, 9), gap=10)
        safe_row.addWidget(Icon(self.look, "check", "ok"))
        safe_row.addWidget(self._safe, 1)
        left.addWidget(safe)
        left.addLayout(self._cards)
        buttons = row(gap=8)
        for button in (self._again, self._editor, self._copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        left.addLayout(buttons)
        left.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole.addWidget(area, 3)
        whole.addWidget(self._file_side(), 2)

    def _file_side(self) -> View:
        """The lines of the file, beside."""
        side = View(self.look, "side")
        right = column(side, margins=(0, 28, 0, 20), gap=12)
        self._file.setIndent(24)
        right.addWidget(self._file)
        lines = QScrollArea()
        lines.setWidgetResizable(True)
        lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setProperty("scrolled", "true")
        holding = column(holder)
        holding.addWidget(self._excerpt)
        holding.addStretch(1)
        lines.setWidget(holder)
        right.addWidget(lines, 1)
        return side

    def speak(self) -> None:
        """Every word of the page."""
        count = self._mistakes.count
        path = self._mistakes.path
        name = path.name if path is not None else ""
        self._title.setText(self.tr("%n mistake(s) keep this study from opening", "", count))
        self._lead.setText(f"{name} · {self.tr('all mistakes are listed at once')}")
        self._safe.setText(self.tr("Nothing was run and your file is unchanged."))
        self._again.say(self.tr("Check again"), tip=self.tr("Read the file again after you changed it"))
        self._editor.say(self.tr("Open in text editor"))
        self._copy.say(self.tr("Copy as text"))
        self._file.setText(name)
        self._excerpt.show_lines(self._mistakes.lines)
        clear(self._cards)
        for each in self._mistakes.rows:
            self._cards.addWidget(MistakeCard(self.look, each))

    def _open_editor(self) -> None:
        if self._mistakes.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._mistakes.path.resolve())))
