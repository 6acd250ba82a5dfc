"""Build the glyphs that Noto CJK lacks or draws too wide for English, out of its own strokes.

Everything is made from the font's own outlines (a raised period is the middle dot of English, a turned plus is ×),
so weight and rhythm match. New outlines are stored in glyph slots that the subset does not need.
"""

from __future__ import annotations

from collections.abc import Iterable

from fontTools.misc.transform import Identity, Transform
from fontTools.otlLib.builder import buildPairPosGlyphs, buildValue
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

Part = tuple[str, Transform]  # a character's glyph and where it goes
Outline = list[tuple[str, tuple[tuple[float, float], ...]]]  # pen calls

SMALL = 0.6  # size of raised and lowered figures
RAISED, LOWERED = 352, -140  # their baselines, font units
CLOSING, OPENING = "，。、；：”’）」』》〉】〕", "“‘（「『《〈【〔"
"""Full-width punctuation with its ink in the left or in the right half."""
_FIGURES = "0123456789+−"


def contours(outline: Outline) -> list[Outline]:
    """The closed curves of an outline, one list each."""
    found: list[Outline] = []
    for step in outline:
        if step[0] == "moveTo":
            found.append([])
        found[-1].append(step)
    return found


class GlyphShop:
    """Changes to one font before it is subset. Call `finish` once at the end."""

    def __init__(self, font: TTFont, wanted: Iterable[int]) -> None:
        self.font = font
        self.wanted = sorted(wanted)
        self.cmap: dict[int, str] = dict(font.getBestCmap())
        self.drawn: set[str] = set()
        self.glyphs = font.getGlyphSet()
        self.top = font["CFF "].cff.topDictIndex[0]
        # Hangul syllables: thousands of slots that no subset of ours keeps.
        self.free = [self.cmap[code] for code in range(0xAC00, 0xD7A4) if code in self.cmap]
        for code in range(0xAC00, 0xD7A4):
            self.cmap.pop(code, None)

    def bounds(self, character: str) -> tuple[float, float, float, float]:
        """Ink of a character's glyph: left, bottom, right, top in font units."""
        pen = BoundsPen(self.glyphs)
        self.glyphs[self.cmap[ord(character)]].draw(pen)
        return pen.bounds or (0, 0, 0, 0)

    def advance(self, character: str) -> int:
        """Width of a character, font units."""
        return int(self.font["hmtx"][self.cmap[ord(character)]][0])

    def moved(self, character: str, move: Transform, *, reverse: bool = False) -> Outline:
        """The outline of a character's glyph, moved; reversed if the move is a mirror image."""
        outline = DecomposingRecordingPen(self.glyphs)
        self.glyphs[self.cmap[ord(character)]].draw(outline)
        result = RecordingPen()
        outline.replay(TransformPen(ReverseContourPen(result) if reverse else result, move))
        return list(result.value)

    def store(self, character: str, advance: int, parts: Iterable[Part]) -> None:
        """Make a glyph from moved copies of others and map the character to it."""
        self.store_outline(character, advance, [step for source, move in parts for step in self.moved(source, move)])

    def store_outline(self, character: str, advance: int, outline: Outline) -> None:
        """Put an outline into a free slot and map the character to it."""
        slot = self.free.pop()
        private = self.top.FDArray[self.top.FDSelect[self.font.getGlyphID(slot)]].Private
        width = None if advance == private.defaultWidthX else advance - private.nominalWidthX
        pen = T2CharStringPen(width, None)
        for name, points in outline:
            getattr(pen, name)(*points)
        self.top.CharStrings[slot] = pen.getCharString(private, self.top.GlobalSubrs)
        self.cmap[ord(character)] = slot
        self.drawn.add(character)
        self.font["hmtx"][slot] = (advance, round(self.bounds(character)[0]))

    def use_proportional(self, codes: Iterable[int]) -> None:
        """Map the codes to the alternates of the font's `pwid` feature."""
        table = self.font["GSUB"].table
        lookups = {
            index
            for record in table.FeatureList.FeatureRecord
            if record.FeatureTag == "pwid"
            for index in record.Feature.LookupListIndex
        }
        alternates: dict[str, str] = {}
        for index in lookups:
            for part in table.LookupList.Lookup[index].SubTable:
                alternates.update(getattr(part, "ExtSubTable", part).mapping)
        for code in codes:
            self.cmap[code] = alternates.get(self.cmap[code], self.cmap[code])

    def draw_english_signs(self) -> None:
        """Mathematical signs as wide as a digit, the middle dot and the bullet narrow."""
        left, bottom, right, top = self.bounds("+")
        middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
        width = self.advance("+")
        stroke = self.bounds("−")[3] - self.bounds("−")[1]
        half = (top - bottom) / 2
        about = Identity.translate(middle_x, middle_y)
        turned = about.rotate(0.7853981633974483).scale(0.94).translate(-middle_x, -middle_y)
        self.store("×", width, [("+", turned)])
        self.store("✕", width, [("+", turned)])
        dot = self.bounds(".")
        dot_x, dot_y = (dot[0] + dot[2]) / 2, (dot[1] + dot[3]) / 2
        small = about.scale(0.86).translate(-dot_x, -dot_y)
        gap = half * 0.78
        self.store(
            "÷",
            width,
            [
                ("−", Identity),
                (".", Identity.translate(0, gap).transform(small)),
                (".", Identity.translate(0, -gap).transform(small)),
            ],
        )
        under = bottom - (middle_y - stroke / 2)
        lift = stroke * 1.3
        self.store("±", width, [("+", Identity.translate(0, lift)), ("−", Identity.translate(0, under - stroke * 0.6))])
        for sign, base in (("≤", "<"), ("≥", ">")):
            self.store(
                sign, width, [(base, Identity.translate(0, lift)), ("−", Identity.translate(0, under - stroke * 0.6))]
            )
        wave = self.bounds("~")
        rise = max(stroke * 1.35, (wave[3] - wave[1]) * 0.62)
        centre = Identity.translate(0, middle_y - (wave[1] + wave[3]) / 2)
        self.store("≈", width, [("~", centre.translate(0, rise)), ("~", centre.translate(0, -rise))])
        slash = about.rotate(1.08).scale(1.12, 1).translate(-middle_x, -middle_y)
        self.store("≠", width, [("=", Identity), ("−", slash)])
        x_height = self.bounds("x")[3]
        self.store("·", self.advance("."), [(".", Identity.translate(0, x_height / 2 - dot_y + 40))])
        big = Identity.translate(self.advance(".") * 0.75, middle_y).scale(1.75).translate(-dot_x, -dot_y)
        self.store("•", round(self.advance(".") * 1.5), [(".", big)])

    def draw_small_figures(self) -> None:
        """All raised and lowered digits and signs, in one size (the font itself has only ¹²³⁴)."""
        for row, baseline in (("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", RAISED), ("₀₁₂₃₄₅₆₇₈₉₊₋", LOWERED)):
            for small, full in zip(row, _FIGURES, strict=True):
                move = Identity.translate(18, baseline).scale(SMALL)
                self.store(small, round(self.advance(full) * SMALL) + 36, [(full, move)])

    def draw_marks(self) -> None:
        """The small triangles, the tick box and the bare tilde sign, from their larger relatives."""
        for small, full in zip("◂▸▴▾", "◀▶▲▼", strict=True):
            left, bottom, right, top = self.bounds(full)
            x, y = (left + right) / 2, (bottom + top) / 2
            move = Identity.translate(300, 367).scale(0.56).translate(-x, -y)
            self.store(small, 600, [(full, move)])
        if "✕" not in self.drawn:
            self.store("✕", self.advance("×"), [("×", Identity)])
        box = self.bounds("□")
        tick = self.bounds("✓")
        inside = (
            Identity.translate((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
            .scale(0.8)
            .translate(-(tick[0] + tick[2]) / 2, -(tick[1] + tick[3]) / 2)
        )
        self.store("☐", self.advance("□"), [("□", Identity)])
        self.store("☑", self.advance("□"), [("□", Identity), ("✓", inside)])
        self.store("∼", self.advance("~"), [("~", Identity)])
        self.store("ʼ", self.advance("’"), [("’", Identity)])
        self.store("\u2009", self.advance("\u2002") // 2, [])
        self.store("\u202f", self.advance("\u2002") // 2, [])
        stem = self.bounds("P")
        bar = self.bounds("-")
        cross = Identity.translate(stem[0] - bar[0], stem[3] * 0.18 - (bar[1] + bar[3]) / 2)
        self.store("₽", self.advance("P"), [("P", Identity), ("-", cross)])

    def draw_fractions(self) -> None:
        """Thirds and eighths, as ½ and ¼ are drawn: a raised and a lowered digit around a slash."""
        slash = self.bounds("/")
        for sign, over, under in (
            ("⅓", "1", "3"),
            ("⅔", "2", "3"),
            ("⅛", "1", "8"),
            ("⅜", "3", "8"),
            ("⅝", "5", "8"),
            ("⅞", "7", "8"),
        ):
            digit = round(self.advance(over) * SMALL)
            line = (
                Identity.translate(digit - 20, 0)
                .scale(1.1, 760 / (slash[3] - slash[1]))
                .translate(-slash[0], -slash[1])
            )
            right = digit - 40 + (slash[2] - slash[0]) * 1.1
            parts = [
                (over, Identity.translate(20, RAISED - 60).scale(SMALL)),
                ("/", line),
                (under, Identity.translate(right, 0).scale(SMALL)),
            ]
            self.store(sign, round(right + self.advance(under) * SMALL) + 20, parts)

    def join_long_dashes(self) -> None:
        """The Chinese dash —— is two em dashes that meet: full width each, moved together by the kern feature.

        The font's own way is a ligature, which a PDF cannot turn back into text.
        """
        left, bottom, right, top = self.bounds("—")
        bearing = 50
        stretch = (1000 - 2 * bearing) / (right - left)
        bar = Identity.translate(bearing, 380 - (bottom + top) / 2).scale(stretch, 1).translate(-left, 0)
        self.store("—", 1000, [("—", bar)])
        dash = self.cmap[ord("—")]
        self._kern({(dash, dash): (buildValue({"XPlacement": bearing + 2}), buildValue({"XPlacement": -bearing - 2}))})

    def squeeze_punctuation(self) -> None:
        """Of two full-width signs in a row the blank halves between them count once: ”。 and ）（ and “《.

        As in Requirements for Chinese Text Layout (CLREQ), section 3.1.6. Only signs whose ink really keeps to one half.
        """
        closing = [sign for sign in CLOSING if self._is_wide(sign) and self.bounds(sign)[2] <= 520]
        opening = [sign for sign in OPENING if self._is_wide(sign) and self.bounds(sign)[0] >= 480]
        rows = [(one, other) for one in closing for other in (*closing, *opening)]
        rows += [(one, other) for one in opening for other in opening]
        half = buildValue({"XAdvance": -500})
        self._kern({(self.cmap[ord(one)], self.cmap[ord(other)]): (half, None) for one, other in rows})

    def _is_wide(self, sign: str) -> bool:
        return ord(sign) in self.cmap and self.advance(sign) == 1000

    def _kern(self, pairs: dict[tuple[str, str], tuple[object, object]]) -> None:
        """Add pairs of glyphs to the kern feature."""
        gpos = self.font["GPOS"].table
        lookup = otTables.Lookup()
        lookup.LookupType, lookup.LookupFlag = 2, 0
        lookup.SubTable = buildPairPosGlyphs(pairs, self.font.getReverseGlyphMap())
        lookup.SubTableCount = len(lookup.SubTable)
        gpos.LookupList.Lookup.append(lookup)
        gpos.LookupList.LookupCount += 1
        for record in gpos.FeatureList.FeatureRecord:
            if record.FeatureTag == "kern":
                record.Feature.LookupListIndex.append(gpos.LookupList.LookupCount - 1)
                record.Feature.LookupCount += 1

    def separate_shared_glyphs(self) -> None:
        """Give every wanted character a glyph of its own: copied text then has the author's code points."""
        owner: dict[str, int] = {}
        for code in self.wanted:
            name = self.cmap.get(code)
            if name is not None and owner.setdefault(name, code) != code:
                self.store(chr(code), self.font["hmtx"][name][0], [(chr(code), Identity)])

    def finish(self) -> None:
        """Write the changed character map into the font."""
        table = newTable("cmap")
        table.tableVersion = 0
        table.tables = []
        for platform, encoding, form, limit in (
            (0, 3, 4, 0xFFFF),
            (0, 4, 12, 0x10FFFF),
            (3, 1, 4, 0xFFFF),
            (3, 10, 12, 0x10FFFF),
        ):
            part = CmapSubtable.newSubtable(form)
            part.platformID, part.platEncID, part.language = platform, encoding, 0
            part.cmap = {code: name for code, name in self.cmap.items() if code <= limit}
            table.tables.append(part)
        self.font["cmap"] = table
