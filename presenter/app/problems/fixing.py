"""Fixes in the window: which there are, said in the app's language; applied to the file, which is read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from presenter.app.talk import Talk
from presenter.core.problem import Problem

if TYPE_CHECKING:
    from presenter.core.edit import Edit
    from presenter.core.quick_fix.fix import Fix
    from presenter.core.quick_fix.mender import Mender

Write = Callable[[str, "Edit"], bool]
"""Puts an edit into the file whose text was this; False when it could not be done, and somebody was told."""

FirstFix = tuple[str, Callable[[], object]]
"""Words of a fix, and what applies it."""


class Fixing(QObject):
    """Knows the fixes of the problems of the file as it is now.

    Signals:
        fixed: a file was mended; the words of it.
        refused: it was not; why.
        goes_on: what was added waits to be filled: line and column (from 1).
    """

    fixed = Signal(str)
    refused = Signal(str)
    goes_on = Signal(int, int)

    def __init__(self, talk: Talk, write: Write, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talk, self._write = talk, write
        self._mender: Mender | None = None
        self._known: dict[Problem, tuple[Fix, ...]] = {}

    def fixes(self, problem: Problem) -> tuple[Fix, ...]:
        """The likeliest first; kept while the file's text is the same."""
        if self._talk.source is None:
            return ()
        mender = self._current()
        if problem not in self._known:
            self._known[problem] = mender.fixes(problem)
        return self._known[problem]

    def _current(self) -> Mender:
        """What mends the file's text as it is now; there must be one."""
        from presenter.core.quick_fix.mender import Mender  # not before somebody looks at a problem

        source = self._talk.source
        assert source is not None  # noqa: S101  # whoever calls looked
        if self._mender is None or self._mender.text != source.text or self._mender.file != source.file:
            self._mender, self._known = Mender(source), {}
        return self._mender

    def first(self, problem: Problem) -> FirstFix | None:
        """The likeliest fix: its words and what applies it."""
        fixes = self.fixes(problem)
        return (fix_words(fixes[0]), lambda: self.apply(fixes[0])) if fixes else None

    def fill(self, menu: QMenu, problem: Problem) -> None:
        """Put the fixes of a problem into a menu, and the one that mends all of its kind."""
        fixes = self.fixes(problem)
        for fix in fixes:
            menu.addAction(fix_words(fix), lambda fix=fix: self.apply(fix))  # type: ignore[misc]  # bound to each
        others = sum(other.code == problem.code for other in self._talk.problems)
        if fixes and others > 1 and fixes[0].blank is None:
            words = QCoreApplication.translate("Fixes", "Fix all of this kind")
            menu.addAction(words, lambda: self.fix_all(problem.code))
        may_be = self.can_be_allowed(problem)
        if may_be:
            words = QCoreApplication.translate("Fixes", "Allow it, for a reason…")
            menu.addAction(words, lambda: self._ask_reason(problem, menu.parentWidget()))
        if not fixes and not may_be:
            action = menu.addAction(QCoreApplication.translate("Fixes", "Only you can mend this"))
            action.setEnabled(False)

    def apply(self, fix: Fix) -> bool:
        """Write it; whether it was written."""
        from presenter.core.edit import EditRefusedError

        if self._talk.source is None:
            return False
        mender, words = self._current(), fix_words(fix)
        try:
            edit = mender.edit(fix, words)
        except EditRefusedError:
            self.refused.emit(QCoreApplication.translate("Fixes", "This can only be mended in the editor"))
            return False
        if not self._write(mender.text, edit):
            return False
        self.fixed.emit(words)
        caret = mender.caret(fix, edit)
        if caret is not None:
            self.goes_on.emit(*caret)
        return True

    def can_be_allowed(self, problem: Problem) -> bool:
        """Whether it is a rule that may be set aside where it stands."""
        from presenter.core.quick_fix.allowing import can_be_allowed

        return self._talk.source is not None and can_be_allowed(problem, self._current().source)

    def allow(self, problem: Problem, reason: str) -> bool:
        """Set the rule aside there, for a reason; whether it was written."""
        from presenter.core.quick_fix.allowing import allowed

        fix = allowed(problem, self._current().source, reason)
        return fix is not None and self.apply(fix)

    def _ask_reason(self, problem: Problem, parent: QWidget | None) -> None:
        from PySide6.QtWidgets import QInputDialog

        dialog = QInputDialog(parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(QCoreApplication.translate("Fixes", "Allow it, for a reason…"))
        dialog.setLabelText(
            QCoreApplication.translate("Fixes", "Why it is meant so here; it is written into the file:")
        )
        dialog.setOkButtonText(QCoreApplication.translate("Fixes", "Allow"))
        dialog.setCancelButtonText(QCoreApplication.translate("Fixes", "Cancel"))
        dialog.resize(440, dialog.sizeHint().height())
        dialog.textValueSelected.connect(lambda reason: self.allow(problem, reason))
        dialog.open()

    def fix_all(self, code: str) -> int:
        """Mend all problems of a kind, each with its likeliest fix and only where it helps; how many."""
        from presenter.core.quick_fix.mended import mend_all

        source = self._talk.source
        if source is None:
            return 0
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            made = mend_all(source.text, source.file, self._check, lambda problem, _fix: problem.code == code)
        finally:
            QGuiApplication.restoreOverrideCursor()
        count = len(made.done)
        words = self.tr("%n fixed", "", count)
        if count and self._write(source.text, _whole(source.text, made.text, words)):
            self.fixed.emit(words)
            return count
        return 0

    def _check(self, text: str) -> list[Problem]:
        from presenter.core.quick_fix.checking import problems_of
        from presenter.files import FolderReader

        file = self._talk.source.file if self._talk.source is not None else ""
        return problems_of(text, file, FolderReader(self._talk.path.parent))


def _whole(old: str, new: str, label: str) -> Edit:
    """All that differs as one change."""
    from presenter.core.edit import Change, Edit

    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
    return Edit(label, (Change(head, len(old) - tail, new[head : len(new) - tail]),))


def fix_words(fix: Fix) -> str:
    """In the app's language."""
    said = {
        "write": QCoreApplication.translate("Fixes", "Change to {what}"),
        "quote": QCoreApplication.translate("Fixes", "Put quotes around the text"),
        "space": QCoreApplication.translate("Fixes", "Put a space after the colon"),
        "tabs": QCoreApplication.translate("Fixes", "Indent with spaces"),
        "indent": QCoreApplication.translate("Fixes", "Line it up"),
        "close": QCoreApplication.translate("Fixes", "Add {what}"),
        "swap": QCoreApplication.translate("Fixes", "Swap {what}"),
        "delete": QCoreApplication.translate("Fixes", "Delete {what}"),
        "escape": QCoreApplication.translate("Fixes", "Write the quotes inside as text"),
        "list": QCoreApplication.translate("Fixes", "Make it a list"),
    }
    alike = {"date": "write", "id": "write", "add": "close"}
    return said[alike.get(fix.kind, fix.kind)].format(what=fix.what)
