"""Values that msgspec's lax reading takes where an author meant something else.

Lax reading makes numbers of texts, as we need, but also true of "1" and "TRUE", nothing of a quoted "null", and
numbers of nan and inf. Comparing what was written with what was made needs no look at the types, which would cost
every start some twenty milliseconds.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import starmap
from typing import Any

import msgspec


def is_trapped(written: Any, made: Any) -> bool:
    """Whether some text inside `written` became another value in `made` than it says."""
    if isinstance(written, str):
        return type(made) is not str and _is_misread(written, made)
    if isinstance(written, dict):
        if isinstance(made, msgspec.Struct):
            return _is_trapped_inside(written, made)
        if isinstance(made, dict) and len(made) == len(written):
            return any(map(is_trapped, written.values(), made.values()))
        return False
    if isinstance(written, list) and isinstance(made, list | tuple):
        return any(starmap(is_trapped, zip(written, made, strict=False)))
    return False


def _is_trapped_inside(written: dict[str, Any], made: msgspec.Struct) -> bool:
    names = _names(type(made))
    for key, inner in written.items():
        name = names.get(key)
        if name is not None:
            value = getattr(made, name)
            # Most texts, and lists and mappings of texts, became what they are: nothing inside to look at.
            if value != inner and is_trapped(inner, value):
                return True
    return False


def is_finite_form(text: str) -> bool:
    """False for nan, inf and their like in any case and with a sign."""
    return text.lstrip("+-")[:1].lower() not in {"n", "i"}


def _is_misread(written: str, made: Any) -> bool:
    if isinstance(made, bool):
        return written not in {"true", "false"}
    if isinstance(made, float):
        return not math.isfinite(made)
    return made is None


@lru_cache(maxsize=512)
def _names(cls: type[msgspec.Struct]) -> dict[str, str]:
    """The key in the file -> the field of the class."""
    return dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True))
