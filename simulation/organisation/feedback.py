"""Feedback from sales: the outcomes of leads, signed or not, teach those who choose whom channels address.

    precision = p + (1 − p) · gain · n ÷ (n + half)

with p the precision of the targeting bought and n the leads whose outcome has been fed back so far: a learning curve
that saturates, half of the gain after `half` outcomes. Only channels that choose whom they address can learn. Without
feedback, or without a team whose leads are decided, precision stays as bought.
The form and its numbers are assumptions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from simulation.quantity import Quantity, Record

if TYPE_CHECKING:
    from simulation.market import Market


class Feedback(Record):
    """What can be learned from outcomes, and what passing them on costs."""

    gain: Annotated[
        float,
        Quantity("share", "Part of the waste that all outcomes in the world could save.", low=0, high=1),
    ] = 0.25
    half: Annotated[
        float, Quantity("leads", "Outcomes after which half of that is reached.", low=0.001, high=1e9)
    ] = 100.0
    cost: Annotated[
        float, Quantity("money/week", "Writing down outcomes and reading them.", low=0, high=1e9)
    ] = 150.0
    channels: tuple[str, ...] = Field(
        default=(),
        description="Channels whose targeting can learn; none means all that choose whom they address.",
    )


def learned(feedback: Feedback, precision: float, outcomes: float) -> float:
    """Precision after so many outcomes."""
    return precision + (1.0 - precision) * feedback.gain * outcomes / (outcomes + feedback.half)


def sharpened(market: Market, feedback: Feedback, outcomes: float) -> Market:
    """The market as it answers an organisation whose targeting has learned from so many outcomes."""
    channels = {
        name: channel.model_copy(
            update={
                "precision": {
                    kind: learned(feedback, share, outcomes) for kind, share in channel.precision.items()
                }
            }
        )
        if name in feedback.channels or (not feedback.channels and len(channel.precision) > 1)
        else channel
        for name, channel in market.channels.items()
    }
    return market.model_copy(update={"channels": channels})
