#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""interview: a talk through a pipe, line by line."""

import json
import os
import re
import subprocess

import tap
from program import DONE, FINDINGS, PROGRAM, USAGE, WORLD, ProgramTest, environment

QUESTION = re.compile(r"^\[[^\]]+ · ([^\] ]+)\]", re.M)


class InterviewTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.make_case(event="other")
        for party in ("harmed", "accused-2"):
            self.expect(DONE, "set", self.case, f"consent/{party}/notes", '{"state":"given"}')

    def talk(self, *lines, code=DONE, guide="harmed", more=(), **options):
        given = "".join(line + "\n" for line in lines)
        return self.expect(code, "interview", self.case, "--guide", guide, *more, given=given, **options)

    def asked(self, told):
        return QUESTION.findall(told.out)

    def test_answer(self):
        """a plain line is noted word for word, as a quotation, with its talk"""
        told = self.talk("  Niets, echt “niets”.  ")
        fragment = self.places("answer/harmed/V02/1")
        self.assertEqual(fragment["text"], "  Niets, echt “niets”.  ")
        self.assertEqual(fragment["as"], "quotation")
        talk = self.places(f"talk/{fragment['talk']}")
        self.assertEqual(talk["party"], "harmed")
        self.assertRegex(talk["date"], r"^\d{4}-\d\d-\d\d$")
        self.assertEqual(self.asked(told)[0], "V02")
        self.assertNotEqual(self.asked(told)[1], "V02")

    def test_ways_of_noting(self):
        """a paraphrase and an observation are noted as such, and the question stays"""
        told = self.talk(":p Heeft weinig gehoord.", ":o Kijkt naar buiten.", ":next")
        self.assertEqual([(value["as"], value["text"]) for value in self.places("answer/harmed/V02").values()],
                         [("paraphrase", "Heeft weinig gehoord."), ("observation", "Kijkt naar buiten.")])
        self.assertEqual(self.asked(told)[:3], ["V02"] * 3)

    def test_reasons(self):
        """each reason for no answer is recorded, and the next question follows"""
        reasons = ["declined", "does-not-know", "not-applicable", "later", "not-asked"]
        told = self.talk(*(f":{reason}" for reason in reasons))
        found = [value["none"] for value in self.places("answer/harmed").values()]
        self.assertEqual(sorted(found), sorted(reasons))
        self.assertEqual(len(set(self.asked(told))), 6)

    def test_answer_after_reason(self):
        """an answer takes the place of the reason"""
        self.talk(":declined", ":jump V02", "Toch wel.")
        self.assertEqual(list(self.places("answer/harmed")), ["answer/harmed/V02/1"])

    def test_back_and_jump(self):
        """back goes to the question before, jump to any other, next on"""
        told = self.talk(":next", ":next", ":back", ":back", ":back", ":back", ":jump V62", ":back", ":next")
        asked = self.asked(told)
        self.assertEqual(asked[0], asked[4])
        self.assertEqual(asked[1], asked[3])
        self.assertEqual(asked[5:7], ["V-consent-notes"] * 2)
        self.assertIn("This is the first question.", told.out)
        self.assertEqual((asked[7], asked[9]), ("V62", "V62"))

    def test_resume(self):
        """it goes on at the first open question"""
        first = self.asked(self.talk("een", ":quit"))
        second = self.asked(self.talk(":quit"))
        self.assertEqual(second[0], first[1])
        self.talk(":later", ":quit")
        self.assertNotEqual(self.asked(self.talk(":quit"))[0], second[0])

    def test_empty_line(self):
        """an empty line goes on and records nothing"""
        before = self.places()
        self.assertEqual(len(set(self.asked(self.talk("", "   ")))), 3)
        self.assertEqual(self.places(), before)

    def test_consent(self):
        """a consent takes its word, and then the words in which it was said"""
        self.talk(":jump V-consent-talk", "given Ja, dat is goed.", ":jump V-consent-notes", "refused")
        given = self.places("consent/harmed/talk")
        self.assertEqual((given["state"], given["words"]), ("given", "Ja, dat is goed."))
        self.assertRegex(given["date"], r"^\d{4}-\d\d-\d\d$")
        self.assertEqual(self.places("consent/harmed/notes")["state"], "refused")

    def test_inform(self):
        """information that was given is recorded with how it was said back"""
        self.talk(":jump V-inform-voluntary", "Ik mag altijd stoppen.")
        recorded = self.places("answer/harmed/V-inform-voluntary")
        self.assertEqual((recorded["value"], recorded["teach-back"]), ("given", "Ik mag altijd stoppen."))

    def test_goals(self):
        """goals are written one a line, each with its parts"""
        goal = self.find_item("harmed", "goal")
        self.talk(f":jump {goal}", "Ik wil rust.", ":set importance 9", ":set who self",
                  ":set looks-like Weer slapen.", "Ik wil antwoord.", ":set order 2", "")
        first, second = self.places("goal/harmed").values()
        self.assertEqual((first["words"], first["importance"], first["who"], first["looks-like"]),
                         ("Ik wil rust.", 9, "self", "Weer slapen."))
        self.assertEqual((second["words"], second["order"]), ("Ik wil antwoord.", 2))

    def test_each_goal_is_asked(self):
        """a question about goals takes a line for each of them, and no more"""
        goal = self.find_item("harmed", "goal")
        told = self.talk(f":jump {goal}", "Ik wil rust.", "Ik wil weten waarom.", ":next", "8", "elf", "6", ":quit", code=FINDINGS)
        self.assertEqual(self.asked(told)[4:8], ["V28", "V28", "V28", "V29"])
        self.assertIn("for the goal “Ik wil weten waarom.”", told.out)
        self.assertEqual([value["importance"] for value in self.places("goal/harmed").values()], [8, 6])
        self.assertEqual(self.places("answer/harmed"), {})
        self.assertIn("8 · 6", self.talk(":jump V28", ":quit").out)
        told = self.talk(":jump V28", "9", ":quit", code=FINDINGS)
        self.assert_named(told, "each goal has this already")
        self.assertEqual(self.places("answer/harmed"), {})

    def test_goals_come_after(self):
        """who said how important it is without any goal is not asked again for each"""
        self.talk(":jump V28", "9", ":quit")
        goal = self.find_item("harmed", "goal")
        told = self.talk(f":jump {goal}", "Ik wil rust.", ":next", ":quit")
        self.assertIn("answered: 9", told.out)
        self.assertNotIn("for the goal", told.out)

    def test_goal_parts_refused(self):
        """a part of a goal that does not exist, or is no number, is refused and nothing is changed"""
        goal = self.find_item("harmed", "goal")
        self.talk(f":jump {goal}", "Ik wil rust.")
        before = self.case.read_bytes()
        for line, word in ((":set importance veel", "importance"), (":set importance 11", "importance"),
                           (":set importance 9x", "importance"), (":set importence 9", "importance, who"),
                           (":set who them", "who"), (":set", ":set"), (":set words", ":set")):
            told = self.talk(f":jump {goal}", line, code=FINDINGS)
            self.assert_named(told, word)
            self.assertEqual(self.case.read_bytes(), before, line)

    def test_goal_first(self):
        """a part comes after the goal itself"""
        goal = self.find_item("harmed", "goal")
        self.assert_named(self.talk(f":jump {goal}", ":set importance 9", code=FINDINGS), "goal first")

    def test_acknowledgement(self):
        """facets are recorded, the position follows, and flipping loses no answer"""
        facet = self.find_item("accused", "acknowledgement", facet="act")
        ids = [f":jump {facet}"]
        self.talk(*ids, "denies Dat heb ik niet gedaan.", guide="accused")
        self.assertEqual(self.places("acknowledgement/accused/act")["words"], "Dat heb ik niet gedaan.")
        self.assertIn("position: denies", self.run_program("show", self.case).out)
        before = self.places("answer")
        for word in ("acknowledges", "denies") * 3:
            self.talk(*ids, word, guide="accused")
        self.assertEqual(self.places("answer"), before)
        self.assertIn("position: denies", self.run_program("show", self.case).out)

    def test_intake(self):
        """the guide about the case needs no party and fills its fields"""
        told = self.talk("Oefening", "harmed", "sexual", "family", "yes", "unknown", "running", "no", "video",
                         guide="intake")
        self.assertEqual(self.places("case"), {
            "case/label": "Oefening", "case/started-by": "harmed", "case/event": "sexual", "case/relation": "family",
            "case/age-difference": "yes", "case/power-difference": "unknown", "case/proceedings": "running",
            "case/contact-ban": "no", "case/form": "video"})
        self.assertIn("That was the last question.", told.out)

    def test_refusals(self):
        """what a question does not offer is refused by name, and the question stays"""
        told = self.talk(":jump I-event", "murder", "sexual", guide="intake", code=FINDINGS)
        self.assert_named(told, "I-event", "sexual, domestic")
        self.assertEqual(self.places("case/event"), "sexual")
        told = self.talk(":jump NOPE", ":dance", ":jump", code=FINDINGS)
        self.assert_named(told, "NOPE", ":dance")

    def test_help(self):
        """the commands are listed on demand, in both languages"""
        self.assertIn(":jump ID", self.talk(":help").out)
        self.assertIn("een andere vraag", self.talk(":help", env=environment("nl")).out)

    def test_why_and_prompts(self):
        """why a question is asked and what to ask on is told on demand"""
        told = self.talk(":why", ":prompts")
        self.assertIn("    · ", told.out)
        plain = self.talk().out
        self.assertGreater(len(told.out), len(plain))

    def test_branch(self):
        """an answer can bring a question, and why it is shown is said in a sentence"""
        self.expect(DONE, "set", self.case, "case/event", '"sexual"')
        told = self.talk(":jump VSX1", ":why")
        self.assertIn("Shown because", told.out)
        self.expect(DONE, "set", self.case, "case/event", '"property"')
        self.assert_named(self.talk(":jump VSX1", code=FINDINGS), "VSX1", "not at issue")

    def test_language(self):
        """questions come in the language asked for, and fragments say in which they were noted"""
        english = self.talk("one", more=("--language", "en"))
        dutch = self.talk(":jump V02", "twee", more=("--language", "nl"))
        self.assertIn("Before we begin", english.out)
        self.assertNotIn("Before we begin", dutch.out)
        self.assertIn("besproken", dutch.out)

    def test_party(self):
        """a second accused person has the same guide and answers of their own"""
        self.expect(DONE, "set", self.case, "party/accused-2", '{"role":"accused"}')
        self.talk("Ik was er niet bij.", guide="accused", more=("--party", "accused-2"))
        self.assertEqual(list(self.places("answer")), ["answer/accused-2/A02/1"])

    def test_hostile_lines(self):
        """bytes that are no UTF-8, a zero and a line of two megabytes are refused; the talk goes on"""
        before = self.case.read_bytes()
        given = b"\xff\xfe\n" + b"a\0b\n" + b"x" * 2_000_000 + b"\n" + "goed\n".encode()
        told = self.expect(FINDINGS, "interview", self.case, "--guide", "harmed", given=given)
        self.assert_named(told, "UTF-8", "megabyte")
        self.assertEqual(told.err.count("UTF-8"), 2)
        self.assertNotEqual(self.case.read_bytes(), before)
        self.assertEqual([value["text"] for value in self.places("answer/harmed").values()], ["goed"])

    def test_hostile_words(self):
        """markup, braces and direction marks are noted as they were said"""
        said = "{{{x}}} <b>**\u202e\ue000`# | \\n %s %n"
        self.talk(said)
        self.assertEqual(self.places("answer/harmed/V02/1")["text"], said)

    def test_line_ends(self):
        """a line end of another system, and a last line without one, are no part of the answer"""
        self.expect(DONE, "interview", self.case, "--guide", "harmed", given="een\r\n:jump V02\r\ntwee")
        texts = json.dumps(self.places("answer/harmed"))
        self.assertIn('"een"', texts)
        self.assertIn('"twee"', texts)

    def test_saved_before_asked(self):
        """when the next question is printed, the answer is on disk"""
        with subprocess.Popen([PROGRAM, "interview", str(self.case), "--guide", "harmed"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, env=environment()) as talk:
            self.read_question(talk)
            talk.stdin.write("bewaard\n".encode())
            talk.stdin.flush()
            self.read_question(talk)
            self.assertEqual(self.places("answer/harmed/V02/1")["text"], "bewaard")
            talk.kill()

    def test_another_changes_it(self):
        """a file that another program changes meanwhile is not overwritten"""
        with subprocess.Popen([PROGRAM, "interview", str(self.case), "--guide", "harmed"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as talk:
            self.read_question(talk)
            self.expect(DONE, "set", self.case, "case/form", '"video"')
            _, err = talk.communicate("verloren\n".encode(), timeout=60)
        self.assertEqual(talk.returncode, WORLD)
        self.assertIn(str(self.case), err.decode())
        self.assertEqual(self.places("case/form"), "video")

    def test_closed_input(self):
        """without a line on standard input it asks once and ends"""
        self.assertEqual(len(self.asked(self.talk())), 1)
        told = subprocess.run([PROGRAM, "interview", str(self.case), "--guide", "harmed"], stdin=subprocess.DEVNULL,
                              capture_output=True, env=environment(), check=False)
        self.assertEqual(told.returncode, DONE)

    def test_guide_is_named(self):
        """the case names the guide it was worked on with"""
        self.talk("een")
        self.assertEqual([guide["id"] for guide in json.loads(self.case.read_text())["guides"]], ["harmed"])

    def read_question(self, talk):
        """Reads to the last line of a question, which has its state."""
        for line in talk.stdout:
            if line.decode().strip().endswith(("open", ": bewaard")):
                return

    def find_item(self, guide, kind, **wanted):
        from program import DATA
        tree = json.loads((DATA / "guides" / f"{guide}.json").read_text())
        return next(item["id"] for section in tree["sections"] for item in section["items"]
                    if item["kind"] == kind and all(item.get(key) == value for key, value in wanted.items()))


if __name__ == "__main__":
    tap.main()
