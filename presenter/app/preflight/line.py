"""A line of the preflight page: how one thing stands, and what mends or shows it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from presenter.core.problem import Problem

Grade = Literal["pass", "warn", "fail"]
GRADES: tuple[Grade, ...] = ("pass", "warn", "fail")

translate = QCoreApplication.translate
"""`translate("Preflight", …)`: the words of checks, collected for translation by this name."""


class Remedy(Struct, frozen=True):
    """What a line's button does: run a command of the window, show a problem's place, go to a slide, or look again."""

    text: str
    command: str = ""
    problem: Problem | None = None
    slide: str = ""
    again: bool = False


class Line(Struct, frozen=True):
    """`check` is its id in the table of checks; `hint` says what to do where no button can."""

    check: str
    grade: Grade
    text: str
    hint: str = ""
    remedy: Remedy | None = None


def worst(lines: list[Line]) -> Grade:
    """The worst grade of several lines; pass for none."""
    return max((line.grade for line in lines), key=GRADES.index, default="pass")
