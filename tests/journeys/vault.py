# SPDX-License-Identifier: GPL-3.0-or-later
"""The door: from the first start through making a vault, locking and opening it again, and what is left behind."""

import os
import shutil
import sys

import tap
from doors import LABEL, DoorSteps
from driver import Driver
from pages import ask, offered_words

QUESTION = ask("harmed", "V07")
CANARY = "Kwartelkoning boven de vaart"
DRAFT = f"{CANARY}, en toen"
CHUNK = 1 << 20


class Vault(DoorSteps):
    words = code = None

    # --- What is there ---

    def memory(self):
        """What the process holds in memory, piece by piece, each with the end of the one before."""
        pid = self.driver.process.pid
        try:
            memory = open(f"/proc/{pid}/mem", "rb", buffering=0)
        except PermissionError:
            self.skipTest("only root may look into the memory of a program: NOT CHECKED that nothing stays there")
        with memory, open(f"/proc/{pid}/maps", encoding="ascii") as maps:
            for line in maps:
                start, end = (int(at, 16) for at in line.split()[0].split("-"))
                yield from self.read_region(memory, start, end)

    @staticmethod
    def read_region(memory, start, end):
        before = b""
        for at in range(start, end, CHUNK):
            try:
                memory.seek(at)
                read = memory.read(min(CHUNK, end - at))
            except (OSError, OverflowError):
                return  # no memory of its own, or not to be read by anybody
            yield before + read
            before = read[-256:]

    def is_in_memory(self, text):
        forms = [text.encode("utf-8"), text.encode("utf-16-le"), text.encode("utf-32-le")]
        return any(form in piece for piece in self.memory() for form in forms)

    # --- The journey ---

    def test_01(self):
        """The first start offers two ways, and F9 hides them too"""
        self.start()
        self.driver.find("Practise with invented cases", "heading")
        self.driver.find("Make a vault", "heading")
        self.driver.key("F9")
        self.driver.find("Continue", "button")
        self.driver.wait_gone("Make a vault")
        self.driver.key("F9")
        self.driver.find("Make a vault", "heading")

    def test_02(self):
        """Practising is marked as such on every page, and one comes back from it"""
        self.driver.press("Practise", "button")
        self.driver.shown("Practice – everyone here is invented")
        self.driver.press("Open, The linden case", "button")
        self.driver.shown("The steps")
        self.driver.shown("Practice – everyone here is invented")
        self.driver.press("To your own cases", "button")
        self.driver.find("Make a vault", "heading")

    def test_03(self):
        """The six words that are offered are typed once, and another one has other words"""
        self.driver.press("Make a vault", "button")
        first = offered_words(self.driver)
        self.driver.press("Another one", "button")
        self.driver.not_shown(first)
        type(self).words = offered_words(self.driver)
        self.driver.replace_text(first, "The six words")
        self.driver.key("Return")
        self.driver.shown("This is not yet what stands above")
        self.driver.replace_text(self.words, "The six words")
        self.driver.key("Return")

    def test_04(self):
        """The recovery code is shown, typed back from the paper, and another one is refused"""
        type(self).code = self.shown_code()
        self.driver.press("I have it on paper", "button")
        self.driver.find("Recovery code", "text")
        self.assertNotIn(self.code[:4], self.driver.everything_told())
        wrong = self.code[:-1] + ("0" if self.code[-1] != "0" else "1")
        self.give(wrong, "Recovery code")
        self.driver.wait_for(lambda root: any(thing.role == "alert" and thing.name for thing in root.walk()),
                             "a word on what is wrong with it")
        self.give(self.code.lower().replace("-", " "), "Recovery code")

    def test_05(self):
        """The vault is empty and its own; what is written in it is not said by the window's title"""
        self.driver.wait_gone("Recovery code", "text")
        self.assertFalse(self.driver.is_there("Practice – everyone here is invented"))
        self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and at.name == "New case",
                             "the focus on the way to the first case")
        self.driver.key("Ctrl+n")
        self.driver.type_text(LABEL, "Name of the case")
        self.driver.key("Return")
        self.driver.shown("The steps")
        self.assertNotIn(LABEL, self.driver.window_titles())

    def test_06(self):
        """Half an answer is typed, and Ctrl+L locks"""
        self.talk("Begin the talk")
        self.jump(QUESTION)
        self.driver.type_text(DRAFT, QUESTION)
        self.lock()
        told = self.driver.everything_told() + self.driver.window_titles()
        for words in (CANARY, LABEL, QUESTION, self.words):
            self.assertNotIn(words, told)

    def test_07(self):
        """Nothing of the case, and no passphrase, stays in the memory of the program"""
        for text in (CANARY, LABEL, self.words, self.code):
            self.assertFalse(self.is_in_memory(text), text)

    def test_08(self):
        """Nothing of it lies in the clear in any file, and the vault is for its owner only"""
        for text in (CANARY, LABEL, self.words, self.code):
            self.assertEqual(self.files_with(text), [])
        self.assertEqual(os.stat(self.vault).st_mode & 0o777, 0o700)
        self.assertEqual(os.stat(os.path.join(self.vault, "vault.db")).st_mode & 0o777, 0o600)

    def test_09(self):
        """A wrong passphrase is said kindly, and one tries again in the same field"""
        self.give("paars paard")
        self.driver.shown("This is not the passphrase.")
        focus = self.driver.wait_for(self.driver.text_focus, "the focus on the field")
        self.assertEqual(focus.name, "Passphrase")

    def test_10(self):
        """With the passphrase one is where one was, and the half sentence is there"""
        self.give(self.words)
        self.driver.find(QUESTION, "heading")
        self.driver.shown(DRAFT)
        self.assertTrue(self.is_in_memory(CANARY), "the memory is not read rightly")

    def test_11(self):
        """The recovery code opens too; at once a new passphrase is asked, and the old one is gone"""
        self.driver.key("Alt+Up", "Alt+Up")
        self.driver.find(f"Open, {LABEL}", "button")
        self.lock()
        self.driver.press("Use the recovery code instead", "button")
        self.give(self.code, "Recovery code")
        self.driver.shown("Choose a new passphrase")
        before, type(self).words = self.words, offered_words(self.driver)
        self.driver.type_text(self.words, "The six words")
        self.driver.key("Return")
        self.driver.find(f"Open, {LABEL}", "button")
        self.lock()
        self.give(before)
        self.driver.shown("This is not the passphrase.")
        self.give(self.words)
        self.driver.find(f"Open, {LABEL}", "button")

    def test_12(self):
        """While it is open, it opens nowhere else, and that is said before anything is asked"""
        other = Driver(sys.argv[1])
        shutil.rmtree(other.home)
        other.home, other.log_path = self.driver.home, os.path.join(self.driver.home, "stderr-other")
        other.place = ["--vault", self.vault]
        try:
            other.start(self.language)
            other.shown("Your vault is open somewhere else")
            self.assertFalse(other.is_there("Passphrase", "text"))
            other.stop()
        finally:
            if other.process is not None:
                other.kill9()

    def test_13(self):
        """The program ends in peace, and at the next start it asks for the passphrase"""
        self.driver.stop()
        self.start()
        self.driver.find("Passphrase", "text")
        self.assertFalse(self.driver.is_there("Locked. Everything is saved."))
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
