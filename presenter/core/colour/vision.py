"""How eyes see a colour that lack one kind of cone.

Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
Transactions on Visualization and Computer Graphics 15(6), 2009: matrices of severity 1.0 from the authors' table, for
linear light.
"""

from __future__ import annotations

from enum import Enum

from presenter.core.colour.space import Light

_Row = tuple[float, float, float]


class Vision(Enum):
    """Kinds of eyes; the value is the word in messages."""

    NORMAL = "normal vision"
    PROTAN = "protanopia"
    DEUTAN = "deuteranopia"
    TRITAN = "tritanopia"


_MATRICES: dict[Vision, tuple[_Row, _Row, _Row]] = {
    Vision.PROTAN: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Vision.DEUTAN: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    Vision.TRITAN: (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(light: Light, vision: Vision) -> Light:
    """The light as these eyes see it, cut to what a screen can show."""
    matrix = _MATRICES.get(vision)
    if matrix is None:
        return light
    parts = (sum(factor * part for factor, part in zip(row, light, strict=True)) for row in matrix)
    return Light(*(min(1.0, max(0.0, part)) for part in parts))
