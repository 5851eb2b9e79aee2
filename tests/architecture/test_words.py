"""The project speaks of itself alone: no registry's address, no machine's folder, no word of its making."""

import re

import pytest

from tests.architecture.sources import texts

# Each needle is put together here, so that this file does not hold it.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"), ("pythonhosted", "org"), ("anaconda", "org"), ("registry", "npmjs"),
        ("crates", "io"), ("proxy", "golang"), ("deb", "debian"), ("pkg", "dev"), ("jfrog", "io"),
    )
)  # fmt: skip
FOLDERS = tuple(
    "/".join(parts)
    for parts in (("", "work", ""), ("", "tmp", "notes"), ("", "tmp", "issue"), ("..", "shared"))
)
WORDS = tuple(
    "".join(parts)
    for parts in (("clau", "de"), ("anth", "ropic"), ("chat", "gpt"), ("open", "ai"), ("co", "pilot"))
)


def places(pattern: str) -> list[str]:
    """Every file and line of the project where the pattern stands, whatever its case."""
    needle = re.compile(pattern, re.IGNORECASE)
    return [
        f"{path}:{number} {line.strip()[:100]}"
        for path, text in texts()
        if needle.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if needle.search(line)
    ]


@pytest.mark.parametrize("host", REGISTRIES)
def test_that_no_file_holds_a_package_registrys_address(host: str) -> None:
    assert places(re.escape(host)) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_that_no_file_names_a_folder_of_one_machine(folder: str) -> None:
    assert places(rf"(?<![\w.])({re.escape(folder)})") == []


@pytest.mark.parametrize("word", WORDS)
def test_that_the_project_speaks_of_itself_alone(word: str) -> None:
    assert places(rf"\b{word}\b") == []


def test_that_no_word_speaks_of_how_the_project_was_written() -> None:
    tickets = rf"\b(issue|ticket)s? #?{chr(92)}d"
    makers = rf"\b(sub-?{'agent'}|{'language'} model|A{'I'}-(written|generated))s?\b"

    assert places(tickets) == []
    assert places(makers) == []


def test_that_the_search_itself_finds_what_is_there() -> None:
    assert places("the project speaks of itself alone") != []
