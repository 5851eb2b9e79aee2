"""Nothing is left untranslated: the catalogues are whole, compiled, and every page speaks the chosen language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from desktop.app import Desk
from desktop.assets import asset
from desktop.sources import Text, all_texts, message_patterns
from desktop.translations import LANGUAGES, read_catalogue, unfinished
from desktop.viewmodels.dropping import inject_of
from desktop.viewmodels.forming import provenance
from desktop.viewmodels.language import Language
from desktop.viewmodels.messages import patterns, said
from desktop.viewmodels.recorder import Order
from desktop.viewmodels.run import outcome_of
from scenarios.racing.branches import Branch, ending
from scenarios.racing.racing import race_of
from scenarios.racing.recording import Recording
from simulation.resolve import numbers
from tests.desktop.conftest import Until, raced
from tests.desktop.known import ANSWERS

PLACES = re.compile(r"%\d|%n|\{\w+(?::\w+)?\}")
LATIN = re.compile(r"[A-Za-z]{2,}")
CHINESE = re.compile(r"[一-鿿]")
# What is no word of a language: names of keys, files and formats, this program, distributions' letters.
NAMES = re.compile(
    r"Shapan|Ctrl|Shift|Esc|F1|F5|English|USD|CNY|yaml|shapan|tea-house|lanterns|offers|Beta|Gamma|"
    r"\b(low|typical|high|from|value|source|grade|ln)\b|^(Home, End|Space|Tab, Shift\+Tab|← →, PgUp PgDn, Home End)$"
)
PAGES = ("home", "market", "strategy", "race", "compare", "whatif", "evidence", "settings", "help")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_text_is_translated_and_none_is_kept_that_nobody_says(language: str) -> None:
    assert [tuple(text) for text in unfinished(language)] == []


def test_that_where_numbers_come_from_is_said_in_chinese() -> None:
    sources = [forms[0] for text, forms in read_catalogue("zh").items() if text.context == "sources"]

    assert len(sources) > 40
    assert [words for words in sources if not CHINESE.search(words)] == []


def test_that_translations_keep_the_places_of_values() -> None:
    lost = [
        text.source
        for text, forms in read_catalogue("zh").items()
        for form in forms
        if sorted(set(PLACES.findall(text.source))) != sorted(set(PLACES.findall(form)))
        and text.context != "units"
    ]

    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_compiled_catalogue_is_the_written_one(language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(asset("translations", f"shapan_{language}.qm")))

    differing = [
        text.source
        for text, forms in read_catalogue(language).items()
        if compiled.translate(text.context, text.source, "", 1 if text.counted else -1) != forms[0]
    ]

    assert differing == []


def test_that_the_patterns_of_sentences_are_those_of_the_code() -> None:
    assert {text for _, text in patterns()} == set(message_patterns())


def test_that_all_numbers_of_a_study_are_among_the_texts() -> None:
    texts = set(all_texts())

    assert Text("help", "What you pay this channel each week.") in texts
    assert Text("fields", "Weekly budget") in texts
    assert Text("units", "money/week") in texts
    assert Text("measures", "Paying customers") in texts
    assert len(texts) > 800


@pytest.mark.parametrize(
    ("sentence", "chinese"),
    [
        (
            "'click_prise' is unknown; did you mean 'click_price'?",
            "不认识“click_prise”；是否想写“click_price”？",
        ),
        (
            "must be a whole number from 1 to 500 [rows], got “twelve”",
            "应为1 至 500 [行] 的整数，写的是 “twelve”",
        ),
        ("must be at least 0 money/week, got -5", "应为不小于 0 货币 / 周，写的是 -5"),
        ("nobody ever wrote this sentence", "nobody ever wrote this sentence"),
    ],
)
def test_that_sentences_with_values_are_said_in_chinese(sentence: str, chinese: str, qapp: object) -> None:
    language = Language("zh")

    assert said(sentence) == chinese
    language.speak("en")
    assert said(sentence) == sentence


def words_on(page: QWidget) -> Iterator[tuple[str, str]]:
    """(Where, text) of everything that can be read or heard on a page."""
    for widget in [page, *page.findChildren(QWidget)]:
        if not widget.isVisibleTo(page):
            continue
        where = widget.objectName() or type(widget).__name__
        yield from ((where, text) for text in (widget.toolTip(), widget.accessibleName()))
        yield where, widget.accessibleDescription()
        match widget:
            case QLabel() | QAbstractButton():
                yield where, widget.text()
            case QComboBox():
                yield from ((where, widget.itemText(place)) for place in range(widget.count()))
            case QPlainTextEdit():
                yield where, widget.toPlainText()
            case QLineEdit():
                yield where, widget.placeholderText()
            case QTableView():
                yield from ((where, text) for text in cells(widget))


def cells(table: QTableView) -> Iterator[str]:
    """What stands in the cells, over the columns, and in tooltips."""
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.data(model.index(row, column), role) or "")


def every_page(desk: Desk, until: Until) -> Iterator[tuple[str, str, str]]:
    """(Page, where, text) through all pages, all sections, both tabs."""
    shapan, window = desk.shapan, desk.window
    for page in PAGES:
        shapan.go(page)
        forms = {"market": shapan.market, "strategy": shapan.strategy}
        sections = [section.key for section in forms[page].sections()] if page in forms else [""]
        for section in sections:
            if section:
                forms[page].choose_section(section)
            QCoreApplication.processEvents()
            QCoreApplication.processEvents()
            yield from ((f"{page} {section}", *found) for found in words_on(window.pages.page(page)))
    yield from (
        ("frame", *found) for bar in (window.rail, window.topbar, window.pursebar) for found in words_on(bar)
    )


@pytest.fixture
def shown(opened: Desk, result_file: Path, recording: Recording, until: Until) -> Desk:
    """The tiny study with what a run of it found, every page made."""
    opened.shapan.compare.show(outcome_of(result_file))
    until(lambda: opened.shapan.compare.has_charts)
    opened.shapan.answers._is_read = True
    opened.shapan.answers.take(ANSWERS)
    race = raced(opened.shapan, recording)
    post = Branch(1, 0, "viral post", inject_of("viral post", 8), ending(recording))
    race.take(Order(race_of(race.study), race.study, 1, post), recording)
    race.playhead.pause()
    race.playhead.go(12.0)
    race.pick(3)
    for page in (*PAGES, "mistakes"):
        opened.window.pages.page(page)
    return opened


def test_that_every_page_speaks_chinese(shown: Desk, until: Until) -> None:
    shown.shapan.settings.choose("language", "zh")
    until(lambda: shown.shapan.home.cards and shown.shapan.purse.is_known)

    own = {
        provenance(value, quantity, value)[0] for _, value, quantity in numbers(shown.shapan.document.study)
    }
    chinese = {
        text.source: forms[0] for text, forms in read_catalogue("zh").items() if text.context == "sources"
    }
    sources = {chinese.get(source, source) for source in own} | set(
        chinese.values()
    )  # papers keep their names
    sources.add(str(study_path(shown)))
    untranslated = sorted(
        {
            (page, where, text[:80])
            for page, where, text in every_page(shown, until)
            if LATIN.search(NAMES.sub("", without(text, sources)))
        }
    )

    assert untranslated == []


def test_that_every_page_speaks_english_with_its_plurals_and_units(shown: Desk, until: Until) -> None:
    shown.shapan.settings.choose("language", "zh")
    QCoreApplication.processEvents()
    shown.shapan.settings.choose("language", "en")
    until(lambda: shown.shapan.home.cards and shown.shapan.purse.is_known)

    raw = sorted(
        {
            (page, where, text[:80])
            for page, where, text in every_page(shown, until)
            if PLACES.search(text)
            or "(s)" in text
            or "money/" in text
            or (CHINESE.search(text) and not is_own(text))
        }
    )

    assert raw == []


def without(text: str, sources: set[str]) -> str:
    """A text without markup, and without the papers and files that keep their own names."""
    text = re.sub(r"<[^>]*>", "", text)
    for source in sorted(sources - {"assumption"}, key=len, reverse=True):
        text = text.replace(source, "")
    return text


def study_path(desk: Desk) -> Path:
    path = desk.shapan.document.path
    assert path is not None
    return path.resolve()


def is_own(text: str) -> bool:
    """Whether Chinese stands there because the tiny study or the language's own name says so."""
    rest = re.sub("灯笼|街坊|路人|开张优惠|简体中文|沙盘|茶馆|挂灯笼还是发传单？", "", text)
    return not CHINESE.search(rest)
