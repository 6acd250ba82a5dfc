"""Hover help, the same everywhere: what it is called, its key, and one sentence on what it is for.

Shift+F1 and a click show the same, and screen readers read the sentence.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from presenter.app.actions import native
from presenter.app.commands import COMMANDS, QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "open": QT_TRANSLATE_NOOP("Hover", "Choose another storyboard; dropping one on the window does the same."),
    "export": QT_TRANSLATE_NOOP("Hover", "Write the slides as pictures, PDF, PowerPoint, handouts or tables."),
    "edit": QT_TRANSLATE_NOOP("Hover", "In your editor, at the line; File › Choose the editor… says which."),
    "reload": QT_TRANSLATE_NOOP("Hover", "The file is followed by itself; this reads it at once, whatever changed."),
    "present": QT_TRANSLATE_NOOP("Hover", "Full screen from the first slide; the console comes on a second screen."),
    "palette": QT_TRANSLATE_NOOP(
        "Hover", "Finds slides, events, numbers, sources, commands, stories and templates by any word."
    ),
    "after": QT_TRANSLATE_NOOP("Hover", "Show what is dated after the article, pale and on a shaded band."),
    "compress-time": QT_TRANSLATE_NOOP("Hover", "Tear long stretches without events out of the axis."),
    "filter": QT_TRANSLATE_NOOP("Hover", "Show or hide events by lane, tag, origin and certainty."),
    "views": QT_TRANSLATE_NOOP("Hover", "Named stretches of time: go to one, keep, rename or remove."),
    "find": QT_TRANSLATE_NOOP("Hover", "Searches titles, texts, tags and sources; Enter walks what is found."),
    "zoom-in": QT_TRANSLATE_NOOP("Hover", "A shorter stretch of time, larger."),
    "zoom-out": QT_TRANSLATE_NOOP("Hover", "A longer stretch of time."),
    "zoom-fit": QT_TRANSLATE_NOOP("Hover", "Show the whole story."),
    "language": QT_TRANSLATE_NOOP("Hover", "In which language the slides are shown; the window has its own."),
    "theme": QT_TRANSLATE_NOOP("Hover", "Colours of the slides, here and on the full screen."),
    "focus-rail": QT_TRANSLATE_NOOP("Hover", "All slides; a click, or Up and Down, shows one."),
    "focus-strip": QT_TRANSLATE_NOOP("Hover", "All events; the wheel zooms, dragging moves, a click chooses."),
    "focus-inspector": QT_TRANSLATE_NOOP("Hover", "What you say, what the slide rests on, and what is wrong."),
    "timer": QT_TRANSLATE_NOOP("Hover", "The time of the talk; it begins by itself with the first move."),
    "questions": QT_TRANSLATE_NOOP("Hover", "Time of questions is counted apart and does not make you late."),
    "timer-reset": QT_TRANSLATE_NOOP("Hover", "All times back to zero."),
    "back": QT_TRANSLATE_NOOP("Hover", "One step back; at the first, to the last step of the slide before."),
    "forward": QT_TRANSLATE_NOOP("Hover", "One step on; after the last, to the next slide."),
    "pen": QT_TRANSLATE_NOOP(
        "Hover", "Draw on the slide; the audience sees it, and it stays with what it was drawn on."
    ),
    "laser": QT_TRANSLATE_NOOP("Hover", "A bright dot with a short trail, seen by the audience."),
    "spotlight": QT_TRANSLATE_NOOP("Hover", "Everything but a circle is dimmed; the wheel changes its size."),
    "lens": QT_TRANSLATE_NOOP("Hover", "Enlarges what is under the pointer; the wheel changes its power."),
    "freeze": QT_TRANSLATE_NOOP("Hover", "The audience keeps its picture while you look around."),
    "black": QT_TRANSLATE_NOOP("Hover", "Nothing on the audience’s screen; the next move brings the slide back."),
    "overview": QT_TRANSLATE_NOOP("Hover", "All slides as a grid; type to find one. With a console only you see it."),
    "notes-larger": QT_TRANSLATE_NOOP("Hover", "Larger letters for what you read."),
    "notes-smaller": QT_TRANSLATE_NOOP("Hover", "Smaller letters, more of them."),
    "take-edits": QT_TRANSLATE_NOOP("Hover", "The file was saved meanwhile: show the audience the new version."),
}
"""What is said of commands that have a button or a field."""


def explain(widget: QWidget, name: str, sentence: str, command: str = "") -> None:
    """Give a widget its help; `command` is the one whose key it shares. Call it again when words or keys change."""
    words = help_text(name, sentence, command)
    widget.setToolTip(words)
    widget.setWhatsThis(words)
    widget.setAccessibleDescription(sentence)


def explain_command(widget: QWidget, command: str, name: str = "") -> None:
    """The help of a command's button; `name` if the button is not called like the command."""
    explain(widget, name or COMMANDS[command].shown.rstrip("…"), command_sentence(command), command)


def command_sentence(command: str) -> str:
    """In the window's language."""
    return QCoreApplication.translate("Hover", SENTENCES[command])


def help_text(name: str, sentence: str, command: str = "") -> str:
    """`Export  (Ctrl+E)` and the sentence under it."""
    keys = COMMANDS[command].keys if command else ()
    return f"{name}  ({native(keys[0])})\n{sentence}" if keys else f"{name}\n{sentence}"
