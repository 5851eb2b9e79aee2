"""The bundled studies, and what a name or path on the command line means."""

from pathlib import Path

import pytest

from scenarios.files import library
from scenarios.files.library import find, library_names, library_path, open_named
from scenarios.files.mistakes import StudyMistakes


@pytest.mark.parametrize("name", library_names())
def test_that_every_bundled_study_can_be_run(name: str) -> None:
    study = open_named(name).study

    assert len(study.strategies) >= 2
    assert str(study.title)
    assert study.title.in_language("zh") != study.title.in_language("en")


def test_that_business_software_is_bundled() -> None:
    assert "business-software" in library_names()
    assert find("business-software") == library_path("business-software")


def test_that_what_looks_like_a_path_or_is_there_is_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").write_text("format: 1\n")

    assert find("./business-software") == Path("./business-software")
    assert find("business-software.yaml") == Path("business-software.yaml")
    assert find("mine") == Path("mine")
    (tmp_path / "business-software").mkdir()
    assert find("business-software") == library_path("business-software")
    (tmp_path / "business-software").rmdir()
    (tmp_path / "business-software").write_text("format: 1\n")
    assert find("business-software") == Path("business-software")


def test_that_an_unknown_name_has_a_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "library_names", lambda: ("business-software", "online-shop"))

    with pytest.raises(StudyMistakes) as refused:
        open_named("busines-software")
    assert refused.value.mistakes[0].message == (
        "there is no bundled study and no file 'busines-software'; did you mean 'business-software'?"
    )
    with pytest.raises(StudyMistakes) as refused:
        find("zzz")
    assert refused.value.mistakes[0].message.endswith("; bundled are 'business-software' and 'online-shop'")
