"""A changed study saved into its file."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.files.inlining import self_contained
from scenarios.files.reading import Loaded, load_study
from scenarios.files.saving import save_study
from scenarios.study import About, Study
from scenarios.words import Words
from simulation.crowd.media import ChannelPlan
from simulation.quantity import Range, Schedule, Stated
from simulation.strategy import Strategy
from simulation.tactics import TacticPlan
from tests.scenarios.files import small
from tests.scenarios.files.bought import STRATEGIES, plan

TEXT = """\
# 三条路线
format: 1
title: Three ways  # of many
start: 2026-01-31
purse: 1e5

market:
  channels:
    search: {demand: {click_price: 2}}   # dear
    radio:
      broadcast: {cost_per_thousand: 9}
  tactics:
    coupon: {discount: 0.1}
    talk: {weekly: 200}

strategies:
  # the first
  one:
    note: Search alone.
    media:
      search: {weekly_budget: {low: 1, typical: 2, high: 3}}  # guessed
      radio: {weekly_budget: 7}
    tactics: {coupon: {from_day: 3}}
  # the second
  two:
    based_on: one
    media:
      search: {weekly_budget: 50}
      radio: null
# the end
"""


def opened(folder: Path, text: str = TEXT) -> Loaded[Study]:
    return load_study(small.written(folder, text))


def saved(loaded: Loaded[Study], **changes: Any) -> list[str]:
    """The lines that a change of the study takes from its file (-) and brings (+)."""
    before = loaded.path.read_text("utf-8").splitlines()
    found = save_study(loaded.document, loaded.study.model_copy(update=changes), loaded.path)
    after = loaded.path.read_text("utf-8").splitlines()
    assert load_study(loaded.path).study == found.study
    gone = [f"- {line.strip()}" for line in before if line not in after]
    return gone + [f"+ {line.strip()}" for line in after if line not in before]


def strategies(loaded: Loaded[Study], **changes: Strategy) -> dict[str, Strategy]:
    return {**loaded.study.strategies, **changes}


def test_that_saving_an_unchanged_study_keeps_every_byte(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    os.utime(loaded.path, (1, 1))

    assert saved(loaded) == []
    assert loaded.path.read_text("utf-8") == TEXT
    assert loaded.path.stat().st_mtime == 1


def test_that_a_changed_answer_changes_its_line_alone(tmp_path: Path) -> None:
    assert saved(opened(tmp_path), purse=5e4) == ["- purse: 1e5", "+ purse: 50000"]
    assert saved(opened(tmp_path), days=90, start=date(2026, 3, 1)) == [
        "- start: 2026-01-31",
        "+ start: 2026-03-01",
        "+ days: 90",
    ]


def test_that_an_answer_as_by_default_leaves_the_file(tmp_path: Path) -> None:
    loaded = opened(tmp_path, TEXT + "days: 90  # short\n")

    assert saved(loaded, days=365) == ["- days: 90  # short"]


def test_that_words_are_saved_in_every_language(tmp_path: Path) -> None:
    title = Words((("en", "Three ways"), ("zh", "三条路线")))

    assert saved(opened(tmp_path), title=title) == [
        "- title: Three ways  # of many",
        "+ title:  # of many",
        "+ en: Three ways",
        "+ zh: 三条路线",
    ]


def test_that_a_change_of_the_market_is_one_value(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    market = loaded.study.market
    search = market.channels["search"].model_copy(update={"inflation": 0.1})
    changed = market.model_copy(update={"channels": {"radio": market.channels["radio"], "search": search}})

    assert saved(loaded, market=changed) == [
        "- search: {demand: {click_price: 2}}   # dear",
        "+ search: {demand: {click_price: 2}, inflation: 0.1}   # dear",
    ]
    assert saved(load_study(loaded.path), market=market) == [
        "- search: {demand: {click_price: 2}, inflation: 0.1}   # dear",
        "+ search: {demand: {click_price: 2}}   # dear",
    ]


def test_that_what_leaves_the_market_leaves_the_file(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    market = loaded.study.market.model_copy(
        update={"tactics": {"coupon": loaded.study.market.tactics["coupon"]}}
    )

    assert saved(loaded, market=market) == ["- talk: {weekly: 200}"]


def test_that_every_form_of_a_number_is_saved(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    media = {
        "search": plan(Schedule(((0, 1.0), (90, 2.5)))),
        "radio": plan(Stated(Range(1, 2, 3, "uniform"), "a quote", "B")),
    }
    one = loaded.study.strategies["one"].model_copy(update={"media": media})
    two = loaded.study.strategies["two"]

    found = saved(loaded, strategies={"one": one, "two": two})

    assert "+ search: {weekly_budget: {0: 1, 90: 2.5}}  # guessed" in found
    ranged = "{low: 1, typical: 2, high: 3, distribution: uniform, source: a quote, grade: B}"
    assert f"+ radio: {{weekly_budget: {ranged}}}" in found


def test_that_a_derived_strategy_keeps_stating_only_what_differs(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    two = loaded.study.strategies["two"].model_copy(
        update={"tactics": {"coupon": TacticPlan(from_day=3), "talk": TacticPlan()}}
    )

    assert saved(loaded, strategies=strategies(loaded, two=two)) == ["+ tactics:", "+ talk: {}"]


def test_that_a_difference_that_is_none_any_more_leaves_the_file(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    one, two = loaded.study.strategies["one"], loaded.study.strategies["two"]
    radio_again = two.model_copy(update={"media": {**two.media, "radio": one.media["radio"]}})
    no_difference = one

    assert saved(loaded, strategies={"one": one, "two": radio_again}) == ["- radio: null"]
    assert "- search: {weekly_budget: 50}" in saved(
        load_study(loaded.path), strategies={"one": one, "two": no_difference}
    )


def test_that_a_changed_base_leaves_the_derived_strategy_as_it_is(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    one = loaded.study.strategies["one"].model_copy(update={"tactics": {}})

    found = saved(loaded, strategies=strategies(loaded, one=one))

    assert found == [
        "- tactics: {coupon: {from_day: 3}}",
        "+ tactics: {}",
        "+ tactics:",
        "+ coupon:",
        "+ from_day: 3",
    ]


def test_that_strategies_come_and_go(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    one, two = loaded.study.strategies.values()
    three = one.model_copy(update={"tactics": {"talk": TacticPlan(from_day=9)}})
    about = {**loaded.study.about, "three": About(based_on="one", label=Words((("", "Third"),)))}

    found = saved(loaded, strategies={"one": one, "two": two, "three": three}, about=about)

    assert found == [
        "+ three:", "+ label: Third", "+ tactics:", "+ coupon: null", "+ talk:", "+ from_day: 9",
    ]  # fmt: skip
    again = load_study(loaded.path)
    gone = saved(again, strategies={"one": one}, about={"one": loaded.study.about["one"]})
    assert gone[:2] == ["- two:", "- based_on: one"]
    assert "# the second" in loaded.path.read_text("utf-8")


def test_that_a_base_can_change_and_go(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    about = {**loaded.study.about, "two": About(note=Words((("", "On its own."),)))}

    found = saved(loaded, about=about)

    assert found[0] == "- based_on: one"
    assert "+ note: On its own." in found
    assert load_study(loaded.path).study.strategies == loaded.study.strategies


def test_that_a_strategy_whose_base_is_gone_stands_on_its_own(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    two = loaded.study.strategies["two"]

    found = save_study(
        loaded.document, loaded.study.model_copy(update={"strategies": {"two": two}}), loaded.path
    )

    assert found.study.strategies == {"two": two}
    assert found.study.about == {"two": About()}


def test_that_parts_are_saved_in_their_own_files(tmp_path: Path) -> None:
    market = "# the world\nchannels:\n  search: {demand: {click_price: 2}}  # dear\n"
    small.written(tmp_path, market, "market.yaml")
    small.written(tmp_path, "media: {search: {weekly_budget: 1}}  # little\n", "one.yaml")
    text = small.HEAD + "market: market.yaml\nstrategies: {one: one.yaml}\n"
    loaded = opened(tmp_path, text)
    one = Strategy(media={"search": ChannelPlan(weekly_budget=5)})

    save_study(loaded.document, loaded.study.model_copy(update={"strategies": {"one": one}}), loaded.path)

    assert (tmp_path / "one.yaml").read_text() == "media: {search: {weekly_budget: 5}}  # little\n"
    assert (tmp_path / "study.yaml").read_text() == text
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    save_study(loaded.document, loaded.study, elsewhere / "all.yaml")
    assert (elsewhere / "all.yaml").read_text() == (
        small.HEAD + "market:\n  # the world\n  channels:\n    search: {demand: {click_price: 2}}  # dear\n"
        "strategies:\n  one:\n    media: {search: {weekly_budget: 1}}  # little\n"
    )
    save_study(loaded.document, loaded.study, tmp_path / "copy.yaml")
    assert (tmp_path / "copy.yaml").read_text() == text


def test_that_parts_of_parts_are_put_together(tmp_path: Path) -> None:
    small.written(tmp_path, "%YAML 1.2\n---\n# all\none: one.yaml\ntwo: {based_on: one}\n", "all.yaml")
    small.written(tmp_path, "note: >-\n  of\n\n  one\nmedia: {}\n\n\n", "one.yaml")
    loaded = opened(tmp_path, small.HEAD + "market: {}\nstrategies: all.yaml")

    assert self_contained(loaded.document) == (
        small.HEAD
        + "market: {}\nstrategies:\n  # all\n  one:\n    note: >-\n      of\n\n      one\n    media: {}\n"
        + "  two: {based_on: one}\n"
    )


def test_that_parts_that_cannot_share_a_file_are_written_anew(tmp_path: Path) -> None:
    small.written(tmp_path, "media: &m {}\ntactics: *m\n", "one.yaml")
    small.written(tmp_path, "media: &m {}\ntactics: *m\n", "two.yaml")
    loaded = opened(
        tmp_path, "# kept\n" + small.HEAD + "market: {}\nstrategies: {one: one.yaml, two: two.yaml}\n"
    )

    text = self_contained(loaded.document)

    assert text.startswith("# kept\nformat: 1\n")
    assert load_study(small.written(tmp_path, text, "whole.yaml")).study == loaded.study


def test_that_an_inherited_part_can_come_back(tmp_path: Path) -> None:
    text = TEXT.replace("      radio: null\n", "      radio: null\n    tactics: null\n")
    text = text.replace("radio: {weekly_budget: 7}", "radio: {weekly_budget: 7, targeting: narrow}")
    text = text.replace("broadcast: {cost_per_thousand: 9}", "precision: {broad: 0.2, narrow: 0.5}")
    loaded = opened(tmp_path, text)
    two = loaded.study.strategies["two"]
    assert two.tactics == {}
    more = {"media": {**two.media, "radio": plan(3)}, "tactics": {"coupon": TacticPlan(from_day=3)}}

    found = saved(loaded, strategies=strategies(loaded, two=two.model_copy(update=more)))

    assert found == [
        "- radio: null",
        "- tactics: null",
        "+ radio:",
        "+ weekly_budget: 3",
        "+ targeting: broad",
    ]


def test_that_a_draft_is_saved_in_todays_format(tmp_path: Path) -> None:
    text = TEXT.replace("format: 1", "format: 0").replace("purse", "horizon: 90  # long\npurse")

    assert saved(opened(tmp_path, text), purse=1.5) == [
        "- format: 0", "- horizon: 90  # long", "- purse: 1e5", "+ format: 1", "+ days: 90  # long", "+ purse: 1.5",
    ]  # fmt: skip


def test_that_a_file_keeps_its_mark_its_rights_and_its_link(tmp_path: Path) -> None:
    path = small.written(tmp_path, b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    loaded = load_study(link)

    save_study(loaded.document, loaded.study.model_copy(update={"purse": 9.0}), link)

    assert link.is_symlink()
    assert path.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("1e5", "9").replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_that_a_save_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = opened(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_study(loaded.document, loaded.study.model_copy(update={"purse": 9.0}), loaded.path)

    assert [path.name for path in tmp_path.iterdir()] == ["study.yaml"]
    assert loaded.path.read_text("utf-8") == TEXT


def test_that_a_new_file_has_the_rights_of_new_files(tmp_path: Path) -> None:
    loaded = opened(tmp_path)
    mask = os.umask(0o027)
    try:
        save_study(loaded.document, loaded.study, tmp_path / "new.yaml")
    finally:
        os.umask(mask)

    assert (tmp_path / "new.yaml").stat().st_mode & 0o777 == 0o640


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STRATEGIES, STRATEGIES, STRATEGIES, st.sampled_from([None, "one", "two"]))
def test_that_any_strategies_can_be_saved(
    tmp_path: Path, one: Strategy, two: Strategy, three: Strategy, base: str | None
) -> None:
    loaded = opened(tmp_path)
    about = {**loaded.study.about, "three": About(based_on=base)}
    changes = {"strategies": {"one": one, "two": two, "three": three}, "about": about}

    saved(loaded, **changes)

    text = loaded.path.read_text("utf-8")
    assert all(
        comment in text for comment in ("# 三条路线", "# of many", "# dear", "# the first", "# the end")
    )


SWEEP = """\
sweep:
  kind: grid   # every one with every other
  numbers:
    market.channels.search.demand.click_price: [1, 2]
"""


def test_that_a_sweep_stays_as_it_is_written_and_a_changed_one_is_saved(tmp_path: Path) -> None:
    loaded = load_study(small.written(tmp_path, TEXT + SWEEP))
    richer = loaded.study.model_copy(update={"purse": 5.0})
    path = tmp_path / "saved.yaml"
    save_study(loaded.document, richer, path)
    other = Study.model_validate(
        {**richer.model_dump(), "sweep": {"kind": "list", "numbers": {"purse": (1.0, 2.0)}}}
    )
    changed = tmp_path / "changed.yaml"
    save_study(load_study(path).document, other, changed)

    assert path.read_text("utf-8").endswith(SWEEP)
    assert load_study(path).study == richer
    assert load_study(changed).study == other
