"""New from a template: a bundled market becomes a file of one's own."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.viewmodels.home import HomeViewModel
from desktop.views.button import Button
from desktop.views.dialogs import ask_where_to_save, documents
from desktop.views.look import Look
from desktop.views.view import View, clear, column, label

LARGE = 1.2  # text scale from which the buttons stand one below the other


class Templates(View):
    """A button for each bundled study; it asks where the new file is to be."""

    def __init__(self, look: Look, home: HomeViewModel) -> None:
        super().__init__(look)
        self.setObjectName("home.templates")
        self._home = home
        self._title = label("panel")
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        held = QWidget()
        held.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        inside = column(self, gap=8)
        inside.addWidget(self._title)
        inside.addWidget(held)
        self.speak()

    def restyle(self) -> None:
        """As many beside each other as the text lets."""
        self.speak()

    def speak(self) -> None:
        """A button for each, by its title."""
        cards = self._home.cards
        self._title.setText(self.tr("New from a template"))
        self.setVisible(bool(cards))
        clear(self._grid)
        across = 1 if self.look.scale >= LARGE else 2
        for place, card in enumerate(cards):
            made = Button(self.look, "small", name=f"template.{card.name}")
            made.say(card.title, described=self.tr("A new study from this template"))
            made.clicked.connect(partial(self._ask, card.name))
            self._grid.addWidget(made, place // across, place % across)

    def _ask(self, name: str, _checked: bool = False) -> None:
        ask_where_to_save(self, documents() / f"{name}.yaml", partial(self._home.new_from, name))
