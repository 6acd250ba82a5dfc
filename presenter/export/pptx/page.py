"""One slide: every piece of a frame an object, in the frame's order; what belongs together a group."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from msgspec import Struct

from presenter.core.citation import dated_source, source_ref
from presenter.core.compose.frame import AnyPiece, Frame, Ink, Mark, Pen, Picture, Shape, Text
from presenter.core.font_file import family_name
from presenter.core.geometry import Rect, bounds
from presenter.export.objects import Objects
from presenter.export.order import Order
from presenter.export.pptx.charts.native import AsShapes, Native
from presenter.export.pptx.charts.read import native_chart
from presenter.export.pptx.glue import holds
from presenter.export.pptx.shapes import body, mark, preset, shape
from presenter.export.pptx.table import TablePlan, table, table_plan
from presenter.export.pptx.texts import ground, text
from presenter.export.pptx.units import SPACES, named, outline, transform
from presenter.export.shots import Shot

FIRST = 2
"""The tree of shapes itself is number 1."""


class Jump(Struct, frozen=True):
    """An object that leads to a slide of the story."""

    number: int
    slide: str


class Page:
    """Fills one slide; `jumps` are set once every slide is there."""

    def __init__(self, slide: Any, order: Order, shot: Shot, frame: Frame, objects: Objects, *, charts: bool) -> None:
        self._slide, self._order, self._frame, self._objects = slide, order, frame, objects
        self._families = {font.id: family_name(font.regular) for font in order.story.fonts.values()}
        self._next = FIRST
        self._numbers: dict[str, int] = {}
        self.jumps: list[Jump] = []
        self._chart: Native | None = None
        self._charted = False
        told = native_chart(order, shot, frame)
        if told is None:
            pass
        elif isinstance(told, AsShapes):
            objects.drawn[told.reason] += 1
        elif not charts:
            objects.drawn["asked"] += 1
        else:
            self._chart = told
        self._table = table_plan(order, shot, frame)

    def fill(self) -> None:
        """Put all objects on the slide."""
        from lxml import etree

        tree = self._slide.shapes._spTree  # noqa: SLF001  # python-pptx has no other way to add XML
        for holder in list(self._slide.placeholders):
            tree.remove(holder.element)
        root = etree.fromstring(f"<p:spTree {SPACES}>{self._written()}</p:spTree>")
        self._glue(root)
        for element in root:
            tree.append(element)

    def _written(self) -> str:
        """The XML of all; neighbours of one group are one object, but for tables, which no group may hold."""
        out: list[str] = []
        group = ""
        members: list[str] = []
        boxes: list[Rect] = []

        def close() -> None:
            if len(members) > 1:
                out.append(_grouped(self._number(), group, members, bounds(boxes)))
            else:
                out.extend(members)
            members.clear()
            boxes.clear()

        plan, drawn = self._table, False
        for piece in self._frame.pieces:
            if plan is not None and piece.id in plan.replaced:
                if not drawn:
                    close()
                    out.append(self._table_object(plan))
                    drawn = True
                continue
            if piece.group != group:
                close()
                group = piece.group
            for xml, box in self._of(piece):
                if group:
                    members.append(xml)
                    boxes.append(box)
                else:
                    out.append(xml)
        close()
        return "".join(out)

    def _glue(self, root: Any) -> None:
        """Tell ways what they hold on to: the start first, as the format wants it."""
        from lxml import etree

        for hold in holds(self._frame):
            way, other = self._numbers.get(hold.way), self._numbers.get(hold.piece)
            if way is None or other is None:
                continue
            (place,) = root.xpath(f"//p:cNvCxnSpPr[../p:cNvPr/@id='{way}']", namespaces=root.nsmap)
            end = etree.SubElement(place, f"{{{DRAWING}}}{'stCxn' if hold.start else 'endCxn'}")
            end.set("id", str(other))
            end.set("idx", str(hold.place))

    def _number(self) -> int:
        self._next += 1
        return self._next - 1

    def _table_object(self, plan: TablePlan) -> str:
        self._objects.native += 1
        return table(plan, self._order.theme, self._number(), self._families)

    def _of(self, piece: AnyPiece) -> list[tuple[str, Rect]]:
        """The objects of a piece with their places."""
        theme = self._order.theme
        chart = self._chart
        below: list[tuple[str, Rect]] = []
        if chart is not None and (piece.id in chart.replaced or piece.id in chart.under):
            below = self._chart_object(chart)
            if piece.id in chart.replaced:
                return below
        found: list[str] = []
        if isinstance(piece, Text):
            if piece.text.strip() and piece.knockout is not None:
                found.append(ground(piece, theme, self._number()))
            number = self._number()
            found.append(text(piece, theme, number, self._sources(piece), self._families))
        elif isinstance(piece, Shape):
            number = self._number()
            found.append(shape(piece, theme, number))
        elif isinstance(piece, Mark):
            number = self._number()
            found.append(mark(piece, theme, number))
        else:
            number = self._number()
            found.append(self._picture(piece, number))
        found = [xml for xml in found if xml]
        self._numbers[piece.id] = number
        if found and piece.slide:
            self.jumps.append(Jump(number, piece.slide))
        self._objects.native += 0 if isinstance(piece, Picture) else len(found)
        return [*below, *((xml, piece.rect) for xml in found)]

    def _chart_object(self, chart: Native) -> list[tuple[str, Rect]]:
        """The chart at the place of the first piece it draws, and nothing for the others."""
        if self._charted:
            return []
        from presenter.export.pptx.charts.part import add_chart  # only decks with charts

        self._charted = True
        self._objects.native += 1
        self._objects.charts += 1
        return [add_chart(self._slide.part, chart, self._order, self._number())]

    def _sources(self, piece: Text) -> dict[str, str]:
        """The names of sources in a text that have an address, with the relation to it."""
        if not piece.sources or piece.facts:
            return {}
        order, links = self._order, {}
        for reference in piece.sources:
            address = order.address(reference)
            name = dated_source(order.story, source_ref(order.story, reference).source, order.language)
            if address and name and any(name in run.text for line in piece.lines for run in line.runs):
                links[name] = self._slide.part.relate_to(address, HYPERLINK, is_external=True)
        return links

    def _picture(self, piece: Picture, number: int) -> str:
        """Fitted into its rectangle, or cut to fill it, with its words for those who cannot see it."""
        from presenter.export.svg.pictures import png_of

        area = piece.rect
        image = self._order.pictures(piece.file) if self._order.pictures else None
        if image is None or image.isNull():  # as on stage: a hairline box
            self._objects.native += 1
            return body(
                number, piece.id, area, preset("rect"), "<a:noFill/>" + outline(self._order.theme, Pen(Ink("line"), 1))
            )
        self._objects.pictures["picture"] += 1
        wide, high = image.width(), image.height()
        scale = (max if piece.fill else min)(area.width / wide, area.height / high)
        fitted = Rect(0, 0, wide * scale, high * scale)
        width, height = min(fitted.width, area.width), min(fitted.height, area.height)
        _, relation = self._slide.part.get_or_add_image_part(BytesIO(png_of(image)))
        across, down = ((whole - part) / whole / 2 for whole, part in ((fitted.width, width), (fitted.height, height)))
        cut = f'<a:srcRect l="{round(across * 1e5)}" t="{round(down * 1e5)}" r="{round(across * 1e5)}" b="{round(down * 1e5)}"/>'
        place = transform(area.centre.x - width / 2, area.centre.y - height / 2, width, height)
        return (
            f'<p:pic><p:nvPicPr>{named(number, piece.id, piece.alt)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
            f'<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/>{cut}<a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{place}{preset('rect')}</p:spPr></p:pic>"
        )


DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _grouped(number: int, name: str, members: list[str], box: Rect) -> str:
    """A group whose own coordinates are the slide's."""
    place = transform(box.x, box.y, box.width, box.height)
    inner = place.replace("</a:xfrm>", "") + place[place.index("<a:off") :].replace("a:off", "a:chOff").replace(
        "a:ext", "a:chExt"
    )
    return (
        f"<p:grpSp><p:nvGrpSpPr>{named(number, name)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{inner}</p:grpSpPr>{''.join(members)}</p:grpSp>"
    )
