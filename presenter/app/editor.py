"""Opening the story in the author's editor at a line: a known editor where one is set or installed, else the system's."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from pathlib import Path

AT_LINE: dict[str, tuple[str, ...]] = {
    "code": ("-g", "{file}:{line}:{column}"),
    "codium": ("-g", "{file}:{line}:{column}"),
    "subl": ("{file}:{line}:{column}",),
    "zed": ("{file}:{line}:{column}",),
    "kate": ("-l", "{line}", "-c", "{column}", "{file}"),
    "gedit": ("+{line}:{column}", "{file}"),
    "gvim": ("+call cursor({line},{column})", "{file}"),
    "emacs": ("+{line}:{column}", "{file}"),
}
"""Editors with a window of their own, and how each is told a place."""


def editor_command(
    environment: Mapping[str, str], which: Callable[[str], str | None], file: Path, line: int, column: int
) -> list[str]:
    """The command line, from STORYLINE_EDITOR, VISUAL, or what is installed; empty when there is none.

    `which` finds a program by name, as shutil.which does. A text-terminal editor in VISUAL is passed over.
    """
    own = environment.get("STORYLINE_EDITOR", "")
    for wish in (own, environment.get("VISUAL", ""), *AT_LINE):
        words = shlex.split(wish)
        if not words or which(words[0]) is None:
            continue
        name = Path(words[0]).stem
        if name not in AT_LINE and wish != own:
            continue
        places = AT_LINE.get(name, ("{file}",))
        return [*words, *(place.format(file=file, line=max(1, line), column=max(1, column)) for place in places)]
    return []
