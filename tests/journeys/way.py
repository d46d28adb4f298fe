# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a case: the other is approached, one reminder, a refusal, and a good end without contact."""

import tap
from accessible import BUTTONS, TYPE_NAME
from pages import ACCUSED, HARMED, Journey

NEVER = "Is not to be contacted any more"


class Way(Journey):
    without = ("answer/accused", "talk/", "contact/", "told/", "goal/accused", "consent/accused", "acknowledgement/accused")

    def step(self, words):
        self.driver.press(f"{words}, {ACCUSED}", "button")

    def has_step(self, words):
        return self.driver.is_there(f"{words}, {ACCUSED}", "button")

    def wait_for_state(self, state):
        self.case.wait_for("approach/accused", lambda value: value is not None and value["state"] == state)

    def test_01(self):
        """The page says where the case is, and has one step to take: what may go out, not a reminder"""
        self.open_case()
        self.way()
        self.driver.shown("◐ First talks")
        self.assertTrue(self.has_step("Sent today"))
        self.assertFalse(self.has_step("One reminder went out"))

    def test_02(self):
        """A letter that went out awaits an answer, and is a moment of contact"""
        self.step("Sent today")
        self.driver.shown("◐ Approach")
        self.driver.shown(f"Waits for an answer from {ACCUSED}, until")
        self.wait_for_state("sent")
        self.assertEqual(self.case.show("contact/c1")["kind"], "letter")

    def test_03(self):
        """One reminder, and no second"""
        self.step("One reminder went out")
        self.wait_for_state("reminded")
        self.driver.wait_gone(f"One reminder went out, {ACCUSED}", "button")

    def test_04(self):
        """Of a refusal the other hears nothing, until one says what may be heard"""
        self.step("Says no")
        self.driver.shown("What may the other hear of this?")
        self.wait_for_state("refused")
        self.assertEqual(self.case.show("approach/accused")["may-tell"], "nothing")
        self.driver.press("Only that they do not want to")
        self.case.wait_for("approach/accused", lambda value: value and value["may-tell"] == "only-that")

    def test_05(self):
        """Who is not to be contacted has no letter any more, and is warned of"""
        self.reach(f"{NEVER}, {ACCUSED}")
        self.driver.key("space")
        self.driver.shown(f"{ACCUSED} does not want to be contacted")
        self.driver.wait_gone(f"Letter and telephone card…, {ACCUSED}", "button")

    def test_06(self):
        """Every control has a name of its own"""
        names = [thing.name for thing in self.driver.look().walk()
                 if thing.has("focusable") and thing.role in BUTTONS and thing.is_mapped]
        self.assertFalse([name for name in names if not name or TYPE_NAME.fullmatch(name)])
        self.assertEqual(len(names), len(set(names)), sorted(names))

    def test_07(self):
        """It ends well without contact, one button further"""
        self.step("End well without contact…")
        self.driver.find("How does it end?", "heading")
        self.driver.press("Well, without contact")
        self.driver.press("Close the case", "button")
        self.driver.find("Well, without contact", "heading")
        self.case.wait_for("closing/end", lambda value: value and value["how"] == "well-without-contact")

    def test_08(self):
        """The message at the closing is among the papers, for who may hear it"""
        self.driver.press("Back to: Approach and contacts", "button")
        self.driver.shown("– Second party")
        self.leave()
        self.drafts()
        self.driver.find(f"Bericht bij het afsluiten, For {HARMED}", "row")
        self.assertFalse(self.driver.is_there(f"Bericht bij het afsluiten, For {ACCUSED}", "row"))
        self.leave()
        self.way()

    def test_09(self):
        """A contact has a direction and a way, of which the keys reach both"""
        self.reach("From them")
        self.driver.key("space")
        self.reach("By which way", "text")
        self.driver.type_text("op het werk, na vijven")
        self.driver.press("Note the contact", "button")
        self.driver.shown("Call, from")
        self.driver.shown("op het werk, na vijven")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
