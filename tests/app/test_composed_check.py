"""The Problems panel says what `presenter check` says, a little later."""

from __future__ import annotations

from pathlib import Path

from presenter.app.composed_check import ComposedCheck
from presenter.app.talk import Talk
from presenter.files import load_story
from presenter.scene.check import check_story

STORY = """\
title: Two slides
sources: {log: {title: The log, origin: article}}
facts:
  bare: {label: Bare, value: 7, unit: towers}
slides:
  - {id: one, layout: text, title: One, body: "There are 4711 towers and $(bare)."}
  - {id: two, layout: text, title: "Incomprehensibilities without a place to break: Donaudampfschifffahrtsgesellschaftskapitänswitwenrente", body: x}
"""


def test_the_window_finds_what_check_finds(qtbot, tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    path.write_text(STORY, encoding="utf-8")
    loaded = load_story(path)
    talk = Talk(loaded.story, path, loaded.problems, source=loaded.source)
    check = ComposedCheck(talk)
    with qtbot.waitSignal(check.done, timeout=10_000):
        check.restart()

    expected = {(problem.code, problem.span) for problem in check_story(path).problems}
    assert {(problem.code, problem.span) for problem in talk.problems} == expected
    assert {"typed-number", "unsourced"} <= {problem.code for problem in talk.problems}
