"""How long the talk may take, as written."""

from typing import Annotated

from msgspec import Meta

from presenter.core.schema.text import Keys, SectionId

Minutes = Annotated[float, Meta(gt=0, le=1440)]


class PaceSpec(Keys, frozen=True, kw_only=True):
    """Planned time of the whole talk and of its chapters; slides have their own `minutes`."""

    minutes: Annotated[
        Minutes | None, Meta(description="Planned time of the whole talk; the sum of its parts when missing.")
    ] = None
    sections: Annotated[
        dict[SectionId, Minutes],
        Meta(description="Planned time per chapter; what its slides leave of it is shared among those without time."),
    ] = {}
    ends: Annotated[
        Annotated[str, Meta(pattern=r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$")] | None,
        Meta(description="When the talk must be over, on the clock of the day: 15:30."),
    ] = None
