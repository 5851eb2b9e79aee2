"""The page about study files shows what is so: its example is read, its mistakes are the program's own words."""

import re
from pathlib import Path

import pytest

from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load_study
from scenarios.study import Study
from tests.scenarios.files import small

PAGE = (Path(__file__).parents[3] / "docs" / "file-format.md").read_text("utf-8")
EXAMPLE, BROKEN = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
TOLD = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)[0]
ROWS = re.findall(r"^\| `(.*?)` \| `(.*?)` \|$", PAGE.partition("| line | mistake |")[2], re.MULTILINE)


def said(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(folder)
    small.written(folder, text)
    with pytest.raises(StudyMistakes) as refused:
        load_study("study.yaml")
    return str(refused.value)


def test_that_the_pages_example_is_a_study(tmp_path: Path) -> None:
    study = load_study(small.written(tmp_path, EXAMPLE)).study

    assert isinstance(study, Study)
    assert list(study.strategies) == ["search-led", "radio-too"]
    assert study.strategies["radio-too"].tactics == {}
    assert study.strategies["radio-too"].media["search"].targeting == "exact"


def test_that_the_pages_mistakes_are_told_word_by_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = EXAMPLE.partition("strategies:\n")[0] + BROKEN

    assert said(tmp_path, broken, monkeypatch) == TOLD.rstrip("\n")


@pytest.mark.parametrize(("line", "mistake"), ROWS, ids=[line for line, _ in ROWS])
def test_that_a_line_of_the_table_makes_its_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, mistake: str
) -> None:
    assert mistake in said(tmp_path, f"{EXAMPLE}{line}\n", monkeypatch)


def test_that_the_table_is_read() -> None:
    assert len(ROWS) >= 15
