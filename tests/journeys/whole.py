# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way, from an empty home to a paper in somebody's hands: a vault, a case, both talks, goals, a file."""

import os
import subprocess

import tap
from doors import LABEL, DoorSteps
from pages import ask

PEOPLE = {
    "harmed": {"name": "mevrouw Bosanemoon", "sign": "Mijn sleutels op tafel", "goal": "Ik wil weten waarom mijn fiets."},
    "accused": {"name": "de heer Graniet", "sign": "Twee vingers omhoog", "goal": "Ik wil zeggen dat het mij spijt."},
}
SIGN = {"harmed": "V62", "accused": "A61"}
FIRST = {"harmed": "V01", "accused": "A01"}
GOAL = {"harmed": "V-goals", "accused": "A-goals"}
CONSENT = {"harmed": "V-consent-take-part", "accused": "A-consent-take-part"}
HEARD = "Een buurvrouw vertelde erover."


class Whole(DoorSteps):
    words = None

    def paper_row(self, party):
        return f"Taking part, For {PEOPLE[party]['name']}"

    def talk_with(self, party):
        """A slice of the talk with the keys: an answer, a goal, the choice to take part, and the sign."""
        self.driver.press(f"Begin the talk, {PEOPLE[party]['name']}", "button")
        self.driver.find("Jump to a question", "button")
        self.answer(ask(party, FIRST[party]), HEARD)
        self.jump(ask(party, GOAL[party]))
        self.driver.type_text(PEOPLE[party]["goal"], "A new goal, in their own words")
        self.driver.press("+ Goal", "button")
        self.driver.find(PEOPLE[party]["goal"], "button")
        self.jump(ask(party, CONSENT[party]))
        self.driver.press("Yes", "button")
        self.answer(ask(party, SIGN[party]), PEOPLE[party]["sign"])
        self.leave()

    def answer(self, question, words):
        self.jump(question)
        self.driver.type_text(words, question)
        self.driver.key("Ctrl+Enter")
        self.driver.wait_gone(question, "heading")

    def export(self, party):
        """The words of the paper, as they stand in the file that was exported."""
        path = os.path.join(self.driver.home, f"{party}.pdf")
        self.driver.press(self.paper_row(party), "row")
        self.driver.shown(PEOPLE[party]["sign"])
        self.driver.key("Ctrl+e")
        self.driver.replace_text(path, "Name")
        self.driver.press("Save", "button")
        self.driver.shown(f"Saved as {party}.pdf. This file stands outside the vault.")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        return " ".join(text.split())

    def test_01(self):
        """The home is empty; a vault is made in it"""
        self.start()
        self.assertFalse(os.path.exists(self.vault))
        type(self).words = self.make_vault()
        self.driver.find("Cases", "heading")

    def test_02(self):
        """A case begins with what both wish to be called"""
        self.driver.key("Ctrl+n")
        self.driver.type_text(LABEL, "Name of the case")
        self.driver.type_text(PEOPLE["harmed"]["name"], "What the person harmed wishes to be called")
        self.driver.type_text(PEOPLE["accused"]["name"], "What the accused wishes to be called")
        self.driver.key("Return")
        self.driver.shown("The steps")

    def test_03(self):
        """The first talk: an answer, a goal, a choice, a sign"""
        self.talk_with("harmed")

    def test_04(self):
        """The second talk goes the same way"""
        self.talk_with("accused")

    def test_05(self):
        """The goals of both stand beside one another"""
        self.goals()
        for person in PEOPLE.values():
            self.driver.shown(person["name"])
            self.driver.shown(person["goal"])
        self.leave()

    def test_06(self):
        """The participation paper of each is exported, and says what that person said and not what the other did"""
        self.drafts()
        said = {party: self.export(party) for party in PEOPLE}
        for party, other in (("harmed", "accused"), ("accused", "harmed")):
            self.assertIn("Taking part", said[party])
            self.assertIn(PEOPLE[party]["name"], said[party])
            self.assertIn(PEOPLE[party]["sign"], said[party])
            for words in (PEOPLE[other]["sign"], PEOPLE[other]["goal"], HEARD):
                self.assertNotIn(words, said[party])

    def test_07(self):
        """What lies in the home besides those two files says nothing of it"""
        self.leave()
        self.lock()
        for words in (LABEL, HEARD, PEOPLE["harmed"]["name"], PEOPLE["accused"]["goal"]):
            self.assertEqual(self.files_with(words), [])

    def test_08(self):
        """After the passphrase all of it is there again"""
        self.give(self.words)
        self.driver.shown("The steps")
        self.driver.find(f"Continue the talk, {PEOPLE['harmed']['name']}", "button")
        self.driver.find(f"Continue the talk, {PEOPLE['accused']['name']}", "button")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
