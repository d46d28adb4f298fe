#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Markdown of every paper of the practice cases and of the case with gaps, against what was accepted last.

goldens.py CLI          the test: fails where a paper differs
goldens.py CLI show     prints the differences by sentence ("./dev goldens")
goldens.py CLI accept   takes the papers as they are now ("./dev goldens accept"); the commit says why each changed
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CASES = [*sorted((ROOT / "data/practice").glob("*.voorgesprek.json")),
         *sorted((ROOT / "tests/fixtures/cases").glob("*.voorgesprek.json"))]
TODAY = "2026-05-12"
ENDING = ".voorgesprek.json"


def prepare(case, out):
    """Writes the papers of @case; a paper that may not leave is named in a file of its own."""
    done = subprocess.run([sys.argv[1], "prepare", case, "--out", out, "--format", "md", "--on", TODAY, *wishes_of(case)],
                          env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": language_of(case)},
                          capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(f"{case}: {done.stderr}")
    (out / "standard-error.txt").write_text(done.stderr)


def language_of(case):
    return "en" if case.name.endswith("-en" + ENDING) else "nl"


def wishes_of(case):
    """The case with gaps stands for a paper about which little is known, of use or not."""
    return ["--all"] if case.name.startswith("gaps") else []


def read_all(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*.*"))
            if path.suffix in (".md", ".txt")}


def make_papers(folder):
    for case in CASES:
        out = folder / case.name.removesuffix(ENDING)
        out.mkdir()
        prepare(case, out)
    return read_all(folder)


def sentences(text):
    return [part for part in re.split(r"(?<=[.!?:”’)])\s+|\n+", text) if part]


def differences(old, new):
    """Lines "- sentence" and "+ sentence", with the name of the paper above them."""
    lines = []
    for name in sorted(old.keys() | new.keys()):
        before, after = sentences(old.get(name, "")), sentences(new.get(name, ""))
        changed = [line for line in difflib.ndiff(before, after) if line[0] in "-+"]
        if changed:
            lines += [f"== {name}", *changed, ""]
    return lines


def in_new_folder(act):
    folder = Path(tempfile.mkdtemp(prefix="vg-goldens-"))
    try:
        return act(folder)
    finally:
        shutil.rmtree(folder)


def accept(folder):
    make_papers(folder)
    for old in HERE.iterdir():
        if old.is_dir() and not old.name.startswith("__"):
            shutil.rmtree(old)
    for new in folder.iterdir():
        shutil.copytree(new, HERE / new.name)


class GoldensTest(unittest.TestCase):
    def test_every_paper_reads_as_it_was_accepted(self):
        """every paper reads as it was accepted"""
        found = differences(read_all(HERE), in_new_folder(make_papers))
        self.assertEqual(found, [], "\n".join(["see ./dev goldens", *found[:80]]))

    def test_the_papers_are_there(self):
        """the papers are there"""
        self.assertGreater(len(read_all(HERE)), 3 * len(CASES))


if len(sys.argv) > 2 and sys.argv[2] == "accept":
    in_new_folder(accept)
elif len(sys.argv) > 2:
    print("\n".join(differences(read_all(HERE), in_new_folder(make_papers))) or "No sentence differs.")
else:
    import tap
    tap.main()
