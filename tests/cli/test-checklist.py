#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""checklist, as a mediator asks for it in the terminal: what is prepared for the contact."""

import json

import tap
from program import DONE, USAGE, ProgramTest, environment


class ChecklistTest(ProgramTest):
    def tell(self, case):
        return {line["id"]: line for part in json.loads(self.expect(DONE, "checklist", case, "show", "--json").out)
                for line in part["checks"]}

    def test_form(self):
        """what is needed depends on the form, and what nobody looked at is no more than that"""
        case = self.make_case()
        self.assertNotIn("seating", self.tell(case))
        self.expect(DONE, "set", case, "case/form", '"face-to-face"')
        line = self.tell(case)["seating"]
        self.assertTrue(line["needed"])
        self.assertNotIn("state", line)
        told = self.expect(DONE, "checklist", case)
        self.assertIn("  ? Who sits where  [seating]\n      who sits where\n", told.out)
        self.assertIn("Praktisch: 0 van ", self.expect(DONE, "checklist", case, env=environment("nl")).out)

    def test_set(self):
        """one thing is noted with its words, its day and who sees to it"""
        case = self.make_case()
        self.expect(DONE, "set", case, "case/form", '"face-to-face"')
        self.expect(DONE, "checklist", case, "set", "seating", "--text", "Opposite", "--date", "2026-05-20", "--owner", "Roos")
        self.assertIn("  ○ Who sits where  [seating]\n      Opposite · 2026-05-20 · Roos\n",
                      self.expect(DONE, "checklist", case).out)
        self.expect(DONE, "checklist", case, "set", "seating", "--state", "done")
        line = self.tell(case)["seating"]
        self.assertEqual((line["state"], line["text"], line["owner"]), ("done", "Opposite", "Roos"))
        self.assertIn(": 1 of ", self.expect(DONE, "checklist", case).out)

    def test_refuses(self):
        """an unknown check, state, verb or day changes nothing"""
        case = self.make_case()
        before = self.tell(case)
        for arguments in (("set", "no-such", "--state", "done"), ("set", "when", "--state", "perhaps"), ("set",), ("tell",),
                          ("set", "when", "--date", "tomorrow")):
            self.expect(USAGE, "checklist", case, *arguments)
        self.assertEqual(self.tell(case), before)


if __name__ == "__main__":
    tap.main()
