"""The list of problems that resolving fills, with the places of the source."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from msgspec import Struct, field

from presenter.core.problem import Problem, Severity, error, warning
from presenter.core.resolve.place import part_span
from presenter.core.source import Path, Source
from presenter.core.span import Span
from presenter.core.suggest import did_you_mean

Part = tuple[int, int]
"""Offset and length within a text."""


class Notes(Struct):
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

    def remark(self, path: Path, code: str, message: str, hint: str = "", *, at_key: bool = False) -> None:
        """What is worth a thought and may well be meant."""
        span = self._span(path, None, at_key=at_key)
        self.problems.append(Problem(Severity.INFO, span, code, message, hint))

    def unknown(self, path: Path, what: str, word: str, known: Iterable[str], part: Part | None = None) -> None:
        """An id that nothing has, unless what has it was left out for a problem of its own."""
        if word in self.source.lost_ids or (f"{what}s",) in self.source.left_out:
            return
        listed = list(known)
        hint = did_you_mean(word, listed) if listed else f"the story has no {what}s"
        self.error(path, f"unknown-{what}", f"there is no {what} “{word}”", hint, part)

    def lacks(self, path: Path) -> bool:
        """Whether something wrong was left out at a path or below: then nothing is missing there."""
        return any(gone[: len(path)] == path for gone in self.source.left_out)

    def beside(self, name: str) -> str:
        """How a file of the story's folder is shown: with the same folder in front as the story itself."""
        return str(PurePath(self.source.file).parent / name)

    def _span(self, path: Path, part: Part | None, *, at_key: bool) -> Span:
        if at_key:
            return self.source.key_span(path)
        return self.source.span(path) if part is None else part_span(self.source, path, *part)


def counted(number: int, noun: str) -> str:
    """`1 cell`, `3 cells`."""
    return f"{number} {noun}{'s' * (number != 1)}"
