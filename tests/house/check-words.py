#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words a passphrase is drawn from keep the rules of data/passphrase/README.md that can be counted.

check-words.py DATA
"""

import re
import sys
import unittest
from collections import defaultdict
from pathlib import Path

import tap

COUNT = 2048
ENOUGH_LETTERS = 4
SPDX = "# SPDX-License-Identifier: GPL-3.0-or-later"

# Far from all that must stay out: what would slip in most easily. "Muziek" holds "ziek", so some count at the start only.
ANYWHERE = re.compile("angst|bloed|borst|crisis|dader|dood|geweld|graf|huil|kanker|kist|misbr|mishand|moord|naakt|oorlog|"
                      "overlij|overval|rouw|schuld|seks|slaan|slach|verdr|verkr|vermis|vlucht|wapen|wurg")
AT_START = re.compile("arts|baby|bang|bijl|boete|brand|cel$|dief|drank|dreig|drug|gevang|god|graf|hang|heks|jood|kerk|kind|kogel|"
                      "kruis|kus$|kuss|lijk|mes$|mess?en$|moeder|neger|nood|pijn|pijp|poli[et]|rechter|ruzie|scheid|slaap|slaven|"
                      "slag|snij|steek|steken|stelen|straf|trap|urn|vader|vrouw|vuist|wond|zelfm|ziek|zwart")

# Letters that are heard as others, in the order in which they are put in their place.
HEARD = [("ij", "ei"), ("ou", "au"), ("ch", "g"), ("c", "k"), ("y", "i"), ("v", "f"), ("z", "s")]


def as_heard(word):
    for written, heard in HEARD:
        word = word.replace(written, heard)
    return re.sub("d?t$|d$", "t", re.sub("b$", "p", word))


def sharing(words, key):
    """The groups of words for which @key comes to the same."""
    groups = defaultdict(list)
    for word in words:
        groups[key(word)].append(word)
    return [group for group in groups.values() if len(group) > 1]


class DutchWords(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = (Path(sys.argv[1]) / "passphrase/words.nl.txt").read_text(encoding="ascii").split("\n")
        cls.head = [line for line in cls.lines if line.startswith("#")]
        cls.words = cls.lines[len(cls.head):-1]

    def test_head(self):
        """The licence comes first, and after the comments there are only words"""
        self.assertEqual(self.lines[0], SPDX)
        self.assertEqual(self.lines[:len(self.head)], self.head)
        self.assertEqual(self.lines[-1], "")

    def test_count(self):
        """There are 2,048 words, so that six of them are 66 bits"""
        self.assertEqual(len(self.words), COUNT)

    def test_letters(self):
        """Every word has 4 to 8 letters, a to z"""
        self.assertEqual([word for word in self.words if not re.fullmatch("[a-z]{4,8}", word)], [])

    def test_order(self):
        """The words are in byte order"""
        self.assertEqual(self.words, sorted(self.words))

    def test_told_apart(self):
        """No two words share their first four letters"""
        self.assertEqual(sharing(self.words, lambda word: word[:ENOUGH_LETTERS]), [])

    def test_twins(self):
        """No two words sound alike"""
        self.assertEqual(sharing(self.words, as_heard), [])

    def test_stems(self):
        """No word holds a stem that would hurt"""
        self.assertEqual([word for word in self.words if ANYWHERE.search(word) or AT_START.match(word)], [])


if __name__ == "__main__":
    tap.main()
