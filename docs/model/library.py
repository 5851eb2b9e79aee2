"""The library of tactics as a page: whom each addresses, what it does and costs, how well that is known."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.moves.describing import effects, shares
from scenarios.moves.library import load_move, move_names, move_path
from scenarios.moves.move import Move


def library_page() -> str:
    """The whole page."""
    names = move_names()
    return "\n".join(
        (
            "",
            "# The library of tactics",
            "",
            f"{len(names)} entries that a strategy can take in any market. Some are tactics, which a market then",
            "offers; others set what a strategy has: a content network, dynamic stock, a script for sellers. Costs",
            "are shares of the purse of a year, of the price of an order or of the people in the market, so that",
            "they fit any market; taken into a study they become its own numbers, to be changed there. What a",
            "market says of a tactic of the same name stands.",
            "",
            "```sh",
            "shapan list --tactics",
            "shapan new mine.yaml --from course-provider --with complaint-channel --with recall --for together",
            "```",
            "",
            "All effects are assumptions unless a row says otherwise. Together they move no decision by more than",
            "half a log-odds unit (a test adds them up); what a strategy gets is bounded once more, see",
            "[tactics](tactics.md). An entry of one's own is a file like these (`scenarios/library/tactics/`), and",
            "`--with` takes its path.",
            *(line for name in names for line in _entry(name, load_move(move_path(name)))),
            "",
        )
    )


def _entry(name: str, move: Move) -> Iterator[str]:
    yield from ("", f"## {move.label}", "", f"`{name}` ({move.trade}). {move.note}", "")
    yield f"* For {move.who}; {move.does}."
    found = ", ".join(f"{what} {how:g}" for what, how in effects(move).items())
    if found:
        yield f"* Odds ratios, and shares closed at a contact: {found}."
    grows = "; ".join(shares(move))
    yield f"* Costs {move.costs}{f' ({grows})' if grows else ''}."
    needs = f" Needs {', '.join(move.needs)}." if move.needs else ""
    yield f"* Works after {move.days_ahead:g} days.{needs} Grade {move.grade}: {move.source}."
