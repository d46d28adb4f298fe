#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table for registrations against its schema, and against the examples beside it."""

import csv
import json
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator

import tap

FOLDER = Path(__file__).resolve().parent.parent.parent / "data" / "registration"


def read(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


class Schema(unittest.TestCase):
    def test_map(self):
        """the table is as its schema says"""
        schema = read("web-form.schema.json")
        Draft202012Validator.check_schema(schema)
        self.assertEqual([error.message for error in Draft202012Validator(schema).iter_errors(read("web-form.json"))], [])

    def test_refused(self):
        """the schema refuses what was said in a talk"""
        field = {"to": "answer/harmed/V05/1", "label": {"nl": "x", "en": "x"}, "from": ["x"]}
        table = {"format": "voorgesprek-registration-map/1", "fields": [field]}
        self.assertFalse(Draft202012Validator(read("web-form.schema.json")).is_valid(table))

    def test_names(self):
        """most names of the examples are in the table"""
        known = {name for field in read("web-form.json")["fields"] for name in field["from"]}
        with open(FOLDER / "example.csv", encoding="utf-8", newline="") as file:
            names = next(csv.reader(file, delimiter=";"))
        self.assertGreaterEqual(len(known & set(names)), len(names) - 2)


if __name__ == "__main__":
    tap.main()
