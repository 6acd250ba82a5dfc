"""Text as it is searched: without case, accents and widths, so that `Lodz` finds `Łódź` and `ｇｐｔ` finds `GPT`."""

from __future__ import annotations

import re
import unicodedata

_STROKES = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
"""Letters that Unicode does not take apart."""


def folded(text: str) -> str:
    """Case-folded, in compatibility form, without combining marks. Costs little for long texts, too."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text).casefold()
    signs = set(apart)
    marks = "".join(filter(unicodedata.combining, signs))
    if marks:
        apart = re.sub(f"[{re.escape(marks)}]+", "", apart)
    for stroke, plain in _STROKES.items():
        if stroke in signs:
            apart = apart.replace(stroke, plain)
    return apart
