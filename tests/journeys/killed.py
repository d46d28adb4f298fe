# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed while somebody types into a vault: all but the last second is there, and nothing is broken."""

import json
import os
import random
import subprocess
import sys
import time

import tap
from driver import Driver
from keep import WORDS, lay_out_vault
from pages import Steps, ask

LABEL = "Wulpenkade"
QUESTION = ask("harmed", "V07")
PLACE = "answer/harmed/V07"
ROUNDS = 4
LONGEST_S = 0.6
QUIET_S = 2.5  # longer than a second and a slow disk


class Killed(Steps):
    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.vault = lay_out_vault(cls.driver, sys.argv[2], [])
        cls.ask_cli("new", "--vault", cls.vault, "--label", LABEL)
        cls.seed = random.randrange(2**32)
        cls.chance = random.Random(cls.seed)
        print(f"# seed {cls.seed}")

    def unlock(self):
        self.driver.find("Passphrase", "text")
        self.driver.focus("Passphrase", "text")
        self.driver.type_keys(WORDS)
        self.driver.key("Return")

    def written(self):
        """When the vault was last written; looked at from outside, for nobody else may open it."""
        return max(os.stat(os.path.join(self.vault, name)).st_mtime_ns for name in ("vault.db", "vault.db-wal"))

    def wait_until_written(self, before):
        """Until it was written since, and is written no more: the second is over."""
        self.driver.wait_for(lambda root: self.written() > before, "the vault to be written")
        last = None
        while last != self.written():
            last = self.written()
            time.sleep(QUIET_S)

    @classmethod
    def ask_cli(cls, *arguments):
        """What the command line says, which must open the vault without a complaint about it."""
        environment = os.environ | {"XDG_STATE_HOME": os.path.join(cls.driver.home, "state")}
        done = subprocess.run([sys.argv[2], *arguments, "--passphrase-fd", "0"], input=f"{WORDS}\n", text=True,
                              env=environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def type_and_kill(self, number):
        self.driver.start("en")
        self.unlock()
        self.driver.press(f"Open, {LABEL}", "button")
        self.driver.shown("The steps")
        self.driver.press("Begin the talk, " if number == 1 else "Continue the talk, ", "button")
        self.driver.find("Jump to a question", "button")
        self.jump(QUESTION)
        first = f"Ronde {number} eerste helft"
        before = self.written()
        self.driver.type_text(first, QUESTION)
        self.driver.wait_text(QUESTION, first)
        self.wait_until_written(before)
        self.driver.type_keys(" en dan")
        time.sleep(self.chance.uniform(0, LONGEST_S))
        self.driver.kill9()
        return first

    def test_01(self):
        """After each kill all but the last second of typing is there"""
        wanted = []
        for number in range(1, ROUNDS + 1):
            wanted.append(self.type_and_kill(number))
            told = json.loads(self.ask_cli("show", "--vault", self.vault, LABEL, PLACE))
            texts = [value["text"] for value in told.values()]
            self.assertEqual(len(texts), number, texts)
            for text, first in zip(texts, wanted):
                self.assertTrue(text.startswith(first), texts)

    def test_02(self):
        """The vault is sound after all of them"""
        self.ask_cli("vault", "check", self.vault)


if __name__ == "__main__":
    tap.main()
