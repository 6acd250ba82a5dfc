"""What every text, id and date in a storyboard is made of."""

from typing import Annotated

from msgspec import Meta, Struct

Text = str | dict[str, str]
"""One text for all languages, or a text per language: `{zh: …, en: …}`."""

Id = Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$", max_length=80)]


def _names(kind: str) -> Meta:
    """What carries the id of something else says of what: editors complete, find and rename by it."""
    return Meta(extra_json_schema={"x-names": kind})


FactId = Annotated[str, _names("fact")]
SourceId = Annotated[str, _names("source")]
SourceRef = Annotated[str, _names("source-place")]
"""A source, or a place in it: S33."""
EventId = Annotated[str, _names("event")]
SlideId = Annotated[str, _names("slide")]
LaneId = Annotated[str, _names("lane")]
SectionId = Annotated[str, _names("section")]
TableId = Annotated[str, _names("table")]
ColumnId = Annotated[str, _names("column")]
PartyId = Annotated[str, _names("party")]
Unit = Annotated[str, _names("unit")]
"""A sentence of the article: S33."""
PictureFile = Annotated[str, _names("picture-file")]
TableFile = Annotated[str, _names("table-file")]
EventsFile = Annotated[str, _names("events-file")]
FontFile = Annotated[str, _names("font-file")]
"""Names of files beside the story."""
Measure = Annotated[str, Meta(extra_json_schema={"x-offers": "measures"})]
ScaleWord = Annotated[str, Meta(extra_json_schema={"x-offers": "scales"})]
ThemeName = Annotated[str, Meta(extra_json_schema={"x-offers": "themes"})]
LanguageCode = Annotated[str, Meta(extra_json_schema={"x-offers": "languages"})]
"""Any word is taken; `offers` has those that are known."""
Formula = Annotated[str, Meta(max_length=500, extra_json_schema={"x-names": "formula"})]

DateText = Annotated[
    str, Meta(title="Date", description="A date as in docs/dates.md: 2025-09, early 2023, c. 1450, 44 BCE, by 2026.")
]


def _written(name: str) -> str:
    """The key in YAML: Python's reserved words carry an underscore here (`from_`)."""
    return name.rstrip("_")


class Keys(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename=_written):
    """A mapping whose keys are known."""
