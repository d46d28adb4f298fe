#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a vault asks at the terminal, and the notes that are shown nowhere else."""

import signal
import subprocess
import unittest

import tap
from program import DONE, FINDINGS, IS_SLOW, PROGRAM, USAGE
from terminal import Terminal
from vault import CODE, COST, OTHERS, VaultTest, WORDS

CANARY = "winterkoninkjesnest"

# What is asked of a case, and of a vault, to see that an own note is in none of it.
OF_CASE = (
    ("show",), ("show", "--json"), ("history", "own"), ("history", "case"), ("history", "answer"),
    ("set", "case/form", '"video"'), ("sheet", "harmed"),
    ("summary", "--party", "harmed", "--copy", "mediator"), ("readiness",), ("readiness", "--json"), ("matrix", "--json"),
    ("risk",), ("both",), ("release", "list", "--party", "harmed", "--json"), ("closing",), ("checklist",), ("denial",),
    ("meldcode",), ("advice",), ("referral",), ("agreement",), ("way",), ("people",),
)
OF_VAULT = (
    ("cases", "{vault}"), ("cases", "{vault}", "--json"), ("search", "{vault}", "{canary}"), ("vault", "check", "{vault}"),
    ("vault", "backup", "{vault}", "--to", "{out}/stick"),
    ("document", "list", "--vault", "{vault}", "{id}", "--json"),
    ("prepare", "--vault", "{vault}", "{id}", "--out", "{out}/papers", "--format", "md,html"),
    ("export", "--vault", "{vault}", "{id}", "--out", "{out}/case.json", "--readable"),
)
# Those that open none, that only take in what they are given, and the one that shows own notes.
NO_CASE = {"condition", "guide", "json", "template", "own", "new", "import", "interview", "write-up", "leaks"}
ASKED = "Passphrase of "


class AskingTest(VaultTest):
    def test_create(self):
        """at a terminal a passphrase of one's own is typed twice, unseen, and the recovery code is typed back"""
        with self.at_terminal("vault", "create", self.vault, "--kdf-cost", COST) as terminal:
            terminal.wait_for("own: ")
            self.assertFalse(terminal.shows_typing())
            terminal.answer("", "short")
            terminal.answer("own: ", WORDS)
            terminal.answer("more: ", OTHERS)
            terminal.answer("more: ", WORDS)
            terminal.wait_for("the recovery code")
            shown = terminal.wait_for("Type it back")
            code = CODE.search(shown).group()
            self.assertNotIn(WORDS, shown)
            terminal.answer(": ", "0000")
            terminal.answer("Type it back, or Enter to do so later: ", code.lower())
            terminal.wait_for("That is right")
            self.assertEqual(terminal.end()[0], DONE)
        self.assertNotIn("confirm", self.unlocked(DONE, "vault", "check", self.vault).out)

    def test_create_drawn(self):
        """at a terminal six words are offered, and Enter takes them; the code can wait"""
        with self.at_terminal("vault", "create", self.vault, "--kdf-cost", COST) as terminal:
            terminal.wait_for("good passphrase:\n\n")
            drawn = terminal.wait_for("\n\n").strip()
            terminal.answer("own: ", "")
            terminal.answer("more: ", drawn)
            terminal.answer("later: ", "")
            terminal.wait_for("confirm-code")
            self.assertEqual(terminal.end()[0], DONE)
        self.unlocked(DONE, "cases", self.vault, words=(drawn,))

    def test_nothing_typed(self):
        """who types nothing has made nothing"""
        with self.at_terminal("vault", "create", self.vault, "--kdf-cost", COST) as terminal:
            terminal.answer("own: ", "\x04")
            self.assertNotEqual(terminal.end()[0], DONE)
        self.assertFalse(self.vault.exists())

    def test_wrong_words(self):
        """who mistypes may try twice more, and standard input is left alone"""
        self.make_vault()
        with self.at_terminal("cases", self.vault) as terminal:
            for words in ("wrong words", "other wrong words", WORDS):
                terminal.answer(f"{self.vault}: ", words)
            self.assertEqual(terminal.end()[0], DONE)
        with self.at_terminal("cases", self.vault) as terminal:
            for words in ("wrong words", "", "other wrong words"):
                terminal.answer(f"{self.vault}: ", words)
            self.assertNotEqual(terminal.end()[0], DONE)

    def test_dutch(self):
        """it asks in the language of the one who is asked"""
        self.make_vault()
        with self.at_terminal("cases", self.vault, env=self.vault_environment("nl")) as terminal:
            terminal.answer("Wachtzin van ", WORDS)
            self.assertEqual(terminal.end()[0], DONE)

    def test_signals(self):
        """whatever signal ends or stops the question, the terminal shows again what is typed"""
        self.make_vault()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            with self.at_terminal("cases", self.vault) as terminal:
                terminal.wait_for(ASKED)
                self.assertFalse(terminal.shows_typing())
                terminal.process.send_signal(number)
                self.assertEqual(terminal.end()[0], -number)
                self.assertTrue(terminal.shows_typing())

    @unittest.skipIf(IS_SLOW, "valgrind cannot be stopped like that")
    def test_stop(self):
        """Ctrl-Z gives the terminal back to the shell, and the question comes again after it"""
        self.make_vault()
        shell = ["sh", "-c", 'set -m; "$0" "$@"; echo "stands still"; read -r line; fg', PROGRAM, "cases", self.vault]
        with Terminal(shell, self.vault_environment(), self.folder) as terminal:
            terminal.answer(ASKED, "half of it\x1a")
            terminal.wait_for("stands still")
            self.assertTrue(terminal.shows_typing())
            terminal.type("go on")
            terminal.wait_for(ASKED)
            self.assertFalse(terminal.shows_typing())
            terminal.answer("", WORDS)
            self.assertEqual(terminal.end()[0], DONE)

    def test_changes(self):
        """passphrase and code are changed at a terminal"""
        self.make_vault()
        with self.at_terminal("vault", "change-passphrase", self.vault, "--kdf-cost", COST) as terminal:
            terminal.answer(ASKED, WORDS)
            terminal.answer("own: ", OTHERS)
            terminal.answer("more: ", OTHERS)
            self.assertEqual(terminal.end()[0], DONE)
        with self.at_terminal("vault", "change-code", self.vault) as terminal:
            terminal.answer(ASKED, OTHERS)
            code = CODE.search(terminal.wait_for("Type it back")).group()
            terminal.answer(": ", code)
            self.assertEqual(terminal.end()[0], DONE)
        with self.at_terminal("vault", "recover", self.vault, "--kdf-cost", COST) as terminal:
            terminal.answer("Recovery code of ", code)
            terminal.answer("own: ", WORDS)
            terminal.answer("more: ", WORDS)
            self.assertEqual(terminal.end()[0], DONE)
        self.unlocked(DONE, "cases", self.vault)

    def test_sure(self):
        """erasing and a readable copy ask first, and only a yes is a yes"""
        self.make_vault()
        case = self.add_case("Oefening")
        out = self.folder / "out.json"
        for answer, code in (("", FINDINGS), ("n", FINDINGS), ("y", DONE)):
            with self.at_terminal("export", "--vault", self.vault, case, "--out", out) as terminal:
                terminal.answer("(y/N) ", answer)
                if code == DONE:
                    terminal.answer(ASKED, WORDS)
                self.assertEqual(terminal.end()[0], code)
            self.assertEqual(out.exists(), code == DONE)
        for answer, code in (("nee", FINDINGS), ("ja", DONE)):
            with self.at_terminal("vault", "erase", self.vault, case) as terminal:
                terminal.answer(ASKED, WORDS)
                self.assertIn("Oefening", terminal.wait_for("(y/N) "))
                terminal.answer("", answer)
                self.assertEqual(terminal.end()[0], code)
        self.assertEqual(self.unlocked(DONE, "cases", self.vault).out, "")


class OwnTest(VaultTest):
    def setUp(self):
        super().setUp()
        self.make_vault()
        self.id = self.add_case("Oefening")

    def add(self, lines, *case):
        with self.at_terminal("own", "add", self.vault, *case) as terminal:
            terminal.answer(ASKED, WORDS)
            for line in lines:
                terminal.answer("> ", line)
            return terminal.end()

    def list(self, *case):
        with self.at_terminal("own", "list", self.vault, *case) as terminal:
            terminal.answer(ASKED, WORDS)
            code, seen = terminal.end()
            self.assertEqual(code, DONE)
            return seen

    def test_own(self):
        """own notes are listed at a terminal as they were written, those of a case and the others"""
        self.assertEqual(self.add(["over mezelf", "twee regels", ""])[0], DONE)
        self.assertEqual(self.add(["bij de zaak", "\x04"], self.id)[0], DONE)
        self.assertEqual(self.add([""])[0], FINDINGS)
        of_case = self.list("Oefening")
        self.assertIn("bij de zaak", of_case)
        self.assertNotIn("over mezelf", of_case)
        self.assertIn("over mezelf\ntwee regels\n", self.list())

    def reflect(self, title, answers):
        """Answers the questions one after the other; each a list of lines, and [] leaves one open. Returns the exit code."""
        with self.at_terminal("own", "reflect", self.vault, self.id) as terminal:
            terminal.answer(ASKED, WORDS)
            terminal.wait_for(title)
            for lines in answers:
                for line in (*lines, ""):
                    terminal.answer("> ", line)
            return terminal.end()[0]

    def test_reflect(self):
        """one asks oneself what unsettles one before the first talk, and after that what a talk did"""
        first = [["een jongen met een pet"], [], ["wijsheid achteraf,", "denk ik"], [], [], [], [], []]
        self.assertEqual(self.reflect("Before the first talk", first), DONE)
        self.assertEqual(self.reflect("After a talk", [[]] * 7 + [["vraag het Roos"]]), DONE)
        listed = self.list(self.id)
        self.assertIn("een jongen met een pet\n", listed)
        self.assertIn("recognise in myself?\nwijsheid achteraf,\ndenk ik\n", listed)
        self.assertIn("vraag het Roos", listed)
        self.assertEqual(self.reflect("After a talk", [[]] * 8), FINDINGS)

    def test_reflect_needs_case(self):
        """one reflects on a case"""
        with self.at_terminal("own", "reflect", self.vault) as terminal:
            code, seen = terminal.end()
            self.assertEqual(code, USAGE)
            self.assertIn("about which case", seen)

    def test_refuses(self):
        """with a pipe or a file at either end own notes are neither read nor shown, and no passphrase is asked for"""
        for verb in ("add", "list", "reflect"):
            told = self.unlocked(USAGE, "own", verb, self.vault, self.id)
            self.assertIn("terminal only", told.err)
            self.assertEqual(told.out, "")
        with self.at_terminal("own", "list", self.vault) as terminal:
            for ends in ({"stdin": subprocess.PIPE}, {"stdout": subprocess.PIPE}):
                streams = {"stdin": terminal.theirs, "stdout": terminal.theirs, "stderr": subprocess.PIPE, **ends}
                done = subprocess.run([PROGRAM, "own", "list", self.vault], env=self.vault_environment(), check=False,
                                      start_new_session=True, timeout=60, **streams)
                self.assertEqual(done.returncode, USAGE, done)
                self.assertFalse(done.stdout)

    def assert_in_no_output(self, canary):
        """No command but own says @canary, and no file that a command writes holds it."""
        out = self.folder / "out"
        (out / "stick").mkdir(parents=True)
        card = self.unlocked(DONE, "vault", "card", self.vault, "--name", "Roos").out
        (out / "roos.card.json").write_text(card, encoding="utf-8")
        of_case = [(command, "--vault", self.vault, self.id, *rest) for command, *rest in OF_CASE]
        of_vault = [tuple(argument.format(vault=self.vault, id=self.id, out=out, canary=canary) for argument in command)
                    for command in OF_VAULT]
        for command in of_case + of_vault:
            told = self.run_unlocked(*command)
            self.assertIn(told.code, (DONE, FINDINGS), (command, told))
            self.assertNotIn(canary, told.out + told.err, command)
        told = self.run_unlocked("export", "--vault", self.vault, self.id, "--for", out / "roos.card.json", "--out",
                                 out / "parcel.voorgesprek")
        self.assertNotIn(canary, told.out + told.err)
        self.assertIn('"acts"', (out / "case.json").read_text())
        self.assertTrue(list((out / "papers").iterdir()))
        self.assert_nowhere(canary, self.vault, self.state, out)

    def test_nowhere_else(self):
        """an own note is in no output of any other command and in no file"""
        self.assertEqual(self.add([f"Ik zag {CANARY} gisteren", ""], self.id)[0], DONE)
        self.assertIn(CANARY, self.list(self.id))
        self.assert_in_no_output(CANARY)

    def test_reflection_nowhere_else(self):
        """what one answers oneself is in no output of any other command, no paper, no copy, and no byte of the vault"""
        self.assertEqual(self.reflect("Before the first talk", [[f"{CANARY} {number}"] for number in range(8)]), DONE)
        self.assertIn(f"{CANARY} 7", self.list(self.id))
        self.assert_in_no_output(CANARY)

    def test_every_command(self):
        """every command that opens a case or a vault was asked for the canary, so that a new one is not forgotten"""
        told = self.run_program("--help")
        commands = {line.split()[0] for line in told.out.splitlines() if line.startswith("  ")}
        asked = {command for command, *_ in (*OF_CASE, *OF_VAULT)} | NO_CASE
        self.assertEqual(commands - asked, set())


if __name__ == "__main__":
    tap.main()
