#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions to oneself against the schema that is published beside them."""

import json
import unittest
from pathlib import Path

from jsonschema import Draft202012Validator

import tap

TESTS = Path(__file__).resolve().parent.parent
DATA = TESTS.parent / "data" / "reflection"
# A schema cannot say that an id stands once; the program's own checker does.
ONLY_THE_PROGRAM = {"bad-twice-moment.json", "bad-twice-question.json"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Schemas(unittest.TestCase):
    def setUp(self):
        schema = read(DATA / "reflection.schema.json")
        Draft202012Validator.check_schema(schema)
        self.validator = Draft202012Validator(schema)

    def test_shipped(self):
        """the shipped questions are as their schema says"""
        self.assertEqual([error.message for error in self.validator.iter_errors(read(DATA / "reflection.json"))], [])

    def test_files(self):
        """the schema takes and refuses what the program takes and refuses"""
        files = sorted((TESTS / "fixtures" / "reflection").glob("*.json"))
        self.assertGreater(len(files), 5)
        for path in files:
            if path.name not in ONLY_THE_PROGRAM:
                self.assertEqual(self.validator.is_valid(read(path)), path.name.startswith("good"), path.name)


if __name__ == "__main__":
    tap.main()
