"""A figure's number, unit and date in a small window: tried out in memory as they are typed, written when they are good."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presenter.app.editing.edits import Edits
from presenter.core.edit import Edit, EditRefusedError, Put, Remove, Step, applied, edit_of
from presenter.core.edit.used_by import uses_of
from presenter.core.parse import Parsed, parse_story
from presenter.core.problem import Severity
from presenter.core.source import Path, Source, read_source
from presenter.files import FolderReader

NUMBERS = ("value", "low", "high", "more_than", "less_than", "formula")
WAIT_MS = 120
MOST_NAMED = 6


class FactPage(QDialog):
    """Only what the figure has can be changed, and its date and unit."""

    def __init__(self, edits: Edits, fact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits, self._talk, self._fact = edits, edits.talk, fact
        self._base: Source | None = edits.editor.base()
        self._path: Path = ("facts", fact)
        self.fields: dict[str, QLineEdit] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change a figure"))
        story, language = self._talk.story, self._talk.look.language
        known = story.facts[fact]
        title = QLabel(story.plain_text(known.spec.label, language))
        title.setWordWrap(True)
        bold = title.font()
        bold.setBold(True)
        title.setFont(bold)
        form = QFormLayout()
        names = {
            "value": self.tr("Value"),
            "low": self.tr("From"),
            "high": self.tr("To"),
            "more_than": self.tr("More than"),
            "less_than": self.tr("Less than"),
            "formula": self.tr("Formula"),
            "unit": self.tr("Unit"),
            "as_of": self.tr("As of"),
        }
        for key, name in names.items():
            written = getattr(known.spec, key)
            if key in NUMBERS and written is None:
                continue
            field = self.fields[key] = QLineEdit(written or "")
            field.setAccessibleName(name)
            field.textChanged.connect(self._later)
            field.returnPressed.connect(self.check)  # Enter before the pause: the button it presses must know by then
            form.addRow(name, field)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.used = QLabel(self._used())
        self.used.setWordWrap(True)
        self.used.setTextFormat(Qt.TextFormat.PlainText)
        self.used.setEnabled(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.write = QPushButton(self.tr("Write"))
        self.write.setDefault(True)
        buttons.addButton(self.write, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._write)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.used)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.check)
        self.check()
        next(iter(self.fields.values())).selectAll()

    def _used(self) -> str:
        """Which slides will change, and which figures with it."""
        story, language = self._talk.story, self._talk.look.language
        uses = uses_of(story, self._fact)
        slides = [
            f"{story.slide(slide).number} {story.plain_text(story.slide(slide).spec.title, language)}"
            for slide in uses.slides[:MOST_NAMED]
        ]
        more = len(uses.slides) - len(slides)
        lines = [self.tr("Seen on %n slide(s):", "", len(uses.slides)), *slides]
        if not uses.slides:
            lines = [self.tr("No slide shows it")]
        if more > 0:
            lines.append(self.tr("and {count} more").format(count=more))
        if uses.facts:
            lines.append(self.tr("Computed from it: {facts}").format(facts=", ".join(uses.facts)))
        return "\n".join(lines)

    def _steps(self) -> tuple[Step, ...]:
        spec = self._talk.story.facts[self._fact].spec
        steps: list[Step] = []
        for key, field in self.fields.items():
            text, before = field.text().strip(), getattr(spec, key) or ""
            if text == before:
                continue
            if text or key in NUMBERS:
                steps.append(Put((*self._path, key), text, after=self._beside(key)))
            else:
                steps.append(Remove((*self._path, key)))
        return tuple(steps)

    def _beside(self, key: str) -> str | None:
        """The key that a new one is written behind."""
        order = [*(known for known in self.fields if known != key), "label"]
        written = self._edits.editor.value(self._path)
        return next((known for known in reversed(order) if isinstance(written, dict) and known in written), None)

    def _later(self) -> None:
        self.write.setEnabled(False)
        self._timer.start()

    def _tried(self) -> tuple[Edit, Parsed] | None:
        """The edit and the story it would make; None when there is nothing to do."""
        steps = self._steps()
        if not steps or self._base is None:
            return None
        edit = edit_of(self._base, "", *steps)
        source = read_source(applied(self._base.text, edit), self._base.file)
        return edit, parse_story(source, FolderReader(self._talk.path.parent))

    def check(self) -> bool:
        """Try what is typed; whether it can be written. What is wrong with it is said in the words of `check`."""
        self._timer.stop()
        try:
            tried = self._tried()
        except EditRefusedError as refused:
            self._say(str(refused), good=False)
            return False
        story, language = self._talk.story, self._talk.look.language
        now = story.format_fact(self._fact, language)
        if tried is None:
            self._say(self.tr("Reads: {value}").format(value=now), good=False)
            return False
        parsed = tried[1]
        before = {(problem.code, problem.message) for problem in self._talk.problems}
        wrong = [
            problem for problem in parsed.problems
            if problem.severity is Severity.ERROR and (problem.code, problem.message) not in before
        ]  # fmt: skip
        if wrong or parsed.story is None:
            said = "; ".join(filter(None, (wrong[0].message, wrong[0].hint))) if wrong else ""
            self._say(said, good=False)
            return False
        value = parsed.story.format_fact(self._fact, language)
        self._say(self.tr("Reads: {value} (was {before})").format(value=value, before=now), good=True)
        return True

    def _say(self, words: str, *, good: bool) -> None:
        self.said.setText(words)
        self.write.setEnabled(good)

    def _write(self) -> None:
        if not self.check():
            return
        label = self.tr("Change figure")
        if self._edits.editor.do(label, *self._steps(), base=self._base) or self._edits.asking:
            self.accept()
