"""`presenter check --fix`: what can only be meant one way is mended in the file, and said."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TextIO


def fix_story(path: Path, out: TextIO, *, only_show: bool = False) -> bool:
    """Mend the file, or print the changes as a diff; False when it could not be written."""
    from presenter.app.editing.story_file import read_text, write_text
    from presenter.core.edit import EditRefusedError
    from presenter.core.quick_fix.checking import problems_of
    from presenter.core.quick_fix.mended import mend_all
    from presenter.files import FolderReader

    try:
        file = read_text(path)
    except EditRefusedError:
        return True  # the check says what is wrong with it
    name, reader = str(path), FolderReader(path.parent)
    mended = mend_all(file.text, name, lambda text: problems_of(text, name, reader), lambda _problem, fix: fix.sure)
    if only_show:
        out.writelines(_diff(file.text, mended.text, name))
        return True
    if mended.text != file.text:
        try:
            write_text(file, mended.text)
        except EditRefusedError as fault:
            print(f"presenter: nothing is written: {fault}", file=sys.stderr)
            return False
    for problem, fix in mended.done:
        print(f"{problem.span}: fixed: {problem.message} ({fix.label[0].lower()}{fix.label[1:]})", file=out)
    out.write(f"{len(mended.done)} fixed\n" if mended.done else "nothing to fix that can only be meant one way\n")
    return True


def _diff(old: str, new: str, name: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True), name, f"{name} (fixed)")
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
