"""The purse bar at the bottom: what each strategy plans to spend by function, against the purse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.tokens import SPACE, TYPE
from desktop.viewmodels.pages import StrategyForm
from desktop.viewmodels.purse import Plan, PurseViewModel
from desktop.views.look import Look
from desktop.views.marks import Icon, SpendStrip, StrategyName
from desktop.views.view import View, clear, column, label, row

ROOMY = 1.3  # text scale up to which names and strips fit beside the sums


class SpendBar(View):
    """One strategy's spend with the functions' names and amounts, and the purse as a line."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._amounts: tuple[float, ...] = ()
        self._words: tuple[tuple[str, str], ...] = ()
        self._purse = 0.0

    def show_spend(self, plan: Plan, words: Sequence[tuple[str, str]], purse: float) -> None:
        """Show a plan; `words` are name and amount of each function."""
        self._amounts, self._words, self._purse = plan.amounts, tuple(words), purse
        self.setAccessibleName(plan.told)
        self.setToolTip(plan.told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts, their words inside where they fit, else the name below; the purse."""
        look, palette = self.look, self.look.palette
        painter = QPainter(self)
        whole = max(self._purse, sum(self._amounts)) or 1.0
        scale = (self.width() - 6) / whole
        font = look.font(TYPE.tag)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        x, tall, end_of_words = 0.0, look.px(20), 0.0
        top = (self.height() - tall - look.px(16)) / 2
        for amount, (name, money), function in zip(
            self._amounts, self._words, palette.functions, strict=False
        ):
            width = amount * scale
            if width <= 0:
                continue
            part = QRectF(x, top, max(1.0, width - 1.5), tall)
            painter.fillRect(part, QColor(function.fill))
            painter.setPen(QColor(function.word))
            for told in (f"{name} {money}", money):
                if metrics.horizontalAdvance(told) + 12 <= width:
                    painter.drawText(part.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, told)
                    break
            is_outside = metrics.horizontalAdvance(f"{name} {money}") + 12 > width
            needed = metrics.horizontalAdvance(name) + 4
            left = min(x, self.width() - needed)  # the last names stand before the end
            if is_outside and left >= end_of_words:
                painter.setPen(QColor(palette.ink2))
                room = QRectF(left, top + tall, needed, look.px(16))
                painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
                end_of_words = room.right() + 4
            x += width
        self._paint_purse(painter, round(self._purse * scale) + 2, QRectF(0, top, x, tall))

    def _paint_purse(self, painter: QPainter, line: int, parts: QRectF) -> None:
        """The purse as a line; where parts go beyond it only its ends, for their words stand there."""
        if self._purse <= 0:
            return
        painter.setPen(QPen(QColor(self.look.palette.ink), 2))
        above, below = round(parts.top() - 4), round(parts.bottom() + 4)
        if line + 2 < parts.right():
            painter.drawLine(line, above - 2, line, round(parts.top()) + 3)
            painter.drawLine(line, round(parts.bottom()) - 3, line, below)
        else:
            painter.drawLine(line, above, line, below)


class PurseBar(View):
    """On the Strategy page the one that is edited, in full; on the other pages all of them."""

    def __init__(self, look: Look, purse: PurseViewModel, strategy: StrategyForm) -> None:
        super().__init__(look, "bar")
        self.setObjectName("pursebar")
        self._purse, self._strategy = purse, strategy
        self._is_tall = False
        self._all, self._one = QWidget(), QWidget()
        self._list: QHBoxLayout = row(self._all, gap=18)
        self._total = label("strong")
        self._bar = SpendBar(look)
        self._name, self._planned = StrategyName(look, 0, ""), label("second")
        self._left, self._sign = label("second"), Icon(look, "check", "ok", 18)
        self._shown: tuple[object, ...] = ()
        self._lay_out()
        purse.changed.connect(self.speak)
        strategy.chosen_changed.connect(self.speak)
        self.restyle()

    def _lay_out(self) -> None:
        inside = row(self, margins=(SPACE.page, 0, SPACE.page, 0))
        inside.addWidget(self._all, 1)
        inside.addWidget(self._one, 1)
        one = row(self._one, gap=12)
        names = column(gap=1)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._planned)
        names.addStretch(1)
        one.addLayout(names)
        one.addWidget(self._bar, 1)
        one.addWidget(self._sign)
        one.addWidget(self._left)

    def show_on(self, page: str) -> None:
        """Tall on the Strategy page."""
        self._is_tall = page == "strategy"
        self.restyle()
        self.speak()

    def restyle(self) -> None:
        """A bar that grows with the text."""
        self._shown = ()
        self.setFixedHeight(self.look.px(SPACE.purse_bar_tall if self._is_tall else SPACE.purse_bar))
        self._planned.setMinimumWidth(self.look.px(120))

    def speak(self) -> None:
        """Purse and plans in the language in force."""
        if not self._purse.document.is_open:
            return
        plans = self._purse.plans
        edited = next((plan for plan in plans if plan.name == self._strategy.strategy), None)
        self._all.setVisible(not self._is_tall)
        self._one.setVisible(self._is_tall and edited is not None)
        if self._is_tall:
            if edited is not None:
                self._show_one(edited)
        else:
            self._show_all(plans)

    def _show_one(self, plan: Plan) -> None:
        self._name.show_strategy(plan.slot, plan.label)
        self._planned.setText(self.tr("%1 planned").replace("%1", plan.words))
        words = list(zip(self._purse.function_words(), self._purse.amounts_words(plan), strict=True))
        self._bar.show_spend(plan, words, self._purse.purse)
        self._left.setText(self._purse.left_words(plan))
        self._left.setToolTip(plan.warning)
        self._sign.change("warn" if plan.warning else "check", "warn" if plan.warning else "ok")
        self._sign.setToolTip(plan.warning)

    def _show_all(self, plans: tuple[Plan, ...]) -> None:
        shown = (plans, self._purse.purse_words, self.look.palette.name)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._list)
        purse = label("strong", self.tr("Purse %1").replace("%1", self._purse.purse_words))
        self._list.addWidget(purse)
        for plan in plans:
            self._list.addStretch(1)
            self._list.addWidget(self._plan(plan))

    def _plan(self, plan: Plan) -> QWidget:
        """Marker, name, strip, sum, and a sign where plan and purse differ."""
        made = QWidget()
        inside = row(made, gap=8)
        is_roomy = self.look.scale <= ROOMY
        name = StrategyName(self.look, plan.slot, plan.label if is_roomy else "")
        name.setToolTip(plan.told)
        inside.addWidget(name)
        if is_roomy:
            strip = SpendStrip(self.look)
            strip.setMinimumWidth(self.look.px(36))  # it gives way before a name does
            strip.setMaximumWidth(self.look.px(84))
            strip.show_spend(plan.amounts, max(self._purse.purse, plan.total), plan.told)
            inside.addWidget(strip)
        words = label("value", plan.words)
        words.setFont(self.look.font(TYPE.second, QFont.Weight.Medium))
        inside.addWidget(words)
        if plan.warning:
            sign = Icon(self.look, "warn", "warn", 18)
            sign.setToolTip(plan.warning)
            sign.setAccessibleName(plan.warning)
            inside.addWidget(sign)
        return made
