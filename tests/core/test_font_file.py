"""Font files as bytes: what is one, and a copy under another name that is whole."""

from __future__ import annotations

import io
from pathlib import Path
from struct import pack

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from presenter.core.font_file import FontFileError, family_name, font_tables, has_chinese, renamed
from presenter.paths import FONTS

OTF = (FONTS / "StorylineMono-Bold.otf").read_bytes()


def square_font(*, variable: bool = False) -> bytes:
    """A TrueType font in which A is a square."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({ord("A"): "A"})
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((0, 700), (700, 700), (700, 0)):
        pen.lineTo(point)
    pen.closePath()
    square = pen.glyph()
    builder.setupGlyf({".notdef": square, "A": square})
    builder.setupHorizontalMetrics({".notdef": (800, 0), "A": (800, 0)})
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Light Italic"})
    builder.setupOS2(usWeightClass=300, fsSelection=0b10_0000_0001)
    builder.setupPost()
    if variable:
        builder.setupFvar([("wght", 300, 300, 900, "Weight")], [])
    stream = io.BytesIO()
    builder.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("data", [OTF, square_font(), square_font(variable=True)], ids=["otf", "ttf", "variable"])
def test_a_copy_is_whole_under_its_new_name(data: bytes, bold: bool) -> None:
    copy = renamed(data, "Story 12", bold=bold)
    with TTFont(io.BytesIO(copy), checkChecksums=2) as font, TTFont(io.BytesIO(data)) as old:
        names = [font["name"].getDebugName(number) for number in (1, 2, 4, 6)]
        style = "Bold" if bold else "Regular"
        assert names == ["Story 12", style, f"Story 12 {style}", f"Story12-{style}"]
        assert font["OS/2"].usWeightClass == (700 if bold else 400)
        assert font["OS/2"].fsSelection & 0b10_0110_0001 == (1 << 5 if bold else 1 << 6)
        assert font["head"].macStyle == bold
        assert font.getBestCmap() == old.getBestCmap()
        assert font["hmtx"].metrics == old["hmtx"].metrics
        assert "fvar" not in font


def test_a_copy_of_a_copy_is_the_same() -> None:
    once = renamed(OTF, "Story 12", bold=False)
    assert renamed(once, "Story 12", bold=False) == once


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "too short"),
        (b"not a font at all", "does not begin"),
        (b"ttcf" + OTF[4:], "does not begin"),
        (b"wOF2" + OTF[4:], "does not begin"),
        (OTF[:100], "too short"),
        (OTF[:-100], "end is missing"),
        (b"OTTO" + pack(">4H", 0, 0, 0, 0), "lacks tables"),
        (b"OTTO" + pack(">4H", 60_000, 0, 0, 0) + bytes(60_000), "does not begin"),
        (OTF.replace(b"cmap", b"cmop"), "lacks tables"),
    ],
)
def test_what_is_no_font_says_why(data: bytes, why: str) -> None:
    with pytest.raises(FontFileError, match=why):
        font_tables(data)


def test_a_font_says_whether_it_is_made_for_chinese() -> None:
    assert not has_chinese(OTF)
    assert not has_chinese(square_font())
    assert has_chinese(Path(FONTS / "StorylineSans-Regular.otf").read_bytes())


def test_the_family_people_know_it_by():
    assert family_name(square_font()) == "Squares"
    assert family_name(OTF) == "Storyline Mono"
    assert family_name(renamed(OTF, "码头 Pier", bold=True)) == "码头 Pier"


def test_a_name_table_that_lies_names_nothing():
    data = bytearray(OTF)
    entry = data.index(b"name", 0, 400)
    start = int.from_bytes(data[entry + 8 : entry + 12], "big")
    data[start + 2 : start + 4] = b"\xff\xff"  # more records than there are
    assert family_name(bytes(data)) in {"", "Storyline Mono"}
    data[start : start + 6] = b"\x00" * 6
    assert family_name(bytes(data)) == ""
