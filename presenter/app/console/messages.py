"""What went wrong or waits, for the speaker alone: one line each, gone when it is over."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from presenter.app.actions import Actions, native
from presenter.app.commands import COMMANDS
from presenter.app.console.look import sized
from presenter.app.frames import Frames
from presenter.app.presenting import Presenting
from presenter.app.talk import Talk


class Messages(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, talk: Talk, frames: Frames, presenting: Presenting, actions: Actions) -> None:
        super().__init__()
        self._talk, self._frames, self._presenting = talk, frames, presenting
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("role", "late")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.take = QPushButton()
        self.take.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.take.clicked.connect(actions["take-edits"].trigger)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.take)
        queued = Qt.ConnectionType.QueuedConnection  # a fault is found while painting
        frames.faulted.connect(self.renew, queued)
        for signal in (
            talk.cursor_moved, talk.story_changed, talk.problems_changed, talk.sync_changed, talk.held_changed,
            presenting.arranged, presenting.says_changed,
        ):  # fmt: skip
            signal.connect(self.renew)
        if presenting.stage_window is not None:
            presenting.stage_window.tools.changed.connect(self.renew)
        self.renew()

    def set_unit(self, unit: float) -> None:
        for part in (self.text, self.take):
            part.setFont(sized(self.font(), 19 * unit))
        self._row.setContentsMargins(round(40 * unit), 0, round(40 * unit), round(8 * unit))

    def lines(self) -> list[str]:
        """The most urgent first."""
        talk, presenting = self._talk, self._presenting
        found: list[str] = []
        fault = self._frames.faults.get(talk.cursor)
        if fault is not None:
            found.append(
                self.tr(
                    "Slide {number} cannot be drawn: {reason}. The audience still sees the picture before it."
                ).format(number=talk.slide.number, reason=fault)
            )
        found += self._of_the_stage()
        if presenting.mirrored:
            found.append(self.tr("The screens show the same: the audience sees what you see. Extend the displays."))
        if talk.sync.broken:
            errors = [problem for problem in talk.problems if problem.stops]
            if errors:
                first = min(errors, key=lambda problem: problem.span)
                place = f"{PurePath(first.span.file).name}:{first.span.line}:{first.span.column}"
                said = self.tr("{place}: {message}. The stage keeps the version of {time}.")
                found.append(said.format(place=place, message=first.message, time=talk.sync.at or "–"))
        if talk.held is not None:
            found.append(self.tr("The file changed at {time}; the stage waits.").format(time=talk.held[1]))
        return found + [line for line in (say() for say in presenting.says) if line]

    def _of_the_stage(self) -> list[str]:
        """Where the audience sees something else than the talk."""
        stage = self._presenting.stage_window
        if stage is None:
            return []
        found = []
        box = stage.tools.made
        if box is not None and box.held is not None:
            said = self.tr(
                "Frozen: the audience still sees slide {number}, step {step}. {send} sends what you see, {back} goes back."
            )
            number, step = box.held.slide + 1, box.held.step + 1
            found.append(said.format(number=number, step=step, send=_key("send"), back=_key("freeze-back")))
        if stage.roaming:
            found.append(self.tr("The audience sees the whole timeline. A move or Esc takes it away."))
        return found

    def renew(self) -> None:
        """After anything that is told here changed."""
        lines = self.lines()
        self.text.setText("\n".join(lines))
        self.text.setAccessibleName(" ".join(lines))
        self.take.setText(self.tr("Show the edits") + f"  {_key('take-edits')}")
        self.take.setVisible(self._talk.held is not None)
        self.setVisible(bool(lines))


def _key(command: str) -> str:
    keys = COMMANDS[command].keys
    return native(keys[0]) if keys else "–"
