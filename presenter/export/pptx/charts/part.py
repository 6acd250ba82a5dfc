"""A chart on its slide: the part, its workbook, and the frame that shows it."""

from __future__ import annotations

from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.parts.chart import ChartPart

from presenter.core.geometry import Rect
from presenter.export.order import Order
from presenter.export.pptx.charts.native import BarChart, Native
from presenter.export.pptx.charts.workbook import laid_out, workbook, written
from presenter.export.pptx.charts.xml import chart_frame, chart_xml
from presenter.export.pptx.units import emu, named

MOST = 24
"""Numbers of a series that are said."""
URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add_chart(slide: Any, chart: Native, order: Order, number: int) -> tuple[str, Rect]:
    """Add the parts to a slide's part; returns the frame's XML and its place."""
    layout = laid_out(chart, order)
    package = slide.package
    name = package.next_partname("/ppt/charts/chart%d.xml")
    part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, chart_xml(chart, layout, order.theme))
    part.chart_workbook.update_from_xlsx_blob(workbook(layout))
    relation = slide.relate_to(part, RELATIONSHIP_TYPE.CHART)
    box = chart_frame(chart)
    place = f'<a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/>'
    xml = (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(number, f'{chart.id} chart', _told(chart, order))}<p:cNvGraphicFramePr/>"
        f"<p:nvPr/></p:nvGraphicFramePr><p:xfrm>{place}</p:xfrm><a:graphic>"
        f'<a:graphicData uri="{URI}"><c:chart xmlns:c="{URI}" r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )
    return xml, box


def _told(chart: Native, order: Order) -> str:
    """For those who cannot see it: each series with its numbers as the story says them."""
    lines: list[str] = []
    for series in chart.series:
        names = chart.names if isinstance(chart, BarChart) else ("",) * len(series.data)
        said = (
            [
                f"{name} {written(order, datum)}".strip()
                for name, datum in zip(names, series.data, strict=True)
                if datum is not None
            ]
            if series.data
            else []
        )
        if said:
            more = f" … {len(said)}" if len(said) > MOST else ""
            lines.append(f"{series.name}: {', '.join(said[:MOST])}{more}")
    return "; ".join(lines)
