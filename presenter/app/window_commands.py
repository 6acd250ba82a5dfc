"""What each command does in the main window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from presenter.app.actions import Run
from presenter.app.calm import wants_calm
from presenter.app.commands import COMMANDS
from presenter.app.moves import MOVES, moves
from presenter.app.panels import PANELS, Panel
from presenter.app.presenting import LIVE_EDITS, ONE_SCREEN_WINDOWS
from presenter.app.problems.commands import problem_commands
from presenter.app.tools.case import INK_TOOLS

if TYPE_CHECKING:
    from presenter.app.main_window import MainWindow


def window_commands(window: MainWindow) -> dict[str, Run]:
    """Command id to function."""
    dialogs = window.dialogs

    def toggle(panel: Panel) -> None:
        window.panels.set_shown(panel, not window.panels.shows(panel))

    def focus(panel: Panel) -> None:
        window.roaming.leave()
        window.panels.set_shown(panel, on=True)
        content = window.panels.content(panel)
        if content is not None:
            content.setFocus()

    def colours(choice: str) -> None:
        window.appearance.choose(choice)
        window.show_checks()

    def words(choice: str) -> None:
        window.words.choose(choice)
        window.show_checks()

    def less_motion() -> None:
        window.talk.less_motion = not wants_calm(window.talk)
        window.settings.keep("less-motion", window.talk.less_motion)
        window.show_checks()

    def flip(key: str, default: bool) -> None:
        window.settings.keep(key, not window.settings.flag(key, default=default))
        window.show_checks()

    def dismiss() -> None:
        window.number.clear()
        if window.beginning.leave_page() or window.roaming.leave():
            return
        if window.talk.asked is not None:
            window.talk.ask(None)
        elif window.tools.put_away():
            pass
        elif not (window.rest.fold_card() or window.panels.close_drawer()):
            window.talk.choose_nothing()
        window.stage.setFocus()

    def undo(ink: str, edit: Run) -> None:
        box = window.tools.made
        drawn = box is not None and (box.tool in INK_TOOLS or not (window.edits.undo_label or window.edits.redo_label))
        (window.tools.runs()[ink] if drawn else edit)()

    def edit_notes() -> None:
        focus("inspector")
        window.rest.edit_notes()

    def leaving(run: Run) -> Run:
        def call() -> None:
            window.roaming.leave()
            run()

        return call

    runs: dict[str, Run] = {
        name: leaving(run) if name in MOVES else run for name, run in moves(window.talk, window.number).items()
    } | {
        "new": window.beginning.ask_new,
        "open": dialogs.ask_story,
        "start-page": window.beginning.toggle_page,
        "reload": dialogs.read_again,
        "export": dialogs.open_export,
        "edit": dialogs.edit,
        "choose-editor": dialogs.choose_editor,
        "quit": window.close,
        "palette": dialogs.open_palette,
        "dismiss": dismiss,
        "source": partial(window.source_card.walk, 1),
        "source-back": partial(window.source_card.walk, -1),
        "present": partial(dialogs.present, window.presenting.from_start),
        "present-here": partial(dialogs.present, window.presenting.from_here),
        "rehearse": window.on_stage.rehearse,
        "rehearsals": window.on_stage.show_rehearsals,
        "kiosk": window.on_stage.begin_kiosk,
        "preflight": window.on_stage.show_preflight,
        "less-motion": less_motion,
        "live-edits": partial(flip, LIVE_EDITS, True),
        "one-screen-windows": partial(flip, ONE_SCREEN_WINDOWS, False),
        "undo": partial(undo, "ink-undo", window.edits.undo),
        "redo": partial(undo, "ink-redo", window.edits.redo),
        "slide-up": partial(window.edits.move_slide, -1),
        "slide-down": partial(window.edits.move_slide, 1),
        "edit-title": window.rest.edit_title,
        "edit-notes": edit_notes,
        "direct-edits": window.edits.flip,
        "keys": dialogs.show_keys,
        "whats-this": dialogs.ask_what,
        "clicker": dialogs.test_clicker,
        "overview": dialogs.show_overview,
        "about": dialogs.show_about,
        "whole-timeline": window.roaming.toggle,
        "find": window.roaming.find,
    }
    runs |= window.tools.runs() | problem_commands(window)
    for command in COMMANDS.values():
        if command.contexts == ("timeline",):
            runs[command.id] = partial(window.roaming.run, command.id)
    for panel in PANELS:
        runs[f"focus-{panel}"] = partial(focus, panel)
        runs[f"show-{panel}"] = partial(toggle, panel)
    for choice in ("system", "light", "dark"):
        runs[f"colours-{choice}"] = partial(colours, choice)
    for choice in ("system", "zh", "en"):
        runs[f"words-{choice}"] = partial(words, choice)
    return runs
