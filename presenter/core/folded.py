"""Text as it is searched: without case, accents and widths, so that `Lodz` finds `Łódź` and `ｇｐｔ` finds `GPT`."""

from __future__ import annotations

import unicodedata

_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart."""


def folded(text: str) -> str:
    """Case-folded, in compatibility form, without combining marks."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_STROKES)
