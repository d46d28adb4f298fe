# SPDX-License-Identifier: GPL-3.0-or-later
"""What a mediator writes to herself in a vault: kept under its own seal, and nowhere else; chosen words for a colleague."""

import os
import subprocess
import sys

import tap
from driver import Driver
from keep import LINDEN, WORDS, lay_out_vault
from pages import Steps

CANARY = "winterkoninkjesnest"
FIRST = f"Een stem van vroeger, {CANARY}"


class Reflection(Steps):
    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.vault = lay_out_vault(cls.driver, sys.argv[2], ["coach-denied-en"])

    def unlock(self):
        self.driver.start("en")
        self.driver.find("Passphrase", "text")
        self.driver.type_keys(WORDS)
        self.driver.key("Return")

    def cli(self, *arguments):
        state = {"XDG_STATE_HOME": os.path.join(self.driver.home, "state")}
        done = subprocess.run([sys.argv[2], *arguments, "--passphrase-fd", "0"], input=f"{WORDS}\n", text=True, check=False,
                              capture_output=True, timeout=60, env=os.environ | state)
        return done.stdout + done.stderr

    def test_01(self):
        """The page opens by key, says for whom it is, and what one types is kept for oneself"""
        self.unlock()
        self.driver.press(f"Open, {LINDEN}", "button")
        self.driver.shown("The steps")
        self.reflection()
        self.driver.shown("Only for you. It is kept in your vault")
        self.driver.find("What touched me, and when exactly?", "text")
        self.driver.type_text(FIRST, "What touched me, and when exactly?")
        self.driver.key("Tab")
        self.driver.shown("for you alone")

    def test_02(self):
        """Chosen words are looked at before they can be copied, and what one says no to is gone"""
        self.driver.focus("What touched me, and when exactly?", "text")
        self.driver.key("Ctrl+End", "Ctrl+Shift+Left")
        self.driver.press("Make it a question for a colleague…", "button")
        self.driver.shown("This goes along, and nothing else")
        self.driver.find("Copy these words", "button")
        self.driver.key("Escape")
        self.driver.not_shown("This goes along, and nothing else")

    def test_03(self):
        """Locked while one is writing and opened again, the words are there, and in no other place"""
        self.driver.type_text("Nog iets", "What do I take home with me?")
        self.driver.key("Ctrl+l")
        self.driver.shown("Locked. Everything is saved.")
        self.driver.stop()
        self.assertNotIn(CANARY, self.cli("search", self.vault, CANARY))
        self.assertNotIn(CANARY, self.cli("show", "--vault", self.vault, LINDEN, "--json"))
        for folder, _, names in os.walk(self.driver.home):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(CANARY.encode(), file.read(), name)

    def test_04(self):
        """Opened again one is on the page one was at, and goes on where one was today"""
        self.unlock()
        self.driver.wait_text("What touched me, and when exactly?", FIRST)
        self.driver.wait_text("What do I take home with me?", "Nog iets")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
