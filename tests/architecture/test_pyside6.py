"""The pinned PySide6 survives many calls that return nothing.

Version 6.12.0 loses a reference to None on every such call on Python 3.11 and kills the process after a few
thousand of them, while short tests stay green: docs/decisions/pinned-pyside6.md.
"""

import subprocess
import sys

CALLS = 20_000


def test_that_20_000_calls_that_return_nothing_leave_none_alive() -> None:
    script = (
        "import sys\n"
        "from PySide6.QtCore import QObject\n"
        "before = sys.getrefcount(None)\n"
        "thing = QObject()\n"
        f"for number in range({CALLS}): thing.setObjectName(str(number))\n"
        "print(thing.objectName(), sys.getrefcount(None) - before)\n"
    )

    process = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    assert process.returncode == 0, process.stderr[-2000:]
    name, gained = process.stdout.split()
    assert int(name) == CALLS - 1
    assert abs(int(gained)) < CALLS / 10  # one lost or gained a call would be all of them
