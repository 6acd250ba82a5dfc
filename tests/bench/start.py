"""Start-up: from the start of the process to the first painted slide, and to the full window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.rows import Row, row

ROOT = Path(__file__).parent.parent.parent
RUNS = 7

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        app.exit()
label = Label("Storyline"); label.resize(1600, 1000); label.show()
app.exec()
print((time.monotonic_ns() - int(os.environ["BENCH_STARTED"])) / 1e6)
"""


def _environment() -> dict[str, str]:
    """Python keeps what it compiled, as on the machine of a user."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _bare() -> float:
    """Milliseconds until a window with one label is painted."""
    started = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", BARE],
        env=_environment() | {"BENCH_STARTED": str(started)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[-1])


def _app(home: Path) -> dict[str, float]:
    """Milestones of one launch: `first-slide` and `window` in ms, `memory` in MB."""
    environment = _environment() | {
        "STORYLINE_BENCH": "1",
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),  # no talk was broken off here
        "STORYLINE_BENCH_START": str(time.monotonic_ns()),
    }
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=60,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return {line["milestone"]: line["value"] for line in lines}


def rows() -> list[Row]:
    """In turn: bare, cold, warm; so that the machine's moods fall on all alike. The first launch of each is not counted."""
    bare: list[float] = []
    cold: list[dict[str, float]] = []
    warm: list[dict[str, float]] = []
    _bare()
    with tempfile.TemporaryDirectory() as folder:
        _app(Path(folder))
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            bare.append(_bare())
            cold.append(_app(Path(folder)))
            warm.append(_app(Path(folder)))
    return [
        row("start/first-slide-cold", [r["first-slide"] for r in cold], "ms", "<= 3 x a bare window", bare),
        row("start/first-slide-warm", [r["first-slide"] for r in warm], "ms", "<= 2 x a bare window", bare),
        row("start/window", [r["window"] for r in warm], "ms", "<= 3 x a bare window", bare),
        row("start/window-cold", [r["window"] for r in cold], "ms", "told beside it", bare),
        row("memory/window", [r["memory"] for r in warm], "MB", "< 160 MB"),
    ]
