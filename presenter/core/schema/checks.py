"""Which rules of the story lint count how much in a story, and where one is set aside for a reason."""

from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta

from presenter.core.schema.text import Keys

RULES = {
    "chart-unsourced": "A chart none of whose numbers names a source.",
    "colour-distance": "Two colours of the story's own that some eyes cannot tell apart.",
    "contradiction": "Two facts that say different numbers of the same thing on the same date.",
    "contrast": "A colour of the story's own that is too pale, or too dark, on its ground.",
    "disagrees": "A total, an end or a stated number that its parts or its formula do not give.",
    "era-outside": "An era outside the story's time.",
    "fact-twice": "Two facts with the same number, date and source.",
    "gap-none": "A gap to be torn out of the axis where nothing is empty.",
    "kind": "Numbers of different kinds in a chart that adds up.",
    "layout-kind": "A chart or diagram that its layout does not show.",
    "log-of-zero": "Zero, or less, on a logarithmic scale.",
    "log-unexplained": "A logarithmic scale without a `note` that says so in the author's words.",
    "missing-part": "A layout without what it is for.",
    "missing-translation": "A text that lacks one of the story's languages.",
    "negative-share": "A part below zero in a chart of shares.",
    "no-alt": "A picture without words for those who do not see it.",
    "no-by": "A picture of which nobody says whose it is.",
    "no-choice": "Dates that sources disagree on, and none is used.",
    "no-date": "A bar without a date on an axis of time.",
    "no-place": "An undated event that no other event gives a place.",
    "no-reason": "Dates that sources disagree on, without why one is used.",
    "not-derived": "A difference that is no formula.",
    "not-from-zero": "A scale of bars or marks that does not begin at zero.",
    "not-in-chart": "Words or lines at something that the chart does not show.",
    "not-shown": "Something written that nothing shows.",
    "notes-long": "Speaker notes that take longer to say than the slide has.",
    "notes-step": "Speaker notes for a step that the slide does not have.",
    "nothing-to-rank": "A date of a chart of ranks with fewer than two values.",
    "nothing-to-show": "A story without events and slides.",
    "outside": "Something outside the stretch or the range it is drawn in.",
    "over-100": "Parts of a whole that are more than the whole.",
    "overflow": "A text that does not fit its place.",
    "pace-over": "Parts that are planned longer than the whole.",
    "pace-section": "A planned time for a chapter that no slide is in.",
    "ranked-by-middle": "A range that is ranked by its middle.",
    "same-date": "Two bars at one date.",
    "stale": "A number older than `stale_after` allows.",
    "stated-alone": "A stated number without a formula to compare it with.",
    "twice": "An event that says the same thing twice.",
    "two-signs": "A negative number that is also taken off.",
    "typed-number": "A number typed into a text that is no fact.",
    "uncovered": "A unit of the article that no slide covers.",
    "undated": "An event without a date.",
    "unknown-section": "A chapter that the story does not have.",
    "unknown-slide": "A slide that the story does not have.",
    "unknown-step": "A step of a waterfall whose number nobody knows.",
    "unsourced": "A fact without a source.",
    "unsourced-date": "A claimed date without a source.",
    "unused-allow": "An `allow` with nothing to allow.",
    "view-outside": "A stretch to go to outside the story's time.",
    "view-whole": "A stretch to go to that is the whole story.",
    "wordy": "A slide with more words than an audience reads while somebody speaks.",
}
"""What each rule looks for. What keeps a story off the stage is no rule: nobody can set it aside."""

if TYPE_CHECKING:
    Rule = str
else:
    Rule = Literal[tuple(RULES)]  # the words are in one place
Level = Literal["off", "info", "warning", "error"]
Reason = Annotated[
    str,
    Meta(min_length=4, description="Why: for whoever reads the story next.", extra={"hint": "say why in a few words"}),
]
Allow = Annotated[
    dict[Rule, Reason],
    Meta(description="Rules of the story lint that do not count here, each with the reason: `typed-number: a year`."),
]


class ChecksSpec(Keys, frozen=True, kw_only=True):
    """How much the rules of the story lint count in this story."""

    severity: Annotated[
        dict[Rule, Level], Meta(description="How much a rule counts: `off`, `info`, `warning` or `error`.")
    ] = {}
    allow: Allow = {}
    words: Annotated[
        Annotated[int, Meta(ge=10, le=1000)] | None,
        Meta(description="The most words of a slide, 110 when missing; a Chinese character counts as 0.6 of a word."),
    ] = None
    rate: Annotated[
        dict[str, Annotated[float, Meta(ge=30, le=1000)]],
        Meta(description="Words, or Chinese characters, said in a minute, by language: `{en: 140, zh: 240}`."),
    ] = {}
