# SPDX-License-Identifier: GPL-3.0-or-later
"""What one party lets the other know: asked, agreed in other words, told, and lapsed when the words change."""

import json
import subprocess

import tap
from accessible import TYPE_NAME
from driver import is_control
from pages import ACCUSED, HARMED, Journey, ask

PLACE = "answer/harmed/V17/2"
SAID = "Wat doet u als u mij op het jaagpad ziet?"
AGREED = "Zij wil weten hoe u haar groet."
CHANGED = "Wat doet u in de haven?"


class Releases(Journey):
    def row(self):
        """As the command line has it in the saved file."""
        done = subprocess.run([self.case.cli, "release", self.case.path, "list", "--party", "harmed", "--json"],
                              capture_output=True, text=True, timeout=60, check=True)
        return next(row for row in json.loads(done.stdout) if row["place"] == PLACE)

    def others_plan(self):
        """The other's contact plan, made from the saved file."""
        done = subprocess.run([self.case.cli, "document", "show", self.case.path, "contact-plan.accused.nl"],
                              capture_output=True, text=True, timeout=60, check=True)
        return " ".join(done.stdout.split())

    def wait_line(self, words):
        """Waits until the line that was opened says so, with the focus on it."""
        def said(root):
            at = self.driver.focused(root)
            return at is not None and words in at.name
        self.driver.wait_for(said, f"the focus on a line with “{words}”")

    def test_01(self):
        """The page shows both parties in the same way, and every control of it has a name"""
        self.open_case()
        self.releases()
        for name in (HARMED, ACCUSED):
            self.driver.find(name, "heading")
            self.driver.find(name, "list")
        nameless = [str(thing) for thing in self.driver.look().walk()
                    if thing.is_mapped and is_control(thing) and
                    (not (thing.name or thing.text) or TYPE_NAME.fullmatch(thing.name))]
        self.assertEqual(nameless, [])

    def test_02(self):
        """A line opens in place, with the question to the person in their own language"""
        self.open_line(SAID)
        self.driver.shown("Mag ik dit letterlijk aan de heer Kei doorgeven, of zeg je het liever in andere woorden?")

    def test_03(self):
        """Other words are typed and saved with the keys, and the focus is on the line again"""
        self.driver.press("In other words…", "button")
        self.assertEqual(self.driver.read_text("The other words that were agreed on"), "")
        self.driver.type_text(AGREED)
        self.driver.key("Ctrl+Enter")
        self.wait_line("may go in other words since")
        self.driver.shown(AGREED)
        self.case.wait_for(f"release/{PLACE}", lambda value: value and
                           (value["how"], value["words"], value["to"]) == ("other-words", AGREED, "accused"))
        self.assertEqual((self.row()["state"], self.row()["released"]), ("given", AGREED))

    def test_04(self):
        """What was released stands in the other's contact plan, and only so"""
        self.assertIn(AGREED, self.others_plan())
        self.assertNotIn(SAID, self.others_plan())

    def test_05(self):
        """The button of the toast takes it back; doing it once more is as easy"""
        self.driver.press("Undo", "button")
        self.case.wait_for(f"release/{PLACE}", lambda value: value is None)
        self.wait_line("not asked yet")
        self.driver.press("In other words…", "button")
        self.driver.type_text(AGREED)
        self.driver.key("Ctrl+Enter")
        self.wait_line("may go in other words since")

    def plan_in_window(self, is_shown):
        """The other's plan on the page of drafts; and back to the line."""
        self.leave()
        self.drafts()
        self.driver.press(f"Mijn plan voor het contact, For {ACCUSED}", "row")
        self.driver.shown("Hoe het gaat")
        (self.driver.shown if is_shown else self.driver.not_shown)(AGREED)
        self.leave()
        self.releases()

    def test_051(self):
        """In the window it stands in the other's plan as well"""
        self.plan_in_window(True)
        self.open_line(SAID)

    def test_06(self):
        """That it was told is written down on the line and stands in the register"""
        self.driver.press("Record that it was told…", "button")
        self.driver.type_text("Aan de telefoon", "How it was told")
        self.driver.type_text("Knikt", "How it was received")
        self.driver.key("Return")
        self.driver.shown("Told to de heer Kei on")
        self.driver.press("What was told", "button")
        self.driver.shown("Aan de telefoon · Knikt")

    def test_07(self):
        """A text for the other is checked, leads to the line it says too much of, and is not kept"""
        self.driver.press("Check a text", "button")
        self.driver.press(f"For {ACCUSED}", "button")
        self.driver.type_text(f"Kanarievogel. {SAID}", "The text")
        self.driver.key("Ctrl+Enter")
        self.driver.shown("May not go like this")
        self.driver.press("To this line", "button")
        self.wait_line(SAID)
        self.assertNotIn("Kanarievogel", self.case.read())

    def test_08(self):
        """Changing the words in the talk lets the release lapse, here and in the register"""
        self.driver.press("To this question", "button")
        self.driver.find(ask("harmed", "V17"), "heading")
        self.driver.press(f"Quotation: {SAID}", "button")
        self.driver.replace_text(CHANGED, f"Quotation: {SAID}")
        self.driver.press("Back to: Releases", "button")
        self.driver.find("Lapsed · 1", "button")
        self.case.wait_for(PLACE, lambda value: value and value["text"] == CHANGED)
        self.assertEqual(self.row()["state"], "lapsed")
        for words in (AGREED, SAID, CHANGED):
            self.assertNotIn(words, self.others_plan())
        self.driver.shown("Needs you before contact")
        self.driver.shown("lapsed: the words have changed since. Ask again")

    def test_09(self):
        """What was released then and what is said now stand one above the other"""
        self.driver.shown("Released then")
        self.driver.shown(AGREED)
        self.driver.shown("Je zegt het nu anders dan toen je het goedvond.")
        self.driver.press("What was told", "button")
        self.driver.shown("This does not hold any more")

    def test_091(self):
        """It has left the other's plan"""
        self.plan_in_window(False)

    def test_10(self):
        """The step of the case says that something waits"""
        self.leave()
        self.driver.wait_for(lambda root: any(row.description == "Under way"
                                              for row in self.driver.candidates(root, "Releases", "row")),
                             "the releases to be under way")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
