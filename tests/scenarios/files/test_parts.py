"""Market and strategies in files of their own, and only in the study's folder."""

from pathlib import Path

import pytest

from scenarios.files.reading import load
from tests.scenarios.files.small import HEAD, MARKET, TAIL, Shop, SmallStudy, refusal, written

OUTSIDE = "must be a file inside the study's folder"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a study in several files."""
    inside = tmp_path / "inside"
    (inside / "more").mkdir(parents=True)
    written(inside, "channels:\n  search: {price: 2}\n", "market.yaml")
    written(inside, "shop: {staff: 3}\n", "more/one.yaml")
    written(inside, HEAD + "market: market.yaml\nstrategies: {one: more/one.yaml, two: {based_on: one}}\n")
    written(tmp_path, "shop: {staff: 3}\n", "outside.yaml")
    return inside


def test_that_parts_stand_in_files_of_their_own(folder: Path) -> None:
    loaded = load(folder / "study.yaml", SmallStudy)

    assert loaded.study.market.channels["search"].price == 2
    assert loaded.study.strategies["two"].shop == Shop(staff=3)
    assert loaded.document.files == tuple(
        str(folder / name) for name in ("study.yaml", "market.yaml", "more/one.yaml")
    )


def test_that_all_strategies_may_stand_in_one_file(folder: Path) -> None:
    written(folder, "one: more/one.yaml\ntwo: {shop: null}\n", "strategies.yml")
    path = written(folder, HEAD + MARKET + "strategies: strategies.yml\n", "other.yaml")

    study = load(path, SmallStudy).study

    assert study.strategies["one"].shop == Shop(staff=3)
    assert study.strategies["two"].shop is None


def test_that_mistakes_name_the_file_they_stand_in(folder: Path) -> None:
    written(folder, "# the market\nchannels:\n  search: {price: -2}\n", "market.yaml")
    written(folder, HEAD + "dasy: 3\nmarket: market.yaml\nstrategies: {one: more/one.yaml}\n")

    error = refusal(folder / "study.yaml")

    assert [
        (Path(mistake.file).name, mistake.line, mistake.column, mistake.path) for mistake in error.mistakes
    ] == [
        ("study.yaml", 5, 1, ""),
        ("market.yaml", 3, 19, "market.channels.search.price"),
    ]
    assert (
        str(error)
        .splitlines()[2]
        .startswith(f"  {folder / 'market.yaml'}, line 3, column 19  market.channels")
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../outside.yaml", f"{OUTSIDE}, got “../outside.yaml”"),
        ("more/../../outside.yaml", f"{OUTSIDE}, got “more/../../outside.yaml”"),
        ("/etc/passwd", f"{OUTSIDE}, got “/etc/passwd”"),
        ("'C:\\one.yaml'", f"{OUTSIDE}, got “C:\\one.yaml”"),
        ("C:one.yaml", f"{OUTSIDE}, got “C:one.yaml”"),
        ("one", "must be a map, or the name of a .yaml file in the study's folder, got “one”"),
        ("link.yaml", f"{OUTSIDE}, and this link leads out of it, got “link.yaml”"),
        ("linked/outside.yaml", f"{OUTSIDE}, and this link leads out of it, got “linked/outside.yaml”"),
        ("round.yaml", f"{OUTSIDE}, and this link leads out of it, got “round.yaml”"),
        ("absent.yaml", "absent.yaml: there is no such file"),
        ("more.yaml", "more.yaml: this is a folder, not a study file"),
    ],
)  # fmt: skip
def test_that_no_file_outside_the_folder_is_read(folder: Path, name: str, message: str) -> None:
    (folder / "link.yaml").symlink_to(folder.parent / "outside.yaml")
    (folder / "linked").symlink_to(folder.parent)
    (folder / "round.yaml").symlink_to(folder / "round.yaml")
    (folder / "more.yaml").mkdir()
    path = written(folder, HEAD + MARKET + f"strategies:\n  one: {name}\n")

    found = refusal(path).mistakes

    assert [(mistake.line, mistake.column, mistake.path) for mistake in found] == [(9, 8, "strategies.one")]
    assert found[0].message.replace(f"{folder}/", "") == message


def test_that_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.yaml").symlink_to(folder / "more" / "one.yaml")
    path = written(folder, HEAD + MARKET + "strategies:\n  one: link.yaml\n")

    assert load(path, SmallStudy).study.strategies["one"].shop == Shop(staff=3)


@pytest.mark.parametrize(("text", "found"), [("- a\n", "a list of 1"), ("", "nothing"), ("text\n", "“text”")])
def test_that_a_part_must_be_a_map(folder: Path, text: str, found: str) -> None:
    written(folder, text, "market.yaml")

    mistake = refusal(folder / "study.yaml").mistakes[0]

    assert (Path(mistake.file).name, mistake.line, mistake.column) == ("market.yaml", 1, 1)
    assert mistake.message == f"must be a map, the file holds {found}"


def test_that_the_limits_count_all_files_together(folder: Path) -> None:
    written(folder, "shop: {staff: 3}\n#" + "x" * (2 * 1024 * 1024 - 100), "more/one.yaml")

    assert refusal(folder / "study.yaml").mistakes[0].message == "the study is larger than 2 MiB"


def test_that_broken_parts_are_all_told(folder: Path) -> None:
    written(folder, "a: [1\n", "market.yaml")
    written(folder, "a: 'b\n", "more/one.yaml")

    files = [Path(mistake.file).name for mistake in refusal(folder / "study.yaml").mistakes]

    assert files == ["market.yaml", "one.yaml"]


def test_that_a_part_may_serve_twice(folder: Path) -> None:
    path = written(folder, HEAD + MARKET + "strategies: {one: more/one.yaml, two: more/one.yaml}\n")

    strategies = load(path, SmallStudy).study.strategies

    assert strategies["one"] == strategies["two"]


def test_that_a_study_without_parts_needs_no_other_file(folder: Path) -> None:
    path = written(folder, HEAD + MARKET + TAIL, "alone.yaml")

    assert load(path, SmallStudy).document.files == (str(path),)
