"""Whether the talk fits its time: as planned, and as it was rehearsed."""

from __future__ import annotations

from collections.abc import Iterator

from presenter.app.preflight.line import Line, Remedy, translate
from presenter.app.preflight.world import World
from presenter.app.rehearsal.time_words import clock
from presenter.core.pace.plan import plan_of
from presenter.core.rehearsal.run import usual_per_slide

TOO_LONG = 1.05


def look(world: World) -> Iterator[Line]:
    plan = plan_of(world.story)
    rehearse = Remedy(translate("Preflight", "Rehearse"), command="rehearse")
    if not plan:
        edit = Remedy(translate("Preflight", "Open the file"), command="edit")
        hint = translate("Preflight", "Write minutes: at the slides, or under pace:")
        yield Line("time", "warn", translate("Preflight", "The story plans no time"), hint, edit)
        return
    over = world.with_codes("pace-over")
    for problem in over:
        yield Line(
            "time", "warn", problem.message, problem.hint, Remedy(translate("Preflight", "Show"), problem=problem)
        )
    usual = usual_per_slide(world.runs)
    planned = clock(plan.total_s)
    shown = [slide.id for slide in world.story.slides]
    if not usual:
        text = translate("Preflight", "Planned for {planned}, never rehearsed").format(planned=planned)
        yield Line("time", "warn", text, "", rehearse)
        return
    taken = sum(usual.get(slide, plan.slides[index]) for index, slide in enumerate(shown))
    text = translate("Preflight", "Planned for {planned}, rehearsed in {taken}")
    text = text.format(planned=planned, taken=clock(taken))
    if taken > plan.total_s * TOO_LONG:
        hint = translate("Preflight", "Shorten it, or mark slides as optional: J skips them when you are late")
        yield Line("time", "warn", text, hint, Remedy(translate("Preflight", "Rehearsals"), command="rehearsals"))
    elif not over:
        yield Line("time", "pass", text)
