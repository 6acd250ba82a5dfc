"""Any story at all: composing never fails, and whatever meets, sticks out or is covered is told."""

from __future__ import annotations

from itertools import product

import pytest

from presenter.core.compose.compose import LAYOUTS, compose
from presenter.core.deck import Cursor
from tests.proof.generated import CHARTS, DIAGRAMS, SIZES, story_made
from tests.proof.stories import MEASURE
from tests.proof.test_stress import untold

KINDS = [
    *((layout, "", "") for layout in LAYOUTS if layout not in ("chart", "diagram")),
    *(("chart", chart, "") for chart in CHARTS),
    *(("big-number", chart, "") for chart in CHARTS),
    *(("diagram", "", diagram) for diagram in DIAGRAMS),
]
SEEDS = range(4)
"""Hypothesis looks for small stories in the tests of charts and diagrams; here every part is drawn from the schema, and
the same seeds give the same stories whatever else is in the code."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(filter(None, kind)))
@pytest.mark.parametrize("seed", SEEDS)
def test_everything_fits_or_is_told(kind: tuple[str, str, str], seed: int) -> None:
    size = SIZES[seed % len(SIZES)]
    story = story_made(seed, size, *kind).story
    assert story is not None
    slide = story.slides[1]
    faults = []
    for language, step in product(story.languages, sorted({0, slide.last_step})):
        frame = compose(story, Cursor(1, step), language, MEASURE, after=seed % 2 == 1)
        faults += [(language, step, fault) for fault in untold(frame)]
    assert not faults
