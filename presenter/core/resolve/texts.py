"""Every text of a storyboard with its path: for references, translations and glyphs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from presenter.core.schema.text import Text
from presenter.core.source import Path


@cache
def _fields(type_: type[msgspec.Struct]) -> tuple[tuple[str, str, bool, bool], ...]:
    """Of each field: its name, its key in YAML, whether it is made of texts, and whether it is texts by id."""
    hints = get_type_hints(type_)
    names = zip(type_.__struct_fields__, type_.__struct_encode_fields__, strict=True)
    return tuple((name, key, _is_text(hints[name]), get_origin(hints[name]) is dict) for name, key in names)


def _is_text(hint: Any) -> bool:
    return hint == Text or Text in get_args(hint) or any(_is_text(a) for a in get_args(hint) if get_args(a))


def texts_of(value: Any, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """All texts below a value of the schema, with their paths in the YAML."""
    if isinstance(value, msgspec.Struct):
        for name, key, is_text, by_id in _fields(type(value)):
            inner = getattr(value, name)
            if is_text and by_id:
                for text_id, text in inner.items():
                    yield from _texts(text, (*path, key, text_id))
            elif is_text:
                yield from _texts(inner, (*path, key))
            elif isinstance(inner, msgspec.Struct | list | dict):
                yield from texts_of(inner, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_of(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(item, (*path, key))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, Text]]:
    """A text field: one text, or a list of them."""
    if isinstance(value, str):
        if value:
            yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, dict):
        yield path, value


def structs_of(value: Any, path: Path = ()) -> Iterator[tuple[msgspec.Struct, Path]]:
    """All mappings with known keys below a value, itself included, with their paths."""
    if isinstance(value, msgspec.Struct):
        yield value, path
        for name, key, is_text, _by_id in _fields(type(value)):
            if not is_text:
                yield from structs_of(getattr(value, name), (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from structs_of(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from structs_of(item, (*path, key))
