"""An editor as the server sees one: a process on the other end of two pipes that speaks JSON-RPC. It never sleeps."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from queue import Queue
from typing import Any

ROOT = Path(__file__).parent.parent.parent
PATIENCE_S = 60.0


class RefusedError(Exception):
    """What the server answered instead of a result."""


class Client:
    """Starts `main.py lsp`; `request` waits for the answer, `told` for the diagnostics of one version of a text."""

    def __init__(self, encodings: tuple[str, ...] = (), locale: str = "en", item: dict[str, Any] | None = None) -> None:
        """`encodings`, `locale` and what it can do with the items of completion are the editor's."""
        self._server = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "lsp", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
        self._came: Queue[dict[str, Any] | None] = Queue()
        self._kept: list[dict[str, Any]] = []
        self._number = 0
        threading.Thread(target=self._read, daemon=True).start()
        general = {"positionEncodings": list(encodings)} if encodings else {}
        capabilities = {"general": general, "workspace": {"workspaceEdit": {"documentChanges": True}}}
        if item is not None:
            capabilities["textDocument"] = {"completion": {"completionItem": item}}
        started = {"processId": None, "rootUri": None, "locale": locale, "capabilities": capabilities}
        self.capabilities = self.request("initialize", started)["capabilities"]
        self.notify("initialized", {})

    def request(self, method: str, params: Any) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        answer = self._wait(lambda message: message.get("id") == number and "method" not in message)
        if "error" in answer:
            raise RefusedError(answer["error"]["message"])
        return answer["result"]

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def told(self, uri: str, version: int | None = None) -> list[dict[str, Any]]:
        """The diagnostics of a file: of one version, or the next that come."""

        def fits(message: dict[str, Any]) -> bool:
            params = message.get("params") or {}
            published = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
            return published and (version is None or params.get("version") == version)

        return self._wait(fits)["params"]["diagnostics"]

    def open(self, uri: str, text: str, language: str = "yaml") -> list[dict[str, Any]]:
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return self.told(uri, 1)

    def change(self, uri: str, version: int, *changes: dict[str, Any]) -> None:
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})

    def at(self, method: str, uri: str, line: int, character: int, **more: Any) -> Any:
        """Ask about a place, counted from 0 as the protocol does."""
        where = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return self.request(f"textDocument/{method}", where | more)

    def stop(self) -> int:
        """Say goodbye as an editor does; the exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self._server.wait(PATIENCE_S)

    def hang_up(self) -> int:
        """Close the pipe without a word, as an editor that crashes does."""
        self._server.stdin.close()
        return self._server.wait(PATIENCE_S)

    def kill(self) -> None:
        self._server.kill()
        self._server.wait()
        for pipe in (self._server.stdin, self._server.stdout, self._server.stderr):
            pipe.close()

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _wait(self, fits: Any) -> dict[str, Any]:
        for number, message in enumerate(self._kept):
            if fits(message):
                return self._kept.pop(number)
        while True:
            message = self._came.get(timeout=PATIENCE_S)
            if message is None:
                raise AssertionError(self._server.stderr.read().decode() or "the server has gone")
            if fits(message):
                return message
            self._kept.append(message)

    def _read(self) -> None:
        pipe = self._server.stdout
        try:
            while head := pipe.readline():
                length = int(head.split(b":")[1])
                while pipe.readline().strip():
                    pass
                self._came.put(json.loads(pipe.read(length)))
        except (ValueError, OSError):
            pass
        self._came.put(None)
