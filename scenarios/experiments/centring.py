"""Solve what a market stores as the average customer's person terms, over all strategies of a study alike."""

from __future__ import annotations

import numpy as np

from scenarios.study import Study
from simulation.centring import centre, felt_by_customers


def centres(study: Study, replications: int, seed: int) -> dict[str, float]:
    """The centring numbers of a study's market by path, each the mean over the study's strategies.

    Strategies count alike, however many customers each wins: what is published is no strategy's own.
    """
    solved: dict[str, list[float]] = {}
    for strategy in study.strategies.values():
        felt: dict[str, list[np.ndarray]] = {}
        for replication in range(replications):
            found = felt_by_customers(study.market, strategy, study.days, seed, replication)
            for path, terms in found.items():
                felt.setdefault(path, []).append(terms)
        for path, parts in felt.items():
            together = np.concatenate(parts)
            if together.size:
                solved.setdefault(path, []).append(centre(path, together))
    return {path: float(np.mean(values)) for path, values in solved.items()}
