# SPDX-License-Identifier: GPL-3.0-or-later
"""A case goes into other hands: sealed for a colleague's card, whose vault takes it in; and under a passphrase, back again."""

import os
import subprocess
import sys

import tap
from driver import Driver
from keep import CASES, CHEAP, CHESTNUT, LINDEN, WORDS, lay_out_vault
from pages import Steps, offered_words

OTHERS = "een heel andere zin voor haar kluis"
COLLEAGUE = "Specht"


class HandOver(Steps):
    language = "en"
    words = None

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.other = os.path.join(cls.driver.home, "other")
        cls.card = os.path.join(cls.driver.home, "specht.json")
        lay_out_vault(cls.driver, sys.argv[2], CASES)
        cls.run_cli("vault", "create", cls.other, "--kdf-cost", CHEAP)
        with open(cls.card, "w", encoding="utf-8") as file:
            file.write(cls.run_cli("vault", "card", cls.other, "--name", COLLEAGUE))
        cls.driver.start(cls.language)

    @classmethod
    def run_cli(cls, *arguments):
        """As the colleague would, in her vault."""
        environment = os.environ | {"XDG_STATE_HOME": os.path.join(cls.driver.home, "other-state")}
        return subprocess.run([sys.argv[2], *arguments, "--passphrase-fd", "0"], input=f"{OTHERS}\n", text=True, check=True,
                              capture_output=True, timeout=60, env=environment).stdout

    def begin(self, label):
        self.driver.press(f"More for {label}", "button")
        self.driver.find("Hand over to a colleague…", "menu item")
        self.driver.key("Return")
        self.driver.find(f"Hand “{label}” over", "heading")

    def save_as(self, name):
        path = os.path.join(self.driver.home, name)
        self.driver.replace_text(path, "Name")
        self.driver.press("Save", "button")
        return path

    def at_list(self):
        self.driver.find("Cases", "heading")

    def test_01(self):
        """From the list a case is handed over; the words of the card are shown first"""
        self.driver.focus("Passphrase", "text")
        self.driver.type_keys(WORDS)
        self.driver.key("Return")
        self.at_list()
        self.begin(CHESTNUT)
        self.driver.press("Choose the card…, To a colleague with a card", "button")
        self.driver.find("Open", "button")
        self.driver.type_path(self.card)
        self.driver.shown(f"This is the card of {COLLEAGUE}. Its words are:")

    def test_02(self):
        """Once they are the same, it is sealed, and only her vault opens it"""
        self.driver.press("The words are the same…", "button")
        path = self.save_as("chestnut.voorgesprek")
        self.driver.shown(f"The case is handed over to {COLLEAGUE}")
        with open(path, "rb") as file:
            self.assertNotIn(CHESTNUT.encode(), file.read())
        taken = self.run_cli("import", "--vault", self.other, path)
        self.assertTrue(taken.strip())

    def test_03(self):
        """Another case goes under a passphrase of its own, which is not that of the vault"""
        self.driver.press("Back to the cases", "button")
        self.at_list()
        self.begin(LINDEN)
        self.driver.press("Choose a passphrase…, Under a passphrase of its own", "button")
        type(self).words = offered_words(self.driver)
        self.driver.type_text(self.words, "The six words")
        self.driver.key("Return")
        self.save_as("linden.voorgesprek")
        self.driver.shown("Tell the passphrase by another way")

    def test_04(self):
        """What was handed over says so in the list and on its pages; a talk is read there, and nothing is typed or recorded"""
        self.driver.press("Back to the cases", "button")
        self.at_list()
        self.driver.shown(f"Handed over to {COLLEAGUE} on ")
        self.driver.shown("Handed over on ")
        self.driver.press(f"Open, {CHESTNUT}", "button")
        self.driver.find("The steps", "heading")
        self.driver.shown("Nothing is waiting for you here")
        self.driver.shown(f"{COLLEAGUE} can hand it back to you")
        self.assertFalse(self.driver.is_there("Write up afterwards, Wagtail", "button"))
        self.driver.press("Look at the talk again, Wagtail", "button")
        self.driver.key("Alt+Left")
        self.driver.find("Next", "button")
        self.driver.type_keys("lost words")
        self.driver.key("Alt+Left")
        self.driver.not_shown("lost words")
        self.driver.not_shown("is not in your hands")
        self.driver.shown(f"Handed over to {COLLEAGUE} on ")

    def test_05(self):
        """Whoever has the file and the passphrase takes it in; another passphrase is said kindly"""
        self.driver.key("Alt+Up", "Alt+Up")
        self.at_list()
        self.driver.press("The vault", "button")
        self.driver.press("Choose a file…, Take a case in", "button")
        self.driver.find("Open", "button")
        self.driver.type_path(os.path.join(self.driver.home, "linden.voorgesprek"))
        self.driver.focus("Passphrase of the sealed case", "text")
        self.driver.type_keys("wrong words")
        self.driver.key("Return")
        self.driver.shown("This is not its passphrase.")
        self.driver.key("Ctrl+a")
        self.driver.type_keys(self.words)
        self.driver.key("Return")
        self.driver.shown("The case is in the vault")
        self.driver.shown("It was sent by")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
