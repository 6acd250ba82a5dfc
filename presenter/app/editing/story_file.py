"""A story's file as it is now: read as text, written beside and renamed, with its mark, permissions and links kept."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from msgspec import Struct

from presenter.core.decode import decode_text
from presenter.core.edit import EditRefusedError
from presenter.core.limits import Limits
from presenter.export.beside import written_beside
from presenter.files import reason

_MARK = b"\xef\xbb\xbf"


class FileText(Struct, frozen=True):
    """What a file held when it was read."""

    path: Path
    """The file itself, not a link to it."""
    data: bytes
    text: str

    def with_text(self, text: str) -> bytes:
        """The bytes of another text, with a byte order mark where the file has one."""
        return (_MARK if self.data.startswith(_MARK) else b"") + text.encode()


def read_text(path: Path) -> FileText:
    """The file now; EditRefusedError when it cannot be read as a text."""
    try:
        real = path.resolve(strict=True)
        data = real.read_bytes()
    except (OSError, RuntimeError) as fault:
        raise EditRefusedError("unreadable", f"{path.name} cannot be read: {reason(fault)}") from fault
    text, problem = decode_text(data, path.name, Limits().max_bytes)
    if problem is not None:
        raise EditRefusedError("unreadable", problem.message)
    return FileText(real, data, text)


def write_text(before: FileText, text: str) -> None:
    """Replace the file's text at once. EditRefusedError when somebody saved it meanwhile, or it cannot be written."""
    path = before.path
    try:
        if not os.access(path, os.W_OK):
            raise EditRefusedError("read-only", f"{path.name} is read only")
        with written_beside(path) as part:
            with part.open("wb") as file:
                file.write(before.with_text(text))
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(path, part)
            with contextlib.suppress(OSError, AttributeError):
                kept = path.stat()
                os.chown(part, kept.st_uid, kept.st_gid)
            if path.read_bytes() != before.data:
                raise EditRefusedError("changed", f"{path.name} was saved by somebody else just now")
    except OSError as fault:
        raise EditRefusedError("unwritable", f"{path.name} cannot be written: {reason(fault)}") from fault
