"""The preflight page of a window: what it looks at, and what its buttons do there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from presenter.app.error_rows import error_rows
from presenter.app.inhibit.hold import Awake
from presenter.app.preflight.gather import Gathering
from presenter.app.preflight.line import Remedy
from presenter.app.preflight.page import PreflightPage
from presenter.app.preflight.screen_facts import screen_facts
from presenter.app.preflight.world import World
from presenter.core.problem import Severity

if TYPE_CHECKING:
    from presenter.app.main_window import MainWindow


def preflight_page(window: MainWindow) -> PreflightPage:
    """The page over a window."""

    def gathering() -> tuple[Gathering, Iterator[float]]:
        talk = window.talk
        gathered = Gathering(talk.story, talk.source, talk.path, talk.look.language, talk.look.theme)
        return gathered, gathered.steps(talk.problems)

    def world(gathered: Gathering, awake: Awake, today: date) -> World:
        folder = window.settings.text("export-folder")
        runs = window.on_stage.runs.runs(window.talk.path)
        return gathered.world(screen_facts(window.screen()), awake, today, runs, Path(folder) if folder else None)

    page = PreflightPage(gathering, world, window)

    def choose(remedy: Remedy) -> None:
        """Shows behind the page, which stays; a command that brings a window of its own comes to the front by itself."""
        if remedy.problem is not None:
            as_error = replace(remedy.problem, severity=Severity.ERROR)
            rows = error_rows(window.talk.story, window.talk.source, (as_error,))
            if rows:
                window.talk.go_to_number(min(rows) + 1)
            window.dialogs.edit_at(remedy.problem)
        elif remedy.slide:
            window.talk.go_to_slide(remedy.slide)
        elif remedy.command:
            if remedy.command in ("rehearse", "present"):
                page.close()
            window.actions_[remedy.command].trigger()
            if remedy.command in ("bright", "theme-contrast"):
                page.look()

    page.chosen.connect(choose)
    return page
