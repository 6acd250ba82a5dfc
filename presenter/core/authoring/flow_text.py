"""Where the cursor is inside braces and brackets, closed or not: `{fact: rev_2024, label: {zh: 目|`."""

from __future__ import annotations

import re

from msgspec import Struct, field

from presenter.core.authoring.block_lines import unquoted

_TOKEN = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*"? | '(?:[^']|'')*'?)
    | (?P<open>[\[{]) | (?P<close>[\]}]) | (?P<comma>,)
    | (?P<colon>:(?=[\s,\[\]{}]|$)) | (?P<space>\s+) | (?P<comment>(?<=\s)\#[^\n]*)
    | (?P<word>[^\s,\[\]{}:]+|:)""",
    re.VERBOSE,
)


class Box(Struct):
    """A mapping or a list in flow style."""

    is_list: bool
    entries: dict[str, str] = field(default_factory=dict)
    """Keys so far, each with its value where that is a scalar."""
    key: str | None = None
    """The key whose value is being read."""
    count: int = 0
    start: int = -1
    """Where the scalar being read begins; -1 before it."""
    end: int = -1

    def scalar(self, text: str) -> str:
        return unquoted(text[self.start : self.end]) if self.start >= 0 else ""


class FlowPlace(Struct, frozen=True):
    """The boxes around the cursor from the outermost in, and the scalar it is at."""

    boxes: tuple[Box, ...]
    steps: tuple[str | int, ...]
    """Which entry of each box leads to the cursor; without that of the last when the cursor is at a key."""
    at_key: bool
    start: int
    """Where the scalar at the cursor begins, the cursor itself where there is none."""
    end: int


def flow_place(text: str, start: int, end: int, cursor: int) -> FlowPlace | None:
    """Read from the opening bracket at `start` to `end` at most; None when the cursor lies behind what it closes."""
    reading = _Reading(text, cursor)
    at = start
    while at < end:
        match = _TOKEN.match(text, at, end)
        if match is None:  # cannot be, every character is a token
            break
        if reading.place is None and (match.end() > cursor or match.end() == cursor == end):
            reading.look(match)
        if not reading.take(match):
            break
        at = match.end()
    else:
        if reading.place is None and reading.boxes:
            reading.look(None)
    return reading.settled()


class _Reading:
    def __init__(self, text: str, cursor: int) -> None:
        self.boxes: list[Box] = []
        self.place: FlowPlace | None = None
        self._text, self._cursor = text, cursor
        self._box: Box | None = None  # the one the cursor is in

    def look(self, match: re.Match[str] | None) -> None:
        """The cursor stands in front of, or in, this token."""
        if not self.boxes:
            return
        box = self._box = self.boxes[-1]
        start = box.start if box.start >= 0 else self._cursor
        touches = box.start < 0 and match is not None and match.lastgroup in {"word", "quoted"}
        if touches and match is not None and match.start() <= self._cursor:
            start = match.start()
        steps = [one.count if one.is_list else one.key or "" for one in self.boxes]
        at_key = not box.is_list and box.key is None
        self.place = FlowPlace(
            tuple(self.boxes), tuple(steps[:-1] if at_key else steps), at_key, start, max(start, self._cursor)
        )

    def settled(self) -> FlowPlace | None:
        """The place, once all is read."""
        if self._box is not None:
            self._keep_end(self._box)
        return self.place

    def take(self, match: re.Match[str]) -> bool:
        """Read one token; False behind the last closing bracket."""
        kind = match.lastgroup
        box = self.boxes[-1] if self.boxes else None
        if kind == "open":
            if box is not None and box.is_list is False and box.key is None and box.start < 0:
                box.key = ""
            self.boxes.append(Box(is_list=match[0] == "["))
        elif box is None:
            return False
        elif kind == "close":
            self._finish(box)
            self.boxes.pop()
            if self.boxes:
                self.boxes[-1].start = self.boxes[-1].end = -1
            return bool(self.boxes)
        elif kind == "comma":
            self._finish(box)
            box.count += 1
        elif kind == "colon" and not box.is_list and box.key is None:
            self._keep_end(box)
            box.key = box.scalar(self._text)
            box.entries.setdefault(box.key, "")
            box.start = box.end = -1
        elif kind not in {"space", "comment"}:
            if box.start < 0:
                box.start = match.start()
            box.end = match.end()
        return True

    def _finish(self, box: Box) -> None:
        """An entry ends here."""
        self._keep_end(box)
        if not box.is_list:
            if box.key is not None:
                box.entries[box.key] = box.scalar(self._text)
            elif box.start >= 0:
                box.entries.setdefault(box.scalar(self._text), "")
        box.key, box.start, box.end = None, -1, -1

    def _keep_end(self, box: Box) -> None:
        """The scalar at the cursor ends where its box says it ends."""
        place = self.place
        if place is not None and box is self._box and box.start == place.start and box.end > place.end:
            self.place = FlowPlace(place.boxes, place.steps, place.at_key, place.start, box.end)
        if place is not None and box is self._box:
            self._box = None
