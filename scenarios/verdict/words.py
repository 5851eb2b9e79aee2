"""The verdict in words: who wins, by how much and how surely, and when more races are needed to tell."""

from __future__ import annotations

import math
from collections.abc import Mapping

from scenarios.study import NOTHING
from scenarios.verdict.intervals import CONFIDENCE, student_quantile
from scenarios.verdict.ranking import Pair
from scenarios.verdict.sentences import (
    Amount,
    Count,
    Gap,
    Name,
    Percent,
    Seconds,
    Sentence,
    Tenths,
    translatable,
)
from scenarios.verdict.verdict import Horizon, Verdict

CLEAR = 0.90  # share of races from which a strategy simply wins
POWER = 0.8416  # standard normal quantile of four in five: the chance with which so many races would tell
MOST_RACES = 100_000
PURSE_TOLERANCE = 0.01  # planned spends further apart are told
NO_RACE = translatable("verdict", "Nothing to compare yet: no race has finished")
ALONE = translatable(
    "verdict", "{leader} leads, by {amount}, in a single race: more races would tell luck from merit"
)
WINS = translatable("verdict", "{leader} wins, by {amount}")
STILL = translatable("verdict", "{leader} still wins, by {amount}; {tenths} races in ten")
NOBODY = translatable(
    "verdict", "Nobody should spend: {rival}, the best strategy, is worth {amount} less than doing nothing"
)
NOBODY_STILL = translatable(
    "verdict",
    "Nobody should spend: {rival}, the best strategy, is worth {amount} less than doing nothing; {tenths} races in ten",
)
CLOSE = translatable(
    "verdict", "Too close to call between {leader} and {rival}. {more} more races would tell"
)
CLOSE_TIMED = translatable(
    "verdict", "Too close to call between {leader} and {rival}. {more} more races would tell, about {time}"
)
CLOSE_FOR_EVER = translatable(
    "verdict",
    "Too close to call between {leader} and {rival}: more races than can be run would be needed to tell",
)
SAME = translatable("verdict", "{leader} and {rival} are worth the same in every race")
OVER = translatable("verdict", "Over {rival}: 95 % interval {low} to {high}, ahead in {won} of {races} races")
ALSO = translatable("verdict", "After {days} days {leader} leads too")
TURNS = translatable("verdict", "After {days} days {leader} leads instead")
MORE_THAN_PURSE = translatable("verdict", "{strategy} plans {share} more than the purse, by {amount}")
LESS_THAN_PURSE = translatable("verdict", "{strategy} plans {share} less than the purse, by {amount}")
UNEQUAL = translatable("verdict", "{strategy} plans {share} more than {other}: they do not spend the same")


def headline(verdict: Verdict, seconds_per_race: float | None = None) -> Sentence:
    """The verdict in one sentence. `seconds_per_race` is the time all strategies take for one replication [s]."""
    lead = leading_pair(verdict)
    if lead is None:
        return Sentence(NO_RACE)
    gaps: dict[str, Gap] = {
        "leader": Name(lead.a),
        "rival": Name(lead.b),
        "amount": Amount(lead.difference.mean),
    }
    if lead.difference.count == 1:
        return Sentence(ALONE, gaps)
    if lead.is_decided:
        return _decided(lead, gaps)
    if lead.difference.high == lead.difference.low:
        return Sentence(SAME, gaps)
    more = races_to_tell(lead)
    if more > MOST_RACES:
        return Sentence(CLOSE_FOR_EVER, gaps)
    gaps["more"] = Count(more)
    if seconds_per_race is None:
        return Sentence(CLOSE, gaps)
    return Sentence(CLOSE_TIMED, {**gaps, "time": Seconds(more * seconds_per_race)})


def _decided(lead: Pair, gaps: dict[str, Gap]) -> Sentence:
    if lead.won >= CLEAR:
        return Sentence(NOBODY if lead.a == NOTHING else WINS, gaps)
    gaps["tenths"] = Tenths(round(lead.won * 10))
    return Sentence(NOBODY_STILL if lead.a == NOTHING else STILL, gaps)


def leading_pair(verdict: Verdict) -> Pair | None:
    """The first of the ranking against the second, or None where there is nobody to compare."""
    names = [standing.strategy for standing in verdict.ranking if standing.value.count]
    return verdict.pair(names[0], names[1]) if len(names) > 1 else None


def races_to_tell(pair: Pair) -> int:
    """How many more races would, four times in five, leave zero outside the interval; rounded up to two digits.

    The least n with n ≥ ((t(97.5 %, n − 1) + z(80 %)) · s ÷ d)², d the difference seen so far, s its standard
    deviation from race to race.
    """
    count, mean = pair.difference.count, abs(pair.difference.mean)
    quantile = 0.5 + CONFIDENCE / 2.0
    spread = pair.difference.half_width / student_quantile(quantile, count - 1) * math.sqrt(count)
    low, needed = count, count + MOST_RACES

    def tells(races: int) -> bool:
        return math.sqrt(races) * mean >= (student_quantile(quantile, races - 1) + POWER) * spread

    if not tells(needed):
        return MOST_RACES + 1
    while needed - low > 1:
        middle = (low + needed) // 2
        low, needed = (low, middle) if tells(middle) else (middle, needed)
    more = needed - count
    step: int = 10 ** max(0, len(str(more)) - 2)
    return math.ceil(more / step) * step


def details(verdict: Verdict) -> tuple[Sentence, ...]:
    """What stands under the headline: the interval over the second, and the other horizons."""
    lead = leading_pair(verdict)
    if lead is None:
        return ()
    said = [in_words(horizon, lead.a) for horizon in verdict.horizons]
    if lead.difference.count > 1 and lead.difference.high > lead.difference.low:
        said.insert(0, over(lead))
    return tuple(said)


def over(pair: Pair) -> Sentence:
    """By how much and how often a strategy is ahead of another."""
    low, high = Amount(pair.difference.low), Amount(pair.difference.high)
    races = pair.difference.count
    won = Count(round(2 * pair.won * races) / 2)
    return Sentence(
        OVER, {"rival": Name(pair.b), "low": low, "high": high, "won": won, "races": Count(races)}
    )


def in_words(horizon: Horizon, leader: str) -> Sentence:
    """Who leads at another horizon."""
    first = horizon.ranking[0].strategy
    return Sentence(ALSO if first == leader else TURNS, {"days": Count(horizon.days), "leader": Name(first)})


def purse_warnings(planned: Mapping[str, float], purse: float) -> tuple[Sentence, ...]:
    """Warnings where a strategy's planned spend [money] lies off the purse, or two strategies' apart."""
    spends = {name: spend for name, spend in planned.items() if name != NOTHING}
    said = [
        Sentence(
            MORE_THAN_PURSE if spend > purse else LESS_THAN_PURSE,
            {
                "strategy": Name(name),
                "share": Percent(abs(spend - purse) / purse),
                "amount": Amount(abs(spend - purse)),
            },
        )
        for name, spend in spends.items()
        if purse > 0 and abs(spend - purse) > PURSE_TOLERANCE * purse
    ]
    if spends and max(spends.values()) > (1 + PURSE_TOLERANCE) * min(spends.values()):
        most, least = max(spends, key=spends.__getitem__), min(spends, key=spends.__getitem__)
        share = spends[most] / spends[least] - 1 if spends[least] else math.inf
        said.append(
            Sentence(UNEQUAL, {"strategy": Name(most), "other": Name(least), "share": Percent(share)})
        )
    return tuple(said)
