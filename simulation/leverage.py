"""How much weight a feeling and an invitation carry along the whole way to a payment.

The same feeling on six steps of one path multiplies. Its weight is d ln(conversion) ÷ d feeling at the reference
person, about Σ weight × (1 − chance) over visit, activation, use and the path.
"""

from __future__ import annotations

import math

from simulation.reference import Reference

STEP = 0.1  # of trust or perceived value


def moved(person: Reference, feeling: str) -> float:
    """How far a tenth more of a feeling moves conversion [share of it]."""
    before = person.conversion
    after = Reference(person.market, **{feeling: STEP}).conversion
    return after / before - 1.0 if before > 0.0 else 0.0


def budget(person: Reference, feeling: str) -> float:
    """The coefficient budget of a feeling: d ln(conversion) ÷ d feeling at the reference person [log units/unit]."""
    step = 1e-4
    up = Reference(person.market, **{feeling: step}).conversion
    down = Reference(person.market, **{feeling: -step}).conversion
    return math.log(up / down) / (2.0 * step) if down > 0.0 else 0.0


def reproduction(person: Reference) -> float:
    """Customers whom a customer's invitations bring, on average."""
    referral = person.market.referral
    if referral is None:
        return 0.0
    becomes = person.activated_at_visit(told=True) * person.pays
    return referral.invitations * person.chance(referral.accept) * becomes
