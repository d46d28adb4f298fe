# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault with cases in it: finding one, words in all of them, and keeping it safe."""

import os
import subprocess
import sys

import tap
from driver import Driver
from pages import DATA, Steps

WORDS = "merel lijster vink mus spreeuw duif"
NEW_WORDS = "de sperwer zat vanmorgen op het hek"
CASES = {"coach-denied-en": "The linden case", "robbery-acknowledged-en": "The chestnut case"}
LINDEN = CASES["coach-denied-en"]
CHESTNUT = CASES["robbery-acknowledged-en"]
FOUND = "I bought a rowing suit"
CHEAP = "1:64"


def lay_out_vault(driver, cli, names):
    """A vault with these practice cases, which the driver will start with; its folder."""
    vault = os.path.join(driver.home, "vault")
    state = {"XDG_STATE_HOME": os.path.join(driver.home, "state")}
    commands = [["vault", "create", vault, "--kdf-cost", CHEAP]]
    commands += [["import", os.path.join(DATA, "practice", name + ".voorgesprek.json"), "--vault", vault] for name in names]
    for command in commands:
        subprocess.run([cli, *command, "--passphrase-fd", "0"], input=f"{WORDS}\n", text=True, check=True,
                       capture_output=True, timeout=60, env=os.environ | state)
    driver.place = ["--vault", vault]
    return vault


class Keep(Steps):
    language = "en"

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.stick = os.path.join(cls.driver.home, "stick")
        os.makedirs(cls.stick)
        lay_out_vault(cls.driver, sys.argv[2], CASES)
        cls.driver.start(cls.language)

    def give(self, words, name="Passphrase"):
        """Into the field, which hides what it holds."""
        self.driver.focus(name, "text")
        self.driver.key("Ctrl+a")
        self.driver.type_keys(words)

    def at_list(self):
        self.driver.find("Cases", "heading")

    def test_01(self):
        """The list shows the cases of the vault, and says what ought to be seen to"""
        self.give(WORDS)
        self.driver.key("Return")
        self.at_list()
        for label in CASES.values():
            self.driver.find(f"Open, {label}", "button")
        self.driver.shown("The recovery code was not typed back yet")

    def test_02(self):
        """Typing leaves the case that fits, and Enter opens it"""
        self.driver.type_keys("linden")
        self.driver.wait_gone(f"Open, {CHESTNUT}", "button")
        self.driver.key("Return")
        self.driver.shown("The steps")
        self.driver.press("Back to the cases", "button")
        self.at_list()
        self.driver.find(f"Open, {LINDEN}", "button")
        self.driver.key("Escape")
        self.driver.find(f"Open, {CHESTNUT}", "button")

    def test_03(self):
        """Ctrl+F finds words in all cases; a hit opens its case, and the way back leads to what was found"""
        self.driver.key("Ctrl+f")
        self.driver.type_text("Sleep", "Words in all cases")
        self.driver.shown("in 2 cases")
        self.driver.replace_text(FOUND, "Words in all cases")
        self.driver.shown("1 place in 1 case")
        self.driver.press(FOUND, "row")
        self.driver.shown("The steps")
        self.driver.key("Alt+Up")
        self.driver.shown("1 place in 1 case")

    def test_04(self):
        """Nothing found is said kindly, and nothing of the search is left after it"""
        self.driver.replace_text("okapi", "Words in all cases")
        self.driver.shown("Nothing found for “okapi”")
        self.driver.key("Escape")
        self.at_list()
        self.driver.key("Ctrl+f")
        self.driver.find("Words in all cases", "text")
        self.assertEqual(self.driver.read_text("Words in all cases"), "")
        self.assertNotIn("rowing suit", self.driver.everything_told())
        self.driver.key("Escape")
        self.at_list()

    def test_05(self):
        """A backup goes to a folder of one's choice, and then was made just now"""
        self.driver.press("The vault", "button")
        self.driver.find("No backup yet", "heading")
        self.driver.press("Back up now…", "button")
        self.driver.find("Choose this folder", "button")
        self.driver.type_path(self.stick)
        self.driver.wait_gone("Choose this folder", "button")
        self.driver.shown("The backup is made, and was read back whole")
        self.driver.find("Just now", "heading")
        self.driver.shown(self.stick)
        self.assertTrue(any(name.endswith(".data.vgb") for name in os.listdir(self.stick)))

    def test_06(self):
        """The vault is looked through, and found sound"""
        self.driver.press("Check, Check the vault", "button")
        self.driver.shown("The vault is sound")

    def test_07(self):
        """Who does not know the passphrase does not change it; who knows it does"""
        self.driver.press("Change…, Passphrase", "button")
        self.driver.press("My own words", "button")
        self.driver.find("The same once more", "text")
        self.give("wrong words", "The passphrase as it is now")
        for _ in range(2):
            self.driver.key("Return")
            self.driver.type_keys(NEW_WORDS)
        self.driver.key("Return")
        self.driver.shown("This is not the passphrase.")
        self.give(WORDS, "The passphrase as it is now")
        self.driver.press("Change passphrase", "button")
        self.driver.shown("The passphrase is changed")

    def test_08(self):
        """An erased case is gone from the list, after a question that says what stays"""
        self.driver.press("Back to the cases", "button")
        self.at_list()
        self.driver.press(f"More for {CHESTNUT}", "button")
        self.driver.find("Erase this case…", "menu item")
        self.driver.key("Down", "Down", "Return")
        self.driver.shown("What stays:")
        self.driver.type_text(CHESTNUT, "Type the name of the case")
        self.driver.press("Erase", "button")
        self.driver.shown("The case is erased.")
        self.driver.wait_gone(f"Open, {CHESTNUT}", "button")
        self.driver.find(f"Open, {LINDEN}", "button")

    def test_09(self):
        """Locked, it opens with the new passphrase alone"""
        self.driver.key("Ctrl+l")
        self.driver.shown("Locked. Everything is saved.")
        self.give(WORDS)
        self.driver.key("Return")
        self.driver.shown("This is not the passphrase.")
        self.give(NEW_WORDS)
        self.driver.key("Return")
        self.driver.find(f"Open, {LINDEN}", "button")
        self.assertFalse(self.driver.is_there(f"Open, {CHESTNUT}", "button"))
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
