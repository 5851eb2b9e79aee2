"""Words for people: plain text or a text for each language."""

from typing import Any

import pytest
from pydantic import ValidationError

from scenarios.words import Words
from simulation.quantity import Record


class Titled(Record):
    """Something with a title."""

    title: Words


@pytest.mark.parametrize(
    ("found", "language", "text"),
    [
        ("Three ways", "zh", "Three ways"),
        ({"en": "Three ways", "zh": "三条路线"}, "zh", "三条路线"),
        ({"en": "Three ways", "zh": "三条路线"}, "zh_CN", "三条路线"),
        ({"zh": "三条路线", "zh_TW": "三條路線"}, "zh_TW", "三條路線"),
        ({"en": "Three ways", "zh": "三条路线"}, "fr", "Three ways"),
        ({"zh": "三条路线", "ja": "三つの道"}, "en", "三条路线"),
    ],
)
def test_that_a_reader_gets_the_nearest_language(found: Any, language: str, text: str) -> None:
    words = Titled.model_validate({"title": found}).title

    assert words.in_language(language) == text
    assert words.written() == found
    assert Words.read(words) is words


@pytest.mark.parametrize(
    "found", [5, None, [], {}, {"en": 5}, {"english": "x"}, {"": "x"}, {"EN": "x"}, {5: "x"}, "x" * 2_001]
)
def test_that_other_things_are_no_words(found: Any) -> None:
    with pytest.raises(ValidationError, match=r"must be text"):
        Titled.model_validate({"title": found})


def test_that_words_read_as_english_where_a_string_is_wanted() -> None:
    assert str(Words((("zh", "一"), ("en", "One")))) == "One"
    assert Titled(title=Words((("", "x"),))).model_dump() == {"title": "x"}
