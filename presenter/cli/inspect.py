"""`presenter inspect`: the composed frames as JSON; rectangles are ink bounds in slide units."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from presenter.cli.main import EXIT_OK, EXIT_PROBLEMS, UsageError, story_argument, story_path

if TYPE_CHECKING:
    from presenter.core.story import Slide, Story

EPILOG = """\
Prints {"story", "revision", "language", "theme", "frames": [{"slide", "step", "variant", "title", "covers", "pieces", "overflows"}]}.
Each piece has id, kind (text, shape, mark, picture), rect [x, y, width, height], text, size, role, facts and sources;
some have origin, group, event, link, choice or file. The slide is 1920 x 1080 units.
With --card each frame has card: the source card of that fact (fact, rect, figure, pieces), null where it is not shown.

  presenter inspect my-story.yaml --slide opening --step last --language en
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    story_argument(parser)
    parser.add_argument("--slide", help="slide id or number, or a list such as 1,3-5; all when missing")
    parser.add_argument("--step", help="a step from 0, `last`, or `all` (default)", default="all")
    parser.add_argument(
        "--variant", default="", help="options of switches, such as linear, or `all` (default: the first of each)"
    )
    parser.add_argument("--language", help="language; the story's first when missing")
    parser.add_argument("--theme", help="named in the output; frames are the same in every theme")
    parser.add_argument("--bright", action="store_true", help="for a bright room: named in the output as `ink-bright`")
    parser.add_argument("--after", action="store_true", help="with what is dated after the article")
    parser.add_argument("--card", default="", help="a fact whose source card is added where the fact is shown")
    parser.epilog = EPILOG


def run(arguments: argparse.Namespace) -> int:
    from presenter.cli.choose import chosen_language, chosen_slides, chosen_theme, report_errors
    from presenter.export.inspect import inspect_story
    from presenter.files import load_story
    from presenter.scene.measure import QtMeasure
    from presenter.scene.offscreen import offscreen_app

    path = story_path(arguments.story)
    loaded = load_story(path)
    wrong = report_errors(loaded, path)
    story = loaded.story
    if story is None:
        return EXIT_PROBLEMS
    language = chosen_language(story, arguments.language)
    theme = chosen_theme(story, arguments.theme, bright=arguments.bright)
    slides = chosen_slides(story, arguments.slide)
    step = arguments.step
    if step not in {"all", "last"}:
        highest = max(state.last_step for slide in slides for state in slide.all_states)
        if not (step.isascii() and step.isdecimal()) or int(step) > highest:
            raise UsageError(f"--step takes `all`, `last` or a number from 0 to {highest} here, not {step}")
    _check_variant(arguments.variant, slides)
    _check_card(arguments.card, story)
    offscreen_app()
    shown = inspect_story(
        story, slides, step, language, theme.label, QtMeasure(), after=arguments.after, variant=arguments.variant,
        card=arguments.card,
    )  # fmt: skip
    sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=1) + "\n")
    sys.stdout.flush()
    return EXIT_PROBLEMS if wrong else EXIT_OK


def _check_card(fact: str, story: Story) -> None:
    """UsageError for a fact that the story does not have."""
    from presenter.core.suggest import did_you_mean

    if fact and fact not in story.facts:
        raise UsageError(f"there is no fact “{fact}”; {did_you_mean(fact, story.facts)}")


def _check_variant(variant: str, slides: list[Slide]) -> None:
    """UsageError for options that no chosen slide has together."""
    from presenter.core.suggest import did_you_mean

    wanted = set(filter(None, map(str.strip, variant.split(","))))
    if variant == "all" or not wanted:
        return
    known = [set(state.option_ids) for slide in slides for state in slide.all_states]
    if not any(wanted <= options for options in known):
        options = sorted(set().union(*known))
        hint = did_you_mean(variant, options) if options else "these slides have no switches"
        raise UsageError(f"there is no option “{variant}”; {hint}")
