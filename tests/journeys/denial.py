# SPDX-License-Identifier: GPL-3.0-or-later
"""Two accounts: the path is walked to an indirect step, left, taken up and passed; nothing is ticked off without words."""

import tap
from accessible import BUTTONS, TYPE_NAME
from pages import ACCUSED, HARMED, Journey, ask

PATH = "step/denial.accused"
FRAME = "Two accounts side by side"
UNSAID = "What will not be said"
INDIRECT = "An indirect step first"
LAWYER = "A lawyer first, paper only then"
HOPED = "Can contact give what is still hoped for?"
AGREED = "Spoke with each; both keep their own account."
LATER = "She wants to hear first how he will listen."


class Denial(Journey):
    without = ("case/form",)

    def note(self, button, title, words):
        self.driver.press(f"{button}, {title}", "button")
        self.driver.wait_for(self.driver.text_focus, "the field for the words")
        self.driver.type_text(words)
        self.driver.key("Ctrl+Enter")

    def open_step(self, number, title, button):
        """Unless it is open, as the next step is."""
        if not self.driver.is_there(f"{button}, {title}", "button"):
            self.driver.press(f"{number}. {title}", "button")

    def test_01(self):
        """The page says where the accounts differ, what the case shows already, and opens the next step"""
        self.open_case()
        self.denial()
        self.driver.shown("The act is denied.")
        self.driver.shown("done, as the case shows")
        self.driver.find(f"Note as done…, {FRAME}", "button")
        self.driver.shown("Not known yet whether contact can give what is hoped for.")

    def test_02(self):
        """Every control has a name of its own, and none asks anybody to admit anything"""
        names = [thing.name for thing in self.driver.look().walk()
                 if thing.has("focusable") and thing.role in BUTTONS and thing.is_mapped]
        self.assertFalse([name for name in names if not name or TYPE_NAME.fullmatch(name)])
        self.assertEqual(len(names), len(set(names)), sorted(names))
        told = self.driver.everything_told().lower()
        for word in ("admit", "confess", "guilt"):
            self.assertNotIn(word, " ".join(names).lower())
        self.assertNotIn("when will you", told)

    def test_03(self):
        """A step is done with words; without them what is wrong stands beside the field"""
        self.driver.press(f"Note as done…, {FRAME}", "button")
        self.driver.wait_for(self.driver.text_focus, "the field for the words")
        self.driver.key("Ctrl+Enter")
        self.driver.shown("rite down in a few words what was done")
        self.driver.type_text(AGREED)
        self.driver.key("Ctrl+Enter")
        self.case.wait_for(f"{PATH}/d06", lambda value: value and (value["state"], value["words"]) == ("done", AGREED))
        self.driver.find(f"Note as done…, {UNSAID}", "button")

    def test_04(self):
        """The next is passed with a reason, which stays to be read"""
        self.note("Pass with a reason…", UNSAID, LATER)
        self.case.wait_for(f"{PATH}/d07", lambda value: value and (value["state"], value["reason"]) == ("skipped", LATER))
        self.driver.press(f"7. {UNSAID}", "button")
        self.driver.shown(f"“{LATER}”")

    def test_05(self):
        """It is left and taken up: the indirect step is chosen where one chooses a form"""
        self.open_step(9, INDIRECT, "Go there")
        self.driver.press(f"Go there, {INDIRECT}", "button")
        self.driver.find(ask("intake", "I-form"), "heading")
        self.driver.press("The mediator goes back and forth")
        self.case.wait_for("case/form", lambda value: value == "shuttle")
        self.driver.press("Back to: Two accounts", "button")
        self.driver.press(f"9. {INDIRECT}", "button")
        self.driver.wait_gone(f"Pass with a reason…, {INDIRECT}", "button")

    def test_06(self):
        """One's own reflection leaves no words in the case"""
        self.driver.press("13. A moment for yourself", "button")
        self.driver.shown("What you think stays with you")
        self.driver.press("Note as done…, A moment for yourself", "button")
        self.case.wait_for(f"{PATH}/d13", lambda value: value and value["state"] == "done" and "words" not in value)

    def test_07(self):
        """Whether contact can give what is hoped for is the mediator's to judge, and can be taken back"""
        self.open_step(14, HOPED, "Note as done…")
        self.note("Note as done…", HOPED, "What is left are arrangements.")
        self.driver.shown("Contact can give what is still hoped for, as you judged.")
        self.driver.press("Undo", "button")
        self.driver.not_shown("Contact can give what is still hoped for, as you judged.")
        self.case.wait_for(f"{PATH}/d14", lambda value: value is None)

    def test_08(self):
        """One stops at a step, sees what is said, and takes it up again"""
        self.open_step(10, LAWYER, "Stop here…")
        self.note("Stop here…", LAWYER, "Waits for her lawyer.")
        self.driver.shown("or it was stopped")
        self.open_step(10, LAWYER, "Take up again")
        self.driver.press(f"Take up again, {LAWYER}", "button")
        self.case.wait_for(f"{PATH}/d10", lambda value: value is None)

    def test_09(self):
        """Signals, advice and referrals stand beside it"""
        self.leave()
        self.turning()
        self.driver.shown("✓ discussed")
        self.driver.press("Note advice…", "button")
        self.driver.wait_for(self.driver.text_focus, "the field for whom")
        self.driver.type_text("Collega Beuk")
        self.driver.key("Return")
        self.driver.shown("Collega Beuk")
        self.driver.find(f"Refer {HARMED}…", "button")
        self.driver.find(f"Refer {ACCUSED}…", "button")

    def test_10(self):
        """The five steps of the Meldcode begin with one press"""
        self.driver.press("Begin the five steps", "button")
        self.note("Note as done…", "Set out what you saw and heard", "A child was in the room.")
        self.case.wait_for("step/meldcode.1/m1", lambda value: value and value["state"] == "done")

    def test_11(self):
        """The program ends in peace"""
        self.leave()
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
