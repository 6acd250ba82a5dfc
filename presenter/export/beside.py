"""Writing beside and renaming: a good file is never replaced by half of one."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

PART = re.compile(r"\..+\.([0-9]{1,10})\.storyline-part")
"""What a half written file is called: its process is in the name, so that a later one knows whether it still writes."""


@contextlib.contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """A path to write to; renamed to the target when all went well, removed when not."""
    part = target.with_name(f".{target.name}.{os.getpid()}.storyline-part")
    try:
        yield part
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_bytes(target: Path, data: bytes) -> None:
    """Replace a file's content at once."""
    with written_beside(target) as part:
        part.write_bytes(data)


def sweep(folder: Path) -> None:
    """Remove the half files of runs that were killed here; what a live process writes, and all else, stays."""
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            match = PART.fullmatch(entry.name)
            if match and not _runs(int(match[1])) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _runs(process: int) -> bool:
    """Whether there is such a process; one of another user counts."""
    if os.name == "nt":
        return True  # asking would end it there
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (ProcessLookupError, OverflowError):
        return False
    return process != 0


Progress = Callable[[int, int], None]
"""Called with done and total."""
