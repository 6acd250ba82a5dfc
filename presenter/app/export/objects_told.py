"""What an export of objects says about them when it is done, in the app's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from presenter.export.objects import Objects, Reason


class ObjectsTold(QObject):
    """Words only: a class, so that they are collected for translation."""

    def line(self, objects: Objects) -> str:
        """One line."""
        native = self.tr("{native} of {total} objects are native").format(native=objects.native, total=objects.total)
        pictures = objects.pictures.total()
        said = [native + (self.tr(", {count} are pictures").format(count=pictures) if pictures else "")]
        if objects.charts or objects.drawn:
            whole = objects.charts + objects.drawn.total()
            said.append(
                self.tr("{count} of {total} charts with their numbers").format(count=objects.charts, total=whole)
            )
        return self.tr("; ").join(said)

    def reasons(self, objects: Objects) -> list[str]:
        """Why some are not what they could be; empty where all are."""
        words = self._words()
        shapes, pictures = self.tr("{count} as shapes: {reason}"), self.tr("{count} as pictures: {reason}")
        lines = [pictures.format(count=count, reason=words[reason]) for reason, count in objects.pictures.items()]
        lines += [shapes.format(count=count, reason=words[reason]) for reason, count in objects.drawn.items()]
        return lines

    def _words(self) -> dict[Reason, str]:
        return {
            "picture": self.tr("they are pictures of the story"),
            "at-dates": self.tr("bars at their dates: PowerPoint's columns stand at equal distances"),
            "treemap": self.tr("treemaps: PowerPoint's are read by no other program"),
            "dumbbell": self.tr("dumbbells: PowerPoint has none"),
            "ranges": self.tr("ranges: PowerPoint has none"),
            "multiples": self.tr("small multiples: all panels share one scale"),
            "one-dot": self.tr("a single dot sets no scale"),
            "nothing": self.tr("no number of it is drawn"),
            "asked": self.tr("as asked for"),
        }
