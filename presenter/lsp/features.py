"""What the server answers: one function per request of the protocol."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lsprotocol import types as lsp
from pygls.uris import to_fs_path

from presenter.lsp import actions, completion, hover, navigation, outline
from presenter.lsp.beside import SUFFIXES
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading
from presenter.lsp.server import StoryServer


def story_server(today: Callable[[], float]) -> StoryServer:
    """A server that answers all that it announces; `today` gives the day that numbers are judged by, in days."""
    server = StoryServer(today)
    _language_features(server)
    _navigation_features(server)
    _file_features(server)
    return server


def _language_features(server: StoryServer) -> None:
    @server.feature(lsp.INITIALIZE)
    def _(params: lsp.InitializeParams) -> None:
        server.locale = params.locale or ""

    @server.feature(
        lsp.TEXT_DOCUMENT_COMPLETION,
        lsp.CompletionOptions(trigger_characters=completion.TRIGGERS, resolve_provider=True),
    )
    def _(params: lsp.CompletionParams) -> lsp.CompletionList | None:
        draft, reading = _of(server, params)
        if draft is None:
            return None
        language, snippets = server.language(reading), _knows_snippets(server)
        return completion.completion(draft, params.position, reading, language, snippets=snippets)

    @server.feature(lsp.COMPLETION_ITEM_RESOLVE)
    def _(item: lsp.CompletionItem) -> lsp.CompletionItem:
        data: Any = item.data
        reading = server.last_reading(str(data.get("uri", ""))) if isinstance(data, dict) else None
        return completion.resolved(item, reading, server.language(reading))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def _(params: lsp.HoverParams) -> lsp.Hover | None:
        draft, reading = _of(server, params)
        return hover.hover(draft, params.position, reading, server.language(reading)) if draft else None

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
    )
    def _(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        draft, reading = server.draft(uri), server.reading(uri)
        if draft is None or reading is None:
            return []
        problems = server.problems(uri)
        return actions.actions(draft, params.range, reading, problems, versioned=_knows_versions(server))

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def _(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        reading = server.reading(params.text_document.uri)
        return outline.outline(reading, server.language(reading)) if reading else []


def _knows_snippets(server: StoryServer) -> bool:
    """Whether the editor does; and inserts them as they are."""
    document = server.client_capabilities.text_document
    item = document.completion.completion_item if document and document.completion else None
    modes = item.insert_text_mode_support.value_set if item and item.insert_text_mode_support else ()
    return bool(item and item.snippet_support and lsp.InsertTextMode.AsIs in modes)


def _navigation_features(server: StoryServer) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def _(params: lsp.DefinitionParams) -> lsp.Location | None:
        draft, reading = _of(server, params)
        return navigation.definition(draft, params.position, reading) if draft and reading else None

    @server.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def _(params: lsp.ReferenceParams) -> list[lsp.Location]:
        draft, reading = _of(server, params, now=True)
        if draft is None or reading is None:
            return []
        declaration = params.context.include_declaration
        return navigation.references(draft, params.position, reading, declaration=declaration)

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def _(params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
        draft, reading = _of(server, params, now=True)
        return navigation.highlights(draft, params.position, reading) if draft and reading else []

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def _(params: lsp.PrepareRenameParams) -> lsp.PrepareRenameResult | None:
        draft, reading = _of(server, params, now=True)
        return navigation.rename_place(draft, params.position, reading) if draft and reading else None

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def _(params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        draft, reading = _of(server, params, now=True)
        if draft is None or reading is None:
            return None
        versioned = _knows_versions(server)
        return navigation.renamed(draft, params.position, params.new_name, reading, versioned=versioned)


def _knows_versions(server: StoryServer) -> bool:
    """Whether the editor refuses edits of a text that has changed meanwhile."""
    workspace = server.client_capabilities.workspace
    known = workspace.workspace_edit if workspace else None
    return bool(known and known.document_changes)


def _of(
    server: StoryServer, params: lsp.TextDocumentPositionParams | Any, *, now: bool = False
) -> tuple[Draft | None, Reading | None]:
    """The text that is asked about, and what is known of it; `now`: of exactly this version."""
    uri = params.text_document.uri
    draft = server.draft(uri)
    if draft is None:
        return None, None
    return draft, server.reading(uri) if now else server.last_reading(uri)


def _file_features(server: StoryServer) -> None:
    """Tables, pictures and fonts beside a story: the editor tells when they change, if it can."""

    @server.feature(lsp.INITIALIZED)
    async def _(_params: lsp.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if not (watching and watching.dynamic_registration):
            return
        ends = sorted({end.removeprefix(".") for kind in SUFFIXES.values() for end in kind})
        watched = [lsp.FileSystemWatcher(glob_pattern=f"**/*.{{{','.join(ends)}}}")]
        asked = lsp.DidChangeWatchedFilesRegistrationOptions(watchers=watched)
        registered = lsp.Registration("files-beside", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, asked)
        await server.client_register_capability_async(lsp.RegistrationParams([registered]))

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _(params: lsp.DidChangeWatchedFilesParams) -> None:
        server.changed_beside([path for change in params.changes if (path := to_fs_path(change.uri))])
