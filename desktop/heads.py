"""What bundled studies ask, known without reading them: `python -m desktop.heads` after one of them was changed.

Home is painted before anything of the engine is imported, on the very first start too, so what its cards say is kept
as an asset beside the icons. A test holds it to the studies.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from desktop.assets import asset

FILE = "studies.json"


@dataclass(frozen=True)
class Head:
    """What a bundled study is called and asks, in each language, and how large it is."""

    name: str
    titles: dict[str, str]
    questions: dict[str, str]
    strategies: int
    days: int


def bundled_heads() -> tuple[Head, ...]:
    """Every bundled study, as the asset says."""
    return tuple(Head(**each) for each in json.loads(asset(FILE).read_text("utf-8")))


def read_heads() -> tuple[Head, ...]:
    """Every bundled study, read from its file."""
    from scenarios.files.library import library_names, library_path
    from scenarios.files.reading import load_study

    heads = []
    for name in library_names():
        study = load_study(library_path(name)).study
        titles, questions = dict(study.title.texts), dict(study.question.texts)
        heads.append(Head(name, titles, questions, len(study.strategies), study.days))
    return tuple(heads)


def main() -> None:
    """Write the asset anew."""
    told = json.dumps([asdict(head) for head in read_heads()], ensure_ascii=False, indent=1)
    asset(FILE).write_text(f"{told}\n", "utf-8")


if __name__ == "__main__":
    main()
