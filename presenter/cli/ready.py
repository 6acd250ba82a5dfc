"""`presenter doctor STORY`: the lines of the page “Ready to present?”, for a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from presenter.app.preflight.world import ScreenFact

SIGNS = {"pass": "ok", "warn": "warn", "fail": "fail"}


def run_ready(path: Path, out: TextIO) -> int:
    """Print every line and a verdict; 1 when a line fails."""
    from presenter.app.preflight.checks.table import CHECKS, all_lines, name_of
    from presenter.app.preflight.gather import Gathering, tried_hold
    from presenter.app.preflight.line import worst
    from presenter.app.rehearsal.store import RunStore
    from presenter.core.themes import story_theme
    from presenter.files import load_story
    from presenter.paths import user_data_dir
    from presenter.scene.offscreen import offscreen_app

    offscreen_app()
    loaded = load_story(path)
    if loaded.story is None:
        from presenter.core.report import render_text

        out.write(render_text(loaded.problems, {str(path): loaded.text}))
        return 1
    story = loaded.story
    gathering = Gathering(story, loaded.source, path, story.language, story_theme(story))
    for _ in gathering.steps(loaded.problems):
        pass
    runs = RunStore(user_data_dir() / "rehearsals").runs(path)
    world = gathering.world(screens_here(), tried_hold(), date.today(), runs)  # noqa: DTZ011  # the wall's day
    lines = all_lines(world)
    for check in CHECKS:
        for number, line in enumerate(line for line in lines if line.check == check):
            out.write(f"  {SIGNS[line.grade]:4}  {name_of(check) if number == 0 else '':14} {line.text}\n")
            if line.hint and line.grade != "pass":
                out.write(f"        {'':14} → {line.hint}\n")
    found = worst(lines)
    out.write(f"\n{ {'pass': 'Ready to present.', 'warn': 'Ready, with warnings.', 'fail': 'Not ready.'}[found] }\n")
    return 1 if found == "fail" else 0


def screens_here() -> tuple[ScreenFact, ...]:
    """The screens a window would find, asked of a child process; none without a display."""
    import os

    from presenter.app.preflight.world import ScreenFact
    from presenter.cli.display import display_trouble
    from presenter.cli.doctor_checks import probe

    if display_trouble():
        return ()
    seen = probe(dict(os.environ))
    if isinstance(seen, str):
        return ()
    found = []
    for number, (name, width, height, ratio, _) in enumerate(seen["screens"]):
        x, y = seen["places"][number]
        own = number == 0  # the first is where windows open
        found.append(ScreenFact(name, round(width * ratio), round(height * ratio), x, y, own))
    return tuple(found)
