"""JSON and Parquet, opened by readers of other makers: named axes, units, types; nothing that would be executed."""

import json
import sys
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow.parquet
import pytest

from scenarios.exports.parquet_files import MISSING
from scenarios.store.reading import Result
from simulation.measures import MEASURES
from tests.scenarios.commands.small_file import said
from tests.scenarios.exports.strange import FORMULA, SCRIPT, result_of, study
from tests.scenarios.exports.test_tables import TABLES, export, read


def selected(query: str, table: Path) -> list[tuple[Any, ...]]:
    """What a database finds in a Parquet file."""
    found = duckdb.sql(query.replace("TABLE", f"'{table}.parquet'"))
    assert found is not None
    return found.fetchall()


def opened(path: Path) -> Any:
    """A file of strict JSON."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(path.read_text("utf-8"), parse_constant=refuse)


@pytest.fixture(scope="module")
def told(result_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("json") / "result.json"
    assert export(result_file, "--json", path, "--runs") == (0, f"JSON: {path}\n")
    return opened(path)


@pytest.fixture(scope="module")
def folders(result_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same tables as Parquet and as comma-separated files."""
    folder = tmp_path_factory.mktemp("parquet")
    code, said = export(result_file, "--parquet", folder / "parquet", "--csv", folder / "csv", "--runs")
    assert code == 0, said
    assert f"14 Parquet tables: {folder / 'parquet'}" in said
    return folder / "parquet", folder / "csv"


def test_that_json_holds_every_figure_of_every_run_on_named_axes(told: Any, result_file: Path) -> None:
    with Result(result_file) as result:
        cube = result.cube()

    assert told["axes"] == {
        "strategy": ["=sum", "media", "both", "nothing"], "replication": [0, 1, 2], "day": list(range(40)),
    }  # fmt: skip
    assert set(told["figures"]) == set(cube.figures)
    for name, figure in told["figures"].items():
        values = np.array(figure["values"], dtype=float)
        assert np.array_equal(values, cube.figures[name], equal_nan=True)
        assert figure["unit"] == result.figures[name][0]


def test_that_json_holds_every_day_of_every_run_and_its_mean(told: Any, result_file: Path) -> None:
    with Result(result_file) as result:
        cube = result.cube()
        assert list(told["daily"]) == [measure.name for measure in MEASURES]
        for name in ("orders", "subscribers", "trust"):
            measure = told["daily"][name]
            assert np.array_equal(np.array(measure["values"], dtype=float), cube.daily[name], equal_nan=True)
            assert np.allclose(np.array(measure["mean"], dtype=float), cube.daily[name].mean(axis=1))
            assert np.shape(measure["low10"]) == np.shape(measure["high90"]) == (4, 40)
    assert (told["daily"]["subscribers"]["kind"], told["daily"]["orders"]["kind"]) == ("stock", "flow")


def test_that_json_holds_the_other_tables_with_units_and_meanings(told: Any) -> None:
    assert set(told["tables"]) == TABLES - {"about", "summary", "daily", "dictionary"}
    assert told["study"]["days"] == 40
    verdict = told["tables"]["verdict"]
    assert {
        "name": "value",
        "unit": "money",
        "meaning": "profit and expected remaining value, mean",
    } in verdict["columns"]
    assert all(
        len(row) == len(table["columns"]) for table in told["tables"].values() for row in table["rows"]
    )


def test_that_json_may_stand_inside_a_page(result_file: Path, tmp_path: Path) -> None:
    assert export(result_file, "--json", tmp_path / "a.json")[0] == 0

    text = (tmp_path / "a.json").read_text("utf-8")
    assert not set("<>&\u2028\u2029") & set(text)
    labels = [row[2] for row in opened(tmp_path / "a.json")["tables"]["strategies"]["rows"]]
    assert labels[:2] == [SCRIPT, FORMULA]
    assert "values" not in opened(tmp_path / "a.json")["daily"]["orders"]


def test_that_the_same_result_gives_the_same_bytes_in_every_format(
    result_file: Path, again_file: Path, tmp_path: Path
) -> None:
    for name, path in (("one", result_file), ("two", again_file)):
        (tmp_path / name).mkdir()
        wanted = ("--json", tmp_path / name / "a.json", "--parquet", tmp_path / name / "tables")
        assert export(path, *wanted)[0] == 0

    for path in (tmp_path / "one").rglob("*.*"):
        assert path.read_bytes() == (tmp_path / "two" / path.relative_to(tmp_path / "one")).read_bytes()


def test_that_a_file_of_somebody_else_is_left_alone(result_file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"mine": 1}')
    (tmp_path / "dictionary.parquet").write_text("mine")

    for wanted in (("--json", tmp_path / "a.json"), ("--parquet", tmp_path)):
        code, words = export(result_file, *wanted)
        assert code == 2
        assert "export" in words
    assert (tmp_path / "a.json").read_text() == '{"mine": 1}'
    assert export(result_file, "--json", tmp_path / "a.json", "--force")[0] == 0
    assert export(result_file, "--json", tmp_path / "a.json")[0] == 0


def test_that_a_database_reads_every_parquet_table_as_the_others_say_it(folders: tuple[Path, Path]) -> None:
    parquet, csv = folders

    for name in (*sorted(TABLES), "runs"):
        columns = [column for column, *_ in selected("DESCRIBE SELECT * FROM TABLE", parquet / name)]
        expected = read(csv, name)
        assert columns == list(expected[0] if expected else columns)
        assert selected("SELECT count(*) FROM TABLE", parquet / name) == [(len(expected),)]
    query = "SELECT count(DISTINCT replication), max(day) FROM TABLE WHERE strategy = '=sum'"
    assert selected(query, parquet / "runs") == [(3, 39)]


def test_that_columns_of_parquet_have_types_units_and_meanings(folders: tuple[Path, Path]) -> None:
    schema = pyarrow.parquet.read_schema(folders[0] / "summary.parquet")

    assert [str(schema.field(name).type) for name in ("strategy", "replication", "profit")] == [
        "string", "int64", "double",
    ]  # fmt: skip
    assert schema.field("profit").metadata[b"unit"] == b"money"
    assert schema.metadata == {b"maker": b"Shapan", b"table": b"summary"}


def test_that_parquet_keeps_text_and_numbers_as_they_are(
    folders: tuple[Path, Path], result_file: Path
) -> None:
    labels = selected("SELECT label FROM TABLE ORDER BY place", folders[0] / "strategies")
    query = "SELECT profit FROM TABLE WHERE strategy = 'media' AND days = 40 ORDER BY replication"
    profits = selected(query, folders[0] / "summary")

    with Result(result_file) as result:
        cube = result.cube()
    assert labels[:2] == [(SCRIPT,), (FORMULA,)]
    assert [profit for (profit,) in profits] == cube.figures["profit"][cube.row("media")].tolist()


def test_that_an_earlier_parquet_export_is_replaced_whole(result_file: Path, tmp_path: Path) -> None:
    assert export(result_file, "--parquet", tmp_path, "--runs")[0] == 0
    (tmp_path / "notes.txt").write_text("mine")

    assert export(result_file, "--parquet", tmp_path)[0] == 0

    assert {path.name for path in tmp_path.iterdir()} == {
        *(f"{name}.parquet" for name in TABLES),
        "notes.txt",
    }


def test_that_a_missing_parquet_writer_is_told_in_one_line_with_what_to_install(
    result_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)

    answer = said("export", result_file, "--parquet", tmp_path / "tables")

    assert answer.exit_code == 2
    assert answer.stderr == f"Error: {MISSING}\n"
    assert "pip install 'shapan[parquet]'" in MISSING
    assert not (tmp_path / "tables").exists()


def test_that_a_result_without_a_finished_run_is_exported_too(tmp_path: Path) -> None:
    path = result_of(tmp_path / "none.shapan", study(replications=1), wanted=0)

    assert export(path, "--parquet", tmp_path / "tables", "--json", tmp_path / "a.json")[0] == 0

    assert selected("SELECT * FROM TABLE", tmp_path / "tables" / "summary") == []
    assert opened(tmp_path / "a.json")["finished"] == [[False]] * 4
