"""The fixes of a problem of one version of the file."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.core.edit import Edit, applied
from presenter.core.lines import Lines
from presenter.core.problem import Problem
from presenter.core.quick_fix.dates import date_fixes
from presenter.core.quick_fix.entries import entry_fixes
from presenter.core.quick_fix.fix import Fix, caret_of, edit_of_fix
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
        found: list[Fix] = []
        for fix in self._found(problem):
            if not any((fix.steps, fix.changes) == (other.steps, other.changes) for other in found):
                found.append(fix)
        return tuple(found)

    def edit(self, fix: Fix, label: str = "") -> Edit:
        """What a fix does to the text; EditRefusedError where it cannot be written."""
        return edit_of_fix(self.source, fix, label)

    def caret(self, fix: Fix, edit: Edit) -> tuple[int, int] | None:
        """Line and column (from 1) where the author goes on writing after the edit; None where nothing is left to write."""
        caret = caret_of(self.source, fix, edit)
        return None if caret is None else Lines(applied(self.text, edit)).place(caret)

    def _found(self, problem: Problem) -> Iterator[Fix]:
        yield from syntax_fixes(problem, self.source)
        if self.source.value is None:
            return
        slot = slot_at(self.source, index_of(problem, self.source))
        for find in (date_fixes, number_fixes, word_fixes, entry_fixes):
            yield from find(problem, self.source, slot)
