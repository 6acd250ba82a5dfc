"""What the audience asks about."""

from __future__ import annotations

from msgspec import Struct


class Asked(Struct, frozen=True):
    """A fact, or a piece that names only sources. `piece` says which of the fact's places; the best one if empty."""

    fact: str = ""
    piece: str = ""
