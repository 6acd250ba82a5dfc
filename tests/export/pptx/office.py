"""LibreOffice as the second reader of our files: converts them in a profile and with fonts of their own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from presenter.paths import FONTS

SEEN = 480, 270
"""Pixels of the pictures compared: a quarter of 1080p, so that what differs is what one sees, not the edges of letters."""
WINDOW = 9
TWINS = {
    "Noto Sans CJK SC": "Storyline Sans",
    "Noto Serif CJK SC": "Storyline Serif",
    "Noto Sans": "Storyline Sans Latin",
    "Noto Serif": "Storyline Serif Latin",
}


def has_office() -> bool:
    """Whether what the tests need is installed."""
    return bool(shutil.which("soffice") and shutil.which("pdftoppm"))


def converted(files: list[Path], kind: str, folder: Path) -> list[Path]:
    """The files as `kind` in a folder, by one run of LibreOffice."""
    names = "".join(
        f'<alias binding="same"><family>{name}</family><prefer><family>{twin}</family></prefer></alias>'
        for name, twin in TWINS.items()
    )
    config = folder / "fonts.conf"
    config.write_text(
        f"<fontconfig><dir>{FONTS}</dir><cachedir>{folder / 'cache'}</cachedir>{names}</fontconfig>", "utf-8"
    )
    command = ["soffice", f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=110,
        env={"FONTCONFIG_FILE": str(config), "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder)},
    )  # fmt: skip
    made = [folder / f"{file.stem}.{kind}" for file in files]
    assert all(file.exists() for file in made)
    return made


def pages(pdf: Path) -> list[Path]:
    """A picture of each page."""
    target = pdf.with_suffix("")
    subprocess.run(
        ["pdftoppm", "-scale-to-x", "960", "-scale-to-y", "540", "-png", str(pdf), str(target)], check=True, timeout=100
    )
    return sorted(pdf.parent.glob(f"{target.name}-*.png"))


def seen(file: Path) -> NDArray[np.float64]:
    """Lightness from 0 to 1, small."""
    with Image.open(file) as image:
        return np.asarray(image.convert("L").resize(SEEN, Image.Resampling.BOX)).astype(np.float64) / 255


def likeness(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Structural similarity (Wang et al. 2004) where either picture shows something: 1 for the same, about 0 for strangers."""
    means = [_mean(picture) for picture in (one, other)]
    square = [_mean(picture * picture) - mean * mean for picture, mean in zip((one, other), means, strict=True)]
    together = _mean(one * other) - means[0] * means[1]
    small, smaller = 0.01**2, 0.03**2
    index = (2 * means[0] * means[1] + small) * (2 * together + smaller)
    index /= (means[0] ** 2 + means[1] ** 2 + small) * (square[0] + square[1] + smaller)
    busy = np.maximum(*square) > 1e-4
    return float(index[busy].mean())


def _mean(picture: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of the square window around each pixel."""
    sums = np.pad(picture.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    n = WINDOW
    whole: NDArray[np.float64] = sums[n:, n:] - sums[:-n, n:] - sums[n:, :-n] + sums[:-n, :-n]
    return whole / (n * n)
