#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""agreement, as a mediator asks for it in the terminal: clauses, their order, and who said yes to which."""

import json

import tap
from program import DONE, FINDINGS, USAGE, ProgramTest


class AgreementTest(ProgramTest):
    def tell(self, case):
        return json.loads(self.expect(DONE, "agreement", case, "--json").out)["clauses"]

    def add(self, case, block, words, *more):
        self.expect(DONE, "agreement", case, "add", block, "--words", words, *more)

    def test_list(self):
        """a case without clauses says so"""
        case = self.make_case()
        self.assertIn("Nothing is arranged yet.", self.expect(DONE, "agreement", case).out)
        self.assertIn("Nothing is arranged yet.", self.expect(DONE, "agreement", case, "list").out)

    def test_add(self):
        """clauses stand by kind with all that was said of them, and can be put in another order"""
        case = self.make_case()
        self.add(case, "evaluation", "In May we look back.")
        self.add(case, "contact", "I do not call.", "--who", "accused", "--when", "Until May.", "--if-not", "I call the mediator.")
        self.add(case, "contact", "I do not write.")
        self.assertEqual([clause["id"] for clause in self.tell(case)], ["a2", "a3", "a1"])
        self.assertEqual({key: self.tell(case)[0][key] for key in ("who", "when", "if-not")},
                         {"who": "accused", "when": "Until May.", "if-not": "I call the mediator."})
        self.expect(DONE, "agreement", case, "up", "a3")
        self.assertEqual([clause["id"] for clause in self.tell(case)], ["a3", "a2", "a1"])
        self.expect(DONE, "agreement", case, "remove", "a2")
        self.assertEqual([clause["id"] for clause in self.tell(case)], ["a3", "a1"])

    def test_accept(self):
        """a yes is to words: when they change it was to other words"""
        case = self.make_case()
        self.add(case, "contact", "I do not call.")
        self.expect(DONE, "agreement", case, "accept", "harmed", "a1", "--date", "2026-05-01")
        self.expect(DONE, "agreement", case, "accept", "accused", "a1")
        self.assertTrue(self.tell(case)[0]["accepted"])
        told = self.expect(DONE, "agreement", case, "set", "a1", "--words", "I do not call before noon.")
        self.assertIn("yes, but not to all that stands here now; ask again, 2026-05-01", told.out)
        self.assertEqual(self.tell(case)[0]["said"], {"harmed": "lapsed", "accused": "lapsed"})
        self.expect(DONE, "agreement", case, "take-back", "harmed", "a1")
        self.expect(DONE, "agreement", case, "refuse", "accused", "a1")
        self.assertEqual(self.tell(case)[0]["said"], {"harmed": "none", "accused": "refused"})

    def test_all_of_it(self):
        """a yes is to when and how it is checked as well"""
        case = self.make_case()
        self.add(case, "contact", "I do not call.")
        self.expect(DONE, "agreement", case, "accept", "harmed", "a1")
        self.expect(DONE, "agreement", case, "set", "a1", "--when", "Until May.")
        self.assertEqual(self.tell(case)[0]["said"]["harmed"], "lapsed")

    def test_for_some(self):
        """a clause for one of two accused asks the other nothing, and is on no paper of theirs"""
        case = self.make_case()
        self.expect(DONE, "people", case, "add", "accused", "Mr Basalt")
        self.add(case, "contact", "I stay away on Sundays.", "--for", "harmed", "--for", "accused-2")
        for party in ("harmed", "accused-2"):
            self.expect(DONE, "agreement", case, "accept", party, "a1")
        self.expect(FINDINGS, "agreement", case, "accept", "accused", "a1")
        self.assertEqual(self.tell(case)[0]["said"], {"harmed": "accepted", "accused-2": "accepted"})
        for reader, is_there in (("both", False), ("accused", False), ("harmed", True), ("accused-2", True)):
            paper = self.expect(DONE, "document", "show", case, f"outcome.{reader}.en").out
            self.assertEqual("I stay away on Sundays." in paper, is_there, reader)
        self.expect(DONE, "agreement", case, "set", "a1", "--for", "all")
        self.assertEqual(set(self.tell(case)[0]["said"]), {"harmed", "accused", "accused-2"})
        self.expect(FINDINGS, "agreement", case, "set", "a1", "--for", "harmed-9")

    def test_by_name(self):
        """one of two accused does it, by name; a supporter who does says yes as well"""
        case = self.make_case()
        self.expect(DONE, "people", case, "add", "accused", "Mr Basalt")
        self.expect(DONE, "people", case, "add", "supporter", "Ms Robin", "--side", "harmed")
        self.add(case, "contact", "I stay away on Sundays.", "--by", "accused-2")
        self.assertIn("who does it: Mr Basalt\n", self.expect(DONE, "agreement", case).out)
        self.assertEqual(self.tell(case)[0]["doers"], ["accused-2"])
        self.assertIn("· Mr Basalt: I stay", self.expect(DONE, "document", "show", case, "outcome.both.en").out)
        self.expect(DONE, "agreement", case, "set", "a1", "--by", "accused-2", "--by", "supporter-1")
        self.assertEqual(set(self.tell(case)[0]["said"]), {"harmed", "accused", "accused-2", "supporter-1"})
        self.expect(DONE, "agreement", case, "set", "a1", "--who", "accused")
        self.assertEqual(self.tell(case)[0]["doers"], ["accused", "accused-2"])
        self.expect(FINDINGS, "agreement", case, "set", "a1", "--by", "accused-7")
        self.expect(USAGE, "agreement", case, "set", "a1", "--by", "accused", "--who", "both")

    def test_refused(self):
        """what presupposes an acknowledgement that is not there is refused, with what can be instead"""
        case = self.make_case()
        told = self.expect(FINDINGS, "agreement", case, "add", "apology", "--words", "I am sorry.")
        self.assertIn("presupposes an acknowledgement", told.err)
        self.assertIn("What can be: ", told.err)
        self.assertEqual(self.tell(case), [])

    def test_usage(self):
        """what cannot be done says what can"""
        case = self.make_case()
        self.expect(USAGE, "agreement", case, "adopt", "a1")
        self.expect(USAGE, "agreement", case, "accept", "harmed", "a1", "--date", "soon")
        self.expect(FINDINGS, "agreement", case, "accept", "harmed", "a1")
        self.expect(FINDINGS, "agreement", case, "up", "a1")


if __name__ == "__main__":
    tap.main()
