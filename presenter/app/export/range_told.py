"""What is wrong with slides or steps that were written down, in the app's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from presenter.export.shots import RangeError, Wrong


class RangeTold(QObject):
    """Words only: a class, so that they are collected for translation."""

    def line(self, fault: RangeError) -> str:
        """One line, with what was probably meant."""
        said = self._words()[fault.wrong].format(text=fault.text, more=fault.more)
        return said + self.tr("; did you mean “{near}”?").format(near=fault.near) if fault.near else said

    def _words(self) -> dict[Wrong, str]:
        return {
            "slide": self.tr("There is no slide “{text}”"),
            "backwards": self.tr("“{text}” runs backwards; write {more}"),
            "slides": self.tr("“{text}” is not within the slides 1-{more}"),
            "step-numbers": self.tr("“{text}” is not within the steps 1-{more}"),
            "tag": self.tr("No slide has the tag “{text}”"),
            "tags": self.tr("No slide has the tag “{text}”: this story has no tags"),
            "nothing": self.tr("Write the slides: numbers, ids or tags, such as 1,3-5,closing,tag:market"),
            "steps": self.tr("Write the steps as numbers, such as 1,3-"),
            "steps-here": self.tr("None of the slides has these steps as it is now"),
        }
