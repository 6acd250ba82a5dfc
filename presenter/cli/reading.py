"""The story of an export as its file says it. A long one is read by a process of its own.

Reading leaves memory behind that Python cannot give back: nodes, places and lines lie between the values that stay. Of
500 slides that is 45 MB. So a fork reads, says what is wrong, and hands over the values alone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
from msgspec import Struct

from presenter.app.kept_export import KeptExport, can_be_kept
from presenter.cli.choose import report_errors
from presenter.core.story import Story
from presenter.export.crew import is_alone
from presenter.files import Loaded, load_story

LONG_BYTES = 250_000
"""Of a story; a shorter one is read in the time it takes to hand it over."""


class _Read(Struct, array_like=True):
    story: Story | None
    wrong: bool


def read_story(path: Path, kept: KeptExport) -> tuple[Story | None, bool]:
    """The story, and whether it has errors, which are printed; one without problems is kept for the next export."""
    if _is_long(path) and is_alone():
        told = _told_by_a_fork(path, kept)
        if told is not None:
            return told.story, told.wrong
    return _judged(load_story(path), path, kept)


def _judged(loaded: Loaded, path: Path, kept: KeptExport) -> tuple[Story | None, bool]:
    wrong = report_errors(loaded, path)
    if loaded.story is not None and not loaded.problems:
        kept.keep_story(path, loaded.story)
    return loaded.story, wrong


def _told_by_a_fork(path: Path, kept: KeptExport) -> _Read | None:
    """None where the values of the story are not all of it (fonts, a file of events), or the fork was lost."""
    sys.stdout.flush()
    sys.stderr.flush()
    answer, out = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(answer)
            with os.fdopen(out, "wb") as pipe:
                pipe.write(_handed_over(path, kept))
            status = 0
        finally:
            os._exit(status)
    os.close(out)
    with os.fdopen(answer, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    return msgspec.msgpack.decode(data, type=_Read) if data and status == 0 else None


def _handed_over(path: Path, kept: KeptExport) -> bytes:
    loaded = load_story(path)
    if loaded.story is not None and not can_be_kept(loaded.story):
        return b""
    story, wrong = _judged(loaded, path, kept)
    sys.stderr.flush()
    return msgspec.msgpack.encode(_Read(story, wrong))


def _is_long(path: Path) -> bool:
    try:
        return path.stat().st_size > LONG_BYTES
    except OSError:
        return False
