"""The strip's header: which stretch is shown, which origins, whether what came after, and how close."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSlider, QToolButton, QWidget

from presenter.app.hover import explain, explain_command
from presenter.app.strip.find_field import FindField
from presenter.app.strip.mark_filter import MarkFilter
from presenter.app.strip.style import StripStyle
from presenter.core.compose.frame import Origin

HEIGHT = 36
ORIGINS: tuple[Origin, ...] = ("article", "context", "derived", "forecast")
STEPS = 1000
ROOMY = 900
"""Narrower than this, words are left out."""
SPACIOUS = 1440
"""From here on there is room for the search field at all times."""
BROAD = 1180
"""From here on there is room for the box that compresses time; the menu has it at all times."""
TIGHT = 760
"""While one searches, what is narrower than this has the field, the marks and no more."""
FIELD = 190


class StripHeader(QWidget):
    """Native controls in one row.

    Signals:
        filtered: other origins are wanted.
        compressed_wanted: the box for leaving out empty time was changed by the user.
        after_wanted: the box for what came after was changed by the user.
        level_wanted: the slider was moved by the user, 0 to 1.
        zoom_wanted: closer (above 1) or wider.
        fit_wanted: the whole story.
        charts_wanted: the box for the charts under the lanes was changed by the user.
        facets_wanted: the list of filters.
        views_wanted: the menu of named views.
    """

    filtered = Signal()
    after_wanted = Signal(bool)
    compressed_wanted = Signal(bool)
    level_wanted = Signal(float)
    zoom_wanted = Signal(float)
    fit_wanted = Signal()
    charts_wanted = Signal()
    facets_wanted = Signal()
    views_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._counts: dict[Origin, int] = {}
        self._retells = True
        self.title, self.range = QLabel(self), QLabel(self)
        bold = QFont(self.title.font())
        bold.setBold(True)
        self.title.setFont(bold)
        self.range.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.range.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._range_words = ""
        self.filters = {origin: self._filter() for origin in ORIGINS}
        self.field = FindField(self)
        self.field.setFixedWidth(FIELD)
        self.field.left.connect(self._fold_field)
        self.facets = QPushButton(self)
        self.views = QPushButton(self)
        self._hidden, self._has_gaps = 0, True
        self.after = QCheckBox(self)
        self.compressed = QCheckBox(self)
        self.charts = QCheckBox(self)
        self._has_charts = False
        self.wider, self.closer, self.fit = QToolButton(self), QToolButton(self), QPushButton(self)
        self.wider.setText("−")
        self.closer.setText("+")
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, STEPS)
        self.slider.setFixedWidth(110)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self.title)
        row.addWidget(self.range, 3)
        row.addWidget(self.field)
        for button in self.filters.values():
            row.addWidget(button)
        row.addWidget(self.facets)
        row.addWidget(self.views)
        row.addWidget(self.after)
        row.addWidget(self.compressed)
        row.addWidget(self.charts)
        row.addStretch(0)
        for widget in (self.wider, self.slider, self.closer, self.fit):
            row.addWidget(widget)
        self._parts: tuple[QWidget, ...] = (
            self.title, self.field, *self.filters.values(), self.facets, self.views, self.after, self.compressed, self.charts, self.wider,
            self.slider, self.closer, self.fit,
        )  # fmt: skip
        self.after.clicked.connect(self.after_wanted)
        self.compressed.clicked.connect(self.compressed_wanted)
        self.charts.clicked.connect(self.charts_wanted)
        self.slider.valueChanged.connect(lambda value: self.level_wanted.emit(value / STEPS))
        self.wider.clicked.connect(lambda: self.zoom_wanted.emit(1 / 1.5))
        self.closer.clicked.connect(lambda: self.zoom_wanted.emit(1.5))
        self.fit.clicked.connect(self.fit_wanted)
        self.views.clicked.connect(self.views_wanted)
        self.facets.clicked.connect(self.facets_wanted)
        self.retranslate()

    def _filter(self) -> MarkFilter:
        button = MarkFilter(self)
        button.clicked.connect(self.filtered)
        return button

    def open_field(self) -> None:
        """To the field; where there is little room it comes only now."""
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()
        self._make_room()

    def _fold_field(self) -> None:
        self.field.setVisible(self.width() >= SPACIOUS)
        self._make_room()

    def _make_room(self) -> None:
        """What has no room gives way, one thing after the other: words of marks, the slider, and what keys do as well."""
        searching = not self.field.isHidden() and self.width() < SPACIOUS
        for button in self.filters.values():
            button.set_short(self.width() < ROOMY or searching)
        self.compressed.setVisible(self._has_gaps and self.width() >= BROAD and not searching)
        self.charts.setVisible(self._has_charts and not searching)
        for widget in (self.title, self.wider, self.closer):
            widget.setVisible(not searching or self.width() >= TIGHT)
        for shown in (self.slider, self.facets, self.views, self.fit):
            shown.show()
        for give in (self._short_marks, self.compressed.hide, self.slider.hide, self.views.hide, self.title.hide,
                     self.charts.hide, self.wider.hide, self.closer.hide, self.facets.hide):  # fmt: skip
            if self._needed() <= self.width():
                break
            give()
        self._row.activate()
        self._fit_range()

    def _short_marks(self) -> None:
        for button in self.filters.values():
            button.set_short(True)

    def _needed(self) -> int:
        """Width of all that is shown, but for the range, which takes what is left."""
        margins = self._row.contentsMargins()
        shown = [
            max(widget.minimumWidth(), widget.sizeHint().width())
            if widget.maximumWidth() > FIELD
            else widget.maximumWidth()
            for widget in self._parts
            if not widget.isHidden()
        ]
        return margins.left() + margins.right() + sum(shown) + self._row.spacing() * (len(shown) + 1)

    def origins(self) -> frozenset[Origin]:
        """The origins that are wanted."""
        return frozenset(origin for origin, button in self.filters.items() if button.isChecked())

    def show_state(
        self,
        counts: Mapping[Origin, int],
        *,
        after: bool,
        has_after: bool,
        compressed: bool = False,
        has_gaps: bool = True,
        retells: bool = True,
    ) -> None:
        """How many events each origin has; whether the story retells a text; whether there is anything after the article, and whether it is shown; whether
        there is empty time to compress, and whether it is.
        """
        self._has_gaps = has_gaps
        self._counts = dict(counts)
        if retells != self._retells:
            self._retells = retells
            self.retranslate()
        for origin, button in self.filters.items():
            button.setVisible(counts.get(origin, 0) > 0)
        self.after.setVisible(has_after)
        self.after.setChecked(after)
        self.compressed.setChecked(compressed)
        self.retranslate()

    def show_charts(self, *, offered: bool, shown: bool) -> None:
        """Whether there are charts for under the lanes that room or the user leaves out, and whether they are shown."""
        self._has_charts = offered
        self.charts.setChecked(shown)
        self._make_room()

    def show_view(self, words: str, level: float) -> None:
        """The stretch in words and on the slider."""
        self._range_words = words
        self._fit_range()
        self.slider.blockSignals(True)
        self.slider.setValue(round(level * STEPS))
        self.slider.blockSignals(False)

    def show_hidden(self, count: int, origins_left_out: Collection[str]) -> None:
        """How many events filters hide, and which origins are among what is left out."""
        self._hidden = count
        for origin, button in self.filters.items():
            button.setChecked(origin not in origins_left_out)
        self._name_facets()

    def _name_facets(self) -> None:
        words = self.tr("{count} hidden").format(count=f"{self._hidden:,}") if self._hidden else self.tr("Filter")
        self.facets.setText(words)
        explain_command(self.facets, "filter")
        font = self.facets.font()
        font.setBold(self._hidden > 0)
        self.facets.setFont(font)
        if self._row.count():
            self._make_room()

    def set_style(self, style: StripStyle) -> None:
        """Marks in the colours of the strip; those of origins left out are pale."""
        for origin, button in self.filters.items():
            button.set_mark(origin, style)

    def retranslate(self) -> None:
        words: dict[Origin, str] = {
            "article": self.tr("Article") if self._retells else self.tr("This story"),
            "context": self.tr("Other sources"),
            "derived": self.tr("Derived"),
            "forecast": self.tr("Targets"),
        }
        self.title.setText(self.tr("Timeline"))
        self._name_facets()
        self.views.setText(self.tr("Views"))
        explain_command(self.views, "views")
        self.after.setText(self.tr("After the article"))
        self.compressed.setText(self.tr("Compress gaps"))
        explain_command(self.compressed, "compress-time")
        explain_command(self.after, "after")
        explain_command(self.title, "focus-strip", self.tr("Timeline"))
        explain(self.range, self.tr("In view"), self.tr("The stretch of time that the strip shows now."))
        explain_command(self.wider, "zoom-out")
        explain_command(self.closer, "zoom-in")
        self.charts.setText(self.tr("Charts"))
        explain(self.charts, self.tr("Charts"), self.tr("Show charts under the lanes, however little room there is"))
        self.fit.setText(self.tr("Fit"))
        explain_command(self.fit, "zoom-fit")
        self.wider.setAccessibleName(self.tr("Zoom out"))
        self.closer.setAccessibleName(self.tr("Zoom in"))
        self.field.retranslate()
        explain_command(self.field, "find")  # here alone: no help comes up before an audience
        self.slider.setAccessibleName(self.tr("Zoom"))
        explain(
            self.slider, self.tr("Zoom"), self.tr("How long the stretch of time in view is; the wheel does the same.")
        )
        for origin, button in self.filters.items():
            button.say(words[origin], self._counts.get(origin, 0))
            explain(button, words[origin], self.tr("Show or hide the events that come from there."))
        self._make_room()

    def _fit_range(self) -> None:
        """All of the words, or none: half a date would mislead."""
        fits = self.range.fontMetrics().horizontalAdvance(self._range_words) <= self.range.width()
        self.range.setText(self._range_words if fits else "")
        self.setToolTip("" if fits else self._range_words)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.field.setVisible(self.width() >= SPACIOUS or bool(self.field.text()) or self.field.hasFocus())
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
