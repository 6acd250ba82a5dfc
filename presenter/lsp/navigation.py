"""From an id to where it is given and where it is named; and another name for it everywhere."""

from __future__ import annotations

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from presenter.core.authoring.at_cursor import What, thing_at
from presenter.core.authoring.naming import Id, Mention, Naming
from presenter.core.authoring.rename import Refused, renamable, rename_edits
from presenter.lsp.beside import SUFFIXES, file_named
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading


class CannotRenameError(JsonRpcException):
    """Editors show what it says."""

    CODE = lsp.LSPErrorCodes.RequestFailed


def _id_at(draft: Draft, position: lsp.Position, reading: Reading) -> Id | None:
    thing = thing_at(draft.lines, draft.index(position), reading.naming)
    return thing.id if thing is not None and thing.what is What.ID else None


def definition(draft: Draft, position: lsp.Position, reading: Reading) -> lsp.Location | None:
    """Where what is named under the cursor has its id; of an event without one of its own, its title; a file itself."""
    wanted = _id_at(draft, position, reading)
    if wanted is None or reading.naming is None:
        return None
    if wanted.kind in SUFFIXES:
        file = file_named(draft.folder, wanted.name) if draft.folder else None
        return lsp.Location(file.as_uri(), lsp.Range(lsp.Position(0, 0), lsp.Position(0, 0))) if file else None
    naming, counted_in = reading.naming, reading.named_in
    given = naming.definitions.get(wanted)
    if given is not None:
        return lsp.Location(draft.uri, counted_in.range(given.start, given.end))
    if wanted.kind == "event" and wanted.name in naming.made_events:
        start, end = naming.source.extent((*naming.made_events[wanted.name], "title"))
        return lsp.Location(draft.uri, counted_in.range(start, end))
    source = naming.source_of(wanted.name) if wanted.kind in {"unit", "source"} else ""
    held = naming.definitions.get(Id("source", source))
    return lsp.Location(draft.uri, counted_in.range(held.start, held.end)) if held else None


def references(draft: Draft, position: lsp.Position, reading: Reading, *, declaration: bool) -> list[lsp.Location]:
    """Everywhere it is named."""
    return [
        lsp.Location(draft.uri, reading.named_in.range(mention.start, mention.end))
        for mention in _mentions(draft, position, reading)
        if declaration or not mention.defines
    ]


def highlights(draft: Draft, position: lsp.Position, reading: Reading) -> list[lsp.DocumentHighlight]:
    return [
        lsp.DocumentHighlight(
            reading.named_in.range(mention.start, mention.end),
            lsp.DocumentHighlightKind.Write if mention.defines else lsp.DocumentHighlightKind.Read,
        )
        for mention in _mentions(draft, position, reading)
    ]


def _mentions(draft: Draft, position: lsp.Position, reading: Reading) -> list[Mention]:
    wanted = _id_at(draft, position, reading)
    return reading.naming.of(wanted) if wanted is not None and reading.naming is not None else []


def rename_place(draft: Draft, position: lsp.Position, reading: Reading) -> lsp.PrepareRenamePlaceholder:
    """What would be renamed; an error that says why where nothing can be."""
    try:
        mention = renamable(_naming(reading), draft.index(position))
    except Refused as said:
        raise CannotRenameError(str(said)) from said
    return lsp.PrepareRenamePlaceholder(draft.range(mention.start, mention.end), mention.id.name)


def renamed(draft: Draft, position: lsp.Position, name: str, reading: Reading, *, versioned: bool) -> lsp.WorkspaceEdit:
    """All edits at once; the editor refuses them when the text has changed meanwhile, if it knows versions."""
    naming = _naming(reading)
    try:
        mention = renamable(naming, draft.index(position))
        made = rename_edits(naming, mention.id, name, reading.story)
    except Refused as said:
        raise CannotRenameError(str(said)) from said
    edits = [lsp.TextEdit(draft.range(edit.start, edit.end), edit.text) for edit in made]
    return edits_of(draft, edits, versioned=versioned)


def edits_of(draft: Draft, edits: list[lsp.TextEdit], *, versioned: bool) -> lsp.WorkspaceEdit:
    """Edits of one text as an editor takes them."""
    if not versioned:
        return lsp.WorkspaceEdit(changes={draft.uri: edits})
    document = lsp.OptionalVersionedTextDocumentIdentifier(draft.uri, draft.version)
    return lsp.WorkspaceEdit(document_changes=[lsp.TextDocumentEdit(document, [*edits])])


def _naming(reading: Reading) -> Naming:
    if reading.naming is None or not reading.is_current:
        raise CannotRenameError("the YAML cannot be read as it stands: mend it first")
    return reading.naming
