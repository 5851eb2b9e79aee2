"""What the last run of a bundled study found, as its card on Home remembers it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication

from desktop.viewmodels.numbers import Numbers

if TYPE_CHECKING:  # imported when something is run: Home is painted before
    from desktop.viewmodels.run import Outcome

translate = QCoreApplication.translate
State = Literal["new", "ahead", "close", "nobody"]  # the icon beside the words says the same


@dataclass(frozen=True)
class LastFound:
    """Who led, by how much, and of which study and model: one that was changed since counts as not run."""

    digest: str  # of the study and the model
    state: State
    labels: dict[str, str]  # of who led, by language
    amount: float  # [money]
    currency: str

    def words(self, language: str) -> str:
        """Who led, in the language in force."""
        if self.state == "close":
            return translate("Home", "Too close to call")
        if self.state == "nobody":
            return translate("Home", "Doing nothing is worth most")
        label = self.labels.get(language) or next(iter(self.labels.values()), "")
        amount = Numbers(language, self.currency).money(self.amount)
        return translate("Home", "%1 ahead by %2").replace("%1", label).replace("%2", amount)

    def written(self) -> dict[str, Any]:
        """As settings keep it."""
        return asdict(self)


def read(written: Any) -> LastFound | None:
    """What settings kept; none where somebody edited it to something else."""
    kinds = {"digest": str, "state": str, "labels": dict, "amount": float, "currency": str}
    if not isinstance(written, dict) or set(written) != set(kinds):
        return None
    is_well = all(isinstance(written[name], kind) for name, kind in kinds.items())
    return LastFound(**written) if is_well and written["state"] in ("ahead", "close", "nobody") else None


def last_found(outcome: Outcome, digest: str) -> LastFound | None:
    """What a run found; none where no two strategies finished a race."""
    from scenarios.study import NOTHING
    from scenarios.verdict.words import leading_pair

    lead, study = leading_pair(outcome.verdict), outcome.plan.study
    if lead is None:
        return None
    state: State = "close" if not lead.is_decided else "nobody" if lead.a == NOTHING else "ahead"
    labels = {} if lead.a == NOTHING else {code: study.label(lead.a, code) for code in ("en", "zh")}
    return LastFound(digest, state, labels, float(lead.difference.mean), study.market.currency)
