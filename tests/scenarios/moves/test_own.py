"""Tactics of one's own: kept as files that every system takes, read back alike, removed again."""

import os
from pathlib import Path

import pytest

from scenarios.files.library import open_named
from scenarios.files.names import is_name
from scenarios.moves.library import load_move
from scenarios.moves.own import file_name, forget_own, keep_own, move_of, own_moves, own_names, own_path
from scenarios.moves.taking import taken
from scenarios.words import Words
from simulation.quantity import Range, typical
from simulation.tactics import Tactic

SHOP = open_named("online-shop").study
DRINK = open_named("drink-launch").study
PLAIN = Words((("", "words"),))
TEXTS = dict.fromkeys(("note", "who", "does", "costs"), PLAIN)


def called(label: str) -> Words:
    return Words((("", label),))


@pytest.mark.parametrize("name", SHOP.market.tactics)
def test_that_a_kept_tactic_comes_back_in_its_market_as_it_was(name: str, tmp_path: Path) -> None:
    kept = keep_own(tmp_path, move_of(SHOP, name, called("Mine"), TEXTS))
    before = SHOP.market.tactics[name]

    after = taken(SHOP, kept, load_move(own_path(tmp_path, kept)), ["together"])
    found = after.market.tactics[kept]

    amounts = {
        field: round(typical(getattr(before, field)), 2)
        for field in ("one_off", "weekly", "per_contact", "per_use")
    }
    assert {field: getattr(found, field) for field in amounts} == amounts
    assert found.model_copy(update={**amounts, "label": ""}) == before.model_copy(
        update={**amounts, "label": ""}
    )
    assert found.label == "Mine"
    assert kept in after.strategies["together"].tactics


def test_that_amounts_grow_with_the_market_that_takes_them(tmp_path: Path) -> None:
    kept = keep_own(tmp_path, move_of(SHOP, "content", called("Mine"), TEXTS))

    found = taken(DRINK, kept, load_move(own_path(tmp_path, kept)), []).market.tactics[kept]

    share = SHOP.market.tactics["content"].one_off / SHOP.purse * SHOP.days
    assert found.one_off == pytest.approx(share * DRINK.purse / DRINK.days, abs=0.01)


def test_that_a_range_of_money_stays_a_range(tmp_path: Path) -> None:
    tactic = Tactic(weekly=Range(100.0, 200.0, 400.0), odds={"pay": 1.2})
    study = SHOP.model_copy(update={"market": SHOP.market.model_copy(update={"tactics": {"wide": tactic}})})

    kept = keep_own(tmp_path, move_of(study, "wide", called("Wide"), TEXTS))

    move = load_move(own_path(tmp_path, kept))
    assert "tactic.weekly" not in move.scaled
    assert getattr(move.tactic, "weekly", None) == Range(100.0, 200.0, 400.0)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Coupon in the basket", "coupon-in-the-basket"),
        ("满减 活动!", "满减-活动"),
        ("../../etc/passwd", "etc-passwd"),
        ("a\\b:c*?.yaml", "a-b-c-yaml"),
        ("CON", "tactic-con"),
        ("  ", "tactic"),
        ("x" * 300, "x" * 56),
        ("Ünïcode", "ünïcode"),
    ],
)
def test_that_every_label_makes_a_name_that_every_system_takes(label: str, name: str) -> None:
    assert file_name(label, ()) == name
    assert is_name(name)


def test_that_a_second_one_of_a_name_does_not_write_over_the_first(tmp_path: Path) -> None:
    move = move_of(SHOP, "content", called("Mine"), TEXTS)

    assert [keep_own(tmp_path, move) for _ in range(3)] == ["mine", "mine-2", "mine-3"]
    assert own_names(tmp_path) == ("mine", "mine-2", "mine-3")


def test_that_what_is_removed_is_gone_and_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "tactics"
    beside = tmp_path / "study.yaml"
    beside.write_text("format: 1", "utf-8")
    keep_own(folder, move_of(SHOP, "content", called("Mine"), TEXTS))

    forget_own(folder, "../study")
    forget_own(folder, "mine")
    forget_own(folder, "mine")

    assert own_names(folder) == ()
    assert beside.exists()


def test_that_one_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    keep_own(tmp_path, move_of(SHOP, "content", called("Mine"), TEXTS))
    (tmp_path / "broken.yaml").write_text("format: 1\nlabel: Broken\n", "utf-8")

    found, wrong = own_moves(tmp_path)

    assert list(found) == ["mine"]
    assert len(wrong) == 1
    assert "broken.yaml" in str(wrong[0])


def test_that_nothing_half_written_is_left_where_the_folder_takes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "tactics"
    folder.mkdir()
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("whoever runs this may write anywhere")

    with pytest.raises(OSError, match="ermission"):
        keep_own(folder, move_of(SHOP, "content", called("Mine"), TEXTS))

    assert own_names(folder) == ()
