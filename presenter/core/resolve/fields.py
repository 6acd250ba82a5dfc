"""Which fields of the schema hold texts and which hold dates.

Read from the annotations as written: evaluating them would take 20 ms of every start. A test compares the two.
"""

from __future__ import annotations

import inspect
import re
from functools import cache
from typing import Literal, NamedTuple

import msgspec

Kind = Literal["text", "texts-by-id", "cells", "date", "other"]

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("texts-by-id", re.compile(r"\bdict\[str, Text\b")),
    ("text", re.compile(r"\bText\b")),
    ("date", re.compile(r"\bDateText\b")),
    ("cells", re.compile(r"\blist\[str \| (?!None\b)[A-Z]")),
)


class Field(NamedTuple):
    name: str
    key: str
    """Its name in YAML."""
    kind: Kind
    """`cells` are lists of texts and mappings; `other` may hold mappings, or neither."""


@cache
def fields_of(type_: type[msgspec.Struct]) -> tuple[Field, ...]:
    """The fields of a mapping of the schema."""
    annotations: dict[str, str] = {}
    for base in reversed(type_.__mro__):
        annotations |= inspect.get_annotations(base)
    names = zip(type_.__struct_fields__, type_.__struct_encode_fields__, strict=True)
    return tuple(Field(name, key, _kind(annotations[name])) for name, key in names)


def _kind(annotation: str) -> Kind:
    type_ = annotation.partition("Meta(")[0]  # descriptions may speak of anything
    return next((kind for kind, pattern in _KINDS if pattern.search(type_)), "other")
