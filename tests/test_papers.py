"""The papers stay true: examples parse, links lead somewhere, keys exist, nothing of a machine leaks into the repo."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from presenter.app.commands import COMMANDS
from presenter.core.parse import parse_story
from presenter.core.source import read_source

ROOT = Path(__file__).parent.parent
PAPERS = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def tracked() -> list[Path]:
    """Files of the repository, or of its folder where there is no git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def test_the_readme_s_story_is_one() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    [yaml] = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    parsed = parse_story(read_source(yaml, "README"))

    assert parsed.problems == ()
    assert parsed.story is not None
    assert len(parsed.story.slides) == 7


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.name)
def test_links_in_the_papers_lead_somewhere(paper: Path) -> None:
    for link in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", paper.read_text(encoding="utf-8")):
        if not link.startswith("…"):
            assert (paper.parent / link).exists(), link


def test_keys_named_in_the_readme_exist() -> None:
    known = {key.lower() for command in COMMANDS.values() for key in command.keys}
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Keys")[1].split("##")[0]

    for key in re.findall(r"\b(F\d+|Ctrl\+[A-Z]|Shift\+F5|Home|End|Esc)\b", table):
        assert {key.lower(), key.lower().replace("esc", "escape")} & known, key


FORBIDDEN = re.compile(r"/(?:work|root)/\w|py" + r"pi\.org|python" + r"hosted|registry\.npm" + r"js")


def test_nothing_of_a_machine_or_registry_is_in_the_repository() -> None:
    for path in tracked():
        if path.suffix in {".png", ".otf", ".qm"} or path.name.startswith("LICENSE") or not path.is_file():
            continue
        found = FORBIDDEN.search(path.read_text(encoding="utf-8", errors="replace"))
        assert found is None, f"{path.relative_to(ROOT)}: {found and found[0]}"
