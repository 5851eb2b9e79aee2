"""The kinds of known answers by name: a new one is one file here and one line below."""

from scenarios.known_answers.answer import Answer
from scenarios.known_answers.kinds import (
    advertising,
    awareness,
    base_stock,
    bass,
    cohort,
    erlang_a,
    erlang_c,
    funnel,
    headcount,
    lifetime,
    newsvendor,
    paired,
    referral,
    renewals,
    repeat_orders,
    throughput,
)

KINDS: dict[str, Answer] = {
    "advertising": advertising.ANSWER,
    "awareness": awareness.ANSWER,
    "base-stock": base_stock.ANSWER,
    "bass": bass.ANSWER,
    "cohort": cohort.ANSWER,
    "erlang-a": erlang_a.ANSWER,
    "erlang-c": erlang_c.ANSWER,
    "funnel": funnel.ANSWER,
    "headcount": headcount.ANSWER,
    "lifetime": lifetime.ANSWER,
    "newsvendor": newsvendor.ANSWER,
    "paired-difference": paired.ANSWER,
    "referral": referral.ANSWER,
    "renewals": renewals.ANSWER,
    "repeat-orders": repeat_orders.ANSWER,
    "throughput": throughput.ANSWER,
}
