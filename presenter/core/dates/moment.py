"""A date as an author knows it: its bounds, and how precisely, how surely and in which words it was given."""

from __future__ import annotations

from enum import Enum, IntEnum, auto

from msgspec import Struct

from presenter.core.dates.instant import Instant, Period

LONGEST_TEXT = 200
"""No date is longer; a longer text is some other value in the wrong place, and not worth trying."""


class Precision(IntEnum):
    """How finely a date is known, finest first. PART is a part of a larger unit ("early 2023"): see `Moment.unit`."""

    MILLISECOND = auto()
    SECOND = auto()
    MINUTE = auto()
    HOUR = auto()
    DAY = auto()
    MONTH = auto()
    QUARTER = auto()
    SEASON = auto()
    PART = auto()
    YEAR = auto()
    DECADE = auto()
    CENTURY = auto()
    MILLENNIUM = auto()
    TEN_THOUSAND_YEARS = auto()
    HUNDRED_THOUSAND_YEARS = auto()
    MILLION_YEARS = auto()
    TEN_MILLION_YEARS = auto()
    HUNDRED_MILLION_YEARS = auto()
    BILLION_YEARS = auto()


class Kind(Enum):
    POINT = "point"  # something that happened at one time, known to lie within the period
    INTERVAL = "interval"  # something that lasted from start_moment to end_moment
    SET = "set"  # one of, or all of, `members`


class Moment(Struct, frozen=True):
    """What an author wrote as a date.

    `text` is the author's own; `period` holds the strict bounds of what it says: the event lies within them.
    With `open_start` or `open_end` the truth may lie beyond that side, and the period is the nearest named unit on the
    known side: "by 2026" is the year 2026 with an open start, "before 1066" the year 1065 with an open start.

    `qualifier` is the word that formatting says back: "early", "mid", "late", "first half", "second half" (a PART of
    `unit`); "spring" ... "winter", perhaps with " north" or " south"; "by", "before", "after", "since", "until",
    "unknown start", "unknown end"; "ago", "bp"; "one of", "all of"; "estimate" for a date with significant digits
    ("1950S2"); "unspecified" for one with digits left open before known ones ("156X-12-25"); else "".
    An INTERVAL has `start_moment` and `end_moment`, None where it is open or unknown; a point with an open side keeps
    the date that was named there too. `members` are the dates of a SET, or the estimated year of an "estimate".
    `utc_offset` is in minutes when a time was written with one: the period is then in UTC, else in the story's time.
    """

    text: str
    period: Period
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    open_start: bool = False
    open_end: bool = False
    kind: Kind = Kind.POINT
    qualifier: str = ""
    unit: Precision | None = None
    start_moment: Moment | None = None
    end_moment: Moment | None = None
    members: tuple[Moment, ...] = ()
    utc_offset: int | None = None

    @property
    def start(self) -> Instant:
        return self.period.start

    @property
    def end(self) -> Instant:
        return self.period.end


class DateError(ValueError):
    """A text that is no date. `message` says what is wrong, `hint` what to write; offset and length lie in the text."""

    def __init__(self, message: str, hint: str = "", offset: int = 0, length: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.offset = offset
        self.length = length
