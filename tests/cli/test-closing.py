#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""closing, as a mediator asks for it in the terminal: how it ended, aftercare, opening it again."""

import json

import tap
from program import DONE, FINDINGS, USAGE, ProgramTest, environment


class ClosingTest(ProgramTest):
    def tell(self, case):
        return json.loads(self.expect(DONE, "closing", case, "--json").out)

    def test_open(self):
        """an open case says how it can end, with and without contact alike"""
        case = self.make_case()
        told = self.expect(DONE, "closing", case)
        for end in ("agreement", "well-without-contact", "not-suitable"):
            self.assertIn(f"  {end} ", told.out)
        self.assertIn("Goed, zonder contact", self.expect(DONE, "closing", case, env=environment("nl")).out)

    def test_end(self):
        """a case ends once, with its day and the day until when it is kept, and opens again"""
        case = self.make_case()
        self.expect(DONE, "closing", case, "end", "well-without-contact", "--date", "2026-05-20", "--words", "Enough said.")
        told = self.tell(case)
        self.assertEqual((told["closed"], told["how"], told["date"], told["until"], told["words"]),
                         (True, "well-without-contact", "2026-05-20", "2031-05-20", "Enough said."))
        self.assertIn("· Closed\n", self.expect(DONE, "show", case).out)
        self.expect(FINDINGS, "closing", case, "end", "contact")
        self.expect(DONE, "closing", case, "until", "2027-01-01")
        self.assertEqual(self.tell(case)["until"], "2027-01-01")
        self.expect(DONE, "closing", case, "reopen")
        self.assertFalse(self.tell(case)["closed"])
        self.expect(FINDINGS, "closing", case, "reopen")

    def test_reason(self):
        """where the mediator ended it, a reason is asked"""
        case = self.make_case()
        self.assertIn("why it could not go on", self.expect(FINDINGS, "closing", case, "end", "not-suitable").err)
        self.expect(DONE, "closing", case, "end", "not-suitable", "--words", "Too unsafe now.")

    def test_aftercare(self):
        """aftercare is planned for both at once, added to, and done"""
        case = self.make_case()
        self.expect(DONE, "closing", case, "aftercare", "--date", "2026-05-20")
        self.expect(FINDINGS, "closing", case, "aftercare", "--date", "2026-05-20")
        self.expect(DONE, "closing", case, "aftercare", "harmed", "--words", "Call about the letter", "--date", "2026-05-21")
        self.expect(DONE, "closing", case, "done", "harmed", "days", "--date", "2026-05-22", "--words", "Slept well.")
        self.expect(FINDINGS, "closing", case, "done", "harmed", "years")
        moments = self.tell(case)["aftercare"]
        by_party = {party: [moment["on"] for moment in moments if moment["party"] == party] for party in ("harmed", "accused")}
        self.assertEqual(len(by_party["harmed"]), len(by_party["accused"]) + 1)
        done = next(moment for moment in moments if moment["place"] == "aftercare/harmed/days")
        self.assertEqual((done["done"], done["words"], done["due"]), ("2026-05-22", "Slept well.", False))

    def test_without_contact(self):
        """after an end without contact there are fewer moments, and none asks about a contact"""
        case = self.make_case()
        self.expect(DONE, "closing", case, "end", "well-without-contact", "--date", "2026-05-20")
        self.expect(DONE, "closing", case, "aftercare", "--date", "2026-05-20")
        moments = self.tell(case)["aftercare"]
        self.assertEqual({moment["place"].split("/")[2] for moment in moments}, {"same-day", "days", "weeks"})
        asked = " ".join(moment["ask"] for moment in moments)
        self.assertNotIn("regret", asked)
        self.assertIn("now that this has come to an end", asked)

    def test_told(self):
        """what each was told at the end stands apart"""
        case = self.make_case()
        self.expect(DONE, "closing", case, "told", "harmed", "--words", "That it is finished.")
        self.assertEqual(self.tell(case)["told"], {"harmed": "That it is finished."})

    def test_usage(self):
        """a wrong call says how it goes"""
        case = self.make_case()
        self.assertIn("end HOW", self.expect(USAGE, "closing", case, "bury").err)
        self.expect(USAGE, "closing", case, "end", "contact", "--date", "tomorrow")


if __name__ == "__main__":
    tap.main()
