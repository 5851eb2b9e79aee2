"""How fast the Race page plays, as one line of JSON a speed: `python benchmarks/race.py [STUDY]`, on a screen or Xvfb.

`frames_a_second` are frames painted while the race of a bundled study plays for some seconds, which depends on what
else the machine does. `work_ms` is processor time of the window's thread a frame when a frame follows a sixtieth of a
second after the other, which does not: below 16.7 ms is 60 frames a second on a core of one's own. `loop_p99_ms` and
`loop_longest_ms` are gaps between two turns of the event loop; the first line has them for the time of recording.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))

from desktop.app import Desk, laid_out
from desktop.viewmodels.playhead import SPEEDS
from desktop.views.race import RacePage

SECONDS = 5.0
STEPS = 300  # frames of which the work is measured
BEAT = 5  # milliseconds between two looks at the clock


class Heart(QObject):
    """Beats as often as the event loop lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        timer = QTimer(self)
        timer.setInterval(BEAT)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def told(self) -> dict[str, float]:
        """The gaps so far; begins anew."""
        gaps, self.gaps = sorted(self.gaps) or [0.0], []
        p99, longest = gaps[int(0.99 * (len(gaps) - 1))], gaps[-1]
        return {"loop_p99_ms": round(1000 * p99, 1), "loop_longest_ms": round(1000 * longest, 1)}


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    while not holds():
        QApplication.processEvents()
        time.sleep(0.001)


def main() -> None:
    """Record, then play at every speed."""
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        desk = laid_out(application, Path(folder), bundled_fonts=True)
        desk.window.resize(1366, 768)
        desk.window.show()
        measure(desk, sys.argv[1] if len(sys.argv) > 1 else "business-software")
        desk.window.close_surely()


def measure(desk: Desk, study: str) -> None:
    """Tell the figures."""
    shapan, heart = desk.shapan, Heart()
    shapan.document.open_bundled(study)
    until(lambda: shapan.document.is_open)
    shapan.go("race")
    until(lambda: not heart.gaps or len(heart.gaps) > 50)
    heart.told()
    begun = time.perf_counter()
    shapan.race.start()
    until(lambda: shapan.race.has_recording)
    print(
        json.dumps(
            {"what": "record", "study": study, "s": round(time.perf_counter() - begun, 2), **heart.told()}
        )
    )
    page = desk.window.pages.page("race")
    assert isinstance(page, RacePage)
    frames = [0]
    paint = type(page.lanes[0]).paintEvent

    def counted(view: object, event: object) -> None:
        frames[0] += view is page.lanes[0]
        paint(view, event)  # type: ignore[arg-type]  # it is passed through as it came

    type(page.lanes[0]).paintEvent = counted  # type: ignore[method-assign,assignment]  # counts frames, paints the same
    for speed in SPEEDS:
        play(desk, speed, heart, frames)
    type(page.lanes[0]).paintEvent = paint  # type: ignore[method-assign]  # as it was


def play(desk: Desk, speed: int, heart: Heart, frames: list[int]) -> None:
    """Play for some seconds at a speed."""
    head = desk.shapan.race.playhead
    head.pause()
    head.choose_speed(speed)
    head.go(100.0)
    head.play()
    heart.told()
    frames[0] = 0
    begun = time.perf_counter()
    until(lambda: time.perf_counter() - begun > SECONDS)
    passed = time.perf_counter() - begun
    head.pause()
    told = {
        "what": "play",
        "days_a_second": speed,
        "frames_a_second": round(frames[0] / passed, 1),
        **heart.told(),
    }
    head.go(100.0)
    worked = time.thread_time()
    for _ in range(STEPS):
        head.advance(1 / 60)
        QApplication.processEvents()
    print(json.dumps({**told, "work_ms": round(1000 * (time.thread_time() - worked) / STEPS, 2)}))


if __name__ == "__main__":
    main()
