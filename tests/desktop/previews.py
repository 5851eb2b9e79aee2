"""One of each chart of previews, with a base, words in both scripts, and marks close together."""

from __future__ import annotations

import numpy as np

from desktop.chartdata import Heading, Tick
from desktop.previewdata import (
    Calendar,
    Curve,
    Effect,
    Gain,
    Keeping,
    Level,
    Plane,
    Point,
    PreviewData,
    Response,
    Stretch,
    Wait,
)
from desktop.tabledata import Table

HEADING = Heading("The next ¥2,000 a week reaches 367 more", "people reached on a day · 色带：80% 的对局")
X = np.linspace(0.0, 10.0, 30)
Y = 100.0 * X / (X + 3.0)
ACROSS = tuple(Tick(at, f"{at:g}") for at in (0, 2, 4, 6, 8, 10))
PLANE = Plane(ACROSS, tuple(Tick(at, f"{at:g}") for at in (0, 50, 100)), 10.0, 110.0, "thousand ¥ a week")
SHARES = Plane(ACROSS, (Tick(0, "0 %"), Tick(0.5, "50 %"), Tick(1, "100 %")), 10.0, 1.12, "days")
RESPONSE = Response(
    HEADING, "", Table(), (Curve(3, X, Y, 0.8 * Y, 1.2 * Y),),
    (Point(3, 4.0, 57.1, "now 4"), Point(0, 5.0, 62.5, "基准 5", is_base=True)),
    PLANE, Gain(4.0, 57.1, 1.0, 5.4, "+5"), Level(100.0, "ceiling 100"),
)  # fmt: skip
KEEPING = Keeping(
    HEADING, "", Table(), (Curve(None, X, 1 / (1 + X)), Curve(None, X, 1 / (1 + 2 * X), is_base=True)),
    (Point(None, 1, 0.5, "D1 50 %"), Point(None, 7, 0.125, "D7 12 %")), SHARES,
)  # fmt: skip
EFFECT = Effect(
    HEADING, "", Table(),
    (Curve(1, X, np.clip((X - 2) / 2, 0, 1)), Curve(1, X, np.clip((X - 4) / 2, 0, 1), is_base=True)),
    (Point(1, 2, 0.0, "live 2"), Point(1, 4, 1.0, "满效 4")), SHARES,
)  # fmt: skip
HEADS = np.arange(1.0, 9.0)
WAIT = Wait(
    HEADING, "", Table(), Curve(2, HEADS, np.where(HEADS > 2, 90.0 / HEADS, np.nan)),
    (Point(2, 4, 22.5, "now 4 · 22 h"), Point(0, 5, 18.0, "基准 5", is_base=True)),
    PLANE, Level(60.0, "promised"), Level(2.5, "never catches up"),
)  # fmt: skip
CALENDAR = Calendar(
    HEADING, "", Table(),
    (
        Stretch(2, "Shipping told early, everywhere", 0, 2, 4, 10, 3, ""),
        Stretch(2, "运费早知", 1, None, None, 10, 6, ""),
        Stretch(2, "Opening", None, None, 6, 9, 6, "", is_campaign=True),
    ),
    PLANE, np.array([1.0] * 6 + [0.0] * 4), np.array([2.0] * 10), "builders at work",
)  # fmt: skip
PREVIEWS: dict[str, PreviewData] = {
    "response": RESPONSE, "keeping": KEEPING, "effect": EFFECT, "waiting": WAIT, "calendar": CALENDAR,
}  # fmt: skip
