"""Which fields hold texts and dates is read from the annotations as written: it must be what the types say."""

from __future__ import annotations

from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from presenter.core.resolve.fields import fields_of
from presenter.core.resolve.texts import contents_of, texts_of, written_texts
from presenter.core.schema import Storyboard, Text
from presenter.core.schema.text import DateText

DATE = DateText.__metadata__[0]


def structs(type_: Any, seen: dict[type, None]) -> dict[type, None]:
    """Every mapping type of the schema."""
    for arg in get_args(type_):
        structs(arg, seen)
    if isinstance(type_, type) and issubclass(type_, msgspec.Struct) and type_ not in seen:
        seen[type_] = None
        for hint in get_type_hints(type_).values():
            structs(hint, seen)
    return seen


def holds(hint: Any, wanted: Any) -> bool:
    return hint == wanted or wanted in get_args(hint) or any(holds(arg, wanted) for arg in get_args(hint))


def is_date(hint: Any) -> bool:
    return DATE in getattr(hint, "__metadata__", ()) or any(is_date(arg) for arg in get_args(hint))


SCHEMA = structs(Storyboard, {})


@pytest.mark.parametrize("type_", SCHEMA, ids=lambda type_: type_.__name__)
def test_kinds_are_those_of_the_types(type_):
    plain, full = get_type_hints(type_), get_type_hints(type_, include_extras=True)
    for name, key, kind in fields_of(type_):
        assert key == name.rstrip("_")
        texts = holds(plain[name], Text)
        by_id = get_origin(plain[name]) is dict and get_args(plain[name])[1] == Text
        assert (kind == "texts-by-id") == by_id, name
        assert (kind == "text") == (texts and not by_id), name
        assert (kind == "date") == is_date(full[name]), name
        assert (kind == "cells") == (name == "rows" and type_.__name__ == "TableSpec"), name


def test_the_schema_was_walked():
    assert len(SCHEMA) > 40


def test_texts_of_a_story_with_their_paths():
    board = msgspec.convert(
        {
            "title": {"zh": "一", "en": "One"},
            "sections": {"a": "First", "b": {"en": "Second"}},
            "slides": [
                {
                    "id": "s",
                    "title": "Title",
                    "table": {"head": ["Head"], "rows": [["plain", {"text": "Cell", "under": "Under"}]]},
                    "axes": {"across": "A", "down": "D", "across_ends": ["few", "many"]},
                    "tags": ["not a text"],
                }
            ],
        },
        Storyboard,
    )
    slide = ("slides", 0)
    assert texts_of(board) == [
        (("title",), {"zh": "一", "en": "One"}),
        (("sections", "a"), "First"),
        (("sections", "b"), {"en": "Second"}),
        ((*slide, "title"), "Title"),
        ((*slide, "table", "head", 0), "Head"),
        ((*slide, "table", "rows", 0, 0), "plain"),
        ((*slide, "table", "rows", 0, 1, "text"), "Cell"),
        ((*slide, "table", "rows", 0, 1, "under"), "Under"),
        ((*slide, "axes", "across"), "A"),
        ((*slide, "axes", "down"), "D"),
        ((*slide, "axes", "across_ends", 0), "few"),
        ((*slide, "axes", "across_ends", 1), "many"),
    ]
    assert list(written_texts(texts_of(board)))[:2] == [(("title", "zh"), "一"), (("title", "en"), "One")]
    assert [path for struct, path in contents_of(board).structs] == [
        (),
        slide,
        (*slide, "table"),
        (*slide, "table", "rows", 0, 1),
        (*slide, "axes"),
    ]
