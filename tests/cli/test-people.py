#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""people, as a mediator asks for them in the terminal: who is there, and what the talks must know of them."""

import json
import shutil

import tap
from program import DONE, FINDINGS, PRACTICE, USAGE, ProgramTest


class PeopleTest(ProgramTest):
    def tell(self, case):
        return {person["id"]: person for person in json.loads(self.expect(DONE, "people", case, "--json").out)["people"]}

    def test_come_and_go(self):
        """somebody comes under an id of their own, and goes again"""
        case = self.make_case()
        self.expect(DONE, "people", case, "add", "supporter", "Ms Coot", "--side", "harmed")
        self.assertIn("Ms Coot · Supporter  [supporter-1]", self.expect(DONE, "people", case, "list").out)
        self.assertEqual(self.tell(case)["supporter-1"]["side"], "harmed")
        self.expect(DONE, "people", case, "remove", "supporter-1")
        self.assertEqual(list(self.tell(case)), ["harmed", "accused"])

    def test_set(self):
        """one thing changes and the others stay; without a text it is taken away"""
        case = self.make_case()
        self.expect(DONE, "people", case, "set", "accused", "name", "Mr Pebble")
        self.expect(DONE, "people", case, "set", "accused", "interpreter", "unknown")
        accused = self.tell(case)["accused"]
        self.assertEqual((accused["name"], accused["interpreter"]), ("Mr Pebble", "unknown"))
        self.expect(DONE, "people", case, "set", "accused", "interpreter")
        self.assertNotIn("interpreter", self.tell(case)["accused"])

    def test_talks(self):
        """a talk asks of who is detained what it asks nobody else"""
        shutil.copy(PRACTICE, self.case)
        asked = "Taking part and the stay"
        self.assertNotIn(asked, self.expect(DONE, "sheet", self.case, "accused", "--language", "en").out)
        self.expect(DONE, "people", self.case, "set", "accused", "detained", "yes")
        self.assertIn(asked, self.expect(DONE, "sheet", self.case, "accused", "--language", "en").out)

    def test_refusals(self):
        """what cannot be is refused with what can"""
        case = self.make_case()
        self.assertIn("yes, no, unknown", self.expect(FINDINGS, "people", case, "set", "harmed", "minor", "perhaps").err)
        self.assertIn("detained or interpreter", self.expect(FINDINGS, "people", case, "set", "harmed", "height", "tall").err)
        self.expect(FINDINGS, "people", case, "set", "harmed-4", "minor", "no")
        self.expect(FINDINGS, "people", case, "remove", "harmed")
        self.expect(USAGE, "people", case, "wave")
        self.expect(USAGE, "people", case, "add", "supporter", "Ms Coot", "--side", "neither")


if __name__ == "__main__":
    tap.main()
