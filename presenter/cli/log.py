"""The log file: what went wrong inside stays out of the user's sight, but not lost.

A fault prints one line that names the file; the traceback, and everything Qt says, goes into the file.
"""

from __future__ import annotations

import logging
import os
import platform
import sys
import tempfile
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG = logging.getLogger("presenter")

_BYTES, _KEPT = 1_000_000, 3
_FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
_started: Path | None = None
_said: set[tuple[str, str, int]] = set()


def log_path() -> Path:
    """The log file; a temporary folder has it where the user's data folder cannot be written."""
    from presenter.paths import user_data_dir

    folder = user_data_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = Path(tempfile.gettempdir())
    if not os.access(folder, os.W_OK):
        folder = Path(tempfile.gettempdir())
    return folder / "presenter.log"


def start_log() -> Path:
    """Begin to write the log file, once per program; returns where it is."""
    global _started  # noqa: PLW0603  # one log per process, like logging itself
    if _started is None:
        _started = log_path()
        handler = RotatingFileHandler(_started, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter(_FORMAT))
        LOG.addHandler(handler)
        LOG.setLevel(logging.INFO)
        LOG.propagate = False
        # A full disk must not bring tracebacks back to the user.
        logging.raiseExceptions = False
    return _started


def stop_log() -> None:
    """Close the file and forget what was said; the next start opens it anew."""
    global _started  # noqa: PLW0603
    _started = None
    _said.clear()
    for handler in tuple(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()


def log_fault(fault: BaseException) -> str:
    """Write a fault with its traceback; returns words for the user that name the file."""
    path = start_log()
    LOG.error("%s", _machine(), exc_info=(type(fault), fault, fault.__traceback__))
    return f"details are in {path}"


def log_qt(level: int, category: str, message: str) -> Path:
    """Write what Qt says; returns where the log is."""
    path = start_log()
    LOG.log(level, "qt %s: %s", category, message)
    return path


def report_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """`sys.excepthook`: the traceback into the log, one line to the user."""
    if issubclass(kind, KeyboardInterrupt):
        print("stopped", file=sys.stderr)
        return
    words = log_fault(fault.with_traceback(trace))
    place = _place(kind, trace)
    if place not in _said:
        _said.add(place)
        print(f"presenter: something went wrong inside; {words}", file=sys.stderr)


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return kind.__name__, "", 0
    return kind.__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno


def _machine() -> str:
    from presenter import __version__

    return f"Storyline Presenter {__version__}, Python {platform.python_version()}, {platform.platform()}"
