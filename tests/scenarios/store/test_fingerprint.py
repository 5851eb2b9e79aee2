"""The fingerprint of the model notices every change of its code, in Python and in C, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

import simulation
from scenarios.store.fingerprint import model_fingerprint


def fingerprint_of(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(simulation, "__file__", str(folder / "__init__.py"))
    return model_fingerprint.__wrapped__()


@pytest.mark.parametrize(
    ("name", "is_code"),
    [("day.py", True), ("kernels/draws.c", True), ("kernels/k.h", True), ("notes.md", False)],
)
def test_that_a_change_is_noticed_where_it_is_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, is_code: bool
) -> None:
    (tmp_path / "kernels").mkdir()
    (tmp_path / name).write_text("before")
    before = fingerprint_of(tmp_path, monkeypatch)

    (tmp_path / name).write_text("after")

    assert (fingerprint_of(tmp_path, monkeypatch) != before) == is_code


def test_that_a_renamed_part_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "day.py").write_text("text")
    one = fingerprint_of(tmp_path, monkeypatch)
    (tmp_path / "day.py").rename(tmp_path / "night.py")

    assert fingerprint_of(tmp_path, monkeypatch) != one
