"""The language server: keeps the texts, reads them while they are typed, answers over stdin and stdout."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote

from lsprotocol import types as lsp
from msgspec import Struct, field
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from presenter import __version__
from presenter.core.problem import Problem
from presenter.lsp.diagnostics import diagnostics
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading, is_story, read, warned

PAUSE_S = 0.03
"""How long a text must be still before it is read: less than between two keys of a fast typist."""
_LONGEST_PAUSE_S = 1.0
_IDLE_S = 3.0
_MOST_READINGS = 50
_SLOW_S = 0.1
"""A text that takes longer tells its errors before its warnings."""


class Document(Struct):
    """One text that an editor has open."""

    draft: Draft
    reading: Reading | None = None
    """Of the last version that was read."""
    warnings: list[Problem] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    """The addresses that have diagnostics because of it."""
    took_s: float = 0
    """Reading the last version, without its warnings."""
    task: asyncio.Task[None] | None = None

    @property
    def pause_s(self) -> float:
        """The longer reading takes, the longer it waits: a large text is not read at every key."""
        return min(max(PAUSE_S, self.took_s / 10), _LONGEST_PAUSE_S)


class Quiet:
    """The garbage collector, held until nobody types: looking through a large story takes longer than reading a line."""

    def __init__(self) -> None:
        gc.disable()
        self._due: asyncio.TimerHandle | None = None
        self._readings = 0

    def later(self) -> None:
        """A text was read: collect once it has been still for long, or after many."""
        self._readings += 1
        if self._due is not None:
            self._due.cancel()
        wait_s = 0.0 if self._readings >= _MOST_READINGS else _IDLE_S
        self._due = asyncio.get_running_loop().call_later(wait_s, self._collect)

    def _collect(self) -> None:
        self._readings = 0
        gc.collect()


class DraftProtocol(LanguageServerProtocol):
    """Texts are kept by the server itself: pygls breaks lines at signs that are no line breaks to an editor."""

    _server: StoryServer

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        self._server.opened(params.text_document)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        self._server.changed(params.text_document, params.content_changes)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        self._server.closed(params.text_document.uri)


class StoryServer(LanguageServer):
    """One editor's storyboards. All but the reading itself happens in one thread. `today` gives the day, in days."""

    def __init__(self, today: Callable[[], float]) -> None:
        super().__init__("storyline-presenter", __version__, protocol_cls=DraftProtocol)
        self._documents: dict[str, Document] = {}
        self._today = today
        self._quiet = Quiet()
        self.locale = ""

    # -- texts -----------------------------------------------------------------------------------

    def opened(self, item: lsp.TextDocumentItem) -> None:
        encoding = self.server_capabilities.position_encoding or lsp.PositionEncodingKind.Utf16
        document = Document(Draft(item.uri, item.version, item.text, encoding, item.language_id))
        self._documents[unquote(item.uri)] = document
        self._read_soon(document)

    def changed(
        self,
        identifier: lsp.VersionedTextDocumentIdentifier,
        changes: Sequence[lsp.TextDocumentContentChangeEvent],
    ) -> None:
        document = self._documents.get(unquote(identifier.uri))
        if document is not None:
            document.draft = document.draft.changed(changes, identifier.version)
            self._read_soon(document)

    def closed(self, uri: str) -> None:
        """Forget it, and what was told of it."""
        document = self._documents.pop(unquote(uri), None)
        for address in document.told if document else ():
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, []))

    def changed_beside(self, paths: Sequence[str]) -> None:
        """Files changed on disk: stories in whose folders they lie are read again."""
        changed = [Path(path) for path in paths]
        for document in self._documents.values():
            draft, folder = document.draft, document.draft.folder
            if folder and any(path.is_relative_to(folder) and str(path) != draft.path for path in changed):
                document.draft = draft.changed([], draft.version)
                self._read_soon(document)

    def draft(self, uri: str) -> Draft | None:
        document = self._documents.get(unquote(uri))
        return document.draft if document else None

    # -- readings --------------------------------------------------------------------------------

    def last_reading(self, uri: str) -> Reading | None:
        """What is known of a text: of its last version that was read; read now when none was."""
        document = self._documents.get(unquote(uri))
        return (document.reading if document else None) or self.reading(uri)

    def reading(self, uri: str) -> Reading | None:
        """The text read as it stands now."""
        document = self._documents.get(unquote(uri))
        if document is None:
            return None
        if document.reading is None or document.reading.draft is not document.draft:
            document.reading = read(document.draft, document.reading)
        return document.reading

    def problems(self, uri: str) -> list[Problem]:
        """What is known to be wrong in the version that was read last."""
        document = self._documents.get(unquote(uri))
        if document is None or document.reading is None:
            return []
        return [*document.reading.parsed.problems, *document.warnings]

    def language(self, reading: Reading | None) -> str:
        """In which of the story's languages it is told: the editor's, if the story has it."""
        story = reading.story if reading else None
        if story is None:
            return "en"
        wanted = self.locale.partition("-")[0].lower()
        return next((known for known in story.languages if known.partition("-")[0].lower() == wanted), story.language)

    # -- problems --------------------------------------------------------------------------------

    def _read_soon(self, document: Document) -> None:
        if document.task is None or document.task.done():
            document.task = asyncio.get_running_loop().create_task(self._keep_up(document))

    async def _keep_up(self, document: Document) -> None:
        """Tell what is wrong until the newest version is told: one after the other, each once it was still."""
        pause_s = 0.0 if document.reading is None else document.pause_s
        while True:
            draft = document.draft
            await asyncio.sleep(pause_s)
            pause_s = document.pause_s
            if document.draft is not draft:
                continue
            try:
                await self._diagnose(document, draft)
            except Exception as fault:  # noqa: BLE001  # the next version may be read without it
                said = f"reading {draft.name} failed: {type(fault).__name__}: {fault}"
                self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, said))
            if document.draft is draft:
                return

    def _is_newest(self, document: Document, draft: Draft) -> bool:
        return document.draft is draft and self._documents.get(unquote(draft.uri)) is document

    async def _diagnose(self, document: Document, draft: Draft) -> None:
        """Read a version in a thread of its own and tell what is wrong, unless the next one has come."""
        if not is_story(draft):
            self._tell(document, draft, {draft.uri: []})
            return
        loop = asyncio.get_running_loop()
        began = loop.time()
        reading = document.reading
        if reading is None or reading.draft is not draft:
            reading = await asyncio.to_thread(read, draft, reading)
        if not self._is_newest(document, draft):
            return
        document.reading = reading
        document.took_s = loop.time() - began
        self._quiet.later()
        if document.took_s > _SLOW_S:
            self._publish(document, reading)
        warnings = await asyncio.to_thread(warned, reading, self._today())
        if self._is_newest(document, draft):
            document.warnings = warnings
            self._publish(document, reading)

    def _publish(self, document: Document, reading: Reading) -> None:
        naming = reading.naming if reading.is_current else None
        problems = (*reading.parsed.problems, *document.warnings)
        self._tell(document, reading.draft, diagnostics(problems, reading.draft, naming))

    def _tell(self, document: Document, draft: Draft, found: dict[str, list[lsp.Diagnostic]]) -> None:
        """Publish; files that have nothing wrong any more are cleared."""
        for address in {*found, *document.told}:
            version = draft.version if address == draft.uri else None
            told = lsp.PublishDiagnosticsParams(address, found.get(address, []), version)
            self.text_document_publish_diagnostics(told)
        document.told = {address for address, listed in found.items() if listed}
