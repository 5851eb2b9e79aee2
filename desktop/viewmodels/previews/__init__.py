"""Previews beside the forms: which one belongs to which section. A new one is one file and its line here."""

from __future__ import annotations

from desktop.viewmodels.previews import calendar, effect, keeping, renewing, response, waiting
from desktop.viewmodels.previews.sight import Kind

KINDS: dict[str, Kind] = {
    "media": response.KIND,
    "channels": response.KIND,
    "tactics": effect.KIND,
    "retention": keeping.KIND,
    "orders": renewing.KIND,
    "service": waiting.DESK,
    "sales": waiting.TEAM,
    "projects": calendar.KIND,
    "coordination": calendar.KIND,
}
