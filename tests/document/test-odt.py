#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs say of our OpenDocument texts. Argument: the program write-document."""

import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import tap
from papers import Papers

NAMES = {prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for prefix, name in
         (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible"),
          ("manifest", "manifest"))}
FIRST_MOMENT = b"UT\x05\0\1" + struct.pack("<I", 315532800)  # the same as a time stamp: 1980 in UTC
PARTS = ["mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml"]


def full(name):
    prefix, local = name.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def text_of(element):
    """The text of a paragraph, as a program for writing shows it."""
    signs = {full("text:tab"): "\t", full("text:line-break"): "\n",
             full("text:s"): " " * int(element.get(full("text:c"), 1))}
    return signs.get(element.tag, element.text or "") + "".join(text_of(child) + (child.tail or "") for child in element)


class Odt(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.papers = Papers(sys.argv[1], Path(folder.name))
        cls.paths = {name: cls.papers.write(name, "odt") for name in cls.papers.sources}
        cls.roots = {name: cls.read(path) for name, path in cls.paths.items()}

    @staticmethod
    def read(path):
        """The roots of all parts: each must be XML."""
        with zipfile.ZipFile(path) as packed:
            return {part: ElementTree.fromstring(packed.read(part)) for part in packed.namelist() if part != "mimetype"}

    def content(self, name):
        return self.roots[name]["content.xml"]

    def test_package(self):
        """its media type stands first and plain, where any program looks for it"""
        for path in self.paths.values():
            raw = path.read_bytes()
            with zipfile.ZipFile(path) as packed:
                self.assertIsNone(packed.testzip())
                self.assertEqual(packed.namelist(), PARTS)
                first = packed.infolist()[0]
                self.assertEqual((first.compress_type, first.extra, first.flag_bits & 8), (zipfile.ZIP_STORED, b"", 0))
                self.assertEqual(struct.unpack("<H", raw[28:30]), (0,))
                self.assertEqual(raw[30:77], b"mimetypeapplication/vnd.oasis.opendocument.text")

    def test_manifest(self):
        """the manifest names every part"""
        entries = self.roots["summary"]["META-INF/manifest.xml"].iter(full("manifest:file-entry"))
        self.assertEqual({entry.get(full("manifest:full-path")) for entry in entries}, {"/", *PARTS[2:]})

    def test_meta(self):
        """it tells its title and language, and nothing of author, machine or time"""
        told = {element.tag.split("}")[1]: element.text for element in self.roots["summary"]["meta.xml"][0]}
        self.assertEqual(told, {"title": "Doelenoverzicht", "language": "nl"})
        for path in self.paths.values():
            with zipfile.ZipFile(path) as packed:
                self.assertEqual({part.date_time for part in packed.infolist()}, {(1980, 1, 1, 0, 0, 0)})
                self.assertLessEqual({part.extra for part in packed.infolist()}, {b"", FIRST_MOMENT})

    def test_language(self):
        """the language is that of the paper, for who checks the spelling"""
        default = self.roots["summary"]["styles.xml"].find(".//style:default-style/style:text-properties", NAMES)
        self.assertEqual((default.get(full("fo:language")), default.get(full("fo:country"))), ("nl", "NL"))

    def test_words(self):
        """every word of the paper stands in it, in its order"""
        for name in self.papers.sources:
            paragraphs = [text_of(element) for element in self.content(name).iter()
                          if element.tag in (full("text:p"), full("text:h"))]
            found = " ".join(paragraphs).split()
            expected = self.papers.words(name)
            numbers = re.compile(r"\d+\.")
            self.assertEqual([word for word in found if not numbers.fullmatch(word)],
                             [word for word in expected if not numbers.fullmatch(word)], name)

    def test_spaces(self):
        """no white space of the text is lost to XML"""
        told = "\n".join(text_of(element) for element in self.content("structure").iter(full("text:p")))
        self.assertIn("code  x", told)
        self.assertIn("\n    <ingesprongen> & meer\n", told)
        self.assertIn("  code {\n    <ingesprongen>", told)
        for element in (element for name in self.paths for element in self.content(name).iter()):
            self.assertNotRegex((element.text or "") + "\n" + (element.tail or ""), "  ")
            if element.tag == full("text:p"):
                self.assertFalse((element.text or "").startswith(" "))

    def test_styles(self):
        """every style that is used is there, and those a reader picks from have a name for people"""
        styles = self.roots["structure"]["styles.xml"]
        for name in self.paths:
            trees = [self.content(name), self.roots[name]["styles.xml"]]
            known = {element.get(full("style:name")) for tree in trees for element in tree.iter()}
            for element in (element for tree in trees for element in tree.iter()):
                for attribute in ("text:style-name", "table:style-name", "style:parent-style-name", "style:next-style-name",
                                  "style:list-style-name", "style:page-layout-name"):
                    if element.get(full(attribute)):
                        self.assertIn(element.get(full(attribute)), known)
        shown = {style.get(full("style:display-name"), style.get(full("style:name"))) for style in styles.iter(full("style:style"))}
        self.assertLessEqual({"Title", "Heading 1", "Heading 2", "Heading 3", "Text body", "Quotations", "List Bullet",
                              "List Number", "Table Heading", "Table Contents", "Chip", "Strong Emphasis", "Emphasis"}, shown)

    def test_headings(self):
        """headings are headings, at their level"""
        found = [(int(heading.get(full("text:outline-level"))), heading.get(full("text:style-name")), text_of(heading))
                 for heading in self.content("structure").iter(full("text:h"))]
        self.assertEqual(found, [(1, "Title", "Kop"), (2, "Heading_20_2", "Lijsten"), (3, "Heading_20_3", "Rest")])

    def test_lists(self):
        """lists lie inside one another, and numbers are those of the paper"""
        body = self.content("structure").find("office:body/office:text", NAMES)
        told = [self.tell_list(element) for element in body if element.tag == full("text:list")]
        self.assertEqual(told[:3], [["punt", "gaat door", ["dieper", ["=7 zeven", "acht"]], "terug"],
                                    ["=3 drie", "vier", "citaat in een punt"], ["=5 vijf"]])
        self.assertEqual(told[3:], [["opnieuw", "twee"], ["(alleen een citaat"]])

    def tell_list(self, element):
        told = []
        for item in element:
            number = item.get(full("text:start-value"))
            sign = f"={number} " if number else "(" if item.tag == full("text:list-header") else ""
            for child in item:
                told.append(self.tell_list(child) if child.tag == full("text:list") else sign + text_of(child))
                sign = ""
        return told

    def test_tables(self):
        """tables have their header rows, their columns and the side their cells lean to"""
        tables = list(self.content("structure").iter(full("table:table")))
        self.assertEqual([len(table.findall("table:table-header-rows", NAMES)) for table in tables], [1, 1, 0])
        self.assertEqual([len(table.findall("table:table-column", NAMES)) for table in tables], [2, 3, 2])
        cells = [paragraph.get(full("text:style-name")) for paragraph in tables[1].iter(full("text:p"))]
        self.assertEqual(cells[:6], ["Table_20_Heading", "HeadEnd", "HeadCentre", "Table_20_Contents", "TextEnd", "TextCentre"])

    def test_draft(self):
        """what is still to fill in is marked, and a draft says so under its title and in its foot"""
        chips = [span for span in self.content("summary").iter(full("text:span")) if span.get(full("text:style-name")) == "Chip"]
        self.assertEqual([text_of(chip) for chip in chips], ["⟦nog in te vullen: datum⟧"])
        body = self.content("summary").find("office:body/office:text", NAMES)
        self.assertEqual((body[1].get(full("text:style-name")), text_of(body[1])), ("Draft", "CONCEPT"))
        foot = self.roots["summary"]["styles.xml"].find(".//style:footer/text:p", NAMES)
        self.assertEqual(text_of(foot), "Doelenoverzicht · CONCEPT\t1 / 1")

    def test_no_draft(self):
        """a paper with nothing to fill is no draft, whatever its words are"""
        foot = self.roots["structure"]["styles.xml"].find(".//style:footer/text:p", NAMES)
        self.assertEqual(text_of(foot), "Gewone tekst\t1 / 1")

    def test_same_bytes(self):
        """another locale, time zone and moment give the same bytes"""
        for name, path in self.paths.items():
            for zone in ("Asia/Kathmandu", "America/St_Johns"):
                again = self.papers.write(name, "odt", "again.odt", TZ=zone, LC_ALL="C", LANGUAGE="nl", SOURCE_DATE_EPOCH="1")
                self.assertTrue(path.read_bytes() == again.read_bytes(), name)

    def test_libreoffice(self):
        """LibreOffice reads the same words, and gives the items of lists the same numbers"""
        program = shutil.which("soffice")
        if program is None:
            self.skipTest("LIBREOFFICE IS NOT HERE: nobody looked whether it can read our papers (libreoffice-writer-nogui)")
        profile = (self.papers.folder / "profile").as_uri()
        done = subprocess.run([program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
                               "--outdir", self.papers.folder / "read", *self.paths.values()],
                              capture_output=True, text=True, check=False, timeout=110)
        self.assertEqual(done.returncode, 0, done.stderr)
        for name in self.paths:
            text = (self.papers.folder / "read" / f"{name}.txt").read_text("utf-8-sig")
            found = [word for word in text.split() if word not in "•◦▪"]
            self.assertEqual(found, self.papers.words(name), name)


if __name__ == "__main__":
    tap.main()
