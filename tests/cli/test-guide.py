#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""guide check and guide show, as an organisation uses them on its own guides."""

import json
import shutil

import tap
from program import DATA, DONE, FINDINGS, TESTS, USAGE, WORLD, ProgramTest, environment

GUIDES = sorted(path for path in (DATA / "guides").glob("*.json") if not path.name.endswith(".schema.json"))
BAD = TESTS / "fixtures" / "guides" / "bad"


class GuideTest(ProgramTest):
    def test_shipped(self):
        """the shipped guides have no finding, together and each by itself"""
        self.assertEqual(self.expect(DONE, "guide", "check", *GUIDES).out, "No findings.\n")
        for path in GUIDES:
            self.assertEqual(self.expect(DONE, "guide", "check", path).out, "No findings.\n")
        self.assertEqual(self.expect(DONE, "guide", "check", "--json", *GUIDES).out, "[]\n")
        self.assertIn("Geen bevindingen", self.expect(DONE, "guide", "check", *GUIDES, env=environment("nl")).out)

    def test_findings(self):
        """a finding says file, line and column, in words and as JSON, in Dutch and in English"""
        path = BAD / "unknown-key.json"
        told = self.expect(FINDINGS, "guide", "check", path)
        found = json.loads(self.expect(FINDINGS, "guide", "check", "--json", path).out)
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["rule"], "unknown-key")
        self.assertTrue(told.out.startswith(f"{path}:{found[0]['line']}:{found[0]['column']}: "), told)
        self.assertNotEqual(told.out, self.expect(FINDINGS, "guide", "check", path, env=environment("nl")).out)

    def test_all_at_once(self):
        """all findings of all files come at once"""
        paths = [BAD / "unknown-key.json", BAD / "empty-text.json"]
        self.assertEqual({finding["file"] for finding in
                          json.loads(self.expect(FINDINGS, "guide", "check", "--json", *paths).out)},
                         {str(path) for path in paths})

    def test_not_json(self):
        """a guide that is no JSON has one finding, where it stops being JSON"""
        path = self.write("a.json", '{"format": "voorgesprek-guide/1",\n "id": }')
        self.assertTrue(self.expect(FINDINGS, "guide", "check", path).out.startswith(f"{path}:2:8: "))

    def test_missing(self):
        """a file that is not there is the world's fault, and the others are checked all the same"""
        gone = self.folder / "gone.json"
        told = self.expect(WORLD, "guide", "check", gone, BAD / "unknown-key.json")
        self.assertIn(str(gone), told.out)
        self.assertIn("unknown-key.json:", told.out)

    def test_show(self):
        """a guide is shown with all its questions, in either language"""
        tree = json.loads((DATA / "guides" / "harmed.json").read_text())
        for language in ("nl", "en"):
            told = self.expect(DONE, "guide", "show", DATA / "guides" / "harmed.json", "--language", language)
            self.assertTrue(told.out.startswith("# " + tree["title"][language]))
            plain = " ".join(told.out.replace("\\", "").split())
            for section in tree["sections"]:
                for item in section["items"]:
                    self.assertIn(" ".join(item["ask"][language].split()), plain)

    def test_show_pdf(self):
        """a guide can be printed"""
        out = self.folder / "guide.pdf"
        self.expect(DONE, "guide", "show", DATA / "guides" / "intake.json", "--format", "pdf", "--out", out)
        self.assertTrue(out.read_bytes().startswith(b"%PDF-"))

    def test_show_bad(self):
        """nobody prints half a guide"""
        told = self.expect(FINDINGS, "guide", "show", BAD / "unknown-key.json")
        self.assertEqual(told.out, "")
        self.assert_named(told, "unknown-key.json:")
        self.expect(USAGE, "guide", "show", DATA / "guides" / "intake.json", "--format", "doc")

    def test_elsewhere(self):
        """an own guide is checked against the shipped ones from any folder"""
        shutil.copy(DATA / "guides" / "harmed.json", self.folder / "mine.json")
        self.expect(DONE, "guide", "check", "mine.json", folder=self.folder)

    def test_folder(self):
        """an organisation's own folder is checked whole, and every command uses it when it is named"""
        own = self.folder / "own"
        self.assertIn("there is no guide", self.expect(FINDINGS, "guide", "folder", own).out)
        (own / "guides").mkdir(parents=True)
        guide = own / "guides" / "intake.json"
        text = (DATA / "guides" / "intake.json").read_text(encoding="utf-8")
        guide.write_text(text.replace('"version": "', '"werzion": "', 1), encoding="utf-8")
        self.assertIn("intake.json:", self.expect(FINDINGS, "guide", "folder", own).out)
        guide.write_text(text.replace('"version": "', '"version": "9', 1), encoding="utf-8")
        self.assertIn("1 guide, 0 templates", self.expect(DONE, "guide", "folder", own).out)
        self.expect(DONE, "new", self.case)
        self.expect(DONE, "show", self.case, env=environment() | {"VOORGESPREK_OWN": str(own)})

    def test_paths(self):
        """paths says how many questions there are, the shortest and the longest talk, and what nothing else uses"""
        told = self.expect(DONE, "guide", "paths", DATA / "guides" / "supporter.json").out
        for line in ("Every question can be asked.", "The shortest talk: ", "The longest talk: ",
                     "  an interpreter: yes", "  coming along to the contact: yes",
                     "  S02  What does this event mean to you yourself?"):
            self.assertIn(line, told)
        self.assertNotIn("S-consent-talk", told)
        told = self.expect(DONE, "guide", "paths", DATA / "guides" / "intake.json", env=environment("nl")).out
        self.assertIn("Elke vraag kan gesteld worden.", told)

    def test_paths_faults(self):
        """paths explores no guide that has faults, and takes one file"""
        self.assertIn("unreachable.json:", self.expect(FINDINGS, "guide", "paths", BAD / "unreachable.json").err)
        self.expect(USAGE, "guide", "paths")
        self.expect(USAGE, "guide", "paths", *GUIDES[:2])


if __name__ == "__main__":
    tap.main()
