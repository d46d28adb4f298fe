# SPDX-License-Identifier: GPL-3.0-or-later
"""The goals of both: from a pair that clashes, along the six steps, to where it is settled."""

import tap
from driver import kind_of
from pages import ACCUSED, HARMED, Journey

PAIR = ("clash: “Ik wil dat hij zegt dat het is gebeurd.” and "
        "“Ik wil horen hoe het voor haar is, zonder erop in te gaan.”")
NAME = "De een hoopt dat het wordt gezegd, de ander wil horen hoe het was."
WORDS = {HARMED: "Dan hoor ik liever dat hij het heeft gelezen.", ACCUSED: "Lezen kan ik, en dat zeg ik dan ook."}


class Goals(Journey):
    without = ("mismatch/", "told/", "release/", "if-not")

    def wait_for_record(self, **members):
        self.case.wait_for("mismatch", lambda value: any(members.items() <= record.items()
                                                         for record in (value or {}).values()))

    def at_cell(self, name):
        """Waits until the focus is on the cell that says so."""
        self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and at.name.startswith(name),
                             f"the focus on “{name}”")

    def step(self, number):
        """Waits until this step is the next one."""
        self.driver.wait_for(
            lambda root: any(thing.name.startswith(f"{number}. ") and thing.name.endswith(", next") and thing.is_mapped
                             for thing in root.walk()), f"step {number} to be the next")

    def test_01(self):
        """The page opens from the case, says whom it is for, and shows the goals of both"""
        self.open_case()
        self.goals()
        self.driver.shown("this screen is not for showing to either of them")
        for words in (HARMED, ACCUSED, "“Ik wil dat hij zegt dat het is gebeurd.”",
                      "A smaller step: “De zin opschrijven en bewaren.”", "2 pairs to settle before contact"):
            self.driver.shown(words)

    def test_02(self):
        """A cell opens its pair below the table, Escape closes it, and the focus is on the cell again"""
        self.driver.press(f"{PAIR}, not settled", "button")
        self.driver.find("Close this pair", "button")
        self.driver.shown("denies.")
        self.driver.key("Escape")
        self.driver.wait_gone("Close this pair", "button")
        self.at_cell(f"{PAIR}, not settled")

    def test_03(self):
        """The arrows go from cell to cell, each says its pair; Enter opens it, and Tab leaves the table"""
        self.driver.key("Home")
        self.at_cell("needs preparation")
        self.driver.key("End")
        self.at_cell("clash: “Ik wil dat hij zegt dat het is gebeurd.” and “Ik wil dat zij weet")
        self.driver.key("Up")
        self.at_cell("fit: ")
        self.driver.key("Return")
        self.driver.find("Close this pair", "button")
        self.driver.key("Escape")
        self.at_cell("fit: ")
        self.driver.key("Tab")
        self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and " and “" not in at.name,
                             "the focus outside the table")

    def test_04(self):
        """“Talk it through” leads to the first pair that is not settled, with its first step ready to be typed"""
        self.driver.key("Ctrl+t")
        self.step(1)
        self.driver.type_text(NAME)
        self.driver.press("Note, The mismatch in neutral words", "button")
        self.step(2)
        self.wait_for_record(harmed="g4", accused="g3", name=NAME)

    def test_05(self):
        """Permission and telling are dates, which one may type as one likes; what is no date is said so"""
        self.driver.replace_text("soon", "Both gave permission on")
        self.driver.key("Return")
        self.driver.shown("This is no date")
        self.driver.replace_text("2-5-2026", "Both gave permission on")
        self.driver.key("Return")
        self.step(3)
        for name, date in ((HARMED, "3.5.2026"), (ACCUSED, "4/5/2026")):
            self.driver.replace_text(date, f"{name} was told on")
            self.driver.key("Return")
            self.driver.wait_for(lambda root: not self.driver.shows(root, "This is no date"), "the date to be noted")
        self.step(4)
        self.wait_for_record(**{"permission": "2026-05-02", "told-harmed": "2026-05-03", "told-accused": "2026-05-04"})

    def test_06(self):
        """What was noted can be taken back with Ctrl+Z, and noted again"""
        self.driver.key("Ctrl+z")
        self.driver.shown("Undone")
        self.step(3)
        self.driver.replace_text("4-5-2026", f"{ACCUSED} was told on")
        self.driver.key("Return")
        self.step(4)

    def test_07(self):
        """Goals are sorted again with each, and the choice is noted"""
        for number, word in enumerate(("Up to the other", "In their own hands")):
            rows = self.driver.wait_for(lambda root: self.driver.candidates(root, word, "button"), f"“{word}”")
            self.driver.activate(rows[number])
        self.step(5)
        self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and kind_of(at) == "choice",
                             "the choices to have the keys")
        self.driver.press("A smaller step", "choice")
        self.driver.press("Note, What they chose", "button")
        self.step(6)
        self.wait_for_record(**{"sorted-harmed": "other", "sorted-accused": "self", "choice": "smaller-step"})

    def test_08(self):
        """It is not settled without the words and the consent of both, and that is said"""
        self.driver.press("Settle, Settled on", "button")
        self.driver.shown("in the own words of both")

    def test_09(self):
        """Settling it is one act: the words of both, both consents, and the cell is marked"""
        for number, (name, words) in enumerate(WORDS.items()):
            self.driver.type_text(words, f"What they chose, in their own words, {name}")
            yes = self.driver.wait_for(lambda root: self.driver.candidates(root, "Yes", "button"), "“Yes”")[number]
            self.driver.activate(yes)
        self.driver.replace_text("9-5-2026", "Settled on")
        self.driver.key("Return")
        self.driver.shown("Settled on 9 May 2026: A smaller step")
        self.driver.shown("1 pair to settle before contact")
        self.driver.find(f"{PAIR}, settled", "button")
        self.wait_for_record(**{"settled": "2026-05-09", "words-harmed": WORDS[HARMED], "words-accused": WORDS[ACCUSED]})
        for party in ("harmed", "accused"):
            self.case.wait_for(f"consent/{party}/take-part", lambda value: value and value["date"] == "2026-05-09")

    def test_10(self):
        """The toast takes all of it back at once, and no word is lost"""
        self.driver.press("Undo", "button")
        self.driver.find(f"{PAIR}, not settled", "button")
        self.step(6)
        for name, words in WORDS.items():
            self.driver.wait_text(f"What they chose, in their own words, {name}", words)
        self.driver.press("Settle, Settled on", "button")
        self.driver.find(f"{PAIR}, settled", "button")

    def test_11(self):
        """The program ends in peace: all is saved, and it warned of nothing"""
        self.leave()
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
