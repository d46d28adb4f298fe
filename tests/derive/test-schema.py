#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data of the papers against the schemas that are published beside them."""

import json
import re
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator

import tap

DATA = Path(__file__).resolve().parent.parent.parent / "data"


def read(*parts):
    return json.loads(DATA.joinpath(*parts).read_text(encoding="utf-8"))


class Schemas(unittest.TestCase):
    def fits(self, folder, stem):
        schema = read(folder, f"{stem}.schema.json")
        Draft202012Validator.check_schema(schema)
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(read(folder, f"{stem}.json"))]
        self.assertEqual(errors, [])

    def test_plan(self):
        """the contact plan is as its schema says"""
        self.fits("checklists", "contact-plan")

    def test_preparation(self):
        """the checklists are as their schema says, and the schema refuses what the program refuses"""
        self.fits("checklists", "preparation")
        validator = Draft202012Validator(read("checklists", "preparation.schema.json"))
        files = sorted((DATA.parent / "tests" / "fixtures" / "preparation").glob("*.json"))
        self.assertGreater(len(files), 8)
        for path in files:
            # What only the program can see: ids that are unknown, twice or missing.
            is_taken = not path.name.startswith("bad")
            self.assertEqual(validator.is_valid(json.loads(path.read_text(encoding="utf-8"))), is_taken, path.name)

    def test_closing(self):
        """the rules of closing are as their schema says"""
        self.fits("checklists", "closing")

    def test_papers(self):
        """the words of the papers are as their schema says"""
        self.fits("papers", "papers")

    def test_groups(self):
        """every check of the contact plan belongs to a group"""
        plan = read("checklists", "contact-plan.json")
        groups = {group["id"] for group in plan["groups"]}
        self.assertEqual({check["group"] for check in plan["checks"]} - groups, set())

    def test_lines(self):
        """every line of the papers names questions of the guides, each question once"""
        asked = set(re.findall(r'"id": "([VA][A-Z]*[0-9]\w*)"', json.dumps([read("guides", "harmed.json"),
                                                                            read("guides", "accused.json")])))
        named = [item for line in read("papers", "papers.json")["lines"] for item in line["items"]]
        self.assertEqual(set(named) - asked, set())
        self.assertEqual(len(named), len(set(named)))

    def test_kinds(self):
        """every line has a word for its kind"""
        papers = read("papers", "papers.json")
        self.assertEqual({line["id"] for line in papers["lines"]} - set(papers["kinds"]), set())


if __name__ == "__main__":
    tap.main()
