"""What an export will write: the user's choices as a value, and the files that follow from them."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from presenter.core.deck import NOTHING_CHOSEN, Choices
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.core.themes import story_theme
from presenter.export.formats import FORMATS, Format, Wish
from presenter.export.shots import RangeError, Shot, Steps, Variants, parse_ranges, parse_steps, shots
from presenter.paths import BUILT_IN_STORY

Range = Literal["all", "this", "some"]
ALL_LANGUAGES = "all"


@dataclass(frozen=True, slots=True)
class Plan:
    """Choices of the dialog. `some` is a list such as 1,3-5."""

    out: Path
    theme: str
    language: str
    """A language of the story, or `all`."""
    range: Range = "all"
    some: str = ""
    steps: Steps = "final"
    variants: Variants = "active"
    after: bool = False
    bright: bool = False
    """For a bright room."""
    ink: bool = False
    """With what was drawn on the slides."""
    format: str = "png"
    wish: Wish = field(default_factory=Wish)
    """How the files should be."""

    @property
    def form(self) -> Format:
        return FORMATS[self.format]

    def target(self, story: Story, language: str) -> Path:
        """The folder, or the one file of a format that has one."""
        label = self.theme_of(story).label
        return self.form.target(self.out, story.file, label, language) if self.form.one_file else self.out

    def rows(self, taken: list[tuple[str, list[Shot]]], story_file: str = "") -> list[str]:
        """What will be written, one row per slide: its file, or its page in the one file; tables by their names."""
        if self.form.whole_story and self.form.one_file:
            theme = f"{self.theme}-bright" if self.bright else self.theme
            return [self.form.target(self.out, story_file, theme, language).name for language, _ in taken]
        if self.form.whole_story:
            from presenter.export.tables import table_names

            return [name for language, _ in taken for name in table_names(story_file, language)]
        ending = "" if self.form.one_file else f".{self.form.ending}"
        return [f"{shot.name}{ending}" for _, part in taken for shot in part]

    def theme_of(self, story: Story) -> Theme:
        return story_theme(story, self.theme, bright=self.bright)

    def languages(self, story: Story) -> tuple[str, ...]:
        return story.languages if self.language == ALL_LANGUAGES else (self.language,)

    def shots(self, story: Story, slide: int, choices: Choices = NOTHING_CHOSEN) -> list[tuple[str, list[Shot]]]:
        """Per language, what is drawn; `slide` (from 0) is the one on stage, `choices` its switches'. Raises RangeError."""
        if self.range == "this":
            slides = [story.slides[slide]]
        elif self.range == "some":
            slides = parse_ranges(self.some, story)
        else:
            slides = list(story.slides)
        label = self.theme_of(story).label
        parse_steps(self.steps, slides)
        taken = [
            (lang, shots(story, slides, self.steps, lang, label, variants=self.variants, choices=choices))
            for lang in self.languages(story)
        ]
        if not any(part for _, part in taken):
            raise RangeError("steps-here")
        return taken


def height_of(width: int) -> int:
    """Of a slide so many pixels wide."""
    return round(width * 9 / 16)


def default_folder(story: Path, home: Path) -> Path:
    """`exports` beside the story; in the user's home for the stories we ship and where nothing can be written beside."""
    ours = story.is_relative_to(BUILT_IN_STORY.parent)
    return (home if ours or not os.access(story.parent, os.W_OK) else story.parent) / "exports"


def seconds_left(done: int, total: int, elapsed_s: float) -> int | None:
    """A guess from the pace so far; None until there is one."""
    if done < 1 or elapsed_s <= 0:
        return None
    return max(1, round(elapsed_s / done * (total - done))) if done < total else 0


__all__ = ["ALL_LANGUAGES", "Plan", "Range", "RangeError", "default_folder", "height_of", "seconds_left"]
