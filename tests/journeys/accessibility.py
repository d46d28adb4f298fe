# SPDX-License-Identifier: GPL-3.0-or-later
"""A sweep over every page: all that gets the focus has a name that a person would say, and a role."""

import os
import sys
import time
import unittest

import sweep
import tap
from driver import Driver
from keep import WORDS, lay_out_vault
from pages import HARMED, Journey, Steps, ask

PAUSES_S = (0.5, 1.0)
NAMELESS = os.path.join(os.path.dirname(sys.argv[1]), "..", "tests", "journeys", "nameless")


class Nameless(unittest.TestCase):
    def setUp(self):
        self.driver = Driver(NAMELESS)
        self.addCleanup(self.driver.clean_up)
        self.driver.place = []

    def test(self):
        """Controls without a name, with that of a class, an underscore or a word twice are all found"""
        self.driver.start(None)
        things = self.driver.wait_for(lambda root: [thing for window in root.windows() for thing in sweep.controls(window)],
                                      "its controls")
        found = sweep.faults(self.driver.look())
        self.assertGreaterEqual(len(found), len(things))
        for role in sorted({thing.role for thing in things}):
            self.assertTrue([fault for fault in found if f": {role} “" in fault], f"no fault with a {role}")
        for fault in ("has no name", "is called by the name of its class", "has an underscore", "says a word twice"):
            self.assertTrue([said for said in found if said.startswith(fault)], fault)


class Pages(Journey):
    def check(self):
        """Looks again where it finds a fault: the title of a window of libadwaita's fades from one into the other."""
        found = self.driver.wait_for(lambda root: [sweep.faults(root)], "what is there")[0]
        for pause in PAUSES_S:
            if found:
                time.sleep(pause)
                found = sweep.faults(self.driver.look())
        self.assertFalse(found, "\n".join(["", *sorted(set(found))]))

    def test_01(self):
        """The cases and a case"""
        self.check()
        self.open_case()
        self.check()

    def test_02(self):
        """A talk, with each kind of question, its prompts and what lies over it"""
        self.begin_talk(HARMED)
        self.check()
        for question in ("V03", "V-consent-talk", "V-inform-role", "V-goals", "V28", "V-form", "V-if-late", "V-minor",
                         "V-read-back"):
            self.jump(ask("harmed", question))
            self.check()
        self.driver.key("F4")
        self.driver.find("Always possible", "heading")
        self.check()
        self.driver.key("F4")
        self.driver.key("Ctrl+j")
        self.driver.wait_for(self.searches, "the field to search a question in")
        self.check()
        self.driver.key("Escape")
        self.driver.key("Ctrl+space")
        self.driver.find("Quick note", "text")
        self.check()
        self.driver.key("Escape")
        self.leave()

    def test_03(self):
        """The pages of the steps, and those beside them"""
        for go in (self.way, lambda: self.summary(HARMED), self.risk, self.positions, self.goals, self.releases,
                   self.readiness, self.drafts, self.closing, self.people, self.both, self.reflection, self.denial,
                   self.turning, self.preparation, self.agreements, lambda: self.written(HARMED)):
            go()
            self.check()
            self.leave()

    def test_04(self):
        """The windows over a page: preferences, shortcuts, help"""
        for keys, words in (("Ctrl+comma", "Size of the text"), ("Ctrl+question", "Jump to a question"), ("F1", "All pages")):
            self.driver.key(keys)
            self.driver.shown(words)
            self.check()
            self.driver.key("Escape")
            self.driver.wait_for(lambda root: len(root.windows()) == 1, "one window")

    def test_05(self):
        """A new case"""
        self.driver.key("Alt+Up")
        self.driver.find("Cases", "heading")
        self.driver.key("Ctrl+n")
        self.driver.find("Name of the case", "text")
        self.check()
        self.driver.key("Escape")

    def test_06(self):
        """The hidden page"""
        self.driver.key("F9")
        self.driver.find("_Continue", "button")
        self.check()
        self.driver.key("F9")


class VaultPages(Steps):
    check = Pages.check

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.driver.place = []
        cls.driver.start("en")

    def test_01(self):
        """The first start and making a vault"""
        self.driver.find("Make a vault", "heading")
        self.check()
        self.driver.press("Make a vault", "button")
        self.driver.find("The six words", "text")
        self.check()
        self.driver.stop()

    def test_02(self):
        """Unlocking, the cases of a vault, words in all of them, the vault"""
        lay_out_vault(self.driver, sys.argv[2], ["coach-denied-en"])
        self.driver.start("en")
        self.driver.find("Passphrase", "text")
        self.check()
        self.driver.type_keys(WORDS)
        self.driver.key("Return")
        self.driver.find("Cases", "heading")
        self.check()
        self.driver.key("Ctrl+f")
        self.driver.type_text("rowing", "Words in all cases")
        self.driver.shown("I bought a rowing suit")
        self.check()
        self.driver.key("Escape")
        self.driver.press("The _vault", "button")
        self.driver.find("No backup yet", "heading")
        self.check()


if __name__ == "__main__":
    tap.main()
