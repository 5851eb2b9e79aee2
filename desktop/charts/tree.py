"""The metric tree of two strategies: cards from profit to its causes, the difference at every node.

A bar is the node's share of the whole difference, in the colour of the strategy it favours. Widths are shares of the
figure, so that the tree fills whatever room it is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch
from matplotlib.text import Text

from desktop.chartdata import Node, Share, Tree
from desktop.charts import style
from desktop.tokens import Palette

CARD, GAP = 262 / 1252, 68 / 1252  # of the figure's width: four columns and three gaps
TALL = 560.0  # pixels at which the heights below are what they say
PAD, RADIUS, RING = 14.0, 8.0, 11.0
BAR = 10.0


@dataclass(frozen=True)
class Box:
    """A card's place in pixels from the figure's top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2


def draw(figure: Figure, data: Tree, palette: Palette) -> None:
    """Draw the cards, what joins them, and the list of the largest differences."""
    figure.set_facecolor(palette.ground)
    top = style.write_heading(figure, data.heading, palette)
    canvas = Canvas(figure, data, palette, top)
    profit, revenue, cost, customers = (
        canvas.box(0, 176, 112),
        canvas.box(1, 100, 100),
        canvas.box(1, 424, 100),
        canvas.box(2, 56, 88),
    )
    orders = [canvas.box(2, 176 + 100 * place, 88) for place in range(len(data.orders))]
    people = [canvas.box(3, 98 * place, 88) for place in range(len(data.people))]
    spending = canvas.box(2, 394, 166, columns=2)
    canvas.join(profit, (revenue, cost), "−")
    canvas.join(revenue, (customers, *orders), "×")
    canvas.join(customers, people, "×")
    canvas.line((cost.x + cost.width, cost.middle), (spending.x, cost.middle))
    for box, node in zip((profit, revenue, cost, customers), data.sums, strict=True):
        canvas.card(box, node)
    if data.beside:
        canvas.words(revenue.x + PAD, revenue.y + revenue.height + 13.0, data.beside, 9.0, palette.ink3)
    for box, node in zip((*orders, *people), (*data.orders, *data.people), strict=True):
        canvas.card(box, node)
    canvas.spending(spending)
    canvas.largest(canvas.box(0, 330, 230))


class Canvas:
    """Puts the parts of a tree on a figure; lengths are pixels at 100 % from its top left corner."""

    def __init__(self, figure: Figure, data: Tree, palette: Palette, top: float) -> None:
        self.figure, self.data, self.palette, self.top = figure, data, palette, top
        self.width, self.height = style.size(figure)
        self.down = (self.height - top - 2.0) / TALL

    def box(self, column: int, y: float, height: float, *, columns: int = 1) -> Box:
        """A card's place: its column, and how far down it begins and how tall it is of 560."""
        across = (self.width - 2.0) * (CARD * columns + GAP * (columns - 1))
        x = 1.0 + (self.width - 2.0) * column * (CARD + GAP)
        return Box(x, self.top + 1.0 + y * self.down, across, height * self.down)

    def card(self, box: Box, node: Node) -> None:
        """One node: name and unit, both strategies' values, the bar with its amount."""
        self.paper(box)
        palette = self.palette
        self.titled(box, node.name, node.unit)
        second = box.x + box.width * 0.47
        y = box.y + box.height * 0.5
        for place, (x, words) in enumerate(((box.x + PAD, node.first), (second, node.second))):
            slot, room = self.data.players[place][0], box.width * 0.47 - PAD - 12
            self.marker(slot, x + 5, y)
            text = self.words(x + 17, y, words, 10.5, palette.ink, weight=style.STRONG if place == 0 else 400)
            style.fitted(text, room - 17 + PAD * place)
        zero, reach = box.x + box.width * 0.40, box.width * 0.24
        self.bar(zero, box.y + box.height * 0.79, reach * node.adds, node.slot)
        colour = palette.ink2 if node.slot is None else palette.slot(node.slot).text
        self.words(
            box.x + box.width - PAD, box.y + box.height * 0.79, node.amount, 9.75, colour, weight=style.STRONG,
            ha="right",
        )  # fmt: skip

    def spending(self, box: Box) -> None:
        """The functions' costs in two columns of three: fill, name, both amounts, what the first pays more."""
        self.paper(box)
        _, title, remark = self.data.titles
        self.titled(box, title, remark)
        half = len(self.data.functions) // 2
        for place, (share, function) in enumerate(
            zip(self.data.functions, self.palette.functions, strict=True)
        ):
            column, row = place % 2, place // 2
            x = box.x + PAD + column * (box.width / 2)
            y = box.y + 42 * self.down + (row + 0.5) * (box.height - 50 * self.down) / max(half, 1)
            self.corner_fill(x, y - 5, 10, 10, function.fill)
            self.cost(share, x, y, box.width / 2 - 2 * PAD)

    def cost(self, share: Share, x: float, y: float, room: float) -> None:
        """One function's row."""
        palette = self.palette
        style.fitted(self.words(x + 16, y, share.name, 9.75, palette.ink), room * 0.36 - 16)
        self.words(x + room * 0.49, y, share.first, 9.75, palette.ink, weight=style.STRONG, ha="right")
        self.words(x + room * 0.64, y, share.second, 9.75, palette.ink2, ha="right")
        self.bar(x + room * 0.74, y, room * 0.07 * share.more, None)
        self.words(x + room, y, share.words, 9.75, palette.ink, weight=style.STRONG, ha="right")

    def largest(self, box: Box) -> None:
        """The nodes by what they add, each with the marker of the strategy it favours."""
        self.paper(box)
        self.titled(box, self.data.titles[0], "")
        nodes = self.data.largest_first
        pitch = (box.height - 40 * self.down) / max(len(nodes), 1)
        for place, node in enumerate(nodes):
            y = box.y + 34 * self.down + (place + 0.5) * pitch
            colour = self.palette.ink2 if node.slot is None else self.palette.slot(node.slot).text
            if node.slot is not None:
                self.marker(node.slot, box.x + PAD + 5, y)
            amount = self.words(
                box.x + box.width - PAD, y, node.amount, 9.75, colour, weight=style.STRONG, ha="right"
            )
            taken = amount.get_window_extent().width * 96.0 / self.figure.dpi
            name = self.words(box.x + PAD + 19, y, node.name, 9.75, self.palette.ink)
            style.fitted(name, box.width - 2 * PAD - 27 - taken)

    def join(self, whole: Box, parts: Sequence[Box], sign: str) -> None:
        """A line from a card to a ring with the sign, and on to each of its parts."""
        begin = whole.x + whole.width
        x = begin + (parts[0].x - begin) / 2
        self.line((begin, whole.middle), (x, whole.middle))
        heights = [part.middle for part in parts]
        self.line((x, min(*heights, whole.middle)), (x, max(*heights, whole.middle)))
        for part in parts:
            self.line((x, part.middle), (part.x, part.middle))
        ring = Circle(
            (x, self.height - whole.middle),
            RING,
            transform=style.pixels(self.figure),
            facecolor=self.palette.surface,
            edgecolor=self.palette.edge,
            linewidth=1.1,
        )
        self.figure.add_artist(ring)
        self.words(x, whole.middle, sign, 10.5, self.palette.ink, weight=style.STRONG, ha="center")

    # Simple things, upside down: the figure counts from its bottom.
    def paper(self, box: Box) -> None:
        """A card's ground and edge."""
        corner = (box.x, self.height - box.y - box.height)
        patch = FancyBboxPatch(
            corner,
            box.width,
            box.height,
            boxstyle=f"round,pad=0,rounding_size={RADIUS}",
            transform=style.pixels(self.figure),
            facecolor=self.palette.surface,
            edgecolor=self.palette.hair,
            linewidth=0.9,
        )
        self.figure.add_artist(patch)

    def titled(self, box: Box, title: str, remark: str) -> None:
        """A card's name, and what its numbers are in grey at the right."""
        y = box.y + 17.0 * self.down + 1.0
        grey = self.words(box.x + box.width - PAD, y, remark, 9.0, self.palette.ink3, ha="right")
        taken = grey.get_window_extent().width * 96.0 / self.figure.dpi if remark else 0.0
        name = self.words(box.x + PAD, y, title, 10.5, self.palette.ink, weight=style.STRONG)
        if taken > 0.5 * (box.width - 2 * PAD):
            style.fitted(grey, 0.5 * (box.width - 2 * PAD))
            taken = 0.5 * (box.width - 2 * PAD)
        style.fitted(name, box.width - 2 * PAD - taken - 8)

    def words(
        self, x: float, y: float, words: str, size: float, colour: str, *, weight: int = 400, ha: str = "left"
    ) -> Text:
        """Words whose middle is at a height."""
        return style.write(
            self.figure, x, self.height - y, words, fontsize=size, color=colour, fontweight=weight, va="center", ha=ha,
        )  # fmt: skip

    def marker(self, slot: int, x: float, y: float) -> None:
        """A strategy's marker."""
        colours = self.palette.slot(slot)
        marker = style.marker_style(colours.line, colours.mark)
        self.figure.add_artist(Line2D([x], [self.height - y], transform=style.pixels(self.figure), **marker))

    def bar(self, zero: float, y: float, length: float, slot: int | None) -> None:
        """A bar from zero to either side, and the mark of zero."""
        colour = self.palette.ink2 if slot is None else self.palette.slot(slot).mark
        self.corner_fill(min(zero, zero + length), y - BAR / 2, max(abs(length), 1.0), BAR, colour)
        self.line((zero, y - BAR), (zero, y + BAR), is_above=True)

    def corner_fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A flat rectangle from its top left corner."""
        style.fill(self.figure, (x, self.height - y - height), width, height, colour)

    def line(self, begin: tuple[float, float], end: tuple[float, float], *, is_above: bool = False) -> None:
        """A line in the colour of edges, above the cards or below them."""
        line = Line2D(
            [begin[0], end[0]],
            [self.height - begin[1], self.height - end[1]],
            transform=style.pixels(self.figure),
            color=self.palette.edge,
            linewidth=1.0,
        )
        line.set_zorder(2.0 if is_above else 0.5)
        self.figure.add_artist(line)
