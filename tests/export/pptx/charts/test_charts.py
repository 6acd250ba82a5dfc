"""Charts read back: numbers in the part and in its workbook are the facts, gaps are empty, places are the frame's."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from functools import cache

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE

from presenter.core.theme import INK
from presenter.export.order import Order
from presenter.export.pptx.deck import export_pptx
from presenter.export.pptx.units import EMU
from presenter.files import load_story
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots, order
from tests.export.pptx.cells import cells_of

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def story(name):
    found = load_story(ROOT / f"tests/data/stories/{name}.yaml").story
    assert found is not None
    return found


def exported(wanted, slide, tmp_path, **more):
    report = export_pptx(wanted, last_shots(wanted, slide), tmp_path / "deck.pptx", **more)
    assert not report.failed
    return Presentation(str(tmp_path / "deck.pptx")).slides[0], report.objects


def charts_in(shapes):
    for shape in shapes:
        if shape.shape_type is MSO_SHAPE_TYPE.GROUP:
            yield from charts_in(shape.shapes)
        elif shape.has_chart:
            yield shape


def chart_of(wanted, slide, tmp_path):
    (shape,) = charts_in(exported(wanted, slide, tmp_path)[0].shapes)
    return shape


def gallery(language="en"):
    return Order(story("gallery"), language, INK, MEASURE)


def annotated():
    return Order(story("annotated"), "en", INK, MEASURE)


def stated(wanted, *facts):
    return [float(wanted.story.facts[fact].quantity.central) for fact in facts]


def workbook_of(shape):
    return cells_of(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))


def column(cells, letter, count):
    return [cells.get(f"{letter}{row}") for row in range(2, count + 2)]


def test_bars_are_columns_from_zero_with_the_facts(tmp_path):
    wanted = order()
    shape = chart_of(wanted, "bill", tmp_path)
    facts = ("aws_2024", "aws_2025_9m", "aws_2025_year", "aws_2026")
    chart = shape.chart
    assert chart.chart_type is XL_CHART_TYPE.COLUMN_CLUSTERED
    assert list(chart.plots[0].series[0].values) == stated(wanted, *facts)
    assert chart.value_axis.minimum_scale == 0
    assert list(chart.plots[0].categories) == ["2024", "2025 前九个月", "2025 推算全年", "2026，原文"]
    cells = workbook_of(shape)
    assert column(cells, "B", 4) == pytest.approx(stated(wanted, *facts), rel=1e-15)  # a workbook has 16 digits
    assert column(cells, "A", 4) == list(chart.plots[0].categories)


def test_each_number_has_its_date_and_sources_beside_it(tmp_path):
    wanted = order()
    cells = workbook_of(chart_of(wanted, "bill", tmp_path))
    assert [cells[f"{letter}1"] for letter in "CDEF"] == ["写作", "截至", "性质", "来源"]
    assert cells["C2"] == wanted.story.format_fact("aws_2024", "zh", "prose")
    assert cells["E2"] == "另据"
    assert "Ed Zitron" in cells["F2"]
    assert cells["D5"]


def test_those_who_cannot_see_it_are_told_its_numbers(tmp_path):
    wanted = order()
    shape = chart_of(wanted, "bill", tmp_path)
    told = shape._element.nvGraphicFramePr.cNvPr.get("descr")
    assert all(wanted.story.format_fact(fact, "zh", "prose") in told for fact in ("aws_2024", "aws_2026"))
    assert "2025 前九个月" in told


def test_looks_of_points_are_those_of_the_frame(tmp_path):
    wanted = order()
    chart = chart_of(wanted, "bill", tmp_path).chart
    series = chart.plots[0].series[0]
    kinds = [etree_tag(series, place) for place in range(4)]
    assert kinds == ["noFill", "noFill", "noFill", "pattFill"]
    assert "custDash" in dashes(series, 2)


def etree_tag(series, place):
    own = series._element.xpath(f"c:dPt[c:idx/@val='{place}']/c:spPr") or series._element.xpath("c:spPr")
    return own[0][0].tag.rpartition("}")[2]


def dashes(series, place):
    own = series._element.xpath(f"c:dPt[c:idx/@val='{place}']/c:spPr/a:ln")
    return [child.tag.rpartition("}")[2] for child in own[0]]


@pytest.mark.parametrize("slide", ["bill", "lead", "valuation", "features", "target"])
def test_the_plot_lies_where_the_frame_has_it(tmp_path, slide):
    """A bar's end, or a mark's middle, at the place that axis and layout give it."""
    wanted = order()
    shape = chart_of(wanted, slide, tmp_path)
    frame = wanted.frame(last_shots(wanted, slide)[0])
    space = shape.chart._chartSpace
    x, y, w, h = (float(space.xpath(f"c:chart/c:plotArea/c:layout/c:manualLayout/c:{name}/@val")[0]) for name in "xywh")
    left, top = shape.left / EMU + x * shape.width / EMU, shape.top / EMU + y * shape.height / EMU
    wide, high = w * shape.width / EMU, h * shape.height / EMU
    if slide == "bill":
        scale = shape.chart.value_axis
        value = stated(wanted, "aws_2026")[0]
        end = top + high * (scale.maximum_scale - value) / (scale.maximum_scale - scale.minimum_scale)
        assert end == pytest.approx(frame.piece("chart.aws_2026.bar").rect.y, abs=1.5)
        return
    regions = {region.id: region.plot for region in frame.charts}
    if "chart" in regions:
        assert (left, top, wide, high) == pytest.approx(tuple(regions["chart"]), abs=0.1)
    else:
        assert left == pytest.approx(frame.piece("chart.axis").rect.x, abs=0.5)


def test_lines_are_points_at_their_dates(tmp_path):
    wanted = order()
    chart = chart_of(wanted, "lead", tmp_path).chart
    assert chart.chart_type in (
        XL_CHART_TYPE.XY_SCATTER_LINES,
        XL_CHART_TYPE.XY_SCATTER,
        XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS,
    )
    by_name = {series.name: list(series.values) for series in chart.plots[0].series}
    assert by_name["OpenAI"] == stated(wanted, "openai_2023", "openai_2024", "openai_2025")
    xs = [float(v) for v in chart.plots[0].series[0]._element.xpath("c:xVal//c:v/text()")]
    moments = [wanted.story.facts[fact].as_of for fact in ("anthropic_2023", "anthropic_2024", "anthropic_2025")]
    assert xs == [moment.period.middle.days - 693_594 for moment in moments]


def test_stairs_hold_until_the_next(tmp_path):
    wanted = order()
    chart = chart_of(wanted, "valuation", tmp_path).chart
    levels, *stairs = chart.plots[0].series
    facts = stated(wanted, "valuation_c", "valuation_2024", "valuation_e", "valuation_f")
    assert [value for value in levels.values if value is not None] == facts
    corners = [value for one in stairs for value in one.values if value is not None]
    assert set(facts) <= set(corners)
    assert chart._chartSpace.xpath("//c:valAx/c:scaling/c:logBase/@val") == ["10"]


def test_dots_run_along_a_logarithmic_axis(tmp_path):
    wanted = order()
    chart = chart_of(wanted, "features", tmp_path).chart
    xs = [float(v) for v in chart.plots[0].series[0]._element.xpath("c:xVal//c:v/text()")]
    assert xs == stated(wanted, "features_small", "features_medium", "features_large")
    assert chart._chartSpace.xpath("//c:valAx[c:axId/@val='111111111']/c:scaling/c:logBase")


def test_an_unknown_number_is_a_gap_not_a_zero(tmp_path):
    wanted = gallery()
    shape = chart_of(wanted, "stacked-share", tmp_path)
    missing = [(s.name, place) for s in shape.chart.plots[0].series for place, v in enumerate(s.values) if v is None]
    assert missing
    assert all(value is None or value != 0 for s in shape.chart.plots[0].series for value in s.values)


def test_nothing_is_joined_over_a_gap(tmp_path):
    wanted = annotated()
    chart = chart_of(wanted, "line-missing", tmp_path).chart
    frame = wanted.frame(last_shots(wanted, "line-missing")[0])
    joined = sum(piece.role == "series" for piece in frame.pieces)
    strokes = 0
    for series in chart.plots[0].series:
        if not series._element.xpath("c:spPr/a:ln/a:noFill"):
            strokes += len(series._element.xpath("c:yVal//c:pt")) - 1
    assert strokes == joined


def test_shares_are_worked_out_from_the_numbers_themselves(tmp_path):
    wanted = gallery()
    chart = chart_of(wanted, "stacked-share-right", tmp_path).chart
    assert chart.chart_type is XL_CHART_TYPE.BAR_STACKED_100
    values = {v for s in chart.plots[0].series for v in s.values if v is not None}
    facts = {float(fact.quantity.central) for fact in wanted.story.facts.values() if fact.quantity}
    assert len(values & facts) > 3


def test_a_waterfall_stands_on_what_nobody_sees(tmp_path):
    chart = chart_of(gallery(), "waterfall-negative", tmp_path).chart
    assert chart.chart_type is XL_CHART_TYPE.COLUMN_STACKED
    under, *seen = chart.plots[0].series
    assert under._element.xpath("c:spPr/a:noFill")
    level = 0.0
    for place in range(1, 4):
        step = sum(s.values[place] or 0 for s in seen)
        assert step > 0
        level = (under.values[place] or 0) + step
        previous = (under.values[place - 1] or 0) + sum(s.values[place - 1] or 0 for s in seen)
        assert level == pytest.approx(previous if place == 1 else under.values[place - 1])


def test_ranks_run_downwards(tmp_path):
    chart = chart_of(gallery(), "bump-usual", tmp_path).chart
    assert chart._chartSpace.xpath("//c:valAx[c:axId/@val='222222222']/c:scaling/c:orientation/@val") == ["maxMin"]
    values = {v for s in chart.plots[0].series for v in s.values if v is not None}
    assert values == {1, 2, 3, 4}


def test_series_are_of_one_length(tmp_path):
    chart = chart_of(order(), "valuation", tmp_path).chart
    counts = set(chart._chartSpace.xpath("//c:yVal//c:ptCount/@val"))
    assert len(counts) == 1


def test_what_has_no_type_stays_shapes_and_is_told(tmp_path):
    for slide, reason in (("title", "at-dates"), ("share", "treemap")):
        page, objects = exported(order(), slide, tmp_path)
        assert not list(charts_in(page.shapes))
        assert dict(objects.drawn) == {reason: 1}
        assert objects.native == objects.total > 20


def test_shapes_when_asked_for(tmp_path):
    page, objects = exported(order(), "bill", tmp_path, charts=False)
    assert not list(charts_in(page.shapes))
    assert dict(objects.drawn) == {"asked": 1}


def test_steps_to_come_are_gaps(tmp_path):
    wanted = gallery()
    slide = wanted.story.slide("waterfall-usual")
    from presenter.export.shots import shots

    listed = shots(wanted.story, [slide], "all", "en", INK.name)
    report = export_pptx(wanted, listed, tmp_path / "deck.pptx")
    assert not report.failed
    counts = []
    for page in Presentation(str(tmp_path / "deck.pptx")).slides:
        for shape in charts_in(page.shapes):
            values = [v for s in shape.chart.plots[0].series for v in s.values]
            counts += [sum(v is not None for v in values)]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]
    with zipfile.ZipFile(tmp_path / "deck.pptx") as file:
        first = file.read("ppt/slides/slide1.xml").decode() + file.read("ppt/charts/chart1.xml").decode()
        last = file.read(f"ppt/slides/slide{len(counts)}.xml").decode()
    hidden = wanted.story.format_fact(wanted.story.slide("waterfall-usual").spec.chart.end.fact, "en", "prose")
    assert hidden in last
    assert hidden not in first


def test_numbers_are_exact(tmp_path):
    """A decimal of the story is written digit by digit."""
    wanted = order()
    chart = chart_of(wanted, "bill", tmp_path).chart
    texts = chart._chartSpace.xpath("//c:val//c:v/text()")
    facts = [wanted.story.facts[fact] for fact in ("aws_2024", "aws_2025_9m", "aws_2025_year", "aws_2026")]
    for text, fact in zip(texts, facts, strict=True):
        if fact.origin == "derived":
            assert float(text) == float(fact.quantity.value)
        else:
            assert Decimal(text) == fact.quantity.value
