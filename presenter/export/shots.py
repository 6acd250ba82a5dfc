"""What an export takes: which slides, which steps, and the file name of each picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from presenter.core.deck import NOTHING_CHOSEN, Choices, Cursor
from presenter.core.story import Slide, Story
from presenter.core.suggest import closest

Steps = str
"""`final`, `all`, or chosen ones such as `1,3-`, numbered from 1 as in the names of files."""
Variants = Literal["active", "all"]
"""Of slides with switches: the states chosen, or every state."""
TAG = "tag:"
MOST_STEPS = 1_000_000
"""More than `_RANGE` reads."""
_RANGE = re.compile(r"(?=.*[0-9])([0-9]{1,6})?(-)?([0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to be made: its place in the deck and its file name without ending."""

    cursor: Cursor
    name: str


Wrong = Literal["slide", "backwards", "slides", "step-numbers", "tag", "tags", "nothing", "steps", "steps-here"]
SAID: dict[Wrong, str] = {
    "slide": "there is no slide “{text}”",
    "backwards": "“{text}” runs backwards; write {more}",
    "slides": "“{text}” is not within the slides 1-{more}",
    "step-numbers": "“{text}” is not within the steps 1-{more}",
    "tag": "no slide has the tag “{text}”",
    "tags": "no slide has the tag “{text}”; no slide of the story has tags",
    "nothing": "no slides are chosen",
    "steps": "“{text}” are no steps; write final, all, or numbers such as 1,3",
    "steps-here": "none of the slides has these steps as it is now",
}
"""English, for the command line; the dialog says the same in the app's language."""


class RangeError(ValueError):
    """A slide range that cannot be read or names no slide: what is wrong, with which part of the text.

    `more` is how it would be right or the highest number there is; `near` what was probably meant, or empty.
    """

    def __init__(self, wrong: Wrong, text: str = "", more: str = "", near: str = "") -> None:
        said = SAID[wrong].format(text=text, more=more)
        super().__init__(f'{said}; did you mean "{near}"?' if near else said)
        self.wrong, self.text, self.more, self.near = wrong, text, more, near


def parse_ranges(text: str, story: Story) -> list[Slide]:
    """Slides of a list such as `1,3-5,closing,tag:market`: numbers, ranges (open ones too: `5-`), ids, tags.

    Raises RangeError.
    """
    chosen: set[int] = set()
    for part in _parts(text):
        if part in story.slide_index:
            chosen.add(story.slide_index[part])
        elif part.startswith(TAG):
            chosen.update(_tagged(part.removeprefix(TAG).strip(), story))
        else:
            found = _numbers(part, len(story.slides), "slides")
            if found is None:
                raise RangeError("slide", part, near=closest(part, story.slide_index) or "")
            chosen.update(number - 1 for number in found)
    if not chosen:
        raise RangeError("nothing")
    return [story.slides[index] for index in sorted(chosen)]


def _parts(text: str) -> list[str]:
    return [part for part in map(str.strip, text.split(",")) if part]


def _numbers(part: str, most: int, what: Wrong) -> range | None:
    """Of `3`, `3-5`, `5-` or `-2`, from 1; None where it is none of them. Raises RangeError outside of 1 to `most`."""
    match = _RANGE.fullmatch(part)
    if match is None:
        return None
    first = int(match[1] or 1)
    last = int(match[3] or most) if match[2] else first
    if first > last and match[3]:
        raise RangeError("backwards", part, f"{last}-{first}")
    if not 1 <= first <= last <= most:
        raise RangeError(what, part, str(most))
    return range(first, last + 1)


def _tagged(tag: str, story: Story) -> list[int]:
    """Slides with that tag, from 0; case counts for nothing. Raises RangeError for a tag that no slide has."""
    found = [
        index
        for index, slide in enumerate(story.slides)
        if tag.casefold() in (own.casefold() for own in slide.spec.tags)
    ]
    if not found:
        tags = dict.fromkeys(own for slide in story.slides for own in slide.spec.tags)
        raise RangeError("tag" if tags else "tags", tag, near=closest(tag, tags) or "")
    return found


def parse_steps(text: str, slides: list[Slide]) -> Steps:
    """`text` itself, if it says `final`, `all` or steps that one of the slides at least has. Raises RangeError."""
    if text not in ("final", "all"):
        most = max((state.last_step + 1 for slide in slides for state in slide.all_states), default=1)
        chosen = [_numbers(part, most, "step-numbers") for part in _parts(text)]
        if not chosen or None in chosen:
            raise RangeError("steps", text)
    return text


def _steps_of(steps: Steps, last: int) -> list[int]:
    """The steps to be taken of a slide whose last is `last`, from 0; of those chosen the ones it has."""
    if steps == "final":
        return [last]
    if steps == "all":
        return list(range(last + 1))
    every = [_numbers(part, MOST_STEPS, "step-numbers") or range(0) for part in _parts(steps)]
    return [step for step in range(last + 1) if any(step + 1 in some for some in every)]


def shots(
    story: Story,
    slides: list[Slide],
    steps: Steps,
    language: str,
    theme: str,
    *,
    variants: Variants = "active",
    choices: Choices = NOTHING_CHOSEN,
) -> list[Shot]:
    """One shot per slide, or per step or state of each; of chosen steps a slide has those it has, perhaps none.

    Names sort as the talk runs:

    `04-timeline-ink-zh`, with all steps `04-timeline-ink-zh-02`, with all states `14-valuation-linear-ink-zh`. The
    state is also named where `choices` has one that is not the slide's first.
    """
    digits = 3 if len(story.slides) >= 100 else 2
    taken: list[Shot] = []
    for slide in slides:
        chosen = slide.chosen(choices.get(slide.id, ()))
        for state in slide.all_states if variants == "all" else (chosen,):
            shown = f"-{state.state_name}" if state.choice or (variants == "all" and slide.states) else ""
            stem = f"{slide.number:0{digits}d}-{safe_name(slide.id + shown)}-{theme}-{language}"
            for step in _steps_of(steps, state.last_step):
                tail = f"-{step + 1:02d}" if steps != "final" and state.last_step else ""
                taken.append(Shot(Cursor(slide.number - 1, step, state.choice), stem + tail))
    return taken


def safe_name(text: str) -> str:
    """Letters, digits, dot, dash and underscore only: a file name on every system."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip(".-") or "slide"
