"""Make a fresh checkout ready: system libraries through apt where allowed, then .venv with the pinned packages.

    python3 tools/prepare.py run     what the app needs
    python3 tools/prepare.py test    that, and what the tests need

Standard library only, and safe to repeat: when nothing has changed it takes a fraction of a second. Without the right
to install system packages it names those that are missing and exits with 1.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# These need the line above, and import the standard library only.
from presenter.cli import libraries  # noqa: E402
from presenter.cli.display import display_servers  # noqa: E402

VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
INPUTS = (ROOT / "pyproject.toml", ROOT / "constraints.txt")
TEST_TOOLS = {
    "Xvfb": "xvfb", "xdotool": "xdotool", "xrandr": "x11-xserver-utils", "pdftotext": "poppler-utils",
    "rsvg-convert": "librsvg2-bin",
}  # fmt: skip


class SetupError(Exception):
    """What is wrong and what to do, in words for the user."""


def main() -> int:
    """Prepare for "run" or "test"; returns the exit code."""
    purpose = sys.argv[1] if len(sys.argv) == 2 else ""
    if purpose not in {"run", "test"}:
        print(__doc__)
        return 2
    try:
        prepare_system(purpose)
        prepare_packages(purpose)
    except SetupError as fault:
        print(f"setup: {fault}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as fault:
        print(f"setup: this failed with exit code {fault.returncode}: {' '.join(map(str, fault.cmd))}", file=sys.stderr)
        return 1
    return 0


def prepare_system(purpose: str) -> None:
    """Install the system packages that are missing, or say which they are."""
    if not sys.platform.startswith("linux"):
        return
    needed, useful = missing_packages(purpose)
    if not needed and not useful:
        return
    wanted = needed + useful
    install = apt_install()
    if install is not None:
        print(f"setup: installing {' '.join(wanted)}", flush=True)
        install(wanted)
        needed, useful = missing_packages(purpose)
        wanted = needed + useful
    if needed:
        raise SetupError(
            "these system packages are missing (names as in Debian):\n"
            + "".join(f"    {name}\n" for name in needed)
            + f"Install them, for instance as root: apt-get install {' '.join(needed)}"
        )
    if wanted:
        awake = set(wanted) <= {library.package for library in libraries.AWAKE}
        lack = "a screen saver may come during a talk" if awake else "there will be no window, only exports"
        print(f"setup: without {' '.join(wanted)} {lack}", file=sys.stderr)


def missing_packages(purpose: str) -> tuple[list[str], list[str]]:
    """System packages (Debian names) that must be there, and those that only a window or a talk would need."""
    drawing = libraries.packages(libraries.missing(libraries.DRAWING))
    window = libraries.packages(libraries.missing(libraries.X11))
    awake = libraries.packages(libraries.missing(libraries.AWAKE))
    if purpose == "test":
        tools = [package for program, package in TEST_TOOLS.items() if shutil.which(program) is None]
        return drawing + window + awake + tools, []
    servers = display_servers()
    if "wayland" in servers:
        return drawing + libraries.packages(libraries.missing(libraries.WAYLAND)), window
    if "x11" in servers:
        return drawing + window, awake
    return drawing, window


def apt_install():
    """A function that installs Debian packages, or None where there is no apt or no right to use it."""
    apt = shutil.which("apt-get")
    if apt is None:
        return None
    if os.geteuid() == 0:
        prefix = []
    elif (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        prefix = ["sudo", "-n"]
    else:
        return None
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    quiet = [*prefix, *environment, apt, "-qq", "-o", "DPkg::Lock::Timeout=300"]

    def install(packages: list[str]) -> None:
        # A package list of another year is worse than a minute of waiting. If updating fails, an old list may do.
        subprocess.run([*quiet, "update"], check=False, stdin=subprocess.DEVNULL)
        command = [*quiet, "install", "-y", "--no-install-recommends", *packages]
        done = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode != 0:
            print(done.stdout[-3000:], file=sys.stderr)

    return install


def prepare_packages(purpose: str) -> None:
    """Create .venv and install the pinned packages, unless that has been done for these very files."""
    stamp = VENV / f"prepared-for-{purpose}"
    version = version_of(VENV_PYTHON)
    if version and stamp.is_file() and stamp.read_text() == fingerprint(version):
        return
    if not version:
        make_environment()
        version = version_of(VENV_PYTHON)
    project = tomllib.loads(INPUTS[0].read_text(encoding="utf-8"))["project"]
    wanted = list(project["dependencies"])
    if purpose == "test":
        wanted += project["optional-dependencies"]["dev"]
    print(f"setup: installing Python packages into {VENV.name} (the first time, about 300 MB)", flush=True)
    command = [*pip(), "install", "--disable-pip-version-check", "--constraint", str(INPUTS[1]), *wanted]
    if not sys.stdout.isatty():
        command.append("--quiet")
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    # What tests need includes what the app needs.
    for name in {"run", purpose}:
        (VENV / f"prepared-for-{name}").write_text(fingerprint(version))


def fingerprint(version: str) -> str:
    """Changes when the packages must be installed anew."""
    digest = hashlib.sha256(f"{platform.machine()} {version}".encode())
    for file in INPUTS:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    """Make .venv anew. Debian without python3-venv has no pip to put inside: the outer one then fills it."""
    print(f"setup: making {VENV.name} with Python {platform.python_version()}", flush=True)
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    for extra in ([], ["--without-pip"]):
        done = subprocess.run([*command, *extra], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return
    raise SetupError(
        f"this Python cannot make an environment; on Debian: apt-get install python3-venv\n{done.stdout}{done.stderr}"
    )


def pip() -> list[str]:
    """The pip command that installs into .venv: its own, or the outer one."""
    for command in ([str(VENV_PYTHON), "-m", "pip"], [sys.executable, "-m", "pip", "--python", str(VENV_PYTHON)]):
        if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode == 0:
            return command
    raise SetupError("there is no pip (22.3 or later); on Debian: apt-get install python3-pip")


def version_of(python: Path) -> str:
    """The version of an interpreter like "3.11"; empty when it does not start or is too old for us."""
    code = "import sys; print('%d.%d' % sys.version_info[:2] if sys.version_info >= (3, 11) else '')"
    try:
        done = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
