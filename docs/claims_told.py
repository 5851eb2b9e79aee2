"""Rows of the page on claims from what `shapan claims --json` told: one run of the command makes the whole page."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenarios.claims.bases import Bases
from scenarios.claims.claim import Claim
from scenarios.claims.deciding import Row
from scenarios.claims.judging import Judged, Judgement
from scenarios.claims.library import open_claim
from scenarios.claims.mapping import Cell
from scenarios.verdict.intervals import Estimate


@dataclass(frozen=True)
class Told(Row):
    """A row whose conditions are known in words alone."""

    words: str | None = None

    @property
    def would_need(self) -> str | None:
        """What would have to be true, as it was told; None where the claim comes out."""
        return self.words


def told(path: Path) -> Iterator[Told]:
    """The rows in a file of JSON lines, in its order; other events are left out."""
    bases = Bases()
    for line in path.read_text("utf-8").splitlines():
        event = json.loads(line)
        if event["event"] == "claim":
            asked = open_claim(str(event["number"]), bases)
            claim, count = asked.claim, event["replications"]
            without = None if event["without"] is None else _judgement(claim, event["without"], count)
            cells = tuple(
                Cell(each["row"], each["column"], each["means"], each["won"]) for each in event["map"]
            )
            judgement = _judgement(claim, event["figures"], count)
            yield Told(asked, judgement, without, cells=cells, words=event["would_need"])


def _judgement(claim: Claim, figures: list[dict[str, Any]], count: int) -> Judgement:
    """The figures of a claim as they were found."""
    found = {each["name"]: _estimate(each, count) for each in figures}
    return Judgement({name: Judged(claim.figures[name], estimate) for name, estimate in found.items()})


def _estimate(figure: dict[str, Any], count: int) -> Estimate:
    """A figure with its interval; what JSON has no number for is none."""
    mean, low, high = (math.nan if figure[end] is None else figure[end] for end in ("figure", "low", "high"))
    return Estimate(mean, low, high, count)
