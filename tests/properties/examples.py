"""How many random examples a property is held against: 200, or as many as `--hypothesis-profile` says."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

FULL = 200

EXAMPLES = settings(
    max_examples=FULL,
    deadline=None,
    derandomize=True,  # the same examples every time: a pass is permanent
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
