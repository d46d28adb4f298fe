# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey does: starting on a fresh practice folder, opening the case, going to a question."""

import json
import os
import sys
import unittest

from driver import Case, Driver

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")
CASE_FILE = "coach-denied.voorgesprek.json"
CASE = "Zaak Linde"
HARMED = "mevrouw Vlinder"
ACCUSED = "de heer Kei"


def item_of(guide, id_):
    with open(os.path.join(DATA, "guides", guide + ".json"), encoding="utf-8") as file:
        sections = json.load(file)["sections"]
    return next(item for section in sections for item in section["items"] if item["id"] == id_)


def ask(guide, id_, language="en"):
    """The question as the guide has it now."""
    return item_of(guide, id_)["ask"][language]


class Journey(unittest.TestCase):
    """Its tests are the steps of one journey: they run in the order of their names, in one practice folder.

    After a step that failed the others would tell nothing: they are skipped.
    """

    language = "en"
    settings = None
    environment = None

    @classmethod
    def setUpClass(cls):
        cls.broken = None
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.case = Case(sys.argv[2], os.path.join(cls.driver.folder, CASE_FILE))
        cls.start()

    @classmethod
    def start(cls):
        cls.driver.start(cls.language, cls.environment, cls.settings)

    def setUp(self):
        if type(self).broken:
            self.skipTest(f"“{type(self).broken}” failed")

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            type(self).broken = type(self).broken or self.shortDescription()

    # --- Going about ---

    def open_case(self):
        self.driver.press(f"Open, {CASE}", "button")
        self.driver.shown("The steps")

    def begin_talk(self, name):
        """From the page of the case."""
        self.driver.press(f"Continue the talk, {name}", "button")
        self.driver.find("Next", "button")

    def leave(self):
        """Back from a talk or a summary to the page of the case."""
        self.driver.press("Back to the case", "button")
        self.driver.shown("The steps")

    def jump(self, question):
        """With the keys, to the question as the screen asks it."""
        self.driver.key("Ctrl+j")
        self.driver.type_text(question, "Jump to a question")
        self.driver.wait_for(lambda root: self.only_row(root, question), f"“{question}” as the one to jump to")
        self.driver.key("Return")
        self.driver.find(question, "heading")

    def only_row(self, root, question):
        rows = self.driver.candidates(root, question, "row")
        return len(rows) == 1 and rows[0].has("selected")

    def summary(self, name):
        """From the page of the case."""
        self.driver.press(f"Goals summary, {name}", "button")
        self.driver.find("Export as PDF", "button")
