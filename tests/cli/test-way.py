#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""way, as a mediator asks for it in the terminal: stages, contacts, the approach; and its rules against their schema."""

import copy
import json
from pathlib import Path

from jsonschema import Draft202012Validator

import tap
from program import DONE, FINDINGS, USAGE, WORLD, ProgramTest

DATA = Path(__file__).resolve().parent.parent.parent / "data" / "way"
DATE = "2026-03-02"


class WayTest(ProgramTest):
    def tell(self, case):
        return json.loads(self.expect(DONE, "way", case, "--json").out)

    def begin(self):
        """A case in which the accused may be written to."""
        case = self.make_case()
        for place, value in (("case/started-by", '"harmed"'), ("case/contact-ban", '"no"'), ("answer/harmed/V05/1", '{"text":"Yes"}'),
                             ("consent/harmed/approach", '{"state":"given","date":"2026-03-01"}'),
                             ("party/accused", '{"name":"Mr Pebble","channel":"a letter at home"}')):
            self.expect(DONE, "set", case, place, value)
        return case

    def test_stages(self):
        """a case says where it is, and what is next there"""
        case = self.begin()
        told = self.expect(DONE, "way", case)
        self.assertIn("◐ First talks", told.out)
        self.assertIn("○ Approach", told.out)
        here = self.find_here(case)
        self.assertEqual(here["stage"], "first-talks")
        self.assertTrue(here["next"])

    def find_here(self, case):
        """The stage it is in."""
        here, = (stage for stage in self.tell(case)["stages"] if stage["part"] == "here")
        return here

    def test_without_yes(self):
        """once nobody is left on a side who may take part, what is next is to tell the other and to close"""
        case = self.begin()
        self.expect(DONE, "way", case, "approach", "accused", "sent", "--date", DATE)
        self.assertNotIn("no yes", self.find_here(case)["next"])
        self.expect(DONE, "way", case, "approach", "accused", "refused", "--date", DATE)
        self.assertIn("There is no yes.", self.find_here(case)["next"])
        self.assertEqual(self.find_here(case)["waits"], "you")
        self.expect(DONE, "set", case, "party/accused-2", '{"name":"Mr Gravel","role":"accused"}')
        self.assertNotIn("no yes", self.find_here(case)["next"])
        self.expect(DONE, "set", case, "consent/accused-2/take-part", '{"state":"withdrawn","date":"2026-03-03"}')
        self.assertIn("There is no yes.", self.find_here(case)["next"])

    def test_approach(self):
        """a letter, one reminder and no second, a refusal of which nothing is told back"""
        case = self.begin()
        self.expect(DONE, "way", case, "approach", "accused", "sent", "--date", DATE)
        self.expect(DONE, "way", case, "approach", "accused", "reminded", "--date", "2026-03-24")
        self.assertIn("one at most", self.expect(FINDINGS, "way", case, "approach", "accused", "reminded").err)
        self.assertEqual(self.tell(case)["waiting"]["until"], "2026-04-07")
        self.expect(DONE, "way", case, "approach", "accused", "refused", "--date", "2026-04-01", "--words", "No, thank you.")
        approach = self.tell(case)["approaches"][0]
        self.assertEqual((approach["state"], approach["may-tell"], approach["delete-on"]), ("refused", "nothing", "2026-04-29"))
        self.assertEqual([contact["kind"] for contact in self.tell(case)["contacts"]], ["letter", "reminder", "refusal"])
        told = self.expect(DONE, "way", case).out
        self.assertIn("were to be kept until 29 April 2026: erase them", told)
        self.assertIn("vault erase VAULT CASE --person accused", told)

    def test_unknown(self):
        """without a yes of the other side nothing goes out"""
        case = self.begin()
        self.expect(DONE, "set", case, "consent/harmed/approach", "null")
        self.assertIn("Ask the other side", self.expect(FINDINGS, "way", case, "approach", "accused", "sent").err)
        self.assertEqual(self.tell(case)["approaches"][0]["may-go"], "unknown")

    def test_contacts(self):
        """a contact is added, corrected and removed; who is not to be contacted is warned of"""
        case = self.begin()
        self.expect(DONE, "way", case, "add", "accused", "call", "--date", DATE, "--result", "Calls back.")
        self.expect(DONE, "way", case, "set", "c1", "kind", "e-mail")
        self.assertEqual(self.tell(case)["contacts"][0]["kind"], "e-mail")
        self.expect(DONE, "way", case, "note", "accused", "do-not-contact", "yes")
        self.assertIn("does not want to be contacted", self.expect(DONE, "way", case, "add", "accused", "call").err)
        self.expect(DONE, "way", case, "remove", "c2")
        self.expect(FINDINGS, "way", case, "remove", "c2")
        self.expect(FINDINGS, "way", case, "add", "accused", "pigeon")

    def test_usage(self):
        """a wrong call says how it goes"""
        case = self.make_case()
        self.assertIn("approach PARTY STEP", self.expect(USAGE, "way", case, "wander").err)
        self.assertIn("not-wanted", self.expect(USAGE, "way", case, "approach", "accused", "begged").err)
        self.expect(USAGE, "way", case, "--date", "tomorrow")

    def test_rules(self):
        """good and bad rules are told apart by the program and by the schema alike"""
        schema = json.loads((DATA / "way.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        good = json.loads((DATA / "way.json").read_text(encoding="utf-8"))
        own = copy.deepcopy(good) | {"answer-days": 30, "reminders": 0, "x-note": "ours"}
        case = self.make_case()
        for rules, is_good, what in [(good, True, "shipped"), (own, True, "own"), *((bad, False, what) for what, bad in broken(good))]:
            path = Path(case).with_name("way.json")
            path.write_text(json.dumps(rules), encoding="utf-8")
            done = self.expect(DONE if is_good else WORLD, "way", case, "--rules", path)
            self.assertEqual(Draft202012Validator(schema).is_valid(rules), is_good, what)
            if not is_good:
                self.assertIn("way.json: ", done.err, what)


def broken(good):
    """One thing wrong in each."""
    def change(what, act):
        rules = copy.deepcopy(good)
        act(rules)
        return what, rules
    yield change("another format", lambda rules: rules.update(format="voorgesprek-way/2"))
    yield change("a term missing", lambda rules: rules.pop("answer-days"))
    yield change("a term in words", lambda rules: rules.update({"reminder-days": "soon"}))
    yield change("nothing said of no yes", lambda rules: rules.pop("without-yes"))
    yield change("no yes in one language", lambda rules: rules["without-yes"].pop("en"))
    yield change("two reminders", lambda rules: rules.update(reminders=2))
    yield change("a stage missing", lambda rules: rules["stages"].pop())
    yield change("stages in another order", lambda rules: rules["stages"].reverse())
    yield change("a stage that waits on nobody known", lambda rules: rules["stages"][0].update(on="fate"))
    yield change("a stage without what is next", lambda rules: rules["stages"][1].pop("next"))
    yield change("what is next in one language", lambda rules: rules["stages"][1]["next"].pop("en"))


if __name__ == "__main__":
    tap.main()
