"""The system's wish for less motion: asked in a way that never fails."""

from __future__ import annotations

import ctypes
import os
import sys

import pytest

from presenter.app import system_motion


@pytest.fixture(autouse=True)
def asked_anew() -> None:
    system_motion.wants_less_motion.cache_clear()


def test_without_a_desktop_nobody_wishes(monkeypatch, qapp) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    assert "DBUS_SESSION_BUS_ADDRESS" in os.environ
    assert not system_motion.wants_less_motion()


def test_windows_is_asked_for_its_animations(monkeypatch) -> None:
    class User32:
        @staticmethod
        def SystemParametersInfoW(what: int, _zero: int, on: object, _flags: int) -> int:
            assert what == 0x1042
            on._obj.value = 0  # type: ignore[attr-defined]
            return 1

    class Windll:
        user32 = User32

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", Windll, raising=False)
    assert system_motion.wants_less_motion()
