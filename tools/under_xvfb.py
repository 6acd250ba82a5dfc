"""Run a command under an X server of its own, in memory, on a free display number.

    python tools/under_xvfb.py COMMAND [ARGUMENT …]

Exits as the command does. The server is given the number by the system, so several may run at once.
"""

from __future__ import annotations

import os
import subprocess
import sys

SCREEN = "1920x1200x24"


def main() -> int:
    """Start the server, run the command, stop the server."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            print("under_xvfb: the X server did not start", file=sys.stderr)
            return 1
        environment = {**os.environ, "DISPLAY": f":{number}"}
        environment.pop("WAYLAND_DISPLAY", None)
        return subprocess.run(sys.argv[1:], env=environment, check=False).returncode
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
