"""The fixes of a problem of one version of the file."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.core.edit import EditRefusedError
from presenter.core.problem import Problem
from presenter.core.quick_fix.dates import date_fixes
from presenter.core.quick_fix.entries import entry_fixes
from presenter.core.quick_fix.fix import Fix
from presenter.core.quick_fix.numbers import number_fixes
from presenter.core.quick_fix.syntax import syntax_fixes
from presenter.core.quick_fix.where import index_of, slot_at
from presenter.core.quick_fix.words import word_fixes
from presenter.core.source import Source, read_source


class Mender:
    """Reads the file's text once; `source` may be one with short forms expanded and wrong parts left out."""

    def __init__(self, source: Source) -> None:
        self.file, self.text = source.file, source.text
        self._source: Source | None = None

    @property
    def source(self) -> Source:
        """The text as read."""
        if self._source is None:
            self._source = read_source(self.text, self.file)
        return self._source

    def fixes(self, problem: Problem) -> tuple[Fix, ...]:
        """The likeliest first; none where only the author can know, and for problems of other files."""
        if problem.span.file != self.file or problem.span.line < 1 or not self.text:
            return ()
        found: dict[tuple[object, ...], Fix] = {}
        for fix in self._found(problem):
            if fix.edit.changes:
                found.setdefault(fix.edit.changes, fix)
        return tuple(found.values())

    def _found(self, problem: Problem) -> Iterator[Fix]:
        yield from syntax_fixes(problem, self.source)
        if self.source.value is None:
            return
        slot = slot_at(self.source, index_of(problem, self.source))
        for find in (date_fixes, number_fixes, word_fixes, entry_fixes):
            try:
                yield from find(problem, self.source, slot)
            except EditRefusedError:
                # What the engine will not write is left to the author.
                continue
