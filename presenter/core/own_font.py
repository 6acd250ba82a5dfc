"""A font that a story brings: the bytes of its two weights and an id that changes with them."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.font_file import font_tables, has_chinese


class OwnFont(Struct, frozen=True):
    """Takes the place of one of our faces; characters that it lacks are set in ours."""

    id: str
    """The same for the same bytes."""
    regular: bytes
    bold: bytes
    chinese: bool
    """Made for Chinese characters as well: then its quotes and dashes suit them."""


def own_font(regular: bytes, bold: bytes) -> OwnFont:
    """The font of two files, which may be the same. Raises FontFileError."""
    import hashlib  # few stories bring fonts, and every start imports this

    for data in (regular, bold):
        font_tables(data)
    # Each is hashed alone: where one ends and the other begins is part of what they are.
    digest = "".join(hashlib.sha256(data).hexdigest()[:8] for data in (regular, bold))
    return OwnFont(digest, regular, bold, has_chinese(regular))
