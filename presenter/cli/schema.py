"""`presenter schema`: the JSON Schema of the storyboard format, for editors."""

from __future__ import annotations

import argparse
import json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


def run(arguments: argparse.Namespace) -> int:
    del arguments
    from presenter.core.schema.json_schema import storyboard_json_schema

    print(json.dumps(storyboard_json_schema(), ensure_ascii=False, indent=2))
    return 0
