"""Small examples of the charts of the What if page."""

from __future__ import annotations

from desktop.chartdata import Heading, Tick
from desktop.tabledata import Table
from desktop.whatifdata import Curve, End, Ends, Spot, WhatIfData

HEADING = Heading("The verdict flips at 70 %", "协同 minus Sales first in value, ¥ million")
CURVE = Curve(
    HEADING, "", Table(), (3, "运营先行 6 : 4"), (2, "Sales first"), "ahead", (60.0, 70.0, 95.0), (-0.5, 0.0, 0.9),
    (-0.6, -0.1, 0.8), (-0.4, 0.1, 1.0), Spot(93.0, 0.8, 0.7, 0.9, "now 93 %: +¥0.80 M"), False,
    Spot(81.0, 0.4, 0.3, 0.5, "before 81 %"), Spot(70.0, 0.0, 68.0, 72.0, "flips at 70 %"),
    (Tick(60, "60"), Tick(80, "80"), Tick(95, "95")), (Tick(-0.5, "−0.5"), Tick(0, "0"), Tick(1, "+1")),
    "Renew · Base chance, %",
)  # fmt: skip
ENDS = Ends(
    HEADING, "", Table(),
    (
        End(3, "运营先行", 0.9, 0.7, 1.2, 1.8, False, "+¥0.94 M"),
        End(0, "Media first", -0.7, -0.7, -0.7, None, True, "−¥0.74 M"),
    ),
    (Tick(-1, "−1"), Tick(0, "0"), Tick(2, "+2")),
)  # fmt: skip
WHATIF: dict[str, WhatIfData] = {"curve": CURVE, "ends": ENDS}
