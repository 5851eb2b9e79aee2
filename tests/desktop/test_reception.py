"""One window for all files: a second start hands over and ends; stale sockets and strangers do no harm."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from desktop.__main__ import asks_for_window
from desktop.app import Desk
from desktop.reception import LONGEST, Reception, address, handed_over
from tests.desktop.conftest import Until


@pytest.fixture
def reception(tmp_path: Path, qapp: object) -> Iterator[Reception]:
    made = Reception(tmp_path / "user")
    yield made
    made.close()


BRING = """
import sys
from pathlib import Path
from desktop.reception import handed_over

folder, *files = map(Path, sys.argv[1:])
sys.exit(not handed_over(folder, files))
"""


def bring(folder: Path, files: list[Path], until: Until) -> bool:
    """What another start does, in a process of its own."""
    other = subprocess.Popen(
        [sys.executable, "-c", BRING, str(folder), *map(str, files)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    until(lambda: other.poll() is not None)
    return other.returncode == 0


def is_sent_away(socket: QLocalSocket) -> bool:
    return socket.state() == QLocalSocket.LocalSocketState.UnconnectedState


def test_that_files_are_handed_to_the_window_that_is_open(
    reception: Reception, tmp_path: Path, until: Until
) -> None:
    asked: list[list[Path]] = []
    reception.asked.connect(asked.append)

    files = [tmp_path / "茶馆.yaml", tmp_path / "tea.shapan", tmp_path / "letter.txt"]

    assert bring(tmp_path / "user", files, until)
    assert bring(tmp_path / "user", [], until)
    assert asked == [files[:2], []]


def test_that_without_a_window_nothing_is_handed_over(tmp_path: Path, qapp: object) -> None:
    assert not handed_over(tmp_path / "user", [])


def test_that_every_user_and_folder_has_a_socket_that_nobody_else_may_use(
    reception: Reception, tmp_path: Path
) -> None:
    where = Path(address(tmp_path / "user"))

    assert Path(address(Path("/data/user"))).parent == Path("/data/user")
    if len(os.fsencode(tmp_path / "user" / "window.socket")) <= LONGEST:
        assert where.parent == tmp_path / "user"
    assert stat.S_IMODE(where.stat().st_mode) & 0o077 == 0
    assert address(tmp_path / "user") != address(tmp_path / "other")
    deep = tmp_path.joinpath(*["a long name of a folder"] * 8)
    assert len(os.fsencode(address(deep))) <= 100
    assert address(deep) != address(deep / "below")


def test_that_a_second_window_leaves_the_first_one_its_files(reception: Reception, tmp_path: Path) -> None:
    second = Reception(tmp_path / "user")

    assert reception.is_open
    assert not second.is_open
    second.close()
    assert Path(address(tmp_path / "user")).exists()


def test_that_a_message_that_is_none_of_ours_opens_nothing(
    reception: Reception, tmp_path: Path, until: Until
) -> None:
    asked: list[list[Path]] = []
    reception.asked.connect(asked.append)
    for message in (b"GET / HTTP/1.1\n", b'{"open": "tea.yaml"}\n', b'{"run": []}\n'):
        socket = QLocalSocket()
        socket.connectToServer(address(tmp_path / "user"))
        socket.write(message)
        until(partial(is_sent_away, socket))

    assert asked == []


def test_that_of_several_files_the_first_is_opened_and_that_is_said(
    desk: Desk, study_file: Path, until: Until
) -> None:
    desk.window.open_files([study_file, study_file.with_name("other.yaml")])
    until(lambda: desk.shapan.document.is_open and not desk.window.notice.isHidden())

    assert desk.window.notice.accessibleName().startswith("A window shows one file: tea-house.yaml")


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["tea.yaml"], True),
        (["--new-window", "Tea.SHAPAN"], True),
        (["check", "tea.yaml"], False),
        (["compare", "tea.shapan"], False),
        (["--help"], False),
    ],
)
def test_that_commands_stay_commands(arguments: list[str], opens: bool) -> None:
    assert asks_for_window(arguments) == opens


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the program as a user does; whatever happens, nothing stays running."""
    started: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> subprocess.Popen[str]:
        made = subprocess.Popen(
            [sys.executable, "-m", "desktop", *arguments],
            env={**os.environ, "XDG_DATA_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
            stderr=subprocess.DEVNULL,
            text=True,
        )
        started.append(made)
        return made

    yield begin
    for each in started:
        each.kill()
        each.wait()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the data folder is named as on Linux")
def test_that_a_second_start_ends_at_once_and_its_file_opens_in_the_first_even_after_a_kill(
    tmp_path: Path, study_file: Path, start: Start, until: Until
) -> None:
    folder = tmp_path / "shapan"
    socket, remembered = Path(address(folder)), folder / "window.ini"
    killed = start()
    until(socket.exists)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    first = start()
    until(lambda: handed_over(folder, []))  # the socket that the kill left behind is taken over

    second = start(str(study_file))

    assert second.wait(30) == 0
    until(lambda: remembered.exists() and "tea-house.yaml" in remembered.read_text("utf-8"))
    assert first.poll() is None
    assert start("nowhere.yaml").wait(30) == 2
