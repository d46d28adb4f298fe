#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What opens a vault, damage, backups, older files, and what is erased."""

import json
import shutil
import sqlite3
from contextlib import closing

import tap
from program import DONE, FINDINGS, USAGE, WORLD
from vault import CODE, COST, OTHERS, VaultTest, WORDS, contents

CANARY = "kwikstaartvederlicht"


class KeysTest(VaultTest):
    def setUp(self):
        super().setUp()
        self.code = self.make_vault()

    def test_change_passphrase(self):
        """after a change the new passphrase opens the vault and the old one does not"""
        self.unlocked(WORLD, "vault", "change-passphrase", self.vault, "--kdf-cost", COST, words=("wrong words", OTHERS))
        self.unlocked(FINDINGS, "vault", "change-passphrase", self.vault, "--kdf-cost", COST, words=(WORDS, "short"))
        self.unlocked(DONE, "vault", "change-passphrase", self.vault, "--kdf-cost", COST, words=(WORDS, OTHERS))
        self.unlocked(WORLD, "cases", self.vault)
        self.unlocked(DONE, "cases", self.vault, words=(OTHERS,))

    def test_recover(self):
        """the recovery code gives a new passphrase, however it is typed, and opens the vault after it too"""
        self.unlocked(WORLD, "vault", "recover", self.vault, "--kdf-cost", COST, words=(self.code[:-1], OTHERS))
        typed = self.code.replace("-", " ").lower()
        self.unlocked(DONE, "vault", "recover", self.vault, "--kdf-cost", COST, words=(typed, OTHERS))
        self.unlocked(DONE, "cases", self.vault, words=(OTHERS,))
        self.unlocked(WORLD, "cases", self.vault)
        self.unlocked(DONE, "cases", self.vault, words=(self.code,))

    def test_change_code(self):
        """a new recovery code makes the old one worthless"""
        told = self.unlocked(DONE, "vault", "change-code", self.vault)
        self.unlocked(WORLD, "cases", self.vault, words=(self.code,))
        self.unlocked(DONE, "cases", self.vault, words=(CODE.search(told.out).group(),))

    def test_confirm_code(self):
        """check reminds of the recovery code until it was typed back"""
        reminders = self.unlocked(DONE, "vault", "check", self.vault).out
        wrong = self.code.replace(self.code[0], "Z" if self.code[0] != "Z" else "Y", 1)
        self.unlocked(WORLD, "vault", "confirm-code", self.vault, words=(WORDS, wrong))
        self.unlocked(DONE, "vault", "confirm-code", self.vault, words=(WORDS, self.code))
        after = self.unlocked(DONE, "vault", "check", self.vault).out
        self.assertEqual(len(after.splitlines()), len(reminders.splitlines()) - 1)


class CareTest(VaultTest):
    def setUp(self):
        super().setUp()
        self.code = self.make_vault()
        self.label = "Oefening"
        self.id = self.add_case(self.label)
        self.in_case(DONE, "set", self.id, "note/n1", json.dumps({"text": CANARY}))

    def backup(self):
        """Returns the newest data file of a new backup."""
        place = self.folder / "stick"
        place.mkdir(exist_ok=True)
        self.unlocked(DONE, "vault", "backup", self.vault, "--to", place)
        return max(place.glob("*.data.vgb"))

    def test_check(self):
        """a sound vault is told to be sound, with reminders"""
        told = self.unlocked(DONE, "vault", "check", self.vault)
        self.assertGreater(len(told.out.splitlines()), 1)
        self.assertNotIn("✕", told.out)
        self.assertNotIn(CANARY, told.out + told.err)

    def test_damage(self):
        """whatever sealed bytes are changed in the file, a check tells"""
        with closing(sqlite3.connect(f"file:{self.vault / 'vault.db'}?mode=ro", uri=True)) as database:
            tables = [name for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            sealed = [value[:64] for table in tables for row in database.execute(f'SELECT * FROM "{table}"')
                      for value in row if isinstance(value, bytes) and len(value) >= 64]
        self.assertGreater(len(sealed), 4)
        sound = (self.vault / "vault.db").read_bytes()
        for number, value in enumerate(sealed):
            with self.subTest(number):
                changed = bytearray(sound)
                changed[sound.index(value) + 40] ^= 1
                (self.vault / "vault.db").write_bytes(changed)
                told = self.run_unlocked("vault", "check", self.vault)
                self.assertIn(told.code, (FINDINGS, WORLD), told)
                self.assertTrue("✕" in told.out or told.err)
                self.assertNotIn(CANARY, told.out + told.err)
        (self.vault / "vault.db").write_bytes(sound)
        self.unlocked(DONE, "vault", "check", self.vault)

    def test_no_database(self):
        """a file that is no vault is told, and left alone"""
        (self.vault / "vault.db").write_bytes(b"SQLite format 3\0" + bytes(4080))
        before = contents(self.vault)["vault.db"]
        self.assertTrue(self.unlocked(WORLD, "vault", "check", self.vault).err)
        self.assertEqual(contents(self.vault)["vault.db"], before)

    def test_backup(self):
        """a backup is sealed, holds everything, and comes back as a vault"""
        data = self.backup()
        self.assert_nowhere(CANARY, self.vault, self.state, data.parent)
        reminded = self.unlocked(DONE, "vault", "check", self.vault).out
        self.assertNotIn("never", reminded)
        self.in_case(DONE, "set", self.id, "note/n1", '{"text":"later"}')

        told = self.unlocked(WORLD, "vault", "backup", self.vault, "--to", self.folder / "taken-away")
        self.assert_named(told, "taken-away")
        told = self.unlocked(DONE, "vault", "test-restore", data)
        self.assertTrue(told.out)
        self.unlocked(WORLD, "vault", "test-restore", data, words=("wrong words",))
        restored = self.folder / "restored"
        self.unlocked(WORLD, "vault", "restore", data, restored, words=("wrong words",))
        self.assertFalse(restored.exists())
        self.unlocked(DONE, "vault", "restore", data, restored)
        self.assertIn(CANARY, self.in_case(DONE, "show", self.id, "note/n1", vault=restored).out)
        self.unlocked(DONE, "vault", "check", restored)
        self.unlocked(WORLD, "vault", "restore", data, restored)
        self.unlocked(WORLD, "vault", "restore", self.write("no.data.vgb", "nothing"), self.folder / "x")

    def test_backup_is_looked_at(self):
        """a backup whose bytes were changed does not come back"""
        data = self.backup()
        content = bytearray(data.read_bytes())
        content[len(content) // 2] ^= 1
        data.write_bytes(content)
        self.unlocked(WORLD, "vault", "test-restore", data)
        self.unlocked(WORLD, "vault", "restore", data, self.folder / "x")
        self.assertFalse((self.folder / "x").exists())

    def test_older(self):
        """an older file that was put back is told on every open, is only read, and goes on once that is accepted"""
        older = (self.vault / "vault.db").read_bytes()
        for text in ("one", "two"):
            self.in_case(DONE, "set", self.id, "note/n2", json.dumps({"text": text}))
        (self.vault / "vault.db").write_bytes(older)
        for _ in range(2):
            told = self.in_case(DONE, "show", self.id, "note/n1")
            self.assertIn(CANARY, told.out)
            self.assert_named(told, "accept-older", self.vault)
        self.assertIn("ouder", self.unlocked(DONE, "cases", self.vault, env=self.vault_environment("nl")).err)
        self.in_case(WORLD, "set", self.id, "note/n2", '{"text":"three"}')
        self.unlocked(DONE, "vault", "accept-older", self.vault)
        told = self.in_case(DONE, "set", self.id, "note/n2", '{"text":"three"}')
        self.assertEqual(told.err, "")
        self.assertIn("nothing", self.unlocked(DONE, "vault", "accept-older", self.vault).out)

    def test_erase(self):
        """an erased case is nowhere, in no file and no answer; a backup made after takes it out of the older ones"""
        older = self.backup()
        kept = self.add_case("Blijft")
        self.assert_named(self.unlocked(USAGE, "vault", "erase", self.vault, self.id), "--yes")
        self.unlocked(WORLD, "vault", "erase", self.vault, "nobody", "--yes")
        self.in_case(DONE, "show", self.id, "note/n1")
        self.unlocked(DONE, "vault", "erase", self.vault, self.id, "--yes")

        self.in_case(WORLD, "show", self.id, "note/n1")
        self.unlocked(FINDINGS, "search", self.vault, CANARY)
        listed = self.unlocked(DONE, "cases", self.vault).out
        self.assertNotIn(self.id, listed)
        self.assertIn(kept, listed)
        self.assert_nowhere(CANARY)
        self.unlocked(DONE, "vault", "check", self.vault)

        self.backup()
        restored = self.folder / "restored"
        told = self.run_unlocked("vault", "restore", older, restored)
        if told.code == DONE:
            self.in_case(WORLD, "show", self.id, "note/n1", vault=restored)
            self.unlocked(FINDINGS, "search", restored, CANARY)

    def test_erase_person(self):
        """a person who was erased is in no place, no history and no file of the case, the others stay"""
        older = self.backup()
        both = json.dumps({"text": CANARY, "about": ["harmed", "accused"]})
        for place, value in (("answer/accused/B05/1", json.dumps({"as": "quotation", "text": CANARY + " zei B"})),
                             ("answer/harmed/V05/1", '{"as":"quotation","text":"blijft"}'), ("note/n1", "null"),
                             ("note/n2", both)):
            self.in_case(DONE, "set", self.id, place, value)
        erase = ("vault", "erase", self.vault, self.id, "--person", "accused")
        self.assert_named(self.unlocked(USAGE, *erase), "--yes")
        self.assert_named(self.unlocked(USAGE, *erase, "--yes"), "--shared")
        self.assert_named(self.unlocked(USAGE, *erase, "--yes", "--shared", "burn"), "--shared")
        self.unlocked(USAGE, *erase[:-1], "accused-9", "--yes", "--shared", "keep")
        self.unlocked(DONE, *erase, "--yes", "--shared", "erase")

        self.assertIn("blijft", self.in_case(DONE, "show", self.id, "answer/harmed").out)
        self.in_case(FINDINGS, "show", self.id, "answer/accused")
        self.assertNotIn(CANARY + " zei B", self.in_case(DONE, "show", self.id, "--json").out)
        self.in_case(FINDINGS, "history", self.id, "answer/accused")
        self.unlocked(FINDINGS, "search", self.vault, CANARY + " zei B")
        self.unlocked(DONE, "vault", "check", self.vault)
        self.assertTrue(older.exists())

    def test_moved(self):
        """a vault that was moved as a whole opens where it is now"""
        moved = self.folder / "moved"
        shutil.move(self.vault, moved)
        self.assertIn(CANARY, self.in_case(DONE, "show", self.id, "note/n1", vault=moved).out)


if __name__ == "__main__":
    tap.main()
