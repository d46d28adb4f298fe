#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault on the command line: everything a case file can do, and what only a vault can."""

import json
import os
import shutil
import sqlite3
import stat
import subprocess
from contextlib import closing
from pathlib import Path

import tap
from program import DONE, FINDINGS, PRACTICE, PROGRAM, USAGE, WORLD
from vault import CODE, COST, VaultTest, WORDS

TODAY = "2026-05-12"
CANARY = "kwikstaartvederlicht"
OTHERS = "negen rode fietsen in de regen"


def contents(folder):
    return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


class MakingTest(VaultTest):
    def test_create(self):
        """a new vault is its owner's alone; the recovery code is told once and not confirmed yet"""
        told = self.unlocked(DONE, "vault", "create", self.vault, "--kdf-cost", COST)
        self.assertEqual(len(CODE.findall(told.out)), 1)
        self.assertIn("confirm-code", told.err)
        self.assertIn("for real cases", told.err)
        self.assertEqual(stat.S_IMODE(self.vault.stat().st_mode), 0o700)
        self.assertEqual({stat.S_IMODE(path.stat().st_mode) for path in self.files(self.vault)}, {0o600})
        self.assertIn("kluis", self.unlocked(DONE, "vault", "create", self.folder / "nl", "--kdf-cost", COST,
                                             env=self.vault_environment("nl")).out)

    def test_create_generated(self):
        """a passphrase that was drawn opens what it was drawn for"""
        told = self.run_program("vault", "create", self.vault, "--generate", "--kdf-cost", COST, env=self.vault_environment())
        self.assertEqual(told.code, DONE, told)
        drawn = told.out.splitlines()[0].removeprefix("passphrase: ")
        self.assertEqual(len(drawn.split()), 6)
        self.unlocked(DONE, "cases", self.vault, words=(drawn,))

    def test_create_refuses(self):
        """a bad passphrase, a bad cost and a vault that is there already are refused, and nothing is made or changed"""
        self.assertTrue(self.unlocked(FINDINGS, "vault", "create", self.vault, "--kdf-cost", COST, words=("short",)).err)
        for cost in ("0:64", "1:63", "65:64", "1:4097", "1", "1:64:1", "x:64", ""):
            self.assert_named(self.unlocked(USAGE, "vault", "create", self.vault, "--kdf-cost", cost), "vault")
        self.assertFalse(self.vault.exists())
        self.make_vault()
        before = contents(self.vault)
        self.assert_named(self.unlocked(WORLD, "vault", "create", self.vault, "--kdf-cost", COST), self.vault)
        self.assertEqual(contents(self.vault), before)

    def test_passphrase_is_secret(self):
        """a passphrase is taken from a descriptor only, never from an argument or the environment, and is never repeated"""
        self.make_vault()
        told = self.run_program("cases", self.vault, f"--passphrase={WORDS}", env=self.vault_environment())
        self.assertEqual(told.code, USAGE)
        self.assert_named(told, "never an argument")
        self.assertNotIn(WORDS, told.err + told.out)
        self.assertEqual(self.run_program("cases", self.vault, WORDS, env=self.vault_environment()).code, USAGE)
        names = ("PASSPHRASE", "VOORGESPREK_PASSPHRASE", "VG_PASSPHRASE", "PASSWORD", "VOORGESPREK_VAULT")
        env = self.vault_environment(**dict.fromkeys(names, WORDS))
        told = self.run_program("cases", self.vault, env=env, given=f"{WORDS}\n")
        self.assertEqual(told.code, WORLD)
        self.assert_named(told, "--passphrase-fd")
        self.assert_nowhere(WORDS)

    def test_descriptors(self):
        """the first line of the descriptor is the passphrase; what is no line of words is refused by name"""
        self.make_vault()
        self.assertEqual(self.run_program("cases", self.vault, "--passphrase-fd", 0, given=f"{WORDS}\n",
                                          env=self.vault_environment()).code, DONE)
        self.unlocked(DONE, "cases", self.vault, words=(WORDS, "another line"))
        self.unlocked(DONE, "cases", self.vault, words=(WORDS + "\r",))
        for words, said in (((), "no passphrase"), (("",), "no passphrase"), (("x" * 1025,), "longer"),
                            (("wrong words",), "do not open")):
            told = self.unlocked(WORLD, "cases", self.vault, words=words)
            self.assertEqual(told.out, "")
            self.assert_named(told, said)
        for number in ("77", "-1", "x", "99999999999"):
            told = self.run_program("cases", self.vault, "--passphrase-fd", number, env=self.vault_environment())
            self.assertEqual(told.code, USAGE, told)
            self.assert_named(told, "--passphrase-fd")

    def test_input_is_not_shared(self):
        """a command that reads standard input takes no passphrase from there; a case file takes none at all"""
        self.make_vault()
        case = self.add_case("Oefening")
        for arguments in (("interview", case, "--guide", "harmed"), ("leaks", case, "--party", "harmed", "-")):
            told = self.run_program(*arguments, "--vault", self.vault, "--passphrase-fd", 0, given=f"{WORDS}\n",
                                    env=self.vault_environment())
            self.assertEqual(told.code, USAGE, told)
            self.assert_named(told, "standard input")
        self.assert_named(self.unlocked(USAGE, "show", PRACTICE), "--vault")

    def test_wrong_use(self):
        """called the wrong way a command says so, and asks for no passphrase"""
        for arguments in (("vault",), ("vault", "create"), ("vault", "dance", "x"), ("vault", "create", "x", "y"),
                          ("vault", "restore", "x"), ("vault", "erase", "x"), ("vault", "erase", "x", "y"),
                          ("vault", "backup", "x"), ("cases",), ("cases", "x", "y"), ("search", "x"),
                          ("import", PRACTICE), ("export", "x"), ("export", "x", "--vault", "y"),
                          ("export", "x", "--vault", "y", "--out", "z"), ("new", "--vault", "x"),
                          ("new", "--vault", "x", "--label", "y", "z"), ("own", "dance", "x"), ("own", "list"),
                          ("own", "list", "x"), ("own", "add", "x")):
            with self.subTest(" ".join(str(argument) for argument in arguments)):
                told = self.run_program(*arguments, env=self.vault_environment())
                self.assertEqual(told.code, USAGE, told)
                self.assertEqual(told.out, "")
                self.assert_named(told, arguments[0], "--help")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_no_vault(self):
        """where there is no vault that is told before anybody types a passphrase"""
        for arguments in (("cases", self.vault), ("show", "x", "--vault", self.vault), ("vault", "check", self.vault)):
            told = self.run_program(*arguments, env=self.vault_environment())
            self.assertEqual(told.code, WORLD, told)
            self.assert_named(told, self.vault)
            self.assertNotIn("--passphrase-fd", told.err)
        self.assertFalse(self.vault.exists())


class LifeTest(VaultTest):
    def setUp(self):
        super().setUp()
        self.make_vault()

    def test_new(self):
        """a case is found by its id, the beginning of its id and its whole name, and not where several fit"""
        case, other = self.add_case("Oefening één"), self.add_case("Oefening twee")
        for words in (case, case[:8], "Oefening één"):
            self.assertEqual(self.in_case(DONE, "show", words, "case/label").out, '"Oefening één"\n')
        for words in ("Oefening", "nobody", "", "../" + other, "%"):
            told = self.in_case(WORLD, "show", words, "case/label")
            self.assertEqual(told.out, "")
        made = json.loads(self.unlocked(DONE, "new", "--json", "--vault", self.vault, "--label", "Drie").out)
        self.assertEqual(self.in_case(DONE, "show", made["id"], "case/label").out, '"Drie"\n')

    def test_round_trip(self):
        """what set records, show and history print, byte for byte as in a case file"""
        case = self.add_case("Oefening")
        self.make_case(label="Oefening")
        for place, value in (("case/event", '"other"'), ("case/event", '"sexual"'), ("case/event", "null"),
                             ("answer/harmed/V05/1", '{"text":"Ik  wil\\nrust.","as":"quotation","zz":[1,{"b":1,"a":2}]}'),
                             ("case/label", '"é \\u2028\\u202e \\"x\\" <b> {{y}}"')):
            self.in_case(DONE, "set", case, place, value)
            self.expect(DONE, "set", self.case, place, value)
        self.assertEqual(json.loads(self.in_case(DONE, "show", case, "--json").out)["answer/harmed/V05/1"],
                         self.places()["answer/harmed/V05/1"])
        for place in ("answer/harmed/V05/1", "case/label"):
            self.assertEqual(self.in_case(DONE, "show", case, place).out, self.expect(DONE, "show", self.case, place).out)
        lines = self.in_case(DONE, "history", case, "case/event").out.splitlines()
        self.assertEqual([line.split("  ")[2:] for line in lines],
                         [["case/event", '"other"'], ["case/event", '"sexual"'], ["case/event", "null"]])
        self.assert_named(self.in_case(USAGE, "set", case, "case/event", '"murder"'), "case/event")
        self.assert_nowhere("Ik  wil")

    def test_interview(self):
        """a talk is kept answer by answer, and goes on where it stopped"""
        case = self.add_case("Oefening")
        given = ":jump V01\n:p de eerste zin\n:o keek weg\n:jump V05\nik wil rust\n"
        self.in_case(DONE, "interview", case, "--guide", "harmed", given=given)
        noted = json.loads(self.in_case(DONE, "show", case, "answer/harmed").out)
        self.assertEqual([value["text"] for value in noted.values()], ["de eerste zin", "keek weg", "ik wil rust"])
        self.assertIn("2 of", self.in_case(DONE, "interview", case, "--guide", "harmed", given=":quit\n").out)
        self.assertIn("goals", self.in_case(DONE, "summary", case, "--party", "harmed").out.lower())

    def test_commands(self):
        """every command on a practice case says the same in a vault as on the file"""
        case = self.unlocked(DONE, "import", "--vault", self.vault, PRACTICE).out.strip()
        text = self.write("letter.md", "Dank voor uw brief.\n")
        for command, *arguments in (
                ("show",), ("show", "answer/harmed"), ("summary", "--party", "harmed"), ("summary", "--party", "accused"),
                ("readiness", "--on", TODAY), ("readiness", "--json", "--on", TODAY), ("matrix",), ("matrix", "--json"),
                ("matrix", "expectations"), ("release", "list", "--party", "harmed"), ("release", "told"),
                ("leaks", "--party", "accused", text)):
            with self.subTest(" ".join(str(word) for word in (command, *arguments))):
                ours = self.run_unlocked(command, "--vault", self.vault, case, *arguments)
                theirs = self.run_program(command, PRACTICE, *arguments)
                self.assertEqual((ours.code, ours.out, ours.err), (theirs.code, theirs.out, theirs.err))
        ours = self.unlocked(DONE, "document", "list", case, "--vault", self.vault)
        self.assertEqual(ours.out, self.expect(DONE, "document", "list", PRACTICE).out)

    def test_prepare(self):
        """the papers of a practice case are the same bytes out of a vault as out of its file"""
        for practice in sorted(PRACTICE.parent.glob("*-denied*.voorgesprek.json")):
            case = self.unlocked(DONE, "import", "--vault", self.vault, practice).out.strip()
            ours, theirs = self.folder / f"{practice.stem}-vault", self.folder / f"{practice.stem}-file"
            told = self.in_case(DONE, "prepare", case, "--out", ours, "--on", TODAY)
            same = self.expect(DONE, "prepare", practice, "--out", theirs, "--on", TODAY)
            self.assertEqual(told.err, same.err)
            self.assertGreater(len(contents(ours)), 40)
            self.assertEqual(contents(ours), contents(theirs))

    def test_import_export(self):
        """a case goes into a vault, out of it and into another with all of its history; twice it is refused"""
        case = self.unlocked(DONE, "import", "--vault", self.vault, PRACTICE).out.strip()
        self.assert_named(self.unlocked(WORLD, "import", "--vault", self.vault, PRACTICE), "already")
        self.in_case(DONE, "set", case, "case/form", '"video"')
        out = self.folder / "out.voorgesprek.json"
        told = self.in_case(USAGE, "export", case, "--out", out)
        self.assertIn("--readable", told.err)
        self.assertFalse(out.exists())
        self.assertIn("Anyone", self.in_case(DONE, "export", case, "--out", out, "--readable").out)
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
        acts = json.loads(PRACTICE.read_text())["acts"]
        self.assertEqual(json.loads(out.read_text())["acts"][:len(acts)], acts)

        other = self.folder / "other"
        self.make_vault(other, words=OTHERS)
        again = self.unlocked(DONE, "import", "--vault", other, out, words=(OTHERS,)).out.strip()
        self.assertEqual(again, case)
        self.in_case(DONE, "set", case, "case/form", '"letters"', vault=other, words=(OTHERS,))
        forms = self.in_case(DONE, "history", case, "case/form", vault=other, words=(OTHERS,)).out.splitlines()
        self.assertEqual([line.split("  ")[-1] for line in forms][-2:], ['"video"', '"letters"'])
        for path in ("nowhere.json", self.write("bad.json", '{"format":"voorgesprek-case/9"}')):
            self.assert_named(self.unlocked(WORLD, "import", "--vault", self.vault, path), Path(path).name)

    def test_cases(self):
        """cases are listed one a line by name, with what one glance needs"""
        self.assertEqual(self.unlocked(DONE, "cases", self.vault).out, "")
        second, first = self.add_case("Zand"), self.add_case("Aarde")
        case = self.unlocked(DONE, "import", "--vault", self.vault, PRACTICE).out.strip()
        lines = self.unlocked(DONE, "cases", self.vault).out.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertEqual([line.split("  ")[0] for line in lines if "Aarde" in line or "Zand" in line], [first, second])
        listed = json.loads(self.unlocked(DONE, "cases", self.vault, "--json").out)
        self.assertEqual({entry["id"] for entry in listed}, {first, second, case})
        self.assertEqual([entry for entry in listed if "fault" in entry], [])
        practice = next(entry for entry in listed if entry["id"] == case)
        self.assertEqual(practice["position"], "denies")
        dutch = self.unlocked(DONE, "cases", self.vault, env=self.vault_environment("nl")).out
        self.assertIn("Aanmelding", dutch)

    def test_search(self):
        """words are found in what stands there now, whatever their capitals and accents, and nothing of it is kept"""
        case, other = self.add_case("Oefening"), self.add_case("Nog een")
        self.in_case(DONE, "set", case, "answer/harmed/V05/1", json.dumps({"as": "quotation", "text": f"Een {CANARY} café"}))
        self.in_case(DONE, "set", other, "note/n1", '{"text":"rust"}')
        for words in (CANARY, CANARY.upper(), "cafe"):
            told = self.unlocked(DONE, "search", self.vault, words)
            self.assertIn("answer/harmed/V05/1", told.out)
            self.assertIn(CANARY, told.out)
            self.assertNotIn("rust", told.out)
        hits = json.loads(self.unlocked(DONE, "search", self.vault, "rust", "--json").out)
        self.assertEqual([(hit["id"], hit["place"]) for hit in hits], [(other, "note/n1")])
        self.assertEqual(self.unlocked(FINDINGS, "search", self.vault, "nergens").out, "")
        self.in_case(DONE, "set", case, "answer/harmed/V05/1", "null")
        self.unlocked(FINDINGS, "search", self.vault, CANARY)
        self.assert_nowhere(CANARY)

    def test_second_process(self):
        """who finds the vault in use is told so, and by whom; what was there is not touched"""
        case = self.add_case("Oefening")
        read, write = os.pipe()
        os.write(write, f"{WORDS}\n".encode())
        os.close(write)
        with subprocess.Popen([PROGRAM, "interview", "--vault", self.vault, case, "--guide", "harmed", "--passphrase-fd",
                               str(read)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=self.vault_environment(), pass_fds=(read,), start_new_session=True) as talk:
            os.close(read)
            talk.stdout.readline()
            told = self.in_case(WORLD, "set", case, "case/event", '"other"')
            self.assert_named(told, talk.pid)
            talk.communicate(b":quit\n")
            self.assertEqual(talk.returncode, DONE)
        self.in_case(DONE, "set", case, "case/event", '"other"')


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
