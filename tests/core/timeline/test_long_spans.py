"""A long span keeps its label in the part of it that is in view, linear or torn."""

from __future__ import annotations

import pytest

from presenter.core.dates.gregorian import day_number
from presenter.core.geometry import Rect
from presenter.core.timeline.index import index_of
from presenter.core.timeline.items import STRIP, LabelKind
from presenter.core.timeline.layout import lay_out
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import Stretches
from presenter.core.timeline.texts import Texts
from tests.core.resolve.parsing import story_of

STORY = """\
title: Long
time: {from: 1000, to: 2000}
sources: {s: {title: S, origin: article}}
events:
  - {id: reign, title: A very long reign, date: 1100 to 1900, sources: [s]}
  - {id: day, title: One day, date: 1500-05-05, sources: [s]}
"""


@pytest.mark.parametrize("tears", [(), ((float(day_number(1510, 1, 1)), float(day_number(1890, 1, 1))),)])
@pytest.mark.parametrize("window", [(1000, 2000), (1050, 1300), (1200, 1400), (1450, 1550), (1700, 2000), (1895, 1950)])
def test_the_label_is_in_view(tears: Stretches, window: tuple[int, int]) -> None:
    story = story_of(STORY)
    scale = TimeScale(day_number(window[0], 1, 1), day_number(window[1], 1, 1), 100, 1300, tears)
    area = Rect(100, 26, 1200, 160)

    def width(text: str, kind: LabelKind) -> float:
        del kind
        return 7.0 * len(text)

    layout = lay_out(index_of(story), scale, area, STRIP, width, Texts(story, "en"))
    mark = layout.mark("reign")
    assert mark is not None
    assert area.x <= mark.rect.x < mark.rect.right <= area.right
    (label,) = [label for label in layout.labels if label.event == "reign"]
    assert area.x <= label.box.x < label.box.right <= area.right
    near = mark.rect.inflated(40)
    assert label.box.overlaps(near)
