"""`new`, `list`, `check` and `schema` as a user or a program meets them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scenarios import command
from scenarios.files import library
from scenarios.files.library import library_names, library_path
from scenarios.files.reading import load_study
from tests.scenarios.files import small

GOOD = small.HEAD + "market: {}\nstrategies: {one: {}}\n"
BAD = GOOD.replace("one: {}", "one: {medai: {}}") + "dasy: 3\n"


def shapan(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command.main, [str(argument) for argument in arguments])


def events(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_that_good_files_are_said_to_be_good(tmp_path: Path) -> None:
    path = small.written(tmp_path, GOOD)

    result = shapan("check", path, "business-software")

    assert result.exit_code == 0
    assert result.stdout.startswith(
        f"{path} can be run: 1 strategy, 365 days, “Small”\nbusiness-software can be run: "
    )
    assert result.stderr == ""


def test_that_all_mistakes_of_all_files_are_told(tmp_path: Path) -> None:
    good, bad = small.written(tmp_path, GOOD), small.written(tmp_path, BAD, "bad.yaml")

    result = shapan("check", bad, tmp_path / "absent.yaml", good, "busines-software")

    assert result.exit_code == 2
    assert result.stdout == f"{good} can be run: 1 strategy, 365 days, “Small”\n"
    assert result.stderr == (
        f"{bad} cannot be run:\n"
        "  line 6, column 20  strategies.one: 'medai' is unknown; did you mean 'media'?\n"
        "  line 7, column 1   'dasy' is unknown; did you mean 'days'?\n"
        f"{tmp_path}/absent.yaml cannot be run:\n  line 1, column 1  there is no such file\n"
        "busines-software cannot be run:\n"
        "  line 1, column 1  there is no bundled study and no file 'busines-software'; "
        "did you mean 'business-software'?\n"
    )


def test_that_a_program_gets_one_object_a_line(tmp_path: Path) -> None:
    bad = small.written(tmp_path, BAD)

    result = shapan("check", "--json", bad, bad)
    found = events(result)

    assert result.exit_code == 2
    assert result.stderr == ""
    assert found[0] == {
        "event": "mistake", "file": str(bad), "line": 6, "column": 20, "path": "strategies.one",
        "message": "'medai' is unknown; did you mean 'media'?",
        "found": "medai", "expected": "media", "nearest": "media",
    }  # fmt: skip
    assert found[-1] == {"event": "checked", "files": 2, "sound": 0, "mistakes": 4}
    assert events(shapan("check", "--json", small.written(tmp_path, GOOD))) == [
        {"event": "checked", "files": 1, "sound": 1, "mistakes": 0}
    ]


def test_that_a_name_that_is_no_text_is_shown_harmlessly(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "scenarios", "check", b"caf\xe9\x1b.yaml"], cwd=small.written(tmp_path, GOOD).parent,
        capture_output=True, env={"PYTHONPATH": str(Path(__file__).parents[3]), "PATH": ""},
    )  # fmt: skip

    assert result.returncode == 2
    assert b"caf\\udce9\\u001b.yaml cannot be run" in result.stderr


@pytest.mark.parametrize("name", library_names())
def test_that_a_new_file_is_a_bundled_study_sign_by_sign(tmp_path: Path, name: str) -> None:
    path = tmp_path / "mine.yaml"

    result = shapan("new", path, "--from", name)

    assert result.exit_code == 0
    assert path.read_bytes() == library_path(name).read_bytes()
    assert shapan("check", path).exit_code == 0


def test_that_a_new_file_is_made_of_all_parts_of_a_study(tmp_path: Path) -> None:
    small.written(tmp_path, "# world\npeople: {size: 5}\n", "market.yaml")
    origin = small.written(tmp_path, small.HEAD + "market: market.yaml\nstrategies: {one: {}}\n")
    (tmp_path / "other").mkdir()

    result = shapan("new", tmp_path / "other" / "mine.yaml", "--from", origin, "--json")

    assert events(result) == [
        {"event": "written", "file": str(tmp_path / "other" / "mine.yaml"), "origin": str(origin)}
    ]
    assert load_study(tmp_path / "other" / "mine.yaml").study == load_study(origin).study
    assert "  # world\n" in (tmp_path / "other" / "mine.yaml").read_text()


def test_that_a_file_is_written_over_only_when_asked(tmp_path: Path) -> None:
    path = small.written(tmp_path, "mine\n")

    refused = shapan("new", path)

    assert refused.exit_code == 2
    assert refused.stderr == f"Error: {path} is there already; --force writes over it\n"
    assert path.read_text() == "mine\n"
    assert shapan("new", path, "--force").exit_code == 0
    assert load_study(path).study.strategies


def test_that_what_cannot_be_written_or_read_is_told(tmp_path: Path) -> None:
    nowhere = shapan("new", tmp_path / "absent" / "mine.yaml")
    unknown = shapan("new", tmp_path / "mine.yaml", "--from", "online-shpo")
    broken = shapan("new", tmp_path / "mine.yaml", "--from", small.written(tmp_path, BAD), "--json")

    assert (nowhere.exit_code, unknown.exit_code, broken.exit_code) == (2, 2, 2)
    assert nowhere.stderr.endswith("mine.yaml cannot be written: No such file or directory\n")
    assert "did you mean 'online-shop'" in unknown.stderr
    assert [event["event"] for event in events(broken)] == ["mistake", "mistake"]
    assert not (tmp_path / "mine.yaml").exists()


def test_that_the_bundled_studies_are_listed_with_their_questions() -> None:
    result, found = shapan("list"), events(shapan("list", "--json"))

    assert result.exit_code == 0
    assert "business-software  Business software\n  With 1.5 million for one year" in result.stdout
    assert [event.get("name") for event in found[:-1]] == list(library_names())
    assert found[-1] == {"event": "listed", "studies": len(library_names())}


def test_that_a_broken_bundled_study_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.written(tmp_path, GOOD, "good.yaml")
    small.written(tmp_path, BAD, "bad.yaml")
    monkeypatch.setattr(library, "LIBRARY", tmp_path)

    result = shapan("list")

    assert result.exit_code == 2
    assert result.stdout.startswith("good  Small\n")
    assert "bad.yaml cannot be run:" in result.stderr


def test_that_the_schema_is_printed() -> None:
    assert json.loads(shapan("schema").stdout)["title"] == "A Shapan study"


def test_that_the_help_names_every_command_and_an_unknown_one_the_nearest() -> None:
    assert all(f"  {name} " in shapan("--help").stdout for name in command.COMMANDS)
    unknown = shapan("chek")
    assert unknown.exit_code == 2
    assert "there is no command 'chek'; did you mean 'check'?" in unknown.stderr
    assert "there is no command 'zzz'\n" in shapan("zzz").stderr
    assert shapan("--version").stdout.startswith("shapan ")


@pytest.mark.parametrize("name", list(command.COMMANDS))
def test_that_every_command_is_found_and_explained(name: str) -> None:
    result = shapan(name, "--help")

    assert result.exit_code == 0
    assert f"Usage: main {name}" in result.stdout


def test_that_help_is_given_before_anything_heavy_is_imported() -> None:
    heavy = ("numpy", "pydantic", "ruamel", "rich", "simpy", "matplotlib", "PySide6")
    script = (
        "import sys; from scenarios.command import main; main(['--help'], standalone_mode=False);"
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=Path(__file__).parents[3]
    )

    assert said.stdout.splitlines()[-1] == "[]", said.stderr


def test_that_checking_imports_no_screen_and_no_table() -> None:
    heavy = ("rich", "matplotlib", "PySide6", "scipy", "jinja2", "sqlite3", "platformdirs")
    script = (
        "import sys; from scenarios.command import main; main(['check', 'business-software'], standalone_mode=False);"
        f"print([name for name in {heavy} if name in sys.modules])"
    )

    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=Path(__file__).parents[3]
    )

    assert said.stdout.splitlines()[-1] == "[]", said.stderr


def test_that_being_stopped_by_the_user_is_an_answer_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped() -> tuple[str, ...]:
        raise KeyboardInterrupt

    monkeypatch.setattr(library, "library_names", stopped)

    result = shapan("list")

    assert result.exit_code == 130
    assert result.stderr == "stopped\n"
