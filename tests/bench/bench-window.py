#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec to the first mapped window, and the memory by then: ours against a bare libadwaita window, in turns.

bench-window.py APP BARE, on a screen of its own (tests/with-screen).
"""

import ctypes
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

N_RUNS = 9
SUBSTRUCTURE_NOTIFY = 1 << 19
MAP_NOTIFY = 19

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
x11.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
x11.XPending.argtypes = [ctypes.c_void_p]


class Screen:
    """Sees every window that appears on the screen, the moment it does."""

    def __init__(self):
        self.display = x11.XOpenDisplay(None)
        assert self.display, "no screen"
        x11.XSelectInput(self.display, x11.XDefaultRootWindow(self.display), SUBSTRUCTURE_NOTIFY)
        x11.XSync(self.display, 1)

    def next_event(self):
        event = (ctypes.c_long * 24)()
        x11.XNextEvent(self.display, ctypes.byref(event))
        return ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0]

    def forget(self):
        x11.XSync(self.display, 1)

    def wait_for_window(self):
        while self.next_event() != MAP_NOTIFY:
            pass


def memory_of(process):
    """The most memory the process had so far, in MiB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def start_once(screen, program, home):
    environment = {**os.environ, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
                   "GSETTINGS_BACKEND": "memory", "GTK_A11Y": "none"}
    screen.forget()
    begin = time.perf_counter()
    process = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    screen.wait_for_window()
    took, memory = time.perf_counter() - begin, memory_of(process)
    process.kill()
    process.wait()
    time.sleep(0.2)
    return took, memory


def main(app, bare):
    screen = Screen()
    home = tempfile.mkdtemp(prefix="vg-bench-")
    found = {app: [], bare: []}
    for program in (app, bare):
        start_once(screen, program, home)
    for _ in range(N_RUNS):
        for program in (app, bare):
            found[program].append(start_once(screen, program, home))
    shutil.rmtree(home, ignore_errors=True)

    took = {program: statistics.median(run[0] for run in runs) for program, runs in found.items()}
    memory = {program: statistics.median(run[1] for run in runs) for program, runs in found.items()}
    print(f"exec to the first mapped window: {took[app] * 1e3:.0f} ms, bare libadwaita {took[bare] * 1e3:.0f} ms: "
          f"{took[app] / took[bare]:.2f} times")
    print(f"memory by then: {memory[app]:.0f} MiB, bare libadwaita {memory[bare]:.0f} MiB: "
          f"{memory[app] / memory[bare]:.2f} times")


main(*sys.argv[1:])
