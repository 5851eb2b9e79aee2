"""Whatever stands on a command line or behind a path: words, exit code 2, and nothing written but what was named."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.claims.bases import Bases
from scenarios.command import COMMANDS, main
from scenarios.files.library import library_path
from scenarios.files.saving import write
from scenarios.files.texts import Source
from tests.scenarios.commands.small_file import said, small_file
from tests.scenarios.limited import command

needs_pipes = pytest.mark.skipif(
    sys.platform == "win32", reason="there are no pipes and links as files there"
)
LONG = "a" * 5_000
READ = [
    ("compare",),
    ("prove",),
    ("resume",),
    ("export", "--csv", "t"),
    ("check",),
    ("run",),
    ("centre",),
    ("batch",),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a pipe, links to a device and out of the folder, and a folder that looks like a file."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text("password: mine\n")
    os.mkfifo(inside / "pipe.yaml")
    (inside / "zero.yaml").symlink_to("/dev/zero")
    (inside / "round.yaml").symlink_to(inside / "round.yaml")
    (inside / "folder.yaml").mkdir()
    monkeypatch.chdir(inside)
    return inside


def refused(*words: str | Path) -> str:
    """What is said to a request that is refused, by exit code 2 and nothing else."""
    answer = said(*words)
    assert answer.exception is None or isinstance(answer.exception, SystemExit), (words, answer.exception)
    assert answer.exit_code == 2, (words, answer.output)
    assert answer.stderr.strip(), words
    return answer.stderr


@needs_pipes
@pytest.mark.parametrize("words", READ, ids=" ".join)
def test_that_nothing_but_a_file_is_read(folder: Path, words: tuple[str, ...]) -> None:
    before = sorted(folder.iterdir())

    for name in (
        "pipe.yaml",
        "zero.yaml",
        "round.yaml",
        "folder.yaml",
        "absent.yaml",
        "/dev/zero",
        "",
        f"{LONG}.yaml",
        LONG,
    ):
        refused(words[0], name, *words[1:])

    assert sorted(folder.iterdir()) == before


@needs_pipes
def test_that_a_folder_of_a_batch_reads_no_link_that_leads_out_of_it(folder: Path) -> None:
    for path in folder.iterdir():
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    small_file(folder)
    (folder / "more.yaml").symlink_to(folder.parent / "secret.yaml")

    told = refused("batch", folder, "--dry-run")

    assert "more.yaml: this link leads out of the folder" in told
    assert "password" not in told
    (folder / "more.yaml").unlink()
    (folder / "more.yaml").symlink_to(folder / "small.yaml")
    assert said("batch", folder, "--dry-run").exit_code == 0


@needs_pipes
def test_that_a_claim_reads_no_study_through_a_link_out_of_its_folder(folder: Path) -> None:
    (folder.parent / "base.yaml").write_bytes(library_path("online-shop").read_bytes())
    (folder / "base.yaml").symlink_to(folder.parent / "base.yaml")

    assert Bases().named("base.yaml", folder / "claim.yaml") is None
    assert Bases().named("base.yaml", folder.parent / "claim.yaml") is not None


@needs_pipes
def test_that_nothing_is_written_over_what_is_no_file(folder: Path) -> None:
    for place in ("pipe.yaml", "zero.yaml", "/dev/full"):
        kinds = Path(place).lstat().st_mode
        assert "no file" in refused("new", place, "--from", "online-shop", "--force")
        refused("run", small_file(folder.parent), "--out", place, "--force")
        assert Path(place).lstat().st_mode == kinds
    with pytest.raises(OSError, match="no file"):
        write(Path("/dev/null"), Source("x", "x"))


@needs_pipes
def test_that_no_export_is_written_over_what_is_no_file(folder: Path) -> None:
    assert (
        said(
            "run", small_file(folder.parent, replications=1, days=2), "--workers", "1", "--out", "r.shapan"
        ).exit_code
        == 0
    )

    for option in ("--xlsx", "--json", "--html"):
        for place in ("pipe.yaml", "zero.yaml"):
            assert "no file but a device or a pipe" in refused("export", "r.shapan", option, place, "--force")
    for option in ("--csv", "--parquet"):
        assert "is a file; name a folder" in refused("export", "r.shapan", option, "zero.yaml", "--force")


@pytest.mark.parametrize("option", ["--confidence", "--indifference", "--run-seconds", "--run-memory"])
@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "1e400", "0x10", ""])
def test_that_a_number_that_none_can_count_with_is_refused(option: str, number: str) -> None:
    refused("run", "online-shop", "--until-decided", option, number)


@pytest.mark.skipif(
    sys.platform != "linux", reason="what a process took is read from /proc; names there are bytes"
)
@pytest.mark.parametrize(
    "words",
    [
        (b"check", b"\xff\xfe.yaml"),
        (b"run", b"\xff.yaml", b"--json"),
        (b"export", b"\xff.shapan", b"--json", b"\xff"),
        (b"new", b"x.yaml", b"--from", b"\x1b[2J\xff"),
        (b"\xff",),
        (b"batch", b"/proc/self/fd"),
    ],
    ids=repr,
)
def test_that_names_which_are_no_text_are_refused_soon_and_in_little_memory(
    tmp_path: Path, words: tuple[bytes, ...]
) -> None:
    answer = command(*words, folder=tmp_path)

    assert answer.is_refused(), answer
    assert list(tmp_path.iterdir()) == []


SAID = [
    "--json",
    "--out",
    "--csv",
    "--workers",
    "-1",
    "--replications",
    "1e9",
    "--",
    "--people",
    "99999999999999999999",
    "--from",
    "--with",
    "--for",
    "--only",
    "x:y",
    "--language",
    "fr",
    "--sample",
    "0",
    "--help",
    "=1+1",
    "../..",
    "~",
    "*",
    "$(id)",
    "`id`",
    ";id",
    "%s%n",
    "沙盘",
    "--until-decided",
    "online-shop",
    "absent.yaml",
]
WORDS = st.sampled_from([*COMMANDS, *SAID, "\x1b[2J", LONG]) | st.text(
    st.characters(categories=("L", "P", "S")), max_size=6
)
CARRIED_OUT = {"demo", "verify", "claims"}  # they take no file; what they do takes long


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(COMMANDS.keys() - CARRIED_OUT)), st.lists(WORDS, max_size=4))
def test_that_any_command_line_is_answered(name: str, rest: list[str]) -> None:
    """Files are looked for in an empty folder; nothing is run, since no study and no result is there."""
    words = [word for word in rest if word != "online-shop" or name in ("check", "list", "schema")]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        answer = CliRunner().invoke(main, [name, *words])
        left = {path.name for path in Path().iterdir()}

    assert answer.exception is None or isinstance(answer.exception, SystemExit), (words, answer.exception)
    assert answer.exit_code in (0, 2), (words, answer.output)
    assert left <= (set(words) if name == "new" else set())  # it writes the file that is named
