"""Compose the accented Latin letters that Noto CJK lacks: é and ü are there, but not č, ő, ł or ğ.

Accents are lifted off letters that have them (the caron of ǎ, the breve of ă) and set over, under or beside others,
so that names of people and places in any European language can be written.
"""

from __future__ import annotations

import unicodedata

from font_drawing import GlyphShop, Outline, contours
from fontTools.misc.transform import Identity, Transform
from fontTools.pens.boundsPen import BoundsPen

# Mark → the letters (small, capital) whose upper contours are that accent.
_DONORS = {
    "\u0301": "áÁ",
    "\u0302": "âÂ",
    "\u0303": "ñÑ",
    "\u0304": "āĀ",
    "\u0306": "ăĂ",
    "\u0308": "äÄ",
    "\u030a": "åÅ",
    "\u030c": "ǎǍ",
}
_DOT, _DOUBLE_ACUTE, _CEDILLA, _OGONEK, _COMMA, _CARON = "\u0307", "\u030b", "\u0327", "\u0328", "\u0326", "\u030c"
_COMMA_LETTERS = "ĢģĶķĻļŅņŖŗ"  # their cedilla is drawn as a comma
_BESIDE = "ďľťĽ"  # their caron is an apostrophe


def draw_accented_letters(shop: GlyphShop) -> None:
    """Store every wanted letter that the font lacks and that this file can build."""
    shop.store_outline("ı", shop.advance("i"), _lower_contours(shop, "i"))
    shop.store_outline("ȷ", shop.advance("j"), _lower_contours(shop, "j"))
    for code in shop.wanted:
        letter = chr(code)
        parts = unicodedata.decomposition(letter).split()
        if code not in shop.cmap and len(parts) == 2 and not parts[0].startswith("<"):
            base, mark = (chr(int(part, 16)) for part in parts)
            _draw(shop, letter, base, mark)
    _draw_crossed(shop)


def _draw(shop: GlyphShop, letter: str, base: str, mark: str) -> None:
    if mark in {_CEDILLA, _OGONEK, _COMMA}:
        outline = _below(shop, letter, base, mark)
    elif letter in _BESIDE:
        outline = _beside(shop, base)
    else:
        outline = _above(shop, base, mark)
    below = {"i": "ı", "j": "ȷ"}.get(base, base) if mark not in {_CEDILLA, _OGONEK, _COMMA} else base
    fixed_width = shop.advance("i") == shop.advance("m")
    room = 70 if letter in _BESIDE and not fixed_width else 0
    shop.store_outline(letter, shop.advance(base) + room, shop.moved(below, Identity) + outline)


def _above(shop: GlyphShop, base: str, mark: str) -> Outline:
    if mark == _DOT:
        accent = _upper_contours(shop, "i", shop.bounds("ı")[3])
        model_top = shop.bounds("x")[3]
    else:
        donor = _DONORS["\u0301" if mark == _DOUBLE_ACUTE else mark][base.isupper()]
        plain = unicodedata.normalize("NFD", donor)[0]
        model_top = shop.bounds(plain)[3]
        accent = _upper_contours(shop, donor, model_top - 20)
    if mark == _DOUBLE_ACUTE:
        apart = (_box(accent)[2] - _box(accent)[0]) * 0.8
        accent = _shifted(accent, -apart / 2, 0) + _shifted(accent, apart / 2, 0)
    box, ink = _box(accent), shop.bounds(base)
    top = shop.bounds("x")[3] if base in "ij" else ink[3]
    return _shifted(accent, (ink[0] + ink[2]) / 2 - (box[0] + box[2]) / 2, max(0, top - model_top))


def _below(shop: GlyphShop, letter: str, base: str, mark: str) -> Outline:
    left, bottom, right, _ = shop.bounds(base)
    middle = (left + right) / 2
    if mark == _OGONEK:
        # A cedilla turned over sits at the last foot of the letter.
        hook = shop.bounds("¸")
        foot = middle if base in "EeIi" else right - (hook[2] - hook[0]) * 0.42
        foot += (right - left) * 0.12 if base in "Ee" else 0
        return shop.moved(
            "¸",
            Identity.translate(foot, min(bottom, 0) * 0.5).scale(-1, 1).translate(-(hook[0] + hook[2]) / 2, 0),
            reverse=True,
        )
    if mark == _COMMA or letter in _COMMA_LETTERS:
        comma = shop.bounds(",")
        if letter == "ģ":
            turned = shop.bounds("‘")
            return shop.moved("‘", _over(shop, base, turned, 0.75, 40))
        drop = -70 - comma[3] * 0.75
        return shop.moved(",", Identity.translate(middle, drop).scale(0.75).translate(-(comma[0] + comma[2]) / 2, 0))
    cedilla = shop.bounds("¸")
    return shop.moved("¸", Identity.translate(middle - (cedilla[0] + cedilla[2]) / 2, 0))


def _beside(shop: GlyphShop, base: str) -> Outline:
    right, top = shop.bounds(base)[2:]
    mark = shop.bounds("’")
    room = shop.advance(base) - right
    return shop.moved("’", Identity.translate(right + min(12, room), top).scale(0.7).translate(-mark[0], -mark[3]))


def _over(shop: GlyphShop, base: str, box: tuple[float, float, float, float], size: float, gap: float) -> Transform:
    left, _, right, top = shop.bounds(base)
    return Identity.translate((left + right) / 2, top + gap).scale(size).translate(-(box[0] + box[2]) / 2, -box[1])


def _draw_crossed(shop: GlyphShop) -> None:
    """Ł, ħ, ŧ and their like: a stroke through the stem."""
    bar = shop.bounds("-")
    for letter, base, height, turn, size in (
        ("ł", "l", 0.5, 0.5, 0.85),
        ("Ł", "L", 0.5, 0.5, 1.05),
        ("ħ", "h", 0.82, 0, 0.95),
        ("Ħ", "H", 0.76, 0, 2.4),
        ("ŧ", "t", 0.45, 0, 0.95),
        ("Ŧ", "T", 0.45, 0, 1.0),
    ):
        left, bottom, right, top = shop.bounds(base)
        # h and L carry their stem at the left, the others in the middle.
        stem = left + (right - left) * {"h": 0.14, "L": 0.2}.get(base, 0.5)
        move = (
            Identity.translate(stem, bottom + (top - bottom) * height)
            .rotate(turn)
            .scale(size, 0.85)
            .translate(-(bar[0] + bar[2]) / 2, -(bar[1] + bar[3]) / 2)
        )
        shop.store(letter, shop.advance(base), [(base, Identity), ("-", move)])


def _upper_contours(shop: GlyphShop, letter: str, above: float) -> Outline:
    return [step for part in contours(shop.moved(letter, Identity)) if _box(part)[1] >= above for step in part]


def _lower_contours(shop: GlyphShop, letter: str) -> Outline:
    # The stem starts lower than the dot does.
    parts = sorted(contours(shop.moved(letter, Identity)), key=lambda part: _box(part)[1])
    return list(parts[0])


def _box(outline: Outline) -> tuple[float, float, float, float]:
    pen = BoundsPen(None)
    for name, points in outline:
        getattr(pen, name)(*points)
    return pen.bounds


def _shifted(outline: Outline, x: float, y: float) -> Outline:
    return [(name, tuple((px + x, py + y) for px, py in points)) for name, points in outline]
