"""The status bar: where the talk is, how much of the article is told, how many numbers have a source."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QStatusBar

from presenter.app.hover import explain
from presenter.app.slide_words import chapter_name
from presenter.app.talk import Talk
from presenter.core.story import Story


def units_told(story: Story) -> tuple[int, int]:
    """Sentence units of the article that some slide covers, and all of them."""
    units = story.board.article.units if story.board.article else []
    covered = {unit for slide in story.slides for unit in slide.spec.covers}
    return sum(unit in covered for unit in units), len(units)


def facts_sourced(story: Story) -> tuple[int, int]:
    """Facts that rest on a source or on a formula, and all of them."""
    return sum(bool(fact.sources or fact.spec.formula) for fact in story.facts.values()), len(story.facts)


class StatusLine(QStatusBar):
    """Words only."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self.setSizeGripEnabled(False)
        self.setFixedHeight(26)
        self._where, self._units, self._facts, self._file = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self._where, self._units, self._facts):
            label.setContentsMargins(12, 0, 36, 0)
            self.addWidget(label)
        self._file.setContentsMargins(0, 0, 12, 0)
        self.addPermanentWidget(self._file)
        for signal in (talk.cursor_moved, talk.look_changed, talk.story_changed):
            signal.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        talk = self._talk
        chapter = chapter_name(talk.story, talk.slide, talk.look.language)
        where = self.tr("Slide {number} of {count}").format(number=talk.slide.number, count=len(talk.story.slides))
        self._where.setText("" if talk.blank else where + (self.tr(", ") + chapter if chapter else ""))
        told, units = units_told(talk.story)
        self._units.setText(self.tr("{told} of {units} sentences told").format(told=told, units=units) if units else "")
        sourced, facts = facts_sourced(talk.story)
        words = self.tr("{facts} number, {sourced} with a source")
        if facts != 1:
            words = self.tr("{facts} numbers, {sourced} with a source")
        text = words.format(facts=facts, sourced=sourced)
        self._facts.setText(text if facts else "")
        follows = self.tr("Follows the file, {name}").format(name=talk.path.name)
        self._file.setText(follows if talk.path.name else "")
        self._file.setToolTip(f"{talk.path}\n" + self.tr("Save it in any editor, and the window shows it."))
        explain(self._where, self._where.text(), self.tr("Where you are; type a number and Enter to go to a slide."))
        told_help = self.tr("Sentences of the article that some slide covers; check names the others.")
        explain(self._units, self._units.text(), told_help)
        sourced_help = self.tr("Numbers of the story, and how many say where they come from.")
        explain(self._facts, self._facts.text(), sourced_help)

    def show_number(self, digits: str) -> None:
        """The slide number being typed, until Enter."""
        if digits:
            self.showMessage(self.tr("To slide {number}, Enter").format(number=digits))
        else:
            self.clearMessage()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.renew()
        super().changeEvent(event)
