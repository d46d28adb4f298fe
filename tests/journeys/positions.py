# SPDX-License-Identifier: GPL-3.0-or-later
"""What is acknowledged, and the consents of both: withdrawing one, seeing what that closes, and taking it back."""

import tap
from accessible import BUTTONS, TYPE_NAME
from pages import ACCUSED, HARMED, Journey, ask

STOPS = "No more contact through us"
PLACE = "consent/harmed/take-part"


class Positions(Journey):
    def state(self):
        return self.case.show(PLACE)["state"]

    def open_words(self, name):
        self.reach(f"{name}, Taking part, {HARMED}")
        self.driver.key("space")
        self.driver.find(f"In which words? Taking part, {HARMED}", "text")

    def test_01(self):
        """The page shows the position with its reason, and the consents of both alike"""
        self.open_case()
        self.positions()
        self.driver.shown("The act is denied.")
        self.driver.shown("Denies the act, acknowledges the impact in part")
        for name in (HARMED, ACCUSED):
            self.driver.find(f"Ask again, Taking part, {name}", "button")
            self.driver.find(f"Withdraw, Taking part, {name}", "button")
            self.driver.find(f"Ask again, Sharing the outcome, {name}", "button")

    def test_02(self):
        """Every control has a name of its own, which says whose it is"""
        names = [thing.name for thing in self.driver.look().walk() if thing.has("focusable") and thing.role in BUTTONS]
        self.assertFalse([name for name in names if not name or TYPE_NAME.fullmatch(name)])
        mine = [name for name in names if HARMED in name or ACCUSED in name]
        self.assertGreater(len(mine), 50)
        self.assertEqual(len(mine), len(set(mine)))

    def test_03(self):
        """Withdrawing is one press, and says what it closes"""
        self.driver.not_shown(STOPS)
        self.driver.press(f"Withdraw, Taking part, {HARMED}", "button")
        self.driver.shown(STOPS)
        self.driver.wait_gone(f"Withdraw, Taking part, {HARMED}", "button")
        self.case.wait_for(PLACE, lambda value: value and value["state"] == "withdrawn" and "words" not in value)

    def test_04(self):
        """The words can follow"""
        self.open_words("Add words")
        self.driver.type_text("Ik slaap er slecht van.", f"In which words? Taking part, {HARMED}")
        self.driver.press(f"Note, Taking part, {HARMED}", "button")
        self.driver.shown("Ik slaap er slecht van.")
        self.case.wait_for(PLACE, lambda value: value.get("words") == "Ik slaap er slecht van.")

    def test_05(self):
        """Undo takes back the words, then the withdrawal, and nothing is closed any more"""
        self.driver.press("Undo", "button")
        self.driver.not_shown("Ik slaap er slecht van.")
        self.driver.key("Ctrl+z")
        self.driver.not_shown(STOPS)
        self.case.wait_for(PLACE, lambda value: value and value["state"] == "given" and value["words"])

    def test_06(self):
        """Asked again it is given today, and what it was before is kept"""
        self.open_words("Ask again")
        self.driver.type_text("Ja, nog steeds.", f"In which words? Taking part, {HARMED}")
        self.driver.press(f"Yes, Taking part, {HARMED}", "button")
        self.driver.shown("Ja, nog steeds.")
        self.driver.shown("· today")
        self.case.wait_for(PLACE, lambda value: value and value["words"] == "Ja, nog steeds.")

    def test_07(self):
        """A facet is changed with the keys, and its release lapses in words"""
        self.driver.not_shown("until asked again")
        self.reach(f"What happened, {ACCUSED}")
        self.driver.key("space", "Home", "Down", "Down", "Down", "Down", "Return")
        self.case.wait_for("acknowledgement/accused/act", lambda value: value and value["value"] == "says-nothing")
        self.driver.shown("nothing is said about the act")
        self.driver.shown("not to be told until asked again")

    def test_08(self):
        """Each consent leads to its question in the talk, and back"""
        self.driver.press(f"To this question, Taking part, {ACCUSED}", "button")
        self.driver.find(ask("accused", "A-consent-take-part"), "heading")
        self.driver.press("Back to: Acknowledgement and consents", "button")
        self.driver.find(f"Ask again, Taking part, {ACCUSED}", "button")
        self.leave()

    def test_09(self):
        """The program ends in peace"""
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
