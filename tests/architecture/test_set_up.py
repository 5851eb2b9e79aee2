"""The two commands' set-up: what it finds missing, and the lock it installs from."""

import re
import subprocess
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINNED = re.compile(r"^([\w.\-\[\]]+)==([^ ;\\]+)", re.MULTILINE)


def shell(script: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines after the set-up functions have been read, at the root of the checkout."""
    return subprocess.run(
        ["sh", "-uc", f". .ci/set-up.sh\n{script}"], cwd=ROOT, capture_output=True, text=True
    )


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, development included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    groups = [project["project"]["dependencies"], *extras, project["dependency-groups"]["dev"]]
    return [Requirement(line) for group in groups for line in group]


def test_that_the_lock_satisfies_what_the_project_asks_for() -> None:
    versions: dict[str, list[str]] = {}
    for name, version in PINNED.findall(LOCK):
        versions.setdefault(canonicalize_name(name), []).append(version)

    unmet = [
        str(requirement)
        for requirement in wanted()
        if not (locked := versions.get(canonicalize_name(requirement.name)))
        or not all(requirement.specifier.contains(version) for version in locked)
    ]

    assert unmet == []


def test_that_every_locked_package_has_a_hash() -> None:
    entries = re.split(r"^(?=[\w])", LOCK, flags=re.MULTILINE)[1:]

    assert len(entries) == len(PINNED.findall(LOCK))
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_that_a_missing_system_library_is_named_by_its_package() -> None:
    found = shell("packages_missing libc6:libc.so.6 libnowhere9:libnowhere.so.9")

    assert found.stdout.split() == ["libnowhere9"]


def test_that_missing_libraries_are_told_in_one_line_with_the_command() -> None:
    told = shell(
        "missing_libraries=$(mktemp)\n"
        "name_missing_libraries libc6:libc.so.6 libnowhere9:libnowhere.so.9; echo $?; rm $missing_libraries"
    )

    assert told.stdout.strip() == "1"
    assert told.stderr == "shapan: missing system libraries, run: sudo apt-get install -y libnowhere9\n"


def interpreter(first: str, own: str) -> str:
    """The interpreter that is taken where `first` stands first on the path, and the distribution's is `own`."""
    return shell(f"python={first}; own_python={own}; find_interpreter; echo $interpreter").stdout.strip()


def test_that_the_interpreter_is_one_built_with_profiles_where_there_is_a_choice(tmp_path: Path) -> None:
    plain, optimised, older = (tmp_path / name for name in ("plain", "optimised", "older"))
    plain.write_text('#!/bin/sh\ncase "$2" in *optimizations*) exit 1 ;; esac\n')
    optimised.write_text("#!/bin/sh\n")
    older.write_text("#!/bin/sh\nexit 1\n")
    for program in (plain, optimised, older):
        program.chmod(0o755)

    assert interpreter(first=str(plain), own=str(optimised)) == str(optimised)
    assert interpreter(first=str(optimised), own=str(plain)) == str(optimised)
    assert interpreter(first=str(plain), own=str(older)) == str(plain)
    assert interpreter(first=str(plain), own=str(tmp_path / "nothing")) == str(plain)


def test_that_an_environment_made_for_another_folder_is_not_trusted() -> None:
    elsewhere = shell("complete=$(mktemp); echo /elsewhere >$complete; is_up_to_date; echo $?; rm $complete")
    here = shell('complete=$(mktemp); echo "$PWD" >$complete; is_up_to_date; echo $?; rm $complete')

    assert (elsewhere.stdout.strip(), here.stdout.strip()) == ("1", "0")


def test_that_a_change_of_any_source_of_the_kernels_sets_the_checkout_up_anew() -> None:
    sources = {str(path.relative_to(ROOT)) for path in (ROOT / "simulation/kernels").glob("*.[ch]")}

    named = set(shell("for input in $inputs; do echo $input; done").stdout.split())

    assert sources
    assert sources - named == set()
