"""What can be opened: a study's file, a bundled study, a result with the study it was run of, work that was kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # imported when something is opened: Home is painted before
    from desktop.viewmodels.run import Outcome
    from scenarios.files.reading import Loaded
    from scenarios.racing.branches import Branch
    from scenarios.study import Study

Origin = Literal["file", "bundled", "result"]
STUDIES = (".yaml", ".yml")
RESULTS = (".shapan",)
ENDINGS = (*STUDIES, *RESULTS)


@dataclass(frozen=True)
class Opening:
    """A study as it is to be shown, the file behind it, and what was found when it was run."""

    loaded: Loaded[Study]
    study: Study
    origin: Origin = "file"
    place: Path | None = None  # the file that a planner opened, for the list of recent files
    outcome: Outcome | None = None
    branches: tuple[Branch, ...] = ()  # of a race that was kept


def from_file(path: Path, origin: Origin = "file") -> Opening:
    """Read a study's file; StudyMistakes where it holds any."""
    from scenarios.files.reading import load_study

    loaded = load_study(path)
    return Opening(loaded, loaded.study, origin, path if origin == "file" else None)


def from_result(path: Path, place: Path | None) -> Opening:
    """Read a result: the study as it was run, what was found, and the branches of a race; a sentence if it is none."""
    from desktop.viewmodels.run import outcome_of
    from scenarios.files.reading import Loaded
    from scenarios.store.branches import kept_branches
    from scenarios.store.reading import Result

    with Result(path) as result:
        study, name, text = result.plan.study, result.name, result.about.get("text", "")
    outcome = outcome_of(path)
    beside = path.with_name(f"{Path(name).name or 'study'}.yaml")
    loaded = Loaded(study, _read_from(text, study, beside).document, beside)
    return Opening(
        loaded, study, "result", place, outcome if outcome.is_matched else None, kept_branches(path)
    )


def _read_from(text: str, study: Study, path: Path) -> Loaded[Study]:
    """The study's own text as it was written, where it stands by itself; else the records written out."""
    from scenarios.files.mistakes import StudyMistakes
    from scenarios.files.reading import load
    from scenarios.files.texts import Source
    from scenarios.study import Study

    if text:
        try:
            return load(path, Study, {str(path): Source(str(path), text)})
        except StudyMistakes:
            pass  # parts of it stood in files of their own
    return load(path, Study, {str(path): Source(str(path), written_out(study))})


def written_out(study: Study) -> str:
    """A study as the text of a file, for one that never had a file of its own."""
    from scenarios.files.rendering import Renderer, fresh
    from scenarios.files.written import form

    entries = form(study)
    about = entries.pop("about", {})
    for name, said in about.items():
        said.pop("based_on", None)  # what each strategy buys is written out whole
        entries["strategies"][name] = {**said, **entries["strategies"][name]}
    return "\n".join(Renderer({}, 2).lines(fresh(entries), 0)) + "\n"
