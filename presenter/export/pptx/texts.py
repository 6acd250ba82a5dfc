"""Texts as boxes that can be edited: one box a text, its lines in one paragraph, its runs with their own size and colour.

The faces are the theme's two fonts, so that a colleague changes all texts at once. A box does not wrap: with another font
its lines stay its lines. Lines have an exact distance, in points: what "single" means differs between fonts and programs,
and a font that is missing would move all words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from presenter.core.compose.frame import Ink, Run, Text, TextLine
from presenter.core.theme import Theme
from presenter.export.pptx.units import SPACES, fill, named, outline, transform
from presenter.export.svg.elements import clean

LINE, DESCENT = 1.2, 0.2
"""Height of a line of one, and what lies under its baseline, in sizes of its letters."""
FACES = {"serif": "+mj", "sans": "+mn"}
_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
RIGHT = 1808.0
TITLE_IDS = frozenset({"headline"})
"""The piece that is the slide's title in the outline and for screen readers."""
OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""A link keeps the colour of its text."""
Own = Mapping[str, str]
"""Families of the fonts that a story brings, by their ids."""
Links = Mapping[str, str]
"""Stretches of a text that lead to an address, each with the relation to it."""


def inked(piece: Text) -> list[TextLine]:
    """The lines that say something."""
    return [line for line in piece.lines if any(run.text.strip() for run in line.runs)]


def text(piece: Text, theme: Theme, number: int, links: Links | None = None, own: Own | None = None) -> str:
    """The box; empty for a text without ink."""
    lines = inked(piece)
    if not lines:
        return ""
    top, bottom = reach(lines)
    left = min(run.x for line in lines for run in line.runs)
    right = max(run.x + run.width for line in lines for run in line.runs)
    title = piece.id in TITLE_IDS
    if title:
        right = max(right, RIGHT)  # a title always wraps in some programs: never before the slide's edge
    place = transform(left, top, right - left, bottom - top)
    holder = '<p:nvPr><p:ph type="title"/></p:nvPr>' if title else "<p:nvPr/>"
    look = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' + outline(theme, None)
    body = (
        '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        + paragraph(lines, piece.align, theme, links, own=own)
    )
    return (
        f'<p:sp><p:nvSpPr>{named(number, piece.id)}<p:cNvSpPr txBox="1"/>{holder}</p:nvSpPr>'
        f"<p:spPr>{place}{look}</p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    )


def size_of(lines: Sequence[TextLine]) -> int:
    return max(run.style.size for run in lines[0].runs)


def pitch_of(lines: Sequence[TextLine]) -> float:
    """From baseline to baseline; of a single line, its height."""
    if len(lines) > 1:
        return (lines[-1].baseline - lines[0].baseline) / (len(lines) - 1)
    return size_of(lines) * LINE


def reach(lines: Sequence[TextLine]) -> tuple[float, float]:
    """Where the lines' own room begins and ends."""
    under = size_of(lines) * DESCENT
    return lines[0].baseline + under - pitch_of(lines), lines[-1].baseline + under


def paragraph(
    lines: Sequence[TextLine],
    align: str,
    theme: Theme,
    links: Links | None = None,
    before: float = 0.0,
    own: Own | None = None,
) -> str:
    """Lines as one paragraph with their own distance; `before` is room above it, in slide units."""
    spacing = f'<a:lnSpc><a:spcPts val="{round(pitch_of(lines) * 50)}"/></a:lnSpc>'
    size = size_of(lines)
    runs = "<a:br/>".join("".join(_linked(run, theme, links or {}, own or {}) for run in line.runs) for line in lines)
    return (
        f'<a:p><a:pPr algn="{_ALIGN[align]}" marL="0" indent="0">{spacing}<a:spcBef><a:spcPts val="{round(before * 50)}"/></a:spcBef>'
        f'<a:buNone/></a:pPr>{runs}<a:endParaRPr lang="en-US" sz="{size * 50}"/></a:p>'
    )


def _linked(run: Run, theme: Theme, links: Links, own: Own) -> str:
    """A run, cut where a stretch of it leads elsewhere."""
    for name, relation in links.items():
        before, met, after = run.text.partition(name)
        if met:
            parts = (replace(run, text=before), replace(run, text=name), replace(run, text=after))
            inner = _run(parts[1], theme, own, relation)
            return f"{_linked(parts[0], theme, links, own) if before else ''}{inner}{_linked(parts[2], theme, links, own) if after else ''}"
    return _run(run, theme, own)


def _run(run: Run, theme: Theme, own: Own, relation: str = "") -> str:
    style = run.style
    face = FACES.get(style.face)
    fonts = f'<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/>' if face else '<a:latin typeface="Consolas"/>'
    if family := own.get(style.font):
        fonts = f'<a:latin typeface="{clean(family)}"/><a:ea typeface="{clean(family)}"/>'
    tracking = f' spc="{round(style.tracking * 50)}"' if style.tracking else ""
    language = _LANGUAGES.get(style.language, style.language)
    link = f'<a:hlinkClick r:id="{relation}">{OWN_COLOUR}</a:hlinkClick>' if relation else ""
    return (
        f'<a:r><a:rPr lang="{clean(language)}" sz="{style.size * 50}" b="{int(style.bold)}"{tracking}>'
        f"{fill(theme, run.ink)}{fonts}{link}</a:rPr><a:t>{clean(run.text)}</a:t></a:r>"
    )


def ground(piece: Text, theme: Theme, number: int) -> str:
    """What a text lays over lines behind it."""
    box = piece.rect.inflated(piece.knockout or 0.0)
    place = transform(box.x, box.y, box.width, box.height)
    look = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' + fill(theme, Ink(piece.on)) + outline(theme, None)
    return (
        f"<p:sp><p:nvSpPr>{named(number, f'{piece.id} ground')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{place}{look}</p:spPr></p:sp>"
    )


def background(theme: Theme, token: str) -> str:
    """The slide's ground."""
    return f"<p:bg {SPACES}><p:bgPr>{fill(theme, Ink(token))}<a:effectLst/></p:bgPr></p:bg>"
