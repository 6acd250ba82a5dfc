"""The lines of a text as editors count them: broken at LF, CRLF and CR, and nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from presenter.core.span import Span

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """Places in one text: from an index in characters (0-based) to line, column and Span."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins: a text without a problem is never asked."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, number: int) -> str:
        """Line `number` (1-based) without its break; empty when there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        return self.text[self._starts[number - 1] : self.end(number)]

    def start(self, number: int) -> int:
        """The index where line `number` (1-based) begins."""
        return self._starts[number - 1]

    def end(self, number: int) -> int:
        """The index behind line `number` (1-based), before its break."""
        if number == len(self._starts):
            return len(self.text)
        end = self._starts[number]
        # A line ends with one of: CR LF, LF, CR.
        return end - 2 if self.text.startswith("\r\n", end - 2) else end - 1

    def place(self, index: int) -> tuple[int, int]:
        """Line and column (both 1-based) of the character at `index`."""
        index = max(0, min(index, len(self.text)))
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def span(self, file: str, start: int, end: int) -> Span:
        """The Span from `start` to `end`, cut at the end of its first line and without trailing blanks."""
        line, column = self.place(start)
        cut = self.text[start : min(end, self.end(line))]
        return Span(file, line, column, len(cut.rstrip() or cut))
