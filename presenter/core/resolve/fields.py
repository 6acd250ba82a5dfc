"""Which fields of the schema hold texts and which hold dates, read from their types."""

from __future__ import annotations

import inspect
from functools import cache
from types import UnionType
from typing import Annotated, Any, ForwardRef, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from presenter.core.schema.text import DateText

Kind = Literal["text", "texts-by-id", "cells", "mappings", "date", "other"]

_DATE = get_args(DateText)[1]
_BY_LANGUAGE = dict[str, str]
"""What makes a text of a union with `str`."""


class Field(NamedTuple):
    name: str
    key: str
    """Its name in YAML."""
    kind: Kind
    """`cells` are lists of texts and mappings; `mappings` may be one, a list of them or some by id."""


@cache
def fields_of(type_: type[msgspec.Struct]) -> tuple[Field, ...]:
    """The fields of a mapping of the schema."""
    annotations: dict[str, Any] = {}
    for base in reversed(type_.__mro__):
        annotations |= inspect.get_annotations(base)
    if any(isinstance(annotation, str) for annotation in annotations.values()):
        annotations = get_type_hints(type_, include_extras=True)
    names = zip(type_.__struct_fields__, type_.__struct_encode_fields__, strict=True)
    return tuple(Field(name, key, _kind(annotations[name])) for name, key in names)


@cache
def holding(type_: type[msgspec.Struct]) -> tuple[Field, ...]:
    """Those that hold texts or mappings."""
    return tuple(field for field in fields_of(type_) if field.kind not in ("date", "other"))


def _kind(annotation: Any) -> Kind:
    if _is_mapping(annotation):
        return "mappings"
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return "other"
    if origin is Annotated:
        return "date" if _DATE in args else _kind(args[0])
    if origin in (UnionType, Union) and str in args and _BY_LANGUAGE in args:
        return "text"
    if origin is list and str in (inner := get_args(args[0])) and any(map(_is_mapping, inner)):
        return "cells"
    if origin is dict and _kind(args[1]) == "text":
        return "texts-by-id"
    return next((kind for kind in map(_kind, args) if kind != "other"), "other")


def _is_mapping(type_: Any) -> bool:
    """A class of the schema, or one that is named before it is made."""
    return isinstance(type_, str | ForwardRef) or (isinstance(type_, type) and issubclass(type_, msgspec.Struct))
