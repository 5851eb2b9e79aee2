"""What was asked of a cluster on the command line: where it is, and who we are to it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scenarios.commands.telling import BadInput
from scenarios.commands.telling import event as say

if TYPE_CHECKING:
    from scenarios.executors.cluster import Address, Cluster

OPEN = (
    "{url} is not encrypted and asks nobody who they are: whoever reaches the scheduler reads the studies and runs "
    "code on its workers and here; use tls://"
)
WRITTEN = 10.0  # seconds that a scheduler may take to write its file
FILES = ("cluster_ca", "cluster_cert", "cluster_key")
Command = Callable[..., Any]


def cluster_options(command: Command) -> Command:
    """The options on a cluster, for every command that carries runs out."""
    pem = click.Path(exists=True, dir_okay=False, path_type=Path)
    for option in (
        click.option("--cluster-key", type=pem, metavar="PEM", help="The key of our certificate."),
        click.option("--cluster-cert", type=pem, metavar="PEM", help="Our certificate for its scheduler."),
        click.option("--cluster-ca", type=pem, metavar="PEM", help="Whose certificates are trusted there."),
        click.option(
            "--cluster",
            metavar="ADDRESS|FILE",
            help="Run on a Dask cluster, such as tls://127.0.0.1:8786, or as its scheduler's file says.",
        ),
    ):
        command = option(command)
    return command


def address_of(stated: dict[str, Any]) -> Address | None:
    """The address that the options state, taken out of what was stated; None where none was."""
    url = stated.pop("cluster")
    files = [stated.pop(name) for name in FILES]
    named = [
        f"--{name.replace('_', '-')}" for name, file in zip(FILES, files, strict=True) if file is not None
    ]
    if url is None:
        if named:
            raise BadInput(f"{', '.join(named)}: say with --cluster ADDRESS for which cluster")
        return None
    from scenarios.executors.cluster import Address

    address = Address(_stated_in(Path(url)) if url.endswith(".json") else url, *files)
    if address.problem:
        raise BadInput(f"--cluster: {address.problem}")
    if named and not address.url.startswith("tls://"):
        raise BadInput(
            f"{', '.join(named)}: only an address that begins with tls:// shows certificates, not {url}"
        )
    return address


def _stated_in(file: Path) -> str:
    """The address that a scheduler has written into its file; it may just be starting."""
    deadline = time.monotonic() + WRITTEN
    while True:
        try:
            if file.exists() and not file.is_file():  # a pipe would be waited for
                raise ValueError
            return str(json.loads(file.read_text("utf-8"))["address"])
        except (OSError, ValueError, KeyError, TypeError):
            if time.monotonic() > deadline:
                words = f"--cluster: {file} is no file of a scheduler (it is written by --scheduler-file)"
                raise BadInput(words) from None
        time.sleep(0.05)


@contextmanager
def reached(address: Address | None, as_json: bool) -> Iterator[Cluster | None]:
    """The cluster at an address, its workers looked at; nothing has been run or written where that fails."""
    if address is None:
        yield None
        return
    from scenarios.executors.cluster import Cluster, ClusterProblem

    if address.is_open:
        words = OPEN.format(url=address.url)
        say("warning", text=words) if as_json else click.echo(f"Warning: {words}", err=True)
    try:
        cluster = Cluster(address)
    except ClusterProblem as problem:
        raise BadInput(str(problem)) from None
    try:
        yield cluster
    finally:
        cluster.close()
