"""What a move does and costs, as short rows for lists, pages and pickers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scenarios.moves.move import Move
from simulation.quantity import typical


def effects(move: Move) -> dict[str, float]:
    """Odds ratios by decision, and what a contact closes; empty where the move is a setting alone."""
    tactic = move.tactic
    if tactic is None:
        return {}
    found = {name: typical(ratio) for name, ratio in tactic.odds.items()}
    for name in ("discount", "trust", "value", "dependence", "contacts"):
        if typical(getattr(tactic, name)):
            found[name] = typical(getattr(tactic, name))
    return found


def shares(move: Move) -> Iterator[str]:
    """What grows with the market, in words."""
    for place, scaled in move.scaled.items():
        yield f"{place.rpartition('.')[2].replace('_', ' ')} {scaled.share:g} of {scaled.of}"


def told(name: str, move: Move) -> dict[str, Any]:
    """Everything about a move, for programs."""
    return {
        "name": name,
        "label": str(move.label),
        "trade": move.trade,
        "kind": "setting" if move.tactic is None else "tactic",
        "note": str(move.note),
        "who": str(move.who),
        "does": str(move.does),
        "costs": str(move.costs),
        "effects": effects(move),
        "scaled": list(shares(move)),
        "lead_time": move.days_ahead,
        "needs": list(move.needs),
        "source": move.source,
        "grade": move.grade,
    }
