"""Completion: what `core/authoring` suggests, as items of an editor's list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lsprotocol import types as lsp

from presenter.core.authoring.naming import Id
from presenter.core.authoring.place import Path, cursor_place
from presenter.core.authoring.suggestions import Kind, Suggestion, suggestions
from presenter.core.authoring.told import id_label, id_told
from presenter.lsp.beside import SUFFIXES, files_beside
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading

TRIGGERS = [":", " ", "(", "|", "{", "[", ",", "-", '"', "'"]
_KINDS = {
    Kind.KEY: lsp.CompletionItemKind.Property,
    Kind.WORD: lsp.CompletionItemKind.EnumMember,
    Kind.EXAMPLE: lsp.CompletionItemKind.Struct,
    Kind.DRAFT: lsp.CompletionItemKind.Snippet,
}
_ID_KINDS = {
    "fact": lsp.CompletionItemKind.Constant,
    "source": lsp.CompletionItemKind.File,
    "event": lsp.CompletionItemKind.Event,
    "slide": lsp.CompletionItemKind.Class,
    **dict.fromkeys(SUFFIXES, lsp.CompletionItemKind.File),
}
_FALLBACK_LANGUAGES = ("en", "zh")


def completion(
    draft: Draft, position: lsp.Position, reading: Reading | None, language: str, *, snippets: bool = False
) -> lsp.CompletionList:
    """All that fits; the documentation of an id is made when the editor asks for it (`resolved`).

    Drafts are for editors that know `snippets`.
    """
    index = draft.index(position)
    line, column = draft.lines.place(index)
    place = cursor_place(draft.lines, line, column - 1)
    naming = reading.naming if reading else None
    story = reading.story if reading else None

    def ids_of(kind: str, scope: Path) -> Iterator[tuple[str, str]]:
        if kind in SUFFIXES:
            yield from ((name, "") for name in files_beside(draft.folder, kind)) if draft.folder else ()
        for name in naming.names(kind, scope) if naming else ():
            yield name, id_label(story, Id(kind, name, scope), language) if story else ""

    languages = story.languages if story else _FALLBACK_LANGUAGES
    found = suggestions(draft.text, index, place, ids_of, languages)
    if not snippets:
        found = [one for one in found if one.kind is not Kind.DRAFT]
    return lsp.CompletionList(
        is_incomplete=False, items=[_item(made, number, draft) for number, made in enumerate(found)]
    )


def _item(made: Suggestion, number: int, draft: Draft) -> lsp.CompletionItem:
    kind = _ID_KINDS.get(made.of.kind, lsp.CompletionItemKind.Reference) if made.of else _KINDS[made.kind]
    rank = 2 if made.late else 0 if made.needed else 1
    is_draft = made.kind is Kind.DRAFT
    return lsp.CompletionItem(
        label=made.label,
        insert_text_format=lsp.InsertTextFormat.Snippet if is_draft else None,
        # Its lines are indented already.
        insert_text_mode=lsp.InsertTextMode.AsIs if is_draft else None,
        kind=kind,
        detail=made.detail or None,
        documentation=lsp.MarkupContent(lsp.MarkupKind.Markdown, made.about) if made.about else None,
        sort_text=f"{rank}{number:05}",
        filter_text=made.label,
        text_edit=lsp.TextEdit(draft.range(made.start, made.end), made.insert),
        data={"uri": draft.uri, "kind": made.of.kind, "name": made.of.name} if made.of else None,
    )


def resolved(item: lsp.CompletionItem, reading: Reading | None, language: str) -> lsp.CompletionItem:
    """The item with all that is known of its id."""
    data: Any = item.data
    if reading is not None and reading.story is not None and isinstance(data, dict) and "kind" in data:
        told = id_told(reading.story, Id(str(data["kind"]), str(data.get("name", ""))), language)
        if told:
            item.documentation = lsp.MarkupContent(lsp.MarkupKind.Markdown, told)
    return item
