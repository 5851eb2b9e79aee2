"""The report's findings and rows, from figures made for the purpose."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scenarios.commands.asked import answered
from scenarios.exports import findings
from scenarios.exports.buying import Line, lines
from scenarios.exports.chart_bands import Strand
from scenarios.exports.chart_money import money_chart
from scenarios.exports.chart_pairs import pairs_chart
from scenarios.exports.chart_tree import Node
from scenarios.exports.drawing import Player, element, pushed_apart, ticks, width_of
from scenarios.exports.evidence import graded, implications
from scenarios.exports.inputs import assumptions
from scenarios.exports.matter import Matter
from scenarios.exports.standings import nodes
from scenarios.exports.voice import Voice
from scenarios.store.reading import Result
from tests.scenarios.exports.strange import result_of, study

VOICE = Voice("en", "USD", str.capitalize)
ONE, TWO, SILENT = (
    Player("one", "One", 0),
    Player("two", "Two", 1),
    Player("nothing", "Nothing", 2, is_silent=True),
)


def strand(player: Player, *ends: float) -> Strand:
    values = np.array(ends)
    return Strand(player, values, values - 1, values + 1)


def matter_of(folder: Path, **changes: Any) -> Matter:
    """What is read from a result of the strange study, or of one changed."""
    with Result(result_of(folder / "a.shapan", study(**changes))) as result:
        answer = answered(result)
        found = Matter(answer, Voice("en", "CNY", str))
        found.spends  # noqa: B018  # read while the file is open
        return found


def bought(folder: Path, strategies: dict[str, Any]) -> dict[str, Line]:
    """The rows of what strategies buy, by label."""
    made = study(strategies=strategies, about={}, days=2, replications=1)
    return {line.label: line for line in lines(matter_of_asked(folder, made))}


def matter_of_asked(folder: Path, asked: Any) -> Matter:
    with Result(result_of(folder / "asked.shapan", asked, wanted=0)) as result:
        return Matter(answered(result), Voice("en", "CNY", str))


def test_that_the_profit_title_says_who_earned_most_or_that_nobody_did() -> None:
    nothing = strand(SILENT, 0.0, 50.0)

    assert (
        findings.profit([strand(ONE, 0, 900), strand(TWO, 0, 100), nothing], VOICE)
        == "One earns most: $900 by day 2"
    )
    losing = findings.profit([strand(ONE, 0, -900), strand(TWO, 0, -100), nothing], VOICE)
    assert losing == "No strategy has its money back by day 2; Two is nearest"
    behind = findings.profit([strand(ONE, 0, 20), strand(TWO, 0, 10), nothing], VOICE)
    assert behind == "Doing nothing has earned most by day 2; One is nearest"


def test_that_the_silent_strategy_never_has_most_customers_in_a_title() -> None:
    assert (
        findings.customers([strand(ONE, 3), strand(SILENT, 9)], VOICE)
        == "One has most paying customers at the end: 3"
    )


def test_that_the_largest_loss_of_people_names_both_steps() -> None:
    steps = [("Reached", (100, 100)), ("Visited", (90, 80)), ("Activated", (20, 10))]

    assert findings.losses(steps, VOICE) == "Most people are lost between “Visited” and “Activated”"


def test_that_the_tree_title_names_both_sides_where_there_are_two() -> None:
    more = Node("Paying", "more who pay", "1", "2", 10.0)
    less = Node("Cost of sales", "lower cost of sales", "1", "2", -4.0)

    assert (
        findings.tree([more, less], ONE, TWO, VOICE)
        == "One gains most by more who pay, Two by lower cost of sales"
    )
    assert findings.tree([more], ONE, TWO, VOICE) == "One gains most on Two by more who pay"


def test_that_the_pairs_title_counts_intervals_that_leave_zero_out(tmp_path: Path) -> None:
    strong = {"good": {"media": {"search": {"weekly_budget": 10}}}, "bad": {"service": {"agents": 99}}}
    matter = matter_of(tmp_path, strategies=strong, about={}, replications=4)
    said = findings.pairs(matter)

    sure = [pair for pair in matter.answer.verdict.pairs[:2] if pair.is_decided]
    assert said.startswith(f"{matter.answer.verdict.ranking[0].strategy} is ahead of")
    assert (f"{len(sure)} of 2" in said) or (len(sure) == 2 and "every other" in said)


def test_that_the_money_title_says_whether_plans_were_met(tmp_path: Path) -> None:
    steady = {"steady": {"service": {"agents": 2}}, "idle": {}}
    matter = matter_of(tmp_path, strategies=steady, about={})
    assert findings.money(matter) == "Every strategy spent what it planned"

    asked = matter.answer.asked.planned_spend
    asked["steady"]["service"] /= 2  # type: ignore[index]  # a plan made too small on purpose
    again = Matter(matter.answer, matter.voice)
    again.__dict__["spends"] = tuple(
        type(spend)(spend.player, asked[spend.player.name], spend.committed, spend.variable)
        for spend in matter.spends
    )
    assert findings.money(again).startswith("steady spent ¥")


def test_that_purchases_are_written_as_planners_read_them(tmp_path: Path) -> None:
    plans = {
        "plain": {"media": {"search": {"weekly_budget": 12.5}}, "sales": {"representatives": 3}},
        "rich": {
            "media": {
                "search": {"weekly_budget": {"low": 10, "typical": 20, "high": 30}, "targeting": "narrow"}
            },
            "sales": {"representatives": {"value": 4, "source": "the plan", "grade": "A"}, "outreach": False},
            "tactics": {"@mail": {"from_day": 5, "until": 90}},
            "recall": {"contacts": 2, "audience": "all"},
            "service": {"agents": {"from": {0: 1, 9: 2}, "source": "the plan", "grade": "A"}},
        },
    }
    market = study().market.model_dump()
    market["channels"]["search"]["precision"] = {"broad": 0.4, "narrow": 0.8}
    made = study(strategies=plans, about={}, market=market)
    rows = {line.label: line for line in lines(matter_of_asked(tmp_path, made))}
    cells = {label: tuple(cell.words for cell in line.cells) for label, line in rows.items()}

    assert cells["search › Weekly budget"] == ("12.5", "10 to 30")
    assert cells["search › Targeting"] == ("broad", "narrow")
    assert cells["Representatives"] == ("3", "4")
    assert cells["Outreach"] == ("yes", "no")
    assert cells["Contacts"] == ("–", "2")
    assert cells["Audience"] == ("–", "all")
    assert cells["Agents"] == ("–", "from day 0: 1; from day 9: 2")
    assert [words for label, words in cells.items() if label.startswith('a"b')] == [("–", "day 5 to 90")]
    assert rows["search › Weekly budget"].unit == "CNY per week"
    assert [cell.is_changed for cell in rows["Representatives"].cells] == [False, True]


def test_that_what_comes_along_with_a_team_is_not_listed(tmp_path: Path) -> None:
    rows = bought(tmp_path, {"team": {"sales": {}}, "desk": {"service": {}}})

    assert set(rows) == {"Representatives", "Agents"}


def test_that_a_schedule_in_the_market_and_a_cost_never_paid_back_are_told(tmp_path: Path) -> None:
    market = study().market.model_dump()
    market["orders"] = {"price": {0: 1, 20: 2}, "margin": 0.01}
    matter = matter_of_asked(tmp_path, study(market=market, strategies={"one": {}}, about={}))

    values = [
        number.value for group in graded(assumptions(matter.answer), matter) for number in group.unsourced
    ]
    payback = next(one for one in implications(matter) if one.label.startswith("Payback"))

    assert "¥1, changes" in values
    assert (payback.value, payback.unit) == ("never", "")


def test_that_nodes_add_up_to_the_lead_in_profit(tmp_path: Path) -> None:
    with Result(result_of(tmp_path / "a.shapan", study())) as result:
        matter = Matter(answered(result), Voice("en", "CNY", str))
        first, second = matter.players["=sum"], matter.players["media"]
        parts = nodes(matter, first, second)

    apart = matter.mean("=sum", "profit") - matter.mean("media", "profit")
    assert sum(node.adds for node in parts) == pytest.approx(apart)
    assert [abs(node.adds) for node in parts] == sorted((abs(node.adds) for node in parts), reverse=True)


def test_that_revenue_beside_orders_is_a_node_of_its_own(tmp_path: Path) -> None:
    with Result(result_of(tmp_path / "a.shapan", study())) as result:
        matter = Matter(answered(result), Voice("en", "CNY", str))
        figures = {name: values.copy() for name, values in matter.cube.figures.items()}
        for name in ("orders", "paid"):
            figures[name][matter.cube.row("media")] = 0.0
        object.__setattr__(matter.cube, "figures", figures)
        labels = {node.label for node in nodes(matter, matter.players["media"], matter.players["both"])}

    assert "Revenue outside orders" in labels


@pytest.mark.parametrize(
    ("low", "high"),
    [(-1.2e6, 0.3e6), (0, 10), (0, 0.004), (-5, -1), (3, 3), (float("nan"), 1), (0, 1e9), (17, 4999)],
)
def test_that_ticks_are_round_few_and_span_the_range(low: float, high: float) -> None:
    marks = ticks(low, high)

    assert 2 <= len(marks) <= 6
    assert marks == sorted(set(marks))
    if high > low:
        assert marks[0] <= low + 1e-9 * abs(high - low)
        assert marks[-1] >= high - 1e-9 * abs(high - low)
        assert 0.0 in marks or not low <= 0 <= high


def test_that_names_at_line_ends_keep_apart_and_inside() -> None:
    places = pushed_apart([100.0, 101.0, 102.0, 300.0], 36.0, 10.0, 300.0)

    assert all(
        after - before >= 36.0 - 1e-9
        for before, after in zip(sorted(places), sorted(places)[1:], strict=False)
    )
    assert min(places) >= 10.0
    assert max(places) <= 300.0
    assert places == sorted(places)


def test_that_text_and_attributes_of_pictures_are_escaped() -> None:
    made = element("text", "<b>&", title='"><script>')

    assert str(made) == '<text title="&#34;&gt;&lt;script&gt;">&lt;b&gt;&amp;</text>'


def test_that_chinese_signs_are_given_their_width() -> None:
    assert width_of("中文", 10.0) == 20.0
    assert width_of("ab", 10.0) < 20.0


def test_that_pictures_of_nothing_are_empty() -> None:
    assert pairs_chart([], VOICE, "") == ""
    assert money_chart([], 5.0, VOICE, "") == ""
