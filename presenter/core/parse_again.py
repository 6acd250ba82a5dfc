"""Parsing a story again by what changed in it: the same as `parse_story` gives, where little changed in much less time.

Slides do not depend on each other but for what is looked at here: their ids, the languages they are written in, the
further slides of a list of sources. So a story with only the changed slides is parsed by the same function, and its
slides are put between those that were known. Wherever anything else changed, or is wrong, all is parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace as replaced

from msgspec.structs import replace

from presenter.core.collector import collector_paused
from presenter.core.nodes import Value
from presenter.core.parse import Parsed, is_newer, parse_story, revision_of
from presenter.core.reader import NoFiles, Reader
from presenter.core.resolve.languages import resolve_languages
from presenter.core.resolve.notes import Notes
from presenter.core.resolve.pictures import check_pictures
from presenter.core.resolve.shorthand import expand_events
from presenter.core.resolve.texts import contents_of
from presenter.core.schema import Storyboard
from presenter.core.source import Path, Source
from presenter.core.story import Choice, Slide, Story

Places = Mapping[tuple[int, Choice], Path]
"""Where the states of slides are written that are made of several parts of the file."""


def parse_again(source: Source, before: Parsed | None, reader: Reader | None = None) -> Parsed:
    """What `parse_story(source, reader)` gives. `before` is an earlier version, from a source that shares values with this one."""
    reader = reader or NoFiles()
    with collector_paused():
        return _with_changes(source, before, reader) or parse_story(source, reader)


def _with_changes(source: Source, before: Parsed | None, reader: Reader) -> Parsed | None:
    if before is None or before.story is None or before.problems or source.problems or is_newer(source):
        return None
    expand_events(source)
    kept = _kept(before, source)
    if kept is None:
        return None
    # A story without any slide has slides made for it: one is parsed at least.
    fresh = [number for number, known in enumerate(kept) if known is None] or [0]
    old = [slide for slide in before.story.slides if not slide.page]
    beside = [old[known] for number, known in enumerate(kept) if known is not None and number not in fresh]
    small = parse_story(_part(source, fresh), reader, beside)
    if small.story is None or small.problems or not _alike(before.story, small.story):
        return None
    new = dict(zip(fresh, (slide for slide in small.story.slides if not slide.page), strict=True))
    slides = [new[number] if number in new else old[known or 0] for number, known in enumerate(kept)]
    ids = {slide.id for slide in slides}
    # Two slides of one id, or one gone that others may name.
    if len(ids) < len(slides) or not ids.issuperset(slide.id for slide in old):
        return None
    specs = dict(zip(fresh, small.story.board.slides, strict=True))
    written = before.story.board.slides
    board = replace(
        small.story.board,
        slides=[specs[number] if number in specs else written[known or 0] for number, known in enumerate(kept)],
    )
    return _merged(board, slides, small.story, Notes(source), reader)


def _kept(before: Parsed, source: Source) -> list[int | None] | None:
    """For each slide that is written now the number it had, None for one that is new; None if not only slides changed."""
    was, now = before.source.value, source.value
    if not isinstance(was, dict) or not isinstance(now, dict) or list(was) != list(now) or before.story is None:
        return None
    if any(name != "slides" and not _same(was[name], value) for name, value in now.items()):
        return None
    old, new, count = was.get("slides"), now.get("slides"), len(before.story.board.slides)
    if not isinstance(old, list) or not isinstance(new, list) or not new or not count:
        return None
    # Behind the slides stand the states made of them.
    numbers = {id(slide): number for number, slide in enumerate(old[:count]) if isinstance(slide, dict)}
    return [numbers.get(id(slide)) for slide in new]


def _same(one: Value, other: Value) -> bool:
    """Equal, and in the same order."""
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_same(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and one == other


def _part(source: Source, numbers: list[int]) -> Source:
    """The source with only these of its slides."""
    top = source.value
    assert isinstance(top, dict)  # noqa: S101  # `_kept` saw to that
    slides = top["slides"]
    assert isinstance(slides, list)  # noqa: S101
    rows, marks, first = dict(source.rows), source.marks[:], source.rows[id(slides)]
    few = [slides[number] for number in numbers]
    rows[id(few)] = len(marks)
    for number in numbers:
        marks.extend(source.marks[first + 2 * number : first + 2 * number + 2])
    part: dict[str, Value] = {name: few if name == "slides" else value for name, value in top.items()}
    rows[id(part)] = rows[id(top)]
    return replaced(source, value=part, rows=rows, marks=marks, _orders={})


def _alike(old: Story, new: Story) -> bool:
    """Whether what was read from files beside the story is what it was."""
    crowds = [story.crowd.digest if story.crowd is not None else "" for story in (old, new)]
    return old.tables == new.tables and old.fonts == new.fonts and crowds[0] == crowds[1]


def _merged(board: Storyboard, slides: list[Slide], small: Story, notes: Notes, reader: Reader) -> Parsed | None:
    places: Places = {}
    if any(slide.switches for slide in board.slides):
        from presenter.core.resolve.switches import plant_states  # few stories have them

        places = plant_states(board, notes)
    placed = tuple(_placed(slide, number, places) for number, slide in enumerate(slides))
    check_pictures(board, placed, reader, notes)
    if notes.problems or _languages(board, placed, notes) != small.languages:
        return None
    story = replace(
        small,
        board=board,
        slides=placed,
        slide_index={slide.id: index for index, slide in enumerate(placed)},
        revision=revision_of(notes.source, small.tables, small.fonts, small.crowd),
    )
    if any(slide.spec.layout == "sources" for slide in placed):
        from presenter.core.compose.source_pages import with_source_pages  # few stories have such a slide

        story = with_source_pages(story)
    return Parsed(story, (), notes.source)


def _languages(board: Storyboard, slides: Iterable[Slide], notes: Notes) -> tuple[str, ...]:
    if board.languages:
        return tuple(board.languages)
    contents = contents_of(board)
    for slide in slides:
        for state in slide.all_states if slide.switches else ():
            contents.add(contents_of(state.spec))
    return resolve_languages(board, contents.texts, notes)


def _placed(slide: Slide, number: int, places: Places) -> Slide:
    """The slide with its number now (from 0), and the places of its states."""
    states = {choice: _at(state, number, places) for choice, state in slide.states.items()}
    slide = _at(slide, number, places)
    return slide if slide.states == states else replace(slide, states=states)


def _at(slide: Slide, number: int, places: Places) -> Slide:
    place = places.get((number, slide.choice), ("slides", number))
    if slide.number == number + 1 and slide.place == place and slide.pages == 1:
        return slide
    return replace(slide, number=number + 1, place=place, pages=1)
