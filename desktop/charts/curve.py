"""The difference of two strategies over the values of one number: who leads where, now, before, and where it flips."""

from __future__ import annotations

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from desktop.charts import style
from desktop.tokens import Palette
from desktop.whatifdata import Curve, Spot

TOP, BOTTOM, GAP = 8.0, 44.0, 12.0
BAND = 0.20
VEIL = 0.75  # behind the words of now, where they meet the curve
LEAST = 0.3  # of the higher region: the other one is not lower
DOTTED = (0, (2.0, 2.0))
ABOVE = 0.24  # of the height: room for the words of now
LIFT = 22.0  # pixels of the words of now above its marker
EDGE = 0.2  # of the width: nearer to an end words stand to one side


def draw(figure: Figure, data: Curve, palette: Palette) -> None:
    """Draw the two regions, the curve as far as it was tried, and the places worth pointing at."""
    heading = style.write_heading(figure, data.heading, palette)
    names = tuple(name for _, name in (data.leader, data.other))
    wide = style.width_of(figure, names, fontsize=9.75, fontweight=style.STRONG)
    right = min(wide + GAP + 6, 0.3 * style.size(figure)[0])
    left = style.width_of(figure, tuple(tick.words for tick in data.up), fontsize=9.0) + 12
    axes = style.plot_axes(figure, left, right, TOP + heading, BOTTOM)
    style.set_ticks(axes, data.across, data.up)
    axes.set_xlabel(data.label, fontsize=9.0, labelpad=4)
    low, high = data.across[0].at, data.across[-1].at
    axes.set_xlim(low, high if high > low else low + 1.0)
    _set_heights(axes, data)
    _regions(axes, data, palette)
    _line(axes, data, palette)
    _name_regions(figure, axes, data, palette)
    if data.before is not None:
        _before(axes, data.before, palette)
    if data.flip is not None:
        _flip(axes, data.flip, palette)
    if data.now is not None:
        _now(figure, axes, data, data.now, palette)


def _set_heights(axes: Axes, data: Curve) -> None:
    heights = [0.0, *(tick.at for tick in data.up), *data.low, *data.high]
    for spot in (data.now, data.before):
        if spot is not None:
            heights += [spot.value, spot.low, spot.high]
    low, high = min(heights), max(heights)
    low, high = min(low, -LEAST * high), max(high, -LEAST * low)
    room = (high - low) or 1.0
    over_now = (
        0.0 if data.now is None else data.now.high + ABOVE * room
    )  # its words stand above, nothing else does
    axes.set_ylim(low - 0.10 * room, max(high + 0.08 * room, over_now))


def _regions(axes: Axes, data: Curve, palette: Palette) -> None:
    low, high = axes.get_ylim()
    axes.axhspan(0.0, high, color=palette.slot(data.leader[0]).wash, linewidth=0, zorder=0)
    axes.axhspan(low, 0.0, color=palette.slot(data.other[0]).wash, linewidth=0, zorder=0)
    axes.axhline(0.0, color=palette.edge, linewidth=1.2, zorder=2)
    axes.spines.bottom.set_visible(False)


def _line(axes: Axes, data: Curve, palette: Palette) -> None:
    if not data.at:
        return
    axes.fill_between(data.at, data.low, data.high, color=palette.ink, alpha=BAND, linewidth=0, zorder=2)
    axes.plot(data.at, data.mean, color=palette.ink, linewidth=style.LINE_WIDTH, zorder=3)
    axes.plot(data.at, data.mean, linestyle="none", marker="o", markersize=3.0, color=palette.ink, zorder=3)


def _name_regions(figure: Figure, axes: Axes, data: Curve, palette: Palette) -> None:
    """Both names at the right, each beside its region."""
    width, _ = style.size(figure)
    to_pixels = axes.transData + style.pixels(figure).inverted()
    left = axes.get_position().x1 * width + GAP
    bottom, top = (float(to_pixels.transform((0, edge))[1]) for edge in axes.get_ylim())
    zero = float(to_pixels.transform((0, 0.0))[1])
    wanted = [(zero + top) / 2, (bottom + zero) / 2]
    for (slot, name), y in zip(
        (data.leader, data.other), style.pushed_apart(wanted, 34.0, bottom, top), strict=True
    ):
        text = style.write(figure, left, y + 1, name, fontsize=9.75, fontweight=style.STRONG,
                           color=palette.slot(slot).text, va="bottom")  # fmt: skip
        style.fitted(text, width - left - 2)
        style.write(figure, left, y - 1, data.ahead, fontsize=9.0, color=palette.ink2, va="top")


def _before(axes: Axes, spot: Spot, palette: Palette) -> None:
    """A hollow ring, and its words under it."""
    (ring,) = axes.plot([spot.at], [spot.value], marker="o", markersize=8, zorder=5)
    ring.set(markerfacecolor=palette.surface, markeredgecolor=palette.edge, markeredgewidth=1.6)
    axes.annotate(spot.words, (spot.at, spot.value), (9, -9), textcoords="offset points", va="top",
                  ha=_side(axes, spot.at), fontsize=9.0, color=palette.ink2, zorder=5)  # fmt: skip


def _flip(axes: Axes, spot: Spot, palette: Palette) -> None:
    """A ring on the zero line with its interval, and a dotted line down to its words."""
    axes.plot([spot.low, spot.high], [0.0, 0.0], color=palette.ink, linewidth=4.0, alpha=0.45, zorder=4,
              solid_capstyle="butt")  # fmt: skip
    floor = axes.get_ylim()[0]
    axes.plot([spot.at, spot.at], [0.0, floor], color=palette.ink, linewidth=1.4, linestyle=DOTTED, zorder=4)
    (ring,) = axes.plot([spot.at], [0.0], marker="o", markersize=8.5, zorder=6, clip_on=False)
    ring.set(markerfacecolor=palette.surface, markeredgecolor=palette.ink, markeredgewidth=1.8)
    side = _side(axes, spot.at)
    axes.annotate(spot.words, (spot.at, floor), (7 if side == "left" else -7, 6), textcoords="offset points",
                  ha=side, va="bottom", fontsize=9.5, fontweight=style.STRONG, color=palette.ink, zorder=6)  # fmt: skip


def _now(figure: Figure, axes: Axes, data: Curve, spot: Spot, palette: Palette) -> None:
    """Who leads now as a marker with its interval, dashed and hollow where only a draft tells it."""
    slot = palette.slot(data.leader[0] if spot.value >= 0 else data.other[0])
    if not data.is_draft:
        axes.plot([spot.at, spot.at], [spot.low, spot.high], color=slot.mark, linewidth=2.0, zorder=6)
        for edge in (spot.low, spot.high):
            axes.plot(
                [spot.at], [edge], marker="_", markersize=9, markeredgewidth=2.0, color=slot.mark, zorder=6
            )
    (marker,) = axes.plot([spot.at], [spot.value], zorder=7, **style.marker_style(slot.line, slot.mark, 10.0))
    if data.is_draft:
        marker.set(markerfacecolor=palette.surface, markeredgecolor=slot.mark, markeredgewidth=1.6)
        ends = [axes.get_ylim()[0], spot.value]
        axes.plot([spot.at] * 2, ends, color=slot.mark, linewidth=1.2, linestyle=(0, (4.0, 3.0)), zorder=4)
    low, high = axes.get_xlim()
    share = (spot.at - low) / (high - low)
    side = "left" if share < EDGE else "right" if share > 1.0 - EDGE else "center"
    axes.annotate(
        spot.words, (spot.at, spot.value if data.is_draft else spot.high), (0, LIFT * style.POINT),
        textcoords="offset points", ha=side, va="bottom", fontsize=9.75, fontweight=style.STRONG,
        color=palette.ink, zorder=7, bbox={"facecolor": palette.surface, "alpha": VEIL, "linewidth": 0, "pad": 1.5},
        arrowprops={"arrowstyle": "-", "color": palette.ink, "linewidth": 1.0, "shrinkA": 0, "shrinkB": 3,
                    "relpos": ({"left": 0.0, "right": 1.0, "center": 0.5}[side], 0.0)},
    )  # fmt: skip


def _side(axes: Axes, at: float) -> str:
    """Words stand to the right of a place that lies left of two thirds of the way."""
    low, high = axes.get_xlim()
    return "left" if at < low + 0.62 * (high - low) else "right"
