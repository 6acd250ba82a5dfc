"""What is wrong in a storyboard: a value, collected and shown, never raised past parse."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from presenter.core.span import Span


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Problem(Struct, frozen=True):
    """What is wrong, where, what to do. `code` names the rule ("unknown-key") for filters and tests."""

    severity: Severity
    span: Span
    code: str
    message: str
    hint: str = ""
    raised: bool = False
    """An error only because the author wants it to be one: the story stands all the same."""

    @property
    def stops(self) -> bool:
        """Whether the story does not stand with it."""
        return self.severity is Severity.ERROR and not self.raised

    def __str__(self) -> str:
        return f"{self.span}: {self.severity.value}: {self.message}"


def error(span: Span, code: str, message: str, hint: str = "") -> Problem:
    return Problem(Severity.ERROR, span, code, message, hint)


def warning(span: Span, code: str, message: str, hint: str = "") -> Problem:
    return Problem(Severity.WARNING, span, code, message, hint)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of them stops the story."""
    return any(problem.stops for problem in problems)
