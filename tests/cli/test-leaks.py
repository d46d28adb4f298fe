#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""leaks: does a text for one party say what another has not released?"""

import json

import tap
from program import DONE, FINDINGS, PRACTICE, USAGE, WORLD, ProgramTest, environment

SAID = "answer/harmed/V05/1"
TEXT = "Geachte heer,\n\nZij zei: het WAS die — ávond donker.\n"


class LeaksTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.make_case()
        self.expect(DONE, "set", self.case, SAID,
                    json.dumps({"as": "quotation", "text": "Het was die avond donker aan het water."}))

    def leaks(self, party, *arguments, given="", code=DONE, **options):
        return self.expect(code, "leaks", self.case, "--party", party, *arguments, given=given, **options)

    def test_finding(self):
        """a finding has line and column, the passage, a sentence and the release that is missing"""
        told = self.leaks("accused", "-", given=TEXT, code=FINDINGS)
        self.assertTrue(told.out.startswith("3:10: “het WAS die — ávond donker”\n"), told)
        self.assertIn("the harmed party has not released this yet", told.out)
        self.assertIn(f"release/{SAID}", told.out)

    def test_json(self):
        """the same as JSON"""
        finding, = json.loads(self.leaks("accused", "--json", "-", given=TEXT, code=FINDINGS).out)
        self.assertEqual(TEXT[finding["start"]:][:finding["length"]], finding["passage"])
        del finding["what"], finding["start"], finding["length"]
        self.assertEqual(finding, {"line": 3, "column": 10, "kind": "words", "blocking": True, "place": SAID,
                                   "passage": "het WAS die — ávond donker", "party": "harmed", "reader": "accused",
                                   "release": f"release/{SAID}"})

    def test_reader(self):
        """the person who said it and a released text give no finding"""
        self.assertIn("No findings", self.leaks("harmed", "-", given=TEXT).out)
        self.assertEqual(self.leaks("harmed", "--json", "-", given=TEXT).out, "[]\n")
        self.leaks("both", "-", given=TEXT, code=FINDINGS)
        self.expect(DONE, "release", self.case, "give", SAID)
        self.leaks("accused", "-", given=TEXT)
        self.leaks("both", "-", given=TEXT)

    def test_file(self):
        """a file is read whole"""
        path = self.write("brief.md", "regel\n" * 5000 + TEXT)
        self.assertTrue(self.leaks("accused", path, code=FINDINGS).out.startswith("5003:10:"))
        self.assert_named(self.leaks("accused", self.folder / "none", code=WORLD), "none")
        self.assert_named(self.leaks("accused", self.write("b", b"\xff"), code=WORLD), "UTF-8")
        self.assert_named(self.leaks("accused", self.write("c", b"a\0het was die avond donker"), code=WORLD), "UTF-8")
        self.leaks("accused", "-", given=b"a\0het was die avond donker", code=WORLD)

    def test_shown(self):
        """what does not block is printed, and the exit code is 0"""
        self.expect(DONE, "set", self.case, "note/n1", json.dumps({"text": "zes groene appels op een schaal"}))
        told = self.leaks("harmed", "-", given="zes groene appels op een schaal")
        self.assertIn("1:1: “zes groene appels op een schaal”", told.out)

    def test_own_papers(self):
        """no paper of the practice case leaks to its own party, and each leaks to the other"""
        self.case = PRACTICE
        for party, other in (("harmed", "accused"), ("accused", "harmed")):
            for language in ("nl", "en"):
                paper = self.expect(DONE, "summary", PRACTICE, "--party", party, "--language", language).out
                self.assertEqual(self.leaks(party, "--json", "-", given=paper).out, "[]\n")
                self.leaks(other, "-", given=paper, code=FINDINGS)

    def test_dutch(self):
        """the screen may be Dutch"""
        self.leaks("accused", "-", given=TEXT, code=FINDINGS, env=environment("nl"))

    def test_use(self):
        """a wrong call is told"""
        self.expect(USAGE, "leaks", self.case, "-")
        self.leaks("harmed-9", "-", code=USAGE)
        self.leaks("harmed", code=USAGE)
        self.assert_named(self.expect(WORLD, "leaks", self.folder / "none", "--party", "harmed", "-"), "none")


if __name__ == "__main__":
    tap.main()
