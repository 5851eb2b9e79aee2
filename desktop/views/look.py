"""The look in force: palette, text scale and faces, given to every view and to the application's style."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from desktop.tokens import DARK, LIGHT, PALETTES, TYPE, Palette
from desktop.views.fonts import font
from desktop.views.icons import icon
from desktop.views.sheet import style_sheet

ROLES = {
    "Window": "ground",
    "Base": "surface",
    "AlternateBase": "lane",
    "Button": "raised",
    "WindowText": "ink",
    "Text": "ink",
    "ButtonText": "ink",
    "BrightText": "error",
    "PlaceholderText": "ink3",
    "Mid": "hair",
    "Midlight": "hair",
    "Light": "raised",
    "Dark": "edge",
    "Shadow": "edge",
    "Highlight": "select",
    "HighlightedText": "ink",
    "Accent": "accent",
    "Link": "accent",
    "LinkVisited": "accent",
    "ToolTipBase": "primary",
    "ToolTipText": "onink",
}
SYSTEM = "system"


class Look(QObject):
    """What every view asks for colours, lengths and faces; `changed` says that they are new."""

    changed = Signal()

    def __init__(self, application: QApplication, families: tuple[str, ...]) -> None:
        super().__init__(application)
        self.families = families
        self.palette: Palette = LIGHT
        self.scale = 1.0
        self._theme = SYSTEM
        self._worn: tuple[Palette, float] | None = None
        self._application = application
        if not application.styleSheet():  # once: a style that is in use is not taken from under its widgets
            application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def wear(self, theme: str, percent: int) -> None:
        """Put on a theme (system, light, dark or high contrast) at a text scale in per cent."""
        self._theme = theme
        palette, scale = PALETTES.get(theme) or self._system(), percent / 100.0
        if (palette, scale) == self._worn:
            return  # every widget would be polished for nothing, which takes longer than all else
        self.palette, self.scale = self._worn = palette, scale
        self._application.setPalette(qt_palette(self.palette))
        self._application.setFont(self.font(TYPE.body))
        self._application.setStyleSheet(style_sheet(self.palette, self.scale))
        self.changed.emit()

    def px(self, length: float) -> int:
        """A length that grows with the text [px]."""
        return round(length * self.scale)

    def font(self, size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """A face at a size of the type scale."""
        return font(self.families, size * self.scale, weight)

    def colour(self, name: str) -> QColor:
        """A colour of the palette by its token's name."""
        return QColor(getattr(self.palette, name))

    def icon(self, name: str, token: str = "ink2") -> QIcon:
        """An icon in a colour of the palette."""
        return icon(name, getattr(self.palette, token), self.palette.hair, self.px(20))

    def _system(self) -> Palette:
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT

    def _follow_system(self) -> None:
        if self._theme == SYSTEM and self._system() is not self.palette:
            self.wear(SYSTEM, round(self.scale * 100))


def qt_palette(palette: Palette) -> QPalette:
    """Qt's own roles filled from the tokens; disabled text is the hint's colour."""
    made = QPalette()
    texts = ("WindowText", "Text", "ButtonText", "HighlightedText")
    for role, token in ROLES.items():
        made.setColor(QPalette.ColorRole[role], QColor(getattr(palette, token)))
    for role in texts:
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], QColor(palette.ink3))
    return made
