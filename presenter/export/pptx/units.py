"""Lengths and colours of DrawingML (ISO/IEC 29500-1, part 20), and XML written the same way every time."""

from __future__ import annotations

from presenter.core.compose.frame import Hatch, Ink, Pen
from presenter.core.theme import Theme
from presenter.export.svg.elements import clean

EMU = 6350
"""A slide unit in English Metric Units: 1920 of them are 13⅓ inches, the width of a 16:9 slide in PowerPoint."""
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
FINE = 0.15
"""Share of a hatching's pitch that its lines take: at less it is a fine one."""
_CAPS = {"flat": "flat", "round": "rnd", "square": "sq"}


def emu(length: float) -> int:
    """Slide units to whole EMU."""
    return round(length * EMU)


def transform(x: float, y: float, width: float, height: float, *, flip_h: bool = False, flip_v: bool = False) -> str:
    """Place and size; nothing is turned."""
    flip = (' flipH="1"' if flip_h else "") + (' flipV="1"' if flip_v else "")
    return (
        f'<a:xfrm{flip}><a:off x="{emu(x)}" y="{emu(y)}"/>'
        f'<a:ext cx="{max(0, emu(width))}" cy="{max(0, emu(height))}"/></a:xfrm>'
    )


def colour(theme: Theme, ink: Ink) -> str:
    """A colour with its opacity."""
    alpha = f'<a:alpha val="{round(ink.alpha * 100_000)}"/>' if ink.alpha < 1 else ""
    return f'<a:srgbClr val="{theme.colour(ink.token).lstrip("#")}">{alpha}</a:srgbClr>'


def fill(theme: Theme, ink: Ink | None, hatch: Hatch | None = None, ground: str = "bg") -> str:
    """Solid, hatched on the ground, or none."""
    if hatch is not None:
        below = ink or Ink(ground)
        kind = "wdUpDiag" if hatch.width > FINE * hatch.pitch else "ltUpDiag"
        return (
            f'<a:pattFill prst="{kind}"><a:fgClr><a:srgbClr val="{_mixed(theme, hatch.ink, below)}"/></a:fgClr>'
            f"<a:bgClr>{colour(theme, below)}</a:bgClr></a:pattFill>"
        )
    return f"<a:solidFill>{colour(theme, ink)}</a:solidFill>" if ink is not None else "<a:noFill/>"


def _mixed(theme: Theme, ink: Ink, below: Ink) -> str:
    """A colour as it looks on another: not every program draws opacity in patterns."""
    upper, lower = (bytes.fromhex(theme.colour(one.token).lstrip("#")) for one in (ink, below))
    return "".join(f"{round(ink.alpha * a + (1 - ink.alpha) * b):02X}" for a, b in zip(upper, lower, strict=True))


def outline(theme: Theme, pen: Pen | None) -> str:
    """A line; dashes are in thousandths of a percent of its width."""
    if pen is None:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = ""
    if pen.dash:
        pairs = zip(pen.dash[::2], pen.dash[1::2] or pen.dash[:1], strict=False)
        parts = "".join(f'<a:ds d="{_share(on, pen)}" sp="{_share(off, pen)}"/>' for on, off in pairs)
        dashes = f"<a:custDash>{parts}</a:custDash>"
    join = "<a:round/>" if pen.join == "round" else '<a:miter lim="400000"/>'
    return f'<a:ln w="{emu(pen.width)}" cap="{_CAPS[pen.cap]}">{fill(theme, pen.ink)}{dashes}{join}</a:ln>'


def _share(length: float, pen: Pen) -> int:
    return round(length / pen.width * 100_000)


def named(number: int, name: str, told: str = "") -> str:
    """The properties every object has: its number on the slide, its name, and what it shows for those who cannot see."""
    description = f' descr="{clean(told)}"' if told else ""
    return f'<p:cNvPr id="{number}" name="{clean(name)}"{description}/>'
