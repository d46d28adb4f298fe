# SPDX-License-Identifier: GPL-3.0-or-later
"""What both arrange: a clause written, filled in and moved with the keys, a yes that lapses with the words."""

import tap
from pages import ACCUSED, HARMED, Journey

WORDS = "Ik fiets niet over de dijk."
OTHER = "Ik fiets niet over de dijk, ook niet in mei."
MOST_HEIGHT = 100  # pixels, of one line
LATER = "Ik groet met een knik."


class Agreements(Journey):
    without = ("agreement/", "acceptance/")

    def add(self, words):
        self.reach("What is to be agreed on, in the new clause", "text")
        self.driver.type_text(words)
        self.driver.key("Return")

    def test_01(self):
        """Without a clause the page says what will be here, and how it gets here"""
        self.open_case()
        self.agreements()
        self.driver.shown("Nothing is arranged yet.")

    def test_02(self):
        """A clause is written with one line, and stands under its kind"""
        self.add(WORDS)
        self.driver.find(f"1. {WORDS}", "button")
        self.driver.shown("Everyone said yes to 0 of 1 clause.")
        self.case.wait_for("agreement", lambda value: any(clause and clause["words"] == WORDS for clause in (value or {}).values()))

    def test_03(self):
        """Folded out, its fields are as high as their words, and it says when"""
        self.driver.press(f"1. {WORDS}", "button")
        self.assertLess(self.driver.find(f"What is arranged, {WORDS}", "text").bounds[3], MOST_HEIGHT)
        self.reach(f"When, {WORDS}", "text")
        self.driver.type_text("Tot de zomer.")
        self.driver.key("Tab")
        self.case.wait_for("agreement", lambda value: any(clause and clause.get("when") == "Tot de zomer."
                                                          for clause in value.values()))

    def test_04(self):
        """Both say yes, each with their day"""
        for name in (HARMED, ACCUSED):
            self.driver.press(f"Says yes, {name}, {WORDS}", "button")
            self.driver.shown(f"✓ {name}: yes, on ")
        self.driver.shown("Everyone said yes to 1 of 1 clause.")

    def test_05(self):
        """When the words change it was to other words"""
        self.driver.replace_text(OTHER, f"What is arranged, {WORDS}")
        self.driver.key("Tab")
        for name in (HARMED, ACCUSED):
            self.driver.shown(f"≠ {name}: yes on ")
        self.driver.shown("Everyone said yes to 0 of 1 clause.")

    def test_06(self):
        """A second one moves before the first with the keys"""
        self.add(LATER)
        self.driver.find(f"2. {LATER}", "button")
        self.reach(f"2. {LATER}", "button")
        self.driver.key("Ctrl+Shift+Up")
        self.driver.find(f"1. {LATER}", "button")
        self.driver.find(f"2. {OTHER}", "button")

    def test_07(self):
        """The program ends in peace: it warned of nothing"""
        self.leave()
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
