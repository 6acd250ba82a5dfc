"""Holds against sleep, on a real message bus with services that behave as desktops do, and on fakes of other systems."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from presenter.app.inhibit import linux
from presenter.app.inhibit.hold import BOTH, SCREEN, Awake, Held, Way, awake_by
from presenter.app.inhibit.keeper import KeepAwake
from presenter.app.inhibit.macos import MacHold
from presenter.app.inhibit.taking import take_holds
from presenter.app.inhibit.windows import CONTINUOUS, WindowsHold
from presenter.app.inhibit.windows import take as take_on_windows

ROOT = Path(__file__).parents[3]
needs_bus = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="needs dbus-daemon (Debian: dbus-daemon)")
SCREEN_SAVER, GNOME, POWER = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.SessionManager",
    "org.freedesktop.PowerManagement.Inhibit",
)
PORTAL, LOGIND, NOTIFY = "org.freedesktop.portal.Desktop", "org.freedesktop.login1", "org.freedesktop.Notifications"


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    from tests.app.inhibit.desktop import PrivateBus

    private = PrivateBus(tmp_path)
    yield private.address
    private.stop()


@pytest.fixture
def serve(bus: str) -> Iterator[Callable]:
    from tests.app.inhibit.desktop import Service

    made: list[Service] = []

    def start(name: str) -> Service:
        made.append(Service(bus, name))
        return made[-1]

    yield start
    for service in made:
        service.stop()


def take(bus: str) -> tuple[Held, ...]:
    return linux.take("a talk", bus, bus, display=":none")


def names(held: tuple[Held, ...]) -> list[str]:
    return [one.name for one in held]


@needs_bus
def test_without_services_nothing_is_held(bus: str) -> None:
    assert take(bus) == ()


def test_without_a_bus_nothing_is_held() -> None:
    assert linux.take("a talk", "unix:path=/nonexistent", "unix:path=/nonexistent", display=":none") == ()


@needs_bus
@pytest.mark.parametrize(
    ("service", "way", "covers"),
    [(GNOME, "GNOME session", BOTH), (SCREEN_SAVER, "screen saver", SCREEN), (PORTAL, "desktop portal", BOTH)],
)
def test_each_desktop_s_offer_is_taken_and_let_go(bus: str, serve, service: str, way: str, covers) -> None:
    desktop = serve(service)
    held = take(bus)
    assert names(held) == [way]
    assert held[0].covers == covers
    assert len(desktop.holders) == 1
    held[0].release()
    assert desktop.wait(lambda: not desktop.holders)


@needs_bus
def test_the_flags_of_gnome_are_idle_and_suspend(bus: str, serve) -> None:
    gnome = serve(GNOME)
    held = take(bus)
    assert gnome.asked[0] == ("Inhibit", ("storyline-presenter", 0, "a talk", 12))
    assert held[0].verify() is True
    gnome.silent_answers = True
    assert held[0].verify() is False
    held[0].release()


@needs_bus
def test_a_desktop_that_refuses_gives_way_to_the_next(bus: str, serve) -> None:
    gnome, portal = serve(GNOME), serve(PORTAL)
    gnome.refuses = True
    held = take(bus)
    assert names(held) == ["desktop portal"]
    assert len(portal.holders) == 1
    held[0].release()


@needs_bus
def test_another_service_of_the_desktop_answers_for_the_screen_saver(bus: str, serve) -> None:
    serve(SCREEN_SAVER)
    held = take(bus)
    assert held[0].verify() is None
    power = serve(POWER)
    assert held[0].verify() is False
    power.holders.append("kept elsewhere")
    assert held[0].verify() is True
    held[0].release()


@needs_bus
def test_logind_locks_sleep_by_a_file_and_lists_this_process(bus: str, serve) -> None:
    logind = serve(LOGIND)
    held = take(bus)
    assert names(held) == ["logind"]
    assert logind.asked[0][1][0] == "idle:sleep"
    assert held[0].verify() is True
    logind.locked = 1
    assert held[0].verify() is False
    assert logind.lock_is_open()
    held[0].release()
    assert not logind.lock_is_open()


@needs_bus
def test_notifications_are_held_off_where_the_desktop_offers_it(bus: str, serve) -> None:
    notify = serve(NOTIFY)
    held = take(bus)
    assert awake_by(held).verified("notifications")
    held[0].release()
    assert notify.wait(lambda: not notify.holders)


@needs_bus
def test_a_killed_process_holds_nothing(bus: str, serve) -> None:
    saver, logind, notify = serve(SCREEN_SAVER), serve(LOGIND), serve(NOTIFY)
    program = (
        "import sys; from presenter.app.inhibit import linux\n"
        "held = linux.take('a talk', sys.argv[1], sys.argv[1], display=':none'); print(len(held), flush=True)\n"
        "sys.stdin.read()"
    )
    talk = subprocess.Popen(
        [sys.executable, "-c", program, bus], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert talk.stdout.readline() == "3\n"
    assert len(saver.holders) == len(logind.holders) == len(notify.holders) == 1
    assert logind.lock_is_open()
    talk.send_signal(signal.SIGKILL)
    talk.wait(10)
    talk.stdin.close()
    talk.stdout.close()
    for service in (saver, logind, notify):
        assert service.wait(lambda service=service: not service.holders)
    assert not logind.lock_is_open()


@needs_bus
def test_what_a_restarted_desktop_forgot_is_taken_again(bus: str, serve, qtbot) -> None:
    first = serve(SCREEN_SAVER)
    keeper = KeepAwake(take=lambda: take(bus))
    with qtbot.waitSignal(keeper.changed, timeout=5000):
        keeper.begin()
    assert keeper.state.covered("screen")
    first.stop()
    second = serve(SCREEN_SAVER)
    keeper._ask()
    assert second.wait(lambda: len(second.holders) == 1)
    keeper.stop()
    assert second.wait(lambda: not second.holders)
    assert keeper.state is None


def test_the_keeper_tells_of_a_system_that_offers_nothing(qtbot) -> None:
    keeper = KeepAwake(take=lambda: ())
    with qtbot.waitSignal(keeper.changed, timeout=5000):
        keeper.begin()
    assert keeper.state == Awake()
    assert not keeper.state.covered("screen")
    keeper.stop()


def test_a_denied_hold_covers_nothing() -> None:
    state = Awake((Way("one", BOTH, verified=False), Way("two", SCREEN, verified=None)))
    assert state.covered("screen")
    assert not state.verified("screen")
    assert not state.covered("sleep")


class FakeWindows:
    """SetThreadExecutionState as documented: returns the flags before, 0 when it fails."""

    def __init__(self) -> None:
        self.flags = CONTINUOUS
        self.broken = False

    def __call__(self, flags: int) -> int:
        if self.broken:
            return 0
        before, self.flags = self.flags, flags
        return before


def test_windows_is_asked_back_and_let_go() -> None:
    system = FakeWindows()
    (held,) = take_on_windows(system)
    assert isinstance(held, WindowsHold)
    assert held.verify() is True
    system.flags = CONTINUOUS
    assert held.verify() is False
    held.release()
    assert system.flags == CONTINUOUS
    system.broken = True
    assert take_on_windows(system) == ()


def test_macos_runs_a_child_that_watches_this_process(tmp_path: Path, qtbot) -> None:
    program = tmp_path / "caffeinate"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\nexec tail -f /dev/null\n', "utf-8")
    program.chmod(0o755)
    listed = []
    held = MacHold(str(program), ask=lambda _: "".join(listed))
    assert held.verify() is False
    listed.append(f"   pid {held._child.pid}(caffeinate): PreventUserIdleDisplaySleep")
    assert held.verify() is True
    said = tmp_path / "said"
    qtbot.waitUntil(lambda: said.exists() and said.read_text("utf-8") == f"-d -i -w {os.getpid()}\n", timeout=5000)
    held.release()
    assert held.verify() is False


def test_an_unknown_system_holds_nothing() -> None:
    assert take_holds("plan9") == ()
