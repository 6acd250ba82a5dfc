"""The same small world for every test: no display, no installed fonts, empty user folders, one language.

`STORYLINE_X11=1` is the run under a real X server, for the tests marked x11; `make test` does both runs.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

REAL_X11 = os.environ.get("STORYLINE_X11") == "1"
_WORLD = Path(tempfile.mkdtemp(prefix="storyline-tests-"))
atexit.register(shutil.rmtree, _WORLD, ignore_errors=True)


def _settle_environment() -> None:
    # Must happen before Qt is imported anywhere: it reads some of these only once.
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        folder = _WORLD / name.lower()
        folder.mkdir()
        os.environ[f"XDG_{name}_HOME"] = str(folder)
    no_fonts = _WORLD / "fonts.conf"
    no_fonts.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    os.environ["FONTCONFIG_FILE"] = str(no_fonts)
    os.environ["QT_QPA_PLATFORM"] = "xcb" if REAL_X11 else "offscreen"
    for bus in ("SESSION", "SYSTEM"):  # tests hold off nobody's sleep
        os.environ[f"DBUS_{bus}_BUS_ADDRESS"] = f"unix:path={_WORLD}/no-bus"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "UTC"
    for name in ("LANG", "LANGUAGE", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_FONT_DPI"):
        os.environ.pop(name, None)


_settle_environment()
# The same examples each time: what fails here fails everywhere.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Outside the X11 run its tests are named as skipped, never passed by accident."""
    if REAL_X11:
        return
    for item in items:
        if item.get_closest_marker("x11"):
            item.add_marker(pytest.mark.skip(reason="needs a real X server; make test runs it under Xvfb"))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application of the run, our fonts loaded."""
    from presenter.scene.fonts import load_fonts

    load_fonts()
    return qapp


@pytest.fixture(autouse=True)
def _one_application(request: pytest.FixtureRequest) -> None:
    """Tests outside core get a QApplication first: code under test then never makes a lesser one of its own."""
    if "core" not in request.path.parts:
        request.getfixturevalue("qapp")
