"""`make bench`: each speed claim beside its floor, measured in the same run, as a table and as build/bench.json."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.display import bench_display  # noqa: E402
from tests.bench.rows import Row  # noqa: E402

GROUPS = ("start", "page_turn", "motion", "export", "load", "reload", "timeline", "presenting", "pen")
"""Modules of tests.bench, each with `rows() -> list[Row]`."""


def main() -> int:
    wanted = sys.argv[1:] or GROUPS
    # A user's Python keeps what it compiled; where that is switched off, every launch would compile all again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rows: list[Row] = []
    with bench_display() as where:
        print(f"display: {where}")
        print(f"{'row':30} {'value':>10} {'floor':>10} {'unit':5} {'ratio':>7}  aim")
        for group in wanted:
            module = __import__(f"tests.bench.{group}", fromlist=["rows"])
            for row in module.rows():
                rows.append(row)
                print(row.line(), flush=True)
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps({"rows": [asdict(row) for row in rows]}, indent=1) + "\n", encoding="utf-8")
    print(f"written to {out.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
