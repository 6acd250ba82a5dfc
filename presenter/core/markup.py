"""The Markdown subset of slide texts: **strong**, *emphasis*, lists, [links](…) shown as their text.

Nothing else is interpreted; HTML and images stay as written.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

_INLINE = re.compile(
    r"\*\*(?P<strong>[^*\s](?:[^*\n]*[^*\s])?)\*\*|\*(?P<soft>[^*\s](?:[^*\n]*[^*\s])?)\*|\[(?P<link>[^\]\n]+)\]\([^)\n]*\)"
)
_ITEM = re.compile(r"^\s*(?P<mark>[-*•]|\d{1,3}[.)])\s+(?P<text>.*)$")


class Phrase(Struct, frozen=True):
    """A stretch of text with one emphasis."""

    text: str
    strong: bool = False
    soft: bool = False


class Paragraph(Struct, frozen=True):
    """A paragraph or a list item; `mark` is the item's bullet or number as shown."""

    kind: Literal["text", "item"]
    phrases: tuple[Phrase, ...]
    mark: str = ""

    @property
    def text(self) -> str:
        return "".join(phrase.text for phrase in self.phrases)


def parse_phrases(text: str) -> tuple[Phrase, ...]:
    """Inline emphasis of one paragraph."""
    phrases: list[Phrase] = []
    position = 0
    for match in _INLINE.finditer(text):
        if match.start() > position:
            phrases.append(Phrase(text[position : match.start()]))
        if match["strong"]:
            phrases.append(Phrase(match["strong"], strong=True))
        elif match["soft"]:
            phrases.append(Phrase(match["soft"], soft=True))
        else:
            phrases.append(Phrase(match["link"]))
        position = match.end()
    if position < len(text):
        phrases.append(Phrase(text[position:]))
    return tuple(phrases)


def parse_markup(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs of a text: blank lines and list items separate, single line breaks join."""
    paragraphs: list[Paragraph] = []
    open_lines: list[str] = []
    open_mark: str | None = None

    def close() -> None:
        nonlocal open_mark
        if open_lines:
            kind: Literal["text", "item"] = "text" if open_mark is None else "item"
            paragraphs.append(Paragraph(kind, parse_phrases(_joined(open_lines)), open_mark or ""))
        open_lines.clear()
        open_mark = None

    for line in text.splitlines():
        item = _ITEM.match(line)
        if item:
            close()
            open_mark = "–" if item["mark"] in "-*•" else item["mark"]
            open_lines.append(item["text"].strip())
        elif not line.strip():
            close()
        else:
            open_lines.append(line.strip())
    close()
    return tuple(paragraphs)


def plain(text: str) -> str:
    """The text without its markup, paragraphs on lines of their own."""
    return "\n".join(paragraph.text for paragraph in parse_markup(text))


def _joined(lines: list[str]) -> str:
    """Lines of one paragraph: no space is put between two Chinese characters."""
    joined = lines[0]
    for line in lines[1:]:
        wide = joined[-1:] > "⺀" and line[:1] > "⺀"
        joined += line if wide else " " + line
    return joined
