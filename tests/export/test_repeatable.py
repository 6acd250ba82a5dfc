"""The same story gives the same bytes: in every format, with any number of jobs, in another process and another world."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from presenter.export.formats import FORMATS
from tests.content.composed import ROOT

SMALL = ROOT / "tests/data/stories/small.yaml"
ALL_FORMATS = """
import sys
from presenter.cli.main import main
story, out, jobs, *formats = sys.argv[1:]
for form in formats:
    options = ["--jobs", jobs, "--size", "640x360", "--steps", "all", "--language", "all"]
    if main(["export", story, "--out", f"{out}/{form}", "--format", form, *options]):
        raise SystemExit(form)
"""
WORLDS: dict[str, dict[str, str]] = {
    "plain": {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "elsewhere": {"TZ": "Asia/Shanghai", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de:zh", "PYTHONHASHSEED": "77"},
}


def test_the_same_bytes_in_another_world(tmp_path: Path) -> None:
    made: dict[str, dict[str, bytes]] = {}
    for (name, world), jobs in zip(WORLDS.items(), ("1", "4"), strict=True):
        home = tmp_path / name
        cwd = home / "here" if name == "plain" else ROOT
        (home / "here").mkdir(parents=True)
        (home / "here/small.yaml").write_bytes(SMALL.read_bytes())
        story = "small.yaml" if name == "plain" else str(home / "here/small.yaml")
        homes = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
        done = subprocess.run(
            [sys.executable, "-c", ALL_FORMATS, story, str(home / "out"), jobs, *FORMATS],
            cwd=cwd,
            env=os.environ | world | homes | {"HOME": str(home), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        files = [path for path in sorted((home / "out").rglob("*")) if path.is_file()]
        made[name] = {str(path.relative_to(home / "out")): path.read_bytes() for path in files}
    one, other = made.values()
    assert {Path(name).parts[0] for name in one} == set(FORMATS)
    assert list(one) == list(other)
    assert [name for name in one if one[name] != other[name]] == []
