"""Write docs/layouts.md and its pictures: each layout with a picture, when to use it, the YAML that made it, its keys.

    python tools/make_layout_pages.py [--check]

All of it comes from tests/data/stories/layouts.yaml: the pictures are its slides, the YAML beside them is cut from the
file, the words are the slides' notes. `--check` writes nothing and exits 1 when the page differs or a picture is missing.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presenter.core.checks.parts import NEEDED, SHOWN  # noqa: E402
from presenter.core.compose.compose import LAYOUTS  # noqa: E402
from presenter.core.schema.choices import meanings  # noqa: E402
from presenter.core.schema.json_schema import storyboard_json_schema  # noqa: E402
from presenter.core.source import Source  # noqa: E402
from presenter.core.story import Slide, Story  # noqa: E402

STORY = ROOT / "tests" / "data" / "stories" / "layouts.yaml"
PAGE = ROOT / "docs" / "layouts.md"
PICTURES = ROOT / "docs" / "images" / "layouts"
WIDTH = 640
ALL = ("title", "section", "claim", "standfirst", "time", "events", "sources", "remark", "steps", "switches")
"""Keys of every layout: named once, above."""
UNSAID: dict[str, tuple[str, ...]] = {"picture": ("alt",), "closing": ()}
"""Keys a layout shows that the table of parts does not list."""

INTRO = """\
# Layouts

A slide says with `layout` how it is laid out. Below is each layout with a picture, when to use it, the YAML that made the
picture, and the keys it shows. The slides are those of [layouts.yaml](../tests/data/stories/layouts.yaml), an invented story;
`python tools/make_layout_pages.py` draws them and writes this page.

What all layouts have in common:

- `title` is the message as a sentence; `|` sets a line break. `section` names the chapter, `claim` tags the slide.
- The ruler on top shows the stretch of time the slide speaks of: that of its `events`, or the one in `time`.
- The source line lists what the slide rests on by itself; `sources` and `remark` add to it.
- Text wraps and never shrinks. What does not fit is told by `check` with its line.
- `step` on a part lets it appear later. `steps: true` on a slide brings its parts one per step: list items of the body, then table rows,
  panels, columns and blocks, with their list items. `steps: true` on a block or column does so for its own list items.
- `switches` give a slide other states. All keys are in [storyboard.md](storyboard.md).
"""


def read() -> tuple[Story, Source]:
    """The story of the page, without a single problem."""
    from presenter.files import load_story

    loaded = load_story(STORY)
    if loaded.story is None or loaded.problems or loaded.source is None:
        raise ValueError("\n".join(str(problem) for problem in loaded.problems))
    return loaded.story, loaded.source


def excerpt(source: Source, slide: Slide) -> str:
    """The slide as it stands in the file, without its notes and planned minutes."""
    start, end = source.extent(slide.place)
    start = source.text.rfind("\n", 0, start) + 1
    text = textwrap.dedent(source.text[start:end].rstrip())
    lines = [line for line in text.splitlines() if not re.match(r"\s*(notes|minutes): ", line)]
    return "\n".join(lines)


def page(story: Story, source: Source) -> str:
    """The whole page."""
    by_layout: dict[str, list[Slide]] = {name: [] for name in LAYOUTS}
    for slide in story.slides:
        if not slide.page:
            by_layout[slide.spec.layout].append(slide)
    missing = [name for name, slides in by_layout.items() if not slides]
    if missing:
        raise ValueError(f"{STORY.name} has no slide for {missing}")
    links = ", ".join(f"[{name}](#{name})" for name in by_layout)
    said = meanings(LAYOUTS) or {}
    parts = [INTRO.rstrip(), links + "."]
    for name, slides in by_layout.items():
        parts += [f"## {name}", said[name]]
        for slide in slides:
            parts.append(_sample(story, source, slide))
        parts.append(_keys(name))
    return "\n\n".join(parts) + "\n"


def _sample(story: Story, source: Source, slide: Slide) -> str:
    alt = story.plain_text(slide.spec.title, story.language)
    use = story.plain_text(slide.spec.notes, story.language)
    return f"{use}\n\n![{alt}](images/layouts/{slide.id}.png)\n\n```yaml\n{excerpt(source, slide)}\n```"


def _keys(name: str) -> str:
    """The keys of a layout with their meanings; the one it is nothing without comes first."""
    properties: dict[str, Any] = storyboard_json_schema()["$defs"]["SlideSpec"]["properties"]
    shown = {*SHOWN[name], *UNSAID.get(name, ())}
    first = NEEDED.get(name)
    listed = sorted(shown, key=lambda key: (key != first, list(properties).index(key)))
    if not listed:
        return "Keys: only those of every layout."
    rows = [f"- `{key}`{' (needed)' if key == first else ''}: {properties[key]['description']}" for key in listed]
    return "Keys:\n\n" + "\n".join(rows)


def draw_pictures(story: Story) -> None:
    """Each slide at its last step, in the theme ink."""
    from PySide6.QtCore import QSize, Qt

    from presenter.core.deck import Cursor
    from presenter.core.theme import THEMES
    from presenter.export.images.pixels import draw
    from presenter.export.order import Order
    from presenter.export.shots import Shot
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app
    from presenter.scene.render import picture_loader

    offscreen_app()
    PICTURES.mkdir(parents=True, exist_ok=True)
    wanted = {f"{slide.id}.png" for slide in story.slides}
    for old in PICTURES.glob("*.png"):
        if old.name not in wanted:
            old.unlink()
    load = picture_loader(STORY.parent)
    for index, slide in enumerate(story.slides):
        shot = Shot(Cursor(index, slide.last_step), "")
        image = draw(Order(story, story.language, THEMES["ink"], QtMeasure(), load), shot, QSize(1920, 1080))
        small = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        small.save(str(PICTURES / f"{slide.id}.png"), "PNG", 0)  # type: ignore[call-overload]  # 0 is the closest packing


def stale() -> list[str]:
    """What differs from what the story gives: names of files."""
    story, source = read()
    found = [] if PAGE.exists() and PAGE.read_text("utf-8") == page(story, source) else [PAGE.name]
    wanted = {f"{slide.id}.png" for slide in story.slides}
    return found + sorted(wanted ^ {path.name for path in PICTURES.glob("*.png")})


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the page of layouts and its pictures.")
    parser.add_argument("--check", action="store_true", help="only say which files differ")
    if parser.parse_args().check:
        names = stale()
        print("\n".join(f"stale: {name}" for name in names))
        return 1 if names else 0
    story, source = read()
    PAGE.write_text(page(story, source), "utf-8")
    draw_pictures(story)
    print(f"wrote: {PAGE.relative_to(ROOT)} and {len(story.slides)} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
