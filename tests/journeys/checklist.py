# SPDX-License-Identifier: GPL-3.0-or-later
"""Preparing the contact: a line written, ticked by key and taken back."""

import tap
from pages import HARMED, Journey

EXPECTS = f"Knows what to expect and what not, {HARMED}"


class Checklist(Journey):
    without = ("check/expects-harmed",)

    def wait_state(self, state):
        self.case.wait_for("check/expects-harmed", lambda value: value is not None and value["state"] == state)

    def test_01(self):
        """The two lists say how far they are, for the form of this contact"""
        self.open_case()
        self.preparation()
        self.driver.shown("For a contact in which you go back and forth.")
        self.driver.find("The content", "heading")
        self.driver.find("The practical side", "heading")
        self.driver.shown("13 of the 14 things this contact needs are settled")

    def test_02(self):
        """Words are kept and the line is ticked with one key, and what was said of it last can be taken back"""
        self.driver.type_text("Talked about it twice.", f"{EXPECTS}: what is arranged")
        self.driver.key("Ctrl+Return")
        self.driver.shown("All that this contact needs is settled")
        self.wait_state("done")
        self.assertEqual(self.case.show("check/expects-harmed")["text"], "Talked about it twice.")
        self.driver.key("Shift+Tab", "space")
        self.wait_state("not-needed")
        self.driver.key("Ctrl+z")
        self.wait_state("done")

    def test_03(self):
        """From there one goes on to the papers"""
        self.driver.press("To the papers", "button")
        self.driver.find("_Export as PDF…", "button")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
