"""Export: the whole process against a bare Qt start that encodes the same pictures in as many threads."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.rows import Row, row, told_by

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
    """Whole processes, start-up and all: composed anew, and with the story unchanged since the last run."""
    return [
        *_images(),
        *_decks("pdf", ("export/pdf", "export/pdf-unchanged"), "<= 3 x a bare Qt start"),
        *_decks("pptx", ("export/pptx-anew", "export/pptx"), "< 1500 ms, story unchanged"),
        *_long_decks(),
    ]


def _images() -> list[Row]:
    """The floor encodes with Qt's own PNG writer at quality 80; the first turn of each is not counted."""
    made: list[Row] = []
    for name, anew in (("export/png", True), ("export/png-unchanged", False)):
        whole: list[float] = []
        floors: list[float] = []
        with tempfile.TemporaryDirectory() as kept:
            for _ in range(RUNS + 1):
                with tempfile.TemporaryDirectory() as folder:
                    ours, theirs = Path(folder) / "ours", Path(folder) / "floor"
                    theirs.mkdir()
                    whole.append(_exported("--out", str(ours), cache=folder if anew else kept))
                    bare = _bare()
                    encoding = subprocess.run(
                        [sys.executable, "-c", FLOOR, str(ours), str(theirs)],
                        check=True,
                        capture_output=True,
                        text=True,
                        env=dict(os.environ),
                    )
                    floors.append(bare + float(encoding.stdout.split()[-1]) * 1000)
        made.append(row(name, whole[1:], "ms", "<= 1.4 x start and encoding", floors[1:]))
    return made


def _decks(kind: str, names: tuple[str, str], aim: str) -> list[Row]:
    """The whole deck in one file: composed anew, and of a story that is unchanged since the last run."""
    made: list[Row] = []
    for name, anew in zip(names, (True, False), strict=True):
        whole: list[float] = []
        floors: list[float] = []
        with tempfile.TemporaryDirectory() as kept:
            for _ in range(RUNS + 1):
                with tempfile.TemporaryDirectory() as folder:
                    target = str(Path(folder) / f"deck.{kind}")
                    whole.append(_exported("--format", kind, "--out", target, cache=folder if anew else kept))
                floors.append(_bare())
        made.append(row(name, whole[1:], "ms", "told beside the next" if anew else aim, floors[1:]))
    return made


def _long_decks() -> list[Row]:
    """What a slide costs, and what memory a long deck takes above a short one, in images of 1080p and in a PDF.

    Memory is what all processes of the export hold at once, as often as one can look.
    """
    made: list[Row] = []
    for kind, out in (("png", "slides"), ("pdf", "deck.pdf")):
        peaks: list[float] = []
        for count in (24, 100, 500):
            with tempfile.TemporaryDirectory() as folder:
                story = Path(folder) / "story.yaml"
                story.write_text(long_story(count), encoding="utf-8")
                said = told_by(PEAK, str(story), kind, str(Path(folder) / out))
            made.append(row(f"export/{kind}/{count}-slides", [said["ms"] / count], "ms", "a slide, the whole process"))
            peaks.append(said["mb"])
        made.append(row(f"export/{kind}/memory-500", [peaks[-1] - peaks[0]], "MB", "<= 40 above 24 slides"))
    return made


PEAK = """
import json, os, subprocess, sys, time
from pathlib import Path
story, kind, out = sys.argv[1:]
command = [sys.executable, "main.py", "export", story, "--quiet", "--format", kind, "--out", out]
env = os.environ | {"XDG_CACHE_HOME": str(Path(out).parent / "cache")}

def family(process):
    found = [process]
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in task.read_text().split():
            found += family(int(child))
    return found

def held():
    # What all processes hold together, in kB: pages that they share are counted once.
    total = 0
    for process in family(child.pid):
        try:
            rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total

started = time.perf_counter()
child = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=env)
peak = 0
while child.poll() is None:
    try:
        peak = max(peak, held())
    except OSError:
        pass
    time.sleep(0.02)
assert child.returncode == 0
print(json.dumps({"ms": (time.perf_counter() - started) * 1000, "mb": peak / 1024}))
"""


def long_story(count: int) -> str:
    """The shipped story with its slides told again, under other ids, until there are `count`."""
    text = (ROOT / "content/story.yaml").read_text(encoding="utf-8")
    first = text.index("  - id: ", text.index("\nslides:"))
    head, slides = text[:first], re.split(r"(?m)^(?=  - id: )", text[first:])
    slides = [slide for slide in slides if slide.strip()]
    told = []
    for number in range(count):
        again, slide = number // len(slides), slides[number % len(slides)]
        told.append(re.sub(r"^  - id: (\S+)", rf"  - id: \1-{again}", slide) if again else slide)
    return head + "".join(told)


def _exported(*options: str, cache: str) -> float:
    """Milliseconds of the whole process."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "export", "--quiet", *options],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"XDG_CACHE_HOME": f"{cache}/cache"},
    )
    return (time.perf_counter() - started) * 1000


def _bare() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", BARE], check=True)
    return (time.perf_counter() - started) * 1000
