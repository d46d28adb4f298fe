#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases go from one vault to another in a sealed file: for a colleague's card, or under a passphrase."""

import json
import stat

import tap
from program import DONE, FINDINGS, PRACTICE, USAGE, WORLD
from vault import COST, OTHERS, VaultTest, WORDS

CANARY = "kwikstaartvederlicht"
UNDERWAY = "acht groene bomen langs de sloot"


class HandOverTest(VaultTest):
    def setUp(self):
        super().setUp()
        self.other = self.folder / "other"
        self.out = self.folder / "zaak.voorgesprek"
        self.make_vault()
        self.make_vault(self.other, words=OTHERS)

    def make_card(self, vault=None, words=WORDS, name="Merel"):
        """Returns its path, and its fingerprint."""
        told = self.unlocked(DONE, "vault", "card", vault or self.vault, "--name", name, words=(words,))
        return self.write(f"{name}.json", told.out), told.err.splitlines()[1].strip()

    def add_practice(self):
        case = self.unlocked(DONE, "import", "--vault", self.vault, PRACTICE).out.strip()
        self.in_case(DONE, "set", case, "case/label", f'"{CANARY}"')
        return case

    def set_label(self, code, case, label, vault=None, words=WORDS):
        return self.in_case(code, "set", case, "case/label", json.dumps(label), vault=vault, words=(words,))

    def history(self, case, vault=None, words=WORDS):
        return self.in_case(DONE, "history", case, "case/label", vault=vault, words=(words,)).out

    def test_card(self):
        """a card bears the name that was given once, and its eight words stay the same"""
        path, fingerprint = self.make_card()
        self.assertEqual(len(fingerprint.split()), 8)
        self.assertEqual(json.loads(path.read_text())["name"], "Merel")
        told = self.unlocked(DONE, "vault", "card", self.vault)
        self.assertEqual(told.out, path.read_text())
        self.assertNotEqual(self.make_card(self.other, OTHERS)[1], fingerprint)
        self.unlocked(WORLD, "vault", "card", self.vault, "--name", "two\nlines")

    def test_for_card(self):
        """a case sealed for a colleague is hers alone: she goes on with its history, and who gave it can only read it"""
        own, own_words = self.make_card()
        card, words = self.make_card(self.other, OTHERS, "Specht")
        case = self.add_practice()
        told = self.in_case(DONE, "export", case, "--out", self.out, "--for", card)
        self.assert_named(self.set_label(USAGE, case, "Vink"), "not in your hands")
        self.assertNotIn("case/label", self.set_label(USAGE, case, "Vink").err)
        for listed in (self.unlocked(DONE, "cases", self.vault), self.in_case(DONE, "show", case)):
            self.assertIn("Handed over to Specht on ", listed.out)
        self.assertIn("Specht", told.out)
        self.assertIn(words, told.out)
        self.assertEqual(stat.S_IMODE(self.out.stat().st_mode), 0o600)
        self.assertNotIn(CANARY.encode(), self.out.read_bytes())
        self.assertNotIn(case.encode(), self.out.read_bytes())

        third = self.folder / "third"
        self.make_vault(third)
        self.assert_named(self.unlocked(WORLD, "import", "--vault", third, self.out), self.out.name, "card")
        taken = self.unlocked(DONE, "import", "--vault", self.other, self.out, words=(OTHERS,))
        self.assertEqual(taken.out.strip(), case)
        self.assertNotIn("Handed over", self.unlocked(DONE, "cases", self.other, words=(OTHERS,)).out)
        self.assertIn("Merel", taken.err)
        self.assertIn(own_words, taken.err)
        self.assertEqual(self.history(case, self.other, OTHERS), self.history(case))
        self.set_label(DONE, case, "Vink", self.other, OTHERS)

        back = self.folder / "terug.voorgesprek"
        self.in_case(DONE, "export", case, "--out", back, "--for", own, vault=self.other, words=(OTHERS,))
        self.unlocked(DONE, "import", "--vault", self.vault, back)
        self.assertNotIn("Handed over", self.unlocked(DONE, "cases", self.vault).out)
        self.assertIn("Vink", self.history(case))
        self.set_label(DONE, case, "Mus")

    def test_sealed(self):
        """a case sealed under a passphrase opens with it in any vault; the passphrases are a line each"""
        case = self.add_practice()
        told = self.in_case(DONE, "export", case, "--out", self.out, "--sealed", words=(WORDS, UNDERWAY))
        self.assertIn(str(self.out), told.out)
        self.assertNotIn(UNDERWAY, told.out + told.err)
        self.assertNotIn(CANARY.encode(), self.out.read_bytes())
        self.set_label(USAGE, case, "Vink")
        self.assertIn("Handed over on ", self.unlocked(DONE, "cases", self.vault).out)
        self.unlocked(WORLD, "import", "--vault", self.other, self.out, words=(OTHERS, WORDS))
        self.unlocked(WORLD, "import", "--vault", self.other, self.out, words=(OTHERS,))
        self.assertEqual(self.unlocked(DONE, "cases", self.other, words=(OTHERS,)).out, "")
        taken = self.unlocked(DONE, "import", "--vault", self.other, self.out, words=(OTHERS, UNDERWAY))
        self.assertEqual(taken.out.strip(), case)
        self.assertIn("Mediator", taken.err)
        self.set_label(DONE, case, "Vink", self.other, OTHERS)
        self.assertIn("verzegeld", self.in_case(DONE, "export", case, "--out", self.folder / "nl", "--sealed", vault=self.other,
                                                words=(OTHERS, UNDERWAY), env=self.vault_environment("nl")).out)

    def test_again(self):
        """a file that was lost is written once more, for the same card only; and nothing is written over"""
        card, _words = self.make_card(self.other, OTHERS, "Specht")
        own, _words = self.make_card()
        case = self.add_practice()
        self.in_case(DONE, "export", case, "--out", self.out, "--for", card)
        before = self.out.read_bytes()
        self.assert_named(self.in_case(WORLD, "export", case, "--out", self.out, "--for", card), self.out.name, "exists")
        self.assertEqual(self.out.read_bytes(), before)
        self.out.unlink()
        self.in_case(WORLD, "export", case, "--out", self.out, "--for", own)
        self.in_case(WORLD, "export", case, "--out", self.out, "--sealed", words=(WORDS, UNDERWAY))
        self.assertFalse(self.out.exists())
        self.in_case(DONE, "export", case, "--out", self.out, "--for", card)
        for _ in range(2):
            self.unlocked(DONE, "import", "--vault", self.other, self.out, words=(OTHERS,))

    def test_refused(self):
        """no card, a weak passphrase, a place that is not there, two ways at once: the case stays in its hands"""
        card, _words = self.make_card(self.other, OTHERS, "Specht")
        case = self.add_practice()
        for code, *how in ((WORLD, "--for", self.folder / "nowhere.json"), (WORLD, "--for", self.write("empty.json", "")),
                           (WORLD, "--for", PRACTICE), (USAGE, "--for", card, "--sealed"),
                           (USAGE, "--sealed", "--readable")):
            self.in_case(code, "export", case, "--out", self.out, *how)
        self.in_case(FINDINGS, "export", case, "--out", self.out, "--sealed", words=(WORDS, "kort"))
        self.in_case(WORLD, "export", case, "--out", self.folder / "no" / "where", "--for", card)
        self.in_case(WORLD, "export", "nothing", "--out", self.out, "--for", card)
        self.assertFalse(self.out.exists())
        self.set_label(DONE, case, "Vink")

    def test_damaged(self):
        """a file that was damaged, cut off or made by a newer version is refused by its name, and nothing is taken in"""
        card, _words = self.make_card(self.other, OTHERS, "Specht")
        case = self.add_practice()
        self.in_case(DONE, "export", case, "--out", self.out, "--for", card)
        whole = self.out.read_bytes()
        middle = len(whole) // 2
        for content in (whole[:50], whole[:middle], whole[:-1], whole + b"x", b"VGP2" + whole[4:],
                        whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1:]):
            path = self.write("damaged.voorgesprek", content)
            told = self.unlocked(WORLD, "import", "--vault", self.other, path, words=(OTHERS,))
            self.assert_named(told, path.name)
            self.assertNotIn(CANARY, told.err)
        self.assertEqual(self.unlocked(DONE, "cases", self.other, words=(OTHERS,)).out, "")

    def test_asked(self):
        """at the terminal the words of a card are shown before anything leaves, and only a yes is a yes"""
        card, words = self.make_card(self.other, OTHERS, "Specht")
        case = self.add_practice()
        for answer, code in (("n", FINDINGS), ("y", DONE)):
            with self.at_terminal("export", "--vault", self.vault, case, "--out", self.out, "--for", card) as terminal:
                terminal.answer("Passphrase of ", WORDS)
                shown = terminal.wait_for("(y/N) ")
                self.assertIn(words, shown)
                self.assertIn("Specht", shown)
                terminal.answer("", answer)
                self.assertEqual(terminal.end()[0], code)
            self.assertEqual(self.out.exists(), code == DONE)

    def test_asked_passphrase(self):
        """at the terminal the passphrase of a sealed case is typed twice, and asked for where it is taken in"""
        case = self.add_practice()
        with self.at_terminal("export", "--vault", self.vault, case, "--out", self.out, "--sealed") as terminal:
            terminal.answer("Passphrase of ", WORDS)
            terminal.answer("own: ", UNDERWAY)
            terminal.answer("more: ", WORDS)
            terminal.answer("more: ", UNDERWAY)
            self.assertEqual(terminal.end()[0], DONE)
        with self.at_terminal("import", "--vault", self.other, self.out) as terminal:
            terminal.answer("Passphrase of ", OTHERS)
            terminal.answer("Passphrase of the sealed case: ", UNDERWAY)
            self.assertEqual(terminal.end()[0], DONE)
        self.set_label(DONE, case, "Vink", self.other, OTHERS)


if __name__ == "__main__":
    tap.main()
