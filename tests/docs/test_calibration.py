"""The page on calibration says what the observations say, and each fit finds what it was given."""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np
import pytest

from docs import calibrate
from docs.calibration import adopting, buying, keeping, mails, sessions, waiting
from docs.calibration.curvature import standard_errors
from docs.calibration.finding import Held, number
from scenarios.known_answers.buying import Buyers, expected_orders, log_chance_of
from scenarios.known_answers.survival import survival, used_on_day

NUMBER = re.compile(r"[−+]?\d[\d,]*\.?\d*(?:e[-+]\d+)?")
SHOP = Buyers(r=0.243, alpha=4.414, a=0.793, b=2.426)


def numbers(text: str) -> list[float]:
    return [float(found.replace(",", "").replace("−", "-")) for found in NUMBER.findall(text)]


def test_that_the_page_is_what_the_observations_say(data_folder: Path) -> None:
    """Words exactly; numbers to a hundredth, since a search for the likeliest ends a little elsewhere elsewhere."""
    shown, today = calibrate.PAGE.read_text("utf-8"), calibrate.page(data_folder)

    assert NUMBER.sub("#", shown) == NUMBER.sub("#", today), f"out of date; run {calibrate.COMMAND}"
    assert numbers(shown) == pytest.approx(numbers(today), rel=0.01, abs=0.11)


def test_that_without_observations_the_page_stays_and_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = calibrate.PAGE.read_bytes()
    monkeypatch.setenv("SHAPAN_DATA", str(tmp_path / "nowhere"))

    assert calibrate.main() == 0
    assert capsys.readouterr().err.startswith(
        "the page on calibration stays as it is: no real observations here"
    )
    assert calibrate.PAGE.read_bytes() == before


def test_that_the_page_and_the_data_name_no_place_of_this_machine() -> None:
    assert "/" + "work" not in calibrate.PAGE.read_text("utf-8")


def test_that_the_likelihood_of_many_is_the_sum_of_that_of_each() -> None:
    orders = [[0, 3, 20], [5], [7, 90]]

    cohort = buying.watched(orders, 20)

    each = [log_chance_of(SHOP, 2, 20 / 7, 139 / 7), log_chance_of(SHOP, 0, 0.0, 134 / 7)]
    each.append(log_chance_of(SHOP, 1, 83 / 7, 132 / 7))
    assert buying.log_likelihood(cohort, SHOP) == pytest.approx(sum(each))


def test_that_orders_after_the_watched_weeks_are_not_looked_at() -> None:
    cohort = buying.watched([[0, 3, 20], [5], [30, 40]], 3)

    assert cohort.orders.tolist() == [2, 0]
    assert cohort.watched.tolist() == pytest.approx([20 / 7, 15 / 7])


def test_that_the_cohort_is_foretold_by_the_day_of_its_first_orders() -> None:
    cohort = buying.watched([[0], [0, 1], [7]], 10)

    expected = 2 * expected_orders(SHOP, 69 / 7) + expected_orders(SHOP, 62 / 7)
    assert buying.foretold(cohort, SHOP, 10) == pytest.approx(expected)


def test_that_the_shop_is_the_published_fit(data_folder: Path) -> None:
    buyers, errors = buying.fit(buying.watched(buying.days_of_orders(data_folder), 39))

    assert (buyers.r, buyers.alpha, buyers.a, buyers.b) == pytest.approx(
        (0.243, 4.414, 0.793, 2.426), rel=2e-3
    )
    assert (errors > 0.0).all()


def test_that_a_customer_of_the_papers_example_is_expected_to_order_as_often() -> None:
    """Two repeat orders, the last in week 30.43, watched for 38.86: 1.226 in the next 39 weeks (section 5)."""
    assert buying._after(SHOP, 2, 30.43, 38.86, 39.0) == pytest.approx(1.226, abs=5e-4)


def test_that_pages_of_a_session_give_back_the_share_that_buys() -> None:
    pages = sessions.pages(0.2)

    assert (1.0 - (1.0 - sessions.TO_CART) ** pages) * sessions.TO_PAYMENT == pytest.approx(0.2)


def test_that_the_answer_to_a_mail_is_found_among_visits_that_would_have_come() -> None:
    """Of 40,000 in each arm as many visit as c₀ 10 %, fading by 0.3 a hundred days, makes of a base of 20 %."""
    rows = []
    for month in (1, 4, 8, 12):
        called = 1.0 / (1.0 + math.exp(math.log(9.0) + 0.3 * month * mails.MONTH / 100.0))
        for arm, chance in (("No E-Mail", 0.2), ("Mens E-Mail", 1.0 - 0.8 * (1.0 - called))):
            visits = round(10_000 * chance)
            rows += [
                {"recency": str(month), "segment": arm, "visit": str(int(i < visits))} for i in range(10_000)
            ]

    (level, slope, answer, fading), errors = mails.answer(rows)

    assert (level, slope) == pytest.approx((-math.log(4.0), 0.0), abs=2e-3)
    assert (answer, fading) == pytest.approx((-math.log(9.0), -0.3), abs=5e-3)
    assert errors[3] < 0.2


def test_that_an_odds_ratio_is_that_of_the_two_arms() -> None:
    rows = [
        {"segment": arm, "visit": v}
        for arm, v in (("a", "1"), ("a", "0"), ("No E-Mail", "1"), *[("No E-Mail", "0")] * 3)
    ]

    ratio, error = mails.odds_ratio(rows, "a", "visit")

    assert ratio == pytest.approx(3.0)
    assert error == pytest.approx(3.0 * math.sqrt(1 + 1 + 1 + 1 / 3))


def test_that_contracts_that_follow_the_law_are_the_law() -> None:
    law = [survival(0.8, 2.5, year) for year in range(8)]

    assert keeping.likeliest(law) == pytest.approx((0.8, 2.5), rel=1e-3)


def test_that_a_habit_that_follows_the_law_is_the_law() -> None:
    there = {day: used_on_day(0.5, 0.3, 0.9, day) for day in (1, 7, 30)}

    assert keeping.habit(there, 0.5) == pytest.approx((0.3, 0.9), rel=1e-3)


def calls(waits: list[float], share: list[float]) -> list[dict[str, str]]:
    return [
        {
            "date": f"1999-01-{day + 1:02}",
            "total_calls": "1000",
            "avg_queue_time": str(wait),
            "hangs": str(1000 * gone),
        }
        for day, (wait, gone) in enumerate(zip(waits, share, strict=True))
    ]


def test_that_patience_is_the_wait_over_those_who_hang_up() -> None:
    rows = calls([10.0, 30.0, 20.0], [0.05, 0.15, 0.10])

    assert waiting.patience(rows) == pytest.approx(200.0)
    assert waiting.at_once(rows) == pytest.approx((0.0, 200.0), abs=1e-6)
    assert waiting.at_once(calls([10.0, 30.0, 20.0], [0.15, 0.25, 0.2])) == pytest.approx((0.1, 200.0))


def test_that_a_series_that_follows_bass_is_bass() -> None:
    adopters = 5_000.0 * adopting.yearly(0.01, 0.5, 14)

    assert adopting.fit(adopters) == pytest.approx((5_000.0, 0.01, 0.5), rel=1e-3)


def test_that_errors_are_those_of_a_bell() -> None:
    spread = np.array([[4.0, 1.0], [1.0, 2.0]])
    inverse = np.linalg.inv(spread)

    errors = standard_errors(lambda at: 0.5 * float(at @ inverse @ at), np.zeros(2))

    assert errors == pytest.approx([2.0, math.sqrt(2.0)], rel=1e-4)


def test_that_a_line_says_how_far_off_it_is_or_that_nobody_looked() -> None:
    assert Held("orders", 98.0, 100.0).row() == "| orders | 98 | 100 | −2.0% |"
    assert Held("orders", 98.0).row() == "| orders | 98 | not looked at | |"
    assert number(123456.7) == "123,457"
