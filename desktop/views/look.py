"""The look in force: palette, text scale and faces, given to every view and to the style of what it dresses."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

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
STYLE = "fusion"


class Look(QObject):
    """What views ask for colours, lengths and faces; `changed` says that they are new.

    The style sheet is given to the widgets that the look dresses, each with all that is in it, and never to the whole
    application: there Qt polishes every widget once for each that it stands in.
    """

    changed = Signal()

    def __init__(self, families: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.families = families
        self.palette: Palette = LIGHT
        self.scale = 1.0
        self._dressed: list[QWidget] = []

    def put_on(self, palette: Palette, scale: float) -> None:
        """Other colours and another text scale, given to what is dressed, then told; the same again does nothing."""
        if (palette, scale) == (self.palette, self.scale):
            return
        self.palette, self.scale = palette, scale
        self._dressed = [widget for widget in self._dressed if isValid(widget)]
        sheet = style_sheet(palette, scale)
        for widget in self._dressed:
            widget.setStyleSheet(sheet)
        self.changed.emit()

    def dress(self, widget: QWidget) -> None:
        """Give a widget and all that is in it the style sheet, now and whenever the look changes; once is enough."""
        if widget not in self._dressed:
            self._dressed.append(widget)
            widget.setStyleSheet(style_sheet(self.palette, self.scale))

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


class WindowLook(Look):
    """The look that was chosen, which the application's own palette and face follow."""

    def __init__(self, application: QApplication, families: tuple[str, ...]) -> None:
        super().__init__(families, application)
        self._theme = SYSTEM
        self._application = application
        if application.style().objectName().lower() != STYLE:  # one in use stays under its widgets
            application.setStyle(STYLE)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._give(self.palette, self.scale)

    def wear(self, theme: str, percent: int) -> None:
        """Put on a theme (system, light, dark or high contrast) at a text scale in per cent."""
        self._theme = theme
        palette, scale = PALETTES.get(theme) or self._system(), percent / 100.0
        if (palette, scale) != (self.palette, self.scale):
            self._give(palette, scale)
            self.put_on(palette, scale)

    def _give(self, palette: Palette, scale: float) -> None:
        self._application.setPalette(qt_palette(palette))
        self._application.setFont(font(self.families, TYPE.body * scale))

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
