"""How long the start takes: with STORYLINE_BENCH=1 each milestone is printed as a JSON line, then the app quits."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from presenter.app.main_window import MainWindow


class Milestones(QObject):
    """Watches one window when asked to by the environment; else it does nothing."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = os.environ.get("STORYLINE_BENCH") == "1"
        self._first = True
        self._reported = self._kept = False

    def follow(self) -> None:
        """Begin to watch."""
        if self._wanted:
            self._window.stage.painted.connect(self.first_slide)
            self._window.idle.done.connect(self._complete)
            self._window.frames.released.connect(self._released)

    def first_slide(self) -> None:
        """The slide the story begins with is painted, on the stage or as a first look."""
        if self._wanted and self._first:
            self._first = False
            print_milestone("first-slide")

    def _complete(self) -> None:
        # The next repaint holds all that is still to be painted; the status bar is there to make sure of one.
        self._window.installEventFilter(self)
        self._window.statusBar().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        print_milestone("window")
        _print({"milestone": "memory", "value": resident_mb()})
        self._reported = True
        self._quit()

    def _released(self) -> None:
        # What the next start finds is kept by now.
        self._kept = True
        self._quit()

    def _quit(self) -> None:
        if self._reported and self._kept:
            self._window.rest.stop()
            QApplication.quit()


def print_milestone(name: str) -> None:
    """One line, `{"milestone": "first-slide", "value": 431.2, "cpu": 402.7}`: milliseconds since the process began.

    `cpu` is what the process computed, which other programs on a busy machine change less.
    """
    cpu = round(time.process_time() * 1000, 1)
    _print({"milestone": name, "value": round(process_age_ms(), 1), "cpu": cpu})


def _print(line: dict[str, str | float]) -> None:
    print(msgspec.json.encode(line).decode(), flush=True)  # json itself takes 2 ms to import


def process_age_ms() -> float:
    """Milliseconds since this process began; the clock of the kernel counts in hundredths of a second.

    STORYLINE_BENCH_START, nanoseconds of the monotonic clock taken by whoever starts us, is exact.
    """
    given = os.environ.get("STORYLINE_BENCH_START", "")
    if given.isdecimal():
        return (time.monotonic_ns() - int(given)) / 1e6
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        began_s = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - began_s) * 1000
    except (OSError, AttributeError):
        return time.process_time() * 1000


def resident_mb() -> float:
    """Memory this process holds, in megabytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError, ValueError):
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
