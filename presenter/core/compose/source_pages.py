"""How the list of all sources is spread over slides: as many as it needs, none of it cut.

The number of slides is fixed when a story is read, by em arithmetic with some room to spare; what stands on each is
measured with the real fonts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from presenter.core.citation import dated_source
from presenter.core.compose.furniture import CONTENT_BOTTOM, CONTENT_TOP, WIDTH, header
from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.paragraphs import lines
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.trial import spare
from presenter.core.story import Slide, Story

GUTTER = 56.0
INDENT = 30.0
NAME, DETAIL = "chart-label", "chart-label-small"
SPARE = 0.92
"""Share of the room that is counted on when slides are counted: em arithmetic is a few percent off."""


class Form(Struct, frozen=True):
    """How much is said about each source, in how many columns, and the gap between two."""

    columns: int
    note: bool
    gap: float

    @property
    def width(self) -> float:
        return (WIDTH - GUTTER * (self.columns - 1)) / self.columns


FORMS = (
    Form(1, note=True, gap=26),
    Form(2, note=True, gap=24),
    Form(2, note=False, gap=18),
    Form(3, note=False, gap=14),
)
"""From the fullest to the tersest; each says who, when and what."""


def listed_sources(story: Story) -> list[str]:
    """Ids of all sources, the told text first."""
    return sorted(story.sources, key=lambda name: story.sources[name].origin != "article")


def source_parts(sheet: Sheet, name: str, form: Form) -> list[tuple[str, Said, str]]:
    """Role, words and colour of what is said about a source."""
    source = sheet.story.sources[name]
    head = dated_source(sheet.story, name, sheet.language)
    parts = [(NAME, Said(head), "t1")]
    title = lines(sheet, source.title)
    if title.text != head:
        parts.append((DETAIL, title, "t2"))
    if form.note:
        note = lines(sheet, source.note)
        parts += [(DETAIL, said, "t3") for said in (note, Said(source.url)) if said]
    return parts


def source_height(sheet: Sheet, name: str, form: Form) -> float:
    return sum(
        ROLES[role].line_pitch(sheet.language)
        * sheet.extent(said, role, width=form.width - INDENT, bold=True if role == NAME else None)[1]
        for role, said, _ in source_parts(sheet, name, form)
    )


def list_top(last: float) -> float:
    """Where the list begins under a header whose last baseline is given."""
    return max(last + 64, CONTENT_TOP + 20)


def fill(heights: Sequence[float], form: Form, room: float) -> list[int]:
    """The column of each source of a slide, from 0; a number beyond the form's columns where there is no room."""
    columns: list[int] = []
    column, used = 0, 0.0
    for height in heights:
        if used > 0 and used + height > room:
            column, used = column + 1, 0.0
        columns.append(column)
        used += height + form.gap
    return columns


def chunks(listed: Sequence[str], pages: int) -> list[list[str]]:
    """The sources of each slide, about the same number on all."""
    share, more = divmod(len(listed), pages)
    ends = [share * (page + 1) + min(page + 1, more) for page in range(pages)]
    return [list(listed[start:end]) for start, end in zip([0, *ends], ends, strict=False)]


def form_for(sheet: Sheet, pages: Iterable[Sequence[str]], room: float) -> Form | None:
    """The fullest form in which every slide has room for its sources."""
    listed = [list(page) for page in pages]
    for form in FORMS:
        if all(
            max(fill([source_height(sheet, name, form) for name in page], form, room), default=0) < form.columns
            for page in listed
        ):
            return form
    return None


def with_source_pages(story: Story) -> Story:
    """The story with a slide more for each further page of sources; its numbers count on."""
    taken = set(story.slide_index)
    slides: list[Slide] = []
    for slide in story.slides:
        slides.append(slide)
        pages = _pages_needed(story, slide) if slide.spec.layout == "sources" else 1
        if pages == 1:
            continue
        slides[-1] = replace(slide, pages=pages, states={c: replace(s, pages=pages) for c, s in slide.states.items()})
        slides += [_further(slide, page, pages, taken) for page in range(1, pages)]
    if len(slides) == len(story.slides):
        return story
    numbered = tuple(_numbered(slide, index + 1) for index, slide in enumerate(slides))
    return replace(story, slides=numbered, slide_index={slide.id: index for index, slide in enumerate(numbered)})


def _pages_needed(story: Story, slide: Slide) -> int:
    """Slides that the list takes in every language."""
    listed = listed_sources(story)
    found = 1
    for language in story.languages:
        sheet = Sheet(story, slide, 0, language, GridMeasure())
        room = SPARE * (CONTENT_BOTTOM - list_top(header(spare(sheet))))
        heights = {form: [source_height(sheet, name, form) for name in listed] for form in FORMS}
        for pages in count(found):
            sizes = [len(chunk) for chunk in chunks(listed, pages)]
            if pages >= len(listed) or any(_hold(heights[form], sizes, form, room) for form in FORMS):
                found = pages
                break
    return found


def _hold(heights: Sequence[float], sizes: Sequence[int], form: Form, room: float) -> bool:
    """Whether slides of these sizes have room for all."""
    start = 0
    for size in sizes:
        if max(fill(heights[start : start + size], form, room), default=0) >= form.columns:
            return False
        start += size
    return True


def _further(slide: Slide, page: int, pages: int, taken: set[str]) -> Slide:
    """A further slide of the list: what was said of the first, covered by it or planned for it is not said again."""
    name = next(name for name in (f"{slide.id}-{n}" for n in count(page + 1)) if name not in taken)
    taken.add(name)
    spec = replace(slide.spec, id=name, covers=[], notes="", minutes=None, switches=[])
    return replace(slide, id=name, spec=spec, states={}, page=page, pages=pages)


def _numbered(slide: Slide, number: int) -> Slide:
    states = {choice: replace(state, number=number) for choice, state in slide.states.items()}
    return replace(slide, number=number, states=states)
