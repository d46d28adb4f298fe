# SPDX-License-Identifier: GPL-3.0-or-later
"""How cases arrive and are found: from a registration, looked at first; by hand; and among many."""

import os
import sys

import tap
from accessible import TYPE_NAME
from driver import Driver, is_control
from keep import CASES, LINDEN, WORDS, lay_out_vault
from pages import DATA, Steps

EXAMPLE = os.path.join(DATA, "registration", "example.csv")
FIRST, SECOND = "Registration A-2026-017", "Registration A-2026-018"
OWN = "Bicycle bell"


class Arrive(Steps):
    language = "en"

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        lay_out_vault(cls.driver, sys.argv[2], CASES)
        cls.driver.start(cls.language)

    def choose_registration(self, path):
        """From the page of a new case."""
        self.driver.press("Choose a file…, A registration from a web form", "button")
        self.driver.find("Open", "button")
        self.driver.type_path(path)

    def assert_all_named(self):
        nameless = [str(thing) for thing in self.driver.look().walk()
                    if thing.is_mapped and is_control(thing) and
                    (not (thing.name or thing.text) or TYPE_NAME.fullmatch(thing.name))]
        self.assertEqual(nameless, [])

    def at_list(self):
        self.driver.find("Cases", "heading")

    def test_01(self):
        """Ctrl+N leads to the page of a new case, which says where else cases come from"""
        self.driver.focus("Passphrase", "text")
        self.driver.type_keys(WORDS)
        self.driver.key("Return")
        self.at_list()
        self.driver.key("Ctrl+n")
        self.driver.find("Name of the case", "text")
        self.driver.find("The vault, A case file of a colleague", "button")
        self.assert_all_named()
        self.driver.key("Escape")
        self.at_list()
        self.driver.key("Ctrl+n")
        self.driver.find("Name of the case", "text")

    def test_02(self):
        """A file that cannot be read is refused with its line, and nothing is made of it"""
        path = os.path.join(self.driver.home, "broken.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write('name,event\n"Otter,theft\n')
        self.choose_registration(path)
        self.driver.shown("broken.csv:2:1: this quotation mark is never closed")
        self.driver.press("Choose another file", "button")
        self.driver.find("Name of the case", "text")

    def test_03(self):
        """A registration is shown as it would be taken over, before anything is"""
        self.choose_registration(EXAMPLE)
        self.driver.find("Look before it is taken over", "heading")
        self.driver.find("Make 2 cases", "button")
        self.driver.press(SECOND, "choice")
        self.driver.find("Make the case", "button")
        self.driver.press("What would be taken over")
        self.driver.find("What it is about: Theft, burglary, fraud or damage", "row")
        self.driver.find("Person harmed: the name to be called by: mevrouw Anemoon", "row")
        self.driver.find("wat hoopt u: Ik wil weten waarom mijn huis.", "row")
        self.assert_all_named()

    def test_04(self):
        """Once it is made, the case stands in the list with the people of the form"""
        self.driver.press("Make the case", "button")
        self.at_list()
        self.driver.find(f"Open, {FIRST}", "button")
        self.driver.shown("mevrouw Anemoon and de heer Basalt")
        self.driver.shown("1 case is made")
        self.assertFalse(self.driver.is_there(f"Open, {SECOND}", "button"))

    def test_05(self):
        """The same file again: what is a case already is said so, and not chosen"""
        self.driver.key("Ctrl+n")
        self.driver.find("Name of the case", "text")
        self.choose_registration(EXAMPLE)
        self.driver.shown(f"“{FIRST}” came under the same number.")
        self.driver.press("Make the case", "button")
        self.at_list()
        self.driver.find(f"Open, {SECOND}", "button")

    def test_06(self):
        """A case begun by hand opens at once, with the name its person wishes"""
        self.driver.key("Ctrl+n")
        self.driver.type_text(OWN, "Name of the case")
        self.driver.type_text("mevrouw Distel", "What the person harmed wishes to be called")
        self.driver.key("Return")
        self.driver.shown("The steps")
        self.driver.find("Begin the talk, mevrouw Distel", "button")
        self.driver.press("Back to the cases", "button")
        self.at_list()
        self.driver.find(f"Open, {OWN}", "button")
        self.driver.find(f"Open, {LINDEN}", "button")

    def test_07(self):
        """Among more cases one chooses by stage, with the keys, and the list says what is chosen"""
        self.driver.key("Ctrl+n")
        self.driver.find("Name of the case", "text")
        self.choose_registration(self.write_rows(3))
        self.driver.press("Make 3 cases", "button")
        self.at_list()
        self.driver.find("Open, Registration B-1", "button")
        self.driver.key("Ctrl+Shift+f")
        self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and
                             at.name == "Stage: All stages", "the focus on the first choice")
        self.assert_all_named()
        self.pick("Stage: All stages", "Contact")
        self.driver.shown("8 cases · Contact")
        self.driver.find(f"Open, {LINDEN}", "button")
        self.driver.wait_gone("Open, Registration B-1", "button")

    def test_08(self):
        """Where nothing fits it says so, and one button shows all again"""
        self.pick("Form of contact: Any form", "By video")
        self.driver.shown("No case fits what you chose: Contact · By video.")
        self.driver.press("Show all", "button")
        self.driver.find(f"Open, {OWN}", "button")
        self.driver.wait_gone("8 cases · Contact")

    def test_09(self):
        """In the order of waiting the oldest registration comes first, and stays so on coming back"""
        self.pick("Order: By name", "Waiting longest")
        self.first_is("Registration B-1")
        self.driver.press("Open, Registration B-1", "button")
        self.driver.shown("The steps")
        self.driver.press("Back to the cases", "button")
        self.at_list()
        self.first_is("Registration B-1")
        self.driver.stop()

    def write_rows(self, n):
        path = os.path.join(self.driver.home, "rows.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("reference,date,event\n")
            file.writelines(f"B-{number},2020-01-{number:02},theft\n" for number in range(1, n + 1))
        return path

    def first_is(self, label):
        """The uppermost of the list: rows that change places keep theirs in the tree."""
        def uppermost(root):
            found = self.driver.candidates(root, "Open, ", "button")
            return bool(found) and min(found, key=lambda thing: thing.bounds[1]).name == f"Open, {label}"
        self.driver.wait_for(uppermost, f"“{label}” as the first of the list")


if __name__ == "__main__":
    tap.main()
