"""The report: self-contained, escaped, complete, in the reader's language, its findings those of the figures."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from desktop.tokens import DARK, FUNCTIONS, LIGHT, Palette
from scenarios.command import main
from scenarios.commands.asked import answered
from scenarios.exports import findings
from scenarios.exports.report import rendered, stamp, stamped
from scenarios.exports.standings import REASONS, STEPS
from scenarios.exports.voice import Voice, catalogue
from scenarios.files.library import library_names, open_named
from scenarios.store.reading import Result
from scenarios.verdict import words
from simulation.decisions import DECISIONS
from simulation.doubts import DOUBTS
from simulation.quantity import Record
from simulation.resolve import numbers, quantities
from tests.scenarios.exports.strange import FORMULA, SCRIPT, result_of, study

PAGE = Path(__file__).parents[3] / "scenarios" / "exports" / "page"
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Outline(HTMLParser):
    """Elements, attributes and text of a page, and whether every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.is_closed = True
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.is_closed &= bool(self.open) and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.texts.append(data.strip())

    def tables(self) -> int:
        return sum(tag == "table" for tag, _ in self.elements)


def page_of(file: Path, language: str = "en") -> str:
    """The report of a result."""
    with Result(file) as result:
        return rendered(result, answered(result), language)


@pytest.fixture(scope="module")
def page(result_file: Path) -> str:
    return page_of(result_file)


def text_of(page: str) -> str:
    """What a reader sees, in one line."""
    return " ".join(text for text in Outline(page).texts if text)


def test_that_a_report_needs_nothing_from_elsewhere(page: str) -> None:
    outline = Outline(page)

    assert outline.is_closed
    assert outline.open == []
    assert not {"script", "link", "img", "iframe", "object", "embed"} & {tag for tag, _ in outline.elements}
    for _, attributes in outline.elements:
        assert not {"src", "href", "onload", "onclick", "onerror"} & set(attributes)
    ours = (
        page.replace("http://www.w3.org/2000/svg", "")
        .replace("http://x.invalid", "")
        .replace("url(#hatch)", "")
    )
    assert not re.search(r"url\(|@import|https?://", ours)
    assert "default-src 'none'" in page


def test_that_names_from_files_are_escaped_and_still_readable(page: str) -> None:
    said = text_of(page)

    assert "<script" not in page.replace("&lt;script", "")
    assert SCRIPT in said
    assert FORMULA in said
    assert "a\"b'c&d;e,f" in said
    assert f"{SCRIPT} strange" in said


def test_that_every_part_of_a_comparison_is_there(page: str) -> None:
    said = text_of(page)

    for part in (
        "Ranking by value", "Difference of value in the same race", "Cumulative profit", "Paying customers at the end",
        "The path to payment", "Money by function", "Every figure", "What each strategy buys",
        "What the market's numbers imply", "weakest evidence first", "What was run",
    ):  # fmt: skip
        assert part in said, part
    assert page.count('class="chart"') == 5
    assert "After 20 days" in said
    assert "After 80 days" in said


def test_that_the_ranking_says_what_the_verdict_says(result_file: Path, page: str) -> None:
    with Result(result_file) as result:
        answer = answered(result)
    voice = Voice("en", "CNY", str)
    said = text_of(page)

    for standing in answer.verdict.ranking:
        assert voice.money(standing.value.mean) in said
        assert voice.money(standing.profit.mean) in said


def test_that_unequal_purses_and_doubts_are_told(page: str) -> None:
    said = text_of(page)

    assert "more than the purse" in said
    assert "the tactics of both together" in said.lower()


def test_that_planned_stands_beside_actual(page: str, result_file: Path) -> None:
    with Result(result_file) as result:
        answer = answered(result)
    voice = Voice("en", "CNY", str)
    said = text_of(page)

    for name in ("=sum", "media", "both"):
        assert voice.money(sum(answer.asked.planned_spend[name].values())) in said
    assert "purse ¥9,000" in said


def test_that_purchases_are_compared_with_what_a_strategy_starts_from(page: str) -> None:
    said = text_of(page)

    assert "against " + FORMULA in said  # both is based on media, whose label that is
    assert "from day 0: 900; from day 20: 300" in said
    assert "from day 0" in said
    changed = [
        attributes
        for tag, attributes in Outline(page).elements
        if tag == "td" and "changed" in (attributes.get("class") or "")
    ]
    assert changed


def test_that_assumptions_stand_with_value_unit_source_and_grade_weak_ones_first(page: str) -> None:
    said = text_of(page)

    assert f"{SCRIPT} (2020)" in said
    assert "50 % (30 % to 60 %)" in said
    assert page.index('class="grade X"') < page.index('class="grade A"')
    assert "Bass p" in said


def test_that_a_chinese_report_is_chinese(result_file: Path) -> None:
    said = text_of(page_of(result_file, "zh"))

    for part in (
        "按价值排名",
        "各策略买了什么",
        "市场数字意味着什么",
        "奇怪",
        "媒体",
        "什么都不做",
        "预算",
        "元",
    ):
        assert part in said, part
    for english in ("Ranking", "Strategy", "people", "purse", "wins"):
        assert english not in said.replace(SCRIPT, ""), english


@pytest.mark.parametrize("name", library_names())
def test_that_nothing_of_a_bundled_study_is_left_in_english(name: str) -> None:
    bundled = open_named(name).study
    known = catalogue("zh")
    texts: set[str] = set()
    for record in (bundled.market, *bundled.strategies.values()):
        texts |= {quantity.help for _, _, quantity in numbers(record)}
        texts |= {quantity.unit for _, _, quantity in numbers(record)}
    texts |= {channel.label for channel in bundled.market.channels.values()}
    texts |= {tactic.label for tactic in bundled.market.tactics.values()}

    assert sorted(texts - set(known)) == [], "write their Chinese into scenarios/exports/zh.json"


def test_that_every_text_of_the_report_is_translated() -> None:
    known = set(catalogue("zh"))
    template = (PAGE / "report.html.j2").read_text(encoding="utf-8")
    texts = set(re.findall(r't\("((?:[^"\\]|\\.)*)"', template)) | set(re.findall(r"t\('([^']*)'", template))
    texts |= {text for name, text in vars(findings).items() if name.isupper() and isinstance(text, str)}
    texts |= {text for name, text in vars(words).items() if name.isupper() and isinstance(text, str)} - {
        "nothing"
    }
    texts |= {*DOUBTS, *REASONS.values(), *STEPS.values(), *DECISIONS}

    assert sorted(texts - known) == [], "write their Chinese into scenarios/exports/zh.json"


def test_that_every_number_a_study_may_hold_is_translated() -> None:
    known = set(catalogue("zh"))
    kinds = set(_records(type(study().market))) | set(_records(type(next(iter(study().strategies.values())))))

    found = {text for kind in kinds for one in quantities(kind).values() for text in (one.help, one.unit)}

    assert len(kinds) > 20
    assert sorted(found - known) == [], "write their Chinese into scenarios/exports/zh.json"


def _records(kind: Any) -> Iterator[type[Record]]:
    from typing import get_args, get_type_hints

    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
        for hint in get_type_hints(kind, include_extras=True).values():
            yield from _records(hint)
    else:
        for inner in get_args(kind):
            yield from _records(inner)


def test_that_translations_keep_every_place() -> None:
    for english, chinese in catalogue("zh").items():
        places = [sorted(re.findall(r"\{\w+(?::\w+)?\}", text)) for text in (english, chinese)]
        assert places[0] == places[1], english


def test_that_the_catalogue_says_each_text_once() -> None:
    pairs = json.loads((PAGE.parent / "zh.json").read_text(encoding="utf-8"), object_pairs_hook=list)

    assert len(pairs) == len(dict(pairs))


@pytest.mark.parametrize(("palette", "place"), [(LIGHT, 0), (DARK, 1)])
def test_that_colours_are_those_of_the_window(palette: Palette, place: int) -> None:
    sheet = (PAGE / "tokens.css").read_text(encoding="utf-8").split("@media")[place]
    found = dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", sheet))

    wanted = {
        name: getattr(palette, name) for name in ("ground", "surface", "hair", "edge", "ink", "ink2", "ink3")
    }
    wanted |= {
        name: getattr(palette, name)
        for name in ("sunken", "lane", "accent", "select", "error", "warn", "warnbg")
    }
    for slot in range(4):
        colours = palette.strategies[slot]
        wanted |= {
            f"s{slot}-mark": colours.mark,
            f"s{slot}-text": colours.text,
            f"s{slot}-wash": colours.wash,
        }
    for name, function in zip(FUNCTIONS, palette.functions, strict=True):
        wanted |= {name: function.fill, f"on-{name}": function.word}
    assert {name: found[name] for name in wanted} == wanted
    other = (PAGE / "report.css").read_text(encoding="utf-8")
    logo = {"#2B2620", "#FFFFFF", "#E3B15A"}  # the mark is the same on every ground; paper is white
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", other)) <= logo


def test_that_text_on_a_mark_and_marker_shapes_tell_strategies_apart_without_colour(page: str) -> None:
    shapes = {
        (tag, attributes.get("class"))
        for tag, attributes in Outline(page).elements
        if tag in ("circle", "rect", "polygon")
        and (attributes.get("class") or "").endswith((" mark", " hollow"))
    }

    assert {
        ("circle", "s0 mark"),
        ("rect", "s1 mark"),
        ("polygon", "s2 mark"),
        ("circle", "silent hollow"),
    } <= shapes
    assert 'stroke-dasharray="7 3.5"' in page


def test_that_a_fifth_strategy_has_a_hollow_marker(tmp_path: Path) -> None:
    many: dict[str, Any] = {f"strategy {number}": {} for number in range(6)}
    page = page_of(result_of(tmp_path / "many.shapan", study(strategies=many, about={}, replications=1)))

    assert '"s0 hollow"' in page
    assert '"s1 hollow"' in page


def test_that_a_result_without_a_finished_race_still_tells_what_was_asked(tmp_path: Path) -> None:
    said = text_of(page_of(result_of(tmp_path / "none.shapan", study(), wanted=0)))

    assert "Nothing to compare yet" in said
    assert "What each strategy buys" in said
    assert "Ranking by value" not in said


def test_that_one_race_alone_makes_a_report_without_intervals(tmp_path: Path) -> None:
    said = text_of(page_of(result_of(tmp_path / "one.shapan", study(replications=1))))

    assert "in a single race" in said
    assert "1 races" not in said.replace("1 races ·", "")


def test_that_a_single_strategy_is_compared_with_doing_nothing(tmp_path: Path) -> None:
    alone = {"alone": {"media": {"search": {"weekly_budget": 100}}}}
    said = text_of(page_of(result_of(tmp_path / "alone.shapan", study(strategies=alone, about={}))))

    assert "over alone" in said
    assert "the base" in said


def test_that_failed_runs_are_told(tmp_path: Path) -> None:
    broken = {"broken": {"media": {"search": {"weekly_budget": 9, "targeting": "none"}}}, "sound": {}}
    said = text_of(page_of(result_of(tmp_path / "broken.shapan", study(strategies=broken, about={}))))

    assert "3 runs failed" in said


def test_that_a_very_long_name_is_shortened_in_pictures_only(tmp_path: Path) -> None:
    long = "A name that goes on and on and on and will not end"
    named = study(about={"media": {"label": long}})
    page = page_of(result_of(tmp_path / "long.shapan", named))

    assert long in text_of(page)
    assert "A name that goes on and on an…" in page


def test_that_export_writes_the_report_in_the_language_asked_for(result_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.html"

    done = CliRunner().invoke(main, ["export", str(result_file), "--html", str(file), "--language", "zh"])

    assert (done.exit_code, done.output) == (0, f"Report: {file}\n")
    assert '<html lang="zh">' in file.read_text(encoding="utf-8")
    with Result(result_file) as result:
        assert stamped(file) == stamp(result.name, result.plan)


def test_that_only_a_report_of_ours_is_replaced_without_being_told_to(
    result_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text("<html>mine</html>")
    arguments = ["export", str(result_file), "--html", str(file)]

    refused = CliRunner().invoke(main, arguments)
    forced = CliRunner().invoke(main, [*arguments, "--force"])
    again = CliRunner().invoke(main, arguments)

    assert refused.exit_code == 2
    assert "choose another name, or --force" in refused.output
    assert (forced.exit_code, again.exit_code) == (0, 0)
