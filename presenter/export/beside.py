"""Writing beside and renaming: a good file is never replaced by half of one."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path


@contextlib.contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """A path to write to; renamed to the target when all went well, removed when not."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
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


Progress = Callable[[int, int], None]
"""Called with done and total."""
