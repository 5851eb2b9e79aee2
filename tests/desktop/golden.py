"""Golden pictures of every chart: `.venv/bin/python -m tests.desktop.golden` draws them anew after a wanted change.

They are small, light, and drawn with the bundled fonts by the renderer that comes with matplotlib, so that they are
the same on every machine. Look at each before it is kept: `git diff` shows which have changed.
"""

from __future__ import annotations

from pathlib import Path

import matplotlib.image
import numpy as np

from desktop.chartdata import ChartData
from desktop.charts.painting import painted
from desktop.previewdata import PreviewData
from desktop.whatifdata import WhatIfData
from tests.desktop.chart_examples import EVERY, ROOM, sheet

FOLDER = Path(__file__).parent / "golden"
SIZE, SCALE = (420, 210), 1.0
SEEN = 40  # of 255: less in a colour is rounding at the edge of a letter or a line
TOLERANCE = (
    1 / 20_000
)  # share of the points that may differ so: four of a small picture, fewer than any mark has


def picture(name: str, data: ChartData | PreviewData | WhatIfData | None = None) -> np.ndarray:
    """The golden picture of an example, or of other data in its place [row, column, red green blue]."""
    size, scale = (ROOM[name], 0.5) if name in ROOM else (SIZE, SCALE)
    made = sheet(is_titled=True, size=(round(size[0] * scale), round(size[1] * scale)), scale=scale)
    return painted(EVERY[name] if data is None else data, made)[:, :, :3]


def stored(name: str) -> np.ndarray:
    """The picture as it is kept [row, column, red green blue]."""
    kept = matplotlib.image.imread(path_of(name))
    pixels: np.ndarray = np.rint(kept[:, :, :3] * 255).astype(np.uint8)
    return pixels


def path_of(name: str) -> Path:
    """Where a picture is kept."""
    return FOLDER / f"{name}.png"


def differing(one: np.ndarray, other: np.ndarray) -> float:
    """The share of points that differ visibly; all of them where the sizes differ."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one.astype(int) - other.astype(int)).max(axis=2) > SEEN).mean())


def main() -> None:
    """Draw every picture anew and take away those of charts that are gone."""
    FOLDER.mkdir(exist_ok=True)
    for left in FOLDER.glob("*.png"):
        if left.stem not in EVERY:
            left.unlink()
    for name in EVERY:
        matplotlib.image.imsave(path_of(name), picture(name))


if __name__ == "__main__":
    main()
