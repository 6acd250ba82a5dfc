"""A real start in a process of its own: what is imported before the first slide, and the milestones of the bench."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

BEFORE_FIRST_PAINT = """
import sys
from pathlib import Path
from presenter.app.stage import StageView
heavy = ("numpy", "pyqtgraph", "edtf", "rich", "concurrent")
paint = StageView.paintEvent
def first(self, event):
    paint(self, event)
    print("HEAVY", sorted({name.split(".")[0] for name in sys.modules}.intersection(heavy)), flush=True)
    StageView.paintEvent = paint
StageView.paintEvent = first
from presenter.app.start import run_app
sys.exit(run_app(Path(sys.argv[1])))
"""


AT_THE_WINDOW = """
import sys
from pathlib import Path
from presenter.app import milestones
say = milestones.print_milestone
def print_milestone(name):
    if name == "window":
        from PySide6.QtWidgets import QApplication
        from presenter.app.strip.canvas import StripCanvas
        [canvas] = [w for w in QApplication.allWidgets() if isinstance(w, StripCanvas)]
        late = ("yaml", "concurrent", "json", "presenter.core.parse", "presenter.core.source", "presenter.app.reload")
        print("STRIP", canvas.paints > 0, bool(canvas.picture.layout.marks), flush=True)
        print("LATE", sorted(set(late).intersection(sys.modules)), flush=True)
    say(name)
milestones.print_milestone = print_milestone
from presenter.app.start import run_app
sys.exit(run_app(Path(sys.argv[1])))
"""


def run(story: Path, folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "STORYLINE_BENCH": "1"}
    environment |= {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "CACHE", "DATA")}
    return subprocess.run(
        [sys.executable, "-c", program, str(story)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    return run(ROOT / "content" / "story.yaml", tmp_path_factory.mktemp("world"), BEFORE_FIRST_PAINT)


def test_nothing_heavy_is_imported_before_the_first_slide(start: subprocess.CompletedProcess[str]) -> None:
    assert start.returncode == 0, start.stderr
    assert [line for line in start.stdout.splitlines() if line.startswith("HEAVY")][:1] == ["HEAVY []"]


def test_the_milestones_are_json_lines_in_order(start: subprocess.CompletedProcess[str]) -> None:
    found = [json.loads(line) for line in start.stdout.splitlines() if line.startswith("{")]
    values = {line["milestone"]: line["value"] for line in found}
    assert list(values)[:2] == ["first-slide", "window"]
    assert 0 < values["first-slide"] <= values["window"]


def test_a_start_says_nothing_on_the_error_channel(start: subprocess.CompletedProcess[str]) -> None:
    said = [line for line in start.stderr.splitlines() if "This plugin does not support" not in line]
    assert said == []


def test_a_file_that_cannot_be_shown_opens_a_window_all_the_same(tmp_path: Path) -> None:
    story = tmp_path / "broken.yaml"
    story.write_text("title: [oops\n", encoding="utf-8")
    program = "import sys\nfrom pathlib import Path\nfrom presenter.app.start import run_app\nsys.exit(run_app(Path(sys.argv[1])))"
    done = run(story, tmp_path, program)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert '"window"' in done.stdout


def test_an_unchanged_story_is_not_read_before_the_window_is_painted(tmp_path: Path) -> None:
    story = ROOT / "content" / "story.yaml"
    first, second = (run(story, tmp_path, AT_THE_WINDOW) for _ in range(2))
    assert first.returncode == second.returncode == 0, second.stderr
    for done in (first, second):
        assert "STRIP True True" in done.stdout.splitlines()
    assert "presenter.core.parse" in first.stdout
    assert "LATE []" in second.stdout.splitlines()
