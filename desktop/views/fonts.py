"""The family list of the window: the system's own faces first, the bundled ones where it has none."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from desktop.assets import asset
from desktop.tokens import CHINESE, LATIN

BUNDLED = {
    "Shapan Sans": ("ShapanSans-Regular", "ShapanSans-Medium", "ShapanSans-SemiBold"),
    "Shapan Sans SC": ("ShapanSansSC-Regular", "ShapanSansSC-Bold"),
}


def families(*, bundled_only: bool = False) -> tuple[str, ...]:
    """The families to use, in order; a bundled one is loaded only where the system has none of its script.

    `bundled_only` gives the same letters on every machine, as pictures that are compared need them.
    """
    return tuple(
        family for wanted in (LATIN, CHINESE) for family in _found(wanted[:-1], wanted[-1], bundled_only)
    )


def _found(system: tuple[str, ...], bundled: str, bundled_only: bool) -> list[str]:
    known = [] if bundled_only else [family for family in system if QFontDatabase.hasFamily(family)]
    if known:
        return known
    for face in BUNDLED[bundled]:
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{face}.otf")))
    return [bundled]


def font(names: tuple[str, ...], pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A face of the window at a size; figures are of equal width, so that numbers stand in columns."""
    face = QFont()
    face.setFamilies(list(names))
    face.setPixelSize(max(1, round(pixels)))
    face.setWeight(weight)
    face.setFeature(QFont.Tag("tnum"), 1)
    return face
