"""Coverage-guided fuzzing of the reader of study files: whatever bytes come, a study or mistakes in words, and soon.

It needs atheris, which no other part of the project uses and which nothing installs by itself:

    uv pip install --group fuzz -p .venv/bin/python      # in an environment that may be thrown away
    .venv/bin/python benchmarks/fuzz.py --seconds 3600 --keep /tmp/fuzzing

Texts begin as a small study and as that study with one part of a bundled market each; the names of the format are its
dictionary, and the branches taken in `scenarios`, `simulation` and the YAML reader guide it. Each find of another kind
stands in `finds/` of the folder, with what went wrong beside it; a text that hangs or eats memory ends the fuzzing and
stands there as `timeout-…` or `oom-…`. `told.json` counts texts, those that were studies, and finds. With `--records`
the bytes choose places in those studies and what is put there instead, so that what is read is always YAML and its
records are what is tried. What an hour of it came to is told in docs/security.md.
"""

from __future__ import annotations

import argparse
import copy
import json
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SLOWEST = (
    2.0  # seconds of the processor that a text may take; guided runs are about four times slower than others
)
GUIDED = 4.0
MOST_MEMORY = 1_000  # MB, with everything that guides
LONGEST = 2_500  # bytes: short texts are read a hundred times a second, whole bundled studies fifteen times
SMALL = """\
format: 1
title: {en: Two ways, zh: 两条路线}
start: 2026-01-05
days: 30
purse: 1e5
market:
  people: {size: 1000, rows: 100, segments: {vip: {share: 0.2}}}
  channels: {search: {demand: {}}, radio: {broadcast: {cost_per_thousand: {low: 5, typical: 9, high: 12}}}}
  orders: {price: {value: 90, source: a list, grade: B}}
  tactics: {mail: {per_contact: 0.1, odds: {pay: 2.2}}}
strategies:
  one: {media: {search: {weekly_budget: {0: 5, 10: 8}}}, tactics: {mail: {}}}
  two: {based_on: one, tactics: null}
"""
SIGNS = (
    "&a ", "*a", "!!int ", "<<: ", "? ", "| ", "---\\x0a", "...\\x0a", "%YAML 1.2", ".nan", ".inf", "1e999", "0o17",
         "null", "based_on: ", "\\x0d\\x0a", "\\xef\\xbb\\xbf", "nothing: ", "../x.yaml", "x.yaml")  # fmt: skip


ODD: list[Any] = [
    None, True, False, 0, -1, 1, 2, 0.5, 1e18, 1e300, -1e-300, "", "x", "nothing", "media", {}, [], [1], {"x": 1},
    {"low": 0.1, "typical": 0.2, "high": 0.3}, {"low": 1}, {"value": 1, "source": "s", "grade": "A"}, {"en": "x"},
]  # fmt: skip


class Find(Exception):
    """A text that the reader does not answer as it promises."""


def read(path: Path, content: bytes) -> bool:
    """Read a text as a study file; a Find where that ends in anything but a study or mistakes, or takes too long."""
    from scenarios.files.mistakes import StudyMistakes
    from scenarios.files.reading import load_study
    from scenarios.study import Study

    path.write_bytes(content)
    before = time.process_time()
    try:
        study = load_study(path).study
    except StudyMistakes as refused:
        check_told(refused.mistakes, str(refused))
        return False
    finally:
        spent = time.process_time() - before
        if spent > SLOWEST * GUIDED:
            raise Find(f"it took {spent:.1f} s")
    if Study.model_validate(json.loads(study.model_dump_json())) != study:
        raise Find("the study is another one after it has been kept and read again")
    return True


def check_told(mistakes: tuple[object, ...], text: str) -> None:
    """Mistakes are words with a place, and nothing in them would be executed by a terminal."""
    if not mistakes:
        raise Find("it is refused without a mistake")
    for mistake in mistakes:
        if not getattr(mistake, "message", "") or getattr(mistake, "line", 0) < 1:
            raise Find(f"a mistake without words or place: {mistake}")
    if any(not (sign.isprintable() or sign == "\n") for sign in text):
        raise Find("a message holds a control character")
    text.encode("utf-8")


class Records:
    """Bytes as one of the small studies with other values at some of its places."""

    def __init__(self, folder: Path, provider: Callable[[bytes], Any]) -> None:
        self._provider = provider
        self._studies = list(stated(folder))
        self._places = [list(places(study)) for study in self._studies]

    def text(self, content: bytes) -> bytes:
        """The study that some bytes stand for."""
        chosen = self._provider(content)
        number = chosen.ConsumeIntInRange(0, len(self._studies) - 1)
        study = copy.deepcopy(self._studies[number])
        for _ in range(chosen.ConsumeIntInRange(1, 6)):
            *steps, last = chosen.PickValueInList(self._places[number])
            part = study
            for step in steps:
                part = part.get(step) if isinstance(part, dict) else None
            if isinstance(part, dict):
                put_in(part, last, chosen)
        return json.dumps(study).encode("utf-8", "replace")


def stated(folder: Path) -> Iterator[dict[str, Any]]:
    """What each of the small studies that can be read states."""
    from ruamel.yaml import YAML

    for text in (SMALL, *parts()):
        if read(folder / "study.yaml", text.encode()):
            yield json.loads(json.dumps(YAML(typ="safe", pure=True).load(text), default=str))


def places(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every place of a nest of maps."""
    if path:
        yield path
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield from places(inner, (*path, key))


def put_in(part: dict[str, Any], name: str, chosen: Any) -> None:
    """Put something at a name, take it away, or put it beside."""
    how = chosen.ConsumeIntInRange(0, 9)
    if how == 0:
        part.pop(name, None)
    elif how == 1:
        part[f"{name}x"] = part.get(name)
    elif how == 2:
        part[name] = chosen.ConsumeFloat()
    elif how == 3:
        part[name] = chosen.ConsumeUnicodeNoSurrogates(12)
    elif how == 4:
        part[name] = [part.get(name)]
    else:
        part[name] = copy.deepcopy(chosen.PickValueInList(ODD))


class Reader:
    """Reads one text after the other, keeps finds and counts."""

    def __init__(self, folder: Path, records: Records | None = None) -> None:
        self.records = records
        self.folder, self.began = folder, time.time()
        self.texts = self.studies = 0
        self.finds: dict[str, str] = {}
        (folder / "finds").mkdir(parents=True, exist_ok=True)

    def one(self, content: bytes) -> None:
        """Read one text."""
        self.texts += 1
        if self.records is not None:
            content = self.records.text(content)
        try:
            self.studies += read(self.folder / "study.yaml", content)
        except Exception as error:  # whatever it is, it is a find
            self._keep(content, error)
        if self.texts % 100 == 0:
            told = {"texts": self.texts, "studies": self.studies, "seconds": round(time.time() - self.began)}
            (self.folder / "told.json").write_text(
                json.dumps({**told, "finds": self.finds}, indent=1), "utf-8"
            )

    def _keep(self, content: bytes, error: Exception) -> None:
        place = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
        if kind not in self.finds:
            self.finds[kind] = str(error)[:300]
            name = f"find-{len(self.finds)}"
            (self.folder / "finds" / f"{name}.yaml").write_bytes(content)
            (self.folder / "finds" / f"{name}.txt").write_text(
                "".join(traceback.format_exception(error)), "utf-8"
            )


def words() -> Iterator[str]:
    """The dictionary: every name in the records of a study, and signs of YAML."""
    schema = json.loads(_schema())
    names = {name for each in schema.get("$defs", {}).values() for name in each.get("properties", {})}
    for number, word in enumerate((*sorted(names | set(schema["properties"])), *SIGNS)):
        yield f'word{number}="{word}"\n'


def _schema() -> str:
    from click.testing import CliRunner

    from scenarios.command import main

    return CliRunner().invoke(main, ["schema"]).stdout


def parts() -> Iterator[str]:
    """The small study with one part of a bundled study's market in it, for each part."""
    for study in sorted((ROOT / "scenarios" / "library").glob("*.yaml")):
        market = study.read_text("utf-8").partition("\nmarket:\n")[2].partition("\nstrategies:\n")[0]
        for part in re.split(r"\n(?=  [a-z])", f"\n{market}")[1:]:
            yield SMALL.replace("  orders:", f"{part[: LONGEST // 2].rstrip()}\n  orders:", 1)


def laid_out(folder: Path) -> tuple[Path, Path]:
    """The corpus with its first texts, and the dictionary."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate((SMALL, *parts())):
        (corpus / f"{number}.yaml").write_text(text, "utf-8")
    dictionary = folder / "words"
    dictionary.write_text("".join(words()), "utf-8")
    return corpus, dictionary


def main() -> None:
    """Fuzz for so many seconds."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--keep", type=Path, required=True, help="folder for the corpus and the finds")
    asked.add_argument("--records", action="store_true", help="change records instead of texts")
    wanted = asked.parse_args()
    sys.path.insert(0, str(ROOT))
    import atheris

    with atheris.instrument_imports(
        include=["scenarios", "simulation", "ruamel.yaml"], enable_loader_override=False
    ):
        import scenarios.files.reading
        import scenarios.study  # noqa: F401  # imported under the instruments
    corpus, dictionary = laid_out(wanted.keep)
    reader = Reader(wanted.keep, Records(wanted.keep, atheris.FuzzedDataProvider) if wanted.records else None)
    settings = [
        f"-max_total_time={wanted.seconds}", f"-timeout={int(SLOWEST * GUIDED * 4)}", f"-rss_limit_mb={MOST_MEMORY}",
        f"-max_len={LONGEST}", f"-dict={dictionary}", f"-artifact_prefix={wanted.keep}/", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *settings, str(corpus)], reader.one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
