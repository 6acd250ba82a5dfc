"""What the keys for problems do in the main window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from presenter.app.actions import Run
    from presenter.app.main_window import MainWindow
    from presenter.app.problems.panel import ProblemsPanel


def problem_commands(window: MainWindow) -> dict[str, Run]:
    """Command id to function."""

    def walk(step: int) -> None:
        panel = opened_panel(window)
        if panel is not None:
            panel.walk(step)

    def fixes() -> None:
        panel = opened_panel(window)
        if panel is not None:
            if panel.current is None:
                panel.walk(1)
            panel.show_menu()

    return {"problem-next": partial(walk, 1), "problem-back": partial(walk, -1), "problem-fixes": fixes}


def opened_panel(window: MainWindow) -> ProblemsPanel | None:
    """The panel, in front and with the keyboard; None while the window is not complete."""
    from presenter.app.inspector.inspector import PROBLEMS, Inspector

    inspector = window.panels.content("inspector")
    if not isinstance(inspector, Inspector):
        return None
    window.roaming.leave()
    window.panels.set_shown("inspector", on=True)
    inspector.show_tab(PROBLEMS)
    inspector.problems.setFocus()
    return inspector.problems
