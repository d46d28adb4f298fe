#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""risk: from a new assessment to a decision, with a red flag that a colleague resolves on the way."""

import json
import re

import tap
from program import DATA, DONE, FINDINGS, PRACTICE, USAGE, ProgramTest


class RiskTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.case.write_bytes(PRACTICE.read_bytes())

    def risk(self, *words, code=DONE):
        return self.expect(code, "risk", self.case, *words)

    def read(self, code=FINDINGS):
        return json.loads(self.risk("--json", code=code).out)

    def look_at_flags(self):
        for number in range(1, 15):
            self.risk("set", f"RF{number}", "presence", "no")

    def test_shown(self):
        """the latest is shown in both languages, with every domain and every red flag"""
        for language, word in (("nl", "Rode vlaggen" ), ("en", "Red flags:")):
            out = self.risk("--language", language).out
            if language == "en":
                self.assertIn(word, out)
            for code in ("FV", "HG", "MA", "RT", "PG", "MI", "MO", "VR", "ON", "PR", "KI", "OM", "BE"):
                self.assertRegex(out, rf"(?m)^{code}  ")
            self.assertEqual(len(re.findall(r"(?m)^  RF\d+  ", out)), 14)

    def test_no_total(self):
        """nothing is added up"""
        shown = self.read(code=DONE)
        self.assertFalse({"score", "total", "sum"} & set(shown))
        self.assertFalse([value for value in shown.values() if isinstance(value, (int, float))])

    def test_to_a_decision(self):
        """a red flag stops until a named colleague has resolved it; then a decision is taken"""
        self.assertEqual(self.risk("begin", "--moment", "v4").out.strip(), "r3")
        self.assertIn("under-way", [due["id"] for due in self.read()["due"]])
        self.look_at_flags()
        self.risk("found", "RF5")
        self.risk("decide", "go-on", "--reason", "Beiden willen", code=FINDINGS)
        self.risk("set", "RF5", "presence", "no", code=FINDINGS)
        shown = self.risk("--language", "nl", code=FINDINGS).out
        self.assertIn("Spreek deze persoon alleen", shown)
        self.risk("resolve", "RF5", "", "Alleen gesproken", code=FINDINGS)
        self.risk("resolve", "RF5", "Wilg Winterkoning", "Alleen gesproken")
        self.risk("set", "OM1", "presence", "possible")
        self.risk("set", "OM1", "of", "supporter-1")
        self.risk("set", "OM1", "for", "accused")
        self.risk("set", "OM1", "evidence", "answer/harmed/V05/1")
        self.risk("set", "OM", "level", "moderate")
        self.assertIn("measure", [one["id"] for one in self.read()["warnings"] if one.get("domain") == "OM"])
        measure = self.risk("measure", "OM1", "both", "Eerst zelf spreken", "--owner", "de bemiddelaar").out.strip()
        self.risk("done", measure)
        self.risk("estimate", "harmed", "OM", "7", "--words", "Als zij meekomt")
        self.risk("decide", "indirect-only", "--reason", "Zo kan het", code=FINDINGS)
        self.risk("decide", "indirect-only", "--reason", "Zo kan het", "--consulted", "Wilg Winterkoning")
        shown = self.read()
        self.assertEqual(shown["decision"], "indirect-only")
        flag = next(flag for flag in shown["flags"] if flag["code"] == "RF5")
        self.assertEqual((flag["state"], flag["by"]), ("resolved", "Wilg Winterkoning"))
        self.assertNotIn("stopped", [one["id"] for one in shown["warnings"]])
        self.assertIn("weighed", [one["id"] for one in shown["warnings"]])

    def test_compared(self):
        """two assessments stand side by side"""
        changes = json.loads(self.risk("compare", "r1", "r2", "--json").out)["changes"]
        self.assertTrue(changes)
        self.assertTrue(all(change["before"] != change["after"] for change in changes))

    def test_directory(self):
        """where to turn, each with the day it was looked up"""
        entries = json.loads(self.expect(DONE, "risk", "directory", "--json").out)["entries"]
        self.assertTrue(all(re.fullmatch(r"\d{4}-\d\d-\d\d", entry["checked"]) for entry in entries))
        self.assertIn("0800-2000", self.expect(DONE, "risk", "directory").out)

    def test_checked(self):
        """files of one's own are checked, and a fault is named with its place"""
        self.expect(DONE, "risk", "check", DATA / "risks" / "risks.json", DATA / "directory" / "directory.json")
        wrong = self.folder / "risks.json"
        wrong.write_text((DATA / "risks" / "risks.json").read_text().replace('"code": "HG2"', '"code": "HG3"', 1))
        self.assertIn("domains[1]: items[1]", self.expect(FINDINGS, "risk", "check", wrong).err)

    def test_wrong_use(self):
        """what is no question, no verb or no assessment is a wrong use"""
        for words in (("set", "FV9", "presence", "no"), ("set", "FV1", "colour", "no"), ("dance",), ("decide",),
                      ("estimate", "harmed", "FV", "11"), ("found", "RF1", "--assessment", "a9")):
            self.risk(*words, code=USAGE)


if __name__ == "__main__":
    tap.main()
