"""A display to measure on: the one there is, else an own Xvfb, else Qt's offscreen platform."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator

from presenter.cli.display import usable_display


@contextlib.contextmanager
def bench_display() -> Iterator[str]:
    """Sets DISPLAY or QT_QPA_PLATFORM for the child processes; yields its name."""
    if usable_display():
        yield os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY", "")
        return
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield "offscreen"
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(write), "-screen", "0", "1920x1200x24", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    # The whole line: the server ends when its last byte finds nobody.
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    os.environ["DISPLAY"] = f":{number}"
    try:
        yield f"Xvfb :{number}"
    finally:
        server.terminate()
        server.wait()
