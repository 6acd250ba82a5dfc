"""Longer texts: paragraphs and lists of the Markdown subset set in a column, and line breaks at `|`."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Ink
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.markup import Paragraph, parse_markup
from presenter.core.schema import Text as RawText


def broken(said: Said) -> Said:
    """The text with its `|` signs as line breaks."""
    return Said(said.text.replace("|", "\n"), said.facts)


def lines(sheet: Sheet, raw: RawText) -> Said:
    """A storyboard text in the sheet's language, broken where its author set `|`."""
    return broken(sheet.say(raw))


class _Set(Struct, frozen=True):
    """A paragraph ready to be set: its words, where they start, and the space before it."""

    said: Said
    mark: str
    indent: float
    gap: float


def _prepared(sheet: Sheet, raw: RawText, role: str) -> list[_Set]:
    pitch = ROLES[role].line_pitch(sheet.language)
    prepared: list[_Set] = []
    before = ""
    for paragraph in parse_markup(sheet.story.text(raw, sheet.language)):
        said = lines(sheet, _marked(paragraph))
        indent = max(28.0, sheet.width(paragraph.mark, role) + 12) if paragraph.mark else 0.0
        both_items = paragraph.kind == "item" and before == "item"
        gap = 0.0 if not prepared else pitch * (0.2 if both_items else 0.4)
        prepared.append(_Set(said, paragraph.mark, indent, gap))
        before = paragraph.kind
    return prepared


def _marked(paragraph: Paragraph) -> str:
    """The paragraph as written, so that its emphasis survives being filled with facts."""
    return "".join(
        f"**{phrase.text}**" if phrase.strong else f"*{phrase.text}*" if phrase.soft else phrase.text
        for phrase in paragraph.phrases
    )


def paragraphs(
    sheet: Sheet,
    id_: str,
    raw: RawText,
    x: float,
    baseline: float,
    role: str,
    *,
    width: float,
    ink: str | Ink | None = None,
    group: str = "",
    place: Place = (),
    on: str = "bg",
) -> float:
    """Set a text from its first baseline down; returns its last baseline (`baseline` itself for no text)."""
    pitch = ROLES[role].line_pitch(sheet.language)
    last, following = baseline, baseline
    for number, part in enumerate(_prepared(sheet, raw, role)):
        following += part.gap
        if part.mark:
            sheet.text(f"{id_}.mark{number}", part.mark, x, following, role, ink="t3", group=group, on=on, markup=False)
        piece = sheet.text(
            f"{id_}.{number}",
            part.said,
            x + part.indent,
            following,
            role,
            width=width - part.indent,
            ink=ink,
            group=group,
            place=place,
            on=on,
        )
        last = following + pitch * max(0, len(piece.lines) - 1)
        following = last + pitch
    return last


def paragraphs_height(sheet: Sheet, raw: RawText, role: str, width: float) -> float:
    """From the first to the last baseline; -1 pitch for no text, so that stacking adds up."""
    pitch = ROLES[role].line_pitch(sheet.language)
    height = -float(pitch)
    for part in _prepared(sheet, raw, role):
        _, count = sheet.extent(part.said, role, width=width - part.indent)
        height += part.gap + pitch * max(1, count)
    return height
