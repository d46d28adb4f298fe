#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs say of our PDFs. Argument: the program write-document."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import tap

TEMPLATES = Path(os.environ["VG_TEST_DATA"]) / "fixtures" / "templates"
HOSTILE = ("**vet** {{words}} <b>&amp;</b> \ue000 \u202eom\n\n# kop | cel\n" + "lang " * 600, "مرحبا 😀 שלום", "x" * 2000)


def run(*command, **environment):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          env={**os.environ, **environment})
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Pdf(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        data = json.loads((TEMPLATES / "summary.json").read_text())
        data["goals"] = [dict(data["goals"][i % 3], id=f"G{i}", words=HOSTILE[i % 3]) for i in range(6)]
        data["shares"] = [dict(data["shares"][i % 3], words=HOSTILE[i % 3]) for i in range(40)]
        (cls.folder / "long.json").write_text(json.dumps(data))
        cls.short_pages = cls.write(TEMPLATES / "summary.json", "short.pdf")
        cls.long_pages = cls.write(cls.folder / "long.json", "long.pdf")

    @classmethod
    def write(cls, data, name, **environment):
        return int(run(sys.argv[1], TEMPLATES / "summary.md", data, "pdf", cls.folder / name, **environment))

    def each(self):
        return [self.folder / "short.pdf", self.folder / "long.pdf"]

    def test_qpdf(self):
        """qpdf finds nothing wrong"""
        for path in self.each():
            self.assertIn("No syntax or stream encoding errors", run("qpdf", "--check", path))

    def test_marks_are_balanced(self):
        """each page closes the marked content it opened, and no other"""
        for path in self.each():
            plain = path.with_suffix(".qdf")
            run("qpdf", "--qdf", "--object-streams=disable", path, plain)
            for stream in re.findall(rb"stream\n(.*?)endstream", plain.read_bytes(), re.S):
                depth = 0
                for word in re.findall(rb"\b(BDC|BMC|EMC)\b", re.sub(rb"\((?:\\.|[^\\)])*\)", b"", stream)):
                    depth += -1 if word == b"EMC" else 1
                    self.assertGreaterEqual(depth, 0)
                self.assertEqual(depth, 0)

    def test_properties(self):
        """it is tagged, A4, titled, and tells nothing of author, machine or time"""
        for path in self.each():
            told = dict(line.split(":", 1) for line in run("pdfinfo", path, TZ="UTC").splitlines())
            told = {name: value.strip() for name, value in told.items()}
            self.assertEqual(told["Tagged"], "yes")
            self.assertEqual(told["Title"], "Doelenoverzicht")
            self.assertIn("A4", told["Page size"])
            self.assertIn("1980", told["CreationDate"])
            self.assertNotIn("Author", told)
            self.assertNotIn("Creator", told)
            self.assertNotIn("ModDate", told)

    def test_structure(self):
        """its structure has headings, lists with labels, and tables with headers"""
        told = run("pdfinfo", "-struct-text", self.folder / "short.pdf")
        for tag in ("H1", "H2", "L", "LI", "Lbl", "LBody", "P", "Table", "TR", "TH", "TD", "BlockQuote"):
            self.assertRegex(told, rf"(?m)^\s*{tag}\b")
        self.assertEqual(len(re.findall(r"(?m)^Document", told)), 1)
        self.assertRegex(told, r'Lbl \(block\)\n\s+"1\."')

    def test_reading_order(self):
        """its words come in the order in which they are read, with the page number last"""
        words = run("pdftotext", "-raw", self.folder / "short.pdf", "-")
        places = [words.index(word) for word in ("Wat Fenna wil", "Mijn doelen", "“Ik wil weten", "Pauze", "Mag de ander",
                                                 "Als hij zwijgt", "1 / 1")]
        self.assertEqual(places, sorted(places))

    def test_hostile_text(self):
        """hostile answers are there letter for letter"""
        words = " ".join(run("pdftotext", "-raw", self.folder / "long.pdf", "-").split())
        for part in ("**vet** {{words}} <b>&amp;</b> ⟨U+E000⟩ ⟨U+202E⟩om", "# kop | cel", "😀"):
            self.assertTrue(part in words, part)
        self.assertGreaterEqual(words.count("lang"), 600 * 16)

    def test_fonts(self):
        """every typeface is embedded, and as far as it goes"""
        for path in self.each():
            lines = run("pdffonts", path).splitlines()[2:]
            self.assertTrue(lines)
            for line in lines:
                self.assertRegex(line, r" yes +(yes|no) +yes +\d+ +\d+$")
        if "Charis SIL" in run("fc-list", ":", "family"):
            self.assertRegex(run("pdffonts", self.folder / "short.pdf"), r"\+CharisSIL")

    def test_pages(self):
        """the count of pages is that of the file"""
        for path, pages in zip(self.each(), (self.short_pages, self.long_pages)):
            self.assertEqual(int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", path))[1]), pages)
        self.assertEqual(self.short_pages, 1)

    def make_locale(self):
        """A locale with a decimal comma, where the system can make one."""
        made = subprocess.run(["localedef", "-i", "nl_NL", "-f", "UTF-8", "--no-archive", self.folder / "nl_NL.UTF-8"],
                              capture_output=True, check=False)
        return {"LC_ALL": "nl_NL.UTF-8", "LOCPATH": str(self.folder)} if made.returncode == 0 else {"LC_ALL": "C"}

    def test_same_bytes(self):
        """another locale, time zone and moment give the same bytes"""
        dutch = self.make_locale()
        for data, name in ((TEMPLATES / "summary.json", "short"), (self.folder / "long.json", "long")):
            self.write(data, "again.pdf", LANGUAGE="nl", TZ="Asia/Kathmandu", **dutch)
            self.write(data, "once-more.pdf", LC_ALL="C", TZ="America/St_Johns", SOURCE_DATE_EPOCH="1")
            first = (self.folder / f"{name}.pdf").read_bytes()
            self.assertTrue(first == (self.folder / "again.pdf").read_bytes())
            self.assertTrue(first == (self.folder / "once-more.pdf").read_bytes())


if __name__ == "__main__":
    tap.main()
