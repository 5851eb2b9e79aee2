"""The style sheet of the window: the asset `window.qss` with the tokens' colours and sizes filled in."""

from __future__ import annotations

from functools import cache
from string import Template

from desktop.assets import asset
from desktop.tokens import SPACE, TYPE, Palette


@cache
def _template() -> Template:
    return Template(asset("window.qss").read_text("utf-8"))


def style_sheet(palette: Palette, scale: float) -> str:
    """The whole sheet for a palette and a text scale (1 to 2)."""
    is_bare = palette.name == "high contrast"
    sizes = {name: round(size * scale) for name, size in vars(TYPE).items()}
    lengths = {
        "control": round((SPACE.control - 2) * scale),
        "small": round((SPACE.small_control - 2) * scale),
        "half": round(SPACE.control * scale / 2) - 1,
        "tick": round(16 * scale),
        "pad": 12,
        "inside": SPACE.inside,
        "radius": SPACE.radius,
        "radius_tag": SPACE.radius_tag,
        "radius_panel": SPACE.radius_panel,
        "radius_card": SPACE.radius_card,
    }
    colours = {name: value for name, value in vars(palette).items() if isinstance(value, str)}
    colours |= {f"slot{place}": slot.text for place, slot in enumerate(palette.strategies)}
    frames = {
        "frame": "2px solid transparent" if is_bare else "none",
        "selected": f"2px solid {palette.ink}" if is_bare else "none",
    }
    return _template().substitute(colours, **sizes, **lengths, **frames)
