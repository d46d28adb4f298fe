#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sheet: the questions of a talk, to take along on paper."""

import shutil

import tap
from program import DONE, PRACTICE, USAGE, ProgramTest


class SheetTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copy(PRACTICE, self.case)

    def test_own_language(self):
        """it speaks the language of the person unless asked for another"""
        self.assertIn("Wat heb je al gehoord", self.expect(DONE, "sheet", self.case, "harmed").out)
        told = self.expect(DONE, "sheet", self.case, "harmed", "--language", "en")
        self.assertIn("What have you already heard", told.out)

    def test_formats(self):
        """it is written in every format, and the case stays as it was"""
        before = self.case.read_bytes()
        for format_, beginning in (("pdf", b"%PDF"), ("odt", b"PK"), ("html", b"<!"), ("md", b"#")):
            path = self.folder / f"sheet.{format_}"
            self.expect(DONE, "sheet", self.case, "accused", "--format", format_, "--out", path)
            self.assertEqual(path.read_bytes()[:len(beginning)], beginning)
        self.assertEqual(self.case.read_bytes(), before)

    def test_no_names(self):
        """nobody's name stands on it"""
        out = self.expect(DONE, "sheet", self.case, "harmed").out
        for name in ("Vlinder", "Kei", "Linde"):
            self.assertNotIn(name, out)

    def test_refusals(self):
        """there must be such a person and such a format"""
        self.expect(USAGE, "sheet", self.case, "harmed-9")
        self.expect(USAGE, "sheet", self.case, "harmed", "--format", "doc")
        self.expect(USAGE, "sheet", self.case)


if __name__ == "__main__":
    tap.main()
