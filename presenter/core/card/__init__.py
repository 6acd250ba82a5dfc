"""The source card: where a figure on stage comes from, asked for during the talk.

    Frame ──figures──▶ Asked ──content──▶ CardWords ──drawing──▶ pieces
                         └────place of the figure ──placing──▶ where the card lies

All in slide units, painted by the same function as slides; it covers neither its figure nor leaves the safe area.
"""

from __future__ import annotations
