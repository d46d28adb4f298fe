#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""write-up: a talk that was written down afterwards."""

import tap
from program import DONE, USAGE, WORLD, ProgramTest

TALK = """Koffie gedronken, over de bus gehad.
:q V05 Ik schrok zo
dat ik niets zei.

Daarna even stil.
:o V05 Kijkt naar de deur.
"""


class WriteUpTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.make_case()
        self.expect(DONE, "set", self.case, "party/harmed", '{"role":"harmed","language":"nl"}')

    def write_up(self, text, *options, code=DONE, party="harmed"):
        return self.expect(code, "write-up", self.case, party, self.write("talk.txt", text), *options)

    def test_put_in(self):
        """the pieces stand at their questions, and the rest is a note of the same talk"""
        self.assertIn("2 pieces", self.write_up(TALK, "--date", "2026-02-20").out)
        places = self.places()
        self.assertEqual(places["answer/harmed/V05/1"],
                         {"as": "quotation", "text": "Ik schrok zo\ndat ik niets zei.", "language": "nl", "talk": "t1"})
        self.assertEqual(places["answer/harmed/V05/2"]["as"], "observation")
        self.assertEqual(places["talk/t1"], {"party": "harmed", "date": "2026-02-20"})
        note, = (value for place, value in places.items() if place.startswith("note/"))
        self.assertEqual(note, {"party": "harmed", "talk": "t1",
                                "text": "Koffie gedronken, over de bus gehad.\n\nDaarna even stil."})

    def test_one_act(self):
        """it is one act"""
        before = self.case.read_text().count('"clock"')
        self.write_up(TALK)
        self.assertEqual(self.case.read_text().count('"clock"'), before + 1)

    def test_input(self):
        """it may come from standard input, so that it never stands in a file of its own"""
        self.expect(DONE, "write-up", self.case, "harmed", "-", given=TALK)
        self.assertIn("answer/harmed/V05/1", self.places())

    def test_suggest(self):
        """questions are offered for what has none yet, and nothing is written"""
        before = self.case.read_bytes()
        told = self.write_up(":q ? Ik slaap slecht.\n\nMijn zus was er.\n", "--suggest")
        self.assertEqual(self.case.read_bytes(), before)
        self.assertRegex(told.out, r"Ik slaap slecht.*\n    V[A-Z0-9]+ ")
        self.assertIn("Mijn zus was er.", told.out)

    def test_refusals(self):
        """what does not fit is named by line or by question, without its words, and the case stays as it was"""
        before = self.case.read_bytes()
        self.assert_named(self.write_up("een\n:x V05 geheim", code=USAGE), "line 2")
        self.assert_named(self.write_up(":q V99 geheim", code=USAGE), "V99")
        self.assert_named(self.write_up(":q V-goals geheim", code=USAGE), "V-goals")
        self.assert_named(self.write_up(":q ? geheim", code=USAGE), "1 marked piece")
        self.write_up("", code=USAGE)
        self.write_up("geheim", "--date", "gisteren", code=USAGE)
        self.write_up("geheim", code=USAGE, party="harmed-9")
        told = self.expect(WORLD, "write-up", self.case, "harmed", self.write("b.txt", b"\xff\xfe"))
        self.assert_named(told, "b.txt")
        self.assertNotIn("geheim", told.err)
        self.assertEqual(self.case.read_bytes(), before)


if __name__ == "__main__":
    tap.main()
