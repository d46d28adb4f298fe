#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every command shares: help, exit codes, languages, and where it is started from."""

import re

import tap
from program import DONE, FINDINGS, PRACTICE, USAGE, WORLD, ProgramTest, bare_environment, environment

COMMANDS = [
    "vault", "cases", "new", "interview", "write-up", "show", "people", "set", "history", "sheet", "summary", "readiness",
    "risk", "denial", "meldcode", "advice", "referral", "both", "matrix", "prepare", "document", "release", "leaks",
    "agreement", "checklist", "way", "closing", "search", "own", "import", "export", "guide", "condition", "json",
    "template"
]


class MainTest(ProgramTest):
    def test_help(self):
        """help lists every command, in Dutch and in English"""
        for language, word in (("en", "Usage"), ("nl", "Gebruik")):
            told = self.expect(DONE, "--help", env=environment(language))
            self.assertIn(word, told.out)
            self.assertEqual(re.findall(r"^  ([a-z-]+) ", told.out, re.M), COMMANDS)
            self.assertEqual(told.err, "")
        self.assertEqual(self.expect(DONE, "-h").out, self.expect(DONE, "--help").out)

    def test_version(self):
        """the version is told"""
        self.assertRegex(self.expect(DONE, "--version").out, r"^voorgesprek-cli \d+\.\d+\.\d+\n$")

    def test_no_command(self):
        """without a command, or with one that is none, it says what there is"""
        self.assertIn("interview", self.expect(USAGE).out)
        self.assert_named(self.expect(USAGE, "dance"), "dance", "--help")
        self.assert_named(self.expect(USAGE, b"\xff\xfe"), "--help")

    def test_each_help(self):
        """each command has help in both languages, and no English is left in the Dutch one"""
        for command in COMMANDS:
            english = self.expect(DONE, command, "--help")
            dutch = self.expect(DONE, command, "--help", env=environment("nl"))
            self.assertIn(f"voorgesprek-cli {command}", english.out)
            self.assertNotEqual(english.out, dutch.out)
            ours = [line for line in english.out.splitlines()[3:] if line and "--help" not in line]
            kept = [line for line in ours if line in dutch.out.splitlines()]
            self.assertEqual(kept, [], command)

    def test_wrong_use(self):
        """called the wrong way a command says so, points to its help and does nothing"""
        wrong = [
            ("new",), ("new", "a", "b"), ("new", "--colour", "a"),
            ("interview",), ("interview", PRACTICE), ("interview", PRACTICE, "--guide", "nobody"),
            ("interview", PRACTICE, "--guide", "harmed", "--language", "fr"),
            ("interview", PRACTICE, "--guide", "harmed", "--party", "accused"),
            ("interview", PRACTICE, "--guide", "harmed", "--party", "harmed-9"),
            ("show",), ("show", PRACTICE, "case", "event"),
            ("set",), ("set", PRACTICE, "case/event"), ("history", PRACTICE),
            ("summary", PRACTICE), ("summary", PRACTICE, "--party", "harmed", "--copy", "press"),
            ("summary", PRACTICE, "--party", "harmed", "--format", "doc"),
            ("summary", PRACTICE, "--party", "harmed", "--language", "fr"),
            ("summary", PRACTICE, "--party", "harmed", "--json"), ("summary", PRACTICE, "--party"),
            ("matrix",), ("matrix", PRACTICE, "dance"), ("matrix", PRACTICE, "--language", "fr"),
            ("matrix", PRACTICE, "name", "g1", "g1"), ("matrix", PRACTICE, "name", "g99", "g1", "x"),
            ("matrix", PRACTICE, "told", "g4", "g3", "nobody"), ("matrix", PRACTICE, "expectations", "x"),
            ("matrix", PRACTICE, "choose", "g4", "g3", "dance"),
            ("release",), ("release", PRACTICE), ("release", PRACTICE, "list"), ("leaks", PRACTICE, "-"),
            ("leaks", PRACTICE, "--party", "harmed"), ("leaks", PRACTICE, "--party", "harmed-9", "-"),
            ("guide",), ("guide", "check"), ("guide", "burn", "x"), ("guide", "show", "x", "y"),
            ("condition", "x"), ("json", "check"), ("json", "burn", "x"),
            ("template", "render", "x"), ("template", "burn", "x", "--data", "y"),
            ("template", "render", "x", "--data", "y", "--mode", "loose"),
        ]
        for arguments in wrong:
            with self.subTest(arguments[0]):
                told = self.expect(USAGE, *arguments)
                self.assertEqual(told.out, "")
                self.assert_named(told, arguments[0], "--help")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_world(self):
        """a file that is not there is named, and the exit code says that the world failed"""
        nothing = self.folder / "none" / "a.voorgesprek.json"
        for arguments in (("new", nothing), ("show", nothing), ("set", nothing, "case/event", '"other"'),
                          ("history", nothing, "case"), ("interview", nothing, "--guide", "harmed"),
                          ("summary", nothing, "--party", "harmed"), ("matrix", nothing),
                          ("guide", "check", nothing),
                          ("guide", "show", nothing), ("json", "check", nothing), ("json", "canonical", nothing),
                          ("template", "render", nothing, "--data", nothing)):
            with self.subTest(arguments[0]):
                told = self.expect(WORLD, *arguments)
                self.assertIn(str(nothing), told.err + told.out)

    def test_languages(self):
        """messages are Dutch on a bare system and in Dutch, English elsewhere"""
        for more, word in (({"LC_ALL": "C", "LANGUAGE": ""}, "niets"), ({"LC_ALL": "POSIX", "LANGUAGE": ""}, "niets"),
                           ({"LC_ALL": "nl_NL.UTF-8", "LANGUAGE": ""}, "niets"), ({"LANGUAGE": "nl"}, "niets"),
                           ({"LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""}, "nothing"), ({"LANGUAGE": "en"}, "nothing"),
                           ({"LC_ALL": "fr_FR", "LANGUAGE": ""}, "nothing")):
            with self.subTest(str(more)):
                told = self.run_program("show", PRACTICE, "note/nowhere", env=environment(**more))
                self.assertEqual(told.code, FINDINGS)
                self.assert_named(told, "note/nowhere", word)

    def test_chosen_language(self):
        """a language that is asked for is spoken whatever the system says"""
        for system, chosen, word in (("en", "nl", "besproken"), ("nl", "en", "discussed")):
            told = self.run_program("interview", PRACTICE, "--guide", "intake", "--language", chosen,
                                    env=environment(system), given=":quit\n")
            self.assertIn(word, told.out)

    def test_anywhere(self):
        """it runs from any folder and with no environment at all"""
        for folder in ("/", self.folder):
            told = self.expect(DONE, "show", PRACTICE, env=bare_environment(), folder=folder)
            self.assertIn("besproken", told.out)
            self.assertNotIn("Registration", told.out)
            self.assertEqual(told.err, "")

    def test_dashes(self):
        """a value that begins with a dash can be given after two dashes, wherever they stand"""
        self.make_case()
        for arguments in (("--", self.case, "note/n1", '{"text":"-"}'), (self.case, "--", "note/n1", '{"text":"-"}')):
            self.expect(DONE, "set", *arguments)
        told = self.expect(USAGE, "set", self.case, "case/label", "--", "-1")
        self.assert_named(told, "case/label")


if __name__ == "__main__":
    tap.main()
