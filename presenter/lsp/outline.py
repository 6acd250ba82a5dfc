"""The outline of a storyboard: slides, events, facts, sources, lanes, eras, tables and chapters."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types as lsp

from presenter.core.authoring.naming import Id
from presenter.core.authoring.told import id_label
from presenter.core.source import Path, Source, Value
from presenter.core.story import Story
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading

_PARTS: dict[str, tuple[str, lsp.SymbolKind]] = {
    "slides": ("slide", lsp.SymbolKind.Class),
    "events": ("event", lsp.SymbolKind.Event),
    "facts": ("fact", lsp.SymbolKind.Constant),
    "sources": ("source", lsp.SymbolKind.File),
    "lanes": ("lane", lsp.SymbolKind.Namespace),
    "eras": ("era", lsp.SymbolKind.Namespace),
    "tables": ("table", lsp.SymbolKind.Array),
    "sections": ("section", lsp.SymbolKind.Module),
}


def outline(reading: Reading, language: str) -> list[lsp.DocumentSymbol]:
    """Parts in the order they are written, each with what is in it."""
    source = reading.naming.source if reading.naming else reading.source
    board, draft = source.value, reading.named_in
    if not isinstance(board, dict):
        return []
    made: list[lsp.DocumentSymbol] = []
    for key, value in board.items():
        kind, symbol = _PARTS.get(key, ("", lsp.SymbolKind.Property))
        inside = list(_items(key, kind, symbol, value, source, reading.story, language, draft)) if kind else []
        said = str(len(inside)) if inside else _short(value, language)
        made.append(_symbol(key, said, symbol if kind else lsp.SymbolKind.Property, (key,), source, draft, inside))
    return made


def _items(
    key: str,
    kind: str,
    symbol: lsp.SymbolKind,
    value: Value,
    source: Source,
    story: Story | None,
    language: str,
    draft: Draft,
) -> Iterator[lsp.DocumentSymbol]:
    path: Path = (key,)
    if key == "events" and isinstance(value, dict):
        path, value = (*path, "narrated"), value.get("narrated")
    if isinstance(value, dict):
        for name in value:
            label = id_label(story, Id(kind, name), language) if story else ""
            yield _symbol(name, label, symbol, (*path, name), source, draft)
    for number, item in enumerate(value if isinstance(value, list) else ()):
        given = item.get("id") if isinstance(item, dict) else None
        written = item.get("title", item.get("label", "")) if isinstance(item, dict) else item
        title = _short(written, language) or str(number + 1)
        label = id_label(story, Id(kind, str(given)), language) if story and given else title
        name = str(given) if given else title
        yield _symbol(name, label if label != name else "", symbol, (*path, number), source, draft)


def _symbol(
    name: str,
    detail: str,
    kind: lsp.SymbolKind,
    path: Path,
    source: Source,
    draft: Draft,
    inside: list[lsp.DocumentSymbol] | None = None,
) -> lsp.DocumentSymbol:
    start, end = source.extent(path)
    end = start + len(source.text[start:end].rstrip())
    span = source.key_span(path)
    at_key = source.lines.start(span.line) + span.column - 1
    key_end = min(at_key + span.length, max(end, at_key + span.length))
    whole = draft.range(min(at_key, start), max(end, key_end))
    return lsp.DocumentSymbol(name or "?", kind, whole, draft.range(at_key, key_end), detail or None, children=inside)


def _short(value: Value, language: str) -> str:
    if isinstance(value, dict):
        value = value.get(language) or next(iter(value.values()), "")
    return " ".join(value.split())[:80] if isinstance(value, str) else ""
