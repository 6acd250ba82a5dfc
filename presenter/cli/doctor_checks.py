"""The examinations of `presenter doctor`. What could crash this process is asked of a child process."""

from __future__ import annotations

import json
import locale
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from presenter.cli import libraries
from presenter.cli.display import display_trouble
from presenter.cli.doctor import Finding

_PACKAGES = ("PySide6-Essentials", "pyqtgraph", "PyYAML", "msgspec", "numpy", "edtf", "rich", "platformdirs")
_LINUX_PACKAGES = ("jeepney",)
_DEVELOPER_PROGRAMS = {
    "dbus-daemon": ("tests of sleep held off", "dbus-daemon"),
    "Xvfb": ("tests in real windows", "xvfb"),
    "xdotool": ("tests in real windows", "xdotool"),
    "xrandr": ("tests with two monitors", "x11-xserver-utils"),
    "pdftotext": ("tests of exported text", "poppler-utils"),
}
_LEAST_FREE_BYTES = 200_000_000

# Draws with our fonts and prints what Qt sees here. A child process, because a broken Qt aborts.
_PROBE = """
import json, sys
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication
app = QApplication([])
from presenter.scene.fonts import families, load_fonts, missing_glyphs
load_fonts()
image = QImage(300, 80, QImage.Format.Format_Grayscale8)
image.fill(Qt.GlobalColor.white)
painter = QPainter(image)
font = QFont(families("serif", "zh"))
font.setPixelSize(60)
painter.setFont(font)
painter.drawText(5, 60, "年 Aa")
painter.end()
ink = sum(byte < 128 for byte in bytes(image.constBits()))
print(json.dumps({
    "qt": qVersion(),
    "platform": app.platformName(),
    "style": app.style().objectName(),
    "ink": ink,
    "missing": missing_glyphs("年初Aé“”…×", "sans", "zh") + missing_glyphs("Aé“”…×", "serif", "en"),
    "app_font": QFontInfo(QFont()).family(),
    "screens": [
        [s.name(), s.size().width(), s.size().height(), s.devicePixelRatio(), s.refreshRate()] for s in app.screens()
    ],
    "places": [[s.geometry().x(), s.geometry().y()] for s in app.screens()],
}))
"""


def program() -> Iterator[Finding]:
    """Python and the packages, against what the package asks for."""
    yield Finding("ok", "Python", f"{platform.python_version()} on {platform.platform()}")
    for package in _PACKAGES + (_LINUX_PACKAGES if sys.platform.startswith("linux") else ()):
        try:
            found = metadata.version(package)
        except metadata.PackageNotFoundError:
            yield Finding("fail", package, "not installed", f"make setup, or: pip install {package}")
            continue
        if package == "PySide6-Essentials" and _gives_away_none(found):
            remedy = "pip install 'PySide6-Essentials<6.12', or use Python 3.12 or later"
            yield Finding("fail", package, f"{found}, which aborts on Python below 3.12", remedy)
        else:
            yield Finding("ok", package, found)
    yield _fast_yaml()
    encoding = locale.getpreferredencoding(do_setlocale=False)
    if encoding.lower().replace("-", "") == "utf8":
        yield Finding("ok", "text encoding", encoding)
    else:
        yield Finding("warn", "text encoding", encoding, "set LANG=C.UTF-8, or Chinese messages may not show")


def system_libraries() -> Iterator[Finding]:
    """What Qt needs of the system."""
    groups = (
        ("for drawing", libraries.DRAWING, "fail"),
        ("for windows on X11", libraries.X11, "warn"),
        ("for windows on Wayland", libraries.WAYLAND, "warn"),
    )
    if not sys.platform.startswith("linux"):
        yield Finding("ok", "libraries", "Qt brings all it needs on this system")
        return
    for name, needed, grade in groups:
        lacking = libraries.missing(needed)
        if not lacking:
            yield Finding("ok", name, f"all {len(needed)} found")
            continue
        names = ", ".join(library.name for library in lacking)
        remedy = f"Debian: apt install {' '.join(libraries.packages(lacking))}"
        yield Finding("fail" if grade == "fail" else "warn", name, f"missing: {names}", remedy)


def drawing() -> Iterator[Finding]:
    """Whether slides can be drawn without a display, with our own fonts."""
    seen = probe({**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    if isinstance(seen, str):
        yield Finding("fail", "Qt without a display", seen, "see the system libraries above, or install the app again")
        return
    yield Finding("ok", "Qt without a display", f"Qt {seen['qt']}")
    if seen["ink"] > 100 and not seen["missing"]:
        yield Finding("ok", "our fonts", "loaded, Chinese and English drawn")
    else:
        yield Finding("fail", "our fonts", f"ink {seen['ink']}, missing {seen['missing']}", "install the app again")
    yield Finding("ok", "font of windows", str(seen["app_font"]))


def display() -> Iterator[Finding]:
    """Screens and the platform plugin, as a window would find them."""
    trouble = display_trouble()
    if trouble:
        remedy = "presenter export writes the slides as pictures without a display"
        yield Finding("warn", "display", trouble, remedy)
        return
    seen = probe(dict(os.environ))
    if isinstance(seen, str):
        yield Finding("fail", "display", seen, "see the system libraries above; QT_DEBUG_PLUGINS=1 tells more")
        return
    yield Finding("ok", "display", f"Qt platform “{seen['platform']}”, style “{seen['style']}”")
    for name, width, height, ratio, rate in seen["screens"]:
        text = f"{width}×{height} at {ratio:g}×, {rate:.0f} Hz"
        if width < 1024 or height < 640:
            yield Finding("warn", f"screen {name}", text, "the window wants at least 1024×640")
        else:
            yield Finding("ok", f"screen {name}", text)


def folders() -> Iterator[Finding]:
    """The files we ship and the folders we write."""
    from presenter import paths
    from presenter.cli.log import log_path

    for name, path in (("fonts", paths.FONTS), ("built-in story", paths.BUILT_IN_STORY), ("examples", paths.EXAMPLES)):
        if path.exists():
            yield Finding("ok", name, str(path))
        else:
            yield Finding("fail", name, f"missing: {path}", "install the app again")
    for name, folder in (
        ("settings", paths.user_config_dir()),
        ("cache", paths.user_cache_dir()),
        ("data", paths.user_data_dir()),
    ):
        yield _writable(name, folder)
    log = log_path()
    size = f", {log.stat().st_size / 1000:.0f} kB" if log.is_file() else ", nothing written yet"
    yield Finding("ok", "log file", f"{log}{size}")


def developer_tools() -> Iterator[Finding]:
    """Programs that only the tests use."""
    for name, (purpose, package) in _DEVELOPER_PROGRAMS.items():
        found = shutil.which(name)
        if found:
            yield Finding("ok", name, found)
        else:
            yield Finding("warn", name, f"not found ({purpose})", f"Debian: apt install {package}")


def _gives_away_none(version: str) -> bool:
    numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
    return sys.version_info < (3, 12) and numbers >= (6, 12)


def _fast_yaml() -> Finding:
    code = "import yaml, sys; sys.exit(not yaml.__with_libyaml__)"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode == 0:
        return Finding("ok", "fast YAML reading", "PyYAML has libyaml")
    return Finding(
        "fail", "fast YAML reading", "PyYAML was built without libyaml", "pip install --force-reinstall PyYAML"
    )


def probe(environment: dict[str, str]) -> dict[str, Any] | str:
    """What Qt sees in that environment, or why it does not run."""
    root = str(Path(__file__).resolve().parent.parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (root, environment.get("PYTHONPATH", ""))))
    try:
        done = subprocess.run(
            [sys.executable, "-c", _PROBE],
            env=environment,
            check=False,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        return f"does not start: {fault}"
    if done.returncode == 0:
        found: dict[str, Any] = json.loads(done.stdout)
        return found
    said = [line for line in done.stderr.splitlines() if line.strip()]
    return said[-1] if said else f"stopped with exit code {done.returncode}"


def _writable(name: str, folder: Path) -> Finding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".doctor"
        trial.write_bytes(b"")
        trial.unlink()
        free = shutil.disk_usage(folder).free
    except OSError as fault:
        remedy = "make the folder writable, or set XDG_CONFIG_HOME, XDG_CACHE_HOME and XDG_DATA_HOME"
        return Finding("fail", f"{name} folder", f"{folder} cannot be written: {fault.strerror}", remedy)
    if free < _LEAST_FREE_BYTES:
        return Finding("warn", f"{name} folder", f"{folder}, only {free / 1e6:.0f} MB free", "make room on that disk")
    return Finding("ok", f"{name} folder", str(folder))
