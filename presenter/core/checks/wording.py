"""Too many words: on a slide while somebody speaks, and in the notes for the time the slide has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presenter.core.compose.frame import Frame, Text
from presenter.core.pace.plan import plan_of
from presenter.core.problem import Problem, warning
from presenter.core.resolve.notes import Notes
from presenter.core.source import Source
from presenter.core.speaker_notes import without_marks
from presenter.core.story import Slide, Story

MOST_WORDS = 110
CJK_WORD = 0.6
"""What a Chinese character counts as a word: texts of the same meaning have about 1.6 times as many."""
RATES = {"en": 140.0, "zh": 240.0}
"""Words, or Chinese characters, said in a minute by somebody who wants to be understood."""
ALLOWED = 1.25
"""How much longer than planned notes may take: nobody says all of them."""
PROSE = frozenset(
    {
        "title", "headline", "headline-timeline", "closing", "standfirst", "body", "body-large", "block-heading",
        "block-heading-large", "chip", "quote", "annotation",
    }
)  # fmt: skip
"""Roles of texts that are read; labels, axes, sources and the second language are looked at."""
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff\uf900-\ufaff][^\W_\u3400-\u9fff\uf900-\ufaff]*(?:[’'-]\w+)*")


def check_words(story: Story, slide: Slide, frame: Frame, source: Source) -> Iterator[Problem]:
    """A warning where a composed slide has more words than the story wants."""
    most = (story.board.checks.words if story.board.checks else None) or MOST_WORDS
    texts = [piece.text for piece in frame.pieces if isinstance(piece, Text) and piece.role in PROSE]
    count = round(sum(_words(text) + CJK_WORD * _characters(text) for text in texts))
    if slide.spec.layout != "sources" and count > most:
        message = f"slide {slide.number} ({frame.language}) has {count} words to read at once; {most} is the most"
        yield warning(source.span(slide.place), "wordy", message, "say it in the notes, or on two slides")


def check_notes_length(story: Story, notes: Notes) -> None:
    """Warn of speaker notes that take longer to say than their slide has time."""
    plan = plan_of(story)
    if not plan:
        return
    rates = RATES | (story.board.checks.rate if story.board.checks else {})
    for slide, planned_s in zip(story.slides, plan.slides, strict=True):
        written = slide.spec.notes
        texts = written.items() if isinstance(written, dict) else (("", written),)
        for language, text in texts if planned_s > 0 else ():
            said_s = 60 * minutes_to_say(without_marks(text), language or story.language, rates)
            if said_s > ALLOWED * planned_s:
                path = (*slide.place, "notes", language) if language else (*slide.place, "notes")
                message = f"these notes take {_time(said_s)} to say; the slide has {_time(planned_s)}"
                hint = "shorten them, or give the slide more minutes:"
                notes.warn(path, "notes-long", message, hint, at_key=True)


def minutes_to_say(text: str, language: str, rates: dict[str, float]) -> float:
    """How long a text takes to say: its Chinese characters and its other words, each at their rate."""
    rate = rates.get(language, rates["en"]) if language != "zh" else rates["en"]
    return _words(text) / rate + _characters(text) / rates["zh"]


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _characters(text: str) -> int:
    return len(_CJK.findall(text))


def _time(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
