"""Texts as editors have them: places in their units, changes one after the other."""

from __future__ import annotations

import random

import pytest
from lsprotocol import types as lsp

from presenter.lsp.drafts import BYTE_ORDER_MARK, Draft

UTF8, UTF16, UTF32 = lsp.PositionEncodingKind.Utf8, lsp.PositionEncodingKind.Utf16, lsp.PositionEncodingKind.Utf32
TEXT = "title: 目标 😀x\r\n\nfacts:\r  é: {label: \u2028 👨‍👩‍👧}\n"
SIZES = {UTF8: ("utf-8", 1), UTF16: ("utf-16-le", 2), UTF32: ("utf-32-le", 4)}


def units(text: str, encoding: lsp.PositionEncodingKind) -> int:
    codec, size = SIZES[encoding]
    return len(text.encode(codec)) // size


@pytest.mark.parametrize("encoding", SIZES)
@pytest.mark.parametrize("mark", ["", BYTE_ORDER_MARK])
def test_every_place_there_and_back(encoding: lsp.PositionEncodingKind, mark: str) -> None:
    draft = Draft("untitled:x", 1, mark + TEXT, encoding)
    assert draft.text == TEXT
    for index in range(len(TEXT) + 1):
        if TEXT[index - 1 : index + 1] == "\r\n":
            continue  # between the two no editor stands
        line, column = draft.lines.place(index)
        before = TEXT[index - column + 1 : index]
        place = draft.position(index)
        assert place == lsp.Position(line - 1, units(mark + before if line == 1 else before, encoding))
        assert draft.index(place) == index


@pytest.mark.parametrize("encoding", SIZES)
def test_places_outside_the_text_are_at_its_ends(encoding: lsp.PositionEncodingKind) -> None:
    draft = Draft("untitled:x", 1, TEXT, encoding)

    assert draft.index(lsp.Position(99, 0)) == len(TEXT)
    assert draft.index(lsp.Position(0, 999)) == TEXT.index("\r\n")
    assert draft.index(lsp.Position(1, 5)) == TEXT.index("\n\nfacts") + 1


@pytest.mark.parametrize("encoding", SIZES)
@pytest.mark.parametrize("mark", ["", BYTE_ORDER_MARK])
def test_changes_are_what_slices_of_the_text_are(encoding: lsp.PositionEncodingKind, mark: str) -> None:
    chance = random.Random(7)
    draft = Draft("untitled:x", 1, mark + TEXT, encoding)
    for version in range(2, 200):
        start, end = sorted(chance.randrange(len(draft.text) + 1) for _ in range(2))
        if "\r\n" in (draft.text[start - 1 : start + 1], draft.text[end - 1 : end + 1]):
            continue
        new = chance.choice(["", "a", "é😀", "\n", "目标: {x: 1}\n", "\r\n  - "])
        expected = draft.text[:start] + new + draft.text[end:]
        change = lsp.TextDocumentContentChangePartial(draft.range(start, end), new)
        draft = draft.changed([change], version)
        assert (draft.text, draft.version) == (expected, version)
        if len(draft.text) > 400:
            draft = draft.changed([lsp.TextDocumentContentChangeWholeDocument(mark + TEXT)], version)


def test_a_point_is_shown_as_the_word_behind_it() -> None:
    draft = Draft("untitled:x", 1, "slides: nothing here\n", UTF16)

    assert draft.span(1, 9, 0) == lsp.Range(lsp.Position(0, 8), lsp.Position(0, 15))
    assert draft.span(1, 9, 3) == lsp.Range(lsp.Position(0, 8), lsp.Position(0, 11))
    assert draft.span(0, 0, 0) == lsp.Range(lsp.Position(0, 0), lsp.Position(0, 6))
    assert draft.span(9, 5, 2).start.line == 1


def test_where_a_text_lies() -> None:
    assert Draft("file:///a%20b/%E7%94%B2.yaml", 1, "", UTF16).path == "/a b/甲.yaml"
    assert Draft("untitled:x.yaml", 1, "", UTF16).path is None
    assert Draft("untitled:x.yaml", 1, "", UTF16).name == "untitled:x.yaml"
