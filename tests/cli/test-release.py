#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""release: what one party lets the other know, and what was told."""

import json

import tap
from program import DONE, PRACTICE, USAGE, WORLD, ProgramTest

SAID = "answer/harmed/V05/1"


class ReleaseTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.make_case()
        self.say("Het was donker.")

    def say(self, text):
        self.expect(DONE, "set", self.case, SAID, json.dumps({"as": "quotation", "text": text}))

    def release(self, *arguments, code=DONE, **options):
        return self.expect(code, "release", self.case, *arguments, **options)

    def row(self):
        rows = json.loads(self.release("list", "--party", "harmed", "--json").out)
        return next(row for row in rows if row["place"] == SAID)

    def test_give(self):
        """a release is written with whom, when and how, and lapses with the words"""
        self.assertEqual(self.row()["state"], "none")
        self.release("give", SAID)
        row = self.row()
        self.assertEqual((row["state"], row["how"], row["to"], row["released"]),
                         ("given", "as-is", "accused", "Het was donker."))
        self.assertRegex(row["date"], r"^\d{4}-\d\d-\d\d$")
        self.say("Het was licht.")
        self.assertEqual(self.row()["state"], "lapsed")
        self.assertNotIn("released", self.row())

    def test_several(self):
        """a supporter's words may go to both; each is told by themselves"""
        self.expect(DONE, "people", self.case, "add", "supporter", "Ms Robin", "--side", "harmed")
        place = "answer/supporter-1/S05/1"
        self.expect(DONE, "set", self.case, place, json.dumps({"as": "quotation", "text": "Zij slaapt weer."}))
        self.release("give", place, "--to", "harmed", "--to", "accused")
        row, = (row for row in json.loads(self.release("list", "--party", "supporter-1", "--json").out)
                if row["place"] == place)
        self.assertEqual((row["state"], row["to"]), ("given", ["harmed", "accused"]))
        self.release("told", place, code=USAGE)
        self.release("told", place, "--to", "harmed", "--to", "accused", code=USAGE)
        self.release("told", place, "--to", "harmed")
        self.assertIn("told to harmed on", self.release("list", "--party", "supporter-1").out)

    def test_other_words(self):
        """other words go in place of the own"""
        self.release("give", SAID, "--words", "Zij zag weinig.")
        self.assertEqual(self.row()["released"], "Zij zag weinig.")
        told = self.release("list", "--party", "harmed")
        self.assertIn("Zij zag weinig.", told.out)

    def test_refuse_later_remove(self):
        """a no, a later and a taking back are written down"""
        for action, state in (("refuse", "no"), ("later", "later"), ("remove", "none")):
            self.release(action, SAID)
            self.assertEqual(self.row()["state"], state)
        self.assert_named(self.release("remove", SAID, code=USAGE), SAID)

    def test_told(self):
        """only what is released can be told, and the register says whether it still holds"""
        told = self.release("told", SAID, code=USAGE)
        self.assert_named(told, SAID)
        self.release("give", SAID)
        self.release("told", SAID, "--how", "telefoon", "--received", "Hij knikte.")
        entry, = json.loads(self.release("told", "--json").out)
        self.assertEqual((entry["place"], entry["to"], entry["words"], entry["how"], entry["received"], entry["holds"]),
                         (SAID, "accused", "Het was donker.", "telefoon", "Hij knikte.", True))
        self.assertEqual(self.row()["told"], [entry])
        self.say("Het was licht.")
        entry, = json.loads(self.release("told", "--json").out)
        self.assertFalse(entry["holds"])
        self.assertIn("Het was donker.", self.release("told").out)

    def test_refusals(self):
        """what cannot be released is refused in plain words, and the case stays as it was"""
        before = self.case.read_bytes()
        for place in ("case/event", "note/n1", "answer/harmed/V06/1", "nonsense"):
            self.assert_named(self.release("give", place, code=USAGE), place)
        self.assert_named(self.release("give", SAID, "--to", "harmed-9", code=USAGE), "harmed-9")
        self.release("give", SAID, "--words", " ", code=USAGE)
        self.release("refuse", SAID, "--words", "Toch", code=USAGE)
        self.assertEqual(self.case.read_bytes(), before)

    def test_use(self):
        """a wrong call is told"""
        for arguments in ((), ("list",), ("list", "--party", "harmed-9"), ("give",), ("shout", SAID),
                          ("list", SAID, "--party", "harmed"), ("give", SAID, "more")):
            told = self.release(*arguments, code=USAGE)
            self.assertIn("release", told.err)
            self.assertEqual(told.out, "")
        self.assert_named(self.expect(WORLD, "release", self.folder / "none", "list", "--party", "harmed"), "none")

    def test_practice(self):
        """the practice case has rows in every state"""
        states = set()
        for party in ("harmed", "accused"):
            rows = json.loads(self.expect(DONE, "release", PRACTICE, "list", "--party", party, "--json").out)
            states |= {row["state"] for row in rows}
            self.assertTrue(all(row["place"].split("/")[1] == party for row in rows))
        self.assertTrue({"none", "given", "later", "no"} <= states, states)


if __name__ == "__main__":
    tap.main()
