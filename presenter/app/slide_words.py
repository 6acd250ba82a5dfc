"""What panels say about a slide: its chapter, its short title, whether it carries a correction."""

from __future__ import annotations

from presenter.core.schema import SlideSpec
from presenter.core.story import Slide, Story


def chapter_name(story: Story, slide: Slide, language: str) -> str:
    """The chapter's name as the kicker shows it; empty for a slide without one."""
    section = slide.spec.section or ""
    return story.plain_text(story.board.sections.get(section, section), language)


def short_title(story: Story, slide: Slide, language: str) -> str:
    """The rail's title."""
    return story.plain_text(slide.spec.short or slide.spec.title, language)


def has_correction(spec: SlideSpec) -> bool:
    """Whether a chip on the slide says that the article is wrong."""
    chips = [block.chip for block in spec.blocks] + [column.chip for column in spec.columns]
    return "fix" in chips
