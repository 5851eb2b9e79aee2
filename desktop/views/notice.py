"""A line under the top bar that says what happened; it goes when it is read or when it no longer holds."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent

from desktop.tokens import SPACE
from desktop.views.button import IconButton
from desktop.views.look import Look
from desktop.views.marks import Icon
from desktop.views.view import View, label, row


class Notice(View):
    """Words of an error or a caution, or of something that was done outside of the study."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("notice")
        self._is_good = False
        self._icon, self._words = Icon(look, "warn", "warn"), label("value", wraps=True, name="notice.words")
        self._close = IconButton(look, "close", "notice.close")
        inside = row(self, margins=(SPACE.page, 6, SPACE.page, 6), gap=10)
        inside.addWidget(self._icon)
        inside.addWidget(self._words, 1)
        inside.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self.speak()
        self.hide()

    def speak(self) -> None:
        """Name the button."""
        self._close.say(self.tr("Close"))

    def tell(self, words: str) -> None:
        """Show words of caution."""
        self._show(words, is_good=False)

    def tell_done(self, words: str) -> None:
        """Show that something was done."""
        self._show(words, is_good=True)

    def _show(self, words: str, *, is_good: bool) -> None:
        self._is_good = is_good
        self._icon.change(*(("check", "ok") if is_good else ("warn", "warn")))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a caution, or of good news."""
        QPainter(self).fillRect(self.rect(), self.look.colour("okbg" if self._is_good else "warnbg"))
