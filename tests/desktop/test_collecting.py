"""Garbage of a program with an open window: in which thread it is let go, and that it is let go at all."""

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from desktop.app import Desk
from desktop.collecting import OFTEN, SETTLED, YOUNG, Collector
from desktop.viewmodels.background import Background
from tests.desktop.conftest import Until

MANY = 200_000


class Noted:
    """Part of a circle, so that only a collection lets go of it; notes where that happened."""

    def __init__(self, threads: list[int]) -> None:
        self.itself, self._threads = self, threads

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


def much_made() -> int:
    """Make and drop more objects than Python goes without collecting, as a simulation does."""
    return len([[] for _ in range(MANY)])


def worked_beside(background: Background, until: Until) -> int:
    """Let a thread make many objects; the thread that it was."""
    found: list[int] = []

    def work() -> int:
        much_made()
        return threading.get_ident()

    background.start(work, found.append, _raised)
    until(lambda: background.is_idle)
    return found[0]


def _raised(error: Exception) -> Any:
    raise error


@pytest.fixture
def background() -> Iterator[Background]:
    """A thread beside this one."""
    made = Background()
    yield made
    made.close()


def test_that_a_part_of_an_open_window_is_let_go_in_the_windows_own_thread(desk: Desk, until: Until) -> None:
    threads: list[int] = []
    Noted(threads)

    desk.window.collector._timer.stop()  # it looks when it is told to here, and at no other time
    beside = worked_beside(desk.shapan.counting, until)
    before = list(threads)
    made: list[list[int]] = [[] for _ in range(YOUNG + 1)]
    desk.window.collector.look()

    assert made
    assert before == []
    assert threads == [threading.get_ident()]
    assert threads != [beside]


def test_that_without_a_window_another_thread_would_let_it_go(background: Background, until: Until) -> None:
    threads: list[int] = []
    gc.collect()
    Noted(threads)

    beside = worked_beside(background, until)

    assert threads == [beside]


def test_that_python_collects_by_itself_again_once_the_last_window_is_closed() -> None:
    first, second = Collector(), Collector()
    is_off = not gc.isenabled()

    first.close()
    first.close()
    is_still_off = not gc.isenabled()
    second.close()

    assert is_off
    assert is_still_off
    assert gc.isenabled()


def test_that_garbage_that_grew_old_is_let_go_too() -> None:
    threads: list[int] = []
    collector, made = Collector(), [[0]]
    for _ in range(SETTLED):
        collector.look()
    noted = Noted(threads)
    for _ in range(OFTEN):
        made += [[] for _ in range(YOUNG + 1)]
        collector.look()
    del noted

    for _ in range(3 * OFTEN * OFTEN):
        made += [[] for _ in range(YOUNG + 1)]
        collector.look()
        if threads:
            break
    collector.close()

    assert threads == [threading.get_ident()]


def test_that_what_is_there_after_the_start_is_never_looked_through_again() -> None:
    collector = Collector()
    for _ in range(SETTLED):
        collector.look()
    frozen = gc.get_freeze_count()
    collector.close()

    assert frozen > 10_000
    assert gc.get_freeze_count() == 0
