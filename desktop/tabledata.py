"""Rows of text under a header: what stands beside a chart, is copied, and is shown as a table; no numbers, no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """The same facts as rows of text, to stand beside a chart and to be copied."""

    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    def as_text(self) -> str:
        """Cells parted by tabs, as spreadsheets take them."""
        return "\n".join("\t".join(cells) for cells in (self.header, *self.rows))
