"""Settings: language, theme and text size, put on as soon as they are chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from desktop.tokens import SPACE, TEXT_SCALES
from desktop.viewmodels.settings import LANGUAGES, MOTIONS, THEMES, Settings
from desktop.views.button import Button, Segments
from desktop.views.look import Look
from desktop.views.seen import WhenSeen
from desktop.views.view import View, column, label, line, row

LANGUAGE_NAMES = {"en": "English", "zh": "简体中文"}


class SettingsPage(View):
    """How the window speaks and looks."""

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(look)
        self.setObjectName("settings")
        self._settings = settings
        self._title = label("title")
        self._heads = [label("strong") for _ in range(5)]
        self._hints = [label("hint", wraps=True) for _ in range(5)]
        self.language = Segments(look, LANGUAGES, "settings.language")
        self.theme = Segments(look, THEMES, "settings.theme")
        self.scale = Segments(look, [str(scale) for scale in TEXT_SCALES], "settings.scale")
        self.motion = Segments(look, MOTIONS, "settings.motion")
        self.forget = Button(look, name="settings.forget")
        self._lay_out()
        self.language.chosen.connect(lambda key: settings.choose("language", key))
        self.theme.chosen.connect(lambda key: settings.choose("theme", key))
        self.scale.chosen.connect(lambda key: settings.choose("text_scale", int(key)))
        self.motion.chosen.connect(lambda key: settings.choose("motion", key))
        self.forget.clicked.connect(settings.forget_recent)
        settings.changed.connect(WhenSeen(self, self.speak).ask)
        self.speak()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        whole = column(inside, margins=(SPACE.home, 28, SPACE.home, 28), gap=14)
        whole.addWidget(self._title)
        panel = View(self.look, "panel")
        rows = column(panel, margins=(20, 8, 20, 8))
        controls = (self.language, self.theme, self.scale, self.motion, self.forget)
        for place, (head, hint, control) in enumerate(zip(self._heads, self._hints, controls, strict=True)):
            if place:
                rows.addWidget(line())
            one: QHBoxLayout = row(gap=16, margins=(0, 12, 0, 12))
            words = column(gap=2)
            words.addWidget(head)
            words.addWidget(hint)
            one.addLayout(words, 1)
            one.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            rows.addLayout(one)
        panel.setMaximumWidth(1100)
        whole.addWidget(panel)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column(self).addWidget(area)

    def speak(self) -> None:
        """Every word, and which choices are in force."""
        self._title.setText(self.tr("Settings"))
        heads = (
            self.tr("Language"),
            self.tr("Theme"),
            self.tr("Text size"),
            self.tr("Motion"),
            self.tr("Recent files"),
        )
        hints = (
            self.tr("Numbers and money follow the language."),
            self.tr("High contrast adds frames and drops every faint colour."),
            self.tr("Everything grows with the text; pages scroll."),
            self.tr("Reduced: nothing flies; what changed stands out for a moment."),
            self.tr("Empties the list on Home. The files stay where they are."),
        )
        for head, hint, title, words in zip(self._heads, self._hints, heads, hints, strict=True):
            head.setText(title)
            hint.setText(words)
        self.language.say(LANGUAGE_NAMES)
        self.theme.say(
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "high contrast": self.tr("High contrast"),
            }
        )
        self.scale.say({str(scale): self._settings.percent(scale) for scale in TEXT_SCALES})
        self.motion.say({"full": self.tr("Full"), "reduced": self.tr("Reduced")})
        self.motion.choose(self._settings.motion)
        self.forget.say(self.tr("Empty the list"))
        self.language.choose(self._settings.language)
        self.theme.choose(self._settings.theme)
        self.scale.choose(str(self._settings.text_scale))
