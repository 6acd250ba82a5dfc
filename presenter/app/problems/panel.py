"""Every problem of the file as it is now, live: chosen here, it is chosen on stage; opened here, it is opened in the editor."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from presenter.app.chrome import Chrome
from presenter.app.hover import explain
from presenter.app.problems.excerpt import place_text
from presenter.app.problems.filter_bar import FilterBar
from presenter.app.problems.list_view import ProblemListView
from presenter.app.problems.model import ProblemModel
from presenter.app.problems.painting import ProblemDelegate
from presenter.app.problems.row_buttons import RowButtons
from presenter.app.problems.words import about_name, heading_name, hint_of, kind_name, message_of, severity_name
from presenter.app.talk import Talk
from presenter.core.problem import Problem
from presenter.core.problem_list import SEVERITIES, Heading, Row, matching, rows_of, same_problem
from presenter.core.problem_place import About, ProblemPlaces

if TYPE_CHECKING:
    from presenter.app.problems.fixing import FirstFix, Fixing


class ProblemsPanel(QWidget):
    """Listens to the talk; made up to date when it is seen.

    Signals:
        opened: the problem whose place the user wants to see in an editor.
    """

    opened = Signal(object)

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self._places: ProblemPlaces | None = None
        self._remembered: Problem | None = None
        """What was chosen last: it may come back after the next reading."""
        self._fixing: Fixing | None = None
        self.filter = FilterBar()
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._state.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._state.setContentsMargins(14, 10, 14, 6)
        self.model = ProblemModel(self._spoken)
        self.list = ProblemListView(self.model)
        self._delegate = ProblemDelegate(self.list, self.model, self._heading)
        self.list.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.filter, self._state, self.list):
            layout.addWidget(part)
        self.setFocusProxy(self.list)
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self._chosen)
        self.list.menu_wanted.connect(self._show_menu)
        self.filter.changed.connect(self._filter)
        self.filter.left.connect(self.list.setFocus)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._freshen)
        for signal in (talk.problems_changed, talk.story_changed, talk.sync_changed):
            signal.connect(self._outdated)
        talk.look_changed.connect(self.renew)
        self._stale = False
        self.renew()

    # -- what is listed --------------------------------------------------------------------------

    @property
    def shown(self) -> list[Problem]:
        """The problems listed, from the first to the last."""
        self._freshen()
        return [row for row in self.model.rows if isinstance(row, Problem)]

    @property
    def current(self) -> Problem | None:
        """The problem chosen here."""
        self._freshen()
        return self.list.current()

    def about(self, problem: Problem) -> About:
        """What of the story it is about."""
        if self._places is None:
            talk = self._talk
            self._places = ProblemPlaces(talk.story, talk.source, current=not talk.sync.broken)
        return self._places.about(problem)

    def _outdated(self) -> None:
        self._places = None
        self._stale = True
        if self.isVisible():
            self._later.start()  # one reading changes story, problems and state one after the other

    def _freshen(self) -> None:
        if self._stale:
            self.renew()

    def renew(self) -> None:
        """List the problems as they are now, with the same one chosen if it is still there."""
        self._stale = False
        problems, wanted = self._talk.problems, self.filter.wanted()
        found = matching(problems, wanted, self._said)
        rows = rows_of(found, wanted, self.about)
        listed = [row for row in rows if isinstance(row, Problem)]
        chosen = same_problem(self.list.current() or self._remembered, listed)
        same = list(self.model.rows) == rows and self._delegate.source is self._talk.source
        self._delegate.source = self._talk.source
        if not same:
            self._delegate.forget()
            self.list.show_rows(rows, chosen)
            self._put_buttons(chosen)
        self.filter.show_counts(Counter(p.severity for p in found), Counter(p.severity for p in problems))
        self.filter.setVisible(bool(problems))
        self._retranslate_state(listed)

    def _filter(self) -> None:
        """Others are wanted: from the top, unless one that is chosen is among them."""
        self.renew()
        if self.list.current() is None:
            self.list.scrollToTop()
        else:
            self.list.show_current()

    def _said(self, problem: Problem) -> str:
        """All that a filter looks through."""
        about = about_name(self.about(problem), self._talk.story, self._talk.look.language)
        words = (message_of(problem), hint_of(problem), problem.message, problem.hint, problem.code)
        return " ".join((*words, kind_name(problem.code), place_text(problem), about, severity_name(problem.severity)))

    # -- choosing --------------------------------------------------------------------------------

    def choose(self, problem: Problem) -> None:
        """Choose a problem as a click on it does."""
        self._freshen()
        if problem not in self.shown:
            self.filter.clear()
        self.list.choose(problem)

    def walk(self, step: int) -> None:
        """Choose the next problem listed (1) or the one before (-1), from the last on to the first."""
        shown = self.shown
        if not shown:
            return
        current = self.list.current()
        at = shown.index(current) + step if current in shown else self._behind_last(shown) - (step < 0)
        self.list.choose(shown[at % len(shown)])

    def _behind_last(self, shown: list[Problem]) -> int:
        """Where the problem that was chosen last would stand now that it is mended."""
        last = self._remembered
        if last is None:
            return 0
        order = (SEVERITIES.index(last.severity), last.span)
        return sum((SEVERITIES.index(problem.severity), problem.span) < order for problem in shown)

    def _chosen(self, problem: Problem | None) -> None:
        self._remembered = problem
        self._put_buttons(problem)
        if problem is None or self._talk.blank:
            return
        about = self.about(problem)
        if about.kind == "slide":
            self._talk.go_to_slide(about.id)
        elif about.kind == "event":
            self._talk.choose_event(about.id)
        elif about.kind == "fact" and about.id in self._talk.story.facts:
            self._talk.choose_fact(about.id)

    def _put_buttons(self, problem: Problem | None) -> None:
        if problem is None:
            return
        buttons = RowButtons()
        fix = self._first_fix(problem)
        if fix is not None:
            buttons.fix_wanted.connect(fix[1])
        buttons.say(fix[0] if fix else "", self.tr("Open in editor"), self.tr("What can be done"))
        buttons.open_wanted.connect(lambda: self.opened.emit(problem))
        buttons.more_wanted.connect(
            lambda: self._show_menu(problem, buttons.more.mapToGlobal(QPoint(0, buttons.more.height())))
        )
        self.list.put_inside(buttons)

    def use(self, fixing: Fixing) -> None:
        """What mends the file."""
        self._fixing = fixing
        self._put_buttons(self.list.current())

    def _first_fix(self, problem: Problem) -> FirstFix | None:
        return self._fixing.first(problem) if self._fixing is not None else None

    def show_menu(self) -> None:
        """The menu of the problem chosen, at its row."""
        problem = self.current
        if problem is not None:
            self.list.show_current()
            corner = self.list.visualRect(self.list.currentIndex()).bottomLeft()
            self._show_menu(problem, self.list.viewport().mapToGlobal(corner + QPoint(34, 0)))

    def _show_menu(self, problem: Problem, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._fixing is not None:
            self._fixing.fill(menu, problem)
            menu.addSeparator()
        menu.addAction(self.tr("Open in editor"), lambda: self.opened.emit(problem))
        menu.addAction(self.tr("Copy"), lambda: self._copy(problem))
        menu.addAction(self.tr("Only of this kind"), lambda: self.filter.field.setText(problem.code))
        menu.popup(place)

    def _copy(self, problem: Problem) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self._spoken(problem))

    # -- words -----------------------------------------------------------------------------------

    def _heading(self, heading: Heading) -> str:
        return heading_name(heading, self._talk.story, self._talk.look.language)

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            return f"{self._heading(row)}, {row.count:,}"
        place = place_text(row)
        said = f"{severity_name(row.severity)}: {message_of(row)}"
        return (f"{place}: {said}" if place else said) + (f". {hint_of(row)}" if row.hint else "")

    def set_colours(self, colours: Chrome) -> None:
        self.list.set_colours(colours)
        self.filter.set_error_colour(colours.error)

    def retranslate(self) -> None:
        self.filter.retranslate()
        self.list.setAccessibleName(self.tr("Problems"))
        explain(self.list, self.tr("Problems"), self.tr("Enter opens the file in your editor at the line."))
        self._delegate.forget()
        self._delegate.source = None  # all rows are made anew
        self.renew()

    def _retranslate_state(self, listed: list[Problem]) -> None:
        self.list.setAccessibleName(self.tr("Problems"))
        sync, parts = self._talk.sync, []
        if not self._talk.problems:
            parts.append(self.tr("No problems in this file."))
        elif not listed:
            parts.append(self.tr("No problem is like that."))
        if sync.broken and sync.at and not self._talk.blank:
            kept = self.tr("The stage keeps the good version of {time}; the audience sees nothing of this.")
            parts.append(kept.format(time=sync.at))
        self._state.setText("\n".join(parts))
        self._state.setVisible(bool(parts))

    def showEvent(self, event: QShowEvent) -> None:
        self._freshen()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
