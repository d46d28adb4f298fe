# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper from the answers to a file: edited by hand, its ground changed in the talk, mine taken, exported."""

import os
import subprocess

import tap
from pages import CASE, HARMED, Journey, ask

PAPER = f"Doelenoverzicht, For the mediator, about {HARMED}"
PLACE = "document/goals-summary-mediator.harmed.nl"
SAID = "Dan schrijf ik die vraag op en leg hem weg."
MINE = "Zij schrijft de vraag op en legt hem weg."
MEDIATOR = "Tijm Karekiet"
LATER = "Dan bewaar ik die vraag voor een andere keer."


class Drafts(Journey):
    without = ("answer/harmed/V33", "case/mediator")

    def button_of(self, words, name):
        """The button of the paragraph that these words stand in."""
        def found(root):
            rows = [thing for thing in root.walk() if thing.role == "list item" and words in thing.name]
            return next((thing for row in rows for thing in row.walk() if thing.name.startswith(name)), None)
        return self.driver.wait_for(found, f"“{name}” of the paragraph with “{words}”")

    def edit(self, words):
        self.driver.activate(self.button_of(words, "Edit, "))
        self.driver.find("Text of the paragraph", "text")

    def has_focus(self, root, name):
        focus = self.driver.focused(root)
        return focus is not None and focus.name == name

    def test_01(self):
        """An answer stands in the mediator's paper, which the list names apart from the party's"""
        self.open_case()
        self.begin_talk(HARMED)
        self.jump(ask("harmed", "V33"))
        self.driver.type_text(SAID, ask("harmed", "V33"))
        self.driver.key("Ctrl+Enter")
        self.driver.wait_gone(ask("harmed", "V33"), "heading")
        self.leave()
        self.drafts()
        self.driver.find(f"Mijn doelen, For {HARMED}", "row")
        self.driver.press(PAPER, "row")
        self.driver.shown(SAID)

    def test_02(self):
        """A paragraph is edited in its place, with the keys alone"""
        self.edit(SAID)
        self.driver.key("Ctrl+a", "BackSpace")
        self.driver.type_text(MINE)
        self.driver.shown("First save or cancel what you are typing.")
        self.driver.key("Ctrl+Enter")
        self.driver.wait_gone("Text of the paragraph", "text")
        self.driver.shown("✎ Edited")
        self.driver.not_shown("First save or cancel what you are typing.")
        self.case.wait_for_text(MINE)

    def test_03(self):
        """Escape leaves a paragraph as it was"""
        self.edit(MINE)
        self.driver.type_text(" x")
        self.driver.key("Escape")
        self.driver.wait_gone("Text of the paragraph", "text")
        self.driver.shown(MINE)
        self.driver.not_shown(MINE + " x")

    def test_04(self):
        """From the margin one goes to the question; saying it otherwise there changes the ground of the edit"""
        self.driver.activate(self.button_of(MINE, "Where this comes from"))
        self.driver.find(ask("harmed", "V33"), "button")
        self.driver.key("Return")
        self.driver.find(ask("harmed", "V33"), "heading")
        self.driver.press(SAID, "button")
        self.driver.replace_text(LATER, f"Quotation: {SAID}")
        self.driver.key("Ctrl+Enter")
        self.case.wait_for("answer/harmed/V33/1", lambda value: value and value["text"] == LATER)
        self.driver.press("Back to: Drafts", "button")
        self.driver.shown("≠ Edited, and what it was made from has changed")
        self.driver.shown("My text")
        self.driver.shown("As it would be made now")
        self.driver.shown(MINE)
        self.driver.shown(LATER)

    def test_05(self):
        """I keep mine: then it stands alone again, and what was said is not lost"""
        self.driver.press("Keep mine", "button")
        self.driver.not_shown("As it would be made now")
        self.driver.shown(MINE)
        self.driver.not_shown(LATER)
        self.assertEqual(self.case.show("answer/harmed/V33/1")["text"], LATER)

    def test_06(self):
        """Ctrl+Z takes that back, Shift+Ctrl+Z does it again"""
        self.driver.key("Ctrl+z")
        self.driver.shown("As it would be made now")
        self.driver.key("Shift+Ctrl+z")
        self.driver.not_shown("As it would be made now")

    def test_07(self):
        """Ctrl+E exports; the file holds my words and not the others"""
        path = os.path.join(self.driver.home, "paper.pdf")
        self.driver.key("Ctrl+e")
        self.driver.replace_text(path, "Name")
        self.driver.press("Save", "button")
        self.driver.shown("Saved as paper.pdf")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        words = " ".join(text.split())
        self.assertIn(MINE, words)
        self.assertNotIn(LATER, words)

    def test_08(self):
        """That it was handed out is recorded, and can be taken back at once"""
        self.driver.press("Record as handed out", "button")
        self.driver.wait_for(lambda root: self.has_focus(root, "Handed out"), "the list of what was done")
        self.driver.key("Down")
        self.driver.wait_for(lambda root: self.has_focus(root, "Submitted"), "the next of them")
        self.driver.key("Tab", "Tab")
        self.driver.wait_for(lambda root: self.has_focus(root, "Record"), "the button")
        self.driver.key("Return")
        self.driver.shown("✓ Version 1: submitted on ")
        self.case.wait_for(PLACE + "/version/1", lambda value: value and value["why"] == "submitted")
        self.driver.key("Ctrl+z")
        self.driver.not_shown("✓ Version 1")
        self.case.wait_for(PLACE + "/version/1", lambda value: value is None)

    def test_09(self):
        """Who the mediator is, is filled in once for the whole case: from the paper one gets to that field and back"""
        self.driver.press(f"Mijn deelname, For {HARMED}", "row")
        self.driver.press(self.mediator_chip(), "button")
        self.driver.find("What must be in order", "heading")
        self.driver.wait_for(lambda root: self.has_focus(root, "Mediator"), "the focus on the mediator’s name")
        self.driver.type_text(MEDIATOR)
        self.driver.key("Ctrl+Return")
        self.case.wait_for("case/mediator", lambda value: value == MEDIATOR)
        self.driver.press("Back to: Drafts", "button")
        self.driver.shown(MEDIATOR)
        self.driver.not_shown("naam van de bemiddelaar")

    def mediator_chip(self):
        def found(root):
            return next((thing.name for thing in root.walk() if "button" in thing.role
                         and "still to fill in" in thing.name and "bemiddelaar" in thing.name), None)
        return self.driver.wait_for(found, "what is to be filled in about the mediator")

    def test_10(self):
        """The program ends in peace: all is saved, and it warned of nothing"""
        self.leave()
        self.driver.press("Back to the cases", "button")
        self.find_in_list(f"Open, {CASE}", "button")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
