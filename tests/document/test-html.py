#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What readers of HTML and of XML say of our web pages. Argument: the program write-document."""

import base64
import hashlib
import re
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import tap
from papers import Papers

EMPTY = {"meta", "br", "hr"}
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "pre", "br"}
KNOWN = {"html", "head", "meta", "title", "style", "body", "main", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr",
         "strong", "em", "code", "mark", "hr"} | BLOCKS


class Reader(HTMLParser):
    """Reads as a browser does; whatever is not closed as HTML wants is a fault."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.text, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.attributes += [(tag, *pair) for pair in attrs]
        if tag in BLOCKS:
            self.text.append(" ")
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        if tag not in EMPTY:
            raise AssertionError(f"<{tag}/> closes nothing in HTML")
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise AssertionError(f"</{tag}> closes another element")

    def handle_data(self, data):
        if "main" in self.open:
            self.text.append(data)

    def handle_comment(self, data):
        raise AssertionError("a comment")


class Html(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.papers = Papers(sys.argv[1], Path(folder.name))
        cls.texts = {name: cls.papers.write(name, "html").read_text() for name in cls.papers.sources}
        cls.trees = {name: ElementTree.fromstring(text) for name, text in cls.texts.items()}
        cls.readers = {name: cls.read(text) for name, text in cls.texts.items()}

    @staticmethod
    def read(text):
        reader = Reader()
        reader.feed(text)
        reader.close()
        return reader

    def told(self, name, path):
        return ["".join(element.itertext()) for element in self.trees[name].findall(path)]

    def test_elements(self):
        """it opens what it closes, for readers of HTML and of XML, and has no other elements than ours"""
        for name, tree in self.trees.items():
            self.assertEqual(self.readers[name].open, [])
            self.assertTrue(self.texts[name].startswith("<!DOCTYPE html>\n<html lang=\"nl\">"))
            self.assertLessEqual({element.tag for element in tree.iter()}, KNOWN)

    def test_words(self):
        """every word of the paper stands in it, in its order"""
        numbers = re.compile(r"\d+\.")
        for name, reader in self.readers.items():
            self.assertEqual([word for word in "".join(reader.text).split() if not numbers.fullmatch(word)],
                             [word for word in self.papers.words(name) if not numbers.fullmatch(word)], name)

    def test_closed(self):
        """it runs nothing, fetches nothing and is styled by its own sheet alone"""
        for name, tree in self.trees.items():
            policy = tree.find("head/meta[@http-equiv='Content-Security-Policy']").get("content")
            sheet = base64.b64encode(hashlib.sha256(tree.find("head/style").text.encode()).digest()).decode()
            self.assertIn("default-src 'none';", policy)
            self.assertIn(f"style-src 'sha256-{sheet}';", policy)
            self.assertNotIn("script", policy)
            names = {attribute for _, attribute, _ in self.readers[name].attributes}
            self.assertLessEqual(names, {"lang", "charset", "http-equiv", "content", "name", "class", "scope", "value"})
            self.assertNotRegex(tree.find("head/style").text, r"url|@import|[<>&]")

    def test_head(self):
        """it tells its title, once, and is as wide as the screen"""
        self.assertEqual(self.told("summary", "head/title"), ["Doelenoverzicht"])
        self.assertIsNotNone(self.trees["summary"].find("head/meta[@charset='utf-8']"))
        self.assertIsNotNone(self.trees["summary"].find("head/meta[@name='viewport']"))

    def test_headings(self):
        """headings are headings, at their level"""
        found = [(element.tag, element.text) for element in self.trees["structure"].iter() if re.fullmatch(r"h\d", element.tag)]
        self.assertEqual(found, [("h1", "Kop"), ("h2", "Lijsten"), ("h3", "Rest")])

    def test_lists(self):
        """lists lie inside one another, and numbers are those of the paper"""
        main = self.trees["structure"].find("body/main")
        told = [self.tell_list(element) for element in main if element.tag in ("ul", "ol")]
        self.assertEqual(told[0], ["punt", "gaat door", ["dieper", ["7 zeven", "acht"]], "terug"])
        self.assertEqual(told[1], ["3 drie", "vier", "citaat in een punt", "inlijstab", "vijf"])
        self.assertEqual(told[2:], [["opnieuw", "twee"], ["bare alleen een citaat"]])

    def tell_list(self, element):
        told = []
        for item in element:
            sign = " ".join(filter(None, (item.get("class"), item.get("value"))))
            for child in item:
                text = "".join("".join(child.itertext()).split("\n"))
                told.append(self.tell_list(child) if child.tag in ("ul", "ol") else f"{sign} {text}".strip())
                sign = ""
        return told

    def test_tables(self):
        """a table with a header says of which column it is, and every cell to which side it leans"""
        tables = self.trees["structure"].findall(".//table")
        self.assertEqual([len(table.findall("thead")) for table in tables], [1, 1, 0])
        self.assertEqual([(cell.get("scope"), cell.get("class")) for cell in tables[1].iter("th")],
                         [("col", None), ("col", "end"), ("col", "centre")])
        self.assertEqual([cell.get("class") for cell in tables[1].findall("tbody/tr/td")], [None, "end", "centre"] * 2)

    def test_draft(self):
        """what is still to fill in is marked, and a draft says so under its title"""
        self.assertEqual(self.told("summary", ".//mark"), ["⟦nog in te vullen: datum⟧"])
        draft = self.trees["summary"].find("body/main")[1]
        self.assertEqual((draft.get("class"), "".join(draft.itertext())), ("draft", "CONCEPT"))
        self.assertEqual(self.told("structure", ".//p[@class='draft']"), [])
        self.assertEqual(self.told("hostile", ".//mark"), ["⟦nog in te vullen: datum⟧"])

    def test_same_bytes(self):
        """another locale, time zone and moment give the same bytes"""
        for name, text in self.texts.items():
            again = self.papers.write(name, "html", "again.html", TZ="Asia/Kathmandu", LC_ALL="C", LANGUAGE="nl")
            self.assertTrue(text == again.read_text(), name)


if __name__ == "__main__":
    tap.main()
