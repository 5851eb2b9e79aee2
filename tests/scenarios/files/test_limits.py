"""What no study file may be: each refused in words, with a place, quickly, and never with a traceback."""

import os
import time
from pathlib import Path

import pytest

from scenarios.files.limits import DEEPEST, MOST_ALIASES, MOST_BYTES, MOST_LINES, MOST_VALUES
from tests.scenarios.files.small import (
    HEAD,
    MARKET,
    TAIL,
    SmallStudy,
    loaded,
    mistakes,
    refusal,
    told,
    written,
)

GOOD = HEAD + MARKET + TAIL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (1, 1, "the file is empty; a study is a map with format, title, start, purse, market and strategies")),
        (
            "# only a comment\n",
            (1, 1, "the file is empty; a study is a map with format, title, start, purse, market and strategies"),
        ),
        (
            "- a\n- b\n",
            (1, 1, "a study is a map with format, title, start, purse, market and strategies, got a list of 2"),
        ),
        (
            "study\n",
            (1, 1, "a study is a map with format, title, start, purse, market and strategies, got “study”"),
        ),
        (
            "a: b: c\n",
            (1, 5, "a “:” stands where no key can; put text with a colon in quotes, and check the indentation"),
        ),
        ("a:\n\t- b\n", (2, 1, "a tab stands here; indent with spaces")),
        ("a: @b\n", (1, 4, "a value cannot begin with “@”; put it in quotes")),
        ("a: 'b\nc: d\n", (1, 4, "the quote that opens here is never closed")),
        ("a: [1, 2\nb: 3\n", (1, 4, "the list that opens here is not closed with “]”, or a comma is missing")),
        ("a: {b: 1\nc: 3\n", (1, 4, "the map that opens here is not closed with “}”, or a comma is missing")),
        ("a:\n    b: 1\n  c: 2\n", (3, 3, "this line does not fit the indentation of the lines above")),
        ("a: 1\nb\nc: 2\n", (2, 1, "a “:” is missing after this key")),
        ('a: "\\q"\n', (1, 6, "a backslash begins no known sign here; use single quotes")),
        ("a: *\n", (1, 5, "this is not YAML: expected alphabetic or numeric character, but found '\\n'")),
        ('a: "\\UFFFFFFFF"\n', (1, 1, "this is not YAML: Python int too large to convert to C int")),
        (GOOD + "---\na: 1\n", (10, 1, "a file holds one study; a second one begins here")),
        (b"title: caf\xe9\n", (1, 11, "the byte 0xE9 is not UTF-8; save the file as UTF-8")),
        (GOOD.encode("utf-16"), (1, 1, "the file is written in UTF-16; save it as UTF-8")),
        (
            GOOD.encode("utf-16-be"),
            (1, 1, "the control character U+0000 has no place here; is it UTF-16? Save it as UTF-8"),
        ),
        (GOOD.encode("utf-32"), (1, 1, "the file is written in UTF-32; save it as UTF-8")),
        (b"title: a\x00b\n", (1, 9, "the control character U+0000 has no place here; is it UTF-16? Save it as UTF-8")),
        ("a: 1\nb: \x1b[31m\n", (2, 4, "the control character U+001B has no place here")),
    ],
)  # fmt: skip
def test_that_a_file_that_is_no_yaml_study_is_refused_in_words(
    tmp_path: Path, text: str | bytes, expected: tuple[int, int, str]
) -> None:
    assert told(mistakes(tmp_path, text)) == [expected]


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("purse: 5", 1, "purse: 'purse' is written twice; the first stands on line 4"),
        ("days: .nan", 7, "days: must be a number, got .nan"),
        ("days: .inf", 7, "days: must be a finite number, got .inf"),
        ("days: -.INF", 7, "days: must be a finite number, got -.INF"),
        ("days: 1e999", 7, "days: must be a number between -1e+18 and 1e+18, got 1e999"),
        ("days: !!int 5", 7, "days: tags such as “tag:yaml.org,2002:int” are not read; leave it out"),
        ("days: !!python/object:os.system 5", 7,
         "days: tags such as “tag:yaml.org,2002:python/object:os.system” are not read; leave it out"),
        ("question: *none", 11, "question: the alias '*none' refers to no anchor above it"),
        ("<<: {days: 3}", 1, "“<<” (merge) is not part of YAML 1.2; write the keys out, or use based_on"),
        ("? [a, b]\n: 1", 3, "a key must be text, this one is more than a name"),
        ("'': 1", 1, "a key must be text, this one is empty"),
        ("&a days: 1", 1, "a key must be text, this one is more than a name"),
        ('question: "\\u0007"', 11, "question: text must hold no control character, got U+0007"),
        ('question: "\\ud800"', 11, "question: text must hold no control character, got U+D800"),
    ],
)  # fmt: skip
def test_that_what_a_study_cannot_hold_is_refused_where_it_stands(
    tmp_path: Path, line: str, column: int, message: str
) -> None:
    found = mistakes(tmp_path, GOOD + line + "\n")

    assert told(found) == [(10, column, message)]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        (GOOD + "days: .nan\n", ".nan", "a number"),
        (GOOD + "days: -.inf\n", "-.inf", "a finite number"),
        (GOOD + "purse: 5\n", "purse", "written once"),
        (GOOD + "days: !!int 5\n", "tag:yaml.org,2002:int", "no tag"),
        (GOOD + "---\na: 1\n", "", "one study"),
        (GOOD + "#" * MOST_BYTES, "", "at most 2 MiB"),
        (GOOD + "\n" * MOST_LINES, str(GOOD.count("\n") + MOST_LINES), "at most 250,000 lines"),
        (GOOD + f"deep: {'[' * 50}{']' * 50}\n", "41", "at most 40 deep"),
        (GOOD + f"a: &a x\nb: [{', '.join(['*a'] * 1001)}]\n", "1001", "at most 1,000 aliases"),
        (GOOD + f"a: [{'1,' * 30_000}]\n", "25001", "at most 25,000 keys and values"),
        (b"title: caf\xe9\n", "0xE9", "UTF-8"),
    ],
)  # fmt: skip
def test_that_programs_are_told_what_was_found_and_what_would_be_right(
    tmp_path: Path, text: str | bytes, found: str, expected: str
) -> None:
    (mistake,) = mistakes(tmp_path, text)

    assert (mistake.found, mistake.expected) == (found, expected)


def test_that_anchors_are_named_once_and_never_hold_themselves(tmp_path: Path) -> None:
    found = mistakes(tmp_path, GOOD + "question: &q {en: &q a}\nnote: &self [*self]\n")

    assert (10, 19, "question.en: the anchor '&q' is used twice; give each its own name") in told(found)
    assert (11, 14, "note[0]: the alias '*self' would hold itself") in told(found)


def test_that_aliases_within_the_limits_are_read(tmp_path: Path) -> None:
    text = HEAD + "market:\n  channels:\n    a: &a {price: 2}\n    b: *a\n" + TAIL

    channels = loaded(tmp_path, text).study.market.channels

    assert channels["a"] == channels["b"]


def test_that_other_versions_of_yaml_are_refused(tmp_path: Path) -> None:
    assert told(mistakes(tmp_path, "%YAML 1.1\n---\n" + GOOD)) == [
        (2, 1, "the file says it is YAML 1.1; studies are YAML 1.2")
    ]
    assert loaded(tmp_path, "%YAML 1.2\n---\n" + GOOD + "...\n").study.purse == 1000
    assert "tags (%TAG) are not read" in told(mistakes(tmp_path, "%TAG ! x:\n---\n" + GOOD))[0][2]


def test_that_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()

    assert loaded(tmp_path, text).study.purse == 1000
    wrong = b"\xef\xbb\xbf" + (GOOD + "dasy: 1\n").replace("\n", "\r\n").encode()
    assert told(mistakes(tmp_path, wrong)) == [(10, 1, "'dasy' is unknown; did you mean 'days'?")]


def test_that_a_study_of_a_megabyte_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    filling = "#" + "x" * (MOST_BYTES - len(GOOD) - 2) + "\n"

    assert loaded(tmp_path, GOOD + filling).study.purse == 1000
    assert told(mistakes(tmp_path, GOOD + "#" + filling)) == [(1, 1, "the study is larger than 2 MiB")]


def test_that_a_study_may_be_filled_with_short_comments(tmp_path: Path) -> None:
    line = "# a note\n"

    assert loaded(tmp_path, GOOD + line * ((MOST_BYTES - len(GOOD)) // len(line))).study.purse == 1000


def test_that_a_study_has_a_quarter_of_a_million_lines_at_most(tmp_path: Path) -> None:
    filling = "\n" * (MOST_LINES - GOOD.count("\n"))

    assert loaded(tmp_path, GOOD + filling).study.purse == 1000
    for more in ("\n", "\r"):
        found = told(mistakes(tmp_path, GOOD + filling + more))
        assert found == [(1, 1, "the study has more than 250,000 lines")]


def test_that_a_study_may_be_forty_deep(tmp_path: Path) -> None:
    def nested(depth: int) -> str:
        return GOOD + "deep: " + "[" * depth + "]" * depth + "\n"

    assert told(mistakes(tmp_path, nested(DEEPEST - 1))) == [
        (10, 1, told(mistakes(tmp_path, nested(1)))[0][2])
    ]
    sentence = "maps and lists stand more than 40 deep within each other"
    assert told(mistakes(tmp_path, nested(DEEPEST))) == [(10, 46, f"deep[0][0][0][0][0]: {sentence}")]


def test_that_depth_counts_what_an_alias_stands_for(tmp_path: Path) -> None:
    deep = "[" * 30 + "]" * 30
    found = mistakes(tmp_path, GOOD + f"a: &a {deep}\nb: {'[' * 15}*a{']' * 15}\n")

    assert "more than 40 deep" in found[0].message


def test_that_a_study_may_use_a_thousand_aliases(tmp_path: Path) -> None:
    def aliased(count: int) -> str:
        return GOOD + "a: &a x\nb: [" + ", ".join(["*a"] * count) + "]\n"

    assert all("alias" not in mistake.message for mistake in mistakes(tmp_path, aliased(MOST_ALIASES)))
    assert (
        "the study uses more than 1,000 aliases" in mistakes(tmp_path, aliased(MOST_ALIASES + 1))[0].message
    )


def test_that_a_billion_laughs_are_refused_in_a_second(tmp_path: Path) -> None:
    lines = ["l0: &l0 ha"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 12)]
    before = time.process_time()

    found = mistakes(tmp_path, "\n".join(lines))

    assert "more than 25,000 keys and values" in found[0].message
    assert time.process_time() - before < 1.0


def test_that_too_many_values_are_refused_before_they_are_read(tmp_path: Path) -> None:
    before = time.process_time()

    found = mistakes(tmp_path, "a: [" + "1," * (MOST_BYTES // 2 - 10) + "]")

    assert told(found)[0][2].endswith(
        "the study holds more than 25,000 keys and values, aliases and based_on written out"
    )
    assert time.process_time() - before < 5.0  # measured 1.2; without the limit 20


def test_that_based_on_counts_what_it_inherits(tmp_path: Path) -> None:
    budgets = "".join(f"      c{n}: {{weekly_budget: {n}}}\n" for n in range(MOST_VALUES // 30 // 4))
    channels = "".join(f"    c{n}: {{price: 1}}\n" for n in range(MOST_VALUES // 30 // 4))
    more = "".join(f"  s{n}: {{based_on: one}}\n" for n in range(45))
    text = f"{HEAD}market:\n  channels:\n{channels}strategies:\n  one:\n    media:\n{budgets}{more}"

    assert "aliases and based_on written out" in mistakes(tmp_path, text)[0].message


@pytest.mark.parametrize("name", ["absent.yaml", "absent/study.yaml"])
def test_that_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    assert told(list(refusal(tmp_path / name).mistakes)) == [(1, 1, "there is no such file")]


def test_that_a_folder_a_device_and_a_pipe_are_no_study(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)

    assert refusal(tmp_path).mistakes[0].message == "this is a folder, not a study file"
    assert refusal(Path("/dev/zero")).mistakes[0].message == "this is not a file but a device or a pipe"
    assert refusal(pipe).mistakes[0].message == "this is not a file but a device or a pipe"
    assert (
        "part of the path is not a folder" in refusal(written(tmp_path, "a") / "b.yaml").mistakes[0].message
    )
    assert refusal(tmp_path / ("x" * 300)).mistakes[0].message == "File name too long"


@pytest.mark.skipif(os.geteuid() == 0, reason="to the superuser every file is open")
def test_that_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    path.chmod(0)

    assert refusal(path).mistakes[0].message == "this file may not be read: its permissions forbid it"


def test_that_a_small_study_is_good(tmp_path: Path) -> None:
    study = loaded(tmp_path, GOOD).study

    assert isinstance(study, SmallStudy)
    assert (study.days, study.replications, study.seed, str(study.title)) == (365, 100, 1, "Small")
