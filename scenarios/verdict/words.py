"""The verdict in words: who wins, by how much and how surely, and when more races are needed to tell."""

from __future__ import annotations

import math
from collections.abc import Mapping

from scenarios.study import NOTHING
from scenarios.verdict.intervals import CONFIDENCE, student_quantile
from scenarios.verdict.ranking import Pair
from scenarios.verdict.sentences import Sentence, translatable
from scenarios.verdict.verdict import Horizon, Verdict

CLEAR = 0.90  # share of races from which a strategy simply wins
POWER = 0.8416  # standard normal quantile of four in five: the chance with which so many races would tell
MOST_RACES = 100_000
PURSE_TOLERANCE = 0.01  # planned spends further apart are told
NO_RACE = translatable("verdict", "Nothing to compare yet: no race has finished")
ALONE = translatable(
    "verdict",
    "{leader:strategy} leads, by {amount:money}, in a single race: more races would tell luck from merit",
)
WINS = translatable("verdict", "{leader:strategy} wins, by {amount:money}")
STILL = translatable(
    "verdict", "{leader:strategy} still wins, by {amount:money}; {tenths:tenths} races in ten"
)
NOBODY = translatable(
    "verdict",
    "Nobody should spend: {rival:strategy}, the best strategy, is worth {amount:money} less than doing nothing",
)
NOBODY_STILL = translatable(
    "verdict",
    "Nobody should spend: {rival:strategy}, the best strategy, is worth {amount:money} less than doing nothing; "
    "{tenths:tenths} races in ten",
)
CLOSE = translatable(
    "verdict",
    "Too close to call between {leader:strategy} and {rival:strategy}. {more:count} more races would tell",
)
CLOSE_TIMED = translatable(
    "verdict",
    "Too close to call between {leader:strategy} and {rival:strategy}. "
    "{more:count} more races would tell, about {time:duration}",
)
CLOSE_BY_ONE = translatable(
    "verdict", "Too close to call between {leader:strategy} and {rival:strategy}. One more race would tell"
)
CLOSE_BY_ONE_TIMED = translatable(
    "verdict",
    "Too close to call between {leader:strategy} and {rival:strategy}. "
    "One more race would tell, about {time:duration}",
)
CLOSE_FOR_EVER = translatable(
    "verdict",
    "Too close to call between {leader:strategy} and {rival:strategy}: "
    "more races than can be run would be needed to tell",
)
SAME = translatable("verdict", "{leader:strategy} and {rival:strategy} are worth the same in every race")
OVER = translatable(
    "verdict",
    "Over {rival:strategy}: 95 % interval {low:money} to {high:money}, ahead in {won:count} of {races:count} races",
)
ALSO = translatable("verdict", "After {days:count} days {leader:strategy} leads too")
TURNS = translatable("verdict", "After {days:count} days {leader:strategy} leads instead")
MORE_THAN_PURSE = translatable(
    "verdict", "{strategy:strategy} plans {share:share} more than the purse, by {amount:money}"
)
LESS_THAN_PURSE = translatable(
    "verdict", "{strategy:strategy} plans {share:share} less than the purse, by {amount:money}"
)
UNEQUAL = translatable(
    "verdict",
    "{strategy:strategy} plans {share:share} more than {other:strategy}: they do not spend the same",
)
ONE_SPENDS_NOTHING = translatable(
    "verdict",
    "{strategy:strategy} plans {amount:money} and {other:strategy} nothing: they do not spend the same",
)

EVEN = translatable(
    "verdict",
    "Ranges are drawn evenly over each four races: intervals rest on {blocks:number} independent fours",
)
FEW_FOURS = translatable(
    "verdict",
    "Ranges are drawn evenly over each four races: {races:number} races are too few to gain by it; "
    "run 40 or more, or draw ranges alone",
)
LUMPY = translatable(
    "verdict",
    "One row stands for {weight:number} people: that is {days:number} days' work of {part:word} "
    "in {strategy:strategy}, and queues look worse than they are; simulate more people",
)


def headline(verdict: Verdict, seconds_per_race: float | None = None) -> Sentence:
    """The verdict in one sentence. `seconds_per_race` is the time all strategies take for one replication [s]."""
    lead = leading_pair(verdict)
    if lead is None:
        return Sentence(NO_RACE)
    values: dict[str, str | float] = {"leader": lead.a, "rival": lead.b, "amount": lead.difference.mean}
    if lead.difference.count == 1:
        return Sentence(ALONE, values)
    if lead.is_decided:
        return _decided(lead, values)
    if lead.difference.high == lead.difference.low:
        return Sentence(SAME, values)
    more = races_to_tell(lead)
    if more > MOST_RACES:
        return Sentence(CLOSE_FOR_EVER, values)
    if seconds_per_race is None:
        return Sentence(CLOSE_BY_ONE if more == 1 else CLOSE, {**values, "more": more})
    timed = CLOSE_BY_ONE_TIMED if more == 1 else CLOSE_TIMED
    return Sentence(timed, {**values, "more": more, "time": more * seconds_per_race})


def _decided(lead: Pair, values: dict[str, str | float]) -> Sentence:
    nobody = lead.a == NOTHING
    if lead.won >= CLEAR:
        return Sentence(NOBODY if nobody else WINS, values)
    return Sentence(NOBODY_STILL if nobody else STILL, {**values, "tenths": round(lead.won * 10)})


def leading_pair(verdict: Verdict) -> Pair | None:
    """The first of the ranking against the second, or None where there is nobody to compare."""
    names = [standing.strategy for standing in verdict.ranking if standing.value.count]
    return verdict.pair(names[0], names[1]) if len(names) > 1 else None


def races_to_tell(pair: Pair) -> int:
    """How many more races would, four times in five, leave zero outside the interval; rounded up to two digits.

    The least n with √n · d ≥ (t(97.5 %, n − 1) + z(80 %)) · s, d the difference seen so far, s its standard deviation
    from race to race; where ranges are even, from block to block, n being blocks.
    """
    count, block, mean = pair.difference.independent, pair.difference.block, abs(pair.difference.mean)
    quantile = 0.5 + CONFIDENCE / 2.0
    spread = pair.difference.half_width / student_quantile(quantile, count - 1) * math.sqrt(count)

    def tells(races: int) -> bool:
        return math.sqrt(races) * mean >= (student_quantile(quantile, races - 1) + POWER) * spread

    low, needed = count, count + MOST_RACES
    if not tells(needed):
        return MOST_RACES * block + 1
    while needed - low > 1:
        middle = (low + needed) // 2
        low, needed = (low, middle) if tells(middle) else (middle, needed)
    more = (needed - count) * block
    step: int = 10 ** max(0, len(str(more)) - 2)
    return math.ceil(math.ceil(more / step) * step / block) * block


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
    races = pair.difference.count
    won = round(2 * pair.won * races) / 2
    low, high = pair.difference.low, pair.difference.high
    return Sentence(OVER, {"rival": pair.b, "low": low, "high": high, "won": won, "races": races})


def in_words(horizon: Horizon, leader: str) -> Sentence:
    """Who leads at another horizon."""
    first = horizon.ranking[0].strategy
    return Sentence(ALSO if first == leader else TURNS, {"days": horizon.days, "leader": first})


def purse_warnings(planned: Mapping[str, float], purse: float) -> tuple[Sentence, ...]:
    """Warnings where a strategy's planned spend [money] lies off the purse, or two strategies' apart."""
    spends = {name: spend for name, spend in planned.items() if name != NOTHING}
    said = [
        Sentence(
            MORE_THAN_PURSE if spend > purse else LESS_THAN_PURSE,
            {"strategy": name, "share": abs(spend - purse) / purse, "amount": abs(spend - purse)},
        )
        for name, spend in spends.items()
        if purse > 0 and abs(spend - purse) > PURSE_TOLERANCE * purse
    ]
    if spends and max(spends.values()) > (1 + PURSE_TOLERANCE) * min(spends.values()):
        most, least = max(spends, key=spends.__getitem__), min(spends, key=spends.__getitem__)
        values: dict[str, str | float] = {"strategy": most, "other": least, "amount": spends[most]}
        if spends[least] > 0:
            said.append(Sentence(UNEQUAL, {**values, "share": spends[most] / spends[least] - 1}))
        else:
            said.append(Sentence(ONE_SPENDS_NOTHING, values))
    return tuple(said)
