"""A number that counts up to its value: digits in cells of one width, so that nothing trembles (LOOK section 2.3)."""

from __future__ import annotations

import re

from msgspec.structs import replace

from presenter.core.compose.frame import Run, Text, TextLine

CELL = 0.594
"""Width of a digit's cell in em: the widest bold serif digit."""
DIGITS = {"1": 0.466}
"""Advance of a bold serif digit in em where it is not about that of the cell."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def can_count(piece: Text) -> bool:
    """Whether the text is one line with exactly one number in it, larger than zero, in our font: its digits' widths are known."""
    if any(run.style.font for line in piece.lines for run in line.runs):
        return False
    found = _NUMBER.findall(piece.text) if len(piece.lines) == 1 and len(piece.lines[0].runs) == 1 else []
    return len(found) == 1 and float(found[0].replace(",", "")) > 0


def counted_words(words: str, share: float) -> str:
    """The words with their number at `share` of its value, written as it is: with its decimals and separators."""
    found = _NUMBER.search(words)
    if found is None or share >= 1:
        return words
    number = found.group()
    decimals = len(number.partition(".")[2])
    value = float(number.replace(",", "")) * max(0.0, share)
    shown = f"{value:,.{decimals}f}" if "," in number else f"{value:.{decimals}f}"
    return words[: found.start()] + shown + words[found.end() :]


def counted(piece: Text, share: float) -> Text:
    """The number on its way; the piece itself at the end. Where it stands at the left it grows to the right."""
    if share >= 1 or not can_count(piece):
        return piece
    line, run = piece.lines[0], piece.lines[0].runs[0]
    words = counted_words(run.text, share)
    cell = CELL * run.style.size
    plain = len(run.text.strip("0123456789,.")) and run.width / max(1, len(run.text))
    widths = [cell if letter.isdigit() else (plain or cell * 0.5) for letter in words]
    x = run.x if piece.align == "left" else run.x + run.width - sum(widths)
    if piece.align == "centre":
        x = run.x + (run.width - sum(widths)) / 2
    runs: list[Run] = []
    for letter, width in zip(words, widths, strict=True):
        # Digits differ in width by a tenth; in the middle of its cell each stands still.
        slack = (width - DIGITS.get(letter, CELL) * run.style.size) / 2 if letter.isdigit() else 0.0
        runs.append(Run(letter, x + slack, width, run.style, run.ink))
        x += width
    return replace(piece, lines=(TextLine(line.baseline, tuple(runs)),))
