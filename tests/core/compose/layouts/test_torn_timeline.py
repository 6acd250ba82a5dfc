"""A torn axis on a slide: words and ticks keep apart, bars are torn, discs are not, the length stands on it."""

from __future__ import annotations

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame import Frame, Shape, Text
from presenter.core.compose.measure import GridMeasure
from presenter.core.deck import Cursor
from presenter.core.story import Story
from tests.core.compose.composing import assert_clean
from tests.core.resolve.parsing import story_of

pytestmark = pytest.mark.usefixtures("qapp")

ROME = """\
title: Two worlds
languages: [en, zh]
timeline: {gaps: {auto: true}}
eras:
  - {label: Republic, to: 27 BCE}
  - {label: Latin, from: 70 BCE, to: 1980}
events:
  - {id: rubicon, title: Rubicon, date: January 49 BCE}
  - {id: ides, title: Ides of March, date: 15 March 44 BCE}
  - {id: actium, title: Actium, date: 31 BCE}
  - {id: latin, title: Latin in school, date: 48 BCE to 1971}
  - {id: sputnik, title: Sputnik, date: 1957-10-04}
  - {id: apollo, title: Apollo, date: 1969-07-20}
slides:
  - {id: line, layout: timeline, title: Two short worlds, focus: actium}
  - {id: straight, layout: timeline, title: Undivided, timeline: {}}
  - {id: words, layout: statement, title: Words}
"""
COSMIC = """\
title: Waiting
languages: [en, zh]
timeline: {gaps: {longer_than: 300 million years}}
events:
  - {id: bang, title: Big Bang, date: 13.8 billion years ago}
  - {id: stars, title: First stars, date: 13.6 billion years ago}
  - {id: earth, title: Earth, date: 4.54 billion years ago}
  - {id: cells, title: Cells, date: 3.8 billion years ago}
  - {id: land, title: Plants on land, date: 470 million years ago}
  - {id: moon, title: Moon landing, date: 1969-07-20}
slides:
  - {id: line, layout: timeline, title: It waited}
"""


def made(story: Story, slide: str = "line", language: str = "en") -> Frame:
    return compose(story, Cursor(story.slide_index[slide]), language, GridMeasure())


def ids(frame: Frame) -> set[str]:
    return {piece.id for piece in frame.pieces}


def tear_texts(frame: Frame) -> list[Text]:
    return [piece for piece in frame.pieces if isinstance(piece, Text) and piece.role == "tear"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("yaml", "count"), [(ROME, 1), (COSMIC, 4)])
def test_each_tear_says_its_length_and_meets_no_word(yaml: str, count: int, language: str) -> None:
    frame = made(story_of(yaml), language=language)
    said = tear_texts(frame)
    assert len(said) == count
    words = [piece for piece in frame.pieces if isinstance(piece, Text) and piece.role != "tear"]
    for one in said:
        assert ("year" if language == "en" else "年") in "".join(line.text for line in one.lines)
        assert not any(one.rect.overlaps(other.rect) for other in words)
    assert_clean(frame)


def test_no_mark_stands_in_a_tear_and_bars_are_torn() -> None:
    frame = made(story_of(ROME))
    torn = frame.piece("tear0.lanes").rect
    bar = frame.piece("event.latin").rect
    assert bar.x < torn.x
    assert bar.right > torn.right
    order = [piece.id for piece in frame.pieces]
    assert order.index("event.latin") < order.index("tear0.lanes") < order.index("event.ides")
    for event in ("rubicon", "ides", "actium", "sputnik", "apollo"):
        rect = frame.piece(f"event.{event}").rect
        assert rect.right < torn.x or rect.x > torn.right
    assert "tear0.eras" in ids(frame)


def test_a_slide_may_stay_linear_and_rulers_are_torn() -> None:
    story: Story = story_of(ROME)
    assert not tear_texts(made(story, "straight"))
    ruled = made(story, "words")
    assert "rule.tear0" in ids(ruled)
    assert isinstance(ruled.piece("rule.tear0.start"), Shape)
