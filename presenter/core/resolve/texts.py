"""Every text and every mapping of a storyboard with its path: for references, translations and ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct, field

from presenter.core.resolve.fields import holding
from presenter.core.schema.text import Text

if TYPE_CHECKING:
    from presenter.core.source import Path


class Contents(Struct):
    """What lies below a value of the schema, in the order of its keys."""

    texts: list[tuple[Path, Text]] = field(default_factory=list)
    structs: list[tuple[msgspec.Struct, Path]] = field(default_factory=list)
    """Each mapping with known keys, the value itself included."""

    def add(self, other: Contents) -> None:
        """Take what another holds, too."""
        self.texts += other.texts
        self.structs += other.structs


def contents_of(value: Any, path: Path = ()) -> Contents:
    """All texts and mappings below a value, found in one walk."""
    found = Contents()
    _walk(value, path, found)
    return found


def texts_of(value: Any, path: Path = ()) -> list[tuple[Path, Text]]:
    """All texts below a value of the schema, with their paths in the YAML."""
    return contents_of(value, path).texts


def structs_of(value: Any, path: Path = ()) -> list[tuple[msgspec.Struct, Path]]:
    """All mappings with known keys below a value, itself included, with their paths."""
    return contents_of(value, path).structs


def written_texts(texts: list[tuple[Path, Text]]) -> Iterator[tuple[Path, str]]:
    """Each text as written: one per language where there are several, the language at the end of its path."""
    for path, text in texts:
        if isinstance(text, str):
            yield path, text
        else:
            for language, written in text.items():
                yield (*path, language), written


def _walk(value: Any, path: Path, found: Contents) -> None:
    if isinstance(value, msgspec.Struct):
        found.structs.append((value, path))
        for name, key, kind in holding(type(value)):
            inner = getattr(value, name)
            if not inner:
                continue
            if kind in {"text", "cells"}:
                _add(inner, (*path, key), found)
            elif kind == "texts-by-id":
                for text_id, text in inner.items():
                    _add(text, (*path, key, text_id), found)
            else:
                _walk(inner, (*path, key), found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if not isinstance(item, str):
                _walk(item, (*path, index), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _walk(item, (*path, key), found)


def _add(value: Any, path: Path, found: Contents) -> None:
    """A text field: one text, a list of them, or rows of texts and mappings."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            _add(item, (*path, index), found)
    elif isinstance(value, msgspec.Struct):
        _walk(value, path, found)
    elif value:
        found.texts.append((path, value))
