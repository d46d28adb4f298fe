# SPDX-License-Identifier: GPL-3.0-or-later
"""Readiness: what stands in the way, what a withdrawn consent closes, passing with a reason, and what is arranged."""

import tap
from accessible import BUTTONS, TYPE_NAME
from pages import ACCUSED, HARMED, Journey

WARNING = "Risk was assessed in the last eight weeks"
FIRM = "This cannot be passed"
REASON = "Nothing changed since, and it is looked at again tomorrow."


class Readiness(Journey):
    def back(self):
        self.driver.press("Back to: Readiness", "button")
        self.driver.find("What must be in order", "heading")

    def test_01(self):
        """The page says how it is in words, and the three things that would change it, with the way there"""
        self.open_case()
        self.readiness()
        self.driver.shown("Not ready for the contact")
        self.driver.shown("Only for you. Never show this page to either party.")
        for name in (HARMED, ACCUSED):
            self.driver.find(f"Go there, Ask {name} again", "button")
        self.assertNotIn("%", self.driver.everything_told())

    def test_02(self):
        """What is closed stands open on the page with its reason; what is in order is folded away"""
        self.driver.shown("Risk was assessed within the last seven days")
        self.driver.shown("Just before the contact that may be seven days ago at most.")
        self.driver.shown(FIRM)
        self.assertFalse(self.driver.is_there("No red flag open"))

    def test_03(self):
        """Every control has a name of its own"""
        names = [thing.name for thing in self.driver.look().walk()
                 if thing.has("focusable") and thing.role in BUTTONS and thing.is_mapped]
        self.assertFalse([name for name in names if not name or TYPE_NAME.fullmatch(name)])
        self.assertEqual(len(names), len(set(names)), sorted(names))

    def test_04(self):
        """A gate on the risks leads to their page"""
        self.driver.press("Go there, Risk was assessed", "button")
        self.driver.find("Red flags", "heading")
        self.back()

    def test_05(self):
        """It leads to the consent itself; withdrawing it there closes more and is said"""
        self.driver.press(f"Go there, Ask {HARMED} again", "button")
        ask = self.driver.find(f"Ask again, Taking part, {HARMED}", "button")
        self.driver.wait_for(lambda root: self.driver.holds_focus(root, ask), "the focus on that consent")
        self.driver.press(f"Withdraw, Taking part, {HARMED}", "button")
        self.case.wait_for("consent/harmed/take-part", lambda value: value and value["state"] == "withdrawn")
        self.back()
        self.driver.shown(f"{HARMED} does not say yes to taking part now.")
        self.driver.shown(f"A date, while {HARMED} does not take part")

    def test_06(self):
        """A warning is passed only with words, and what is wrong stands beside them"""
        self.driver.press(f"Pass with a reason…, {WARNING}", "button")
        self.driver.wait_for(self.driver.text_focus, "the field for the reason")
        self.driver.key("Ctrl+Enter")
        self.driver.shown("a gate is passed only with a written reason")
        self.assertIsNone(self.case.show("gate/risk-kept"))

    def test_07(self):
        """With a reason it is passed, by key"""
        self.driver.type_text(REASON)
        self.driver.key("Ctrl+Enter")
        self.case.wait_for("gate/risk-kept", lambda value: value and (value["reason"], value["result"]) == (REASON, "no"))
        self.driver.shown(f"Passed with a reason: {WARNING}")
        self.driver.wait_gone(f"Pass with a reason…, {WARNING}", "button")

    def test_08(self):
        """Undo brings it back"""
        self.driver.press("Undo", "button")
        self.driver.find(f"Pass with a reason…, {WARNING}", "button")
        self.case.wait_for("gate/risk-kept", lambda value: value is None)

    def test_09(self):
        """Escape closes the reason"""
        self.driver.press(f"Pass with a reason…, {WARNING}", "button")
        self.driver.wait_for(self.driver.text_focus, "the field for the reason")
        self.driver.key("Escape")
        self.driver.wait_gone(f"Pass, {WARNING}", "button")

    def test_10(self):
        """What is arranged is typed where it stands, one act each, and a person's own carries the name"""
        self.driver.find(f"Who comes along, {HARMED}", "text")
        self.driver.find(f"Who comes along, {ACCUSED}", "text")
        self.reach("When", "text")
        self.driver.key("Ctrl+a", "BackSpace")
        self.driver.type_text("Zaterdag om elf uur")
        self.driver.key("Ctrl+Enter")
        self.case.wait_for("check/when", lambda value: (value["text"], value["state"]) == ("Zaterdag om elf uur", "done"))

    def test_11(self):
        """The program ends in peace"""
        self.leave()
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
