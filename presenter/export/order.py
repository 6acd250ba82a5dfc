"""What is to be exported and how it looks: one value that every format reads, and the one place that composes for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from presenter.core.citation import source_ref
from presenter.core.compose.frame import Frame
from presenter.core.compose.measure import Measure
from presenter.core.deck import Cursor, shown_slide
from presenter.core.story import Story
from presenter.core.theme import Theme
from presenter.export.shots import Shot
from presenter.scene.paint import PictureLoader

if TYPE_CHECKING:
    from presenter.export.ink_layer import InkMode, Pages


@dataclass(frozen=True, slots=True)
class Order:
    """One language and one theme of a story. `after` brings what is dated after the article.

    `frames` are those known already; what is composed is added to them if it `keeps` frames.
    """

    story: Story
    language: str
    theme: Theme
    measure: Measure
    pictures: PictureLoader | None = None
    after: bool = False
    frames: dict[Cursor, Frame] = field(default_factory=dict)
    keeps: bool = False
    ink: Pages = field(default_factory=dict)
    """What was drawn on the slides, by their ids."""
    ink_mode: InkMode = "off"
    composer: Callable[[Cursor], Frame] | None = None
    """Who composes, if not this process alone."""

    def frame(self, shot: Shot) -> Frame:
        """The composed frame of one shot; its switches say what is chosen."""
        known = self.frames.get(shot.cursor)
        if known is None:
            known = self.composer(shot.cursor) if self.composer else self.composed(shot.cursor)
            if self.keeps:
                self.frames[shot.cursor] = known
        if self.ink_mode == "off":
            return known
        from presenter.export.ink_layer import inked

        return inked(known, self.ink.get(known.slide, ()), self.ink_mode)

    def composed(self, cursor: Cursor) -> Frame:
        """A new frame."""
        from presenter.core.compose.compose import compose  # not needed where every frame was kept

        return compose(self.story, cursor, self.language, self.measure, after=self.after, still=True)

    def plain(self, text: object) -> str:
        """A text of the story in this language without markup."""
        return self.story.plain_text(text, self.language)  # type: ignore[arg-type]

    def address(self, reference: str) -> str:
        """The web address of a source or of a place in it; empty where it has none."""
        source = self.story.sources.get(source_ref(self.story, reference).source)
        if source is None or not source.url:
            return ""
        scheme, _, rest = source.url.rpartition("://")
        return f"{scheme or 'https'}://{rest}" if scheme in ("", "http", "https") and " " not in rest else ""

    def provenance(self, shot: Shot | None = None) -> dict[str, str]:
        """What each file says about itself, in its own language. Never anything from the notes."""
        story = self.story
        said = {"Title": self.plain(story.board.title), "Author": self.plain(story.board.author)}
        if shot is not None:
            slide = shown_slide(story, shot.cursor)
            said |= {"Description": self.plain(slide.spec.title), "Slide": slide.id, "State": slide.state_name}
        said |= {
            "Software": "Storyline Presenter",
            "Story-Revision": story.revision,
            "As-Of": story.board.date or "",
        }
        return {key: text for key, text in said.items() if text}
