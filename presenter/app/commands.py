"""Every command once: its words, keys and context. Menus, shortcuts, buttons, palette and the `?` sheet read this table."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

Context = Literal["window", "stage", "console", "timeline", "overview", "start"]
"""`timeline`: the timeline has the keys, in the strip or over the whole window; its keys go before the window's.
`overview`: the grid of all slides has them. `start`: the list of recent stories has them."""
Menu = Literal[
    "file", "recent", "edit", "go", "view", "timeline", "look", "colours", "words", "present", "tools", "help", ""
]


class Command(Struct, frozen=True):
    """`keys` are Qt key sequences as text; `contexts` are where they hold."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    menu: Menu = ""
    contexts: tuple[Context, ...] = ("window",)
    checkable: bool = False

    @property
    def shown(self) -> str:
        """The words in the app's language."""
        return QCoreApplication.translate("Commands", self.text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself: its name tells Qt Linguist's lupdate to collect it (Qt's own is typed as an object)."""
    return text


BOTH: tuple[Context, ...] = ("window", "stage", "console")
STAGE: tuple[Context, ...] = ("stage", "console")
CONSOLE: tuple[Context, ...] = ("console",)
ALL: tuple[Context, ...] = ("window", "stage", "console", "timeline")
TIMELINE: tuple[Context, ...] = ("timeline",)
OVERVIEW: tuple[Context, ...] = ("overview",)

COMMANDS: dict[str, Command] = {
    command.id: command
    for command in (
        Command("new", QT_TRANSLATE_NOOP("Commands", "New…"), ("Ctrl+N",), "file"),
        Command("open", QT_TRANSLATE_NOOP("Commands", "Open…"), ("Ctrl+O",), "file"),
        Command("start-page", QT_TRANSLATE_NOOP("Commands", "Start page"), ("Ctrl+Shift+N",), "file"),
        Command("start-pin", QT_TRANSLATE_NOOP("Commands", "Pin the story, or let it go"), ("P",), "", ("start",)),
        Command(
            "start-remove", QT_TRANSLATE_NOOP("Commands", "Take the story off the list"), ("Delete",), "", ("start",)
        ),
        Command("reload", QT_TRANSLATE_NOOP("Commands", "Read again"), ("Ctrl+R",), "file"),
        Command("edit", QT_TRANSLATE_NOOP("Commands", "Open the file in an editor"), ("E",), "file"),
        Command("choose-editor", QT_TRANSLATE_NOOP("Commands", "Choose the editor…"), (), "file"),
        Command("export", QT_TRANSLATE_NOOP("Commands", "Export…"), ("Ctrl+E",), "file"),
        Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "edit"),
        Command("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit"),
        Command("edit-title", QT_TRANSLATE_NOOP("Commands", "Edit the slide’s headline"), ("F2",), "edit"),
        Command("edit-notes", QT_TRANSLATE_NOOP("Commands", "Edit the notes"), ("Shift+F2",), "edit"),
        Command("slide-up", QT_TRANSLATE_NOOP("Commands", "Move the slide up"), ("Alt+Up",), "edit"),
        Command("slide-down", QT_TRANSLATE_NOOP("Commands", "Move the slide down"), ("Alt+Down",), "edit"),
        Command("direct-edits", QT_TRANSLATE_NOOP("Commands", "Direct edits"), (), "edit", checkable=True),
        Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "file"),
        Command(
            "forward",
            QT_TRANSLATE_NOOP("Commands", "Next step"),
            ("Right", "Down", "Space", "PgDown"),
            "go",
            BOTH,
        ),
        Command("back", QT_TRANSLATE_NOOP("Commands", "Step back"), ("Left", "Up", "PgUp", "Backspace"), "go", BOTH),
        Command("next-slide", QT_TRANSLATE_NOOP("Commands", "Next slide"), ("Ctrl+Right", "Ctrl+PgDown"), "go", BOTH),
        Command(
            "previous-slide", QT_TRANSLATE_NOOP("Commands", "Previous slide"), ("Ctrl+Left", "Ctrl+PgUp"), "go", BOTH
        ),
        Command("first", QT_TRANSLATE_NOOP("Commands", "First slide"), ("Home",), "go", BOTH),
        Command("last", QT_TRANSLATE_NOOP("Commands", "Last slide"), ("End",), "go", BOTH),
        Command(
            "enter",
            QT_TRANSLATE_NOOP("Commands", "To the slide whose number was typed, else the next step"),
            ("Return", "Enter"),
            "",
            BOTH,
        ),
        Command("history-back", QT_TRANSLATE_NOOP("Commands", "Back to where you were"), ("Alt+Left",), "go", BOTH),
        Command("history-forward", QT_TRANSLATE_NOOP("Commands", "Forward again"), ("Alt+Right",), "go", BOTH),
        Command("last-visited", QT_TRANSLATE_NOOP("Commands", "Slide visited last"), ("Shift+Backspace",), "go", BOTH),
        Command("overview", QT_TRANSLATE_NOOP("Commands", "Overview of all slides"), ("O", "G"), "go", BOTH),
        Command("palette", QT_TRANSLATE_NOOP("Commands", "Go to anything…"), ("Ctrl+K",), "go"),
        Command("language", QT_TRANSLATE_NOOP("Commands", "Next language of the slides"), ("Ctrl+L",), "view", BOTH),
        Command("theme", QT_TRANSLATE_NOOP("Commands", "Dark or light slides"), ("Ctrl+T",), "view", BOTH),
        Command("bright", QT_TRANSLATE_NOOP("Commands", "Bright room"), ("R",), "view", BOTH, checkable=True),
        Command("theme-ink", QT_TRANSLATE_NOOP("Commands", "Ink"), (), "look", BOTH, checkable=True),
        Command("theme-paper", QT_TRANSLATE_NOOP("Commands", "Paper"), (), "look", BOTH, checkable=True),
        Command("theme-contrast", QT_TRANSLATE_NOOP("Commands", "High contrast"), (), "look", BOTH, checkable=True),
        Command(
            "after",
            QT_TRANSLATE_NOOP("Commands", "Show what came after the article"),
            ("A",),
            "view",
            BOTH,
            checkable=True,
        ),
        Command(
            "compress-time",
            QT_TRANSLATE_NOOP("Commands", "Compress empty time"),
            ("Ctrl+G",),
            "view",
            BOTH,
            checkable=True,
        ),
        Command(
            "source", QT_TRANSLATE_NOOP("Commands", "Source of the next figure on the slide"), ("Q",), "view", BOTH
        ),
        Command(
            "source-back", QT_TRANSLATE_NOOP("Commands", "Source of the figure before"), ("Shift+Q",), "view", BOTH
        ),
        Command("switch-1", QT_TRANSLATE_NOOP("Commands", "Next option of the slide’s switch"), ("V",), "view", BOTH),
        Command("switch-2", QT_TRANSLATE_NOOP("Commands", "Next option of its 2nd switch"), ("Shift+V",), "view", BOTH),
        Command(
            "switch-3", QT_TRANSLATE_NOOP("Commands", "Next option of its 3rd switch"), ("Ctrl+Shift+V",), "view", BOTH
        ),
        Command(
            "switches-reset",
            QT_TRANSLATE_NOOP("Commands", "All switches to their first options"),
            ("Ctrl+0",),
            "view",
            BOTH,
        ),
        Command("focus-rail", QT_TRANSLATE_NOOP("Commands", "To the slide list"), ("F6",), "view"),
        Command("focus-strip", QT_TRANSLATE_NOOP("Commands", "To the timeline"), ("F7",), "view"),
        Command("focus-inspector", QT_TRANSLATE_NOOP("Commands", "To notes and sources"), ("F4",), "view"),
        Command("problem-next", QT_TRANSLATE_NOOP("Commands", "Next problem"), ("F8",), "go"),
        Command("problem-back", QT_TRANSLATE_NOOP("Commands", "Problem before"), ("Shift+F8",), "go"),
        Command(
            "problem-fixes", QT_TRANSLATE_NOOP("Commands", "What can be done about the problem…"), ("Ctrl+.",), "go"
        ),
        Command("show-rail", QT_TRANSLATE_NOOP("Commands", "Slide list"), ("Ctrl+1",), "view", checkable=True),
        Command("show-strip", QT_TRANSLATE_NOOP("Commands", "Timeline"), ("Ctrl+2",), "view", checkable=True),
        Command(
            "show-inspector", QT_TRANSLATE_NOOP("Commands", "Notes and sources"), ("Ctrl+3",), "view", checkable=True
        ),
        Command("whole-timeline", QT_TRANSLATE_NOOP("Commands", "Whole timeline"), ("T",), "timeline", ALL),
        Command(
            "find",
            QT_TRANSLATE_NOOP("Commands", "Find on the timeline"),
            ("Ctrl+F", "/"),
            "timeline",
            ALL,
        ),
        Command("walk-on", QT_TRANSLATE_NOOP("Commands", "Next event"), ("Right",), "timeline", TIMELINE),
        Command("walk-back", QT_TRANSLATE_NOOP("Commands", "Event before"), ("Left",), "timeline", TIMELINE),
        Command("walk-down", QT_TRANSLATE_NOOP("Commands", "To the lane below"), ("Down",), "timeline", TIMELINE),
        Command("walk-up", QT_TRANSLATE_NOOP("Commands", "To the lane above"), ("Up",), "timeline", TIMELINE),
        Command("walk-first", QT_TRANSLATE_NOOP("Commands", "First event"), ("Home",), "timeline", TIMELINE),
        Command("walk-last", QT_TRANSLATE_NOOP("Commands", "Last event"), ("End",), "timeline", TIMELINE),
        Command("pan-on", QT_TRANSLATE_NOOP("Commands", "Later"), ("]", "Ctrl+Shift+Right"), "timeline", TIMELINE),
        Command("pan-back", QT_TRANSLATE_NOOP("Commands", "Earlier"), ("[", "Ctrl+Shift+Left"), "timeline", TIMELINE),
        Command(
            "range-on", QT_TRANSLATE_NOOP("Commands", "Select time, later"), ("Shift+Right",), "timeline", TIMELINE
        ),
        Command(
            "range-back", QT_TRANSLATE_NOOP("Commands", "Select time, earlier"), ("Shift+Left",), "timeline", TIMELINE
        ),
        Command("filter", QT_TRANSLATE_NOOP("Commands", "Filter events…"), ("Ctrl+Shift+F",), "timeline", TIMELINE),
        Command(
            "chart-rows",
            QT_TRANSLATE_NOOP("Commands", "Charts under the lanes"),
            ("Ctrl+Shift+G",),
            "timeline",
            TIMELINE,
        ),
        Command("keep-view", QT_TRANSLATE_NOOP("Commands", "Keep this view"), ("Ctrl+D",), "timeline", TIMELINE),
        Command("views", QT_TRANSLATE_NOOP("Commands", "Kept views…"), ("Ctrl+Shift+D",), "timeline", TIMELINE),
        Command("view-1", QT_TRANSLATE_NOOP("Commands", "View 1 of the timeline"), ("Ctrl+1",), "", TIMELINE),
        Command("view-2", QT_TRANSLATE_NOOP("Commands", "View 2 of the timeline"), ("Ctrl+2",), "", TIMELINE),
        Command("view-3", QT_TRANSLATE_NOOP("Commands", "View 3 of the timeline"), ("Ctrl+3",), "", TIMELINE),
        Command("view-4", QT_TRANSLATE_NOOP("Commands", "View 4 of the timeline"), ("Ctrl+4",), "", TIMELINE),
        Command("view-5", QT_TRANSLATE_NOOP("Commands", "View 5 of the timeline"), ("Ctrl+5",), "", TIMELINE),
        Command("view-6", QT_TRANSLATE_NOOP("Commands", "View 6 of the timeline"), ("Ctrl+6",), "", TIMELINE),
        Command("view-7", QT_TRANSLATE_NOOP("Commands", "View 7 of the timeline"), ("Ctrl+7",), "", TIMELINE),
        Command("view-8", QT_TRANSLATE_NOOP("Commands", "View 8 of the timeline"), ("Ctrl+8",), "", TIMELINE),
        Command("view-9", QT_TRANSLATE_NOOP("Commands", "View 9 of the timeline"), ("Ctrl+9",), "", TIMELINE),
        Command("range-copy", QT_TRANSLATE_NOOP("Commands", "Copy selected events"), ("Ctrl+C",), "timeline", TIMELINE),
        Command("zoom-in", QT_TRANSLATE_NOOP("Commands", "Closer"), ("+", "="), "timeline", TIMELINE),
        Command("zoom-out", QT_TRANSLATE_NOOP("Commands", "Wider"), ("-",), "timeline", TIMELINE),
        Command("zoom-fit", QT_TRANSLATE_NOOP("Commands", "All of the time"), ("Ctrl+0", "0"), "timeline", TIMELINE),
        Command(
            "open-event",
            QT_TRANSLATE_NOOP("Commands", "To the event’s slide"),
            ("Return", "Enter"),
            "timeline",
            TIMELINE,
        ),
        Command(
            "dismiss",
            QT_TRANSLATE_NOOP("Commands", "Close what lies over the slide"),
            ("Escape",),
            "",
            ("window", "timeline"),
        ),
        Command("colours-system", QT_TRANSLATE_NOOP("Commands", "As the system"), (), "colours", checkable=True),
        Command("colours-light", QT_TRANSLATE_NOOP("Commands", "Light"), (), "colours", checkable=True),
        Command("colours-dark", QT_TRANSLATE_NOOP("Commands", "Dark"), (), "colours", checkable=True),
        Command("words-system", QT_TRANSLATE_NOOP("Commands", "As the system"), (), "words", checkable=True),
        Command("words-zh", QT_TRANSLATE_NOOP("Commands", "中文"), (), "words", checkable=True),
        Command("words-en", QT_TRANSLATE_NOOP("Commands", "English"), (), "words", checkable=True),
        Command("present", QT_TRANSLATE_NOOP("Commands", "Present from the start"), ("F5",), "present"),
        Command("present-here", QT_TRANSLATE_NOOP("Commands", "Present from here"), ("Shift+F5",), "present"),
        Command("rehearse", QT_TRANSLATE_NOOP("Commands", "Rehearse from the start"), ("Ctrl+F5",), "present"),
        Command("rehearsals", QT_TRANSLATE_NOOP("Commands", "Rehearsals…"), (), "present"),
        Command("kiosk", QT_TRANSLATE_NOOP("Commands", "Kiosk: loop with locked keys"), (), "present"),
        Command("preflight", QT_TRANSLATE_NOOP("Commands", "Ready to present?"), ("F9",), "present"),
        Command("auto", QT_TRANSLATE_NOOP("Commands", "Advance by itself, or by hand again"), ("Shift+A",), "", STAGE),
        Command(
            "skip-optional", QT_TRANSLATE_NOOP("Commands", "Late: skip optional slides, or undo it"), ("J",), "", STAGE
        ),
        Command(
            "one-screen-windows",
            QT_TRANSLATE_NOOP("Commands", "On one screen: console and a window to share"),
            (),
            "present",
            checkable=True,
        ),
        Command("live-edits", QT_TRANSLATE_NOOP("Commands", "Live edits on stage"), (), "present", checkable=True),
        Command("less-motion", QT_TRANSLATE_NOOP("Commands", "Less motion"), (), "present", checkable=True),
        Command("leave", QT_TRANSLATE_NOOP("Commands", "End the presentation"), ("Escape", "F5"), "", STAGE),
        Command("other-screen", QT_TRANSLATE_NOOP("Commands", "Swap the screens"), ("X",), "", STAGE),
        Command("console", QT_TRANSLATE_NOOP("Commands", "Presenter console"), ("N",), "", STAGE),
        Command("timer", QT_TRANSLATE_NOOP("Commands", "Start or pause the time"), ("K",), "", STAGE),
        Command(
            "questions", QT_TRANSLATE_NOOP("Commands", "Questions: the time stands still"), ("Shift+K",), "", STAGE
        ),
        Command("timer-reset", QT_TRANSLATE_NOOP("Commands", "Time back to zero"), ("Ctrl+Shift+K",), "", STAGE),
        Command("notes-larger", QT_TRANSLATE_NOOP("Commands", "Larger notes"), ("Ctrl++", "Ctrl+="), "", CONSOLE),
        Command("notes-smaller", QT_TRANSLATE_NOOP("Commands", "Smaller notes"), ("Ctrl+-",), "", CONSOLE),
        Command(
            "take-edits", QT_TRANSLATE_NOOP("Commands", "Show the waiting edits"), ("Ctrl+Shift+Return",), "", CONSOLE
        ),
        Command("laser", QT_TRANSLATE_NOOP("Commands", "Laser pointer"), ("L",), "tools", BOTH, checkable=True),
        Command("pen", QT_TRANSLATE_NOOP("Commands", "Pen"), ("P",), "tools", BOTH, checkable=True),
        Command("marker", QT_TRANSLATE_NOOP("Commands", "Highlighter"), ("H",), "tools", BOTH, checkable=True),
        Command("eraser", QT_TRANSLATE_NOOP("Commands", "Eraser"), ("Shift+E",), "tools", BOTH, checkable=True),
        Command("spotlight", QT_TRANSLATE_NOOP("Commands", "Spotlight"), ("S",), "tools", BOTH, checkable=True),
        Command("lens", QT_TRANSLATE_NOOP("Commands", "Magnifier"), ("Z",), "tools", BOTH, checkable=True),
        Command("ink-colour", QT_TRANSLATE_NOOP("Commands", "Next colour of the ink"), ("C",), "tools", BOTH),
        Command("ink-undo", QT_TRANSLATE_NOOP("Commands", "Undo ink"), ("Ctrl+Z",), "tools", STAGE),
        Command("ink-redo", QT_TRANSLATE_NOOP("Commands", "Redo ink"), ("Ctrl+Shift+Z", "Ctrl+Y"), "tools", STAGE),
        Command("ink-clear", QT_TRANSLATE_NOOP("Commands", "Clear the slide’s ink"), ("Delete",), "tools", BOTH),
        Command("black", QT_TRANSLATE_NOOP("Commands", "Black screen"), ("B", "."), "tools", BOTH, checkable=True),
        Command("white", QT_TRANSLATE_NOOP("Commands", "White screen"), ("W", ","), "tools", BOTH, checkable=True),
        Command(
            "freeze",
            QT_TRANSLATE_NOOP("Commands", "Freeze the audience’s picture"),
            ("F",),
            "tools",
            BOTH,
            checkable=True,
        ),
        Command(
            "send", QT_TRANSLATE_NOOP("Commands", "Send this slide to the audience"), ("Ctrl+Return",), "tools", BOTH
        ),
        Command("freeze-back", QT_TRANSLATE_NOOP("Commands", "Back to the frozen slide"), ("Shift+F",), "tools", BOTH),
        Command(
            "hide-pointer",
            QT_TRANSLATE_NOOP("Commands", "Hide the mouse pointer"),
            ("Ctrl+H",),
            "tools",
            BOTH,
            checkable=True,
        ),
        Command("grid-on", QT_TRANSLATE_NOOP("Commands", "Next slide"), ("Right",), "", OVERVIEW),
        Command("grid-back", QT_TRANSLATE_NOOP("Commands", "Slide before"), ("Left",), "", OVERVIEW),
        Command("grid-down", QT_TRANSLATE_NOOP("Commands", "To the row below"), ("Down",), "", OVERVIEW),
        Command("grid-up", QT_TRANSLATE_NOOP("Commands", "To the row above"), ("Up",), "", OVERVIEW),
        Command("grid-page-on", QT_TRANSLATE_NOOP("Commands", "Next slide, by a clicker"), ("PgDown",), "", OVERVIEW),
        Command("grid-page-back", QT_TRANSLATE_NOOP("Commands", "Slide before, by a clicker"), ("PgUp",), "", OVERVIEW),
        Command("grid-first", QT_TRANSLATE_NOOP("Commands", "First slide"), ("Home",), "", OVERVIEW),
        Command("grid-last", QT_TRANSLATE_NOOP("Commands", "Last slide"), ("End",), "", OVERVIEW),
        Command("grid-open", QT_TRANSLATE_NOOP("Commands", "To the chosen slide"), ("Return", "Enter"), "", OVERVIEW),
        Command("grid-time", QT_TRANSLATE_NOOP("Commands", "Order by time, or by number"), ("T",), "", OVERVIEW),
        Command("grid-leave", QT_TRANSLATE_NOOP("Commands", "Back to the slide"), ("Escape", "F5"), "", OVERVIEW),
        Command("keys", QT_TRANSLATE_NOOP("Commands", "Keys"), ("F1", "?"), "help", BOTH),
        Command("whats-this", QT_TRANSLATE_NOOP("Commands", "What is this?"), ("Shift+F1",), "help"),
        Command("clicker", QT_TRANSLATE_NOOP("Commands", "Test and bind a clicker…"), (), "help"),
        Command("about", QT_TRANSLATE_NOOP("Commands", "About Storyline Presenter"), (), "help"),
    )
}

MENUS: tuple[tuple[Menu, Menu, str], ...] = (
    ("file", "", QT_TRANSLATE_NOOP("Commands", "&File")),
    ("edit", "", QT_TRANSLATE_NOOP("Commands", "&Edit")),
    ("recent", "file", QT_TRANSLATE_NOOP("Commands", "Open recent")),
    ("go", "", QT_TRANSLATE_NOOP("Commands", "&Go")),
    ("view", "", QT_TRANSLATE_NOOP("Commands", "&View")),
    ("timeline", "view", QT_TRANSLATE_NOOP("Commands", "Timeline")),
    ("look", "view", QT_TRANSLATE_NOOP("Commands", "Theme of the slides")),
    ("colours", "view", QT_TRANSLATE_NOOP("Commands", "Colours of the window")),
    ("words", "view", QT_TRANSLATE_NOOP("Commands", "Language of the window")),
    ("present", "", QT_TRANSLATE_NOOP("Commands", "&Present")),
    ("tools", "", QT_TRANSLATE_NOOP("Commands", "&Tools")),
    ("help", "", QT_TRANSLATE_NOOP("Commands", "&Help")),
)
"""Menu, the menu it lies in, title."""
FIRST_OF_GROUP = frozenset({
    "reload", "edit", "export", "quit", "edit-title", "slide-up", "direct-edits", "next-slide", "history-back", "overview",
    "problem-next", "after", "source", "switch-1", "focus-rail", "show-rail", "walk-on", "pan-on", "filter", "keep-view",
    "zoom-in", "open-event", "rehearse", "preflight", "one-screen-windows", "ink-colour", "black", "freeze", "hide-pointer", "about",
})  # fmt: skip
"""Commands with a line above them in their menu."""


def menu_title(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


def clashes(commands: dict[str, Command]) -> list[tuple[str, str, str]]:
    """Keys that two commands of one context claim: context, key and both ids."""
    found: list[tuple[str, str, str]] = []
    taken: dict[tuple[str, str], str] = {}
    for command in commands.values():
        for context in command.contexts:
            for key in command.keys:
                other = taken.setdefault((context, key.lower()), command.id)
                if other != command.id:
                    found.append((context, key, f"{other} / {command.id}"))
    return found
