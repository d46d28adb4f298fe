# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the door of a vault, of its cases, the search and Safekeeping."""

import os
import subprocess

WORDS = "merel lijster vink mus spreeuw wulp"
CASES = ("coach-denied", "robbery-acknowledged")
VAULT = os.path.join("data", "voorgesprek", "vault")


def call(cli, home, *arguments):
    """Runs the command line, the passphrase on a descriptor."""
    read, write = os.pipe()
    os.write(write, f"{WORDS}\n".encode())
    os.close(write)
    environment = os.environ | {"HOME": home, "XDG_DATA_HOME": os.path.join(home, "data"),
                                "XDG_STATE_HOME": os.path.join(home, "state")}
    try:
        subprocess.run([cli, *arguments, "--passphrase-fd", str(read)], pass_fds=(read,), env=environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    finally:
        os.close(read)


def make_vault(cli, home, practice):
    path = os.path.join(home, VAULT)
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    call(cli, home, "vault", "create", path, "--kdf-cost", "1:64")
    for name in CASES:
        call(cli, home, "import", "--vault", path, os.path.join(practice, f"{name}.voorgesprek.json"))


class VaultPictures:
    """@pictures: a Pictures that was started nowhere yet."""

    def __init__(self, pictures, cli):
        self.pictures = pictures
        self.driver = pictures.driver
        self.say = pictures.say
        self.cli = cli

    def take_all(self):
        self.driver.place = []
        self.pictures.start()
        self.take_start()
        self.driver.stop()
        make_vault(self.cli, self.driver.home, os.path.join(os.path.dirname(__file__), "..", "..", "data", "practice"))
        self.pictures.start()
        self.take_unlock()
        self.take_cases()
        self.take_search()
        self.take_safekeeping()
        self.driver.key("Ctrl+l")
        self.driver.shown(self.say("Locked. Everything is saved."))
        self.pictures.take("vault-locked")
        self.driver.stop()

    def take_start(self):
        self.driver.find(self.say("Make a vault"), "heading")
        self.pictures.take("vault-start")
        self.driver.press(self.say("Make a vault"), "button")
        self.driver.find(self.say("The six words"), "text")
        self.pictures.take("vault-passphrase")

    def take_unlock(self):
        field = self.say("Passphrase")
        self.driver.find(field, "text")
        self.pictures.take("vault-unlock")
        for words in ("paars paard", WORDS):
            self.driver.focus(field, "text")
            self.driver.key("Ctrl+a")
            self.driver.type_keys(words)
            self.driver.key("Return")
            if words != WORDS:
                self.driver.wait_for(lambda root: any(thing.role == "alert" and thing.name for thing in root.walk()),
                                     "a word on what is wrong")
                self.pictures.take("vault-wrong")

    def take_cases(self):
        self.driver.find(f"{self.say('_Open')}, Zaak Linde", "button")
        self.pictures.take("vault-cases")

    def take_search(self):
        self.driver.key("Ctrl+f")
        self.driver.wait_for(self.driver.text_focus, "the field to search in")
        self.driver.type_text("rustig")
        self.driver.key("Return")
        self.driver.wait_for(lambda root: any("rustig" in thing.name for thing in root.walk()), "something found")
        self.pictures.take("vault-search")
        self.driver.key("Escape")
        self.driver.find(f"{self.say('_Open')}, Zaak Linde", "button")

    def take_safekeeping(self):
        self.driver.activate(self.driver.find(self.say("Safekeeping"), "button"))
        self.driver.find(self.say("Checking and restoring"))
        self.pictures.take("vault-safekeeping")
        self.driver.press(self.say("Back to the cases"), "button")
