# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a case: closed well without contact, aftercare for both, seen in the list, opened again."""

import tap
from accessible import BUTTONS, TYPE_NAME
from pages import ACCUSED, CASE, HARMED, Journey


class Ending(Journey):
    without = ("aftercare/",)

    def test_01(self):
        """The page asks how it ends, and says what stays; erasing is for a vault"""
        self.open_case()
        self.closing()
        self.driver.find("How does it end?", "heading")
        self.assertFalse(self.driver.is_there("Erase this case…", "button"))

    def test_02(self):
        """Every control has a name of its own"""
        self.driver.press("Plan the aftercare of both", "button")
        self.driver.shown("The aftercare is planned")
        self.leave()
        self.closing()
        self.driver.find(f"More for The same day, {HARMED}", "button")
        names = [thing.name for thing in self.driver.look().walk()
                 if thing.has("focusable") and thing.role in BUTTONS and thing.is_mapped]
        self.assertFalse([name for name in names if not name or TYPE_NAME.fullmatch(name)])
        self.assertEqual(len(names), len(set(names)), sorted(names))

    def test_03(self):
        """Both get the same moments"""
        for place in ("same-day", "days", "weeks", "months"):
            self.assertEqual(self.case.show(f"aftercare/harmed/{place}"), self.case.show(f"aftercare/accused/{place}"))

    def test_04(self):
        """Without a choice nothing is closed, and what is missing is said"""
        self.driver.press("Close the case", "button")
        self.driver.shown("Say how it ended")
        self.assertIsNone(self.case.show("closing/end"))

    def test_05(self):
        """It ends well without contact, as it would end in any other way"""
        self.driver.press("Well, without contact")
        self.driver.press("Close the case", "button")
        self.driver.find("Well, without contact", "heading")
        self.case.wait_for("closing/end", lambda value: value and value["how"] == "well-without-contact")

    def test_06(self):
        """What was said at the end is kept for each apart"""
        self.reach(f"What you said at the end, {ACCUSED}", "text")
        self.driver.type_text("Dat het hierbij blijft.")
        self.driver.key("Tab")
        self.case.wait_for("farewell/accused", lambda value: value and value["words"] == "Dat het hierbij blijft.")
        self.assertIsNone(self.case.show("farewell/harmed"))

    def test_07(self):
        """The case has nothing next but the aftercare, and the list says where it stands"""
        self.leave()
        self.driver.shown("Aftercare · next step")
        self.driver.key("Alt+Up")
        self.find_in_list(f"Open, {CASE}", "button")
        self.driver.shown("Aftercare · next: Closing")

    def test_08(self):
        """It opens again with one button, and can be closed again by undoing"""
        self.open_case()
        self.closing()
        self.driver.press("Open the case again", "button")
        self.driver.find("How does it end?", "heading")
        self.case.wait_for("closing/end", lambda value: value is None)
        self.driver.press("Undo", "button")
        self.driver.find("Well, without contact", "heading")

    def test_09(self):
        """F1 opens the help of the page one is at, its links lead on, and Escape closes it"""
        self.driver.key("F1")
        self.driver.shown("Aftercare")
        self.driver.press("A case", "row")
        self.driver.shown("The list of cases")
        self.driver.press("Back", "button")
        self.driver.press("All pages", "button")
        self.driver.shown("Opening the vault")
        self.driver.key("Escape")
        self.driver.wait_gone("Opening the vault")

    def test_10(self):
        """The program ends in peace, with the help open"""
        self.leave()
        self.driver.key("F1")
        self.driver.shown("If it goes another way")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
