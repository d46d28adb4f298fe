# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page: screenshots.py APP CLI FOLDER [VARIANT…]

Each becomes FOLDER/PAGE-VARIANT.png. They show the practice case, so nobody but invented people.
"""

import gettext
import json
import os
import shutil
import subprocess
import sys
import time

from driver import Driver
from keep import CHESTNUT, WORDS, lay_out_vault
from pages import ACCUSED, CASE, CASE_FILE, DATA, HARMED, OWN_FILE, Visitor, item_of

WIDE = {"window-width": "1280", "window-height": "800"}
NARROW = {"window-width": "700", "window-height": "900"}
SMALL = {"window-width": "480", "window-height": "800"}
# Settings, environment, language of the screen.
VARIANTS = {
    "light": (WIDE, {}, "nl"),
    "dark": (WIDE, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, "nl"),
    "contrast": (WIDE, {"ADW_DEBUG_HIGH_CONTRAST": "1"}, "nl"),
    "large": (WIDE | {"text-scale": "1.5"}, {}, "nl"),
    "huge": (WIDE | {"text-scale": "2.0"}, {}, "nl"),
    "narrow": (NARROW, {}, "nl"),
    "small": (SMALL, {}, "nl"),
    "english": (WIDE, {}, "en"),
}
# Nothing moves in a picture; and where no compositor blends them, shadows of menus would be black.
QUIET = "[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n"
NO_SHADOWS = """
popover > contents { box-shadow: none; border: 1px solid alpha(currentColor, 0.2); border-radius: 0; }
popover > arrow { border: none; background: none; }
popover { padding: 0; background-color: @window_bg_color; }
"""
QUESTIONS = {
    "open": "V07", "fragments": "V03", "consent": "V-consent-talk", "inform": "V-inform-role", "goals": "V-goals",
    "scale": "V28", "choice": "V-form", "what-if": "V-if-late", "yes-no": "V-minor",
    "read-back": "V-read-back",
}
AROUND = {"nl": "Zaak Kastanje", "en": CHESTNUT}  # in which supporters had a talk
EXAMPLE = os.path.join(DATA, "registration", "example.csv")
WRITTEN = [
    ("Begonnen met koffie. De bus had vertraging.", None, None),
    ("Ik hoorde zijn stem en toen wist ik het weer.", "Ctrl+1", "V05"),
    ("Kijkt lang naar het water voor ze verder praat.", "Ctrl+3", "V07"),
    ("Ze slaapt slecht en droomt over de haven.", "Ctrl+2", None),
]
PATIENCE_S = 10
MOST_TURNS = 12
WHEEL = 100  # pixels a click of the wheel scrolls, at most


class Pictures(Visitor):
    def __init__(self, app, folder, variant):
        settings, environment, self.language = VARIANTS[variant]
        self.words = gettext.translation("voorgesprek", os.path.join(os.path.dirname(app), "..", "po"), ["nl"])
        if self.language == "en":
            self.words = gettext.NullTranslations()
        self.folder = folder
        self.variant = variant
        self.driver = Driver(app)
        self.driver.configure("gtk-4.0/settings.ini", QUIET)
        self.driver.configure("gtk-4.0/gtk.css", NO_SHADOWS)
        self.start(environment, settings)

    def start(self, environment, settings):
        if self.language == "en":
            self.lay_out_own_case()
        self.driver.start(self.language, environment, settings)

    def lay_out_own_case(self):
        """The Dutch case, which an English screen lists only as one's own."""
        os.makedirs(self.driver.folder, exist_ok=True)
        shutil.copy(os.path.join(DATA, "practice", CASE_FILE), os.path.join(self.driver.folder, OWN_FILE))

    def say(self, words):
        return self.words.gettext(words)

    def say_one(self, words):
        return self.words.ngettext(words, words, 1) % 1

    def ask(self, guide, id_):
        """As the practice case has it: one is spoken to as a friend, the other is not."""
        item = item_of(guide, id_)
        words = item.get("je", {}) if guide == "harmed" else {}
        return words.get(self.language, item["ask"][self.language])

    def domain(self, code):
        """What an assessment of risks calls it."""
        with open(os.path.join(DATA, "risks", "risks.json"), encoding="utf-8") as file:
            domains = json.load(file)["domains"]
        return next(domain["title"][self.language] for domain in domains if domain["code"] == code)

    def look(self):
        """What the window shows now, as bytes: packed once, when it is kept."""
        x, y, width, height = self.driver.place_of_window()
        cut = ["-crop", f"{width}x{height}+{x}+{y}", "+repage"]
        return subprocess.run(["import", "-window", "root", *cut, "ppm:-"], check=True, capture_output=True).stdout

    def consent(self, word):
        """What it is called on the screen."""
        with open(os.path.join(DATA, "goals", "summary.json"), encoding="utf-8") as file:
            return json.load(file)["consents"][word][self.language]

    def take(self, page):
        """Once nothing changes any more."""
        path = os.path.join(self.folder, f"{page}-{self.variant}.png")
        end = time.monotonic() + PATIENCE_S
        before, now = None, self.look()
        while now != before and time.monotonic() < end:
            before, now = now, self.look()
        subprocess.run(["convert", "ppm:-", path], input=now, check=True)
        print(path, flush=True)

    def take_all(self):
        self.take_cases()
        self.open_case()
        self.take("case")
        self.take_people()
        self.take_talks()
        self.take_way()
        self.take_written()
        self.take_both()
        self.take_reflection()
        self.take_summaries()
        self.take_risk()
        self.take_goals()
        self.take_releases()
        self.take_readiness()
        self.take_preparation()
        self.take_agreements()
        self.take_drafts()
        self.take_closing()
        self.take_denial()
        self.take_turning()
        self.take_positions()
        self.take_around()
        self.driver.stop()

    def take_cases(self):
        self.find_in_list(f"{self.say('_Open')}, {CASE}", "button")
        self.take("cases")
        self.driver.key("Ctrl+n")
        self.driver.find(self.say("Name of the case"), "text")
        self.take("new-case")
        self.take_registration()
        self.driver.key("Escape")
        self.driver.wait_gone(self.say("Name of the case"), "text")
        self.driver.key("Ctrl+comma")
        self.driver.shown(self.say("Size of the text"))
        self.take("preferences")
        self.driver.key("Escape")
        self.driver.not_shown(self.say("Size of the text"))
        self.driver.key("Ctrl+question")
        self.driver.shown(self.say("Jump to a question"))
        self.take("shortcuts")
        self.driver.key("Escape")
        self.driver.not_shown(self.say("Jump to a question"))

    def take_registration(self):
        subject = f"{self.say('Choose a _file…')}, {self.say('A registration from a web form')}"
        self.driver.press(subject.replace("_", ""), "button")
        self.driver.find(self.say("_Open"), "button")
        self.driver.type_keys(EXAMPLE)
        self.driver.key("Return")
        self.driver.find(self.say("Look before it is taken over"), "heading")
        self.driver.press(self.say("What would be taken over"))
        self.take("registration")
        self.driver.key("Escape")
        self.driver.find(self.say("Name of the case"), "text")

    def take_talks(self):
        self.begin_talk(HARMED)
        for page, id_ in QUESTIONS.items():
            self.jump(self.ask("harmed", id_))
            self.take("talk-" + page)
        self.take_asides()
        self.take_passing()
        self.jump(self.ask("harmed", "V80"))
        self.driver.key("Alt+Right")
        self.driver.wait_gone(self.ask("harmed", "V80"), "heading")
        self.take("talk-end")
        self.leave()
        self.begin_talk(ACCUSED)
        self.jump(self.ask("accused", "A-facet-act"))
        self.take("talk-acknowledgement")
        self.leave()

    def take_agreements(self):
        self.agreements()
        self.take("agreements")
        self.scroll_to_end()
        self.take("agreements-new")
        self.leave()

    def take_people(self):
        self.people()
        self.take("people")
        self.scroll_to(self.say("Somebody else"))
        self.take("people-new")
        self.leave()

    def take_both(self):
        self.both()
        self.take("both")
        self.driver.press(self.say("One spoke, the other not yet"), "button")
        self.take("both-uneven")
        self.scroll_to(self.say("Balance of the preparation"))
        self.take("both-balance")
        self.leave()

    def take_preparation(self):
        self.preparation()
        self.take("preparation")
        self.leave()

    def take_reflection(self):
        """Once empty, and once with words that are looked at before they go to a colleague."""
        self.reflection()
        self.take("reflection")
        self.driver.type_keys("Een stem die ik ken, van vroeger")
        self.driver.key("Shift+Home")
        self.driver.press(self.say("Make it a question for a _colleague…"), "button")
        self.driver.shown(self.say("This goes along, and nothing else"))
        self.take("reflection-chosen")
        self.leave()

    def take_written(self):
        """Two pieces with their question, and one that looks for it."""
        self.written(HARMED)
        self.take("written-empty")
        field = self.say("The talk as you write it up")
        for words, key, search in WRITTEN:
            self.driver.type_text(words, field)
            if key is None:
                self.driver.key("Return", "Return")
                continue
            self.driver.key(key)
            self.driver.wait_for(self.driver.text_focus, "the field to search a question in")
            if search is None:
                break
            self.driver.find(self.say("Which question does this answer?"), "text")
            self.driver.type_keys(" ".join(self.ask("harmed", search).split()[:5]))
            self.driver.key("Return")
            self.driver.wait_gone(self.say("Which question does this answer?"), "text")
            self.driver.key("End", "Return", "Return")
        self.driver.find(self.say("Which question does this answer?"), "text")
        self.take("written-question")
        self.driver.key("Escape")
        self.driver.wait_gone(self.say("Which question does this answer?"), "text")
        self.take("written")
        self.driver.key("Ctrl+a", "BackSpace")
        self.driver.shown(self.say("Nothing is marked yet"))
        self.leave()

    def take_passing(self):
        """What is noted in passing, all about the talk, one's own question, a pause, and what the outline shows."""
        self.jump(self.ask("harmed", "V11"))
        self.driver.key("Ctrl+g")
        self.driver.type_text("Kijkt steeds naar de deur.", self.say("Signal"))
        self.take("signal")
        self.driver.key("Return")
        self.driver.wait_gone(self.say("Signal"), "text")
        self.driver.key("F4")
        self.driver.press(self.say_one("Signals, %u open"), "button")
        self.driver.press("Kijkt steeds naar de deur.", "button")
        self.take("signal-open")
        self.driver.press(self.say_one("Signals, %u open"), "button")
        self.driver.press(self.say_one("Notes, %u to file"), "button")
        self.take("notes")
        self.driver.press(self.say_one("Notes, %u to file"), "button")
        self.driver.key("F4")
        self.driver.key("Shift+Ctrl+o")
        self.driver.type_text("Wie mag weten dat wij praten?", self.say("A question of your own"))
        self.driver.key("Return")
        self.driver.find("Wie mag weten dat wij praten?", "heading")
        self.take("own-question")
        self.driver.key("Ctrl+t")
        self.driver.find(self.say("Who was there"), "text")
        self.take("about-talk")
        self.driver.key("Return")
        self.driver.shown(self.say("A moment"))
        self.take("pause")
        self.driver.key("x")
        self.driver.find("Wie mag weten dat wij praten?", "heading")

    def take_asides(self):
        self.jump(self.ask("harmed", "V11"))
        self.driver.key("F4")
        self.driver.find(self.say("Always possible"), "heading")
        self.take("prompts")
        self.driver.key("F4")
        self.driver.wait_gone(self.say("Always possible"), "heading")
        self.driver.key("F6")
        self.driver.shown(self.say("The other party is asked"))
        self.take("mirror")
        self.driver.key("Escape")
        self.driver.not_shown(self.say("The other party is asked"))
        self.driver.key("Ctrl+j")
        self.driver.wait_for(self.searches, "the field to search a question in")
        self.take("jump")
        self.driver.key("Escape")
        self.driver.wait_for(lambda root: not self.searches(root), "it to go away")
        self.driver.key("Ctrl+space")
        self.driver.find(self.say("Quick note"), "text")
        self.take("quick-note")
        self.driver.key("Escape")
        self.driver.key("F9")
        self.driver.find(self.say("_Continue"), "button")
        self.take("hidden")
        self.driver.key("F9")
        self.driver.find(self.say("Jump to a question"), "button")

    def take_summaries(self):
        self.summary(HARMED)
        self.take("summary-party")
        self.reach(self.say("_Note that it was read"), "button")
        self.take("summary-read-back")
        self.driver.press(self.say("For the mediator"), "button")
        self.driver.shown("niet om door te geven")
        self.take("summary-mediator")
        self.leave()

    def take_positions(self):
        self.positions()
        self.take("positions")
        taking_part = f"{self.consent('take-part')}, {HARMED}"
        self.driver.press(f"{self.say('_Withdraw')}, {taking_part}", "button")
        self.reach(f"{self.say('Add words')}, {taking_part}")
        self.take("positions-withdrawn")
        self.leave()

    def take_around(self):
        """What the people around both said: of another case, in which they had a talk."""
        self.driver.press(self.say("Back to the cases"), "button")
        self.open_case(AROUND[self.language])
        self.releases()
        self.driver.press(self.say("Of people around them"), "button")
        self.take("releases-around")
        self.leave()

    def take_denial(self):
        self.denial()
        self.take("denial")
        self.leave()

    def take_turning(self):
        self.turning()
        self.take("turning")
        self.leave()

    def take_risk(self):
        self.risk()
        self.take("risk")
        self.driver.key("F8")
        self.driver.find(self.say("Whom to call"), "heading")
        self.take("risk-acute")
        self.driver.key("Escape")
        self.driver.wait_gone(self.say("Whom to call"), "heading")
        self.driver.press(self.domain("MA"), "button")
        self.driver.find(self.say("How much it weighs, as you see it"), "heading")
        self.scroll_to(self.say("What could go wrong"))
        self.take("risk-domain")
        self.scroll_to(self.say("Everything together"))
        self.take("risk-whole")
        self.scroll_to(self.say("Decision"))
        self.take("risk-decision")
        self.leave()

    def take_goals(self):
        self.goals()
        self.take("goals")
        pair = next(thing.name for thing in self.driver.look().walk()
                    if "hij zegt dat het is gebeurd" in thing.name and "hoe het voor haar is" in thing.name)
        self.driver.press(pair, "button")
        self.driver.find(self.say("Close this pair"), "button")
        self.take("goals-pair")
        self.driver.key("Escape")
        self.driver.wait_gone(self.say("Close this pair"), "button")
        self.take("goals-matrix")
        self.leave()

    def take_releases(self):
        self.releases()
        self.take("releases")
        self.open_line("Bij nu. Niet bij toen.")
        self.driver.press(self.say("In other words…"), "button")
        self.take("releases-other-words")
        self.driver.press(self.say("What was told"), "button")
        self.take("releases-told")
        self.driver.press(self.say("Check a text"), "button")
        self.driver.type_text("Zij wil beginnen bij nu. Niet bij toen. Toen komt vanzelf wel.", self.say("The text"))
        self.driver.press(f"{self.say('For %s')}" % ACCUSED, "button")
        self.driver.press(self.say("_Check this text"), "button")
        self.driver.shown(self.say("To this line"))
        self.take("releases-check")
        self.leave()

    def take_way(self):
        self.way()
        self.take("way")
        self.driver.press(f"{self.say('Says _no')}, {ACCUSED}".replace("_", ""), "button")
        self.driver.shown(self.say("What may the other hear of this?"))
        self.take("way-refused")
        self.driver.key("Ctrl+z")
        self.driver.not_shown(self.say("What may the other hear of this?"))
        self.scroll_to_end()
        self.take("way-contacts")
        self.leave()

    def take_closing(self):
        self.closing()
        self.take("closing")
        self.driver.press(self.say("Well, without contact"))
        self.driver.press(self.say("_Close the case"), "button")
        self.driver.find(self.say("_Open the case again"), "button")
        self.driver.press(self.say("_Plan the aftercare of both"), "button")
        self.take("closing-closed")
        self.scroll_to_end()
        self.take("closing-stays")
        self.scroll_to(self.say("Well, without contact"))
        self.driver.press(self.say("_Open the case again"), "button")
        self.driver.find(self.say("_Close the case"), "button")
        self.leave()

    def take_readiness(self):
        self.readiness()
        self.take("readiness")
        pass_ = self.say("Pass with a reason…")
        self.scroll_to(self.say("Just before the contact"))
        self.driver.press(pass_, "button")
        self.driver.wait_for(self.driver.text_focus, "the field for the reason")
        self.take("readiness-pass")
        self.driver.key("Escape")
        for name in ("What does not go together", "Balance of the preparation", "What is arranged"):
            self.scroll_to(self.say(name))
            self.take("readiness-" + name.split()[-1])
        self.leave()

    def scroll_to(self, heading):
        """Until the heading is in view."""
        for _ in range(MOST_TURNS):
            y = self.driver.find(heading, "heading").bounds[1]
            x_window, y_window, width, height = self.driver.place_of_window()
            if 0 <= y < height // 2:
                return
            turns = str(max(1, abs(y - height // 4) // WHEEL))
            self.driver.xdotool("mousemove", str(x_window + width - 20), str(y_window + height // 2),
                                "click", "--repeat", turns, "--delay", "5", "5" if y > 0 else "4")
        raise AssertionError(f"“{heading}” does not come into view")

    def scroll_to_end(self):
        x, y, width, height = self.driver.place_of_window()
        self.driver.xdotool("mousemove", str(x + width - 20), str(y + height // 2),
                            "click", "--repeat", "60", "--delay", "5", "5")

    def take_drafts(self):
        self.drafts()
        paper = f"Mijn doelen, {self.say('For %s') % HARMED}"
        if not self.driver.is_there(paper, "row"):
            self.driver.press(self.say("_All papers"), "button")
        self.reach(paper, "row")
        self.driver.key("Return")
        self.driver.find(f"{self.say('Edit')}, Mijn doelen", "button")
        self.take("drafts")
        self.driver.press(f"{self.say('Edit')}, Mijn doelen", "button")
        self.driver.find(self.say("Text of the paragraph"), "text")
        self.take("drafts-edit")
        self.driver.type_text(" in dit gesprek")
        self.driver.key("Ctrl+Enter")
        self.driver.shown(self.say("✎ Edited"))
        self.take("drafts-edited")
        self.leave()


class VaultPictures(Pictures):
    """Of what only a vault has."""

    cli = None

    def start(self, environment, settings):
        lay_out_vault(self.driver, self.cli, ["coach-denied", "robbery-acknowledged"])
        super().start(environment, settings)

    def take_all(self):
        self.driver.type_keys(WORDS)
        self.driver.key("Return")
        self.driver.find(f"{self.say('_Open')}, {CASE}", "button")
        self.take("vault-cases")
        self.driver.type_keys("zaak")
        self.driver.key("Ctrl+Shift+f")
        self.driver.find(self.say("All stages"))
        self.take("vault-cases-chosen")
        self.driver.key("Ctrl+Shift+f", "Escape")
        self.driver.key("Ctrl+f")
        self.driver.type_text("slapen", self.say("Words in all cases"))
        self.driver.shown("Heeft een paar gesprekken met zijn huisarts gehad over slapen.")
        self.take("search")
        self.driver.replace_text("okapi", self.say("Words in all cases"))
        self.driver.shown("okapi”")
        self.take("search-nothing")
        self.driver.key("Escape")
        self.driver.press(self.say("The _vault"), "button")
        self.driver.find(self.say("No backup yet"), "heading")
        self.take("safekeeping")
        self.driver.press(f"{self.say('_Check')}, {self.say('Check the vault')}", "button")
        self.driver.shown(self.say("The vault is sound"))
        self.take("safekeeping-checked")
        self.driver.press(f"{self.say('C_hange…')}, {self.say('Passphrase')}", "button")
        self.driver.find(self.say("The passphrase as it is now"), "text")
        self.take("safekeeping-passphrase")
        self.driver.stop()


class DoorPictures(Pictures):
    """Of the first start, of unlocking and of the lock."""

    cli = None

    def start(self, environment, settings):
        self.begin = lambda: self.driver.start(self.language, environment, settings)
        self.driver.place = []
        self.begin()

    def take_all(self):
        self.driver.find(self.say("Make a vault"), "heading")
        self.take("start")
        self.driver.press(self.say("Make a vault"), "button")
        self.driver.find(self.say("The six words"), "text")
        self.take("passphrase")
        self.driver.stop()
        lay_out_vault(self.driver, self.cli, ["coach-denied"])
        self.begin()
        self.take_unlocking()
        self.driver.stop()

    def take_unlocking(self):
        self.driver.find(self.say("Passphrase"), "text")
        self.take("unlock")
        self.driver.type_keys("paars paard")
        self.driver.key("Return")
        self.driver.wait_for(lambda root: any(thing.role == "alert" and thing.name for thing in root.walk()),
                             "a word on what is wrong")
        self.take("unlock-wrong")
        self.driver.replace_text(WORDS, self.say("Passphrase"))
        self.driver.key("Return")
        self.driver.find(f"{self.say('_Open')}, {CASE}", "button")
        self.driver.key("Ctrl+l")
        self.driver.shown(self.say("Locked. Everything is saved."))
        self.take("locked")


def main():
    app, cli, folder, *variants = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    VaultPictures.cli = DoorPictures.cli = cli
    for variant in variants or VARIANTS:
        for kind in (Pictures, VaultPictures, DoorPictures):
            pictures = kind(app, os.path.abspath(folder), variant)
            try:
                pictures.take_all()
            finally:
                pictures.driver.clean_up()


if __name__ == "__main__":
    main()
