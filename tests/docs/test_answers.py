"""The page on known answers: its tables come from runs, and stand between marks that nothing else touches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docs import answers, seeds
from scenarios.known_answers.library import open_answer
from scenarios.known_answers.verifying import Answered, verified


def test_that_other_lines_between_marks_leave_the_rest_as_it_was() -> None:
    page = "above\n\n<!-- answers -->\n\nold\n\n<!-- end of answers -->\n\nbelow\n"

    new = answers.with_part(page, "answers", ["| a |", "| b |"])

    assert answers.part(new, "answers") == ["| a |", "| b |"]
    assert answers.with_part(new, "answers", ["old"]) == page
    assert new.startswith("above\n\n<!-- answers -->\n\n| a |")
    assert new.endswith("<!-- end of answers -->\n\nbelow\n")


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
