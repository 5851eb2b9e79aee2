"""What unquoted values are: the core schema of YAML 1.2 and nothing beside it."""

import pytest

from scenarios.files.scalars import NotRead, number_meant, value_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1), ("-1", -1), ("+1", 1), ("007", 7), ("0o17", 15), ("0x1F", 31), ("1e3", 1000.0), ("1E-2", 0.01),
        ("1.5", 1.5), (".5", 0.5), ("5.", 5.0), ("-0.0", 0.0), ("1e18", 1e18),
        ("true", True), ("False", False), ("TRUE", True), ("", None), ("~", None), ("null", None), ("Null", None),
        ("on", "on"), ("off", "off"), ("yes", "yes"), ("no", "no"), ("tRue", "tRue"), ("nan", "nan"), ("inf", "inf"),
        ("1_000", "1_000"), ("1,000", "1,000"), ("2026-01-31", "2026-01-31"), ("12:30", "12:30"), ("0b11", "0b11"),
        ("0o8", "0o8"), ("1e", "1e"), ("-", "-"), (".", "."), ("+", "+"), ("0x", "0x"), ("1.2.3", "1.2.3"), ("x", "x"),
    ],
)  # fmt: skip
def test_that_an_unquoted_value_is_what_yaml_says(text: str, value: object) -> None:
    found = value_of(text)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text", [".nan", ".NaN", ".inf", "-.Inf", "+.INF", "1e999", "2e18", "9" * 101, "-" + "9" * 30]
)
def test_that_no_value_is_infinite_or_out_of_all_measure(text: str) -> None:
    with pytest.raises(NotRead):
        value_of(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1_000", 1000), ("1,000,000", 1_000_000), ("1_000_000.5", 1_000_000.5), ("25%", 0.25), ("5k", 5000),
        ("2.5M", 2_500_000), ("1 000", 1000), ("12'500", 12_500), ("two", None), ("1,5", None), ("", None),
        ("1e999", None), ("9" * 200, None), ("10 %", 0.1), ("%", None),
    ],
)  # fmt: skip
def test_that_the_number_somebody_meant_is_guessed(text: str, meant: float | None) -> None:
    assert number_meant(text) == meant
