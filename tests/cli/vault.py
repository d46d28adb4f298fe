# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault to try things out with: cheap to open, and far from the folders of who runs the tests."""

import os
import re
from pathlib import Path

from program import DONE, PROGRAM, ProgramTest, environment
from terminal import Terminal

WORDS = "vijf kleine katten op zolder"
OTHERS = "negen rode fietsen in de regen"
COST = "1:64"
QUICK = {"LD_PRELOAD": os.environ["VG_QUICK_KDF"]} if "VG_QUICK_KDF" in os.environ else {}
CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){8}")


def contents(folder):
    """The files of a folder, each with its bytes."""
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


class VaultTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.vault = self.folder / "vault"
        self.state = self.folder / "state"

    def vault_environment(self, language="en", **more):
        return environment(language, **QUICK, XDG_STATE_HOME=str(self.state), XDG_DATA_HOME=str(self.folder / "data"),
                           HOME=str(self.folder), **more)

    def run_unlocked(self, *arguments, words=(WORDS,), env=None, **options):
        """Runs a command whose passphrases, a line each, come from a descriptor."""
        read, write = os.pipe()
        os.write(write, "".join(f"{line}\n" for line in words).encode())
        os.close(write)
        try:
            return self.run_program(*arguments, "--passphrase-fd", read, fds=(read,), env=env or self.vault_environment(),
                                    **options)
        finally:
            os.close(read)

    def unlocked(self, code, *arguments, **options):
        told = self.run_unlocked(*arguments, **options)
        self.assertEqual(told.code, code, told)
        return told

    def in_case(self, code, command, case, *arguments, vault=None, **options):
        """A command on a case of the vault."""
        return self.unlocked(code, command, "--vault", vault or self.vault, case, *arguments, **options)

    def make_vault(self, vault=None, words=WORDS):
        """Returns the recovery code."""
        told = self.unlocked(DONE, "vault", "create", vault or self.vault, "--kdf-cost", COST, words=(words,))
        return CODE.search(told.out).group()

    def add_case(self, label, vault=None):
        """Returns its id."""
        return self.unlocked(DONE, "new", "--vault", vault or self.vault, "--label", label).out.strip()

    def at_terminal(self, *arguments, env=None):
        return Terminal([PROGRAM, *arguments], env or self.vault_environment(), self.folder)

    def files(self, *folders):
        """Every file in @folders, or in the vault and the state of the program."""
        for folder in folders or (self.vault, self.state):
            yield from (path for path in Path(folder).rglob("*") if path.is_file())

    def assert_nowhere(self, words, *folders):
        """@words stand in no file, however they would be written."""
        for path in self.files(*folders):
            content = path.read_bytes()
            for form in (words.encode(), words.encode("utf-16-le"), words.encode("utf-32-le"), words.lower().encode()):
                self.assertNotIn(form, content, path)
