"""What the pages say is so: their commands are carried out, their links lead somewhere, nothing is left untold."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docs.commands import ROOT, Block, Command, blocks, carried_out, differences, pages, prepared
from scenarios.command import COMMANDS, main

CHINESE = ".zh-CN.md"  # how Chinese pages end: their commands are those of the English page
BATCH = (ROOT / "docs/batch.md").read_text("utf-8")
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in pages()}
RUNNING = [name for name, text in TEXTS.items() if not name.endswith(CHINESE) and list(blocks(text))]
TOGETHER = "\n".join(TEXTS.values())
Read = Callable[[str], tuple[Path, list[tuple[Block, Command]]]]


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Does what a page says, once: the folder in which it was done, and each command with what it printed."""
    done: dict[str, tuple[Path, list[tuple[Block, Command]]]] = {}

    def carry_out(name: str) -> tuple[Path, list[tuple[Block, Command]]]:
        if name not in done:
            folder = prepared(tmp_path_factory.mktemp("page"))
            found = [
                (block, one)
                for block in blocks(TEXTS[name])
                for one in carried_out(block, folder, quick=True)
            ]
            done[name] = folder, found
        return done[name]

    return carry_out


@pytest.mark.slow
@pytest.mark.parametrize("name", RUNNING)
def test_that_the_commands_of_a_page_do_what_it_says(name: str, read: Read) -> None:
    _, done = read(name)

    for place, (block, command) in enumerate(done):
        told = f"{name}, line {block.line}: {command.typed}\n" + "\n".join(command.printed)
        expects_failure = [after.typed for _, after in done[place + 1 : place + 2]] == ["echo $?"]
        assert command.code == 0 or expects_failure, told
        assert differences(command, quick=block.told("with") is not None) == [], told


@pytest.mark.parametrize("name", TEXTS)
def test_that_every_block_of_commands_is_read(name: str) -> None:
    fences = re.findall(r"^ *```(?:sh|console)$", TEXTS[name], re.MULTILINE)

    assert len([block for block in blocks(TEXTS[name]) if block.language in ("sh", "console")]) == len(fences)


def test_that_a_block_that_is_not_run_says_why() -> None:
    reasons = [block.told("not run") for text in TEXTS.values() for block in blocks(text)]

    assert "" not in reasons
    named = [path for why in reasons if why for path in re.findall(r"tests/[\w/]+(?:\.py)?", why)]
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(CHINESE)])
def test_that_a_chinese_page_shows_the_commands_of_the_english_one(name: str) -> None:
    def typed(text: str) -> list[str]:
        found = (
            command.typed.partition("#")[0].strip() for block in blocks(text) for command in block.commands
        )
        return list(found)

    assert typed(TEXTS[name]) == typed(TEXTS[name.replace(CHINESE, ".md")])


# ---- links -----------------------------------------------------------------------------------------------------


def links(name: str) -> Iterator[str]:
    text = re.sub(r"```.*?```", "", TEXTS[name], flags=re.DOTALL)
    yield from (link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link)


def anchors(text: str) -> set[str]:
    heads = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", TEXTS)
def test_that_links_lead_somewhere(name: str) -> None:
    for link in links(name):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        assert target.exists(), link
        assert not anchor or anchor in anchors(target.read_text("utf-8")), link


def test_that_every_page_can_be_reached_from_the_first() -> None:
    reached, waiting = set[str](), {"README.md"}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        targets = (((ROOT / name).parent / link.partition("#")[0]).resolve() for link in links(name))
        waiting |= {path.relative_to(ROOT).as_posix() for path in targets} & TEXTS.keys() - reached

    assert reached == set(TEXTS)


# ---- nothing untold, nothing told that is not so ---------------------------------------------------------------


def test_that_every_command_stands_in_the_index() -> None:
    index = re.findall(r"^\| `shapan (\w+)", TEXTS["docs/README.md"], re.MULTILINE)

    assert set(index) == set(COMMANDS)


def test_that_options_shown_with_a_command_are_its_own() -> None:
    with main.make_context("shapan", [], resilient_parsing=True) as context:
        known = {name: _options(main.get_command(context, name)) for name in COMMANDS}
    shown = re.findall(r"\bshapan (\w+)\b([^`|#>;\n]*)", TOGETHER)

    strange = [
        f"shapan {name} {option}"
        for name, rest in shown
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)
        if name in known and option not in known[name]
    ]
    assert len(shown) > 30
    assert strange == []


def _options(command: object) -> set[str]:
    return {"--help", "-h", *(name for each in getattr(command, "params", ()) for name in each.opts)}


@pytest.mark.parametrize("command", ["run", "batch", "resume", "prove", "flip", "export"])
def test_that_every_option_is_told_on_the_batch_page(command: str) -> None:
    with main.make_context("shapan", [], resilient_parsing=True) as context:
        options = _options(main.get_command(context, command)) - {"--help", "-h"}

    assert {option for option in options if f"`{option}" not in BATCH and f"{option} " not in BATCH} == set()


def test_that_every_event_of_the_json_lines_is_told() -> None:
    said = {"mistake"}
    for path in sorted((ROOT / "scenarios/commands").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("say", "event")
            ):
                said |= {one.value for one in node.args[:1] if isinstance(one, ast.Constant)}  # type: ignore[misc]

    rows = re.findall(r"^\| (`[^|]*`) \| [^|]* \| [^|]* \|$", BATCH.partition("| event |")[2], re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == said


def test_that_every_exit_code_is_told() -> None:
    codes = re.findall(r"(\d+) ", main.epilog or "")

    assert re.findall(r"^\| (\d+) \|", BATCH, re.MULTILINE) == codes


@pytest.mark.slow
def test_that_every_table_of_an_export_is_told(read: Read) -> None:
    folder, _ = read("docs/batch.md")
    rows = re.findall(r"^\| (`[^|]*`) \|", BATCH.partition("| table |")[2], re.MULTILINE)

    told = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert told == {path.stem for path in (folder / "one").glob("*.csv")}
