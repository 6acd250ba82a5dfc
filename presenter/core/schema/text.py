"""What every text, id and date in a storyboard is made of."""

from typing import Annotated

from msgspec import Meta, Struct

Text = str | dict[str, str]
"""One text for all languages, or a text per language: `{zh: …, en: …}`."""

Id = Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$", max_length=80)]
DateText = Annotated[
    str, Meta(title="Date", description="A date as in docs/dates.md: 2025-09, early 2023, c. 1450, 44 BCE, by 2026.")
]


def _written(name: str) -> str:
    """The key in YAML: Python's reserved words carry an underscore here (`from_`)."""
    return name.rstrip("_")


class Keys(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename=_written):
    """A mapping whose keys are known."""
