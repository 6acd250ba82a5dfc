"""A file of states, one per line with its checksum, appended at once: a killed process has lost nothing it wrote.

The disk is asked to keep it (fsync) in a thread, at most once a second, so that no key waits for a disk; a loss of power
costs that second. The file is rewritten when it has grown, and gone when the talk ends as it should.
"""

from __future__ import annotations

import contextlib
import logging
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from presenter.app.journal.reading import MOST_BYTES, checksum, lock_of
from presenter.app.journal.record import Record
from presenter.export.beside import write_bytes


class Journal:
    """The journal of the talk that this process gives. A disk that fails is logged once and costs only the journal."""

    def __init__(self, file: Path) -> None:
        """`file` and its folder may not exist yet."""
        self._file = file
        self._lock = lock_of(file)
        self._handle = -1
        self._size = 0
        self._failed = False
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="journal")

    @property
    def open(self) -> bool:
        return self._handle >= 0

    def begin(self) -> bool:
        """Start anew; False when another process gives a talk on this story, or the folder cannot be written."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not self._lock.tryLock(0):
                return False
            self._file.unlink(missing_ok=True)
            self._reopen()
        except OSError as fault:
            self._fail(fault)
        return self.open

    def note(self, record: Record) -> None:
        """Append a state; it is with the system when this returns."""
        body = msgspec.json.encode(record)
        line = checksum(body) + b" " + body + b"\n"
        if not self.open or self._failed:
            return
        try:
            if self._size + len(line) > MOST_BYTES:
                os.close(self._handle)
                self._handle = -1
                write_bytes(self._file, line)
                self._reopen()
            else:
                # The blank line ends one that a full disk may have torn.
                self._size += os.write(self._handle, b"\n" + line)
        except OSError as fault:
            self._fail(fault)

    def flush(self) -> None:
        """Ask the disk to keep what was written; returns at once."""
        if self.open:
            handle = os.dup(self._handle)
            self._disk.submit(_keep_on_disk, handle)

    def end(self) -> None:
        """The talk ended as it should: nothing is to be resumed."""
        if self.open:
            os.close(self._handle)
            self._handle = -1
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
        if self._lock.isLocked():
            self._lock.unlock()
        self._disk.shutdown(wait=True)

    def _reopen(self) -> None:
        self._handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._size = os.fstat(self._handle).st_size

    def _fail(self, fault: OSError) -> None:
        if not self._failed:
            self._failed = True
            logging.getLogger(__name__).error("the talk's journal cannot be written", exc_info=fault)


def _keep_on_disk(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError:
        logging.getLogger(__name__).exception("the disk does not keep the talk's journal")
    finally:
        os.close(handle)
