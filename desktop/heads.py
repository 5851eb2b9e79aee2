"""What bundled studies ask, known without reading them: `python -m desktop.heads` after one of them was changed.

Home is painted before anything of the engine is imported, on the very first start too, so what its cards say is kept
as an asset beside the icons. A test holds it to the studies.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from desktop.assets import asset
from desktop.tokens import FUNCTIONS

if TYPE_CHECKING:
    from scenarios.study import Study

FILE = "studies.json"


@dataclass(frozen=True)
class Head:
    """What a bundled study is called and asks, in each language, how large it is, and what its strategies buy."""

    name: str
    titles: dict[str, str]
    questions: dict[str, str]
    strategies: int
    days: int
    rows: int  # of people
    replications: int
    digest: str  # of everything that the study says, and of the model's version
    plans: list[list[float]]  # by strategy: planned spend on each function, as shares of the purse


def bundled_heads() -> tuple[Head, ...]:
    """Every bundled study, as the asset says."""
    return tuple(Head(**each) for each in json.loads(asset(FILE).read_text("utf-8")))


def read_heads() -> tuple[Head, ...]:
    """Every bundled study, read from its file."""
    from scenarios.files.library import library_names, library_path
    from scenarios.files.reading import load_study
    from simulation.version import VERSION

    heads = []
    for name in library_names():
        study = load_study(library_path(name)).study
        titles, questions = dict(study.title.texts), dict(study.question.texts)
        digest = hashlib.sha256(f"{VERSION} {study.model_dump_json()}".encode()).hexdigest()[:16]
        plans = [_shares(study, name) for name in study.strategies]
        size = (len(study.strategies), study.days, study.market.people.rows, study.replications)
        heads.append(Head(name, titles, questions, *size, digest, plans))
    return tuple(heads)


def _shares(study: Study, name: str) -> list[float]:
    from simulation.planned import planned_spend

    spend = planned_spend(study.market, study.strategies[name], study.days, study.start)
    return [round(spend[function] / study.purse, 3) for function in FUNCTIONS]


def main() -> None:
    """Write the asset anew."""
    told = json.dumps([asdict(head) for head in read_heads()], ensure_ascii=False, indent=1)
    a_strategy = r"\[[\s\d.,]+\]"  # its shares stand on one line
    told = re.sub(a_strategy, lambda found: " ".join(found[0].split()), told)
    asset(FILE).write_text(f"{told}\n", "utf-8")


if __name__ == "__main__":
    main()
