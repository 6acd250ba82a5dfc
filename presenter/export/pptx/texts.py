"""Texts as boxes that can be edited: one box a text, its lines in one paragraph, its runs with their own size and colour.

The faces are the theme's two fonts, so that a colleague changes all texts at once. A box does not wrap: with another font
its lines stay its lines.
"""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Run, Text
from presenter.core.theme import Theme
from presenter.export.pptx.units import SPACES, fill, named, outline, transform
from presenter.export.svg.elements import clean

ASCENT, LINE = 1.16, 1.448
"""Of Noto CJK's line, in sizes of its letters."""
FACES = {"serif": "+mj", "sans": "+mn"}
_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}
RIGHT = 1808.0
TITLE_IDS = frozenset({"headline"})
"""The piece that is the slide's title in the outline and for screen readers."""


def text(piece: Text, theme: Theme, number: int) -> str:
    """The box; empty for a text without ink."""
    lines = [line for line in piece.lines if any(run.text.strip() for run in line.runs)]
    if not lines:
        return ""
    size = max(run.style.size for run in lines[0].runs)
    pitch = (lines[-1].baseline - lines[0].baseline) / (len(lines) - 1) if len(lines) > 1 else size * LINE
    top = lines[0].baseline - size * ASCENT
    left = min(run.x for line in lines for run in line.runs)
    right = max(run.x + run.width for line in lines for run in line.runs)
    title = piece.id in TITLE_IDS
    if title:
        right = max(right, RIGHT)  # a title always wraps in some programs: never before the slide's edge
    place = transform(left, top, right - left, lines[-1].baseline - top + size * (LINE - ASCENT))
    spacing = f'<a:lnSpc><a:spcPct val="{round(pitch / (size * LINE) * 100_000)}"/></a:lnSpc>' if len(lines) > 1 else ""
    runs = "<a:br/>".join("".join(_run(run, theme) for run in line.runs) for line in lines)
    holder = '<p:nvPr><p:ph type="title"/></p:nvPr>' if title else "<p:nvPr/>"
    look = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' + outline(theme, None)
    body = (
        '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t" rtlCol="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="{_ALIGN[piece.align]}" marL="0" indent="0">{spacing}<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f"<a:buNone/></a:pPr>{runs}</a:p>"
    )
    return (
        f'<p:sp><p:nvSpPr>{named(number, piece.id)}<p:cNvSpPr txBox="1"/>{holder}</p:nvSpPr>'
        f"<p:spPr>{place}{look}</p:spPr><p:txBody>{body}</p:txBody></p:sp>"
    )


def _run(run: Run, theme: Theme) -> str:
    style = run.style
    face = FACES.get(style.face)
    fonts = f'<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/>' if face else '<a:latin typeface="Consolas"/>'
    tracking = f' spc="{round(style.tracking * 50)}"' if style.tracking else ""
    language = _LANGUAGES.get(style.language, style.language)
    return (
        f'<a:r><a:rPr lang="{clean(language)}" sz="{style.size * 50}" b="{int(style.bold)}"{tracking}>'
        f"{fill(theme, run.ink)}{fonts}</a:rPr><a:t>{clean(run.text)}</a:t></a:r>"
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
