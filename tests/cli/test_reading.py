"""A long story is read by a process of its own: what it says, what is wrong with it and its fonts are the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from presenter.cli.reading import LONG_BYTES
from tests.content.composed import ROOT

HEAD = "title: Long\nlanguages: [en]\nslides:\n"
SLIDE = "  - id: slide-{n}\n    layout: statement\n    title: Slide {n}\n    notes: " + "words and words " * 20 + "\n"

WATCHED = """
import os, sys
from presenter.cli import reading
from presenter.cli.main import main
judge, leader = reading._judged, os.getpid()
def judged(*a):
    print("READ", "here" if os.getpid() == leader else "apart", flush=True)
    return judge(*a)
reading._judged = judged
sys.exit(main(["export", sys.argv[1], "--out", sys.argv[2], "--format", "svg", "--slides", "1,700", "--quiet"]))
"""


def export(story: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED, str(story), str(out)],
        env=os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(out / "cache")},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def long_story(folder: Path, more: str = "") -> Path:
    file = folder / "long.yaml"
    file.write_text(HEAD + "".join(SLIDE.format(n=n) for n in range(1, 800)) + more, encoding="utf-8")
    assert file.stat().st_size > LONG_BYTES
    return file


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_a_long_story_is_read_apart_and_its_errors_are_told_once(tmp_path):
    done = export(long_story(tmp_path, "  - id: wrong\n    layout: statment\n    title: X\n"), tmp_path / "out")
    assert done.stdout.splitlines()[0] == "READ apart"
    assert done.stdout.count("READ") == 1
    assert done.stderr.count("statment") >= 1
    assert done.stderr.count("1 error") == 2  # below the problem, and that what stands is used
    assert done.returncode == 1
    assert sorted(path.name for path in (tmp_path / "out").glob("*.svg")) == [
        "001-slide-1-ink-en.svg", "700-slide-700-ink-en.svg",
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_what_cannot_be_handed_over_is_read_here(tmp_path):
    (tmp_path / "crowd.csv").write_text("date,title\n2012-05-01,One\n2018-05-01,Two\n", encoding="utf-8")
    story = long_story(tmp_path)
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("slides:\n", "events: {from: crowd.csv}\nslides:\n", 1), encoding="utf-8")
    done = export(story, tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "READ here"


def test_a_short_story_is_read_here(tmp_path):
    done = export(ROOT / "tests/data/stories/small.yaml", tmp_path / "out")
    assert done.stdout.splitlines()[:1] == ["READ here"] or "700" in done.stderr
    assert "apart" not in done.stdout
