"""Stories made for tests of the timeline: many events, no lanes, BCE, deep time; always the same for the same seed."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from presenter.core.compose.measure import GridMeasure
from presenter.core.compose.roles import ROLES
from presenter.core.compose.timeline.lanes import ROLES as LABEL_ROLES
from presenter.core.geometry import Rect
from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story
from presenter.core.timeline.index import TimelineIndex, index_of
from presenter.core.timeline.items import LabelKind, Sizes, TimelineLayout
from presenter.core.timeline.layout import lay_out
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts
from presenter.files import FolderReader

ROOT = Path(__file__).parents[3]
SHIPPED = (
    "content/story.yaml",
    *sorted(f"content/examples/{p.name}" for p in (ROOT / "content/examples").glob("*.yaml")),
)


def story_of(text: str, *, sound: bool = True) -> Story:
    """The story of a YAML text; `sound` ones have no problems."""
    parsed = parse_story(read_source(text.encode(), "story.yaml"))
    assert parsed.story is not None, parsed.problems
    assert not sound or not parsed.problems, parsed.problems
    return parsed.story


@cache
def shipped(name: str) -> Story:
    path = ROOT / name
    parsed = parse_story(read_source(path.read_bytes(), path.name), FolderReader(path.parent))
    assert parsed.story is not None, parsed.problems
    return parsed.story


@cache
def generated(count: int, lanes: int = 3, seed: int = 1, first: int = 1900, last: int = 1990) -> Story:
    """Events of all precisions and origins: days, months, years, spans, targets, undated, linked, with second dates."""
    dice = random.Random(seed)
    lines = [
        "title: Many", "languages: [en]",
        "sources: {a: {title: Article, origin: article}, b: {title: Book}}",
    ]  # fmt: skip
    if lanes:
        lines += ["lanes:"] + [f"  lane{k}: {{label: Lane {k}, colour: teal}}" for k in range(lanes)]
    lines.append("events:")
    for number in range(count):
        year = dice.randint(first, last)
        keys = [f"id: e{number}", f"title: {_title(dice, number)}", f"weight: {dice.randint(1, 5)}"]
        keys.append(f"sources: [{dice.choice('ab')}]")
        if lanes:
            keys.append(f"lane: lane{dice.randrange(lanes)}")
        kind = dice.random()
        if kind < 0.05 and number:
            keys.append(f"after_event: e{dice.randrange(number)}")
        else:
            keys.append(f"date: {_date(dice, year, last)}")
        if 0.1 < kind < 0.15 and number:
            keys.append(f"link: e{dice.randrange(number)}")
        if kind > 0.95:
            keys.append("status: target")
        if 0.2 < kind < 0.25:
            keys.append(f"also: {{date: {max(year, 1):04}-03-04}}" if year > 0 else "detail: More about it")
        if 0.3 < kind < 0.33:
            keys.append("correction: Not so at all")
        lines.append(f"  - {{{', '.join(keys)}}}")
    lines += ["slides:", "  - {id: line, title: All, layout: timeline}"]
    return story_of("\n".join(lines), sound=False)


def _title(dice: random.Random, number: int) -> str:
    words = ["The", "bridge", "over", "a", "long", "river", "opens", "again", "after", "repairs"]
    return f"{number} " + " ".join(words[: dice.randint(1, 8)])


def _date(dice: random.Random, year: int, last: int) -> str:
    if year <= 0:
        return f"{1 - year} BCE"
    month, day = dice.randint(1, 12), dice.randint(1, 28)
    return dice.choice(
        [f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}", f"{year:04}/{min(year + 4, last + 1):04}",
         f"c. {year}"]
    )  # fmt: skip


def width_of(language: str):
    """Widths as the slide's roles have them, by arithmetic."""
    measure = GridMeasure()

    def width(text: str, kind: LabelKind) -> float:
        extra = 75.0 if kind == "correction" else 0.0
        return measure.advance(text, ROLES[LABEL_ROLES[kind][0]].style(language)) + extra

    return width


def laid_out(
    story: Story,
    sizes: Sizes,
    view: tuple[float, float] | None = None,
    area: Rect = Rect(112, 264, 1696, 630),  # noqa: B008
    language: str = "en",
    *,
    index: TimelineIndex | None = None,
    selected: str = "",
    former: TimelineLayout | None = None,
) -> TimelineLayout:
    """A view of a story, the whole one if none is named."""
    start, end = view or story.period
    scale = TimeScale(start, end, area.x, area.right)
    texts = Texts(story, language)
    return lay_out(
        index or index_of(story), scale, area, sizes, width_of(language), texts, selected=selected, former=former
    )


def zooms(story: Story, steps: int = 12) -> list[tuple[float, float]]:
    """Views from the whole story to a few thousandths of it, about different days."""
    start, end = story.period
    views = []
    for number in range(steps):
        span = (end - start) * 0.62**number
        middle = start + (end - start) * (0.5 + 0.37 * ((number * 7) % 5 - 2) / 2)
        views.append((middle - span / 2, middle + span / 2) if number else (start, end))
    return views
