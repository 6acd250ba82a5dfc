"""Longer texts: paragraphs and lists of the Markdown subset set in a column, and line breaks at `|`."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Ink
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Place, Said, Sheet
from presenter.core.compose.trial import spare
from presenter.core.markup import Paragraph, parse_markup
from presenter.core.schema import Text as RawText


def broken(said: Said) -> Said:
    """The text with its `|` signs as line breaks."""
    return Said(said.text.replace("|", "\n"), said.facts)


def lines(sheet: Sheet, raw: RawText) -> Said:
    """A storyboard text in the sheet's language, broken where its author set `|`."""
    return broken(sheet.say(raw))


class SetParagraph(Struct, frozen=True):
    """A paragraph ready to be set: its words, where they start, the space before it, and the step it comes with."""

    said: Said
    mark: str
    indent: float
    gap: float
    step: int = 0


def prepared(sheet: Sheet, raw: RawText, role: str, first: int | None = None, air: float = 0.0) -> list[SetParagraph]:
    """The paragraphs of a text, `air` more between them than their role asks for.

    List items come one per step from `first` on; without it all are there.
    """
    pitch = ROLES[role].line_pitch(sheet.language)
    found: list[SetParagraph] = []
    before, step, items = "", 0, 0
    for paragraph in parse_markup(sheet.story.text(raw, sheet.language)):
        item = paragraph.kind == "item"
        indent = max(28.0, sheet.width(paragraph.mark, role) + 12) if paragraph.mark else 0.0
        gap = 0.0 if not found else air + pitch * (0.2 if item and before == "item" else 0.4)
        if item and first is not None:
            step = first + items
            items += 1
        found.append(SetParagraph(lines(sheet, _marked(paragraph)), paragraph.mark, indent, gap, step))
        before = paragraph.kind
    return found


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
    first: int | None = None,
    air: float = 0.0,
) -> float:
    """Set a text from its first baseline down; returns its last baseline (`baseline` itself for no text).

    With `first`, list items come one per step from that step on, and keep their room until then.
    """
    pitch = ROLES[role].line_pitch(sheet.language)
    last, following = baseline, baseline
    for number, part in enumerate(prepared(sheet, raw, role, first, air)):
        target = sheet if sheet.shows(part.step) else spare(sheet)
        name = id_ if number == 0 else f"{id_}.{number}"
        following += part.gap
        if part.mark:
            target.text(
                f"{name}.mark", part.mark, x, following, role, ink=ink or "t3", group=group, on=on, markup=False
            )
        piece = target.text(
            name, part.said, x + part.indent, following, role, width=width - part.indent, ink=ink, group=group,
            place=place, on=on,
        )  # fmt: skip
        last = following + pitch * max(0, len(piece.lines) - 1)
        following = last + pitch
    return last


def paragraphs_height(sheet: Sheet, raw: RawText, role: str, width: float) -> float:
    """From the first to the last baseline; -1 pitch for no text, so that stacking adds up."""
    pitch = ROLES[role].line_pitch(sheet.language)
    height = -float(pitch)
    for part in prepared(sheet, raw, role):
        _, count = sheet.extent(part.said, role, width=width - part.indent)
        height += part.gap + pitch * max(1, count)
    return height
