"""One window for all files: a second start hands its files to the window that is open, and ends.

The window listens at a socket in the user's own data folder, so that every user has one of their own; nobody else may
write to it. Who listens holds a lock that goes with the process: a socket left behind by a kill is taken over.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.viewmodels.opening import ENDINGS
from desktop.viewmodels.sessions import Claim, claimed

LONGEST = 90  # bytes of a socket's path; the systems allow 104 and more
MOST_BYTES = 1 << 20  # of one message
PATIENCE = 2_000  # milliseconds that a window is waited for; one that is that busy gets no files
NAME = "window"


def address(folder: Path) -> str:
    """Where the window over a data folder listens; a name of its own for every user and folder."""
    path = folder.resolve() / f"{NAME}.socket"
    if sys.platform != "win32" and len(os.fsencode(path)) <= LONGEST:
        return str(path)
    seal = hashlib.blake2b(f"{getpass.getuser()} {path}".encode(), digest_size=12).hexdigest()
    name = f"shapan-{seal}"
    return name if sys.platform == "win32" else str(Path(tempfile.gettempdir()) / name)


def handed_over(folder: Path, files: list[Path]) -> bool:
    """Whether a window that is open has taken the files; without any it only comes forward."""
    socket = QLocalSocket()
    socket.connectToServer(address(folder))
    if not socket.waitForConnected(PATIENCE):
        return False
    message = json.dumps({"open": [str(each.resolve()) for each in files]}) + "\n"
    socket.write(message.encode())
    is_answered = socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)
    return is_answered and bytes(socket.readAll().data()).startswith(b"ok")


class Reception(QObject):
    """Takes what other starts bring; nothing where another window does that already."""

    asked = Signal(object)  # the files that are to be opened, perhaps none: list[Path]

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        self._claim: Claim | None = claimed(folder / NAME)
        if self._claim is not None:
            QLocalServer.removeServer(address(folder))  # of a window that was killed: nobody else listens
            self._server.listen(address(folder))

    @property
    def is_open(self) -> bool:
        """Whether files come here."""
        return self._server.isListening()

    def close(self) -> None:
        """Take nothing more."""
        self._server.close()
        if self._claim is not None:
            self._claim.release()
            self._claim = None

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        """Answer a whole line; a message that is too long or is none is dropped."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        files = _files(bytes(socket.readLine(MOST_BYTES).data()))
        if files is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(files)


def _files(message: bytes) -> list[Path] | None:
    """The files of a message; None where it is none of ours."""
    try:
        held: Any = json.loads(message)
    except ValueError:
        return None
    named = held.get("open") if isinstance(held, dict) else None
    if not isinstance(named, list) or not all(isinstance(each, str) for each in named):
        return None
    return [Path(each) for each in named if Path(each).suffix.lower() in ENDINGS]
