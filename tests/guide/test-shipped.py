#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of the shipped guides, and not of an organisation's own: no note of the checker, no dead
question, and for every question and prompt a wording with “je” and a plain one, in both languages.

argv[1] is the command line.
"""

import json
import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

import tap

GUIDES = Path(__file__).resolve().parent.parent.parent / "data" / "guides"
CLI = sys.argv[1]
TALKS = ("harmed", "accused", "supporter", "parent")

# To be said in one breath. “…” stands for words of the person's own.
MOST_WORDS = 16
U = {"u", "uw", "uzelf", "ú"}
NEVER = re.compile(r"\b(waarom|dader|daders|pleger|plegers|slachtoffer|slachtoffers|why)\b", re.IGNORECASE)


def read(name):
    return json.loads((GUIDES / f"{name}.json").read_text(encoding="utf-8"))


def items(guide):
    return [item for section in guide["sections"] for item in section["items"]]


def prompts(guide):
    owners = [guide, *guide["sections"], *items(guide)]
    return [prompt for owner in owners for prompt in owner.get("probes", [])]


def asked(guide):
    """Everything that is said to a person: the facets are noted, not read out."""
    return [item for item in items(guide) if item["kind"] not in ("note", "acknowledgement")] + prompts(guide)


def says_u(text):
    return bool(U & {word.lower() for word in re.split(r"[ ,.?!:;()“”\n]", text)})


def run(*words):
    environment = {**os.environ, "LANGUAGE": "en"}
    return subprocess.run([CLI, *words], capture_output=True, text=True, check=False, env=environment)


class Shipped(unittest.TestCase):
    def each(self, look):
        for name in TALKS:
            for what in asked(read(name)):
                with self.subTest(guide=name, ask=what["ask"]["nl"]):
                    look(what)

    def test_findings(self):
        """the checker finds nothing in them and notes nothing"""
        paths = sorted(str(path) for path in GUIDES.glob("*.json"))
        done = run("guide", "check", "--json", *paths)
        self.assertEqual((done.returncode, json.loads(done.stdout)), (0, []), done.stderr)

    def test_dead_questions(self):
        """no question is dead, and all combinations could be tried"""
        for path in GUIDES.glob("*.json"):
            if path.name.endswith(".schema.json"):
                continue
            with self.subTest(guide=path.name):
                done = run("guide", "paths", str(path))
                self.assertEqual(done.returncode, 0, done.stdout)
                self.assertIn("Every question can be asked.", done.stdout)
                self.assertIn("which is all of them", done.stdout)

    def test_je(self):
        """whoever is spoken to with “je” hears no “u”"""
        def look(what):
            informal = what.get("je", what["ask"])["nl"]
            plain = what.get("plain-je", what["plain"])["nl"]
            self.assertFalse(says_u(informal), informal)
            self.assertFalse(says_u(plain), plain)
        self.each(look)

    def test_plain(self):
        """every question and prompt has a plain wording in both languages, in short sentences"""
        def look(what):
            self.assertEqual(set(what.get("plain", {})) & {"nl", "en"}, {"nl", "en"})
            for text in what["plain"].values():
                for sentence in re.split(r"(?<=[.?!:])\s", text):
                    self.assertLessEqual(len(sentence.split()), MOST_WORDS, sentence)
        self.each(look)

    def test_never(self):
        """nothing asks why, or calls a person by what was done"""
        def look(what):
            for key in ("ask", "je", "plain", "plain-je"):
                for text in what.get(key, {}).values():
                    self.assertIsNone(NEVER.search(text), text)
        self.each(look)

    def test_teach_back(self):
        """what is explained is asked back, and speaks to everybody alike"""
        for name in TALKS:
            informed = [item for item in items(read(name)) if item["kind"] == "inform"]
            self.assertGreater(len(informed), 3)
            for item in informed:
                with self.subTest(guide=name, item=item["id"]):
                    self.assertTrue(item["teach-back"]["nl"].rstrip().endswith("?"))
                    self.assertTrue(item["teach-back"]["en"].rstrip().endswith("?"))
                    self.assertFalse(says_u(item["explain"]["nl"] + " " + item["teach-back"]["nl"]))

    def test_confidentiality(self):
        """everybody hears what stays confidential before saying yes to the talk"""
        for name in TALKS:
            with self.subTest(guide=name):
                frame = [item["id"][2:] for item in read(name)["sections"][0]["items"]]
                for what in ("inform-confidentiality", "consent-talk", "consent-notes"):
                    self.assertIn(what, frame)
                self.assertLess(frame.index("inform-confidentiality"), frame.index("consent-talk"))


if __name__ == "__main__":
    tap.main()
