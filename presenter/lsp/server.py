"""The language server: keeps the texts, reads them while they are typed, answers over stdin and stdout."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from presenter import __version__
from presenter.core.problem import Problem
from presenter.lsp.diagnostics import diagnostics
from presenter.lsp.drafts import Draft
from presenter.lsp.reading import Reading, is_story, read, warned

PAUSE_S = 0.03
"""How long a text must be still before it is read: less than between two keys of a fast typist."""
_SLOW_S = 0.1
"""A text that takes longer is read after a longer pause, and tells its errors before its warnings."""


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
        self._drafts: dict[str, Draft] = {}
        self._readings: dict[str, Reading] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._warnings: dict[str, list[Problem]] = {}
        self._told: dict[str, set[str]] = {}  # story -> files that have diagnostics
        self._took_s: dict[str, float] = {}
        self._today = today
        self.locale = ""

    # -- texts -----------------------------------------------------------------------------------

    def opened(self, item: lsp.TextDocumentItem) -> None:
        encoding = self.server_capabilities.position_encoding or lsp.PositionEncodingKind.Utf16
        self._keep(Draft(item.uri, item.version, item.text, encoding, item.language_id), pause_s=0)

    def changed(
        self,
        document: lsp.VersionedTextDocumentIdentifier,
        changes: Sequence[lsp.TextDocumentContentChangeEvent],
    ) -> None:
        before = self._drafts.get(unquote(document.uri))
        if before is not None:
            slow = self._took_s.get(unquote(document.uri), 0) > _SLOW_S
            self._keep(before.changed(changes, document.version), pause_s=PAUSE_S * (3 if slow else 1))

    def closed(self, uri: str) -> None:
        """Forget it, and what was told of it."""
        key = unquote(uri)
        if (task := self._tasks.pop(key, None)) is not None:
            task.cancel()
        for kept in (self._drafts, self._readings, self._warnings, self._took_s):
            kept.pop(key, None)
        for address in self._told.pop(key, set()):
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(address, []))

    def changed_beside(self, paths: Sequence[str]) -> None:
        """Files changed on disk: stories in whose folders they lie are read again."""
        for draft in list(self._drafts.values()):
            folder = draft.folder
            if folder and any(
                Path(path) != Path(draft.path or "") and Path(path).is_relative_to(folder) for path in paths
            ):
                self._keep(draft.changed([], draft.version), pause_s=PAUSE_S)

    def draft(self, uri: str) -> Draft | None:
        return self._drafts.get(unquote(uri))

    # -- readings --------------------------------------------------------------------------------

    def last_reading(self, uri: str) -> Reading | None:
        """What is known of a text: of its last version that was read; read now when none was."""
        key = unquote(uri)
        return self._readings.get(key) or self.reading(uri)

    def reading(self, uri: str) -> Reading | None:
        """The text read as it stands now."""
        key = unquote(uri)
        draft = self._drafts.get(key)
        if draft is None:
            return None
        known = self._readings.get(key)
        if known is None or known.draft is not draft:
            known = self._readings[key] = read(draft, known)
        return known

    def language(self, reading: Reading | None) -> str:
        """In which of the story's languages it is told: the editor's, if the story has it."""
        story = reading.story if reading else None
        if story is None:
            return "en"
        wanted = self.locale.partition("-")[0].lower()
        return next((known for known in story.languages if known.partition("-")[0].lower() == wanted), story.language)

    def _keep(self, draft: Draft, pause_s: float) -> None:
        key = unquote(draft.uri)
        self._drafts[key] = draft
        if (task := self._tasks.pop(key, None)) is not None:
            task.cancel()
        self._tasks[key] = asyncio.get_running_loop().create_task(self._watch(key, draft, pause_s))

    async def _watch(self, key: str, draft: Draft, pause_s: float) -> None:
        """Tell what is wrong in a text once it has been still for a moment; a fault of ours ends in the editor's log."""
        if pause_s:
            await asyncio.sleep(pause_s)
        try:
            await self._diagnose(key, draft)
        except Exception as fault:  # noqa: BLE001  # the next version may be read without it
            said = f"reading {draft.name} failed: {type(fault).__name__}: {fault}"
            self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, said))

    async def _diagnose(self, key: str, draft: Draft) -> None:
        """Read a version in a thread of its own and tell what is wrong, unless the next one has come."""
        if not is_story(draft):
            self._tell(key, draft, {draft.uri: []})
            return
        loop = asyncio.get_running_loop()
        began = loop.time()
        known = self._readings.get(key)
        reading = known if known is not None and known.draft is draft else None
        if reading is None:
            reading = await asyncio.to_thread(read, draft, known)
        if self._drafts.get(key) is not draft:
            return
        self._readings[key] = reading
        if loop.time() - began > _SLOW_S:
            self._publish(key, reading, self._warnings.get(key, []))
        warnings = await asyncio.to_thread(warned, reading, self._today())
        if self._drafts.get(key) is draft:
            self._warnings[key] = warnings
            self._took_s[key] = loop.time() - began
            self._publish(key, reading, warnings)

    def _publish(self, key: str, reading: Reading, warnings: list[Problem]) -> None:
        naming = reading.naming if reading.is_current else None
        self._tell(key, reading.draft, diagnostics((*reading.parsed.problems, *warnings), reading.draft, naming))

    def _tell(self, key: str, draft: Draft, found: dict[str, list[lsp.Diagnostic]]) -> None:
        """Publish; files that have nothing wrong any more are cleared."""
        for address in {*found, *self._told.get(key, set())}:
            version = draft.version if address == draft.uri else None
            told = lsp.PublishDiagnosticsParams(address, found.get(address, []), version)
            self.text_document_publish_diagnostics(told)
        self._told[key] = {address for address, listed in found.items() if listed}
