"""The list of problems that resolving fills, with the places of the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from presenter.core.problem import Problem, error, warning
from presenter.core.source import Path, Source
from presenter.core.span import Span
from presenter.core.suggest import did_you_mean


@dataclass(slots=True)
class Notes:
    """Problems found while resolving one source."""

    source: Source
    problems: list[Problem] = field(default_factory=list)

    def error(self, path: Path, code: str, message: str, hint: str = "", part: tuple[int, int] | None = None) -> None:
        """An error at the value of `path`; `part` narrows it to offset and length within a one-line text."""
        self.problems.append(error(self.span(path, part), code, message, hint))

    def warn(self, path: Path, code: str, message: str, hint: str = "", part: tuple[int, int] | None = None) -> None:
        self.problems.append(warning(self.span(path, part), code, message, hint))

    def unknown(
        self, path: Path, what: str, word: str, known: Iterable[str], part: tuple[int, int] | None = None
    ) -> None:
        """An id that nothing has."""
        self.error(path, f"unknown-{what}", f"there is no {what} “{word}”", did_you_mean(word, known), part)

    def span(self, path: Path, part: tuple[int, int] | None = None) -> Span:
        """The place of a value, or of a part of it where the text stands on one line as it reads."""
        span = self.source.span(path)
        if part is None:
            return span
        offset, length = part
        line = self.source.lines.line(span.line)
        text = line[span.column - 1 : span.column - 1 + span.length]
        quoted = 1 if text[:1] in "\"'" else 0
        if offset + quoted > span.length:
            return span
        return replace(span, column=span.column + offset + quoted, length=max(1, length))
