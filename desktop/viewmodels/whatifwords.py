"""The What if page in words, by rule from the figures: who wins with the numbers as they stand, and how surely."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import MINUS, PLUS
from desktop.viewmodels.pins import Pins
from desktop.viewmodels.sentences import tenths
from desktop.viewmodels.supposing import Reading, Said, Supposed
from scenarios.experiments.flip import Flip

translate = QCoreApplication.translate
JOINED = "\u2060"  # no line ends here


def filled(words: str, *values: str) -> str:
    """A sentence with its gaps filled in turn."""
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", value)
    return words


def ahead(supposed: Supposed, reading: Reading) -> tuple[str, str]:
    """Who is ahead by a difference, and who behind."""
    leader, other = supposed.pair
    return (leader, other) if reading.mean >= 0 else (other, leader)


def setting(supposed: Supposed) -> str:
    """The chosen number as it stands: “Pay · Base at 74 %”."""
    pins, path = supposed.pins, supposed.path
    name = pins.pin_at(path).name
    return filled(translate("WhatIf", "%1 at %2"), name, pins.words(path, supposed.value_now))


def said(supposed: Supposed) -> Said | None:
    """The verdict, what it was, where it flips, and how sure it is."""
    now = supposed.difference()
    if now is None:
        return None
    first, _ = ahead(supposed, now)
    line = " ".join(part for part in (_before(supposed), flip_line(supposed)) if part)
    title, sure_line, words = _sure(supposed, now)
    share = None if math.isnan(now.won) else max(now.won, 1.0 - now.won)
    return Said(supposed.slot(first), _title(supposed, now), line, title, sure_line, words,
                supposed.slot(first if now.won >= 0.5 else supposed.pair[1]), share)  # fmt: skip


def _title(supposed: Supposed, now: Reading) -> str:
    first, second = (supposed.label(name) for name in ahead(supposed, now))
    amount = supposed.numbers.money(abs(now.mean))
    if now.is_draft:
        words = translate("WhatIf", "%1: a draft sees %2 ahead by %3")
        return filled(words, setting(supposed), first, amount)
    if not now.excludes_zero:
        words = translate("WhatIf", "%1: too close to call between %2 and %3")
        return filled(words, setting(supposed), first, second)
    before = supposed.difference_before()
    if supposed.is_moved and before is not None and (before.mean >= 0) != (now.mean >= 0):
        return filled(translate("WhatIf", "%1: %2 takes over, by %3"), setting(supposed), first, amount)
    words = translate("WhatIf", "%1: %2 still wins, by %3") if supposed.is_moved else translate(
        "WhatIf", "%1: %2 wins, by %3")  # fmt: skip
    return filled(words, setting(supposed), first, amount)


def _before(supposed: Supposed) -> str:
    pins, path, before = supposed.pins, supposed.path, supposed.difference_before()
    if not supposed.is_moved or before is None:
        return ""
    leader, other = (supposed.label(name) for name in ahead(supposed, before))
    amount = supposed.numbers.money(abs(before.mean))
    if supposed.is_number_moved:
        words = translate("WhatIf", "At %1 %2 was ahead of %3 by %4.")
        return filled(words, pins.words(path, pins.before(path)), leader, other, amount)
    return filled(translate("WhatIf", "Before, %1 was ahead of %2 by %3."), leader, other, amount)


def flip_line(supposed: Supposed) -> str:
    """Where the verdict flips, in a sentence of what was found; nothing is guessed."""
    flip, pins, path = supposed.flip, supposed.pins, supposed.path
    if flip is None:
        return translate("WhatIf", "Looking for where it flips.") if supposed.is_looking else ""
    if flip.flip is None:
        return no_flip(flip.reason)
    at = pins.words(path, flip.flip)
    if flip.low is None and flip.high is None:
        return filled(translate("WhatIf", "It flips at about %1; how surely, these races do not tell."), at)
    low = translate("WhatIf", "the lower end") if flip.low is None else pins.words(path, flip.low)
    high = translate("WhatIf", "the upper end") if flip.high is None else pins.words(path, flip.high)
    words = translate("WhatIf", "It flips at %1, 95 % sure between %2 and %3.")
    return filled(words, at, low, high)


def flip_words(pins: Pins, path: str, flip: Flip | None, *, is_looking: bool) -> str:
    """The same under a slider, in few words."""
    if flip is None:
        return translate("WhatIf", "looking for its flip …") if is_looking else ""
    if flip.flip is not None:
        return filled(translate("WhatIf", "flips at %1"), pins.words(path, flip.flip))
    if flip.reason == "none":
        return translate("WhatIf", "no flip within limits")
    return translate("WhatIf", "moves nothing here") if flip.reason in ("idle", "alike") else ""


def no_flip(reason: str) -> str:
    """Why there is no flip."""
    match reason:
        case "idle":
            return translate("WhatIf", "This number moves nothing that the verdict rests on.")
        case "alike":
            return translate("WhatIf", "The two do not differ at any value.")
        case "failed":
            return translate("WhatIf", "Its runs broke off: where it flips is not known.")
    return translate("WhatIf", "No flip within its limits.")


def _whole(amount: str) -> str:
    """An amount whose sign is not left behind at the end of a line."""
    return amount.replace(MINUS, MINUS + JOINED).replace(PLUS, PLUS + JOINED)


def _sure(supposed: Supposed, now: Reading) -> tuple[str, str, str]:
    """How sure: a title, the count, and what more races would do."""
    if now.is_draft:
        biased = translate(
            "WhatIf", "Where people queue a small copy is biased: its queues are shorter or longer."
        )
        days = supposed.numbers.plain(supposed.draft_days)
        line = filled(translate("WhatIf", "one race of a small copy, %1 of %2 days"), days,
                      supposed.numbers.plain(supposed.study.days))  # fmt: skip
        return translate("WhatIf", "How sure: only a draft"), line, biased
    first, _ = ahead(supposed, now)
    won = now.won if supposed.pair[0] == first else 1.0 - now.won
    title = filled(translate("WhatIf", "How sure: %1 in ten"), tenths(round(10 * won)))
    count = supposed.numbers.count(won * now.count)
    line = filled(translate("WhatIf", "%1 ahead in %2 of %3 paired races"), supposed.label(first), count,
                  supposed.numbers.count(now.count))  # fmt: skip
    low, high = (_whole(supposed.numbers.money(each, signed=True)) for each in (now.low, now.high))
    words = filled(translate("WhatIf", "The difference lies between %1 and %2, 95 % sure. More races narrow that, "
                                       "not the luck between races."), low, high)  # fmt: skip
    return title, line, words
