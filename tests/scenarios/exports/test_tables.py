"""Tables for spreadsheets: tidy, harmless, the same wherever they are made."""

import csv
import math
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from scenarios.command import main
from scenarios.commands.asked import answered
from scenarios.exports.csv_files import harmless
from scenarios.exports.inputs import OWN, assumptions, purchases
from scenarios.exports.places import ExportProblem
from scenarios.exports.table import Column, Table
from scenarios.exports.workbook import LONGEST, write_workbook
from scenarios.store.reading import Result
from simulation.figures import FIGURES
from simulation.ledger import FUNCTIONS
from simulation.measures import MEASURES
from simulation.organisation.careers import Careers
from simulation.organisation.sales import SalesMarket
from simulation.quantity import typical
from simulation.resolve import numbers
from tests.scenarios.exports.strange import FORMULA, QUOTES, result_of, study

TABLES = {
    "about", "strategies", "summary", "verdict", "figures", "pairs", "money", "daily", "failures", "implications",
    "purchases", "assumptions", "dictionary",
}  # fmt: skip


def export(*arguments: str | Path) -> tuple[int, str]:
    """Exit code and everything said."""
    done = CliRunner().invoke(main, ["export", *map(str, arguments)])
    return done.exit_code, done.output


def read(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def folder(result_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the strange study, days of runs included."""
    folder = tmp_path_factory.mktemp("tables") / "new" / "tables"
    code, said = export(result_file, "--csv", folder, "--runs")
    assert code == 0, said
    return folder


def test_that_every_table_is_written_and_said(result_file: Path, tmp_path: Path) -> None:
    code, said = export(result_file, "--csv", tmp_path / "tables")

    assert code == 0
    assert {path.stem for path in (tmp_path / "tables").iterdir()} == TABLES
    assert f"13 tables: {tmp_path / 'tables'}" in said


def test_that_one_row_is_one_run_with_every_figure(folder: Path, result_file: Path) -> None:
    rows = read(folder, "summary")
    with Result(result_file) as result:
        cube = answered(result).cube

    assert list(rows[0]) == [
        "strategy",
        "replication",
        "days",
        "compared",
        *(figure.name for figure in FIGURES),
    ]
    assert len(rows) == 4 * 3 * 2
    found = next(
        row
        for row in rows
        if row["strategy"] == "media" and row["replication"] == "1" and row["days"] == "40"
    )
    assert float(found["profit"]) == cube.figures["profit"][cube.row("media"), 1]


def test_that_the_verdict_stands_at_every_horizon(folder: Path) -> None:
    rows = read(folder, "verdict")

    assert [row["days"] for row in rows] == ["40"] * 4 + ["20"] * 4 + ["80"] * 4
    assert [float(row["value"]) for row in rows[:4]] == sorted(
        (float(row["value"]) for row in rows[:4]), reverse=True
    )
    for row in rows:
        assert float(row["value"]) == pytest.approx(float(row["profit"]) + float(row["remaining"]))
        assert float(row["value_low"]) <= float(row["value"]) <= float(row["value_high"])


def test_that_pairs_are_differences_of_what_the_summary_says(folder: Path) -> None:
    value = {
        (row["strategy"], row["replication"]): float(row["value"]) for row in read(folder, "summary")[:12]
    }

    for row in read(folder, "pairs"):
        name = {place: text.removeprefix("'") for place, text in row.items() if place in "ab"}
        there = {strategy.removeprefix("'"): strategy for strategy, _ in value}
        differences = [value[there[name["a"]], n] - value[there[name["b"]], n] for n in "012"]
        assert float(row["difference"]) == pytest.approx(sum(differences) / 3)


def test_that_daily_bands_hold_the_mean_of_the_runs(folder: Path) -> None:
    runs = [row for row in read(folder, "runs") if row["strategy"] == "both" and row["day"] == "17"]
    daily = [row for row in read(folder, "daily") if row["strategy"] == "both" and row["day"] == "17"]

    assert len(runs) == 3
    assert [row["measure"] for row in daily] == [measure.name for measure in MEASURES]
    for row in daily:
        values = [float(run[row["measure"]]) for run in runs]
        assert float(row["mean"]) == pytest.approx(sum(values) / 3)
        assert min(values) - 1e-9 <= float(row["low10"]) <= float(row["high90"]) <= max(values) + 1e-9


def test_that_planned_stands_beside_committed_by_function(folder: Path) -> None:
    rows = [row for row in read(folder, "money") if row["strategy"] == "media"]
    committed = [float(row["committed"]) for row in read(folder, "summary") if row["strategy"] == "media"][:3]

    assert [row["function"] for row in rows] == list(FUNCTIONS)
    assert float(rows[0]["planned"]) == pytest.approx(1500 / 7 * 40, abs=1)
    assert sum(float(row["committed"]) for row in rows) == pytest.approx(sum(committed) / 3)


def test_that_every_column_of_every_table_is_in_the_dictionary(folder: Path) -> None:
    known = {(row["table"], row["column"]) for row in read(folder, "dictionary")}

    for table in TABLES - {"dictionary"} | {"runs"}:
        with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
            assert {(table, column) for column in next(csv.reader(file))} <= known
    assert {("daily", f"measure = {measure.name}") for measure in MEASURES} <= known
    assert all(row["meaning"] for row in read(folder, "dictionary"))


def test_that_no_cell_would_be_executed_and_numbers_stay_numbers(folder: Path) -> None:
    strategies = read(folder, "strategies")

    assert [row["strategy"] for row in strategies] == ["'=sum", "media", "both", "nothing"]
    assert strategies[1]["label"] == "'" + FORMULA
    assert strategies[0]["note"] == QUOTES
    for path in folder.iterdir():
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    assert not cell.startswith(("=", "+", "@", "\t", "\r", "\n"))
                    assert not cell.startswith("-") or math.isfinite(float(cell))
    assert any(float(row["profit"]) < 0 for row in read(folder, "summary"))


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a"]
)
def test_that_text_that_begins_like_a_formula_stands_behind_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text
    assert harmless("a" + text) == "a" + text


def test_that_what_is_no_number_is_an_empty_cell(folder: Path) -> None:
    nothing = next(row for row in read(folder, "summary") if row["strategy"] == "nothing")

    assert nothing["waste"] == ""
    assert nothing["committed"] == "0"


def test_that_the_same_study_gives_the_same_bytes_again(
    folder: Path, again_file: Path, tmp_path: Path
) -> None:
    assert export(again_file, "--csv", tmp_path / "tables", "--xlsx", tmp_path / "one.xlsx", "--runs")[0] == 0
    assert export(again_file, "--xlsx", tmp_path / "two.xlsx")[0] == 0

    assert sorted(path.name for path in folder.iterdir()) == sorted(
        path.name for path in (tmp_path / "tables").iterdir()
    )
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / "tables" / path.name).read_bytes()
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_that_a_workbook_holds_the_same_without_formulas_or_links(result_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "result.xlsx"

    assert export(result_file, "--xlsx", path) == (0, f"Workbook: {path}\n")

    with ZipFile(path) as book:
        sheets = [
            book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")
        ]
        names = book.read("xl/workbook.xml").decode()
        relations = [book.read(name).decode() for name in book.namelist() if "worksheets/_rels" in name]
        assert [text.count("<Relationship ") for text in relations] == [
            1,
            1,
            1,
        ]  # verdict, money, daily: a chart
        assert all('Target="../drawings/drawing' in text for text in relations)
        assert not any("External" in text for text in relations)
    assert len(sheets) == len(TABLES)
    assert all(f'name="{table}"' in names for table in TABLES)
    assert not any("<f>" in sheet or "hyperlink" in sheet for sheet in sheets)
    assert any("=HYPERLINK(" in sheet for sheet in sheets)  # it is there, as text
    assert any('t="inlineStr"' in sheet for sheet in sheets)


def test_that_a_text_longer_than_a_cell_takes_is_cut(tmp_path: Path) -> None:
    long = Table("long", (Column("text", "", "a text"),), lambda: [("ab" * LONGEST,)])

    write_workbook(tmp_path / "long.xlsx", [long])

    with ZipFile(tmp_path / "long.xlsx") as book:
        assert ">" + ("ab" * LONGEST)[:LONGEST] + "<" in book.read("xl/worksheets/sheet1.xml").decode()


def test_that_a_table_longer_than_a_sheet_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scenarios.exports.workbook.MOST_ROWS", 3)
    rows = Table("many", (Column("row", "", "a row"),), lambda: [(1,), (2,), (3,)])

    with pytest.raises(ExportProblem, match="'many' has more rows than a sheet holds"):
        write_workbook(tmp_path / "many.xlsx", [rows])

    assert list(tmp_path.iterdir()) == []


def test_that_another_folder_s_files_are_left_alone(result_file: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")

    code, said = export(result_file, "--csv", tmp_path)

    assert code == 2
    assert "not empty and holds no earlier export" in said
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert export(result_file, "--csv", tmp_path, "--force")[0] == 0
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_that_an_earlier_export_is_replaced_whole(result_file: Path, tmp_path: Path) -> None:
    assert export(result_file, "--csv", tmp_path, "--runs")[0] == 0
    (tmp_path / "notes.txt").write_text("mine")

    assert export(result_file, "--csv", tmp_path)[0] == 0

    assert not (tmp_path / "runs.csv").exists()
    assert (tmp_path / "notes.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_that_a_link_beside_an_export_leads_nowhere(result_file: Path, tmp_path: Path) -> None:
    precious, folder = tmp_path / "precious.txt", tmp_path / "tables"
    precious.write_text("mine")
    folder.mkdir()
    for name in ("verdict.csv", "about.csv.part", "a.xlsx.part", "a.json.part", "a.html.part"):
        (folder / name).symlink_to(precious)

    wanted = (
        "--csv",
        folder,
        "--xlsx",
        folder / "a.xlsx",
        "--json",
        folder / "a.json",
        "--html",
        folder / "a.html",
    )
    assert export(result_file, *wanted, "--force")[0] == 0

    assert precious.read_text() == "mine"
    assert not [path.name for path in folder.iterdir() if path.is_symlink()]


@pytest.mark.parametrize("content", ["something,else\n1,2\n", "", "\ud800"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_that_a_dictionary_of_somebody_else_is_no_earlier_export(
    result_file: Path, tmp_path: Path, content: str, encoding: str
) -> None:
    (tmp_path / "dictionary.csv").write_bytes(content.encode(encoding, "surrogatepass"))

    assert export(result_file, "--csv", tmp_path)[0] == 2


def test_that_an_earlier_dictionary_names_no_file_elsewhere(result_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("mine")
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "dictionary.csv").write_text("table,column,unit,meaning\n../other,a,,b\n", encoding="utf-8-sig")

    assert export(result_file, "--csv", folder)[0] == 0
    assert other.read_text() == "mine"


def test_that_bad_requests_are_told_in_words(result_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")

    requests: dict[str, tuple[str | Path, ...]] = {
        "say what to write": (result_file,),
        "--runs needs --csv": (result_file, "--xlsx", tmp_path / "a.xlsx", "--runs"),
        "there is no such file": (tmp_path / "none.shapan", "--csv", tmp_path / "a"),
        "not a result of Shapan": (file, "--csv", tmp_path / "a"),
        "is a file; name a folder": (result_file, "--csv", file),
        "is a folder; name a file": (result_file, "--xlsx", tmp_path),
        "there is no folder": (result_file, "--xlsx", tmp_path / "no" / "a.xlsx"),
        "was not written by export": (result_file, "--xlsx", file),
        "cannot be written: not a directory": (result_file, "--csv", file / "below"),
    }

    for words, request in requests.items():
        code, said = export(*request)
        assert code == 2, request
        assert words in said, said
        assert "Traceback" not in said


def test_that_a_workbook_of_ours_is_replaced_without_asking(result_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    assert [export(result_file, "--xlsx", path)[0] for _ in range(2)] == [0, 0]


def test_that_a_result_without_a_finished_run_gives_empty_tables(tmp_path: Path) -> None:
    path = result_of(tmp_path / "none.shapan", study(replications=1), wanted=0)

    assert export(path, "--csv", tmp_path / "tables")[0] == 0

    assert read(tmp_path / "tables", "summary") == []
    assert [row["value"] for row in read(tmp_path / "tables", "verdict")[:4]] == [""] * 4
    assert {row["committed"] for row in read(tmp_path / "tables", "money")} == {""}


def test_that_runs_that_broke_off_are_listed(tmp_path: Path) -> None:
    broken = {"broken": {"media": {"search": {"weekly_budget": 9, "targeting": "none"}}}, "sound": {}}
    path = result_of(tmp_path / "broken.shapan", study(strategies=broken, about={}))

    assert export(path, "--csv", tmp_path / "tables")[0] == 0

    failures = read(tmp_path / "tables", "failures")
    assert [(row["strategy"], row["replication"]) for row in failures] == [
        ("broken", "0"),
        ("broken", "1"),
        ("broken", "2"),
    ]
    assert all(row["error"] for row in failures)
    assert {row["strategy"] for row in read(tmp_path / "tables", "summary")} == {"sound", "nothing"}


def test_that_assumptions_are_every_number_of_the_market_with_its_evidence(result_file: Path) -> None:
    with Result(result_file) as result:
        answer = answered(result)
    market = answer.asked.plan.study.market

    found = {number.path: number for number in assumptions(answer)}

    expected = {f"market.{path}": typical(value) for path, value, _ in numbers(market)}
    assert {path: number.typical for path, number in found.items()} == expected
    assert (found["market.visits.visit.base"].grade, found["market.visits.visit.base"].source[-6:]) == (
        "A",
        "(2020)",
    )
    assert found["market.awareness.organic"].grade == "B"  # a default with a source of its own
    assert found["market.sales.careers.quit_rate"].source.startswith("25")  # a default whose field has one
    assert found["market.tactics.@mail.contacts"].source == "assumption"
    fits = found["market.people.fits"]
    assert (fits.low, fits.typical, fits.high) == (0.3, 0.5, 0.6)


def test_that_a_number_moved_off_its_sourced_default_loses_the_source(tmp_path: Path) -> None:
    moved = study()
    market = moved.market.model_copy(update={"sales": SalesMarket(careers=Careers(quit_rate=0.9))})
    path = result_of(tmp_path / "moved.shapan", moved.model_copy(update={"market": market}), wanted=0)

    with Result(path) as result:
        found = {number.path: number for number in assumptions(answered(result))}

    moved_number = found["market.sales.careers.quit_rate"]
    assert (moved_number.source, moved_number.grade) == (OWN, "X")


def test_that_purchases_show_schedules(result_file: Path) -> None:
    with Result(result_file) as result:
        bought = list(purchases(answered(result)))

    schedule = next(number for name, number in bought if name == "=sum" and "weekly_budget" in number.path)
    assert schedule.schedule == "from day 0: 900, from day 20: 300"
