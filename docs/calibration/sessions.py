"""Shop sessions that end in a purchase, by kind of visitor, and the pages a session must have for it.

A session of the model has several product pages; each fills the cart with the same chance c and the steps after the
cart pass q: the share that buys is (1 − (1 − c)^pages)·q. With c and q published, pages follow from the share.
"""

from __future__ import annotations

import math
from pathlib import Path

from docs.calibration.finding import Finding, Fitted, Held, Rows, read

FILE = "online_shoppers_half0.csv"
TO_CART, TO_PAYMENT = 69_332 / 2_664_312, 0.32391  # Retailrocket's published totals, as in funnel_summary.csv
KINDS = {"New_Visitor": "new", "Returning_Visitor": "returning"}


def share(rows: Rows, kind: str | None) -> tuple[int, float]:
    """Sessions of a kind of visitor, or of all, and the share of them that bought."""
    chosen = [row for row in rows if kind is None or row["VisitorType"] == kind]
    return len(chosen), sum(row["Revenue"].upper() == "TRUE" for row in chosen) / len(chosen)


def pages(bought: float) -> float:
    """Product pages of a session with which such a share buys."""
    return math.log1p(-bought / TO_PAYMENT) / math.log1p(-TO_CART)


def finding(where: Path | None = None) -> Finding:
    """What the sessions say of the path to payment."""
    rows = read(FILE, where)
    learned, left = rows[0::2], rows[1::2]
    fitted, held, later = [], [], []
    for kind, words in KINDS.items():
        count, bought = share(rows, kind)
        error = math.sqrt(bought * (1.0 - bought) / count)
        fitted.append(
            Fitted(
                f"sessions of {words} visitors that buy",
                bought,
                error,
                f"{WHOLE[kind]:.2%} of the whole published set",
            )
        )
        slope = 1.0 / (TO_PAYMENT - bought) / -math.log1p(-TO_CART)
        name = "pages_first" if words == "new" else "pages_later"
        fitted.append(
            Fitted(
                f"`shopping.{name}`", pages(bought), slope * error, f"`online-shop` states {STATED[name]:g}"
            )
        )
        held.append(
            Held(
                f"{words} visitors' sessions that buy, every other row",
                share(learned, kind)[1],
                share(left, kind)[1],
            )
        )
        later.append(Held(f"{words} visitors' sessions that buy, the half kept aside", bought))
    held.append(Held("all sessions that buy, every other row", share(learned, None)[1], share(left, None)[1]))
    later.append(Held("all sessions that buy, the half kept aside", share(rows, None)[1]))
    return Finding(
        title="Sessions that end in a purchase",
        file=FILE,
        mechanism="`shopping.pages_first`, `shopping.pages_later` and the steps of the path",
        method=f"{len(rows):,} sessions of a shop. The share that buys is the estimate; pages follow "
        f"from it with "
        f"{TO_CART:.3%} of product pages to a cart and {TO_PAYMENT:.2%} of carts to a payment.",
        fitted=tuple(fitted),
        held=(*held, *later),
        remark="The market keeps the figures of the whole published set, twice as many sessions, which "
        "lie within two "
        "standard errors.",
    )


WHOLE = {"New_Visitor": 0.2491, "Returning_Visitor": 0.1393}  # published for all 12,330 sessions
STATED = {"pages_first": 55.6, "pages_later": 21.3}
