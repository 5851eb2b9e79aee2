"""Why a figure of a bundled market lies outside of what is published for its trade."""

from __future__ import annotations

NONE = "no reason is known."

REASONS: dict[tuple[str, str], str] = {
    ("", "d1"): (
        "the habit was fitted to the band's middle for the reference person; cohorts of one run are a "
        "few hundred people, "
        "whose use feelings and tactics for the first days move either way."
    ),
    ("", "d7"): (
        "the habit was fitted to the band's middle for the reference person; feelings and tactics move "
        "use either way, and "
        "a cohort of one run is a few hundred people."
    ),
    ("", "d30"): (
        "the habit was fitted to the band's middle for the reference person; feelings and tactics move "
        "use either way, and "
        "a cohort of one run is a few hundred people."
    ),
    ("", "won back"): (
        "counted per contact, while what is published counts people over programmes of many contacts. "
        "One mail to customers "
        "of the last year brought back 6.6 % ([calibration](calibration.md)); here many have been silent "
        "for longer, and "
        "every further contact keeps 0.6 of the odds."
    ),
    ("", "k factor"): (
        "invitations times acceptance are 0.10 to 0.12 without a tactic for referral, the band's lower "
        "edge, and who has "
        "joined already cannot accept; strategies that reward referral lie inside."
    ),
    ("", "attainment"): (
        "quota here is the team's own mean. A few stars sign many deals, so that less than half reach "
        "it, and places that "
        "stood empty count; firms set quotas that are reached more often than that, and leave newcomers out."
    ),
    ("business-software", "lead rate"): (
        "visits here are those of people who know the product, 1.2 a person and year, and whoever asks "
        "for sales at any time "
        "within a year of it is a lead; published rates are per anonymous visit to a site, most of which "
        "are seconds long."
    ),
    ("business-software", "cost by social"): (
        "2 % of those it makes aware buy within the year for which they are counted, and 30 % of the "
        "market fit the product; "
        "published costs are of campaigns that aim at firms known to need it."
    ),
    ("drink-launch", "path"): (
        "an occasion is a look at a shelf or into a delivery app, where the drink stands beside many "
        "others; the band is of "
        "sessions in shops of one's choice. No rate is published for such occasions."
    ),
}
"""By study and figure; a study left empty stands for all."""


def reason(study: str, figure: str) -> str:
    """Why a figure of a study lies outside: its own reason, else that of the figure in all studies."""
    return REASONS.get((study, figure)) or REASONS.get(("", figure)) or NONE
