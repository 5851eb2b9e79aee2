"""Whatever bytes a file holds: a study or its mistakes, nothing else, and soon."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.files.mistakes import StudyMistakes
from scenarios.files.reading import load
from tests.scenarios.files import small
from tests.scenarios.files.small import SmallStudy

GOOD = """\
# a comment
format: 1
title: {en: Three ways, zh: 三条路线}
question: >-
  Who wins?
start: 2026-01-31
purse: 1e5
market: &m
  people: {rows: 100, segments: {vip: {}}}
  channels:
    search: {price: {low: 1, typical: 2, high: 3}, precision: {broad: 0.4, exact: .8}}
    radio: {price: {0: 1, 90: 2}, kind: radio, label: "R\\u00e4dio"}
  tactics:
    coupon: {odds: {visit: 1.2}, audience: {segments: [vip]}}
  sales: {wage: {value: 500, source: a quote, grade: B}}
strategies:
  one:
    media: {search: {weekly_budget: 5}}
    tactics: [coupon]
    sales: {sellers: 0x2}
  two:
    based_on: one
    shop: null
    media: {search: {targeting: exact}}
"""
PIECES = (
    "{", "}", "[", "]", ": ", "- ", "\n", "  ", "\t", "&m ", "*m", "!!int ", "!x ", "<<: *m\n", "? ", "| ", ">\n",
    "'", '"', "#", "---\n", "...\n", "%YAML 1.1\n", "null", "~", ".nan", ".inf", "-", "1e999", "0o17", "\\",
    "based_on: two\n", "\0", "\ufeff", "\u2028", "\x85", "沙", "\U0001f600", "one.yaml", "../x.yaml", "{{", "}}", ",",
    "@", "`", "%", "=", "\r", "\r\n", "9" * 40, "a" * 70, "<<", "format: 0\n", "format: 2\n", "nothing: {}\n",
)  # fmt: skip
QUICK = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def study_or_mistakes(folder: Path, content: bytes) -> None:
    """Nothing but these two, and the mistakes can be told."""
    path = small.written(folder, content)
    try:
        study = load(path, SmallStudy).study
    except StudyMistakes as error:
        refused = error
    else:
        assert study.strategies
        return
    assert refused.mistakes
    assert all(mistake.line >= 1 and mistake.column >= 1 and mistake.message for mistake in refused.mistakes)
    str(refused).encode("utf-8")


def test_that_the_text_that_is_mutated_is_good(tmp_path: Path) -> None:
    assert len(load(small.written(tmp_path, GOOD), SmallStudy).study.strategies) == 2


@QUICK
@given(st.binary(max_size=200))
def test_that_random_bytes_are_mistakes(tmp_path: Path, content: bytes) -> None:
    study_or_mistakes(tmp_path, content)


@QUICK
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join))
def test_that_random_yaml_is_mistakes_or_a_study(tmp_path: Path, text: str) -> None:
    study_or_mistakes(tmp_path, text.encode("utf-8", "surrogatepass"))


MUTATIONS = st.tuples(
    st.integers(0, len(GOOD)), st.integers(0, 12), st.sampled_from(PIECES) | st.text(max_size=3)
)


@QUICK
@given(st.lists(MUTATIONS, min_size=1, max_size=4))
def test_that_a_mutated_study_is_mistakes_or_a_study(
    tmp_path: Path, mutations: list[tuple[int, int, str]]
) -> None:
    text = GOOD
    for start, length, piece in mutations:
        text = text[:start] + piece + text[start + length :]

    study_or_mistakes(tmp_path, text.encode("utf-8", "surrogatepass"))


@QUICK
@given(st.lists(st.permutations(GOOD.splitlines(keepends=True)), min_size=1, max_size=1), st.integers(1, 25))
def test_that_shuffled_lines_are_mistakes_or_a_study(
    tmp_path: Path, lines: list[list[str]], kept: int
) -> None:
    study_or_mistakes(tmp_path, "".join(lines[0][:kept]).encode())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 50_000,
        "a: " + "x" * 500_000,
        "a: '" + "''" * 250_000,
        "#" * 500_000,
        "\n" * 500_000,
        "a:\n" + " x\n" * 200_000,
        "\n".join(f"k{n}: {n}" for n in range(12_000)),
        "a: [" + "'1', " * 20_000 + "]",
        "&a " * 100_000,
        "*a " * 100_000,
        "! " * 100_000,
        "9" * 500_000 + ": 1",
        "- &a1 [x]\n" + "".join(f"- &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(2, 60)),
    ],
    ids=lambda text: f"{text[:12]!r}",
)
def test_that_a_hostile_file_is_refused_within_seconds(tmp_path: Path, text: str) -> None:
    before = time.process_time()

    study_or_mistakes(tmp_path, text.encode())

    assert time.process_time() - before < 4.0  # measured: at most 0.7, and twice that at the size of 1 MiB
