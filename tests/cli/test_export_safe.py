"""`presenter export` when something gets in its way: full disk, kill, Ctrl-C, no permission; in every format."""

from __future__ import annotations

import ctypes
import os
import pty
import re
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from presenter.cli.main import main
from presenter.export.formats import FORMATS
from tests.cli.test_export import POINTS_LINE, PROGRAM, ROOT, SMALL, names, read_all

OLD = b"what was here before"


def export(out: Path, *options: str) -> int:
    return main(["export", str(SMALL), "--out", str(out), *options])


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """As on a full disk, but for this process alone: writing more fails in the middle of a file."""
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)


@pytest.mark.parametrize("form", FORMATS)
def test_without_room_the_old_files_stay_and_each_loss_is_named(tmp_path, capsys, form):
    assert export(tmp_path, "--format", form) == 0
    written = names(tmp_path)
    for name in written:
        (tmp_path / name).write_bytes(OLD)
    (tmp_path / "mine.txt").write_bytes(OLD)
    capsys.readouterr()

    with files_no_larger_than(100):
        assert export(tmp_path, "--format", form) == 1

    assert names(tmp_path) == sorted([*written, "mine.txt"])
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {OLD}
    said = capsys.readouterr().err
    if FORMATS[form].one_file or FORMATS[form].whole_story:
        assert said == "".join(
            f"presenter: {tmp_path}/{name} was not written: file too large\n"
            for name in sorted(written, key=_as_written)
        )
    else:
        assert f"slide 2 “points” ({SMALL}:{POINTS_LINE}) was not written: file too large" in said
        assert said.count("was not written") == 3


def _as_written(name: str) -> int:
    return next((n for n, kind in enumerate(("facts", "events", "sources")) if f"-{kind}-" in name), 0)


@pytest.mark.parametrize("form", FORMATS)
def test_other_files_of_the_folder_are_untouched(tmp_path, form):
    (tmp_path / "inside").mkdir()
    for other in ("mine.png", "inside/01-opening-ink-zh.png", ".deck.part"):
        (tmp_path / other).write_bytes(OLD)
    assert export(tmp_path, "--format", form) == 0
    for other in ("mine.png", "inside/01-opening-ink-zh.png", ".deck.part"):
        assert (tmp_path / other).read_bytes() == OLD
    assert export(tmp_path, "--format", form) == 0


@contextmanager
def under_way(out: Path, form: str, *options: str, done: str = "[0-9]+") -> Iterator[subprocess.Popen[str]]:
    """An export of the shipped story, anew, that has said on a terminal how many slides are done and has not ended."""
    leader, follower = pty.openpty()
    child = subprocess.Popen(
        [*PROGRAM, str(ROOT / "content/story.yaml"), "--out", str(out), "--format", form, *options],
        stderr=follower, stdout=subprocess.PIPE, text=True, env=os.environ | {"TERM": "xterm", "COLUMNS": "120", "XDG_CACHE_HOME": str(out.parent / f"{out.name}-cache")},
    )  # fmt: skip
    os.close(follower)
    shown = b""
    while not re.search(rb"\b%s/[0-9]+" % done.encode(), shown):
        shown += os.read(leader, 65536)
    reader = threading.Thread(target=read_all, args=(leader,))
    reader.start()
    try:
        yield child
    finally:
        child.kill()
        child.communicate()
        reader.join()


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_killed_in_the_middle_it_leaves_whole_files_and_the_next_run_sweeps(tmp_path, form):
    deck = tmp_path / "story-ink-zh.pdf"
    deck.write_bytes(OLD)
    with under_way(
        tmp_path, form, "--steps", "all", "--jobs", "1", "--language", "all", "--size", "3840x2160", done="[1-9]"
    ) as child:
        child.kill()
        assert child.wait(60) == -signal.SIGKILL
    assert deck.read_bytes() == OLD
    ends = {"png": b"IEND\xaeB`\x82", "pdf": OLD}[form]
    for path in tmp_path.glob(f"*.{form}"):
        assert path.read_bytes().endswith(ends if path != deck else OLD), path.name
    (tmp_path / f".killed.png.{child.pid}.storyline-part").write_bytes(b"half")
    assert export(tmp_path, "--format", "csv") == 0
    assert not [name for name in names(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("form", ["pdf", "pptx", "handout", "contact"])
def test_ctrl_c_leaves_the_old_file(tmp_path, form):
    deck = FORMATS[form].target(tmp_path, "story.yaml", FORMATS[form].theme or "ink", "zh")
    deck.write_bytes(OLD)
    with under_way(tmp_path, form, "--steps", "all") as child:
        child.send_signal(signal.SIGINT)
        assert child.wait(60) == 130
    assert [(path, path.read_bytes()) for path in tmp_path.iterdir()] == [(deck, OLD)]


def _bound_by_permissions() -> None:
    """Root writes everywhere; without this capability it may do what the owner of a file may."""
    drop_from_bounding_set, dac_override = 24, 1
    ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="capabilities are Linux's")
@pytest.mark.parametrize("form", ["png", "pdf"])
def test_a_folder_without_permission(tmp_path, form):
    out = tmp_path / "out"
    out.mkdir(mode=0o555)
    done = subprocess.run(
        [*PROGRAM, str(SMALL), "--out", str(out), "--format", form],
        capture_output=True, text=True, check=False, preexec_fn=_bound_by_permissions,  # one call, no threads
    )  # fmt: skip
    assert done.stderr == f"presenter: the folder {out} cannot be written to: permission denied\n"
    assert (done.returncode, done.stdout) == (1, "")
