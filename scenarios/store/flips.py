"""Answers on flips kept in a folder, one small file each, so that none is worked out twice.

A file's name is a fingerprint of everything that decides the answer: the study, the number, how finely it was asked,
and the model's own code. A file that cannot be read counts as absent.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from scenarios.experiments.crossing import COARSE, FINE, INTERVALS, Reason
from scenarios.experiments.flip import Flip, Point, Question
from scenarios.store.fingerprint import model_fingerprint

if TYPE_CHECKING:
    from scenarios.study import Study

FORMAT = 1
ENDING = ".flip.json"
MOST = 2_000  # files; the oldest go
WORDS = {"title", "question", "about", "replications", "seed", "days"}  # of a study: no answer rests on these


class FlipFolder:
    """The folder of answers; it may vanish at any time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._world: tuple[Study, str] | None = None  # hundreds of questions may be about one study

    def known(self, question: Question) -> Flip | None:
        """What was found for the same question before."""
        try:
            return _read(json.loads(self._path(question).read_text("utf-8")))
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
        ):  # absent, or not what was written: worked out again
            return None

    def keep(self, question: Question, found: Flip) -> None:
        """Keep an answer, whole or not at all; a full disk only means that it is worked out again."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump({"format": FORMAT, **asdict(found)}, file)
                os.replace(name, self._path(question))
            except BaseException:
                os.unlink(name)
                raise
            self._make_room()

    def _make_room(self) -> None:
        files = sorted(self.folder.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime)
        for path in files[:-MOST]:
            path.unlink(missing_ok=True)

    def _path(self, question: Question) -> Path:
        if self._world is None or self._world[0] is not question.study:
            self._world = question.study, _said(question.study.model_dump(mode="json", exclude=WORDS))
        return self.folder / f"{fingerprint(question, self._world[1])}{ENDING}"


def fingerprint(question: Question, world: str | None = None) -> str:
    """The same for two questions if and only if they have the same answer; `world` is what is known of their study."""
    work = question.work
    before = [FORMAT, INTERVALS, FINE, COARSE, model_fingerprint()]
    if world is None:
        world = _said(question.study.model_dump(mode="json", exclude=WORDS))
    after = [
        question.path, question.strategies, question.replications, question.length, work.seed, work.people,
        question.low, question.high,
    ]  # fmt: skip
    text = f"[{', '.join([*map(_said, before), world, *map(_said, after)])}]"
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _said(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)


def _read(held: dict[str, Any]) -> Flip:
    if held.pop("format") != FORMAT or held["reason"] not in get_args(Reason):
        raise ValueError("written by another version")
    points = tuple(Point(**each) for each in held.pop("points"))
    low, high = held.pop("searched")
    others = tuple(float(each) for each in held.pop("others"))
    return Flip(**held, searched=(float(low), float(high)), others=others, points=points)
