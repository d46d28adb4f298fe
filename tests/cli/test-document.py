#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""prepare writes all papers; document shows, edits, marks and exports one."""

import json
import shutil

import tap
from program import DONE, FINDINGS, PRACTICE, USAGE, WORLD, ProgramTest

SUMMARY = "goals-summary-party.harmed.nl"


class DocumentTest(ProgramTest):
    def setUp(self):
        super().setUp()
        shutil.copy(PRACTICE, self.case)

    def document(self, verb, *arguments, code=DONE):
        return self.expect(code, "document", verb, self.case, *arguments)

    def paragraphs(self, paper=SUMMARY):
        told = json.loads(self.run_program("document", "show", self.case, paper, "--json").out)
        return {paragraph["name"]: paragraph for paragraph in told["paragraphs"]}

    def set(self, place, value):
        self.expect(DONE, "set", self.case, place, json.dumps(value))

    def test_prepare_writes_every_paper_in_every_format_twice_the_same(self):
        ids = [row["id"] for row in json.loads(self.document("list", "--json").out)]
        for folder in ("one", "two"):
            self.expect(DONE, "prepare", self.case, "--out", self.folder / folder)
        first = {path.name: path.read_bytes() for path in (self.folder / "one").iterdir()}
        second = {path.name: path.read_bytes() for path in (self.folder / "two").iterdir()}
        self.assertEqual(first, second)
        for ending in ("md", "pdf"):
            self.assertEqual(len([name for name in first if name.endswith("." + ending)]), len(ids))
        self.assertIn("doelenoverzicht-a.pdf", first)

    def test_prepare_takes_formats_and_a_language(self):
        self.expect(DONE, "prepare", self.case, "--out", self.folder / "one", "--format", "md", "--language", "en")
        names = sorted(path.name for path in (self.folder / "one").iterdir())
        self.assertIn("goals-summary-b.md", names)
        self.assertTrue(all(name.endswith(".md") for name in names), names)
        self.expect(USAGE, "prepare", self.case, "--out", self.folder / "one", "--format", "md,doc")
        self.expect(USAGE, "prepare", self.case)
        self.expect(USAGE, "prepare", self.case, "--out", self.folder, "--language", "fr")

    def test_prepare_lists_what_is_open_and_still_writes(self):
        self.set("answer/harmed/V-read-back", None)
        told = self.expect(DONE, "prepare", self.case, "--out", self.folder / "one", "--format", "md")
        self.assertIn("doelenoverzicht-a: still to fill in: ", told.err)
        self.assertIn("CONCEPT", (self.folder / "one" / "doelenoverzicht-a.md").read_text())

    def test_prepare_does_not_write_what_may_not_leave_and_removes_the_old(self):
        out = self.folder / "one"
        self.expect(DONE, "prepare", self.case, "--out", out, "--format", "md")
        self.set(f"document/{SUMMARY}/edit/title",
                 {"text": "Anders", "digest": "00", "from": ["answer/accused/A05/1"]})
        told = self.expect(FINDINGS, "prepare", self.case, "--out", out, "--format", "md")
        self.assertIn("doelenoverzicht-a: not written: ", told.err)
        self.assertFalse((out / "doelenoverzicht-a.md").exists())
        self.assertTrue((out / "doelenoverzicht-b.md").exists())

    def test_prepare_says_where_it_cannot_write(self):
        (self.folder / "file").write_text("")
        told = self.expect(WORLD, "prepare", self.case, "--out", self.folder / "file" / "sub")
        self.assertIn(str(self.folder / "file" / "sub"), told.err)

    def test_an_edit_stands_until_it_is_dropped(self):
        before = self.paragraphs()["head"]["generated"]
        self.document("edit", SUMMARY, "head", "--text", "Van mij, en van niemand anders.")
        self.assertEqual(self.paragraphs()["head"]["edit"], "stands")
        self.assertIn("Van mij, en van niemand anders.", self.document("export", SUMMARY).out)
        self.document("edit", SUMMARY, "head", "--drop")
        self.assertEqual(self.paragraphs()["head"]["edit"], "none")
        self.assertEqual(self.paragraphs()["head"]["generated"], before)

    def test_a_changed_source_shows_both_until_the_edit_is_kept(self):
        self.document("edit", SUMMARY, "goal/g3", "--text", "Ik wil het zeggen.")
        record = json.loads(self.run_program("show", self.case, "goal/harmed/g3", "--json").out)
        record["words"] = "Ik wil het hem zeggen."
        self.set("goal/harmed/g3", record)
        shown = self.document("show", SUMMARY)
        self.assertIn("edited, and its ground has changed", shown.out)
        self.assertIn("Ik wil het zeggen.", shown.out)
        self.assertIn("Ik wil het hem zeggen.", shown.out)
        self.document("edit", SUMMARY, "goal/g3", "--keep")
        self.assertEqual(self.paragraphs()["goal/g3"]["edit"], "stands")

    def test_a_version_marks_what_changed_since(self):
        self.document("version", SUMMARY, "--why", "handed-out", "--to", "harmed")
        self.assertTrue(all(p["since"] == "same" for p in self.paragraphs().values()))
        self.document("edit", SUMMARY, "head", "--text", "Anders.")
        marks = {name: p["since"] for name, p in self.paragraphs().items() if p["since"] != "same"}
        self.assertEqual(marks, {"head": "changed"})
        self.assertIn("version 1", self.document("list").out)

    def test_wrong_use_is_said(self):
        self.document("show", code=USAGE)
        self.document("show", "nothing.harmed.nl", code=USAGE)
        self.document("edit", SUMMARY, "head", code=USAGE)
        self.document("edit", SUMMARY, "head", "--text", "a", "--drop", code=USAGE)
        self.document("edit", SUMMARY, "nowhere", "--text", "a", code=USAGE)
        self.document("version", SUMMARY, "--why", "lost", code=USAGE)
        self.document("export", SUMMARY, "--format", "doc", code=USAGE)
        self.document("burn", SUMMARY, code=USAGE)


tap.main()
