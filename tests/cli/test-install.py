#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed program finds its data beside itself, wherever the whole is put."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import tap
from program import IS_SLOW, PRACTICE, PROGRAM, bare_environment

BUILD = Path(PROGRAM).parent.parent


@unittest.skipIf(IS_SLOW, "a program under valgrind is not installed")
@unittest.skipUnless(shutil.which("meson"), "meson is not here")
class InstallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="vg-install-"))
        subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--quiet", "--destdir", cls.folder / "first"],
                       check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, DESTDIR=""))
        # Put elsewhere: nothing may remember where it was installed.
        (cls.folder / "first").rename(cls.folder / "moved")
        cls.program = next((cls.folder / "moved").rglob("bin/voorgesprek-cli"))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def run_program(self, *arguments, **more):
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, env=bare_environment(**more), cwd="/",
                              check=False, timeout=100)

    def test_guides(self):
        """it finds the guides"""
        done = self.run_program("show", str(PRACTICE))
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_catalogue(self):
        """it finds the catalogue"""
        self.assertIn("Gebruik", self.run_program("--help").stdout)
        self.assertIn("Usage", self.run_program("--help", LANGUAGE="en").stdout)

    def test_templates(self):
        """it writes the same summary as from the build"""
        arguments = "summary", str(PRACTICE), "--party", "harmed", "--language", "nl", "--format"
        for format in ("md", "pdf", "odt", "html"):
            installed = subprocess.run([self.program, *arguments, format], capture_output=True, env=bare_environment(), check=True)
            built = subprocess.run([PROGRAM, *arguments, format], capture_output=True, env=bare_environment(), check=True)
            self.assertEqual(installed.stdout, built.stdout)

    def test_practice(self):
        """the practice cases are installed"""
        found = list((self.folder / "moved").rglob(f"practice/{PRACTICE.name}"))
        self.assertEqual(len(found), 1)
        self.assertEqual(self.run_program("json", "check", str(found[0])).returncode, 0)


if __name__ == "__main__":
    tap.main()
