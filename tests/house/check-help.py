#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help names only keys that the window has, the same in both languages, and takes no more than a page.

A key stands in bold: **Ctrl+J**. The window's keys are those of the list of shortcuts, and what every window knows.
"""

import re
import unittest
from pathlib import Path

import tap

ROOT = Path(__file__).resolve().parent.parent.parent
HELP = ROOT / "data" / "help"
EVERYWHERE = {"Enter", "Esc", "Tab"}
KEY = re.compile(r"\*\*((?:(?:Ctrl|Alt|Shift)\+)*(?:F\d+|Esc|Enter|Tab|Spatie|Space|[A-Z0-9,?]|[←→↑↓]))\*\*")
SIGNS = {"Return": "Enter", "Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "comma": ",", "question": "?", "space": "Space"}
MOST_WORDS = 230


def window_keys():
    keys = set()
    for given in re.findall(r"accelerator\">([^<]+)<", (ROOT / "ui/preferences/shortcuts.ui").read_text()):
        given = given.replace("&lt;", "<").replace("&gt;", ">")
        held = "".join(f"{word}+" for word, sign in (("Ctrl", "<Control>"), ("Alt", "<Alt>"), ("Shift", "<Shift>")) if sign in given)
        last = given.rsplit(">", 1)[-1]
        first, _, end = last.partition("...")
        for key in ([str(n) for n in range(int(first), int(end) + 1)] if end else [last]):
            keys.add(held + SIGNS.get(key, key.upper() if len(key) == 1 else key))
    return keys | EVERYWHERE


def named_keys(language, path):
    return sorted(key.replace("Spatie", "Space") for key in KEY.findall((HELP / language / path.name).read_text()))


class Help(unittest.TestCase):
    def pages(self):
        return sorted((HELP / "nl").glob("*.md"))

    def test_keys(self):
        """no text names a key that does not exist"""
        known = window_keys()
        for language in ("nl", "en"):
            for path in self.pages():
                self.assertEqual(set(named_keys(language, path)) - known, set(), f"{language}/{path.name}")

    def test_languages(self):
        """both languages have the same pages and name the same keys"""
        self.assertEqual([path.name for path in self.pages()], sorted(path.name for path in (HELP / "en").glob("*.md")))
        for path in self.pages():
            self.assertEqual(named_keys("nl", path), named_keys("en", path), path.name)

    def test_length(self):
        """a page is half a screen"""
        for path in sorted(HELP.rglob("*.md")):
            self.assertLess(len(path.read_text().split()), MOST_WORDS, path)

    def test_links(self):
        """a way to another page stands in the list at the end: elsewhere it would be shown as the name of a file"""
        for path in sorted(HELP.rglob("*.md")):
            for line in path.read_text().splitlines():
                if ".md)" in line:
                    self.assertRegex(line, r"^- \[[^\]]+\]\([a-z-]+\.md\)$", path)


if __name__ == "__main__":
    tap.main()
