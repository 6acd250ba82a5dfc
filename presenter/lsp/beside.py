"""Files beside a story: their names, for where the format takes one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from presenter.core.reader import UnreadableError
from presenter.files import FolderReader

SUFFIXES = {
    "picture-file": {".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".bmp"},
    "table-file": {".csv"},
    "events-file": {".csv", ".parquet"},
    "font-file": {".otf", ".ttf"},
}
"""Kinds of names in the schema (`x-names`), with how such files end."""
MOST = 300
_DEEPEST = 3
_MOST_LOOKED_AT = 5000


def files_beside(folder: Path, kind: str) -> list[str]:
    """Names of the files of a kind, as a story writes them; those near the story first."""
    suffixes = SUFFIXES.get(kind, set())
    found = [name for name in _names(folder) if PurePosixPath(name).suffix.lower() in suffixes]
    return sorted(found[:MOST], key=lambda name: (name.count("/"), name))


def file_named(folder: Path, name: str) -> Path | None:
    """The file of that name, if there is one inside the folder."""
    try:
        return FolderReader(folder).path(name)
    except UnreadableError:
        return None


def _names(folder: Path) -> Iterator[str]:
    left = _MOST_LOOKED_AT
    for here, inside, files in os.walk(folder):
        depth = len(Path(here).relative_to(folder).parts)
        inside[:] = [] if depth + 1 >= _DEEPEST else sorted(name for name in inside if not name.startswith("."))
        for name in sorted(files):
            left -= 1
            if left < 0:
                return
            if not name.startswith("."):
                yield (Path(here) / name).relative_to(folder).as_posix()
