"""What real observations say of the model's numbers: `SHAPAN_DATA=FOLDER .venv/bin/python docs/calibrate.py`.

Writes the page on calibration anew where the observations are at hand, and says so in words where they are not. They
belong to others and are no part of the project: only figures computed from them stand on the page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from docs.calibration import adopting, buying, keeping, mails, sessions, waiting
from docs.calibration.finding import Finding, NoData, folder

PAGE = Path(__file__).parent / "model" / "calibration.md"
COMMAND = ".venv/bin/python docs/calibrate.py"
FINDINGS: tuple[Callable[[Path | None], Finding], ...] = (
    buying.finding,
    sessions.finding,
    mails.finding,
    keeping.contracts,
    keeping.apps,
    waiting.finding,
    adopting.finding,
)
HEAD = f"""<!-- Made by {COMMAND}; not to be edited. -->

# Calibrated on real observations

What published sets of observations say of single mechanisms: the numbers fitted to them, what was left out to test
the fit, and the error there. The sets belong to others and are not part of the project; `{COMMAND}`
reads them from the folder that `SHAPAN_DATA` names and makes this page anew.

A line says *not looked at* where a part of a set was kept aside by whoever handed it out: what is foretold there could
not have been fitted to it. What the [bundled markets](bundled-markets.md) state of these mechanisms stands beside
the fit; they keep published figures where there are some.

Left out: weekly series of media and sales, because those at hand are themselves simulated, by generators that their
authors keep to themselves: a fit to them would be a fit to another model.
"""


def page(where: Path | None = None) -> str:
    """The whole page; NoData where there are no observations."""
    found = where or folder()
    lines = [line for finding in FINDINGS for line in finding(found).lines()]
    return "\n".join((HEAD, *lines))


def main() -> int:
    """Write the page, or say why not."""
    try:
        text = page()
    except NoData as missing:
        print(f"the page on calibration stays as it is: {missing}", file=sys.stderr)
        return 0
    PAGE.write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
