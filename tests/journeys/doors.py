# SPDX-License-Identifier: GPL-3.0-or-later
"""What journeys through the door do: giving the passphrase, locking, opening a case of the vault."""

import os
import subprocess
import sys

from driver import Driver
from pages import Steps

VAULT = os.path.join("data", "voorgesprek", "vault")
LABEL = "Wulpenkade"


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
