"""Whoever changes a bundled answer gets the formula's value of the changed file, and the simulation follows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.known_answers.library import open_answer
from scenarios.known_answers.verifying import Answered, Row, verified
from tests.scenarios.known_answers.changing import Changes, changed

FEW = {
    "advertising": (
        ("half_life: 0.6", "half_life: 2"),
        ("slope: 1.5", "slope: 1"),
        ("{0: 7000, 40: 0}", "{0: 5000, 12: 0, 20: 9000}"),
    ),
    "funnel": (
        ("days: *\nreplications: *", "days: 25\nreplications: 12"),
        ("aware: 1}", "aware: 0.5}"),
        ("visit: {base: 0.2}", "visit: {base: 0.4}"),
        ("activate: {base: 0.6}", "activate: {base: 0.3}"),
        ("use: {base: 0.7}", "use: {base: 0.5}"),
        ("habit_a: 2, habit_b: 10", "habit_a: 0.36, habit_b: 0.6"),
        ("add_to_cart: {base: 0.5}", "add_to_cart: {base: 0.3}\n    pages_first: 3\n    pages_later: 3"),
    ),
    "bass": (
        ("days: *\nreplications: *", "days: 12\nreplications: 8"),
        ("size: 20000, rows: 20000, community: 50, aware: 0", "size: 12000, rows: 12000, community: 120, aware: 0.1"),
        ("organic: 2.19, word: 27.74", "organic: 4, word: 60"),
    ),
    "awareness": (
        ("days: *\nreplications: *", "days: 6\nreplications: 8"),
        ("aware: 0,", "aware: 0.8,"),
        ("organic: 7.3, word: 109.5, half_life: 6.931471805599453, told_factor: 1",
         "organic: 20, word: 0, half_life: 3, told_factor: 4"),
    ),
    "erlang-c": (
        ("days: *\nreplications: *", "days: 40\nreplications: 12"),
        # a row stands for two people: its call takes as long as two
        ("size: 50000, rows: 50000", "size: 40000, rows: 20000"),
        ("hours: 0.24", "hours: 0.06"),
        ("promise: 0", "promise: 0.003"),
        ("agents: 14", "agents: 3"),
    ),
    "erlang-a": (
        ("days: *\nreplications: *", "days: 30\nreplications: 12"),
        ("size: 100000, rows: 100000", "size: 20000, rows: 20000"),
        ("hours: 0.576", "hours: 0.24"),
        ("patience: 0.048", "patience: 0.02"),
        ("agents: 50", "agents: 4"),
    ),
    "throughput": (
        ("days: *\nreplications: *", "days: 30\nreplications: 12"),
        ("size: 12500, rows: 12500", "size: 8000, rows: 4000"),
        ("sign: {base: 0.3}", "sign: {base: 0.5}"),
        ("hours: 0.15", "hours: 0.4"),
        ("handling: lognormal", "handling: exponential"),
        ("representatives: 5, hours: 24", "representatives: 3, hours: 12"),
    ),
    "headcount": (  # far from settled after so few days
        ("days: *\nreplications: *", "days: 24\nreplications: 150"),
        ("quit_rate: 912.5", "quit_rate: 36.5"),
        ("representatives: 3, open_hiring: 2737.5", "representatives: 20, open_hiring: 365"),
    ),
    "renewals": (
        ("days: *\nreplications: *", "days: 15\nreplications: 12"),
        ("period: 1, a: 0.668, b: 3.806", "period: 4, a: 1, b: 4"),
    ),
    "cohort": (
        ("days: *\nreplications: *", "days: 4\nreplications: 12"),
        ("use: {base: 0.9}", "use: {base: 0.5}"),
        ("habit_a: 0.36, habit_b: 0.6", "habit_a: 3, habit_b: 9"),
    ),
    "repeat-orders": (
        ("days: *\nreplications: *", "days: 20\nreplications: 12"),
        ("r: 0.243, alpha: 0.6305714285714286, a: 0.793, b: 2.426", "r: 1.5, alpha: 1, a: 1.5, b: 2"),
    ),
    "referral": (
        ("days: *\nreplications: *", "days: 7\nreplications: 12"),
        ("size: 300000, rows: 300000, community: 400", "size: 60000, rows: 60000, community: 300"),
        ("aware: 0.005", "aware: 0.01"),
        ("invitations: 0.5, accept: {base: 0.8}", "invitations: 0.3, accept: {base: 0.5}"),
    ),
    "lifetime": (
        ("days: *\nreplications: *", "days: 60\nreplications: 16"),
        ("discount: 1, cap: 20", "discount: 0.1, cap: 0.5"),
        ("period: 30, a: 200, b: 800", "period: 7, a: 0.8, b: 6"),
    ),
    "newsvendor": (
        ("days: *\nreplications: *", "days: 25\nreplications: 12"),
        ("size: 10000, rows: 10000", "size: 3000, rows: 3000"),
        ("price: 10", "price: 25"),
        ("salvage: 0.25", "salvage: 0"),
        ("level: 104", "level: 27"),
    ),
    "base-stock": (
        ("days: *\nreplications: *", "days: 24\nreplications: 12"),
        ("size: 25000, rows: 25000", "size: 5000, rows: 5000"),
        ("lead_time: 0.02", "lead_time: 0.05"),
        ("lead_law: uniform", "lead_law: exponential"),
        ("level: 8", "level: 3"),
    ),
    "base-stock-owed": (
        ("days: *\nreplications: *", "days: 24\nreplications: 12"),
        ("size: 25000, rows: 25000", "size: 5000, rows: 5000"),
        ("lead_time: 0.02", "lead_time: 0.05"),
        ("lead_law: fixed", "lead_law: uniform"),
        ("level: 8", "level: 4"),
    ),
    "paired-difference": (
        ("replications: *", "replications: 12"),
        ("size: 50000, rows: 50000, community: 100", "size: 20000, rows: 20000, community: 50"),
        ("activate: {base: 0.3}", "activate: {base: 0.5}"),
        ("odds: {activate: 1.32}", "odds: {activate: 0.6}"),
    ),
}  # fmt: skip


def rows(folder: Path, name: str, changes: Changes) -> list[Row]:
    return [
        event.row
        for event in verified([changed(folder, name, *changes)], reason=1)
        if isinstance(event, Answered)
    ]


@pytest.mark.parametrize("name", FEW)
def test_that_a_changed_answer_is_held_against_its_own_value(tmp_path: Path, name: str) -> None:
    bundled = open_answer(name).expected

    for row in rows(tmp_path, name, FEW[name]):
        judged = row.judged
        told = f"{row.called}: {judged.expected:.6g}, found {judged.low:.6g} to {judged.high:.6g} {row.error}"
        assert judged.contains, told
        assert judged.found.half_width() < 8 * judged.width * abs(judged.expected) or judged.is_exact, told
        assert abs(judged.expected / bundled[row.name] - 1.0) > 0.05, told


def test_that_one_large_community_is_followed_by_the_expansion(tmp_path: Path) -> None:
    large = ("size: 20000, rows: 20000, community: 50", "size: 20000, rows: 20000, community: 20000")

    adopters, _ = rows(tmp_path, "bass", (("replications: *", "replications: 10"), large))

    assert adopters.judged.expected > 5_000
    assert adopters.judged.contains
