"""The guided first story as its reader makes it: the snippets of docs/first-story*.md put into the file, one after the other.

The page says where each goes, and so does this: a snippet that begins with a key of the story replaces that part, or stands above
`slides:`; one that begins with `- id:` replaces that slide, or stands below all others.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = {"en": ROOT / "docs" / "first-story.md", "zh": ROOT / "docs" / "first-story.zh.md"}
_YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
_NEW = re.compile(r"^presenter new (.+)$", re.MULTILINE)
_PART = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_SLIDE = re.compile(r"^(?=  - id: )", re.MULTILINE)


def snippets(language: str) -> list[str]:
    """The YAML of the page, in order."""
    return _YAML.findall(PAGES[language].read_text(encoding="utf-8"))


def new_arguments(language: str) -> list[str]:
    """What the page has its reader type after `presenter new`, but for --open."""
    import shlex

    found = _NEW.search(PAGES[language].read_text(encoding="utf-8"))
    assert found is not None
    return [word for word in shlex.split(found[1]) if word != "--open"]


def put(story: str, snippet: str) -> str:
    """The story with a snippet where the page says that it goes."""
    head, slides = story.split("\nslides:\n", 1)
    if snippet.startswith("  - id: "):
        parts = _SLIDE.split(slides)
        own = snippet.split("\n", 1)[0]
        places = [number for number, part in enumerate(parts) if part.startswith(own + "\n")]
        if places:
            parts[places[0]] = snippet + "\n"
        else:
            parts.append("\n" + snippet)
        return f"{head}\nslides:\n{''.join(parts)}"
    parts = _PART.split(head)
    for part in _PART.split(snippet):
        name = part.split(":", 1)[0]
        places = [number for number, known in enumerate(parts) if known.startswith(f"{name}:")]
        if not part.strip():
            continue
        if places:
            parts[places[0]] = part.rstrip("\n") + "\n\n"
        else:
            parts.append(part.rstrip("\n") + "\n\n")
    return f"{''.join(parts).rstrip()}\n\nslides:\n{slides}"


def grown(language: str, begun: str) -> list[str]:
    """The story after each snippet."""
    stories: list[str] = []
    for snippet in snippets(language):
        begun = put(begun, snippet)
        stories.append(begun)
    return stories
