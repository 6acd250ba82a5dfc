"""Build the fonts in resources/fonts from Debian's fonts-noto-cjk: renamed, subset, the same bytes every time.

    python tools/make_fonts.py [--source DIR] [--out DIR]

The families carry our own names, so they never clash with an installed font and a slide looks the same on every
machine. `font_repertoire.py` says which characters each face holds, `font_drawing.py` how some glyphs are built.
Needs fontTools; the licence is the SIL Open Font License 1.1 (OFL.txt beside the fonts).
"""

from __future__ import annotations

import argparse
import io
import sys
from dataclasses import dataclass
from pathlib import Path

from font_accents import draw_accented_letters
from font_drawing import GlyphShop
from font_repertoire import CHINESE, LATIN, PROPORTIONAL
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
DEBIAN_FOLDER = Path("/usr/share/fonts/opentype/noto")
FIXED_TIME = 3_850_000_000  # seconds since 1904: a constant, so that rebuilding gives the same bytes
OUR_VERSION = "1.0"


@dataclass(frozen=True)
class Face:
    """One family we ship: where it comes from and what it holds."""

    family: str
    source: str  # file name in the Debian package, with {style}
    index: int  # the SC face in that collection
    characters: frozenset[int]
    english: bool  # proportional quotes and mathematical signs of digit width


FACES = (
    Face("Storyline Sans", "NotoSansCJK-{style}.ttc", 2, CHINESE, english=False),
    Face("Storyline Serif", "NotoSerifCJK-{style}.ttc", 2, CHINESE, english=False),
    Face("Storyline Sans Latin", "NotoSansCJK-{style}.ttc", 2, LATIN, english=True),
    Face("Storyline Serif Latin", "NotoSerifCJK-{style}.ttc", 2, LATIN, english=True),
    Face("Storyline Mono", "NotoSansCJK-{style}.ttc", 7, LATIN, english=False),
)


def build(face: Face, style: str, source: Path) -> bytes:
    """The finished font file of one face in one style ("Regular" or "Bold")."""
    font = TTFont(source / face.source.format(style=style), fontNumber=face.index, lazy=True, recalcTimestamp=False)
    origin = f"{font['name'].getDebugName(4)} {font['name'].getDebugName(5).split(';')[0]}"
    shop = GlyphShop(font, face.characters)
    if face.english:
        shop.use_proportional(PROPORTIONAL)
        shop.draw_english_signs()
    elif face.index == 2:
        shop.join_long_dashes()
    shop.draw_small_figures()
    shop.draw_marks()
    shop.draw_fractions()
    draw_accented_letters(shop)
    shop.separate_shared_glyphs()
    if not face.english and face.index == 2:
        shop.squeeze_punctuation()
    shop.finish()
    subset(font, face.characters)
    rename(font, face.family, style, origin)
    stream = io.BytesIO()
    font.save(stream, reorderTables=True)
    return stream.getvalue()


def subset(font: TTFont, characters: frozenset[int]) -> None:
    """Keep the characters and horizontal spacing. Substitutions go: a ligature loses its text in a PDF."""
    options = Options()
    options.layout_features = ["kern", "palt", "halt"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 8, 9, 10, 11, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "DSIG", "GSUB"]
    options.prune_unicode_ranges = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(characters))
    subsetter.subset(font)


def rename(font: TTFont, family: str, style: str, origin: str) -> None:
    """Our family name in the name table and in the CFF table; the authors and the licence stay."""
    ps_name = f"{family.replace(' ', '')}-{style}"
    names = font["name"]
    for record in (
        (1, family),
        (2, style),
        (3, f"{OUR_VERSION};{ps_name}"),
        (4, f"{family} {style}"),
        (5, f"Version {OUR_VERSION}; a subset of {origin}"),
        (6, ps_name),
    ):
        names.setName(record[1], record[0], 3, 1, 0x409)
    names.names.sort()
    cff = font["CFF "].cff
    cff.fontNames = [ps_name]
    top = cff.topDictIndex[0]
    top.FullName = f"{family} {style}"
    top.FamilyName = family
    for private_font in top.FDArray:
        private_font.FontName = f"{ps_name}-{private_font.FontName.rsplit('-', 1)[-1]}"
    head = font["head"]
    head.created = head.modified = FIXED_TIME
    head.fontRevision = float(OUR_VERSION)


def main() -> int:
    """Write all faces; print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=Path, default=DEBIAN_FOLDER, help="folder with the .ttc files")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "fonts")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    total = 0
    for face in FACES:
        for style in ("Regular", "Bold"):
            content = build(face, style, chosen.source)
            target = chosen.out / f"{face.family.replace(' ', '')}-{style}.otf"
            target.write_bytes(content)
            total += len(content)
            print(f"{target.name:36} {len(content) / 1e6:6.2f} MB")
    print(f"{'total':36} {total / 1e6:6.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
