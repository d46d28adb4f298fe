#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""denial and meldcode, as a mediator asks for them in the terminal."""

import json

import tap
from program import DONE, FINDINGS, USAGE, ProgramTest


class DenialTest(ProgramTest):
    def make_denying_case(self):
        case = self.make_case()
        for facet in ("contact", "act"):
            value = "denies" if facet == "act" else "acknowledges"
            self.expect(DONE, "set", case, f"acknowledgement/accused/{facet}", json.dumps({"value": value}))
        return case

    def tell(self, case, code=DONE):
        return json.loads(self.expect(code, "denial", case, "--json").out)

    def states(self, case):
        return {step["id"]: step["state"] for step in self.tell(case)["steps"]}

    def test_unknown(self):
        """as long as nobody asked it says that it is not known, and never that nothing is denied"""
        shown = self.expect(DONE, "denial", self.make_case())
        self.assertIn("Not known yet whether", shown.err)

    def test_walk(self):
        """a step is left and taken up; what the case shows counts by itself"""
        case = self.make_denying_case()
        self.assertEqual(len(self.states(case)), 14)
        self.expect(DONE, "denial", case, "mark", "d06", "done", "--words", "Agreed with each.")
        self.expect(DONE, "denial", case, "mark", "d07", "open")
        self.expect(DONE, "set", case, "case/form", '"shuttle"')
        states = self.states(case)
        self.assertEqual((states["d06"], states["d07"], states["d09"], states["d10"]), ("done", "not-yet", "done", "open"))
        self.expect(DONE, "denial", case, "clear", "d06")
        self.assertEqual(self.states(case)["d06"], "open")

    def test_refused(self):
        """nothing is ticked off without words, and nothing that only the case can show"""
        case = self.make_denying_case()
        self.expect(FINDINGS, "denial", case, "mark", "d06", "done")
        self.expect(FINDINGS, "denial", case, "mark", "d03", "done", "--words", "Told.")
        self.expect(FINDINGS, "denial", case, "mark", "d03", "skipped")
        self.expect(FINDINGS, "denial", case, "mark", "d13", "done", "--words", "I believe one of them.")
        self.expect(FINDINGS, "denial", case, "mark", "d99", "done", "--words", "Yes.")
        self.expect(USAGE, "denial", case, "confess")

    def test_stop(self):
        """a goal that needs acknowledgement stops it, with what is possible; a pass keeps it in sight"""
        case = self.make_denying_case()
        self.expect(DONE, "set", case, "goal/harmed/g1", json.dumps({"code": "VG10", "words": "That it is said"}))
        self.assertIn("A letter that is not sent", self.expect(FINDINGS, "denial", case).out)
        self.expect(DONE, "denial", case, "mark", "d14", "skipped", "--reason", "Her own wish.")
        told = self.tell(case, FINDINGS)
        self.assertEqual((told["stop"], told["steps"][13]["state"], told["steps"][13]["holds-back"]), ("yes", "passed", True))

    def test_meldcode(self):
        """each worry has five steps of its own"""
        case = self.make_case()
        self.expect(DONE, "meldcode", case, "mark", "new", "m1", "done", "--words", "A child was in the room.")
        self.expect(DONE, "meldcode", case, "mark", "new", "m1", "done", "--words", "Another evening.")
        self.expect(DONE, "meldcode", case, "mark", "1", "m2", "done", "--words", "Called without names.")
        listed = self.expect(DONE, "meldcode", case).out.splitlines()
        self.assertEqual([line.split()[0] for line in listed], ["1", "2"])
        shown = json.loads(self.expect(DONE, "meldcode", case, "show", "1", "--json").out)
        self.assertEqual(shown["next"], "m3")


if __name__ == "__main__":
    tap.main()
