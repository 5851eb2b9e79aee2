"""Where exports are written: whole or not at all, and nowhere else."""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path

import pytest

from tests.scenarios.exports.test_tables import export
from tests.scenarios.store.test_troubles import bound_by_rights, command

FORMS = {"--csv": "tables", "--parquet": "typed", "--xlsx": "a.xlsx", "--json": "a.json", "--html": "a.html"}


def no_room() -> None:
    """Before a process starts: a file may hold 8 kB, which stands for a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (8_000, 8_000))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits there")
@pytest.mark.parametrize("option", FORMS)
def test_that_a_full_disk_is_told_in_words_and_leaves_what_was_there(
    result_file: Path, tmp_path: Path, option: str
) -> None:
    place = tmp_path / FORMS[option]
    if place.suffix:
        place.write_text("an earlier one")

    full = command(
        "export", str(result_file), option, str(place), "--force", folder=tmp_path, preexec_fn=no_room
    )

    assert full.returncode == 2, full.stderr
    assert "cannot be written: file too large" in full.stderr
    assert "Traceback" not in full.stderr
    assert not list(tmp_path.rglob("*.part"))
    assert not place.suffix or place.read_text() == "an earlier one"


@pytest.mark.skipif(sys.platform != "linux", reason="rights are taken away as Linux knows them")
@pytest.mark.parametrize("option", FORMS)
def test_that_a_folder_that_may_not_be_written_is_told_in_words(
    result_file: Path, tmp_path: Path, option: str
) -> None:
    tmp_path.chmod(0o555)
    try:
        refused = command(
            "export", str(result_file), option, FORMS[option], folder=tmp_path, preexec_fn=bound_by_rights
        )
    finally:
        tmp_path.chmod(0o755)

    assert refused.returncode == 2, refused.stderr
    assert "cannot be written: permission denied" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_that_nothing_is_written_outside_the_folder(
    result_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither beside it nor, on the way, into the folder for what is temporary: there is none here."""
    for place in ("tables", "home"):
        (tmp_path / place).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "absent"))

    wanted = (word for option, name in FORMS.items() for word in (option, tmp_path / "tables" / name))
    code, said = export(result_file, *wanted)

    assert code == 0, said
    assert {path.name for path in (tmp_path / "tables").iterdir()} == set(FORMS.values())
    assert list((tmp_path / "home").iterdir()) == []
