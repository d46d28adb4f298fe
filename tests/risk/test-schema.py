#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data of risks and the directory against the schemas that are published beside them."""

import json
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

    def test_risks(self):
        """the risks are as their schema says"""
        self.fits("risks", "risks")

    def test_directory(self):
        """the directory is as its schema says"""
        self.fits("directory", "directory")

    def test_no_score(self):
        """no number in the risks but the weeks after which one looks again"""
        def numbers(value):
            if isinstance(value, dict):
                return [found for member in value.values() for found in numbers(member)]
            if isinstance(value, list):
                return [found for member in value for found in numbers(member)]
            return [value] if isinstance(value, (int, float)) else []

        risks = read("risks", "risks.json")
        self.assertEqual(numbers(risks), [risks["weeks"]])


if __name__ == "__main__":
    tap.main()
