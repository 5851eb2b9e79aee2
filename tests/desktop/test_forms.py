"""Forms over the records: what is shown of a number, what may be entered, what differs from the base."""

from pathlib import Path

import pytest

from desktop.viewmodels.rows import Group, Row
from desktop.viewmodels.shapan import Shapan
from scenarios.files.reading import load_study
from simulation.quantity import Range, Schedule
from tests.desktop.conftest import Until

BUDGET = "strategies.offers.media.灯笼.weekly_budget"
FITS = "market.people.fits"


def budget(shapan: Shapan) -> object:
    return shapan.document.study.strategies["offers"].media["灯笼"].weekly_budget


def strategy_row(shapan: Shapan, path: str) -> Row:
    """A row of the Strategy page, its section and entry chosen first."""
    form = shapan.strategy
    steps = path.split(".")
    form.settle()
    form.choose_strategy(steps[1])
    form.choose_section(steps[2])
    if len(steps) > 4:
        form.choose_item(steps[3])
    row = form.row(path)
    assert row is not None
    return row


def market_groups(shapan: Shapan, section: str, item: str = "") -> tuple[Group, ...]:
    shapan.market.choose_section(section)
    shapan.market.choose_item(item)
    shapan.market.settle()
    return shapan.market.groups()


def test_that_a_row_says_everything_the_field_says(tea_house: Shapan) -> None:
    row = strategy_row(tea_house, BUDGET)

    assert (row.name, row.text, row.unit) == ("Weekly budget", "1,000", "¥ / week")
    assert row.help == "What you pay this channel each week."
    assert row.limits == "at least 0 ¥ / week"
    assert (row.grade, row.source) == ("X", "assumption")


def test_that_shares_are_shown_in_hundredths_and_ranges_say_so(tea_house: Shapan) -> None:
    (group,) = [g for g in market_groups(tea_house, "people") if g.path == "market.people"]
    fits = next(row for row in group.rows if row.path == FITS)

    assert (fits.text, fits.unit, fits.second) == ("50 … 60 … 70", "%", "range 50 to 70")
    assert fits.limits == "0 to 100 %"
    assert fits.track is not None
    assert fits.track.kind == "range"


def test_that_a_difference_from_the_base_strategy_is_counted_and_can_be_reset(tea_house: Shapan) -> None:
    row = strategy_row(tea_house, BUDGET)
    form = tea_house.strategy
    counts = {section.key: section.differences for section in form.sections()}

    assert row.base == "1,400"
    assert (counts["media"], counts["tactics"], counts["service"]) == (1, 3, 0)
    assert form.base_name() == "Lanterns first"

    form.reset(BUDGET)

    assert strategy_row(tea_house, BUDGET).base is None
    assert budget(tea_house) == 1_400


def test_that_the_base_itself_differs_from_nothing(tea_house: Shapan) -> None:
    strategy_row(tea_house, "strategies.lanterns.media.灯笼.weekly_budget")

    assert tea_house.strategy.base == ""
    assert tea_house.strategy.differences() == 0


def test_that_resetting_all_buys_what_the_base_buys(tea_house: Shapan) -> None:
    strategy_row(tea_house, BUDGET)

    tea_house.strategy.reset_all()

    strategies = tea_house.document.study.strategies
    assert strategies["offers"] == strategies["lanterns"]


def test_that_the_market_is_compared_with_its_file(tea_house: Shapan) -> None:
    market_groups(tea_house, "people")

    assert tea_house.market.set_text(FITS, "55 … 60 … 70") == ""
    (group,) = [g for g in tea_house.market.groups() if g.path == "market.people"]

    assert next(row.base for row in group.rows if row.path == FITS) == "50 … 60 … 70"
    assert {s.key: s.differences for s in tea_house.market.sections()}["people"] == 1
    tea_house.market.reset_all()
    assert tea_house.document.study == tea_house.document.saved_study


def test_that_a_schedule_and_a_range_can_be_typed(tea_house: Shapan) -> None:
    form = tea_house.strategy
    strategy_row(tea_house, BUDGET)

    assert form.set_text(BUDGET, "0: 100, 10: 2000") == ""
    assert budget(tea_house) == Schedule(((0, 100.0), (10, 2_000.0)))
    assert strategy_row(tea_house, BUDGET).second == "schedule, 2 steps"

    assert form.set_text(BUDGET, "500 … 900 … 1200") == ""
    assert budget(tea_house) == Range(500, 900, 1_200)


@pytest.mark.parametrize(
    "path",
    [
        "market.competitor.price",
        "market.site.capacity",
        "market.channels.nobody.inflation",
        "strategies.nobody.purse.x",
        "injects.9.day",
    ],
)
def test_that_the_last_move_on_what_was_taken_out_changes_nothing(tea_house: Shapan, path: str) -> None:
    before, form = tea_house.document.study, tea_house.market

    assert form.set_text(path, "1")
    form.set_share(path, 0.5)
    form.add_step(path)
    form.change_kind(path, "range")

    assert tea_house.document.study == before


def test_that_limits_are_told_in_words_and_nothing_changes(tea_house: Shapan) -> None:
    before = tea_house.document.study
    strategy_row(tea_house, BUDGET)

    assert tea_house.strategy.set_text(BUDGET, "-5") == "This number must be at least 0 ¥ / week."
    assert tea_house.strategy.set_text(BUDGET, "a lot") == "Found “a lot”, expected at least 0 ¥ / week."
    assert tea_house.strategy.set_text(BUDGET, "3 … 2 … 1").startswith("A range rises")
    assert tea_house.strategy.set_text(BUDGET, "5: 1, 9: 2").startswith("A schedule begins on day 0")
    assert tea_house.market.set_text("market.people.size", "2.5").startswith("This must be a whole number")
    assert tea_house.market.set_text("days", "1 … 2 … 3").startswith("Found")
    assert tea_house.document.study == before


def test_that_dates_texts_and_choices_are_entered(tea_house: Shapan) -> None:
    form = tea_house.market

    assert form.set_text("start", "2026-04-01") == ""
    assert form.set_text("start", "April") == "A day is written like 2026-01-31."
    assert form.set_text("title", "Tea for two") == ""
    assert form.set_text("market.awareness.who_tells", "customers") == ""
    study = tea_house.document.study
    assert study.start.isoformat() == "2026-04-01"
    assert dict(study.title.texts) == {"en": "Tea for two", "zh": "茶馆"}  # the other language stays
    assert study.market.awareness.who_tells == "customers"


def test_that_a_choice_of_the_market_is_offered_where_a_strategy_names_it(tea_house: Shapan) -> None:
    row = strategy_row(tea_house, "strategies.offers.media.灯笼.targeting")

    assert row.kind == "choice"
    assert [value for value, _ in row.options] == ["街坊", "路人"]


def test_that_tactics_on_offer_can_be_bought_and_taken_out(tea_house: Shapan) -> None:
    form = tea_house.strategy
    form.settle()
    form.choose_strategy("lanterns")
    form.choose_section("tactics")
    form.settle()

    assert form.offers() == (("开张优惠", "开张优惠"),)
    assert form.add_item("开张优惠") == ""
    assert [item.key for item in form.items()] == ["开张优惠"]
    assert form.offers() == ()
    assert form.remove_item() == ""
    assert form.items() == ()


def test_that_what_a_strategy_uses_cannot_leave_the_market(tea_house: Shapan) -> None:
    form = tea_house.market
    market_groups(tea_house, "channels", "灯笼")
    refused: list[str] = []
    form.refused.connect(refused.append)

    assert "is still used by strategies › lanterns › media" in form.remove_item()
    form.switch("market.service", on=False)
    assert "“service” is still used" in refused[0]
    assert tea_house.document.study == tea_house.document.saved_study


def test_that_optional_parts_are_switched_on_with_their_defaults(tea_house: Shapan) -> None:
    tea_house.market.switch("market.referral", on=True)
    (group, *_) = market_groups(tea_house, "referral")

    assert group.switch is True
    assert group.rows[0].name == "Invitations"
    tea_house.market.switch("market.referral", on=False)
    assert market_groups(tea_house, "referral")[0].switch is False


def test_that_names_are_checked_when_entries_are_added(tea_house: Shapan) -> None:
    form = tea_house.market
    market_groups(tea_house, "channels", "灯笼")

    assert form.takes_names
    assert form.add_item("灯笼") == "“灯笼” is there already."
    assert form.add_item("a/b").startswith("A name is short")
    assert form.add_item("leaflets") == ""
    assert form.item == "leaflets"
    assert "on offer" in tea_house.strategy.add("strategies.offers.media", "radio")


def test_that_an_odds_ratio_is_added_for_a_decision(tea_house: Shapan) -> None:
    form = tea_house.market
    groups = market_groups(tea_house, "tactics", "开张优惠")
    odds = next(group for group in groups if group.path.endswith(".odds"))

    assert "renew" in dict(odds.offers)
    assert form.add(odds.path, "renew") == ""
    assert tea_house.document.study.market.tactics["开张优惠"].odds == {"pay": 1.3, "renew": 1.0}


def test_that_a_slider_sets_a_plain_number(tea_house: Shapan) -> None:
    row = strategy_row(tea_house, BUDGET)
    assert row.track is not None
    before = row.track.shares[0]

    tea_house.strategy.set_share(BUDGET, before / 2)

    assert budget(tea_house) in range(480, 521)


def test_that_a_number_can_be_written_in_three_kinds(tea_house: Shapan) -> None:
    strategy_row(tea_house, BUDGET)

    kinds = []
    for kind in ("schedule", "range", "plain"):
        tea_house.strategy.change_kind(BUDGET, kind)
        kinds.append(strategy_row(tea_house, BUDGET).text)

    assert kinds == ["0: 1,000, 5: 1,000", "800 … 1,000 … 1,200", "1,000"]


def test_that_a_strategy_is_copied_and_taken_out(tea_house: Shapan) -> None:
    form = tea_house.strategy
    form.settle()

    form.duplicate()

    assert [label for _, label in form.strategies] == ["Lanterns first", "Lanterns first 2", "Offers first"]
    assert form.strategy == "lanterns 2"
    form.delete()
    assert [name for name, _ in form.strategies] == ["lanterns", "offers"]


def test_that_a_curve_that_cannot_be_is_refused_in_words(tea_house: Shapan) -> None:
    words = tea_house.market.set_text("market.channels.灯笼.broadcast.half_point", "0.1")

    assert words.startswith("this curve reaches 5.00 people per impression")


def test_that_what_befalls_the_market_is_added_changed_and_taken_out(tea_house: Shapan) -> None:
    form = tea_house.market
    (group,) = market_groups(tea_house, "injects")

    assert "viral post" in dict(group.offers)
    assert form.add("injects", "viral post") == ""
    assert form.set_text("injects.0.day", "5") == ""
    assert form.set_text("injects.0.from_friends", "true") == ""
    assert form.set_text("injects.0.share", "50") == ""
    (post,) = tea_house.document.study.injects
    assert (post.day, getattr(post, "from_friends", None), getattr(post, "share", None)) == (5, True, 0.5)
    titles = [group.title for group in market_groups(tea_house, "injects")]
    assert titles[1] == "1 › viral post"
    assert form.remove("injects.0") == ""
    assert tea_house.document.study.injects == ()


def test_that_a_list_of_numbers_is_typed_with_commas(tea_house: Shapan) -> None:
    tea_house.market.switch("market.site", on=True)
    weights = ", ".join(["1"] * 23 + ["2.5"])

    assert tea_house.market.set_text("market.site.profile", weights) == ""
    assert tea_house.market.set_text("market.site.profile", "1, two").startswith("Write numbers with commas")
    (group, *_) = market_groups(tea_house, "site")
    assert next(row.text for row in group.rows if row.path.endswith("profile")) == weights


def test_that_a_market_that_cannot_pay_raises_a_doubt_in_words(tea_house: Shapan, until: Until) -> None:
    until(lambda: tea_house.counting.is_idle and tea_house.doubts.sentences is not None)

    tea_house.market.set_text("market.orders.price", "0.01")
    until(lambda: any("cannot be served at a profit" in words for words in tea_house.doubts.sentences))

    tea_house.language.speak("zh")
    assert any("做不出利润" in words for words in tea_house.doubts.sentences)


def based_on(shapan: Shapan, name: str) -> Row:
    """What a strategy starts from, as a row of its name and note."""
    form = shapan.strategy
    form.settle()
    form.choose_strategy(name)
    form.choose_section("about")
    form.settle()
    row = form.row(f"about.{name}.based_on")
    assert row is not None
    return row


def test_that_what_a_strategy_starts_from_is_picked_from_those_that_do_not_start_from_it(
    tea_house: Shapan, tmp_path: Path, until: Until
) -> None:
    form, document = tea_house.strategy, tea_house.document
    row = based_on(tea_house, "offers")
    assert (row.kind, row.options) == ("choice", (("", "none"), ("lanterns", "Lanterns first")))

    assert form.set_text(row.path, "lanterns") == ""
    assert form.base == "lanterns"
    assert based_on(tea_house, "lanterns").options == (("", "none"),)

    before = document.study
    document.save(tmp_path / "based.yaml")
    until((tmp_path / "based.yaml").exists)
    assert load_study(tmp_path / "based.yaml").study.strategies == before.strategies
    assert "based_on: lanterns" in (tmp_path / "based.yaml").read_text("utf-8")

    assert form.set_text("about.offers.based_on", "") == ""
    assert document.study.about["offers"].based_on is None


def test_that_a_strategy_nobody_knows_and_a_circle_are_refused_in_words(tea_house: Shapan) -> None:
    form = tea_house.strategy
    based_on(tea_house, "offers")
    form.set_text("about.offers.based_on", "lanterns")
    before = tea_house.document.study

    for name, other in (("offers", "kites"), ("offers", "offers"), ("lanterns", "offers")):
        words = form.set_text(f"about.{name}.based_on", other)

        assert words == f"There is no strategy “{other}” to start from."
    assert tea_house.document.study == before
