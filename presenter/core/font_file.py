"""Font files as bytes: what kind they are, and a copy under a name of our choice.

A font that a story brings may have the name of one that is installed, of another story's or of its own last version,
and Qt would mix them. So it is registered under a name that nothing else has. The format is that of OpenType 1.9
(https://learn.microsoft.com/typography/opentype/spec/otff); nothing but names, weight and style is changed.
"""

from __future__ import annotations

import sys
from array import array
from itertools import chain
from struct import Struct, error, pack, pack_into, unpack_from

_PLAIN, _CFF = b"\x00\x01\x00\x00", b"OTTO"
_KINDS = {_PLAIN, _CFF, b"true"}
_NEEDED = {"cmap", "head", "hhea", "hmtx", "maxp"}
_OUTLINES = ({"glyf", "loca"}, {"CFF "}, {"CFF2"})
_VARIABLE = {"fvar", "avar", "gvar", "cvar", "HVAR", "VVAR", "MVAR", "STAT"}
"""Left out: of a variable font, its default is shown. So is the signature, which holds no more."""
_ENTRY = Struct(">4s3I")
_CHECKSUM = 0xB1B0AFBA
_CHINESE_BIT = 59 - 32
"""CJK Unified Ideographs, in the second word of ulUnicodeRange."""
MOST_TABLES = 200


class FontFileError(ValueError):
    """Bytes that are no OTF or TTF font."""


def font_tables(data: bytes) -> dict[str, bytes]:
    """The tables by tag. FontFileError where something lies outside the file, or what every font has is missing."""
    try:
        kind, count = unpack_from(">4sH", data)
        if kind not in _KINDS or count > MOST_TABLES:
            raise FontFileError("it does not begin as a font does")
        entries = [_ENTRY.unpack_from(data, 12 + 16 * number) for number in range(count)]
    except error as fault:
        raise FontFileError("it is too short") from fault
    if any(offset + length > len(data) for _, _, offset, length in entries):
        raise FontFileError("its end is missing")
    tables = {tag.decode("latin-1"): data[offset : offset + length] for tag, _, offset, length in entries}
    if not tables.keys() >= _NEEDED or not any(tables.keys() >= outlines for outlines in _OUTLINES):
        raise FontFileError("it lacks tables that every font has")
    if len(tables["head"]) < 54:
        raise FontFileError("its head is too short")
    return tables


def has_chinese(data: bytes) -> bool:
    """Whether the font says that it is made for Chinese characters."""
    os2 = font_tables(data).get("OS/2", b"")
    return len(os2) >= 50 and bool(unpack_from(">I", os2, 46)[0] >> _CHINESE_BIT & 1)


def family_name(data: bytes) -> str:
    """The family people know the font by; empty where it says none that can be read."""
    table = font_tables(data).get("name", b"")
    found: dict[int, str] = {}
    try:
        _, count, storage = unpack_from(">3H", table)
        for number in range(count):
            platform, _, language, name, length, offset = unpack_from(">6H", table, 6 + 12 * number)
            if platform == 3 and name in (1, 16) and (language == 0x409 or name not in found):
                start = storage + offset
                found[name] = table[start : start + length].decode("utf-16-be")
    except (error, UnicodeDecodeError):
        return ""
    return found.get(16) or found.get(1, "")


def renamed(data: bytes, family: str, *, bold: bool) -> bytes:
    """The font under another family's name, as its upright regular or bold. Raises FontFileError."""
    tables = {tag: table for tag, table in font_tables(data).items() if tag not in _VARIABLE and tag != "DSIG"}
    tables["name"] = _names(family, "Bold" if bold else "Regular")
    if len(tables.get("OS/2", b"")) >= 64:
        tables["OS/2"] = _weight(tables["OS/2"], bold=bold)
    head = bytearray(tables["head"])
    pack_into(">I", head, 8, 0)
    pack_into(">H", head, 44, (unpack_from(">H", head, 44)[0] & ~0b11) | bold)
    tables["head"] = bytes(head)
    return _assembled(data[:4], tables)


def _names(family: str, style: str) -> bytes:
    """A name table with the family, the style, and both together for people and for PostScript."""
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    texts = [(number, text.encode("utf-16-be")) for number, text in names.items()]
    records, storage = [], b""
    for number, text in texts:
        records.append(pack(">6H", 3, 1, 0x409, number, len(text), len(storage)))
        storage += text
    return pack(">3H", 0, len(records), 6 + 12 * len(records)) + b"".join(records) + storage


def _weight(os2: bytes, *, bold: bool) -> bytes:
    table = bytearray(os2)
    pack_into(">H", table, 4, 700 if bold else 400)
    # Neither italic nor oblique: the author says what each file is for.
    selection = unpack_from(">H", table, 62)[0] & ~0b10_0110_0001
    pack_into(">H", table, 62, selection | (1 << 5 if bold else 1 << 6))
    return bytes(table)


def _assembled(kind: bytes, tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = kind + pack(">4H", count, 16 << power, power, 16 * count - (16 << power))
    offset = 12 + 16 * count
    entries, bodies, total = [], [], 0
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = _checksum(padded)
        entries.append(_ENTRY.pack(tag.encode("latin-1"), checksum, offset, len(table)))
        bodies.append((tag, bytearray(padded)))
        offset += len(padded)
        total += checksum
    total += _checksum(b"".join(chain((header,), entries)))
    for tag, body in bodies:
        if tag == "head":
            pack_into(">I", body, 8, (_CHECKSUM - total) & 0xFFFFFFFF)
    return b"".join(chain((header,), entries, (body for _, body in bodies)))


def _checksum(padded: bytes) -> int:
    words = array("I", padded)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
