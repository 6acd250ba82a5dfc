"""Whether a talk moves little: the menu's word, else the system's."""

from __future__ import annotations

import pytest

from presenter.app import system_motion
from presenter.app.calm import wants_calm
from presenter.app.main_window import MainWindow
from presenter.app.talk import Talk


@pytest.mark.parametrize("system", [True, False])
def test_the_system_is_asked_only_where_the_user_has_not_said(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, system: bool
) -> None:
    monkeypatch.setattr(system_motion, "wants_less_motion", lambda: system)
    assert wants_calm(talk) is system
    talk.less_motion = not system
    assert wants_calm(talk) is not system


def test_the_strip_does_not_glide_for_who_wants_less_motion(window: MainWindow) -> None:
    strip = window.panels.content("strip")
    strip.view.zoom(4, strip.view.start)
    window.talk.less_motion = True
    strip.view.fit()
    assert (strip.view.start, strip.view.end) == strip.view.whole
    strip.view.zoom(4, strip.view.start)
    window.talk.less_motion = False
    strip.view.fit()
    assert strip.view.moving
    strip.view.stop()
