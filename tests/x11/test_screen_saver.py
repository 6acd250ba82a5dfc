"""The X server's own screen saver: it comes without us, and not while we hold it off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from presenter.app.inhibit.x11 import NoServerError, X11Hold

pytestmark = pytest.mark.x11
ROOT = Path(__file__).parents[2]

STATE = """
import ctypes, os
x, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
x.XOpenDisplay.restype = ctypes.c_void_p
class Info(ctypes.Structure):
    _fields_ = [("window", ctypes.c_ulong), ("state", ctypes.c_int), ("kind", ctypes.c_int),
                ("since", ctypes.c_ulong), ("idle", ctypes.c_ulong), ("mask", ctypes.c_ulong)]
display = ctypes.c_void_p(x.XOpenDisplay(os.environ["DISPLAY"].encode()))
x.XDefaultRootWindow.restype = ctypes.c_ulong
info = Info()
saver.XScreenSaverQueryInfo(display, ctypes.c_ulong(x.XDefaultRootWindow(display)), ctypes.byref(info))
print(info.state)
"""


SET = """
import ctypes, os, sys
x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
display = ctypes.c_void_p(x.XOpenDisplay(os.environ["DISPLAY"].encode()))
x.XSetScreenSaver(display, int(sys.argv[1]), 1, 1, 1)
x.XSync(display, 0)
"""


def set_saver(seconds: int) -> None:
    """After so many seconds without input; 0 for never."""
    subprocess.run([sys.executable, "-c", SET, str(seconds)], check=True, timeout=10)


def saver_is_on() -> bool:
    done = subprocess.run([sys.executable, "-c", STATE], capture_output=True, text=True, check=True, timeout=10)
    return done.stdout.strip() == "1"


@pytest.fixture
def one_second_saver():
    set_saver(1)
    yield
    set_saver(0)


@pytest.mark.usefixtures("one_second_saver")
def test_the_saver_waits_while_held_and_comes_when_the_holder_was_killed(hand, qtbot) -> None:
    program = (
        "import sys; from presenter.app.inhibit.x11 import X11Hold\n"
        "held = X11Hold(); print('held', flush=True); sys.stdin.read()"
    )
    talk = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert talk.stdout.readline() == "held\n"
    hand._do("mousemove", "5", "5")
    QTest.qWait(2500)  # what is held off can only be seen by letting its time pass
    assert not saver_is_on()
    talk.kill()
    talk.wait(10)
    talk.stdin.close()
    talk.stdout.close()
    qtbot.waitUntil(saver_is_on, timeout=10_000)


def test_no_server_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY")
    with pytest.raises(NoServerError):
        X11Hold()
    assert "DISPLAY" not in os.environ
