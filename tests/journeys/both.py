# SPDX-License-Identifier: GPL-3.0-or-later
"""Both sides at once: each question beside its mirror, for the mediator alone."""

import tap
from accessible import TYPE_NAME
from driver import is_control
from pages import ACCUSED, HARMED, Journey, ask


class Both(Journey):
    def test_01(self):
        """The page says whom it is for, and every control of it has a name"""
        self.open_case()
        self.both()
        self.driver.shown("Only for you: what one of them said is not for the other.")
        nameless = [str(thing) for thing in self.driver.look().walk()
                    if thing.is_mapped and is_control(thing) and
                    (not (thing.name or thing.text) or TYPE_NAME.fullmatch(thing.name))]
        self.assertEqual(nameless, [])

    def go_and_come_back(self, name, question):
        """To the question in the talk, and back to this page."""
        self.driver.press(f"{name}: {question}", "button")
        self.driver.find(question, "heading")
        self.driver.find("Jump to a question", "button")
        self.driver.press("Back to: Both sides at once", "button")
        self.driver.shown("Only for you")

    def test_02(self):
        """Each person's question leads to its place in the talk with that person, and back here"""
        self.go_and_come_back(HARMED, ask("harmed", "V05"))
        self.go_and_come_back(ACCUSED, ask("accused", "A05"))

    def test_03(self):
        """What one of them was asked and the other not yet is found with the keys"""
        self.reach("One spoke, the other not yet", "button")
        self.driver.key("space")
        self.driver.wait_gone(f"{HARMED}: {ask('harmed', 'V01')}", "button")
        self.driver.key("Alt+Left")
        self.driver.shown("The steps")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
