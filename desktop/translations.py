"""Keeps the catalogues of translations complete: `python -m desktop.translations` after any text was changed.

Every text of `desktop/sources.py` stands in `assets/translations/shapan_zh.ts`, what was translated stays translated,
what is gone goes. The English catalogue holds what has forms for one and for many, and the units as people say them.
Both are compiled to .qm files, which the window reads.
"""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as Xml
from collections.abc import Iterable
from pathlib import Path

from desktop.sources import ROOT, Text, all_texts, message_patterns

FOLDER = ROOT / "assets" / "translations"
LANGUAGES = {"zh": "zh_CN", "en": "en"}
FORMS = {"zh": 1, "en": 2}  # words for one, and for many
ENGLISH = ("units", "fields")  # contexts that English says in other words than the code

Catalogue = dict[Text, tuple[str, ...]]


def catalogue_path(language: str) -> Path:
    """Where a language's texts stand."""
    return FOLDER / f"shapan_{language}.ts"


def read_catalogue(language: str) -> Catalogue:
    """What is translated so far; an unfinished text has an empty translation."""
    path = catalogue_path(language)
    if not path.is_file():
        return {}
    found: Catalogue = {}
    for context in Xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            translation = message.find("translation")
            assert translation is not None, "a message without a translation element"
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            text = Text(context.findtext("name", ""), message.findtext("source", ""), counted)
            found[text] = tuple(forms)
    return found


def wanted_texts(language: str, texts: Iterable[Text]) -> list[Text]:
    """The texts that a language's catalogue holds."""
    return [text for text in texts if language != "en" or text.counted or text.context in ENGLISH]


def unfinished(language: str) -> list[Text]:
    """Texts that are not in the catalogue or not translated, and texts that nobody says any more."""
    catalogue = read_catalogue(language)
    wanted = wanted_texts(language, all_texts())
    missing = [text for text in wanted if not catalogue.get(text) or not all(catalogue[text])]
    return missing + [text for text in catalogue if text not in set(wanted)]


def write_catalogue(language: str, catalogue: Catalogue) -> None:
    """Write a catalogue in the order of contexts and texts, as Qt's own tools do."""
    root = Xml.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    for name in sorted({text.context for text in catalogue}):
        context = Xml.SubElement(root, "context")
        Xml.SubElement(context, "name").text = name
        for text in sorted(each for each in catalogue if each.context == name):
            message = Xml.SubElement(context, "message", {"numerus": "yes"} if text.counted else {})
            Xml.SubElement(message, "source").text = text.source
            _write_translation(message, text, catalogue[text])
    Xml.indent(root)
    body = Xml.tostring(root, encoding="unicode")
    content = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    catalogue_path(language).write_text(content, "utf-8")


def _write_translation(message: Xml.Element, text: Text, forms: tuple[str, ...]) -> None:
    is_done = all(forms)
    translation = Xml.SubElement(message, "translation", {} if is_done else {"type": "unfinished"})
    if text.counted:
        for form in forms:
            Xml.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def compile_catalogue(language: str) -> None:
    """Make the .qm file with Qt's own compiler, which comes with PySide6."""
    target = FOLDER / f"shapan_{language}.qm"
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(compiler), "-silent", str(catalogue_path(language)), "-qm", str(target)], check=True)


def update() -> int:
    """Bring both catalogues up to date and compile them; gives how many texts are not translated."""
    texts = all_texts()
    open_texts = 0
    patterns = sorted(set(message_patterns()))
    (FOLDER / "messages.json").write_text(json.dumps(patterns, ensure_ascii=False, indent=1) + "\n", "utf-8")
    for language in LANGUAGES:
        known = read_catalogue(language)
        catalogue = {
            text: known.get(text, ("",) * (FORMS[language] if text.counted else 1))
            for text in wanted_texts(language, texts)
        }
        write_catalogue(language, catalogue)
        compile_catalogue(language)
        open_texts += sum(not all(forms) for forms in catalogue.values())
    return open_texts


if __name__ == "__main__":
    left = update()
    print(f"{left} texts are not translated yet" if left else "every text is translated")
