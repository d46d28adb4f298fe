# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal of its own for a program, and somebody who types at it."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import termios
import time

PATIENCE = 60


class Terminal:
    """Starts a program at a new terminal; use it in a with statement. What it prints is kept in @seen."""

    def __init__(self, arguments, env, folder):
        self.ours, self.theirs = pty.openpty()
        self.seen = ""
        self.process = subprocess.Popen([str(argument) for argument in arguments], stdin=self.theirs, stdout=self.theirs,
                                        stderr=self.theirs, env=env, cwd=folder, preexec_fn=self.take)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.ours)
        os.close(self.theirs)

    def take(self):
        """In the new process: the terminal becomes the one it is asked at, and no signal is ignored, whoever ignores
        some of them around the tests.
        """
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP):
            signal.signal(number, signal.SIG_DFL)
        os.setsid()
        fcntl.ioctl(self.theirs, termios.TIOCSCTTY, 0)

    def read(self):
        if not select.select([self.ours], [], [], 0.05)[0]:
            return False
        self.seen += os.read(self.ours, 65536).decode(errors="replace").replace("\r\n", "\n")
        return True

    def wait_for(self, words):
        """Reads until @words were printed; what came before them and themselves are gone from @seen then. Returns it."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen:
            if not self.read() and (self.process.poll() is not None or time.monotonic() > end) and not self.read():
                raise AssertionError(f"{words!r} was not said, but: {self.seen!r}")
        before, _, self.seen = self.seen.partition(words) if words else ("", "", self.seen)
        return before

    def type(self, line, end="\n"):
        os.write(self.ours, f"{line}{end}".encode())

    def answer(self, question, line):
        self.wait_for(question)
        self.wait_until_ready()
        self.type(line)

    def wait_until_ready(self):
        """What is typed before the question is thrown away by it."""
        time.sleep(0.02)

    def shows_typing(self):
        return bool(termios.tcgetattr(self.theirs)[3] & termios.ECHO)

    def end(self):
        """Waits until the program ends. Returns its exit code and all it printed since."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            self.read()
            if time.monotonic() > end:
                raise AssertionError(f"it does not end: {self.seen!r}")
        while self.read():
            pass
        return self.process.returncode, self.seen
