#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary: the goals summary of each party, each copy, in each language and format."""

import itertools
import json
import re
import shutil
import stat
import subprocess

import tap
from program import DONE, IS_SLOW, PRACTICE, USAGE, WORLD, ProgramTest, bare_environment, environment

ALL = list(itertools.product(("harmed", "accused"), ("party", "mediator"), ("nl", "en")))
if IS_SLOW:
    ALL = [("harmed", "party", "nl"), ("accused", "mediator", "en")]
FORMATS = ("md", "pdf", "odt", "html")
OTHER = {"harmed": "accused", "accused": "harmed"}


def plain(text):
    return " ".join(text.replace("\\", "").split())


class SummaryTest(ProgramTest):
    def summary(self, party, copy="party", language="nl", *more, case=PRACTICE, code=DONE, **options):
        return self.expect(code, "summary", case, "--party", party, "--copy", copy, "--language", language, *more,
                           **options)

    def said(self, party):
        """What a person said in the practice case: every fragment and goal that still stands."""
        told = json.loads(self.expect(DONE, "show", PRACTICE, f"answer/{party}").out)
        told.update(json.loads(self.expect(DONE, "show", PRACTICE, f"goal/{party}").out))
        return {plain(value.get("text") or value.get("words") or "") for value in told.values()} - {""}

    def test_all(self):
        """each party has both copies in both languages, with their own goals in quotation marks"""
        for party, copy, language in ALL:
            told = self.summary(party, copy, language)
            goal = json.loads(self.expect(DONE, "show", PRACTICE, f"goal/{party}").out)
            first = next(iter(goal.values()))["words"]
            self.assertIn(f"“{first}”", plain(told.out))
            self.assertTrue(told.out.startswith("# "))
            self.assertNotIn("{{", told.out)
            self.assertTrue(told.out.endswith("\n"))

    def test_read_back(self):
        """that it was read is noted with what was put right, and stands on the next one"""
        case = self.folder / "b.voorgesprek.json"
        shutil.copy(PRACTICE, case)
        self.expect(DONE, "summary", case, "--party", "harmed", "--read-back", "2026-02-03", "--corrected", "Weer durven.")
        told = json.loads(self.expect(DONE, "show", case, "answer/harmed/V-read-back").out)
        told = told.get("answer/harmed/V-read-back", told)
        self.assertEqual((told["value"], told["corrected"]), ("2026-02-03", "Weer durven."))
        self.assertIn("Weer durven.", self.summary("harmed", case=case).out)
        before = case.read_bytes()
        self.expect(USAGE, "summary", case, "--party", "harmed", "--read-back", "2999-01-01")
        self.expect(USAGE, "summary", case, "--party", "harmed", "--corrected", "Dit.")
        self.expect(USAGE, "summary", case, "--party", "harmed-9", "--read-back", "2026-02-03")
        self.assertEqual(case.read_bytes(), before)

    def test_languages(self):
        """the two languages differ in all but the own words"""
        dutch, english = (self.summary("harmed", "party", language).out for language in ("nl", "en"))
        self.assertIn("Mijn doelen", dutch)
        self.assertIn("My goals", english)

    def test_own_lines_only(self):
        """nothing the other party said is in a party's own copy"""
        for party, other in OTHER.items():
            text = plain(self.summary(party, "party").out)
            for words in self.said(other) - self.said(party):
                self.assertNotIn(words, text)

    def test_no_labels(self):
        """no person is called what they are accused of or what befell them"""
        for party, copy, language in ALL:
            self.assertNotRegex(self.summary(party, copy, language).out.lower(), r"\b(dader|pleger|slachtoffer)\b")

    def test_same_bytes(self):
        """two runs give the same bytes, under another locale and time zone as well"""
        others = (environment("nl", TZ="Pacific/Kiritimati"), environment("en", LC_ALL="C", TZ="America/Los_Angeles"),
                  bare_environment(LC_ALL="nl_NL.ISO-8859-1", TZ="Asia/Kathmandu"))
        for party, copy, language in ALL:
            for format in FORMATS:
                more = ("--format", format)
                first = self.summary(party, copy, language, *more).raw
                other = others[(len(party) + len(copy) + len(format)) % len(others)]
                self.assertEqual(self.summary(party, copy, language, *more, env=other).raw, first)

    def test_pdf(self):
        """each PDF is sound, tagged, names its title and nothing of author or machine; a party's copy is one page"""
        if not shutil.which("qpdf") or not shutil.which("pdfinfo"):
            self.skipTest("qpdf and pdfinfo are not here")
        for party, copy, language in ALL:
            out = self.folder / "a.pdf"
            told = json.loads(self.summary(party, copy, language, "--format", "pdf", "--out", out, "--json").out)
            self.assertEqual(subprocess.run(["qpdf", "--check", out], capture_output=True, check=False).returncode, 0)
            info = subprocess.run(["pdfinfo", out], capture_output=True, text=True, check=True).stdout
            self.assertRegex(info, r"Tagged: +yes")
            self.assertRegex(info, rf"Pages: +{told['pages']}\n")
            self.assertRegex(info, r"Page size: +59[45][.\d]* x 84[12]")
            self.assertRegex(info, r"Title: +\S")
            self.assertNotRegex(info, r"Author:|Creator: +\S")
            if copy == "party":
                self.assertEqual(told["pages"], 1)

    def test_pdf_says_the_same(self):
        """the PDF holds the words of the Markdown"""
        if not shutil.which("pdftotext"):
            self.skipTest("pdftotext is not here")
        out = self.folder / "a.pdf"
        self.summary("harmed", "party", "nl", "--format", "pdf", "--out", out)
        text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout
        for words in re.findall(r"“([^”]{12,40})”", self.summary("harmed", "party", "nl").out):
            self.assertIn(plain(words), plain(text))

    def test_out(self):
        """a file is written whole, its owner's only, and said to be there"""
        out = self.folder / "a.md"
        told = self.summary("harmed", "party", "nl", "--out", out)
        self.assertIn(str(out), told.out)
        self.assertEqual(out.read_bytes(), self.summary("harmed", "party", "nl").raw)
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["a.md"])

    def test_cannot_write(self):
        """where it cannot be written the file is named and nothing is left"""
        out = self.folder / "none" / "a.pdf"
        self.assert_named(self.summary("harmed", "party", "nl", "--out", out, code=WORLD), out)
        self.assert_named(self.summary("harmed", "party", "nl", "--out", self.folder, code=WORLD), self.folder)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_nobody(self):
        """a person who is not in the case is named"""
        self.assert_named(self.summary("harmed-7", code=USAGE), "harmed-7")

    def test_open(self):
        """what is still to be filled in is a chip in the paper and a line on standard error"""
        self.make_case()
        told = self.summary("harmed", case=self.case)
        self.assertIn("CONCEPT", told.out)
        self.assertEqual(len(re.findall("⟦", told.out)), len(told.err.splitlines()))
        out = self.folder / "a.md"
        told = json.loads(self.summary("harmed", "party", "nl", "--out", out, "--json", case=self.case).out)
        self.assertEqual(told, {"open": 2, "out": str(out), "pages": 0})

    def test_case_is_left_alone(self):
        """making a paper changes no byte of the case"""
        self.case.write_bytes(PRACTICE.read_bytes())
        for party, copy, language in ALL:
            self.summary(party, copy, language, case=self.case)
        self.assertEqual(self.case.read_bytes(), PRACTICE.read_bytes())

    def test_hostile(self):
        """markup, braces, private characters and direction marks in an answer stay text"""
        self.make_case()
        said = "{{name}} <b>x</b> **y** \u202ez\ue001 [l](http://x) `c` # k"
        self.expect(DONE, "set", self.case, "goal/harmed/g1", json.dumps({"words": said, "order": 1}))
        for language in ("nl", "en"):
            told = self.summary("harmed", "party", language, case=self.case)
            self.assertNotRegex(told.out, r"(?<!\\)<b>")
            self.assertNotIn("**y**", told.out)
            self.assertNotIn("\u202e", told.out)
            self.assertIn("{{name}}", plain(told.out))
            pdf = self.summary("harmed", "party", language, "--format", "pdf", case=self.case)
            self.assertTrue(pdf.raw.startswith(b"%PDF-"))

    def test_long_answer(self):
        """an answer of 100 kB is printed whole"""
        self.make_case()
        said = "woord " * 17000
        for line in (f":jump {self.goal_item()}\n{said.strip()}\n",):
            self.expect(DONE, "interview", self.case, "--guide", "harmed", given=line)
        self.assertEqual(self.summary("harmed", case=self.case).out.count("woord"), 17000)
        pdf = self.summary("harmed", "party", "nl", "--format", "pdf", case=self.case)
        self.assertTrue(pdf.raw.startswith(b"%PDF-"))

    def goal_item(self):
        from program import DATA
        tree = json.loads((DATA / "guides" / "harmed.json").read_text())
        return next(item["id"] for section in tree["sections"] for item in section["items"] if item["kind"] == "goal")


if __name__ == "__main__":
    tap.main()
