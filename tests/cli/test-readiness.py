#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""readiness, as a mediator asks for it in the terminal: judging, passing a gate, checking own rules."""

import json
import shutil

import tap
from program import DATA, DONE, FINDINGS, PRACTICE, TESTS, USAGE, WORLD, ProgramTest, environment

RULES = [DATA / "gates" / f"{name}.json" for name in ("gates", "reviews", "contradictions", "balance")]
BAD = TESTS / "fixtures" / "gates" / "bad"


class ReadinessTest(ProgramTest):
    def judge(self, case):
        return json.loads(self.expect(FINDINGS, "readiness", case, "--json").out)

    def gate(self, case, name):
        return next(gate for gate in self.judge(case)["gates"] if gate["id"] == name)

    def test_empty(self):
        """of an empty case nothing is ready, and everything says what would open it"""
        told = self.judge(self.make_case())
        self.assertNotEqual(told["result"], "yes")
        self.assertEqual(len(told["changes"]), 3)
        for gate in told["gates"]:
            self.assertNotEqual(gate["result"], "yes", gate)
            self.assertTrue(gate["opens"] and gate["because"] and gate["explanation"] and gate["go"], gate)

    def test_practice(self):
        """the practice case shows both sides of what does not go together, with their places"""
        told = self.judge(PRACTICE)
        self.assertEqual(told["review-needed"], "yes")
        found = {clash["id"]: clash for clash in told["contradictions"]}
        self.assertTrue(found["facts-hoped"]["certain"])
        for side in found["facts-hoped"]["sides"]:
            self.assertTrue(side["quotations"][0]["place"] and side["quotations"][0]["text"])
        self.assertTrue(all(isinstance(one["harmed"], int) for one in told["balance"]))

    def test_words(self):
        """it is told in words, in either language"""
        told = self.expect(FINDINGS, "readiness", PRACTICE)
        self.assertTrue(told.out.startswith("Not ready for the contact\n"), told)
        self.assertIn("review  Reviewed by a colleague where needed: in order", told.out)
        self.assertIn("[acknowledgement/accused/act]", told.out)
        self.assertNotIn("the number of days", told.out)
        self.assertIn("[the number of days since", self.expect(FINDINGS, "readiness", PRACTICE, "--explain").out)
        self.assertIn("Beoordeeld door een collega", self.expect(FINDINGS, "readiness", PRACTICE, env=environment("nl")).out)

    def test_pass(self):
        """a gate is passed with a reason, and lapses when it stands differently"""
        case = self.make_case()
        self.assertFalse(self.gate(case, "calls")["passed"])
        self.expect(USAGE, "readiness", case, "pass", "calls")
        self.expect(DONE, "readiness", case, "pass", "calls", "--reason", "They call by themselves.")
        gate = self.gate(case, "calls")
        self.assertTrue(gate["passed"])
        self.assertEqual(gate["reason"], "They call by themselves.")
        self.expect(DONE, "set", case, "check/call-harmed", '{"state": "open"}')
        gate = self.gate(case, "calls")
        self.assertEqual((gate["passed"], gate["lapsed"], gate["result"]), (False, True, "no"))

    def test_block(self):
        """a gate that blocks and is closed is never passed, and nothing is written"""
        case = self.make_case(**{"contact-ban": "yes"})
        before = case.read_bytes()
        told = self.expect(FINDINGS, "readiness", case, "pass", "contact-ban", "--reason", "It will be fine.")
        self.assert_named(told, "contact-ban")
        self.expect(FINDINGS, "readiness", case, "pass", "nothing", "--reason", "No such gate.")
        self.assertEqual(case.read_bytes(), before)

    def test_check(self):
        """own rules are checked, and every finding has its line and column"""
        self.assertEqual(self.expect(DONE, "readiness", "check", *RULES).out, "No findings.\n")
        told = self.expect(FINDINGS, "readiness", "check", BAD / "unknown-name.json", BAD / "bad-attention.json")
        self.assertIn(f"{BAD / 'unknown-name.json'}:17:6: ", told.out)
        self.assertIn(f"{BAD / 'bad-attention.json'}:12:17: ", told.out)
        shutil.copy(RULES[0], self.folder / "mine.json")
        self.expect(DONE, "readiness", "check", "mine.json", folder=self.folder)

    def test_wrong_use(self):
        """what it was not made for is refused"""
        self.expect(USAGE, "readiness")
        self.expect(USAGE, "readiness", PRACTICE, "open")
        self.expect(USAGE, "readiness", PRACTICE, "--language", "de")
        self.expect(WORLD, "readiness", self.folder / "gone.json")
        self.expect(WORLD, "readiness", "check", self.folder / "gone.json")


if __name__ == "__main__":
    tap.main()
