"""The chart part (ISO/IEC 29500-1, 21.2): a plot at its exact place, its axes' ranges, every point in its own look."""

from __future__ import annotations

from presenter.core.compose.frame import Hatch, Ink, Mark, Pen
from presenter.core.geometry import Rect
from presenter.core.theme import Theme
from presenter.export.pptx.charts.native import BarChart, Bars, Labels, Look, Native, Number, PointChart, Points
from presenter.export.pptx.charts.workbook import Column, Layout, text_of
from presenter.export.pptx.texts import FACES
from presenter.export.pptx.units import fill, outline
from presenter.export.svg.elements import clean

MARGIN = 44.0
"""Of the chart's frame around its plot: marks at the plot's edge stand in it."""
SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_ACROSS, _UP = 111_111_111, 222_222_222
WIDEST_GAP = 500


def chart_frame(chart: Native) -> Rect:
    """The place of the whole chart on its slide."""
    return chart.plot.inflated(MARGIN)


def chart_xml(chart: Native, layout: Layout, theme: Theme) -> bytes:
    """The part's content, without the relation to its workbook."""
    inner = _bar_chart(chart, layout, theme) if isinstance(chart, BarChart) else _points(chart, layout, theme)
    frame, plot = chart_frame(chart), chart.plot
    shares = (
        (plot.x - frame.x) / frame.width,
        (plot.y - frame.y) / frame.height,
        plot.width / frame.width,
        plot.height / frame.height,
    )
    place = "".join(f'<c:{name} val="{share:.6f}"/>' for name, share in zip("xywh", shares, strict=True))
    manual = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f"{place}</c:manualLayout></c:layout>"
    )
    nothing = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{manual}{inner}{nothing}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{nothing}<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr/></a:p></c:txPr></c:chartSpace>"
    ).encode()


def _bar_chart(chart: BarChart, layout: Layout, theme: Theme) -> str:
    grouping = "percentStacked" if chart.share else "stacked" if chart.stacked else "clustered"
    series = "".join(
        _bars(number, one, chart, column, code, theme)
        for number, (one, column, code) in enumerate(zip(chart.series, layout.columns, layout.formats, strict=True))
    )
    overlap = '<c:overlap val="100"/>' if chart.stacked else ""
    gap = round(min(max(chart.gap, 0), WIDEST_GAP))
    low, high = chart.span
    if chart.share:
        low, high = low / 100, high / 100
    names = _axis(
        "cat", _ACROSS, _UP, "b" if chart.upright else "l", downwards=not chart.upright, pen=chart.axis,
        labels=chart.labels, theme=theme,
    )  # fmt: skip
    values = _axis("val", _UP, _ACROSS, "l" if chart.upright else "b", span=(low, high), between="between", theme=theme)
    return (
        f'<c:barChart><c:barDir val="{"col" if chart.upright else "bar"}"/><c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="{gap}"/>{overlap}{_ids()}</c:barChart>{names}{values}'
    )


def _bars(number: int, series: Bars, chart: BarChart, column: Column, code: str, theme: Theme) -> str:
    first = next((look for look in series.looks if look), None)
    own = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{_look(look, theme)}</c:dPt>'
        for place, look in enumerate(series.looks)
        if look is not None and look != first
    )
    names = _strings("cat", column.cells(column.first), chart.names)
    values = _numbers("val", column.cells(column.numbers), column.length, series.numbers, code)
    head = _head(number, series.name, column)
    return f'<c:ser>{head}{_look(first, theme)}<c:invertIfNegative val="0"/>{own}{names}{values}</c:ser>'


def _look(look: Look | None, theme: Theme) -> str:
    if look is None:
        return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    return f"<c:spPr>{fill(theme, look.fill, look.hatch)}{outline(theme, look.pen)}</c:spPr>"


def _points(chart: PointChart, layout: Layout, theme: Theme) -> str:
    series = "".join(
        _point_series(number, one, chart, column, code, theme)
        for number, (one, column, code) in enumerate(zip(chart.series, layout.columns, layout.formats, strict=True))
    )
    y_low = chart.y_span
    across = _axis("val", _ACROSS, _UP, "b", span=chart.x_span, log=chart.x_log, between="midCat", theme=theme)
    up = _axis(
        "val", _UP, _ACROSS, "l", span=y_low, log=chart.y_log, downwards=chart.downwards, between="midCat", theme=theme
    )  # fmt: skip
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f"{series}{_ids()}</c:scatterChart>{across}{up}"
    )


def _point_series(number: int, series: Points, chart: PointChart, column: Column, code: str, theme: Theme) -> str:
    line = f"<c:spPr>{outline(theme, series.pen)}</c:spPr>"
    first = next((mark for mark in series.marks if mark), None)
    same = all(mark is not None and _key(mark) == _key(first) for mark in series.marks)
    own = "".join(
        f'<c:dPt><c:idx val="{place}"/>{_mark(mark, theme)}<c:bubble3D val="0"/>{line}</c:dPt>'
        for place, mark in enumerate(series.marks)
        if not same and (mark is not None or first is not None)
    )
    x_code = code if chart.values_across else "yyyy\\-mm\\-dd" if chart.dates else "General"
    xs = _numbers("xVal", column.cells(column.first), column.length, series.xs, x_code)
    ys = _numbers(
        "yVal", column.cells(column.numbers), column.length, series.ys, "General" if chart.values_across else code
    )
    head = _head(number, series.name, column)
    marks = _mark(first if same else None, theme)
    return f'<c:ser>{head}{line}{marks}{own}{xs}{ys}<c:smooth val="0"/></c:ser>'


def _key(mark: Mark | None) -> object:
    return mark and (mark.origin, mark.radius, mark.ink, mark.on)


def _mark(mark: Mark | None, theme: Theme) -> str:
    """An origin mark: disc, ring, dashed ring, hatched disc. Sizes are whole points."""
    if mark is None:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    across, look = 2 * mark.radius, fill(theme, mark.ink) + outline(theme, None)
    if mark.origin != "article":
        width = 2.0 if mark.origin == "forecast" else 2.5
        pen = Pen(mark.ink, width, (6.0, 4.0) if mark.origin == "derived" else ())
        across -= width
        look = fill(theme, Ink(mark.on), Hatch(mark.ink) if mark.origin == "forecast" else None) + outline(theme, pen)
    size = min(max(round(across / 2), 2), 72)
    return f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/><c:spPr>{look}</c:spPr></c:marker>'


def _head(number: int, name: str, column: Column) -> str:
    said = f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{clean(name)}</c:v></c:pt></c:strCache>'
    return (
        f'<c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx><c:strRef><c:f>{column.head}</c:f>{said}</c:strRef></c:tx>"
    )


def _strings(tag: str, cells: str, texts: tuple[str, ...]) -> str:
    points = "".join(f'<c:pt idx="{place}"><c:v>{clean(text)}</c:v></c:pt>' for place, text in enumerate(texts))
    cache = f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache>'
    return f"<c:{tag}><c:strRef><c:f>{cells}</c:f>{cache}</c:strRef></c:{tag}>"


def _numbers(tag: str, cells: str, length: int, numbers: tuple[Number | None, ...], code: str) -> str:
    points = "".join(_value(place, number) for place, number in enumerate(numbers) if number is not None)
    cache = f'<c:numCache><c:formatCode>{clean(code)}</c:formatCode><c:ptCount val="{length}"/>{points}</c:numCache>'
    return f"<c:{tag}><c:numRef><c:f>{cells}</c:f>{cache}</c:numRef></c:{tag}>"


def _value(place: int, number: Number) -> str:
    return f'<c:pt idx="{place}"><c:v>{text_of(number)}</c:v></c:pt>'


def _ids() -> str:
    return f'<c:axId val="{_ACROSS}"/><c:axId val="{_UP}"/>'


def _axis(
    kind: str, own: int, other: int, side: str, *, theme: Theme, span: tuple[float, float] | None = None, log: bool = False,
    downwards: bool = False, between: str = "", pen: Pen | None = None, labels: Labels | None = None,
) -> str:  # fmt: skip
    """An axis; one without a line is there for its range only."""
    base = '<c:logBase val="10"/>' if log else ""
    ends = f'<c:max val="{span[1]!r}"/><c:min val="{span[0]!r}"/>' if span else ""
    scaling = f'<c:scaling>{base}<c:orientation val="{"maxMin" if downwards else "minMax"}"/>{ends}</c:scaling>'
    ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    label = "low" if labels else "none"
    look = f"<c:spPr>{outline(theme, pen)}</c:spPr>"
    more = (
        f'<c:crossBetween val="{between}"/>'
        if kind == "val"
        else '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>'
    )
    return (
        f'<c:{kind}Ax><c:axId val="{own}"/>{scaling}<c:delete val="{0 if pen else 1}"/><c:axPos val="{side}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="1"/>{ticks}<c:tickLblPos val="{label}"/>{look}'
        f'{_lettering(labels, theme)}<c:crossAx val="{other}"/><c:crosses val="autoZero"/>{more}</c:{kind}Ax>'
    )


def _lettering(labels: Labels | None, theme: Theme) -> str:
    if labels is None:
        return ""
    style = labels.style
    face = FACES.get(style.face, "+mn")
    fonts = f'<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/>'
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{style.size * 50}" '
        f'b="{int(style.bold)}">{fill(theme, labels.ink)}{fonts}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )
