#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""json check and json canonical: the strict reader and the one writer, from outside."""

import json
import resource
import subprocess

import tap
from program import DONE, FINDINGS, IS_SLOW, PRACTICE, PROGRAM, WORLD, ProgramTest, environment

MEGABYTE = 1024 * 1024


class JsonTest(ProgramTest):
    def check(self, content, where):
        path = self.write("in.json", content)
        told = self.expect(FINDINGS, "json", "check", path)
        self.assertTrue(told.err.startswith(f"{path}:{where}: "), told)
        self.assertEqual(told.err.count("\n"), 1)
        self.assertEqual(told.out, "")

    def test_good(self):
        """good JSON passes without a word"""
        for content in ("null", ' {"a" : [1, 2.5, "é", true, null, {}, []]} \n', PRACTICE.read_text()):
            told = self.expect(DONE, "json", "check", self.write("in.json", content))
            self.assertEqual(told.out + told.err, "")

    def test_bad(self):
        """bad JSON is named by file, line and column"""
        for content, where in (("", "1:1"), ("[1,\n 2,]", "2:4"), ('{"a":1,"a":2}', "1:8"), ('"\\u0000"', "1:2"),
                               ("9007199254740992", "1:1"), ("1e400", "1:1"), (b'"\xff"', "1:2"), (b"\xef\xbb\xbf1", "1:1"),
                               ("[" * 100000, "1:65"), ("{}}", "1:3"), ('"\\ud800"', "1:2"), (b"[1]\0", "1:4")):
            self.check(content, where)

    def test_dutch(self):
        """what is wrong is told in Dutch as well"""
        path = self.write("in.json", "[1,]")
        told = self.expect(FINDINGS, "json", "check", path, env=environment("nl"))
        self.assertEqual(told.err, f"{path}:1:4: hier hoort een waarde te staan\n")

    def test_standard_input(self):
        """a minus sign is standard input, by that name"""
        self.expect(DONE, "json", "check", "-", given="[]")
        self.assertTrue(self.expect(FINDINGS, "json", "check", "-", given="[").err.startswith("standard input:1:2: "))

    def test_canonical(self):
        """canonical sorts, drops spaces and writes numbers as the standard says"""
        told = self.expect(DONE, "json", "canonical", "-",
                           given='{"b": 1.0, "a": [1e2, 1E30, 0.000001, "\\u00e9\\/"], "\\ud83d\\ude00": 1, "\\ufb33": 2}')
        self.assertEqual(told.out, '{"a":[100,1e+30,0.000001,"é/"],"b":1,"😀":1,"\ufb33":2}')

    def test_canonical_again(self):
        """what is canonical stays as it is"""
        once = self.expect(DONE, "json", "canonical", PRACTICE).out
        self.assertEqual(self.expect(DONE, "json", "canonical", "-", given=once).out, once)
        self.assertEqual(json.loads(once), json.loads(PRACTICE.read_text()))

    def test_canonical_of_bad(self):
        """of bad JSON nothing is written"""
        self.assertEqual(self.expect(FINDINGS, "json", "canonical", "-", given="[1").out, "")

    def test_too_long(self):
        """200 MB are refused without being read"""
        path = self.folder / "long.json"
        with path.open("wb") as file:
            file.truncate(200 * MEGABYTE)
        told = self.run_bounded(100, "json", "check", path)
        self.assertEqual(told.returncode, FINDINGS, told)
        self.assertIn(str(path).encode(), told.stderr)
        self.assertIn(b"64", told.stderr)

    def test_endless(self):
        """a file without an end, and a folder, are refused"""
        told = self.run_bounded(400, "json", "check", "/dev/zero")
        self.assertEqual(told.returncode, FINDINGS, told)
        self.assert_named(self.expect(WORLD, "json", "check", self.folder), self.folder)

    def test_long_text(self):
        """a text of 60 MB is read in bounded memory"""
        path = self.write("long.json", b'"' + b"a" * (60 * MEGABYTE) + b'"')
        told = self.run_bounded(400, "json", "check", path)
        self.assertEqual(told.returncode, DONE, told)

    def run_bounded(self, megabytes, *arguments):
        """With so much room for data and no more, where the program itself is not watched by something that takes more."""
        def bound():
            resource.setrlimit(resource.RLIMIT_DATA, (megabytes * MEGABYTE, megabytes * MEGABYTE))

        is_watched = IS_SLOW or b"__asan_init" in open(PROGRAM, "rb").read()
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, env=environment(),
                              preexec_fn=None if is_watched else bound, timeout=200, check=False)


if __name__ == "__main__":
    tap.main()
