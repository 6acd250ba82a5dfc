"""What the window opens over itself when asked: files, palette, export, keys, the editor. Each is imported when used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from presenter.core.span import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox

    from presenter.app.export.dialog import ExportDialog
    from presenter.app.inspector.inspector import Inspector
    from presenter.app.keys_sheet import KeysSheet
    from presenter.app.main_window import MainWindow
    from presenter.app.overview.overview import Overview
    from presenter.app.palette.palette import Palette
    from presenter.core.problem import Problem


class Dialogs(QObject):
    """Keeps those that stay alive between uses."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._palette: Palette | None = None
        self._export: ExportDialog | None = None
        self._sheet: KeysSheet | None = None
        self._overview: Overview | None = None
        self._mirror: QMessageBox | None = None

    # -- files -----------------------------------------------------------------------------------

    def ask_story(self) -> None:
        """Let the user choose a storyboard."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Storyboards") + " (*.yaml *.yml);;" + self.tr("All files") + " (*)"
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a storyboard"),
            str(self._folder()),
            kinds,
        )
        if name:
            self._window.beginning.open_story(Path(name))

    def _folder(self) -> Path:
        """Where to look for stories: beside the one that is open, else where the last one was."""
        from presenter.app.recent import recent_stories

        path = self._window.talk.path
        if path != Path():
            return path.parent
        return next((story.path.parent for story in recent_stories(self._window.settings)), Path.home())

    def open_asked(self, path: Path) -> None:
        """A story, or the file dialog for an empty path."""
        if path == Path():
            self.ask_story()
        else:
            self._window.beginning.open_story(path)

    def read_again(self) -> None:
        """Read the file now, whether it changed or not."""
        if self._window.rest.reloader is not None and self._window.talk.path != Path():
            self._window.rest.reloader.read_now()

    def edit(self) -> None:
        """The file in an editor: at the first error, else where the slide on stage is written."""
        from presenter.core.problem import Severity

        talk = self._window.talk
        errors = [problem for problem in talk.problems if problem.severity is Severity.ERROR]
        if errors:
            self.edit_at(min(errors, key=lambda problem: problem.span))
        elif talk.source is not None:
            self._edit(talk.source.span(talk.slide.place))

    def edit_at(self, problem: Problem) -> None:
        """The file in an editor, at a problem's place."""
        self._edit(problem.span)

    def edit_line(self, line: int, column: int) -> None:
        """The file in an editor, at a place."""
        self._edit(Span(self._window.talk.story.file, line, column))

    def _edit(self, span: Span) -> None:
        from presenter.app.editor.opening import open_place, place_of

        place = place_of(span, self._window.talk.path, self._window.talk.source)
        if not open_place(place, self._window.settings):
            self._window.statusBar().showMessage(
                self.tr("No editor was found for {file}").format(file=place.file), 6000
            )

    def choose_editor(self) -> None:
        """Which editor opens the story."""
        from presenter.app.editor.opening import desk_here, place_of
        from presenter.app.editor.page import EditorPage

        talk = self._window.talk
        span = talk.source.span(talk.slide.place) if talk.source is not None else NOWHERE
        EditorPage(self._window.settings, desk_here(), place_of(span, talk.path, talk.source), self._window).open()

    # -- over the window -------------------------------------------------------------------------

    def open_palette(self, text: str = "") -> None:
        """The command palette, with what was typed already."""
        if self._palette is None:
            from presenter.app.palette.palette import Palette

            window = self._window
            self._palette = Palette(window.talk, window.actions_, window, window.settings)
            self._palette.view_chosen.connect(window.roaming.go_to_view)
            self._palette.source_chosen.connect(self.show_sources)
            self._palette.problem_chosen.connect(self.show_problem)
            self._palette.story_chosen.connect(lambda path: window.beginning.open_story(Path(path)))
            self._palette.template_chosen.connect(window.beginning.ask_new)
            self._palette.elsewhere.connect(self._run_elsewhere)
        self._palette.open(text, self._window.appearance.colours)

    def show_sources(self) -> None:
        """The sources of the slide on stage, in the inspector."""
        from presenter.app.inspector.inspector import SOURCES

        self._show_tab(SOURCES)

    def show_problem(self, number: int) -> None:
        """A problem, by its place among all: chosen in the inspector, its slide on stage."""
        from presenter.app.error_rows import slide_row
        from presenter.app.inspector.inspector import PROBLEMS

        talk = self._window.talk
        if number >= len(talk.problems):
            return
        problem = talk.problems[number]
        row = slide_row(talk.story, talk.source, problem)
        if row is not None:
            talk.go_to_number(row + 1)
        inspector = self._show_tab(PROBLEMS)
        if inspector is not None:
            inspector.problems.list.choose(problem)
            inspector.focus()

    def _show_tab(self, tab: int) -> Inspector | None:
        from presenter.app.inspector.inspector import Inspector

        self._window.panels.set_shown("inspector", on=True)
        inspector = self._window.panels.content("inspector")
        if not isinstance(inspector, Inspector):
            return None
        inspector.show_tab(tab)
        return inspector

    def _run_elsewhere(self, command_id: str) -> None:
        """A command of another window: done there while it is open, else said where and with which key."""
        from presenter.app.actions import native
        from presenter.app.commands import COMMANDS

        command, presenting = COMMANDS[command_id], self._window.presenting
        for other in (presenting.stage_window, presenting.console):
            if other is not None and command_id in other.actions_:
                other.actions_[command_id].trigger()
                return
        said = self.tr("“{command}” works while you present")
        if "overview" in command.contexts:
            self.show_overview()
            said = self.tr("“{command}” works here, in the overview")
        elif "start" in command.contexts:
            self._window.beginning.toggle_page()
            said = self.tr("“{command}” works here, in the list of stories")
        keys = self.tr(", key {key}").format(key=native(command.keys[0])) if command.keys else ""
        self._window.statusBar().showMessage(said.format(command=command.shown) + keys, 8000)

    def open_export(self) -> None:
        """The export dialog; a running export is shown again."""
        if self._window.talk.blank:
            return
        if self._export is None:
            from presenter.app.export.dialog import ExportDialog

            self._export = ExportDialog(
                self._window.talk, self._window.settings, self._window, self._window.tools.pages
            )
        self._export.present(self._window.appearance.colours)

    def stop(self) -> None:
        """The window closes: a running export ends after the slide at hand."""
        if self._export is not None:
            self._export.stop()

    def present(self, begin: Callable[[], object]) -> None:
        """Begin, but for mirrored screens: whoever does not know it would show what is not meant for all. Told once."""
        from presenter.app.screen_choice import apart
        from presenter.app.screens import screen_values

        screens = screen_values()
        if self._mirror is not None or len(apart(screens)) == len(screens) or self._window.talk.blank:
            begin()
            return
        from PySide6.QtWidgets import QMessageBox

        self._mirror = box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The screens show the same"))
        box.setInformativeText(
            self.tr("The audience sees all that you see, and there is no console. Extend the displays to have one.")
        )
        go = box.addButton(self.tr("Present all the same"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(go)
        box.buttonClicked.connect(lambda button: begin() if button is go else None)
        box.open()

    def show_keys(self) -> None:
        """Every key of this window."""
        if self._sheet is None:
            from presenter.app.keys_sheet import KeysSheet

            self._sheet = KeysSheet(self._window, "window")
        self._sheet.toggle()

    def ask_what(self) -> None:
        """The next click asks what it meets, and does nothing else; Esc ends it."""
        from PySide6.QtWidgets import QWhatsThis

        QWhatsThis.enterWhatsThisMode()

    def show_overview(self) -> None:
        """All slides as a grid, over the panels."""
        if self._overview is None:
            from presenter.app.overview.overview import Overview

            window = self._window
            self._overview = Overview(window.talk, window.frames, window.panels, window.stage, window.tools.pages)
        self._overview.toggle()

    def test_clicker(self) -> None:
        """What a clicker sends, and what it is to do."""
        from presenter.app.tools.clicker_page import ClickerPage

        page = ClickerPage(self._window.settings, self._window)
        page.bound.connect(self._window.rebind)
        page.open()

    def show_about(self) -> None:
        """Name, version, licence."""
        from PySide6.QtWidgets import QMessageBox

        from presenter import __version__

        title = self.tr("About Storyline Presenter")
        said = self.tr("Slides, a timeline and honest charts from one storyboard. MIT licence.")
        QMessageBox.about(self._window, title, f"<b>Storyline Presenter {__version__}</b><p>{said}</p>")
