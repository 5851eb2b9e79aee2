"""How well a thing fits what was typed: letters in order, better together and at the start of words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

WHOLE, START, INSIDE, SCATTERED = 100.0, 70.0, 50.0, 20.0  # the best a word can get, by how it was found
WIDEST, LONGEST = 2.5, 40  # how far letters may stand apart, in what length of text: else everything fits
PARTS = " ._-›·/()（）"  # what parts words


def folded(text: str) -> str:
    """A text as it is compared: no capitals, no accents, full-width letters as plain ones."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def fit(query: str, texts: Sequence[str]) -> float:
    """How well texts (folded) fit a query (folded): every word must be found in one of them; 0 where one is not."""
    total = 0.0
    for word in query.split():
        best = max((_in_text(word, text) for text in texts), default=0.0)
        if not best:
            return 0.0
        total += best
    return total


def _in_text(word: str, text: str) -> float:
    """One word in one text; what is found in a short text fits better than in a long one."""
    place = text.find(word)
    if place < 0:
        return _scattered(word, text)
    share = len(word) / max(1, len(text))
    if share == 1.0:
        return WHOLE
    while place >= 0:
        if place == 0 or text[place - 1] in PARTS:
            return START + 20 * share - min(place, 50) / 10
        place = text.find(word, place + 1)
    return INSIDE + 15 * share


def _scattered(word: str, text: str) -> float:
    """Letters in order with others between them, as in an abbreviation; worse the further they stand apart."""
    place = first = text.find(word[0])
    if len(word) < 3 or first < 0 or len(text) > LONGEST:
        return 0.0
    for sign in word[1:]:
        place = text.find(sign, place + 1)
        if place < 0:
            return 0.0
    spread = (place - first + 1) / len(word)
    return SCATTERED / spread if spread <= WIDEST else 0.0
