"""Typography by numbers (LOOK sections 1 and 2), on every frame of every story: line ends, spaces, sizes, widths, air."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest

from presenter.core.compose.frame import Text
from presenter.core.compose.typeset import NO_END, NO_START, is_wide
from presenter.core.theme import INK
from presenter.scene.render import picture_loader
from tests.proof.painted import HEIGHT, SCALE, WIDTH, ink_mask, paint, pixels
from tests.proof.stories import MEASURE, PATHS, SOUND, each_slide, frames_of, story

CLOSING = NO_START | frozenset("，。、；：？！）」』》")
OPENING = NO_END | frozenset("（「『《")
LATIN = 0.49
"""Width of a Latin character in running text, in em."""
RUNNING = ("body", "body-large", "standfirst")
EMPTY = 0.35
"""Share of a slide's cells without ink; pictures are exempt, and nothing else needs to be."""
CELL = 20
ATOMS = re.compile(r"[^\x00-\xff]|[\x21-\xff]+")
"""What a line may break between: Chinese characters and Latin words."""

every_slide = pytest.mark.parametrize(("name", "slide"), each_slide(list(PATHS)), ids=lambda value: value)


def said_by(name: str, slide: str) -> list[tuple[str, Text]]:
    """Every text of a slide once, with the frame it is from."""
    found: dict[Text, str] = {}
    for where, frame in frames_of(name, slide):
        for piece in frame.pieces:
            if isinstance(piece, Text) and piece.text.strip():
                found.setdefault(piece, where)
    return [(where, piece) for piece, where in found.items()]


def widow(lines: list[str]) -> bool:
    """Whether a wrapped paragraph ends with one Chinese character alone, where the line before could spare one."""
    letters = [c for c in lines[-1].strip() if c not in CLOSING]
    return len(lines) > 1 and len(letters) == 1 and is_wide(letters[0]) and len(ATOMS.findall(lines[-2])) > 2


def is_row_name(piece: Text) -> bool:
    """A cell of a table's first column that is no date: these are set as headings."""
    return piece.id.endswith(".1") and not re.fullmatch(r"[\d年月日 -]+", piece.text)


def line_faults(lines: list[str]) -> list[str]:
    """What the line-breaking rules forbid, and blanks at the ends of lines, which push them aside."""
    found = [f"starts with {line[0]}" for line in lines[1:] if line and line[0] in CLOSING]
    found += [f"ends with {line[-1]}" for line in lines[:-1] if line and line[-1] in OPENING]
    found += [f"blank at the end of “{line}”" for line in lines[:-1] if line != line.rstrip()]
    found += [f"blank at the start of “{line}”" for line in lines[1:] if line != line.lstrip()]
    return found + (["one character alone"] if widow(lines) else [])


def space_faults(line: str) -> list[str]:
    """A blank belongs between Chinese and Latin letters or digits, and none beside Chinese punctuation."""
    found = []
    for before, after in pairwise(line):
        wide, narrow = (before, after) if is_wide(before) else (after, before)
        if is_wide(wide) and wide.isalpha() and narrow.isascii() and narrow.isalnum():
            found.append(f"no blank in {before}{after}")
        if " " in (before, after) and {before, after} & set("，。、；：？！）」』》（「『《"):
            found.append(f"blank beside {before}{after}")
    return found


def width_faults(piece: Text) -> list[str]:
    """Lines of running text wider than 34 Chinese characters or 66 Latin ones."""
    if piece.role not in RUNNING or len(piece.lines) < 2 or piece.id == "standfirst":
        return []
    found = []
    for line in piece.lines:
        style = line.runs[0].style
        limit = 34 * style.size if style.language == "zh" else max(66 * LATIN, 34) * style.size
        if sum(run.width for run in line.runs) > limit + 1:
            found.append(line.text)
    return found


@every_slide
def test_lines_break_and_are_spaced_by_the_rules(name: str, slide: str) -> None:
    faults = []
    for where, piece in said_by(name, slide):
        lines = [line.text for line in piece.lines]
        faults += [(where, piece.id, fault) for fault in line_faults(lines)]
        if name in SOUND:
            faults += [(where, piece.id, fault) for line in lines for fault in space_faults(line)]
    assert not faults


@every_slide
def test_columns_sizes_and_figures(name: str, slide: str) -> None:
    faults: list[object] = []
    for where, piece in said_by(name, slide):
        if name in SOUND:
            faults += [(where, piece.id, "too wide", line) for line in width_faults(piece)]
        runs = [run for line in piece.lines for run in line.runs]
        least = 18 if piece.role == "ruler" else 20
        faults += [(where, piece.id, run.style.size) for run in runs if run.style.size < least]
        if piece.role in ("axis", "axis-year") or (re.match(r"table\.\d", piece.id) and not is_row_name(piece)):
            # Only the sans has figures of one width.
            faults += [(where, piece.id, run.style.face) for run in runs if run.style.face != "sans"]
    assert not faults


def test_figures_of_the_sans_have_one_width() -> None:
    from presenter.core.compose.frame import TextStyle

    for language in ("zh", "en"):
        for bold in (False, True):
            style = TextStyle("sans", 26, bold=bold, language=language)
            assert len({round(MEASURE.advance(digit, style), 2) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(("name", "slide"), each_slide(SOUND), ids=lambda value: value)
def test_a_third_of_a_slide_stays_empty(name: str, slide: str) -> None:
    told = story(name)
    if told.slide(slide).spec.layout == "picture":
        return
    pictures = picture_loader(PATHS[name].parent)
    step = int(CELL * SCALE)
    for where, frame in frames_of(name, slide):
        mask = ink_mask(pixels(paint(frame, INK, pictures)))
        inked = mask.reshape(HEIGHT // step, step, WIDTH // step, step).any((1, 3))
        assert 1 - np.mean(inked) >= EMPTY, where


def test_the_rules_find_what_they_are_for() -> None:
    assert line_faults(["他说", "，好的"]) == ["starts with ，"]
    assert line_faults(["他说（", "好的）"]) == ["ends with （"]
    assert line_faults(["一二三", "四。"]) == ["one character alone"]
    assert line_faults(["two ", "lines"]) == ["blank at the end of “two ”"]
    assert line_faults(["一二三四。", "Five six."]) == []
    assert space_faults("183亿") == ["no blank in 3亿"]
    assert space_faults("共 183 亿，约") == []
    assert space_faults("共， 约") == ["blank beside ， "]
