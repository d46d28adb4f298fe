#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All papers of the practice cases, read by other programs: what each says, and what it does not."""

import html.parser
import json
import re
import shutil
import subprocess
import tempfile
import unittest
import unicodedata
from pathlib import Path

import tap
from document.papers import words_of_markdown
from program import DATA, PROGRAM, environment

TODAY = "2026-05-12"
CASES = sorted((DATA / "practice").glob("*.voorgesprek.json"))
ENDING = ".voorgesprek.json"
BANNED = re.compile(r"\b(dader\w*|pleger\w*|slachtoffer\w*|ontschuldig\w*|offender\w*|perpetrator\w*|victim\w*|culprit\w*)\b", re.I)
READERS = {"a": "harmed", "b": "accused"}
PREPARED = ("accident", "coach", "robbery")
DAY_CARDS = ("dagkaart-bemiddelaar", "day-card-mediator")
ENDINGS = ("afsluitbericht", "closing-message")
FOR_MEDIATOR = re.compile(r"^(voorbereiding|preparation|pendelschrift|shuttle-log|.*bemiddelaar.*|.*mediator.*)$")


def language_of(case):
    return "en" if case.name.endswith("-en" + ENDING) else "nl"


def principals_of(case):
    """The parties of @case that papers are written for."""
    sets = [act["set"] for act in json.loads(case.read_text())["acts"]]
    people = {place.removeprefix("party/"): value for one in sets for place, value in one.items() if place.startswith("party/")}
    return sorted(name for name, value in people.items() if value["role"] in READERS.values())


def fold(text):
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ĳ", "ij"))
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))


def rows_of(words, length=5):
    return {tuple(words[at:at + length]) for at in range(len(words) - length + 1)}


def without_numbers(words):
    """Numbers of lists are signs in one format and words in another."""
    return [word for word in words if not re.fullmatch(r"\d+[.)]|[•◦▪·]", word)]


def our_texts(language):
    """What stands in a paper whatever the case: the templates, and the headings of a goals summary."""
    yield from (path.read_text() for path in (DATA / "templates" / language).rglob("*.md"))
    summary = json.loads((DATA / "goals" / "summary.json").read_text())
    yield from (section["title"][language] for section in summary["lines"])


class Paper:
    def __init__(self, path, case):
        self.path, self.case = path, case
        self.markdown = path.read_text()
        self.words = without_numbers(words_of_markdown(self.markdown))

    @property
    def name(self):
        return f"{self.case.name}: {self.path.stem}"

    @property
    def readers(self):
        if FOR_MEDIATOR.match(self.path.stem):
            return []
        one = re.search(r"-([ab])(\d*)$", self.path.stem)
        return [READERS[one[1]] + (f"-{one[2]}" if one[2] else "")] if one else principals_of(self.case)

    def sibling(self, ending):
        return self.path.with_suffix("." + ending)


class Case:
    """What a case holds, folded here anew from its acts: nothing of the program's own reading."""

    def __init__(self, path):
        self.places = {}
        for act in json.loads(path.read_text())["acts"]:
            self.places.update(act["set"])
        self.places = {place: value for place, value in self.places.items() if value is not None}
        self.principals = principals_of(path)

    def texts(self, party):
        for place, value in self.places.items():
            if place.split("/")[0] in ("answer", "goal", "consent", "acknowledgement") and place.split("/")[1] == party:
                for member in ("text", "words", "looks-like", "smaller-step", "teach-back", "value"):
                    if isinstance(value.get(member), str):
                        yield place, value[member]

    def known_to(self, party):
        """What a reader may have in words: their own, what was released, accepted or agreed, and what is arranged for both."""
        side = party.split("-")[0]
        other = {"harmed": "accused", "accused": "harmed"}[side]
        for _, text in self.texts(party):
            yield text
        for place, value in self.places.items():
            ground = place.removeprefix("release/")
            is_given = place.startswith("release/") and value.get("how") in ("as-is", "other-words")
            if is_given and (value.get("by") == party or value.get("to") in (None, party, side)):
                record = self.places.get(ground, {})
                yield value.get("words", "") if value["how"] == "other-words" else record.get("text", record.get("words", ""))
            if place.startswith("agreement/"):
                yield from (text for text in value.values() if isinstance(text, str))
            if place.startswith("check/") and not place.endswith("-" + other):
                yield value.get("text", "")

    def secret_from(self, party):
        """Rows of five words that only somebody else has, by the place they stand at."""
        known = set().union(*(rows_of(fold(text)) for text in self.known_to(party)))
        return {row: place for other in self.principals if other != party for place, text in self.texts(other)
                for row in rows_of(fold(text)) - known}


def pdf_words(path, title):
    """The words of a PDF without its page feet."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    foot = re.compile(rf"^\s*{re.escape(title)}\s+\d+\s*/\s*\d+\s*$|^\s*(CONCEPT|DRAFT)\s*$", re.M)
    return foot.sub("", text)


class Words(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.said, self.quiet = [], 0

    def handle_starttag(self, tag, attributes):
        self.quiet += tag in ("style", "title", "script")

    def handle_endtag(self, tag):
        self.quiet -= tag in ("style", "title", "script")

    def handle_data(self, data):
        if not self.quiet:
            self.said.append(data)


class Reading(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="vg-reading-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.papers = []
        for case in CASES:
            out = cls.folder / case.name.removesuffix(ENDING)
            done = subprocess.run([PROGRAM, "prepare", case, "--out", out, "--language", language_of(case), "--on", TODAY,
                                   "--all"],
                                  env=environment(language_of(case)), capture_output=True, text=True, check=False)
            if done.returncode != 0:
                raise AssertionError(f"{case.name}: {done.stderr}")
            cls.papers += [Paper(path, case) for path in sorted(out.glob("*.md"))]

    def test_all(self):
        """every practice case has every kind of paper"""
        for case in CASES:
            n_more = len(principals_of(case)) - 2
            self.assertGreaterEqual(len([paper for paper in self.papers if paper.case == case]), 17 + 6 * n_more, case.name)

    def test_pdf(self):
        """every word of a paper stands in its PDF"""
        for paper in self.papers:
            title = paper.markdown.splitlines()[0].lstrip("# ")
            found = "".join(without_numbers(pdf_words(paper.sibling("pdf"), title).split()))
            missing = [word for word in set(paper.words) if word not in found and word not in ("CONCEPT", "DRAFT")]
            self.assertEqual([word for word in missing if len(word) < 25], [], paper.name)

    def test_html(self):
        """every word of a paper stands in its web page, in the same order"""
        for paper in self.papers:
            words = Words()
            words.feed(paper.sibling("html").read_text())
            self.assertEqual("".join(without_numbers(" ".join(words.said).split())), "".join(paper.words), paper.name)

    def test_odt(self):
        """LibreOffice reads every Dutch paper without losing a word"""
        program = shutil.which("soffice")
        if program is None:
            self.skipTest("LIBREOFFICE IS NOT HERE: nobody looked whether it can read our papers (libreoffice-writer-nogui)")
        texts = []
        papers = [paper for paper in self.papers if language_of(paper.case) == "nl"]
        for number, paper in enumerate(papers):
            texts.append(self.folder / f"{number}.odt")
            shutil.copy(paper.sibling("odt"), texts[-1])
        done = subprocess.run([program, f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless",
                               "--convert-to", "txt:Text (encoded):UTF8", "--outdir", self.folder / "read", *texts],
                              capture_output=True, text=True, check=False, timeout=220)
        self.assertEqual(done.returncode, 0, done.stderr)
        for number, paper in enumerate(papers):
            found = (self.folder / "read" / f"{number}.txt").read_text("utf-8-sig")
            self.assertEqual("".join(without_numbers(found.split())), "".join(paper.words), paper.name)

    def test_secrets(self):
        """no paper has five words in a row that its reader was not let know"""
        cases = {case: Case(case) for case in CASES}
        own = {language: set().union(*(rows_of(fold(text)) for text in our_texts(language))) for language in ("nl", "en")}
        n_secrets = 0
        for paper in self.papers:
            said = rows_of(fold(" ".join(paper.words))) - own[language_of(paper.case)]
            for reader in paper.readers:
                secrets = cases[paper.case].secret_from(reader)
                n_secrets += len(secrets)
                found = {" ".join(row): secrets[row] for row in said & secrets.keys()}
                self.assertEqual(found, {}, f"{paper.name} for {reader}")
        self.assertGreater(n_secrets, 1000)

    def test_names(self):
        """no paper names a person by an offence or an injury"""
        for paper in self.papers:
            self.assertEqual(BANNED.findall(paper.markdown), [], paper.name)

    def test_chips(self):
        """where all is prepared, only what the contact or its day must bring is still open"""
        for paper in (paper for paper in self.papers if paper.case.name.startswith(PREPARED)):
            if paper.path.stem in DAY_CARDS or paper.path.stem.startswith(ENDINGS):
                continue
            open_ones = set(re.findall(r"⟦([^⟧]*)⟧", paper.markdown))
            self.assertLessEqual(open_ones, {"nog in te vullen: datum", "still to fill in: date"}, paper.name)
            if open_ones:
                self.assertIn(paper.path.stem, ("afspraken", "agreement"))

    def test_day_card(self):
        """the card of the day is one page"""
        cards = [paper for paper in self.papers if paper.path.stem in DAY_CARDS]
        self.assertEqual(len(cards), len(CASES))
        for card in cards:
            told = subprocess.run(["pdfinfo", card.sibling("pdf")], check=True, capture_output=True, text=True).stdout
            self.assertRegex(told, r"(?m)^Pages: +1$", card.name)

    def test_dispute(self):
        """in the denying case no text states what is disputed without saying according to whom"""
        disputed = re.compile(r"\b(misbruik\w*|aanrand\w*|verkracht\w*|abuse\w*|assault\w*|rape\w*|grens gegaan|crossed (my|a|the) line)\b", re.I)
        for paper in self.papers:
            if paper.case.name.startswith("coach-denied") and paper.readers:
                self.assertEqual(disputed.findall(paper.markdown), [], paper.name)


tap.main()
