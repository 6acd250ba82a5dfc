"""Our fonts: registered, complete for the languages we set, and safe for text copied from a PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from presenter.core.compose.frame import TextStyle
from presenter.core.font_file import font_tables
from presenter.core.own_font import OwnFont, own_font
from presenter.paths import FONTS
from presenter.scene.fonts import FontFileError, families, learn_font, load_fonts, missing_glyphs
from presenter.scene.measure import QtMeasure, font_of

if TYPE_CHECKING:
    from pathlib import Path

FULL = ("StorylineSans", "StorylineSerif")
LATIN = ("StorylineSansLatin", "StorylineSerifLatin", "StorylineMono")


def characters(name: str) -> dict[int, str]:
    with TTFont(FONTS / f"{name}.otf", lazy=True) as font:
        return dict(font.getBestCmap())


def width(text: str, face: str, language: str, *, bold: bool = False) -> float:
    font = QFont()
    font.setFamilies(families(face, language))
    font.setPixelSize(1000)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(font).horizontalAdvance(text)


def gb2312() -> set[str]:
    cells = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    return set(b"".join(cells).decode("gb2312", errors="ignore"))


def test_every_family_is_known_by_its_own_name(qapp) -> None:
    for face in ("sans", "serif", "mono"):
        for language in ("zh", "en"):
            for family in families(face, language):
                assert QFontDatabase.hasFamily(family)
                assert QFontInfo(QFont(family)).family() == family
                assert {"Regular", "Bold"} <= set(QFontDatabase.styles(family))


def test_loading_again_registers_nothing_twice(qapp) -> None:
    before = QFontDatabase.styles("Storyline Sans")
    load_fonts()
    assert QFontDatabase.styles("Storyline Sans") == before


@pytest.mark.parametrize("style", ["Regular", "Bold"])
@pytest.mark.parametrize("name", FULL)
def test_all_hanzi_of_gb2312_are_there(name: str, style: str) -> None:
    hanzi = gb2312()
    assert len(hanzi) == 6763
    held = characters(f"{name}-{style}")
    assert not [c for c in hanzi | set("〇啰镕喆，。：；？！“”‘’（）《》、—…·①⑳") if ord(c) not in held]


@pytest.mark.parametrize("style", ["Regular", "Bold"])
@pytest.mark.parametrize("name", FULL + LATIN)
def test_no_glyph_serves_two_characters_and_no_radicals(name: str, style: str) -> None:
    held = characters(f"{name}-{style}")
    assert not [code for code in held if 0x2E80 <= code <= 0x2FDF]
    assert len(set(held.values())) == len(held)


@pytest.mark.parametrize("name", FULL + LATIN)
def test_both_weights_hold_the_same_and_nothing_is_substituted(name: str) -> None:
    assert characters(f"{name}-Regular").keys() == characters(f"{name}-Bold").keys()
    with TTFont(FONTS / f"{name}-Regular.otf", lazy=True) as font:
        assert "GSUB" not in font
        assert {r.FeatureTag for r in font["GPOS"].table.FeatureList.FeatureRecord} <= {"kern", "palt", "halt"}


def test_signs_of_the_story_are_in_every_face(qapp) -> None:
    signs = "×÷±−≠≈≤≥·•–—…“”‘’→←↑↓◂▸✓✕$€£¥°‰⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉Ωμπéüőž"
    for face in ("sans", "serif", "mono"):
        for language in ("zh", "en", "fr"):
            assert missing_glyphs(signs, face, language) == []


def test_names_of_european_people_can_be_written(qapp) -> None:
    names = "Škoda Erdoğan Łukasz Wałęsa Őrség İstanbul ı Ġorġ Ķēniņš Ľubomír Ťapťa Țepeș Ħaż Ŵyn Øre Þór Ægir straße"
    for face in ("sans", "serif", "mono"):
        assert missing_glyphs(names, face, "en") == []


def test_what_is_missing_is_said_once_in_order(qapp) -> None:
    assert missing_glyphs("a😀b\n\u200dẩ😀\ufe0f", "sans", "zh") == ["😀", "ẩ"]


@pytest.mark.parametrize("face", ["sans", "serif"])
def test_quotes_are_narrow_in_english_and_wide_in_chinese(qapp, face: str) -> None:
    for character in "“”‘’":
        assert width(character, face, "zh") == pytest.approx(1000)
        assert width(character, face, "en") < 500
    assert width("…", face, "zh") == pytest.approx(1000)


@pytest.mark.parametrize("bold", [False, True])
def test_mathematical_signs_are_as_wide_as_plus_in_english(qapp, bold: bool) -> None:
    plus = width("+", "sans", "en", bold=bold)
    for sign in "×÷±≠≈≤≥−":
        assert width(sign, "sans", "en", bold=bold) == pytest.approx(plus), sign
        assert width(sign, "sans", "zh", bold=bold) in (pytest.approx(1000), pytest.approx(plus)), sign


def test_sans_digits_are_tabular(qapp) -> None:
    for language in ("zh", "en"):
        assert len({round(width(digit, "sans", language), 3) for digit in "0123456789"}) == 1


def test_the_chinese_dash_is_one_line_two_characters_long(qapp) -> None:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QImage, QPainter

    assert width("——", "sans", "zh") == pytest.approx(2000)
    image = QImage(420, 200, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    font = QFont(families("sans", "zh"))
    font.setPixelSize(200)
    painter.setFont(font)
    painter.drawText(QPointF(10, 160), "——")
    painter.end()
    row = max(range(200), key=lambda y: sum(image.pixelColor(x, y).lightness() < 128 for x in range(420)))
    inked = [x for x in range(420) if image.pixelColor(x, row).lightness() < 128]
    assert inked == list(range(inked[0], inked[-1] + 1))
    assert len(inked) > 350


@pytest.mark.parametrize("face", ["sans", "serif"])
@pytest.mark.parametrize("bold", [False, True])
def test_two_full_width_signs_in_a_row_share_their_blank(qapp, face: str, bold: bool) -> None:
    for pair in ("”。", "，“", "）（", "“《", "》，", "：“", "。”"):
        assert width(pair, face, "zh", bold=bold) == pytest.approx(1.5 * width("。", face, "zh", bold=bold), abs=0.1)
    for apart in ("中。", "？”", "“中", "。中"):
        assert width(apart, face, "zh", bold=bold) == pytest.approx(2 * width("。", face, "zh", bold=bold), abs=0.1)


def brought(extra: str = "") -> OwnFont:
    """Our fixed-width font as a story might bring it, under its old name; `extra` characters look like A."""
    stream = io.BytesIO()
    with TTFont(FONTS / "StorylineMono-Regular.otf") as font:
        for table in font["cmap"].tables:
            table.cmap |= {ord(character): table.cmap[ord("A")] for character in extra}
        font.save(stream)
    return own_font(stream.getvalue(), stream.getvalue())


def test_a_story_may_bring_a_font_that_comes_before_ours(qapp) -> None:
    font = brought("ẩ")
    assert missing_glyphs("ẩ", "serif", "en") == ["ẩ"]
    assert learn_font(font)
    own, *ours = families("serif", "en", font.id)
    assert ours == families("serif", "en")
    assert {"Regular", "Bold"} == set(QFontDatabase.styles(own))
    assert missing_glyphs("ẩ月💥", "serif", "zh", font.id) == ["💥"]
    assert missing_glyphs("ẩ", "serif", "en") == ["ẩ"]


def test_another_version_of_a_font_is_another_font(qapp) -> None:
    first, second = brought("ẩ"), brought("ẩậ")
    assert learn_font(first)
    assert learn_font(second)
    assert missing_glyphs("ẩậ", "sans", "en", first.id) == ["ậ"]
    assert missing_glyphs("ẩậ", "sans", "en", second.id) == []


def test_one_file_serves_both_weights_as_it_is(qapp) -> None:
    """No bold is made up from it: Qt would smear the outlines and widen the text."""
    font = brought()
    learn_font(font)
    measure = QtMeasure()
    plain, bold = (TextStyle("serif", 1000, bold=weight, language="en", font=font.id) for weight in (False, True))
    assert measure.advance("Harbour", plain) == measure.advance("Harbour", bold)
    assert measure.ink("Harbour", plain) == measure.ink("Harbour", bold)
    assert font_of(bold).bold()


def test_a_font_that_qt_cannot_read_is_none(qapp) -> None:
    whole = (FONTS / "StorylineMono-Regular.otf").read_bytes()
    at = whole.index(font_tables(whole)["CFF "])
    damaged = own_font(whole, whole[:at] + bytes(200) + whole[at + 200 :])
    assert not learn_font(damaged)
    assert families("sans", "zh", damaged.id) == families("sans", "zh")


def test_a_font_that_nobody_learned_is_ours(qapp) -> None:
    assert families("sans", "en", "unknown") == families("sans", "en")


def test_a_file_of_ours_that_is_no_font_is_named(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "wrong.otf").write_bytes(b"not a font")
    monkeypatch.setattr("presenter.scene.fonts.FONTS", tmp_path)
    monkeypatch.setattr("presenter.scene.fonts._FILES", {"Wrong": ("wrong.otf",)})
    with pytest.raises(FontFileError, match=r"wrong\.otf"):
        load_fonts()


def test_the_licence_lies_beside_the_fonts() -> None:
    text = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "Reserved Font Name 'Source'" in text
    for file in FONTS.glob("*.otf"):
        with TTFont(file, lazy=True) as font:
            assert "Source" not in font["name"].getDebugName(1)
            assert "Open Font License" in font["name"].getDebugName(13)
