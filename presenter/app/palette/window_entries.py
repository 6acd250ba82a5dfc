"""What the palette can find besides the story: commands of every context, problems, recent stories, templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from presenter.app.actions import native
from presenter.app.app_words import app_language
from presenter.app.commands import COMMANDS, MENUS, Command, menu_title
from presenter.app.palette.entry import Entry
from presenter.app.recent import Recent
from presenter.core.problem import Problem
from presenter.core.templates import LANGUAGES, TEMPLATES

NOT_LISTED = frozenset({"palette", "dismiss", "enter"})
"""What the palette itself is, and keys whose meaning is that of the moment."""


def command_entries(chinese: Callable[[str], str]) -> list[Entry]:
    """All commands with their keys and their menu; `chinese` says words in Chinese, whatever the window speaks.

    One that holds elsewhere says where; it is found all the same.
    """
    return [
        Entry(
            "command",
            command.id,
            command.shown.replace("&", "").rstrip("…"),
            _place(command),
            "  ".join(native(key).replace("+", " ") for key in command.keys[:2]),
            more=f"{command.id} {_path(command)}",
            other_names=(command.text.rstrip("…"), chinese(command.text).rstrip("…")),
        )
        for command in COMMANDS.values()
        if command.id not in NOT_LISTED
    ]


def runs_in_window(command: Command) -> bool:
    """Whether the window itself can do it: the timeline's commands too, on its strip."""
    return "window" in command.contexts or command.contexts == ("timeline",)


def _place(command: Command) -> str:
    """Its menu, or where it holds."""
    if runs_in_window(command):
        return _path(command)
    if "overview" in command.contexts:
        return QCoreApplication.translate("Palette", "in the overview")
    if "start" in command.contexts:
        return QCoreApplication.translate("Palette", "on the start page")
    return QCoreApplication.translate("Palette", "while presenting")


def _path(command: Command) -> str:
    """View › Theme of the slides."""
    titles: list[str] = []
    menu = command.menu
    while menu:
        parent, title = next((parent, title) for known, parent, title in MENUS if known == menu)
        titles.insert(0, menu_title(title).split("(&")[0].replace("&", ""))
        menu = parent
    return " › ".join(titles)


def problem_entries(problems: Sequence[Problem]) -> list[Entry]:
    """By their place among the problems."""
    return [
        Entry(
            "problem",
            str(number),
            problem.message,
            problem.hint,
            f"{problem.span.line}:{problem.span.column}" if problem.span.line > 0 else "",
            more=problem.code,
        )
        for number, problem in enumerate(problems)
    ]


def recent_entries(stories: Sequence[Recent]) -> list[Entry]:
    """Those that are there."""
    return [Entry("story", str(s.path), s.name, str(s.path.parent), more=s.path.name) for s in stories if not s.missing]


def template_entries() -> list[Entry]:
    language = app_language()
    others = [other for other in LANGUAGES if other != language]
    return [
        Entry(
            "template",
            template.id,
            template.names[language],
            template.about[language],
            more=template.id,
            other_names=tuple(template.names[other] for other in others),
        )
        for template in TEMPLATES
    ]
