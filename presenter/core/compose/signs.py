"""Small signs of honesty: claim tags, chips and verdicts (LOOK sections 5.3 to 5.5)."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Path, Pen
from presenter.core.compose.paths import circle, polyline
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.compose.words import word
from presenter.core.geometry import Rect

TAG_HEIGHT = 30


def tag(sheet: Sheet, id_: str, claim: str, x: float, baseline: float, group: str = "") -> float:
    """A claim tag whose text stands on `baseline`; returns its right edge."""
    text = word("forecast-tag" if claim == "forecast" else claim, sheet.language)
    top = baseline - 22
    width = sheet.width(text, "tag") + 44
    pen = Pen(Ink("t3"), 1)
    sheet.box(id_, Rect(x, top, width, TAG_HEIGHT), "tag-frame", pen=pen, group=group)
    for number, (path, filled) in enumerate(_glyph(claim, x + 10, top + 9)):
        sheet.shape(
            f"{id_}.glyph{number}",
            path,
            "tag-glyph",
            fill=Ink("t2") if filled else None,
            pen=None if filled else Pen(Ink("t2"), 1.6, dash=(3, 2) if claim == "example" else ()),
            group=group,
        )
    sheet.text(f"{id_}.text", text, x + 30, baseline, "tag", group=group)
    return x + width


def _glyph(claim: str, x: float, y: float) -> list[tuple[Path, bool]]:
    """Paths in a box of 14 x 12 su and whether they are filled."""
    if claim == "opinion":
        return [
            (circle(x + 3, y + 8, 3), True),
            (_tail(x, y), True),
            (circle(x + 11, y + 8, 3), True),
            (_tail(x + 8, y), True),
        ]
    if claim == "risk":
        return [
            (polyline([(x + 7, y), (x + 14, y + 12), (x, y + 12)], closed=True), False),
            (polyline([(x + 7, y + 4), (x + 7, y + 8)]), False),
        ]
    if claim == "forecast":
        return [(polyline([(x + dx, y + 12), (x + dx + 4, y + 1)]), False) for dx in (0, 5, 10)]
    return [(polyline([(x + 1, y), (x + 13, y), (x + 13, y + 12), (x + 1, y + 12)], closed=True), False)]


def _tail(x: float, y: float) -> Path:
    return (("M", x, y + 8), ("C", x, y + 4, x + 2, y + 1, x + 5, y), ("L", x + 5, y + 2), ("L", x + 3, y + 6), ("Z",))


def chip(
    sheet: Sheet,
    id_: str,
    kind: str,
    said: Said,
    x: float,
    baseline: float,
    *,
    width: float = 1e6,
    group: str = "",
    place: Place = (),
) -> float:
    """A chip (fix, note, doubt) and its text; returns the last baseline. The text wraps at `width` from x."""
    head = word(kind, sheet.language)
    head_width = sheet.width(head, "chip-head") + 22
    box = Rect(x, baseline - 22, head_width, TAG_HEIGHT)
    fixes = kind == "fix"
    sheet.box(
        id_,
        box,
        "chip-frame",
        fill=Ink("fix") if fixes else None,
        pen=None if fixes else Pen(Ink("t2"), 1.5, dash=(5, 4) if kind == "doubt" else ()),
        group=group,
    )
    sheet.text(
        f"{id_}.head", head, x + 11, baseline, "chip-head", ink="bg" if fixes else "t2", on="fix" if fixes else "bg",
        group=group,
    )  # fmt: skip
    text = sheet.text(
        f"{id_}.text",
        said,
        x + head_width + 13,
        baseline,
        "chip",
        width=width - head_width - 13,
        ink="fix" if fixes else "t2",
        group=group,
        place=place,
    )
    return text.lines[-1].baseline if text.lines else baseline


def chip_width(sheet: Sheet, kind: str, said: Said) -> float:
    """Width of a chip with its text on one line."""
    return sheet.width(word(kind, sheet.language), "chip-head") + 35 + sheet.width(said.text, "chip")


def verdict(sheet: Sheet, id_: str, kind: str, x: float, baseline: float, group: str = "") -> float:
    """A verdict's glyph and bold word; returns the word's right edge."""
    centre_x, centre_y, radius = x + 13, baseline - 9, 13
    shade = Ink("fix") if kind == "wrong" else Ink("t3") if kind == "unverified" else Ink("t1")
    ring = circle(centre_x, centre_y, radius - 1.25)
    if kind == "wrong":
        sheet.shape(id_, circle(centre_x, centre_y, radius), "verdict", fill=shade, group=group)
        _strokes(
            sheet,
            id_,
            [[(-6, -3), (6, -3)], [(-6, 3), (6, 3)], [(-4, 7), (4, -7)]],
            centre_x,
            centre_y,
            Ink("bg"),
            group,
        )
    elif kind == "agrees":
        sheet.shape(id_, ring, "verdict", pen=Pen(shade, 2.5), group=group)
        _strokes(sheet, id_, [[(-5, -3), (5, -3)], [(-5, 3), (5, 3)]], centre_x, centre_y, shade, group)
    elif kind == "partly":
        sheet.shape(id_, ring, "verdict", pen=Pen(shade, 2.5), group=group)
        half: Path = (
            ("M", centre_x, centre_y - 11.75),
            ("C", centre_x - 15.6, centre_y - 11.75, centre_x - 15.6, centre_y + 11.75, centre_x, centre_y + 11.75),
            ("Z",),
        )
        sheet.shape(f"{id_}.half", half, "verdict", fill=shade, group=group)
    else:
        sheet.shape(id_, ring, "verdict", pen=Pen(shade, 2.5, dash=(7, 5)), group=group)
        sheet.text(f"{id_}.query", "?", centre_x, centre_y + 7, "chip-head", align="centre", ink=shade, group=group)
    text = sheet.text(
        f"{id_}.word", word(kind, sheet.language), x + 38, baseline, "body", bold=True, ink=shade, group=group
    )
    return text.rect.right


def _strokes(
    sheet: Sheet, id_: str, strokes: list[list[tuple[float, float]]], x: float, y: float, ink: Ink, group: str
) -> None:
    for number, points in enumerate(strokes):
        path = polyline([(x + dx, y + dy) for dx, dy in points])
        sheet.shape(f"{id_}.stroke{number}", path, "verdict", pen=Pen(ink, 2), group=group)
