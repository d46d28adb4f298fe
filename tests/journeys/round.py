# SPDX-License-Identifier: GPL-3.0-or-later
"""The guided round with a practice case: it says what to try, and goes on once that is done."""

import tap
from driver import plain
from pages import Journey

MOST_ITEMS = 6
NOT_OVER = "Jay’s grandmother"  # with whom a talk is still to come


class Round(Journey):
    def begin(self):
        """By key: in a case there is more above it in the menu."""
        self.driver.key("F10")
        for _ in range(MOST_ITEMS):
            if plain(self.driver.wait_for(self.driver.focused, "the menu").name) == "guided round":
                break
            self.driver.key("Down")
        self.driver.key("Return")

    def test_01(self):
        """From the list it opens the case of which it speaks"""
        self.begin()
        self.driver.shown("2 of 12")
        self.driver.shown("The hawthorn case")

    def test_02(self):
        """Begun in another case it goes there too, and the button it names is there"""
        self.driver.press("Leave the round", "button")
        self.driver.key("Alt+Up")
        self.open_case()
        self.begin()
        self.driver.shown("2 of 12")
        self.driver.shown("The hawthorn case")
        self.driver.press(f"Begin the talk, {NOT_OVER}", "button")
        self.driver.shown("3 of 12")

    def test_03(self):
        """The next question and the prompts are noticed"""
        self.driver.key("Alt+Right")
        self.driver.shown("4 of 12")
        self.driver.key("F4")
        self.driver.shown("5 of 12")

    def test_04(self):
        """A quick note, and taking it back"""
        self.driver.key("Ctrl+space")
        self.driver.type_keys("later verder")
        self.driver.key("Return")
        self.driver.shown("6 of 12")
        self.driver.key("Ctrl+z")
        self.driver.shown("7 of 12")

    def test_05(self):
        """Hiding the screen hides the round, and what comes back goes on"""
        self.driver.key("F9")
        self.driver.not_shown("7 of 12")
        self.driver.key("F9")
        self.driver.shown("9 of 12")

    def test_06(self):
        """A step can be left out, and the round left at any time"""
        self.driver.press("Skip this", "button")
        self.driver.shown("10 of 12")
        self.driver.press("Leave the round", "button")
        self.driver.not_shown("10 of 12")

    def test_07(self):
        """The program ends in peace, in the middle of another round"""
        self.begin()
        self.driver.shown("2 of 12")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
