"""Colours and places of DrawingML."""

from __future__ import annotations

from decimal import Decimal

from presenter.core.compose.frame import Hatch, Ink
from presenter.core.theme import INK
from presenter.export.pptx.charts.workbook import letters, number_format, text_of
from presenter.export.pptx.units import fill, transform


def test_hatching_is_opaque_and_as_pale_as_it_looks():
    """Not every program draws opacity in patterns."""
    for alpha in (0.0, 0.5, 1.0):
        xml = fill(INK, None, Hatch(Ink("amber", alpha)))
        assert "alpha" not in xml
        front, ground = (INK.colour(token).lstrip("#") for token in ("amber", "bg"))
        red = round(alpha * int(front[:2], 16) + (1 - alpha) * int(ground[:2], 16))
        assert f'<a:fgClr><a:srgbClr val="{red:02X}' in xml
    assert "wdUpDiag" in fill(INK, None, Hatch(Ink("amber")))
    assert "ltUpDiag" in fill(INK, None, Hatch(Ink("t3", 0.5), pitch=13, width=1.2))


def test_a_line_may_begin_at_any_corner():
    assert transform(1, 2, 3, 4, flip_h=True, flip_v=True).startswith('<a:xfrm flipH="1" flipV="1">')
    assert transform(0, 0, 3, 4).startswith("<a:xfrm><a:off")


def test_formats_of_numbers_per_language():
    assert number_format([4.1e9, None, 1.83e11], False, "zh") == '0\\.00,,"亿"'
    assert number_format([4.1e9], False, "en") == '0.0#,,,"B"'
    assert number_format([12, 50], True, "en") == 'General"%"'
    assert number_format([None], False, "fr") == "General"


def test_columns_have_letters():
    assert [letters(number) for number in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_numbers_are_written_without_exponent_where_stated():
    assert text_of(Decimal("6.15E+10")) == "61500000000"
    assert text_of(Decimal(1) / Decimal(3)) == repr(1 / 3)
