"""`presenter check --fix`: what can only be meant one way is mended in the file, and said."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TextIO


def fix_story(path: Path, out: TextIO, *, only_show: bool = False) -> bool:
    """Mend the file, or print the changes as a diff; False when it could not be written."""
    from presenter.core.quick_fix.checking import problems_of
    from presenter.core.quick_fix.mended import mend_all
    from presenter.files import FolderReader, load_story, reason, replace_story

    loaded = load_story(path)
    if not loaded.text:
        return True
    name, reader = str(path), FolderReader(path.parent)
    mended = mend_all(loaded.text, name, lambda text: problems_of(text, name, reader), lambda _problem, fix: fix.sure)
    if only_show:
        out.writelines(_diff(loaded.text, mended.text, name))
        return True
    if mended.text != loaded.text:
        try:
            written = replace_story(path, loaded.text, mended.text)
        except OSError as fault:
            print(f"presenter: {path} cannot be written: {reason(fault)}", file=sys.stderr)
            return False
        if not written:
            print(f"presenter: {path} was changed meanwhile; nothing is written", file=sys.stderr)
            return False
    for problem, fix in mended.done:
        print(f"{problem.span}: fixed: {problem.message} ({fix.label[0].lower()}{fix.label[1:]})", file=out)
    out.write(f"{len(mended.done)} fixed\n" if mended.done else "nothing to fix that can only be meant one way\n")
    return True


def _diff(old: str, new: str, name: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, f"{name} (fixed)")
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
