"""A study back into its file: only what changed is written, and the file is there whole or not at all."""

from __future__ import annotations

import codecs
import errno
import os
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path as FilePath

from scenarios.files.changes import Changes
from scenarios.files.document import Document
from scenarios.files.editing import edited
from scenarios.files.inlining import self_contained
from scenarios.files.reading import Loaded, load
from scenarios.files.texts import Source
from scenarios.study import About, Study


def save_study(document: Document, study: Study, path: FilePath) -> Loaded[Study]:
    """Save a study over the document it came from, or elsewhere; gives what a reader of the file gets.

    In its own folder the parts of the study keep their files; in another it becomes one file.
    """
    before = load(document.path, Study, document.sources).study
    study = _tidied(study)
    after = edited(document, Changes(document.tree, before, study).edits())
    sources = _placed(after, path)
    found = load(path, Study, sources)
    if found.study != study:
        raise AssertionError("the file would not read back as the study that was to be saved")
    for name, source in found.document.sources.items():
        if document.sources.get(name) != source or not FilePath(name).exists():
            write(FilePath(name), source)
    return found


def _tidied(study: Study) -> Study:
    """The study with something said of each of its strategies and of no other, none based on one that is gone."""
    about = {name: study.about.get(name, About()) for name in study.strategies}
    for name, said in about.items():
        if said.based_on is not None and said.based_on not in study.strategies:
            about[name] = said.model_copy(update={"based_on": None})
    return study.model_copy(update={"about": about})


def _placed(document: Document, path: FilePath) -> dict[str, Source]:
    """The texts under the names they are to have."""
    own = document.path
    if path.resolve().parent != own.resolve().parent:
        text = self_contained(document)
        return {str(path): Source(str(path), text, document.source.has_mark)}
    moved = {}
    for name, source in document.sources.items():
        place = path if name == str(own) else path.parent / FilePath(name).relative_to(own.parent)
        moved[str(place)] = replace(source, name=str(place))
    return moved


def is_as_read(document: Document) -> bool:
    """Whether every file of a study that is there still says what was read; one that is gone loses nothing."""
    for name, source in document.sources.items():
        file, content = FilePath(name), _content(source)
        if file.is_file() and (file.stat().st_size != len(content) or file.read_bytes() != content):
            return False
    return True


def _content(source: Source) -> bytes:
    return (codecs.BOM_UTF8 if source.has_mark else b"") + source.text.encode("utf-8")


def write(path: FilePath, source: Source) -> None:
    """Write a file's text: the old one stays until the new one is whole on the disk."""
    target = path.resolve()  # a link stays a link
    if target.exists() and not target.is_file():
        raise OSError(errno.EEXIST, "it is there and is no file")
    content = _content(source)
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target))
        os.replace(name, target)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise
    _sync_folder(target.parent)


def _mode(target: FilePath) -> int:
    """The permissions the file has, or those a new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: FilePath) -> None:
    """Make the new name itself durable, where the system can."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
