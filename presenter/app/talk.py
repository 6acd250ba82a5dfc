"""The Talk: the one object that owns what changes. Windows call its methods and listen to its signals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from presenter.app.blank import BLANK_STORY
from presenter.app.error_rows import error_rows
from presenter.app.look import Look, Selection
from presenter.app.looking import Looking
from presenter.app.past import Past
from presenter.app.sync import Sync, first_sync
from presenter.core import deck
from presenter.core.aboutness import slide_of_event
from presenter.core.card.asked import Asked
from presenter.core.deck import Cursor
from presenter.core.first_change import landing
from presenter.core.problem import Problem, has_errors
from presenter.core.story import Choice, Slide, Story
from presenter.core.themes import story_theme

if TYPE_CHECKING:
    from presenter.core.compose.sheet import ChartView
    from presenter.core.source import Source
    from presenter.files import Loaded

__all__ = ["Look", "Place", "Selection", "Talk"]

Place = tuple[Cursor, Selection]
"""Where a jump leads to or from."""


class Talk(Looking):
    """Story, cursor, look and selection.

    Signals:
        story_changed: another story, or a new version of it.
        moving, shown: before `cursor_moved`: a stage takes the new place, then the audience's paints itself at once.
        cursor_moved: another slide or step.
        selection_changed: another event or fact.
        asked_changed: another source card, or none.
        view_changed: a chart's ranges (its id). problems_changed: the list of problems.
        sync_changed: whether the stage shows the file as it is.
        skipped_changed: which slides are left out. held_changed: a good version of the file waits, or waits no more.
    """

    story_changed = Signal()
    moving = Signal()
    shown = Signal()
    cursor_moved = Signal()
    selection_changed = Signal()
    asked_changed = Signal()
    view_changed = Signal(str)
    problems_changed = Signal()
    sync_changed = Signal()
    skipped_changed = Signal()
    held_changed = Signal()

    def __init__(
        self,
        story: Story | None,
        path: Path,
        problems: tuple[Problem, ...] = (),
        parent: QObject | None = None,
        *,
        source: Source | None = None,
        at: str = "",
    ) -> None:
        """`story` is None where the file holds nothing that can be shown; `at` is the time it was read."""
        super().__init__(parent)
        self.story = story = story if story is not None else BLANK_STORY
        self.path = path
        self.problems = problems
        self.source = source
        self.sync = first_sync(problems, at)
        self.error_rows = error_rows(story, source, problems)
        """Slides (from 0) in whose lines the file has an error."""
        self.cursor = Cursor()
        self.last_visited: Cursor | None = None
        """Where the slide shown before this one was left."""
        self.choices: dict[str, Choice] = {}
        """What was chosen on slides with switches, by slide: remembered while the talk runs."""
        self.skipped: frozenset[str] = frozenset()
        """Slides that moving on and back leaves out, by id; a jump still leads to them."""
        self.look = Look(story.language, story_theme(story))
        self.selection = Selection()
        self.asked: Asked | None = None
        """The figure whose source card lies over the slide."""
        self.past: Past[Place] = Past(lambda: (self.cursor, self.selection), self._return)
        self.views: dict[str, ChartView] = {}
        self.less_motion: bool | None = None
        """Whether slides only fade; as the system has it when None."""
        self.holding = False
        """Whether a good new version of the file waits instead of going on stage."""
        self.held: tuple[Loaded, str] | None = None
        """The version that waits, and when it was read."""
        self.follows_edits = True
        """Whether a new version leads to what changed in it: not before an audience."""

    @property
    def blank(self) -> bool:
        """Whether there is no story yet: panels show how to begin instead of the one empty slide."""
        return self.story is BLANK_STORY

    @property
    def slide(self) -> Slide:
        """The slide on stage in the state that is chosen."""
        return deck.shown_slide(self.story, self.cursor)

    # -- moving ----------------------------------------------------------------------------------

    def go(self, cursor: Cursor) -> None:
        """To the nearest cursor there is, in the state its slide was left in; chart views and selection do not travel."""
        cursor = deck.remembered(self.story, cursor, self.choices)
        if cursor == self.cursor:
            return
        other_slide = cursor.slide != self.cursor.slide
        other_picture = other_slide or cursor.choice != self.cursor.choice
        self.ask(None)
        if other_slide:
            self.last_visited = self.cursor
        self.cursor = cursor
        if other_picture:
            self.views.clear()
        if other_slide and self.selection.event and self.selection.event not in self.slide.events:
            self.selection = Selection()
        for signal in (self.moving, self.shown, self.cursor_moved):
            signal.emit()
        if other_slide:
            self.selection_changed.emit()

    def forward(self) -> None:
        self.go(self.ahead())

    def ahead(self) -> Cursor:
        """Where moving on leads to."""
        return deck.forward(self.story, self.cursor, self.choices, self.skipped)

    def skip(self, slides: frozenset[str]) -> None:
        """Leave out these slides, and no others, from now on."""
        if slides != self.skipped:
            self.skipped = slides
            self.skipped_changed.emit()

    def back(self) -> None:
        self.go(deck.back(self.story, self.cursor, self.choices, self.skipped))

    def next_slide(self) -> None:
        self.go(deck.next_slide(self.story, self.cursor, self.choices, self.skipped))

    def previous_slide(self) -> None:
        self.go(deck.previous_slide(self.story, self.cursor, self.choices, self.skipped))

    def first(self) -> None:
        self.past.jump(lambda: self.go(Cursor()))

    def last(self) -> None:
        self.past.jump(lambda: self.go(deck.end_of(self.story, len(self.story.slides) - 1, self.choices)))

    def go_to_number(self, number: int) -> None:
        """To the slide of a number from 1; the nearest for one that does not exist."""
        self.past.jump(lambda: self.go(Cursor(number - 1)))

    def go_to_typed(self, text: str) -> None:
        """To the slide of a number, date, id or title; a number that is none of them means the nearest slide."""
        from presenter.core.slide_search import slide_at  # not before somebody types

        number = slide_at(self.story, text)
        if number is not None or text.isdecimal():
            self.go_to_number(number or int(text))

    def go_to_last_visited(self) -> None:
        """To the slide before this one, in the order they were shown; the same again comes back."""
        if self.last_visited is not None:
            self.past.jump(lambda: self.go(self.last_visited or self.cursor))

    def go_to_slide(self, slide_id: str) -> None:
        """To the slide of that id, if there is one."""
        if slide_id in self.story.slide_index:
            self.go_to_number(self.story.slide_index[slide_id] + 1)

    # -- choosing --------------------------------------------------------------------------------

    def choose_event(self, event_id: str, fact: str = "") -> None:
        """Select an event, and go to a slide that speaks of it unless the one on stage does.

        `fact` is the figure of it that was pointed at; its first one when missing.
        """
        if event_id not in self.story.events:
            return
        self.past.jump(lambda: self._choose_event(event_id, fact))

    def _choose_event(self, event_id: str, fact: str) -> None:
        if event_id not in self.slide.events:
            slide = slide_of_event(self.story, event_id)
            if slide is not None:
                self.go(deck.end_of(self.story, slide.number - 1, self.choices))
        facts = self.story.events[event_id].spec.facts
        self._select(Selection(event_id, fact or (facts[0] if facts else "")))

    def choose_fact(self, fact_id: str) -> None:
        """Select a figure, and with it the event it belongs to."""
        event = next((e.id for e in self.story.events.values() if fact_id in e.spec.facts), "")
        self.past.jump(lambda: self._select(Selection(event, fact_id)))

    def choose_nothing(self) -> None:
        self._select(Selection())

    def _select(self, selection: Selection) -> None:
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def ask(self, asked: Asked | None) -> None:
        """Show the source card of a figure, None for none; the figure asked about before loses its light."""
        if asked == self.asked:
            return
        before, self.asked = self.asked, asked
        self.asked_changed.emit()
        gone = before.fact if before is not None and (asked is None or asked.fact != before.fact) else ""
        if gone and gone == self.selection.fact:
            self.choose_nothing()

    def _return(self, place: Place) -> None:
        self.go(place[0])
        self._select(self._still(place[1]))

    def _still(self, chosen: Selection) -> Selection:
        """The selection, if the story has what it names."""
        story = self.story
        gone = (chosen.event and chosen.event not in story.events) or (chosen.fact and chosen.fact not in story.facts)
        return Selection() if gone else chosen

    # -- switches ---------------------------------------------------------------------------------

    def turn(self, switch: int) -> None:
        """Set a switch (from 0) of the slide on stage to its next option; nothing where there is none."""
        self._choose(deck.turned(self.story, self.cursor, switch))

    def choose_option(self, option: str) -> None:
        """Set a switch of the slide on stage: `switch/option`, as pieces name it. What does not exist is no choice."""
        switch_id, _, option_id = option.partition("/")
        for number, switch in enumerate(self.slide.switches):
            ids = [known.id for known in switch.options]
            if switch.id == switch_id and option_id in ids:
                self._choose(deck.turned(self.story, self.cursor, number, ids.index(option_id)))

    def reset_switches(self) -> None:
        """All switches of all slides to their first options."""
        self.choices.clear()
        self.go(self.cursor)

    def _choose(self, cursor: Cursor) -> None:
        self.choices[self.slide.id] = cursor.choice
        self.go(cursor)

    # -- charts ----------------------------------------------------------------------------------

    def set_view(self, chart: str, view: ChartView | None) -> None:
        """Zoom a chart to ranges, or back to its own."""
        if self.views.get(chart) == view:
            return
        if view is None:
            self.views.pop(chart, None)
        else:
            self.views[chart] = view
        self.view_changed.emit(chart)

    # -- stories ---------------------------------------------------------------------------------

    def open(self, loaded: Loaded, path: Path, at: str) -> None:
        """Show another file from its start, whatever is wrong in it; a blank stage where nothing can be shown."""
        self.held = None
        self._settle(loaded.story or BLANK_STORY, path)
        self._note(loaded, first_sync(loaded.problems, at))

    def reload(self, loaded: Loaded, at: str) -> None:
        """A new version of the file: shown if it has no errors, else the last good one stays and the problems show."""
        broken = loaded.story is None or has_errors(loaded.problems)
        if self.holding and not broken and loaded.story != self.story:
            self.held = (loaded, at)
            self.held_changed.emit()
            return
        if loaded.story is not None and (not broken or self.blank) and loaded.story != self.story:
            self._settle(loaded.story, self.path)
        self._note(loaded, Sync(self.sync.at if broken else at, broken))

    def hold(self, on: bool) -> None:
        """Let new versions of the file wait, or go on stage as they come."""
        self.holding = on
        if not on:
            self.take_held()

    def take_held(self) -> None:
        """Show the version that waits, if one does."""
        if self.held is None:
            return
        (loaded, at), self.held = self.held, None
        holding, self.holding = self.holding, False
        self.reload(loaded, at)
        self.holding = holding
        self.held_changed.emit()

    def add_problems(self, found: tuple[Problem, ...]) -> None:
        """Problems found later, by composing the slides."""
        if found:
            self._set_problems((*self.problems, *found))

    def _settle(self, story: Story, path: Path) -> None:
        """Of the same file the cursor stays on its slide by id, or leads to the first that changed."""
        self.ask(None)
        same = path == self.path
        cursor = deck.land(self.story, story, self.cursor) if same else Cursor()
        self.choices = deck.carried(self.story, story, self.choices) if same else {}
        leads = same and self.follows_edits and self.source is not None  # what an earlier start kept was not edited
        aim = landing(self.story, story, self.cursor, self.choices) if leads else cursor
        self.skipped = self.skipped.intersection(story.slide_index) if same else frozenset()
        old, self.story, self.path = self.story, story, path
        self.last_visited = deck.land(old, story, self.last_visited) if same and self.last_visited else None
        self.cursor = cursor
        language = self.look.language if self.look.language in story.languages else story.language
        theme = story_theme(story, self.look.theme.name if same else None, bright=self.look.theme.bright)
        self.look = replace(self.look, language=language, theme=theme)
        self.selection = self._still(self.selection)
        self.past.carry((lambda place: (deck.land(old, story, place[0]), place[1])) if same else None)
        self.views.clear()
        self.past.jump(lambda: self._land(aim))
        self.story_changed.emit()

    def _land(self, cursor: Cursor) -> None:
        """To a slide of the new version, before anybody has seen it."""
        if cursor != self.cursor:
            self.last_visited, self.cursor, self.selection = self.cursor, cursor, Selection()

    def _note(self, loaded: Loaded, sync: Sync) -> None:
        self.source = loaded.source
        self._set_problems(loaded.problems)
        if sync != self.sync:
            self.sync = sync
            self.sync_changed.emit()

    def _set_problems(self, problems: tuple[Problem, ...]) -> None:
        self.error_rows = error_rows(self.story, self.source, problems)
        if problems != self.problems:
            self.problems = problems
            self.problems_changed.emit()
