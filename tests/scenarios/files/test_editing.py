"""An edited file: what changed is changed, everything else keeps every sign."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.files import editing
from scenarios.files.document import Document, read_document
from scenarios.files.editing import Edit, Put, Remove, edited
from scenarios.files.limits import Budget
from scenarios.files.mistakes import Collected
from scenarios.files.rendering import fresh
from scenarios.files.splicing import CannotSplice
from scenarios.files.texts import Source
from scenarios.files.tree import plain

TEXT = """\
# 沙盘: head

format: 1
title: {en: "Three ways", zh: 三条路线}   # the title
question: >-
  Which of the three
  wins?

purse:   100     # aligned
empty:    # nothing here
flow:   {low: 1,   typical: 2,
         high: 3}
# above market
market:   # about the market
    # first
    people:
        size: 1_000

        # before a list
    list:
      - a
      - b:   2
        c: 3
      # trailing comment of list
    literal: |
      keep
        this
    tail: 0x10   # t
# above options
options:
    one:
        media: {}   # none yet
        tactics:
            coupon:
                from_day: 3
            other: {from_day: 1, until: 9}
    two: {}
# end comment
"""
NARROW = TEXT.replace("      - b:   2\n        c: 3\n", "").replace("    ", "  ")
PATH = Path("study.yaml")


def document(text: str = TEXT) -> Document:
    return read_document(PATH, Budget(Collected()), {str(PATH): Source(str(PATH), text)})


def changed(*edits: Edit, text: str = TEXT) -> tuple[list[str], list[str]]:
    """The lines that edits take away and those they bring."""
    before, after = text.splitlines(), edited(document(text), edits).source.text.splitlines()
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return before, after


@pytest.mark.parametrize(
    ("edit", "gone", "come"),
    [
        (Put(("purse",), 250.5), ["purse:   100     # aligned"], ["purse:   250.5     # aligned"]),
        (
            Put(("purse",), {"low": 1, "typical": 2, "high": 3}),
            ["purse:   100     # aligned"], ["purse:   {low: 1, typical: 2, high: 3}     # aligned"],
        ),
        (Put(("empty",), True), ["empty:    # nothing here"], ["empty: true    # nothing here"]),
        (Put(("empty", "a", "b"), "on"), [], ["    a:", "        b: on"]),
        (Put(("title", "zh"), "对比, 一"), None, ['title: {en: "Three ways", zh: "对比, 一"}   # the title']),
        (Put(("flow", "typical"), 9), ["flow:   {low: 1,   typical: 2,"], ["flow:   {low: 1,   typical: 9,"]),
        (Remove(("flow", "high")), None, ["flow:   {low: 1, typical: 2}"]),
        (Put(("flow", "x"), None), None, ["flow:   {low: 1, typical: 2, high: 3, x: null}"]),
        (Put(("flow",), 5), None, ["flow:   5"]),
        (
            Put(("question",), "why: not #1"),
            ["question: >-", "  Which of the three", "  wins?", ""], ['question: "why: not #1"'],
        ),
        (Put(("market", "people", "size"), 5), ["        size: 1_000"], ["        size: 5"]),
        (Put(("market", "people", "rows"), 7), [], ["        rows: 7"]),
        (Put(("market", "tail"), {"a": {"b": 1}}), ["    tail: 0x10   # t"],
         ["    tail:   # t", "        a:", "            b: 1"]),
        (
            Put(("market", "list"), ["a", "b"]),
            ["    list:", "      - a", "      - b:   2", "        c: 3"], ["    list: [a, b]"],
        ),
        (Put(("market", "list"), [{"a": 1}, [1]]), None, ["        - a: 1", "        - [1]"]),
        (Put(("market", "literal"), "x"), ["    literal: |", "      keep", "        this"], ["    literal: x"]),
        (Remove(("market", "literal")), ["    literal: |", "      keep", "        this"], []),
        (Remove(("market", "people")), ["    people:", "        size: 1_000"], []),
        (Put(("options", "one", "media", "search"), {"weekly_budget": 1e-7, "targeting": "1"}), None,
         ["        media:   # none yet", "            search:", "                weekly_budget: 1e-07",
          '                targeting: "1"']),
        (Put(("options", "one", "tactics", "other", "until"), 5),
         ["            other: {from_day: 1, until: 9}"], ["            other: {from_day: 1, until: 5}"]),
        (Remove(("options", "one", "tactics", "coupon")), ["            coupon:", "                from_day: 3"], []),
        (Put(("options", "three"), {"based_on": "one"}), [], ["    three:", "        based_on: one"]),
        (Put(("options", "one", "media"), None), None, ["        media: null   # none yet"]),
        (Remove(("options", "two")), ["    two: {}"], []),
        (Remove(("absent", "too")), [], []),
        (Remove(("purse", "value")), [], []),
    ],
)  # fmt: skip
def test_that_only_the_edited_lines_change(edit: Edit, gone: list[str] | None, come: list[str]) -> None:
    before, after = changed(edit)

    assert after == come
    assert gone is None or before == gone


def test_that_edits_of_one_place_go_together() -> None:
    before, after = changed(
        Remove(("options", "one", "tactics", "other")),
        Put(("options", "one", "sales"), {"sellers": 2}),
        Put(("options", "one", "tactics", "new"), {}),
        Put(("options", "two", "based_on"), "one"),
    )

    assert before == ["            other: {from_day: 1, until: 9}", "    two: {}"]
    assert after == [
        "            new: {}",
        "        sales:",
        "            sellers: 2",
        "    two:",
        "        based_on: one",
    ]


def test_that_a_map_whose_entries_all_go_is_an_empty_map() -> None:
    tactics = ("options", "one", "tactics")

    _, after = changed(Remove((*tactics, "coupon")), Remove((*tactics, "other")))

    assert after == ["        tactics: {}"]


def test_that_an_unedited_document_keeps_every_byte() -> None:
    unedited = document()

    assert edited(unedited, []) is unedited
    assert edited(unedited, [Remove(("absent",))]) is unedited


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), TEXT.rstrip("\n"), NARROW])
def test_that_line_ends_and_indentation_are_the_files_own(text: str) -> None:
    found = edited(
        document(text), [Put(("market", "people", "x"), {"y": {"z": 1}}), Put(("purse",), 5)]
    ).source.text

    lines = found.splitlines()
    step = 2 if "    people:" not in text else 4
    start = lines.index(" " * 2 * step + "x:")
    assert lines[start + 1 : start + 3] == [" " * 3 * step + "y:", " " * 4 * step + "z: 1"]
    assert found.count("\r") == (found.count("\n") if "\r" in text else 0)


def test_that_what_aliases_share_changes_in_one_place_alone() -> None:
    text = "# head\nformat: 1\na: &x {b: 1}  # kept?\nc: *x\nd: *x\n"

    inside = edited(document(text), [Put(("c", "b"), 2)])
    shared = edited(document(text), [Put(("a", "b"), 2)])

    assert inside.source.text == "# head\nformat: 1\na: &x {b: 1}  # kept?\nc: {b: 2}\nd: *x\n"
    assert plain(shared.tree) == {"format": 1, "a": {"b": 2}, "c": {"b": 1}, "d": {"b": 1}}
    assert shared.source.text.startswith("# head\n")


def test_that_a_rare_style_is_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    for text in ("? format\n: 1\n? a\n: {b: 1}\n", "? format\n: 1\n? a  # with a comment\n: {b: 1}\n"):
        assert edited(document(text), [Remove(("a",))]).source.text == "format: 1\n"
        assert plain(edited(document(text), [Put(("a",), 2)]).tree) == {"format": 1, "a": 2}

    def refuse(*_: object) -> dict[str, str]:
        raise CannotSplice("for the test")

    monkeypatch.setattr(editing, "_spliced", refuse)
    assert plain(edited(document(), [Put(("purse",), 7)]).tree) == {**plain(document().tree), "purse": 7}


def test_that_a_document_of_an_older_format_is_saved_in_todays() -> None:
    text = "# head\nformat: 0  # draft\nhorizon: 90   # how long\n"

    assert edited(document(text), []).source.text == "# head\nformat: 1  # draft\ndays: 90   # how long\n"


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)
SCALARS = st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(-1e15, 1e15) | WORDS
NAMES = st.text(
    st.characters(codec="utf-8", categories=("L", "Nd"), include_characters="-_ #:"), min_size=1, max_size=6
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.dictionaries(NAMES.map(str.strip).filter(bool), inner, max_size=3) | st.lists(inner, max_size=3)
    ),
    max_leaves=6,
)
PLACES = st.sampled_from(
    [("purse",), ("empty",), ("flow",), ("flow", "low"), ("market", "people"), ("market", "people", "size"),
     ("market", "list"), ("market", "literal"), ("market", "tail"), ("options", "one"), ("options", "two"),
     ("options", "one", "media"), ("options", "one", "media", "search"), ("options", "one", "tactics", "coupon"),
     ("options", "one", "tactics", "other"), ("options", "one", "tactics", "other", "until"), ("question",),
     ("title", "en"), ("new",), ("options", "three", "a"), ("options", "one", "tactics", "coupon", "from_day")]
)  # fmt: skip


def applied(value: Any, edit: Edit) -> Any:
    """What an edit should make of plain values."""
    if isinstance(edit, Put) and not edit.path:
        return edit.value
    name, rest = edit.path[0], edit.path[1:]
    if not isinstance(value, dict):
        if isinstance(edit, Remove):
            return value
        value = {}
    if isinstance(edit, Remove) and (not rest or name not in value):
        return {key: inner for key, inner in value.items() if rest or key != name}
    inner = Put(rest, edit.value) if isinstance(edit, Put) else Remove(rest)
    return {**value, name: applied(value.get(name), inner)}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.builds(Put, PLACES, VALUES) | st.builds(Remove, PLACES), min_size=1, max_size=4),
    st.integers(0, 3),
)
def test_that_any_edits_read_back_as_meant_and_comments_elsewhere_stay(edits: list[Edit], style: int) -> None:
    text = [TEXT, TEXT.replace("\n", "\r\n"), NARROW, TEXT.replace("# end comment\n", "")][style]
    expected = plain(document(text).tree)
    for edit in edits:
        expected = applied(expected, edit)

    found = edited(document(text), edits)

    assert plain(found.tree) == plain(fresh(expected))
    for comment in ("# 沙盘: head", "# above market", "# above options"):
        assert comment in found.source.text
