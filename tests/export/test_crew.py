"""Several processes that share tasks: every task once, in order, whoever goes and whenever it is stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import Any

import pytest

from tests.content.composed import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")

START = "import json, os, signal, sys, time\nfrom presenter.export.crew import Crew\nleader = os.getpid()\n"


def told(program: str) -> Any:
    """What the program prints, as JSON; nothing of it may be printed twice, and no process may stay."""
    done = subprocess.run(
        [sys.executable, "-c", START + program],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    assert not done.stdout.startswith("    ")
    return json.loads(done.stdout)


def test_every_task_is_done_once_and_answered_in_order():
    done = told("""
def work(task):
    time.sleep(0.002)
    return f"{task} {os.getpid()} ".encode() + b"x" * 70_000  # more than a pipe holds
print(end="   ")  # still in the buffer when it is forked
with Crew(3000, lambda task: work(task) if task < 60 else str(task).encode(), 2) as crew:
    answers = [crew.take(task).decode() for task in range(3000)]
parts = [answer.split() for answer in answers[:60]]
print(json.dumps([[int(a) for a in answers[60:]], [int(p[0]) for p in parts], len({p[1] for p in parts}), crew.left]))
""")
    assert done == [list(range(60, 3000)), list(range(60)), 3, {}]


def test_what_a_lost_helper_had_is_done_here():
    done = told("""
def work(task):
    if os.getpid() != leader and task > 2:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.01)
    return str(task).encode()
with Crew(12, work, 2) as crew:
    print(json.dumps([int(crew.take(task)) for task in range(12)]))
""")
    assert done == list(range(12))


def test_a_helper_whose_work_raises_is_a_lost_one():
    done = told("""
def work(task):
    if os.getpid() != leader:
        raise MemoryError
    time.sleep(0.01)
    return str(task).encode()
sys.stderr = open(os.devnull, "w")
with Crew(6, work, 1) as crew:
    print(json.dumps([int(crew.take(task)) for task in range(6)]))
""")
    assert done == list(range(6))


def test_stopped_nothing_more_is_begun_and_what_was_begun_is_known():
    done = told("""
import mmap
begun = mmap.mmap(-1, 100)
stop = mmap.mmap(-1, 1)
def work(task):
    begun[task] = 1
    if task == 4:
        stop[0] = 1
    time.sleep(0.02)
    return b"made"
with Crew(100, work, 1, lambda: bool(stop[0])) as crew:
    taken = []
    for task in range(100):
        answer = crew.take(task)
        if answer is None:
            break
        taken.append(task)
print(json.dumps([sorted([*taken, *crew.left]), [n for n in range(100) if begun[n]], task < 100]))
""")
    answered, begun, stopped = done
    assert answered == begun
    assert stopped
    assert 5 <= len(begun) <= 7


def test_without_its_leader_a_helper_ends():
    program = (
        START
        + """
def work(task):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(0.05)
    return b""
with Crew(10_000, work, 1) as crew:
    crew.take(9_999)
"""
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    seen: set[int] = set()
    while len(seen) < 2:
        seen.add(int(child.stdout.readline()))
    child.send_signal(signal.SIGKILL)
    child.wait(10)
    rest = child.stdout.read()  # ends when nobody holds the other end any more
    child.stdout.close()
    assert rest.count("\n") < 5


def test_a_process_with_a_thread_is_not_forked():
    done = told("""
import threading
from presenter.export.crew import can_fork
before = can_fork()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from presenter.scene.offscreen import offscreen_app
app = offscreen_app()
alone = can_fork()
gate = threading.Event()
thread = threading.Thread(target=gate.wait)
thread.start()
print(json.dumps([before, alone, can_fork()]))
gate.set()
""")
    assert done == [False, True, False]
