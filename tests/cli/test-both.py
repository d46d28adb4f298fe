#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""both: what both were asked and said, side by side."""

import json
import shutil

import tap
from program import DONE, PRACTICE, USAGE, ProgramTest


class BothTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copy(PRACTICE, self.case)

    def test_json(self):
        """each question stands beside its mirror, with both parties in the same place"""
        rows = json.loads(self.expect(DONE, "both", self.case, "--json").out)
        self.assertGreater(len(rows), 100)
        parties = {tuple(side["party"] for side in row["sides"]) for row in rows}
        self.assertEqual(len(parties), 1)
        pairs = {tuple(sorted(side.get("question", "") for side in row["sides"])) for row in rows}
        self.assertIn(("A05", "V05"), pairs)

    def test_text(self):
        """it says who said what, with the section above"""
        before = self.case.read_bytes()
        told = self.expect(DONE, "both", self.case, "--language", "nl")
        self.assertIn("\nHet verhaal\n", told.out)
        self.assertRegex(told.out, r"mevrouw Vlinder · V05 .*\n    “")
        self.assertEqual(self.case.read_bytes(), before)

    def test_usage(self):
        """it takes one case"""
        self.expect(USAGE, "both")


if __name__ == "__main__":
    tap.main()
