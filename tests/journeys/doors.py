# SPDX-License-Identifier: GPL-3.0-or-later
"""What journeys through the door do: giving the passphrase, locking, opening a case of the vault."""

import os
import re
import subprocess
import sys

from driver import Driver
from pages import Steps, offered_words, words_on

VAULT = os.path.join("data", "voorgesprek", "vault")
LABEL = "Wulpenkade"
GROUP = re.compile(r"[0-9A-Z]{4}")
GROUPS_OF_CODE = 9


class DoorSteps(Steps):
    """Begins in an empty home, without a vault."""

    language = "en"
    settings = None
    environment = None

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.driver.place = []
        cls.vault = os.path.join(cls.driver.home, VAULT)
        cls.addClassCleanup(cls.driver.clean_up)

    def start(self):
        self.driver.start(self.language, self.environment, self.settings)

    def lock(self):
        self.driver.key("Ctrl+l")
        self.driver.shown("Locked. Everything is saved.")

    def give(self, words, name="Passphrase"):
        """Into the field, which may hide what it holds."""
        self.driver.focus(name, "text")
        self.driver.key("Ctrl+a")
        self.driver.type_keys(words)
        self.driver.key("Return")

    def make_vault(self):
        """From the first start, with the words offered, and the recovery code typed back; the words."""
        self.driver.press("Make a vault", "button")
        words = offered_words(self.driver)
        self.driver.type_text(words, "The six words")
        self.driver.key("Return")
        code = self.shown_code()
        self.driver.press("I have it on paper", "button")
        self.give(code, "Recovery code")
        self.driver.wait_gone("Recovery code", "text")
        return words

    def shown_code(self):
        shown = self.driver.wait_for(lambda root: next((thing for thing in root.walk() if thing.role == "label" and
                                                        len(words_on(thing)) == GROUPS_OF_CODE and
                                                        all(map(GROUP.fullmatch, words_on(thing)))), None), "the code")
        return "-".join(words_on(shown))

    def files_with(self, text):
        """Those in the home that hold it in the clear."""
        found = []
        for folder, _, names in os.walk(self.driver.home):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    if text.encode() in file.read():
                        found.append(path)
        return found

    def open_case(self):
        self.driver.press(f"Open, {LABEL}", "button")
        self.driver.shown("The steps")

    def talk(self, button):
        """With the first of the two people."""
        self.driver.press(f"{button}, ", "button")
        self.driver.find("Jump to a question", "button")

    @classmethod
    def run_cli(cls, *arguments, words):
        """The command line program, in the same home; what it asks for comes on its standard input."""
        environment = os.environ | {f"XDG_{name.upper()}_HOME": os.path.join(cls.driver.home, name)
                                    for name in ("data", "state", "config")}
        return subprocess.run([sys.argv[2], *arguments, "--passphrase-fd", "0"], input=f"{words}\n", text=True, check=True,
                              capture_output=True, env=environment).stdout
