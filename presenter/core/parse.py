"""parse_story: a source in, a Story and what is wrong with it out. Nothing is raised, whatever the author wrote.

What merely deserves a warning, and what only a composed slide shows, is left to `core.checks`: start-up does not wait.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from presenter.core.collector import collector_paused
from presenter.core.own_font import OwnFont
from presenter.core.problem import Problem, error
from presenter.core.reader import NoFiles, Reader
from presenter.core.resolve.chart_notes import check_chart_notes
from presenter.core.resolve.charts import check_charts
from presenter.core.resolve.dates import check_dates, resolve_date
from presenter.core.resolve.diagrams import check_diagrams
from presenter.core.resolve.eras import crowd_period, resolve_eras, story_period
from presenter.core.resolve.events import resolve_events
from presenter.core.resolve.facts import resolve_facts
from presenter.core.resolve.fonts import resolve_fonts
from presenter.core.resolve.languages import resolve_languages
from presenter.core.resolve.look import check_theme
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.pictures import check_pictures
from presenter.core.resolve.references import check_references
from presenter.core.resolve.shorthand import expand_events
from presenter.core.resolve.slides import resolve_slides
from presenter.core.resolve.sources import check_sources
from presenter.core.resolve.tables import resolve_tables
from presenter.core.resolve.texts import contents_of
from presenter.core.schema import Storyboard, Table
from presenter.core.schema.chart_pairs import PairChart
from presenter.core.source import Source
from presenter.core.story import Story, ViewSpan
from presenter.core.validate import validate

if TYPE_CHECKING:
    from presenter.core.crowd.store import Crowd
    from presenter.core.resolve.switches import State

FORMAT_VERSION = 1


class Parsed(Struct, frozen=True):
    """The story, None when errors leave nothing that can be shown; the problems found on the way."""

    story: Story | None
    problems: tuple[Problem, ...]
    source: Source
    """What was read, without the parts that are wrong: the paths of the story lead into it."""


def parse_story(source: Source, reader: Reader | None = None) -> Parsed:
    """Resolve a source. With errors the story is still given where the rest of it stands without the wrong parts."""
    if source.value is None:
        return Parsed(None, source.problems, source)
    if _is_newer(source):
        return Parsed(None, (*source.problems, _newer_format(source)), source)
    expand_events(source)
    board, problems = validate(source, (), Storyboard)
    if problems:
        from presenter.core.mend import mend  # a good file does not wait for it

        source = mend(source)
        board, _ = validate(source, (), Storyboard)
    notes = Notes(source, [*source.problems, *problems])
    if board is None:
        return Parsed(None, tuple(notes.problems), source)
    with collector_paused():
        story = _resolved(board, notes, reader or NoFiles())
    # The states of a slide share most of their parts, and what is wrong in them.
    found = list(dict.fromkeys(notes.problems))
    if found and (board.checks is not None or "allow" in source.text):
        from presenter.core.resolve.weights import weights_of  # a story without problems does not wait for it

        found = weights_of(board, notes.source).weighed(found)
    return Parsed(story, tuple(found), notes.source)


def _is_newer(source: Source) -> bool:
    """Whether the story is written in a later format: then its unknown keys are no mistakes."""
    version = source.value.get("storyboard") if isinstance(source.value, dict) else None
    return isinstance(version, str) and bool(re.fullmatch("[0-9]{1,9}", version)) and int(version) > FORMAT_VERSION


def _newer_format(source: Source) -> Problem:
    message = f"this story is written in a newer format than {FORMAT_VERSION}, which this program reads"
    return error(source.span(("storyboard",)), "format-version", message, "update Storyline Presenter")


def _resolved(board: Storyboard, notes: Notes, reader: Reader) -> Story:
    contents = contents_of(board)
    states: list[State] = []
    if any(slide.switches for slide in board.slides):
        from presenter.core.resolve.switches import resolve_switches  # few stories have them

        states = resolve_switches(board, notes)
        for state in states:
            contents.add(contents_of(state.spec, state.path))
    languages = resolve_languages(board, contents.texts, notes)
    check_theme(board, notes)
    check_sources(board, notes)
    after_date = resolve_date(board.time.after, ("time", "after"), notes) if board.time else None
    after = after_date.start.days if after_date else None
    events = resolve_events(board, after, notes)
    crowd = None
    if board.event_file is not None:
        from presenter.core.resolve.crowd import resolve_crowd  # few stories have one

        crowd = resolve_crowd(board, reader, notes)
    period = story_period(board, events.values(), notes, crowd_period(crowd, after))
    facts = resolve_facts(board, events, notes)
    eras = resolve_eras(board.eras, period, notes)
    views: tuple[ViewSpan, ...] = ()
    if board.time is not None and board.time.views:
        from presenter.core.resolve.views import resolve_views  # few stories have them

        views = resolve_views(board.time.views, period, notes)
    tables = resolve_tables(board, reader, notes)
    slides = resolve_slides(board, events, period, notes, states, tables)
    if board.time is not None and board.time.charts:
        from presenter.core.resolve.strip_charts import check_strip_charts  # few stories have them

        check_strip_charts(board, slides, notes)
    check_dates(contents.structs, notes)
    check_references(board, contents, facts, notes)
    check_charts(contents.structs, tables, notes)
    check_chart_notes(contents.structs, events, facts, notes)
    if any(isinstance(struct, PairChart) for struct, _ in contents.structs):
        from presenter.core.resolve.chart_pairs import check_pair_charts  # few stories have them

        check_pair_charts(contents.structs, facts, notes)
    check_diagrams(contents.structs, [slide.id for slide in slides], notes)
    check_pictures(board, slides, reader, notes)
    fonts = resolve_fonts(board, reader, notes)
    story = Story(
        board=board,
        languages=languages,
        sources=board.sources,
        facts=facts,
        lanes=board.lanes,
        eras=eras,
        events=events,
        tables=tables,
        slides=slides,
        period=period,
        after=after,
        file=notes.source.file,
        revision=_revision(notes.source, tables, fonts, crowd),
        slide_index={slide.id: index for index, slide in enumerate(slides)},
        fonts=fonts,
        crowd=crowd,
        as_of=resolve_date(board.date, ("date",), notes),
        views=views,
    )
    if board.timeline is not None or any(state.spec.timeline for slide in slides for state in slide.all_states):
        from presenter.core.resolve.tears import with_tears  # few stories have a torn axis

        story = with_tears(story, notes)
    if any(slide.spec.layout == "sources" for slide in slides):
        from presenter.core.compose.source_pages import with_source_pages  # few stories have such a slide

        story = with_source_pages(story)
    return story


def _revision(source: Source, tables: dict[str, Table], fonts: dict[str, OwnFont], crowd: Crowd | None) -> str:
    """A hash of what was read: the story, the tables, fonts and events beside it."""
    read = hashlib.sha256(source.text.encode())
    for name, table in tables.items():
        if table.from_ is not None:
            read.update(repr((name, table.rows)).encode())
    for face, font in fonts.items():
        read.update(f"{face} {font.id}".encode())
    if crowd is not None:
        read.update(crowd.digest.encode())
    return read.hexdigest()[:12]
