"""The page on known answers: its tables come from runs, and stand between marks that nothing else touches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docs import answers, seeds
from scenarios.known_answers.library import bundled_names, open_answer
from scenarios.known_answers.verifying import Answered, verified


def test_that_other_lines_between_marks_leave_the_rest_as_it_was() -> None:
    page = "above\n\n<!-- answers -->\n\nold\n\n<!-- end of answers -->\n\nbelow\n"

    new = answers.with_part(page, "answers", ["| a |", "| b |"])

    assert answers.part(new, "answers") == ["| a |", "| b |"]
    assert answers.with_part(new, "answers", ["old"]) == page
    assert new.startswith("above\n\n<!-- answers -->\n\n| a |")
    assert new.endswith("<!-- end of answers -->\n\nbelow\n")


def test_that_the_page_has_a_row_for_every_figure_of_the_answers_it_shows() -> None:
    """All bundled ones where docs/answers.py has come to its end; it writes answer by answer."""
    lines = answers.part(answers.PAGE.read_text("utf-8"), "answers")
    shown = [line.split("`")[1] for line in lines if line.startswith("| `")]
    files = {row.partition(":")[0] for row in shown}

    figures = [
        f"{name}:{figure}"
        for name in bundled_names()
        if name in files
        for figure in open_answer(name).scenario.figures
    ]
    assert shown == figures, "out of date; run .venv/bin/python docs/answers.py"
    assert files


def test_that_the_page_shows_the_values_that_the_formulas_have_today() -> None:
    lines = [
        line for line in answers.part(answers.PAGE.read_text("utf-8"), "answers") if line.startswith("| `")
    ]
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        name, _, figure = cells[0].strip("`").partition(":")
        assert float(cells[3].replace("−", "-")) == pytest.approx(
            open_answer(name).expected[figure], rel=1e-5
        ), line
        assert cells[6] == "holds", line
        assert cells[8].endswith("fails as it must"), line


def test_that_new_rows_take_the_place_of_old_ones_and_the_order_is_that_of_the_files() -> None:
    old = [
        "| answer |",
        "|---|",
        "| `bass:variance` | 1 |",
        "| `funnel:visits` | 2 |",
        "",
        "* `funnel`: long.",
    ]
    new = [
        "| answer |",
        "|---|",
        "| `cohort:using` | 3 |",
        "| `funnel:visits` | 4 |",
        "",
        "* `funnel`: longer.",
    ]

    assert answers.merged([], old) == old
    assert answers.merged(old, new) == [
        *old[:3], "| `cohort:using` | 3 |", "| `funnel:visits` | 4 |", "", "* `funnel`: longer.",
    ]  # fmt: skip


def test_that_a_file_gets_a_remark_beside_each_figure_and_loses_the_old_one() -> None:
    asked = open_answer("advertising")
    rows = [event.row for event in verified([asked]) if isinstance(event, Answered)]
    head, tail = "x: 1\nfigures:\n  pressure: {path: a.b, factor: 1.05}", "days: 5\n  pressure: {no}\n"
    text = f"{head}  # old\n  reach: {{path: c}}\n{tail}"

    told = answers.with_shifts(text, rows)

    assert "  pressure: {path: a.b, factor: 1.05}  # 0.479305 → 0.518231, no luck is in it\n" in told
    assert "  reach: {path: c}  # 0.107094 → 0.100623, no luck is in it\n" in told
    assert told.endswith("days: 5\n  pressure: {no}\n")
    assert answers.with_shifts(told, rows) == told


def test_that_seeds_are_judged_by_the_least_likely_of_their_rows() -> None:
    chances = {"one:a": {1001: 0.5, 1002: 0.0004}, "two:b": {1001: 0.9, 1002: 0.3}}
    near = {"one:a": {1001: 0.5, 1002: 0.0006}, "two:b": {1001: 0.9, 1002: 0.0006}}

    first, *_, last = seeds.told(chances)

    assert first.startswith("4 intervals of 2 rows under 2 other seeds.")
    assert last == "| `two:b` | 2 | 0.3 |"
    assert "**1 of 2 seeds fail**" in " ".join(seeds.told(chances))  # 0.0004 lies below 0.001 ÷ 2
    assert "1 of 4 miss" in " ".join(seeds.told(chances))
    assert "**0 of 2 seeds fail**" in " ".join(seeds.told(near))
    assert "2 of 4 miss" in " ".join(seeds.told(near))


def test_that_what_was_found_before_is_not_simulated_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page, kept = tmp_path / "page.md", tmp_path / "seeds.json"
    page.write_text("<!-- seeds -->\n<!-- end of seeds -->\n", "utf-8")
    kept.write_text(json.dumps({"cohort:using": {"1001": 0.25}}), "utf-8")
    monkeypatch.setattr(seeds, "PAGE", page)
    monkeypatch.setattr(seeds, "KEPT", kept)
    monkeypatch.setattr("sys.argv", ["seeds.py", "--seeds", "1", "cohort", "advertising"])

    assert seeds.main() == 0
    assert "| `cohort:using` | 1 | 0.25 |" in answers.part(page.read_text("utf-8"), "seeds")


def test_that_a_row_under_another_seed_is_as_likely_as_its_interval_says() -> None:
    asked = open_answer("paired-difference").only("difference")

    ((name, chance),) = seeds.drawn(asked, 5, workers=1)
    (row,) = [event.row for event in verified([asked], seed=5) if isinstance(event, Answered)]

    assert name == "paired-difference:difference"
    assert chance == pytest.approx(row.judged.found.chance_of(row.judged.expected))
