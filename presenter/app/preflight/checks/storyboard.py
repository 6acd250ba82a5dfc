"""Whether the file itself is sound: errors keep parts off the stage, warnings are the author's to judge."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.checks import fonts, numbers, pictures
from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.core.problem import Severity

ELSEWHERE = {*fonts.CODES, *pictures.CODES, *numbers.CODES, "overflow", "pace-over"}
"""Rules that other lines speak of."""


def look(world: World) -> Iterator[Line]:
    show = translate("Preflight", "Show")
    rest = [problem for problem in world.problems if problem.code not in ELSEWHERE]
    errors = [problem for problem in rest if problem.severity is Severity.ERROR]
    warnings = [problem for problem in rest if problem.severity is Severity.WARNING]
    for problem in errors:
        yield Line("storyboard", "fail", str(problem), problem.hint, Remedy(show, problem=problem))
    for problem in warnings:
        yield Line("storyboard", "warn", str(problem), problem.hint, Remedy(show, problem=problem))
    if not errors and not warnings:
        yield Line("storyboard", "pass", translate("Preflight", "The storyboard has no problems"))
