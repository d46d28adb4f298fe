#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""matrix: goals of both sides against one another, a mismatch settled step by step, the expectation test."""

import json

import tap
from program import DONE, FINDINGS, PRACTICE, USAGE, ProgramTest


class MatrixTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.case.write_bytes(PRACTICE.read_bytes())

    def undo_talks(self):
        """Takes away what the practice case has settled and rehearsed already."""
        acts = json.loads(self.case.read_text())["acts"]
        for place in {place for act in acts for place in act["set"] if place.startswith(("mismatch/", "told/"))}:
            self.expect(DONE, "set", self.case, place, "null")
        for side in ("harmed", "accused"):
            for number in (1, 2, 3, 4):
                goal = self.places(f"goal/{side}/g{number}")
                goal.pop("if-not", None)
                self.expect(DONE, "set", self.case, f"goal/{side}/g{number}", json.dumps(goal))

    def matrix(self, *words, code=DONE):
        return self.expect(code, "matrix", self.case, *words)

    def read(self, *words):
        return json.loads(self.matrix(*words, "--json").out)

    def mismatch(self):
        return next(one for one in self.read()["mismatches"] if one["accused"] == "goal/accused/g3")

    def test_table(self):
        """the table shows each pair's sign, within 100 characters, in both languages"""
        for language, word in (("nl", "botst"), ("en", "clash")):
            out = self.matrix("--language", language).out
            table, *rest = out.split("\n\n")
            rows = table.splitlines()
            self.assertEqual(rows[0].split(), ["AG6", "AG10", "AG2", "AG5"])
            self.assertEqual([row.split()[0] for row in rows[1:]], ["VG7", "VG4", "VG6", "VG10"])
            self.assertEqual([row.split()[-4:] for row in rows[1:]],
                             [["○", "○", "⧺", "+"], ["⧺", "⧺", "○", "+"], ["⧺", "⧺", "○", "+"], ["±", "±", "–", "–"]])
            for line in "\n".join([table, *rest[:2]]).splitlines():
                self.assertLessEqual(len(line), 100)
                self.assertEqual(line, line.rstrip())
            self.assertIn(word, rest[1])
            self.assertEqual([line[0] for line in rest[2].splitlines()], ["–", "–", "±", "±"])

    def test_wide(self):
        """many goals, without a kind and with long words, still fit in 100 characters"""
        for number in range(1, 25):
            self.expect(DONE, "set", self.case, f"goal/accused/g{number}",
                        json.dumps({"words": "woord " * 40, "order": number}))
        table, columns, legend, told = self.matrix("--language", "en").out.split("\n\n")
        self.assertTrue(all(len(line) <= 100 for line in "\n".join((table, columns, legend)).splitlines()))
        self.assertEqual(table.count("·"), 24 * 4)
        self.assertIn("96 pairs have not been looked at", told)

    def test_json(self):
        """as data it holds rows, columns, a cell for each pair and the mismatches"""
        told = self.read()
        self.assertEqual(len(told["cells"]), len(told["rows"]) * len(told["columns"]))
        self.assertEqual({one["needs-settling"] for one in told["mismatches"]}, {True})
        self.assertEqual(len(told["mismatches"]), 2)
        cell = next(cell for cell in told["cells"] if cell["harmed"] == "goal/harmed/g4")
        self.assertLess({"sign", "word", "talk", "because", "settled"}, set(cell))

    def test_empty(self):
        """a case without goals of both sides says so"""
        self.case.unlink()
        self.make_case()
        self.assertIn("no goals", self.matrix().out)
        self.assertEqual(self.read()["cells"], [])
        self.assertIn("no goals", self.matrix("expectations").out)

    def test_settling(self):
        """a mismatch goes through its six steps, is settled, and opens again when a goal changes"""
        self.undo_talks()
        goals = ("g4", "g3")
        ending = ("settle", *goals, "--date", "2026-05-01", "--words-harmed", "Dan lees ik hem mijn brief voor",
                  "--words-accused", "Luisteren doe ik", "--consent-harmed", "given", "--consent-accused", "given",
                  "--said-harmed", "Ja, zo wel", "--feasible-harmed", "not-here")
        self.assertEqual(self.mismatch()["next"], "name")
        told = self.matrix(*ending, code=FINDINGS)
        self.assertIn("before it can be settled", told.err)
        self.matrix("name", *goals, "De een wil het horen, de ander wil luisteren")
        self.matrix("permission", *goals, "2026-04-20")
        self.matrix("told", *goals, "harmed", "2026-04-21")
        self.assertEqual(self.mismatch()["steps"]["told"], "half")
        self.matrix("told", *goals, "accused", "2026-04-22")
        self.matrix("sort", *goals, "harmed", "other")
        self.matrix("sort", *goals, "accused", "self")
        self.matrix("choose", *goals, "adapt")
        self.assertEqual(self.mismatch()["next"], "settled")
        self.matrix(*ending)
        self.assertTrue(self.mismatch()["settled"])
        self.assertIn("[settled]", self.matrix("--language", "en").out)
        consent = self.places("consent/accused/take-part")
        self.assertEqual((consent["state"], consent["date"]), ("given", "2026-05-01"))

        goal = self.places("goal/accused/g3")
        self.expect(DONE, "set", self.case, "goal/accused/g3", json.dumps({**goal, "words": "Iets anders"}))
        self.assertTrue(self.mismatch()["reopened"])
        self.assertEqual(self.mismatch()["next"], "name")

    def test_refused(self):
        """what a step does not take is refused, and nothing is written"""
        before = self.case.read_bytes()
        for words in (("choose", "g4", "g3", "dance"), ("permission", "g4", "g3", "soon"),
                      ("sort", "g4", "g3", "harmed", "maybe"), ("told", "g4", "g3", "everyone"),
                      ("name", "g9", "g3", "x"), ("name", "g4"), ("name", "g4", "g3", "x", "y")):
            self.matrix(*words, code=USAGE)
        self.assertEqual(self.case.read_bytes(), before)

    def test_looking_writes_nothing(self):
        """to look at the matrix or the expectations changes no byte"""
        before = self.case.read_bytes()
        self.matrix()
        self.matrix("expectations")
        self.assertEqual(self.case.read_bytes(), before)

    def test_expectations(self):
        """each goal of the harmed party is held against what is acknowledged, and its rehearsal asked for"""
        self.undo_talks()
        told = self.read("expectations")
        results = {one["code"]: one["result"] for one in told["expectations"]}
        self.assertEqual(results, {"VG7": "only-if", "VG4": "possible", "VG6": "only-if", "VG10": "not-with-this"})
        self.assertEqual(len(told["unrehearsed"]), 8)
        goal = self.places("goal/harmed/g4")
        self.expect(DONE, "set", self.case, "goal/harmed/g4", json.dumps({**goal, "if-not": "Dan is mijn brief genoeg"}))
        self.assertNotIn("goal/harmed/g4", self.read("expectations")["unrehearsed"])
        self.assertIn("Hoe is het voor u als dit niet lukt?", self.matrix("expectations", "--language", "nl").out)

    def test_rehearsal(self):
        """a talk asks at each goal how it is if it does not work out, and notes the answer"""
        self.case.unlink()
        self.make_case()
        told = self.expect(DONE, "interview", self.case, "--guide", "harmed", "--language", "nl",
                           given=f":jump {self.goal_item()}\nRust\n:set if-not Dan zoek ik het elders\n")
        self.assertIn("Hoe is het voor u als dit niet lukt?", told.out)
        self.assertEqual(self.places("goal/harmed/g1")["if-not"], "Dan zoek ik het elders")

    def goal_item(self):
        from program import DATA
        tree = json.loads((DATA / "guides" / "harmed.json").read_text())
        return next(item["id"] for section in tree["sections"] for item in section["items"] if item["kind"] == "goal")


if __name__ == "__main__":
    tap.main()
