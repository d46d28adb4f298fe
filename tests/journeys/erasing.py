# SPDX-License-Identifier: GPL-3.0-or-later
"""Erasing one person of a case in a vault: said before, done with the passphrase, and the case goes on."""

import sys

import tap
from driver import Driver
from keep import CHESTNUT, WORDS, lay_out_vault
from pages import Steps

NAME = "Stork"
APPROACHED = "Ms Kingfisher"


class Erasing(Steps):
    language = "en"

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        lay_out_vault(cls.driver, sys.argv[2], ["robbery-acknowledged-en"])
        cls.driver.start(cls.language)

    def give(self, words):
        """Into the field, which hides what it holds."""
        self.reach("Passphrase", "text")
        self.driver.key("Ctrl+a")
        self.driver.type_keys(words)
        self.driver.key("Return")

    def test_01(self):
        """Who said no has a day on which the data go, a way from there to the erasing, and one back"""
        self.give(WORDS)
        self.driver.press(f"Open, {CHESTNUT}", "button")
        self.driver.shown("The steps")
        self.way()
        self.driver.press(f"Says no, {APPROACHED}", "button")
        self.reach(f"Erase all of {APPROACHED}…", "button")
        self.driver.key("Return")
        self.driver.find(f"Erase all of {APPROACHED}", "heading")
        self.driver.key("Escape")
        self.driver.find("Where the case is", "heading")

    def test_02(self):
        """In a vault the page of the people offers to erase each of them"""
        self.leave()
        self.people()
        self.reach(f"Erase all of {NAME}…", "button")
        self.driver.key("Return")

    def test_03(self):
        """What goes and what stays is said before, and the way back leads to the people again"""
        for words in (f"Erase all of {NAME}", "What goes", "What stays"):
            self.driver.find(words, "heading")
        self.driver.key("Escape")
        self.driver.find("Somebody else", "heading")
        self.reach(f"Erase all of {NAME}…", "button")
        self.driver.key("Return")
        self.driver.find("What goes", "heading")

    def test_04(self):
        """Another passphrase erases nothing"""
        self.give("wrong words")
        self.driver.shown("This is not the passphrase.")

    def test_05(self):
        """With the passphrase it is done, and where the name still stands can be seen"""
        self.driver.shown(f"1 line stays and names {NAME}.")
        self.give(WORDS)
        self.driver.shown(f"What was about {NAME} is erased")
        self.driver.press(f"See where “{NAME}” stands", "button")
        self.driver.shown("in 1 case")
        self.driver.key("Escape")
        self.driver.find(f"What was about {NAME} is erased", "heading")

    def test_06(self):
        """The case goes on without the person"""
        self.driver.press("Go on with the case", "button")
        self.driver.shown("The steps")
        self.driver.wait_gone(f"Talk with {NAME}", "button")
        self.people()
        self.assertFalse(self.driver.is_there(f"Erase all of {NAME}…", "button"))
        self.assertNotIn(NAME, self.driver.everything_told())
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
