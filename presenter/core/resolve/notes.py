"""The list of problems that resolving fills, with the places of the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from presenter.core.problem import Problem, error, warning
from presenter.core.resolve.place import part_span
from presenter.core.source import Path, Source
from presenter.core.span import Span
from presenter.core.suggest import did_you_mean

Part = tuple[int, int]
"""Offset and length within a text."""


@dataclass(slots=True)
class Notes:
    """Problems found while resolving one source."""

    source: Source
    problems: list[Problem] = field(default_factory=list)

    def error(
        self, path: Path, code: str, message: str, hint: str = "", part: Part | None = None, *, at_key: bool = False
    ) -> None:
        """An error at the value of `path`, at a part of its text, or at the key that leads to it."""
        self.problems.append(error(self._span(path, part, at_key=at_key), code, message, hint))

    def warn(
        self, path: Path, code: str, message: str, hint: str = "", part: Part | None = None, *, at_key: bool = False
    ) -> None:
        self.problems.append(warning(self._span(path, part, at_key=at_key), code, message, hint))

    def unknown(self, path: Path, what: str, word: str, known: Iterable[str], part: Part | None = None) -> None:
        """An id that nothing has."""
        self.error(path, f"unknown-{what}", f"there is no {what} “{word}”", did_you_mean(word, known), part)

    def _span(self, path: Path, part: Part | None, *, at_key: bool) -> Span:
        if at_key:
            return self.source.key_span(path)
        return self.source.span(path) if part is None else part_span(self.source, path, *part)
