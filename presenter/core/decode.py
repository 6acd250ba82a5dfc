"""Bytes of a file -> text, or the problem that says what kind of file it really is."""

from __future__ import annotations

import re

from presenter.core.lines import Lines
from presenter.core.problem import Problem, error
from presenter.core.span import Span

_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x1f\x8b", "a gzip archive"),
)
_SAVE_AS_UTF8 = "save it as UTF-8 in your editor"
# What YAML does not allow in a text at all: control characters, lone surrogates, a byte order mark inside.
# The list of the few is ten times quicker to compile than that of all others.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def decode_text(data: bytes | str, file: str, max_bytes: int) -> tuple[str, Problem | None]:
    """The text without its byte order mark, and the one problem that forbids to read on, if any.

    The text is given even with a problem (bad characters replaced), so that excerpts can be shown.
    Data longer than `max_bytes` is refused unread.
    """
    if len(data) > max_bytes:
        return "", too_large(file, len(data), max_bytes)
    if isinstance(data, bytes):
        text, problem = _decode_bytes(data, file)
        if problem is not None:
            return text, problem
    else:
        text = data
    text = text.removeprefix("\ufeff")
    found = _FORBIDDEN.search(text)
    if found is None:
        return text, None
    place = Lines(text).span(file, found.start(), found.end())
    character = found.group()
    name = "a byte order mark" if character == "\ufeff" else f"the control character U+{ord(character):04X}"
    shown = text.encode("utf-8", "replace").decode("utf-8")
    return shown, error(place, "control-character", f"{name} stands in the text", "delete this invisible character")


def too_large(file: str, size: int, max_bytes: int) -> Problem:
    """What is said of a file of more bytes than are read."""
    message = f"the file is too large: {size / 1e6:.1f} MB, at most {max_bytes / 1e6:g} MB are read"
    return error(Span(file, 1, 1), "too-large", message, "keep large tables in CSV files beside the story")


def _decode_bytes(data: bytes, file: str) -> tuple[str, Problem | None]:
    top = Span(file, 1, 1)
    for start, kind in _KINDS:
        if data.startswith(start):
            return "", error(top, "not-text", f"this file is {kind}, not a YAML text")
    for start, name in ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16")):
        if data.startswith(start):
            return "", error(top, "encoding", f"this file is written in {name}, not in UTF-8", _SAVE_AS_UTF8)
    if b"\0" in data:
        hint = "choose the .yaml file of the story"
        return "", error(top, "not-text", "this is not a text file: it holds zero bytes", hint)
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8-sig")
        bad = data[fault.start]
    hint = _SAVE_AS_UTF8
    try:
        data.decode("gb18030")
        hint += " (it may be a GBK file from a Chinese Windows)"
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8-sig", "replace")
    place = Lines(text).span(file, len(before), len(before) + 1)
    return text, error(place, "encoding", f"this file is not UTF-8: the byte {bad:02x} cannot stand here", hint)
