"""The demonstration: one command, a table and a report, nothing of anybody else's overwritten."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scenarios.command import main
from scenarios.commands import demonstrating
from scenarios.commands.session import asked_for
from scenarios.commands.wishes import Wishes
from scenarios.experiments.plan import Plan
from scenarios.exports.report import stamped
from scenarios.store.reading import Result as StoredResult

RESULT, REPORT = Path("shapan-demo.shapan"), Path("shapan-demo.html")


TINY = """
format: 1
title: Tiny
start: 2026-01-05
days: 20
purse: 100
market:
  people: {size: 200, rows: 200, aware: 0.5}
  channels: {radio: {broadcast: {}}}
strategies:
  loud: {media: {radio: {weekly_budget: 35}}}
"""


@pytest.fixture(autouse=True)
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer people and races, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(demonstrating, "REPLICATIONS", 2)
    monkeypatch.setattr(demonstrating, "PEOPLE", 300)


@pytest.fixture
def tiny(few: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A study that is over at once in place of the bundled one."""
    Path("tiny").write_text(TINY)
    monkeypatch.setattr(demonstrating, "STUDY", "tiny")


def demo(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["demo", "--workers", "1", *arguments])


def test_that_a_demonstration_ends_with_a_table_and_a_report_and_says_where() -> None:
    done = demo()

    assert done.exit_code == 0, done.output
    assert "marketing-led" in done.output
    assert done.output.rstrip().endswith(f"Report: {REPORT.resolve()}")
    assert stamped(REPORT) == "business-software, 2 x 300 x 365, seed 1"
    with StoredResult(RESULT) as result:
        assert (result.name, result.plan.replications, result.plan.people) == ("business-software", 2, 300)


@pytest.mark.usefixtures("tiny")
def test_that_the_next_demonstration_takes_the_place_of_the_last_and_leaves_others_alone() -> None:
    assert demo().exit_code == 0
    REPORT.write_text("a page of my own")

    second = demo("--language", "zh")

    assert second.exit_code == 0
    assert REPORT.read_text() == "a page of my own"
    assert '<html lang="zh">' in Path("shapan-demo-2.html").read_text(encoding="utf-8")
    assert Path("shapan-demo-2.shapan").is_file()
    REPORT.unlink()
    assert demo().exit_code == 0
    assert REPORT.is_file()
    assert not Path("shapan-demo-3.shapan").exists()


@pytest.mark.parametrize("content", ["something else", ""])
@pytest.mark.usefixtures("tiny")
def test_that_a_result_of_another_kind_is_left_alone(content: str) -> None:
    RESULT.write_text(content)

    assert demonstrating.names(_plan())[0] == Path("shapan-demo-2.shapan")
    assert RESULT.read_text() == content


@pytest.mark.usefixtures("tiny")
def test_that_the_result_of_another_comparison_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demonstrating, "REPLICATIONS", 1)
    assert demo().exit_code == 0
    monkeypatch.setattr(demonstrating, "REPLICATIONS", 2)

    assert demonstrating.names(_plan())[0] == Path("shapan-demo-2.shapan")


@pytest.mark.usefixtures("tiny")
def test_that_a_report_that_cannot_be_written_is_told_in_words_and_the_result_is_kept() -> None:
    Path(f"{REPORT}.part").mkdir()

    done = demo()

    assert done.exit_code == 2
    assert "cannot be written" in done.output
    assert "Traceback" not in done.output
    assert RESULT.is_file()


def _plan() -> Plan:
    return asked_for(Wishes(study="tiny", replications=2, people=300, out=RESULT))[0].plan
