"""Export: the whole process against a bare Qt start that encodes the same pictures in as many threads."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.rows import Row, row

ROOT = Path(__file__).parent.parent.parent
RUNS = 5

FLOOR = """
import os, sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
app = QGuiApplication(sys.argv)
source, out = Path(sys.argv[1]), Path(sys.argv[2])
images = [(p.name, QImage(str(p)).convertToFormat(QImage.Format.Format_RGB32)) for p in sorted(source.glob("*.png"))]
import time
ready = time.time()
def encode(job):
    name, image = job
    writer = QImageWriter(str(out / name), b"png"); writer.setQuality(80); assert writer.write(image)
with ThreadPoolExecutor(min(8, os.cpu_count() or 1)) as pool:
    list(pool.map(encode, images))
print(time.time() - ready)
"""

BARE = "import os, sys\nos.environ['QT_QPA_PLATFORM'] = 'offscreen'\nfrom PySide6.QtGui import QGuiApplication\nQGuiApplication(sys.argv)\n"


def rows() -> list[Row]:
    """The floor encodes with Qt's own PNG writer at quality 80; the first turn of each is not counted."""
    whole: list[float] = []
    floors: list[float] = []
    for _ in range(RUNS + 1):
        with tempfile.TemporaryDirectory() as folder:
            ours, theirs = Path(folder) / "ours", Path(folder) / "floor"
            theirs.mkdir()
            started = time.perf_counter()
            subprocess.run(
                [sys.executable, str(ROOT / "main.py"), "export", "--quiet", "--out", str(ours)],
                check=True,
                capture_output=True,
                cwd=ROOT,
            )
            whole.append((time.perf_counter() - started) * 1000)
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", BARE], check=True)
            bare = time.perf_counter() - started
            encoding = subprocess.run(
                [sys.executable, "-c", FLOOR, str(ours), str(theirs)],
                check=True,
                capture_output=True,
                text=True,
                env=dict(os.environ),
            )
            floors.append((bare + float(encoding.stdout.split()[-1])) * 1000)
    return [row("export/png", whole[1:], "ms", "<= 1.6 x start and encoding", floors[1:])]
