"""The tool case of a window: makes the toolbox when first needed, puts a layer on every view, and runs its commands.

A start without ink imports nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from presenter.app.actions import Actions, Run
from presenter.app.frames import Frames
from presenter.app.settings import Settings
from presenter.app.stage import StageView
from presenter.app.talk import Talk

if TYPE_CHECKING:
    from presenter.app.tools.layer import ToolLayer
    from presenter.app.tools.toolbox import Toolbox
    from presenter.core.ink.book import Page

INK_TOOLS = frozenset({"pen", "marker", "eraser"})
TOOLS = ("laser", "pen", "marker", "eraser", "spotlight", "lens")
QUIET = frozenset({"black", "white", "freeze", "hide-pointer", "send", "freeze-back", "other-screen"})
"""Commands that leave a black screen as it is, or are about it."""


class ToolCase(QObject):
    """Commands and views of one toolbox.

    Signals:
        changed: tool, cover, freeze or the pointer's hiding.
        told: something the speaker should know.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, talk: Talk, frames: Frames, settings: Settings | None, parent: QObject) -> None:
        """Without `settings` no ink is read or kept."""
        super().__init__(parent)
        self._talk, self._frames, self._settings = talk, frames, settings
        self._box: Toolbox | None = None
        self._promptly = False
        self._views: list[StageView] = []
        self._layers: list[ToolLayer] = []
        self._actions: list[Actions] = []

    @property
    def made(self) -> Toolbox | None:
        """The toolbox if there is one already."""
        return self._box

    @property
    def box(self) -> Toolbox:
        """The toolbox; its layers are on all views then."""
        if self._box is None:
            from presenter.app.tools.toolbox import Toolbox

            self._box = Toolbox(self._talk, self._frames, self._settings, self)
            self._box.changed.connect(self._changed)
            self._box.told.connect(self.told)
            self._box.save_promptly(on=self._promptly)
            for view in self._views:
                if isValid(view):
                    self._cover(view)
        return self._box

    def wake(self) -> None:
        """Make the toolbox if the story has ink: it is to be seen."""
        from presenter.app.tools.ink_file import places

        if self._settings is None or self._talk.blank:
            return
        if any(path.is_file() for path in places(self._talk.path)):
            _ = self.box

    def add_view(self, view: StageView) -> None:
        """Tools work on this view, and are seen there."""
        self._views = [known for known in self._views if isValid(known)] + [view]
        if self._box is not None:
            self._cover(view)

    def add_actions(self, actions: Actions) -> None:
        """Check marks follow the tools."""
        self._actions.append(actions)

    def rebind(self) -> None:
        """All windows take the keys that the command table has now."""
        for actions in self._actions:
            if isValid(actions):
                actions.rebind()

    def layer(self, view: StageView) -> ToolLayer | None:
        """The layer over a view, if it is there."""
        return next((layer for layer in self._layers if isValid(layer) and layer.parent() is view), None)

    def pages(self) -> dict[str, Page]:
        """The story's ink by slide, for exports."""
        if self._box is None:
            self.wake()
        return self._box.book.pages if self._box is not None else {}

    def put_away(self) -> bool:
        """Put the tool in the hand away; whether there was one."""
        if self._box is None or not self._box.tool:
            return False
        self._box.choose("")
        return True

    def save_promptly(self, *, on: bool) -> None:
        """Before an audience ink is written at each stroke: a crash costs none."""
        self._promptly = on
        if self._box is not None:
            self._box.save_promptly(on=on)

    def stop(self) -> None:
        """The window closes: what was drawn last is kept."""
        if self._box is not None:
            self._box.release()
            self._box.save()

    def runs(self) -> dict[str, Run]:
        """Command id to function, the same in every window."""

        def on_box(do: Callable[[Toolbox], object]) -> Run:
            def call() -> None:
                if not self._talk.blank:
                    do(self.box)
                self._changed()

            return call

        tools = {name: on_box(partial(_choose, name=name)) for name in TOOLS}
        return tools | {
            "ink-colour": on_box(lambda box: box.next_ink()),
            "ink-undo": on_box(lambda box: box.undo()),
            "ink-redo": on_box(lambda box: box.redo()),
            "ink-clear": on_box(lambda box: box.clear()),
            "black": on_box(lambda box: box.set_cover("black")),
            "white": on_box(lambda box: box.set_cover("white")),
            "freeze": on_box(lambda box: box.send() if box.held is not None else box.freeze()),
            "send": on_box(lambda box: box.send()),
            "freeze-back": on_box(lambda box: box.return_and_thaw()),
            "hide-pointer": on_box(lambda box: box.set_pointer_hidden(not box.pointer_hidden)),
        }

    def _cover(self, view: StageView) -> None:
        from presenter.app.tools.layer import ToolLayer

        if self._box is not None:
            self._layers = [layer for layer in self._layers if isValid(layer)]
            self._layers.append(ToolLayer(self._box, self._talk, self._frames, view))

    def _changed(self) -> None:
        box = self._box
        self._actions = [actions for actions in self._actions if isValid(actions)]
        for actions in self._actions:
            for name in TOOLS:
                actions.check(name, box is not None and box.tool == name)
            for name in ("black", "white"):
                actions.check(name, box is not None and box.cover == name)
            actions.check("freeze", box is not None and box.held is not None)
            actions.check("hide-pointer", box is not None and box.pointer_hidden)
        self.changed.emit()


def _choose(box: Toolbox, name: str) -> None:
    for tool in TOOLS:
        if tool == name:
            box.choose(tool)  # type: ignore[arg-type]  # TOOLS are Tools
