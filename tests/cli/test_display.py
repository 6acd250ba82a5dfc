"""Whether a window can open: asked without risking an abort."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from presenter.cli.display import display_servers, display_trouble, usable_display
from presenter.cli.x11 import ACCEPTED, greet

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland are asked on Linux")


def serve_once(path: str, answer: bytes) -> threading.Thread:
    """A server that reads a greeting and answers with the given bytes."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(1)

    def serve() -> None:
        with listener, listener.accept()[0] as wire:
            wire.recv(64)
            wire.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


def test_none_is_said_to_be_none() -> None:
    assert display_trouble({}) == "there is no display"
    assert display_trouble({"DISPLAY": ""}) == "there is no display"


@pytest.mark.parametrize("display", [":4711", "unix:4711", "127.0.0.1:4711", "nonsense", ":x", "/nowhere/socket:0"])
def test_a_dead_display_does_not_answer(display: str) -> None:
    assert display_trouble({"DISPLAY": display}) == f"the display {display} does not answer"


def test_a_dead_wayland_leaves_the_question_to_x11(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":4711"}
    assert display_trouble(environment) == "the display :4711 does not answer"


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_platforms_without_windows_are_no_display(platform: str) -> None:
    assert "shows no windows" in (display_trouble({"QT_QPA_PLATFORM": platform, "DISPLAY": ":0"}) or "")


def test_a_server_that_accepts_the_greeting_is_a_display(tmp_path: Path) -> None:
    thread = serve_once(str(tmp_path / "x:3"), b"\x01\x00\x0b\x00")
    assert display_trouble({"DISPLAY": f"{tmp_path}/x:3"}) is None
    thread.join()


def test_a_server_that_hangs_up_is_none(tmp_path: Path) -> None:
    thread = serve_once(str(tmp_path / "x:4"), b"")
    assert "does not answer" in (display_trouble({"DISPLAY": f"{tmp_path}/x:4"}) or "")
    thread.join()


def test_one_that_refuses_is_asked_again_through_qt_which_aborts_in_a_child(tmp_path: Path) -> None:
    # Qt finds no server behind this address, aborts with exit code 134 there, and we live on.
    thread = serve_once(str(tmp_path / "x:5"), b"\x00\x00")
    environment = {**os.environ, "DISPLAY": f"{tmp_path}/x:5", "QT_QPA_PLATFORM": "xcb"}
    assert "does not answer" in (display_trouble(environment) or "")
    thread.join()


def test_a_server_that_wants_a_password_is_a_server_all_the_same(tmp_path: Path) -> None:
    thread = serve_once(str(tmp_path / "x:6"), b"\x00\x00")
    assert display_servers({"DISPLAY": f"{tmp_path}/x:6"}) == {"x11"}
    thread.join()
    assert display_servers({"DISPLAY": f"{tmp_path}/x:6"}) == set()
    assert display_servers({}) == set()


def test_asked_as_a_program_it_exits_with_the_answer() -> None:
    environment = {**os.environ, "DISPLAY": ":4711", "QT_QPA_PLATFORM": ""}
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "presenter.cli.display"]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "the display :4711 does not answer\n")


@pytest.mark.x11
def test_a_server_with_a_password_lets_us_in_with_the_cookie(tmp_path: Path) -> None:
    cookie = bytes(range(16))
    authority = tmp_path / "authority"
    fields = [b"somewhere", b"", b"MIT-MAGIC-COOKIE-1", cookie]
    authority.write_bytes(struct.pack(">H", 256) + b"".join(struct.pack(">H", len(f)) + f for f in fields))
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-auth", str(authority), "-nolisten", "tcp"]
    with (
        subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server,
        os.fdopen(reading) as answer,
    ):
        os.close(writing)
        display = f":{answer.readline().strip()}"
        try:
            assert greet(display, {"XAUTHORITY": str(authority)}) == ACCEPTED
            assert greet(display, {"XAUTHORITY": str(tmp_path / "none")}) not in {b"", ACCEPTED}
        finally:
            server.terminate()


@pytest.mark.x11
def test_a_real_x_server_is_usable() -> None:
    assert usable_display()
    command = [sys.executable, "-m", "presenter.cli.display"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
