"""Areas true to scale."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.chart.partition import partition, weight
from presenter.core.geometry import Rect
from presenter.core.schema.chart import TreeCell
from tests.core.chart.board import chart_frame, collisions, fact, frame_of, ids, mark, shape, story_of, strays, words

VALUES = {
    "services": 3247,
    "phones": 3933,
    "apps": 2697,
    "iaas": 375,
    "models": 258,
    "chips": 2679,
    "infra": 2298,
    "pcs": 1444,
    "servers": 3295,
}
FACTS = {name: fact(f"{v}e8", label=name) for name, v in VALUES.items()}
FACTS |= {
    "square": fact("260e8", status="target", sources=["S2"]),
    "all": {"label": "all", "formula": " + ".join(VALUES)},
    "share": {"label": "s", "formula": "square / all", "unit": "%", "digits": 3},
}


def leaf(name, **more):
    return {"fact": name, **more}


TREE = {
    "split": "columns",
    "cells": [
        {
            "split": "rows",
            "cells": [
                {"split": "columns", "cells": [leaf("services"), leaf("phones", quiet=True), leaf("apps")]},
                {
                    "split": "columns",
                    "cells": [{"split": "rows", "cells": [leaf("iaas"), leaf("models")]}, leaf("chips"), leaf("infra")],
                },
            ],
        },
        {"split": "rows", "cells": [leaf("pcs"), leaf("servers")]},
    ],
}
CHART = {
    "type": "treemap",
    "title": "Spending, $bn",
    "tree": TREE,
    "square": "square",
    "square_on": "models",
    "square_caption": "**models**, covered",
    "hint": "dark is hardware",
    "denominators": [{"label": "all", "fact": "all", "ratio": "share", "strong": True}],
    "conclusion": "The sum is right.",
}


def area(rect):
    return rect.width * rect.height


def test_every_cell_is_true_to_a_thousandth():
    frame = chart_frame(CHART, FACTS)
    factor = area(shape(frame, "chart.phones.cell").rect) / VALUES["phones"]
    for name, value in VALUES.items():
        assert area(shape(frame, f"chart.{name}.cell").rect) == pytest.approx(value * factor, rel=1e-3)


def test_the_square_has_the_cells_scale_on_the_picture_and_beside_it():
    frame = chart_frame(CHART, FACTS)
    factor = area(shape(frame, "chart.phones.cell").rect) / VALUES["phones"]
    for piece_id in ("chart.square", "chart.numerator"):
        square = shape(frame, piece_id).rect
        assert square.width == pytest.approx(math.sqrt(260 * factor), rel=1e-3)
        assert square.height == pytest.approx(square.width)
    assert mark(frame, "chart.square.square.mark").origin == "article"


def test_the_square_lies_in_the_corner_of_its_cell():
    frame = chart_frame(CHART, FACTS)
    cell, square = shape(frame, "chart.models.cell").rect, shape(frame, "chart.square").rect
    assert (square.x, square.bottom) == pytest.approx((cell.x, cell.bottom))


def test_no_text_stands_on_the_hatching_or_on_another():
    frame = chart_frame(CHART, FACTS)
    square = shape(frame, "chart.square").rect
    assert not any(piece.rect.overlaps(square) for piece in frame.pieces if piece.role in ("chart-label", "value"))
    assert collisions(frame) == []
    assert strays(frame) == []


def test_shares_stand_beside_their_denominators():
    frame = chart_frame(CHART, FACTS)
    assert words(frame, "chart.den0.share") == "1.29%"
    assert words(frame, "chart.conclusion") == "The sum is right."


def test_denominators_wait_for_their_step():
    chart = CHART | {"denominators": [{"label": "all", "fact": "all", "ratio": "share", "step": 1}]}
    assert "chart.den0.share" not in ids(frame_of(story_of(chart, FACTS), step=0))


def test_without_a_side_the_picture_takes_the_width():
    chart = {"type": "treemap", "title": "t", "tree": TREE}
    frame = chart_frame(chart, FACTS)
    assert shape(frame, "chart.services.cell").rect.x == pytest.approx(112)


def test_a_square_larger_than_the_column_is_only_a_number_there():
    facts = FACTS | {"square": fact("9000e8", status="target")}
    frame = chart_frame(CHART, facts)
    assert "chart.numerator" not in ids(frame)
    assert strays(frame) == []
    assert collisions(frame) == []


def test_cells_without_weight_have_no_place():
    facts = FACTS | {"pcs": fact(0), "servers": fact(words="unknown")}
    frame = chart_frame(CHART | {"square": None, "square_on": None} | {"denominators": []}, facts)
    assert "chart.pcs.cell" not in ids(frame)
    assert "chart.servers.cell" not in ids(frame)


def test_nothing_at_all_is_said_in_words():
    frame = chart_frame({"type": "treemap", "tree": {"cells": [{"fact": "x"}]}}, {"x": fact(0)})
    assert "chart.empty" in ids(frame)


def trees(depth=3):
    leaves = st.sampled_from([TreeCell(fact=f"v{n}") for n in range(1, 40)])
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            TreeCell, split=st.sampled_from(["rows", "columns"]), cells=st.lists(inner, min_size=1, max_size=4)
        ),
        max_leaves=20,
    )


def value(name):
    return float(name[1:]) ** 2


@given(trees())
def test_any_partition_is_exact_and_inside(tree):
    rect = Rect(100, 50, 1136, 660)
    leaves, cuts = partition(tree, rect, value)
    factor = area(rect) / weight(tree, value)
    for placed in leaves:
        assert area(placed.rect) == pytest.approx(value(placed.cell.fact) * factor, rel=1e-9)
        assert rect.inflated(1e-6).encloses(placed.rect)
    assert len(cuts) == len(leaves) - 1
