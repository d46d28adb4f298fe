# SPDX-License-Identifier: GPL-3.0-or-later
"""An assessment of risks: from its beginning to a decision, with a red flag that a colleague resolves on the way."""

import time

import tap
from pages import Journey

FLAG = "Someone is forced, paid or threatened to take part"
POWER = "Inequality of power"
QUESTION = "What do we know of a gap in age or development?"
MOST_TURNS = 12
WHEEL = 100  # pixels a click of the wheel scrolls, at most
COLLEAGUE = "Wilg Winterkoning"


class Risk(Journey):
    def bring(self, found, what):
        """With the wheel, until it is in view."""
        for _ in range(MOST_TURNS):
            thing = self.driver.wait_for(found, what)
            x_window, y_window, width, height = self.driver.place_of_window()
            y = thing.bounds[1]
            if height // 4 <= y < height * 3 // 4:
                return thing
            turns = str(max(1, abs(y - height // 2) // WHEEL))
            self.driver.xdotool("mousemove", str(x_window + width - 40), str(y_window + height // 2),
                                "click", "--repeat", turns, "--delay", "5", "5" if y > height // 2 else "4")
            time.sleep(0.2)
        return thing

    def press_in(self, group, name):
        """A button of a group that has the same words as those of other groups."""
        def found(root):
            groups = [thing for thing in root.walk() if thing.name == group]
            return next((thing for thing in self.driver.candidates(root, name)
                         if any(thing.inside(one) for one in groups)), None)
        self.driver.activate(self.bring(found, f"“{name}” of “{group}”"))

    def type_into(self, name, words):
        self.bring(lambda root: next(iter(self.driver.candidates(root, name, "text")), None), f"“{name}”")
        self.driver.type_text(words, name)

    def test_01(self):
        """The page shows every domain with a word, and that it is time to look again"""
        self.open_case()
        self.risk()
        self.driver.shown("Time to look again")
        self.driver.shown("14 of 14 looked at")
        for title in ("Physical safety", POWER, "The mediator"):
            self.driver.find(title, "button")

    def test_02(self):
        """Acute danger is one key away, with numbers and the day they were checked"""
        self.driver.key("F8")
        self.driver.shown("0800-2000")
        self.driver.shown("Checked on")
        self.driver.key("Escape")
        self.driver.not_shown("0800-2000")

    def test_03(self):
        """A new assessment knows nothing of the earlier one"""
        self.driver.press("_Begin a new assessment", "button")
        self.driver.shown("0 of 14 looked at")
        self.driver.shown("Nothing known yet")
        self.case.wait_for("assessment/r3", lambda value: value and value["moment"] == "v6")

    def test_04(self):
        """A red flag that is found says what to do now, and keeps anyone from going on"""
        self.press_in(FLAG, "Yes")
        self.driver.shown("The preparation stops until this is resolved.")
        self.driver.shown("Speak with this person alone, in a safe place.")
        self.case.wait_for("risk/r3/RF5", lambda value: value and value["presence"] == "yes")
        self.type_into("Why", "Both want it")
        self.press_in("Decision", "Go on")
        self.driver.press("_Decide", "button")
        self.driver.shown("Until it is resolved only a pause or a stop can be decided.")

    def test_05(self):
        """Without a name it is not resolved; with a colleague and what was done it is"""
        self.driver.press(f"Resolved: {FLAG}", "button")
        self.driver.shown("Say which colleague resolved it, by name.")
        self.type_into(f"Which colleague resolved it, by name: {FLAG}", COLLEAGUE)
        self.type_into(f"What was done: {FLAG}", "Spoke alone")
        self.driver.press(f"Resolved: {FLAG}", "button")
        self.case.wait_for("risk/r3/RF5", lambda value: value and value.get("by") == COLLEAGUE and value["action"] == "Spoke alone")
        self.driver.not_shown("The preparation stops until this is resolved.")

    def test_06(self):
        """One domain at a time: a question, the level, and a measure"""
        self.driver.press(POWER, "button")
        self.press_in(QUESTION, "Possible")
        self.case.wait_for("risk/r3/MA1", lambda value: value and value["presence"] == "possible")
        self.press_in(f"How much it weighs: {POWER}", "Moderate")
        self.case.wait_for("risk/r3/MA", lambda value: value and value["level"] == "moderate")
        self.driver.shown("Moderate · 1 of 5 looked at")

    def test_07(self):
        """Undo takes back one thing at a time"""
        self.driver.press("Undo", "button")
        self.case.wait_for("risk/r3/MA", lambda value: value is None)
        self.driver.press("Physical safety", "button")
        self.driver.shown("What do we know of fear of retaliation?")
        self.driver.not_shown(QUESTION)

    def test_08(self):
        """While not every red flag was looked at a pause can be decided"""
        self.press_in("Decision", "Pause")
        self.driver.press("_Decide", "button")
        self.case.wait_for("assessment/r3", lambda value: value and value.get("decision") == "pause" and value["reason"] == "Both want it")
        self.driver.shown("Decided on")

    def test_09(self):
        """An earlier assessment stands beside this one"""
        self.driver.press("Earlier assessments side by side", "button")
        self.driver.shown("Not looked at")
        self.leave()

    def test_10(self):
        """The program ends in peace"""
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
