"""The order in which Tab walks a page: as it is laid out, left to right and top to bottom, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QScrollArea, QWidget


def put_in_reading_order(page: QWidget) -> None:
    """Let Tab walk through a page as it is read."""
    for before, after in pairwise([page, *in_reading_order(page)]):
        QWidget.setTabOrder(before, after)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard's focus inside a widget, in the order of its layouts."""
    layout = widget.layout()
    held = widget.widget() if isinstance(widget, QScrollArea) else None
    if held is not None:
        yield from _read(held)
    elif layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _items(layout)


def _items(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = (None, None) if item is None else (item.layout(), item.widget())
        if widget is not None:
            yield from _read(widget)
        elif inner is not None:
            yield from _items(inner)


def _read(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    yield from in_reading_order(widget)
