# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the command line program as a person would, each test in a folder of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = str(Path(sys.argv[1]).resolve())
TESTS = Path(__file__).resolve().parent.parent
DATA = TESTS.parent / "data"
PRACTICE = DATA / "practice" / "coach-denied.voorgesprek.json"
IS_SLOW = "VOORGESPREK_VALGRIND" in os.environ
DONE, FINDINGS, USAGE, WORLD = 0, 1, 2, 3


class Told:
    """What a run left behind: its exit code, and what it printed on both sides."""

    def __init__(self, done):
        self.code = done.returncode
        self.raw = done.stdout
        self.out = done.stdout.decode(errors="replace")
        self.err = done.stderr.decode(errors="replace")

    def __repr__(self):
        return f"exit code {self.code}\n{self.out[:1000]!r}\n{self.err[:3000]}"


def bare_environment(**more):
    """Nothing but @more, and what a sanitizer is told."""
    found = {name: os.environ[name] for name in os.environ if name.endswith("SAN_OPTIONS")}
    found.update(more)
    return found


def environment(language="en", **more):
    return bare_environment(**{"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "LANGUAGE": language, **more})


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="vg-cli-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.case = self.folder / "a.voorgesprek.json"

    def run_program(self, *arguments, given="", env=None, folder=None, limit=None, fds=()):
        """@given is standard input; a text or bytes. @limit is called in the new process before it starts.
        There is no terminal to ask at; @fds stay open."""
        done = subprocess.run(
            [PROGRAM, *[argument if isinstance(argument, bytes) else str(argument) for argument in arguments]],
            input=given if isinstance(given, bytes) else given.encode(),
            capture_output=True, env=environment() if env is None else env, cwd=folder or self.folder,
            preexec_fn=limit, pass_fds=fds, start_new_session=True, timeout=200, check=False)
        return Told(done)

    def expect(self, code, *arguments, **options):
        told = self.run_program(*arguments, **options)
        self.assertEqual(told.code, code, told)
        return told

    def make_case(self, **values):
        """A new case; each keyword is a field of it."""
        self.expect(DONE, "new", self.case)
        for field, value in values.items():
            self.expect(DONE, "set", self.case, f"case/{field}", json.dumps(value))
        return self.case

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def places(self, prefix=None):
        told = self.run_program("show", self.case, prefix) if prefix else self.run_program("show", "--json", self.case)
        return json.loads(told.out) if told.code == DONE else {}

    def assert_named(self, told, *words):
        """A message names its file or place on standard error, and standard output holds no half answer."""
        for word in words:
            self.assertIn(str(word), told.err)
