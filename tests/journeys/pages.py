# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey does: starting on a fresh practice folder, opening the case, going to a question."""

import json
import os
import sys
import unittest

from driver import Case, Driver, kind_of

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")
CASE_FILE = "coach-denied.voorgesprek.json"
OWN_FILE = "linde.voorgesprek.json"
CASE = "Zaak Linde"
HARMED = "mevrouw Vlinder"
ACCUSED = "de heer Kei"
MOST_KEYS = 150
MOST_ROWS = 8


def item_of(guide, id_):
    with open(os.path.join(DATA, "guides", guide + ".json"), encoding="utf-8") as file:
        sections = json.load(file)["sections"]
    return next(item for section in sections for item in section["items"] if item["id"] == id_)


def ask(guide, id_, language="en"):
    """The question as the guide has it now."""
    return item_of(guide, id_)["ask"][language]


def words_on(thing):
    return (thing.text or thing.name).split()


def offered_words(driver):
    """The six words on the screen, as they are typed."""
    def six(root):
        return next((" ".join(words_on(thing)) for thing in root.walk()
                     if thing.role == "label" and len(words_on(thing)) == 6 and "".join(words_on(thing)).islower()), None)
    return driver.wait_for(six, "six words on the screen")


class Visitor:
    """Goes about in the window that self.driver has open, in the language of its screen."""

    driver = None

    def say(self, words):
        """The words of the program, which are English, as the screen has them."""
        return words

    def find_in_list(self, name, kind):
        """In the list of cases, which only has the rows that one sees: the last ones by key."""
        self.driver.find(self.say("Filter and _sort"), "button")
        if not self.driver.is_there(name, kind):
            self.reach(self.say("_Open"), "button", is_any=True)
            self.driver.key("End")
            for _ in range(MOST_ROWS):
                if self.driver.is_there(name, kind):
                    break
                self.driver.key("Up")
        return self.driver.find(name, kind)

    def pick(self, field, value):
        """In a field that unfolds a short list, once that has the keys."""
        def is_unfolded(root):
            at = self.driver.focused(root)
            return at is not None and kind_of(at) == "row"
        self.driver.press(field, "choice")
        self.driver.wait_for(is_unfolded, f"“{field}” to unfold")
        self.driver.press(value, "row")

    def open_case(self, label=CASE):
        """From the list."""
        button = f"{self.say('_Open')}, {label}"
        self.find_in_list(button, "button")
        self.driver.press(button, "button")
        self.driver.shown(self.say("The steps"))

    def begin_talk(self, name):
        """From the page of the case, where that talk was begun, be it over."""
        self.press_one(("_Continue the talk", "_Look at the talk again"), name)
        self.driver.find(self.say("Jump to a question"), "button")

    def press_one(self, sayings, name):
        """The button of a person that says one of these, as it stands with them."""
        words = [f"{self.say(said)}, {name}" for said in sayings]
        there = self.driver.wait_for(
            lambda root: next((word for word in words if self.driver.candidates(root, word, "button")), None),
            f"one of {words}")
        self.driver.press(there, "button")

    def leave(self):
        """Back from a talk or a summary to the page of the case."""
        self.driver.press(self.say("Back to the case"), "button")
        self.driver.shown(self.say("The steps"))

    def jump(self, question):
        """With the keys, to the question as the screen asks it."""
        self.driver.key("Ctrl+j")
        self.driver.wait_for(self.searches, "the field to search a question in")
        self.driver.type_keys(" ".join(word for word in question.split() if word.isascii()))
        self.driver.wait_for(lambda root: self.only_row(root, question), f"“{question}” as the one to jump to")
        self.driver.key("Return")
        self.driver.find(question, "heading")

    def searches(self, root):
        focus = self.driver.focused(root)
        return focus is not None and focus.name == self.say("Jump to a question") and focus.has("editable")

    def only_row(self, root, question):
        rows = self.driver.candidates(root, question, "row")
        return len(rows) == 1 and rows[0].has("selected")

    def drafts(self):
        """From the page of the case."""
        self.reach(self.say("Drafts"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("_Export as PDF…"), "button")

    def summary(self, name):
        """From the page of the case."""
        self.driver.press(f"{self.say('_Goals summary')}, {name}", "button")
        self.driver.find(self.say("_Export as PDF…"), "button")

    def reach(self, name, kind=None, is_any=False):
        """As one gets there by key, so that the page follows: Tab, and the arrows within a list. To the likeliest
        thing of that name, or to any: a list is entered where one was in it.
        """
        def is_at(focus, things):
            return focus is not None and any(focus.inside(thing) for thing in (things if is_any else things[:1]))

        root = self.driver.look()
        for _ in range(MOST_KEYS):
            focus = self.driver.desk.find_focus(root)
            things = self.driver.candidates(root, name, kind) if focus is not None else []
            if not things or is_at(focus, things):
                root = self.driver.look()
                focus = self.driver.focused(root)
                things = self.driver.candidates(root, name, kind)
            if is_at(focus, things):
                return
            self.driver.key("Down" if kind == "row" and focus is not None and focus.role == "list item" else "Tab")
        raise AssertionError(f"No way by key to “{name}”; at {self.driver.focused()}")

    def written(self, name):
        """From the page of the case."""
        self.press_one(("_Write up afterwards", "_Go on writing up"), name)
        self.driver.find(self.say("The talk as you write it up"), "text")

    def both(self):
        """From the page of the case."""
        self.driver.press(self.say("_Both sides at once"), "button")
        self.driver.shown(self.say("Balance of the preparation"))

    def agreements(self):
        """From the page of the case."""
        self.reach(self.say("Arrangements"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("Another clause"), "heading")

    def people(self):
        """From the page of the case."""
        self.driver.press(self.say("_People of the case"), "button")
        self.driver.find(self.say("Somebody else"), "heading")

    def reflection(self):
        """From every page of a case."""
        self.driver.key("Ctrl+r")
        self.driver.find(self.say("Make it a question for a _colleague…"), "button")

    def positions(self):
        """From the page of the case."""
        self.reach(self.say("Acknowledgement and consents"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("Consents"), "heading")

    def denial(self):
        """From the page of the case."""
        self.reach(self.say("Two accounts"), "row")
        self.driver.key("Return")
        self.driver.shown(self.say("Rather not"))

    def turning(self):
        """From the page of the case."""
        self.driver.press(self.say("_Signals and advice"), "button")
        self.driver.find(self.say("Advice asked"), "heading")

    def risk(self):
        """From the page of the case."""
        self.reach(self.say("Risks"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("Red flags"), "heading")

    def readiness(self):
        """From the page of the case."""
        self.reach(self.say("Readiness"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("What must be in order"), "heading")

    def preparation(self):
        """From the page of the case."""
        self.reach(self.say("Preparing the contact"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("_To the papers"), "button")

    def closing(self):
        """From the page of the case."""
        self.reach(self.say("Closing"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("What stays, and until when"), "heading")

    def way(self):
        """From the page of the case."""
        self.reach(self.say("Approach and contacts"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("Where the case is"), "heading")

    def goals(self):
        """From the page of the case."""
        self.reach(self.say("Goals of both"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("How the goals go together"), "heading")

    def releases(self):
        """From the page of the case."""
        self.reach(self.say("Releases"), "row")
        self.driver.key("Return")
        self.driver.find(self.say("What may go"), "button")

    def open_line(self, words):
        """The only line of the releases that has these words."""
        self.driver.key("Ctrl+f")
        self.driver.replace_text(words, self.say("Search the lines"))
        self.driver.wait_for(lambda root: len(self.driver.candidates(root, words, "row")) == 1, f"one line with “{words}”")
        self.driver.press(words, "row")
        self.driver.find(self.say("As it is"), "button")


def acts_without(acts, names):
    """The acts as if what begins like one of @names had never been written; of goals the members with such a name."""
    kept = []
    for act in acts:
        places = {place: value for place, value in act["set"].items() if not place.startswith(names)}
        for place, value in places.items():
            if place.startswith("goal/") and value is not None:
                places[place] = {member: text for member, text in value.items() if member not in names}
        if places or not act["set"]:
            kept.append(act | {"set": places})
    return kept


class Steps(Visitor, unittest.TestCase):
    """Its tests are the steps of one journey: they run in the order of their names.

    After a step that failed the others would tell nothing: they are skipped.
    """

    broken = None

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            type(self).broken = type(self).broken or self.shortDescription()

    def setUp(self):
        if type(self).broken:
            self.skipTest(f"“{type(self).broken}” failed")


class Journey(Steps):
    """In one practice folder."""

    language = "en"
    settings = None
    environment = None
    without = ()  # beginnings of places, and members of goals, that the case of this journey has not yet

    @classmethod
    def setUpClass(cls):
        cls.driver = Driver(sys.argv[1])
        cls.addClassCleanup(cls.driver.clean_up)
        cls.case = Case(sys.argv[2], os.path.join(cls.driver.folder, cls.lay_out_case()))
        cls.start()

    @classmethod
    def lay_out_case(cls):
        """The name of the Dutch case's file. An English screen lists it only as one's own, under another name."""
        if cls.language != "en":
            return CASE_FILE
        os.makedirs(cls.driver.folder)
        with open(os.path.join(DATA, "practice", CASE_FILE), encoding="utf-8") as shipped:
            case = json.load(shipped)
        if cls.without:
            case["acts"] = acts_without(case["acts"], cls.without)
        with open(os.path.join(cls.driver.folder, OWN_FILE), "w", encoding="utf-8") as own:
            json.dump(case, own)
        return OWN_FILE

    @classmethod
    def start(cls):
        cls.driver.start(cls.language, cls.environment, cls.settings)
