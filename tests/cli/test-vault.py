#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault on the command line: everything a case file can do, and what only a vault can."""

import json
import os
import stat
import subprocess
from pathlib import Path

import tap
from program import DATA, DONE, FINDINGS, PRACTICE, PROGRAM, USAGE, WORLD
from vault import CODE, COST, OTHERS, VaultTest, WORDS, contents

TODAY = "2026-05-12"
CANARY = "kwikstaartvederlicht"


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

    def test_create_generated_in_language(self):
        """the words that are drawn are in the language of the messages"""
        for language in ("nl", "en"):
            told = self.run_program("vault", "create", self.folder / language, "--generate", "--kdf-cost", COST,
                                    env=self.vault_environment(language))
            self.assertEqual(told.code, DONE, told)
            listed = (DATA / "passphrase" / f"words.{language}.txt").read_text().splitlines()
            self.assertLessEqual(set(told.out.splitlines()[0].partition(": ")[2].split()), set(listed))

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


if __name__ == "__main__":
    tap.main()
