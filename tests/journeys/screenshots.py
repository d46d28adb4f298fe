# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page: screenshots.py APP CLI FOLDER [VARIANT…]

Each becomes FOLDER/PAGE-VARIANT.png. They show the practice case, so nobody but invented people.
"""

import gettext
import os
import subprocess
import sys
import time

from driver import Driver
from keep import WORDS, lay_out_vault
from pages import ACCUSED, CASE, HARMED, Visitor, item_of

WIDE = {"window-width": "1280", "window-height": "800"}
NARROW = {"window-width": "700", "window-height": "900"}
VARIANTS = {
    "light": (WIDE, {}),
    "dark": (WIDE, {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}),
    "large": (WIDE | {"text-scale": "1.5"}, {}),
    "narrow": (NARROW, {}),
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
PATIENCE_S = 10
MOST_TURNS = 12
WHEEL = 100  # pixels a click of the wheel scrolls, at most


class Pictures(Visitor):
    def __init__(self, app, folder, variant):
        settings, environment = VARIANTS[variant]
        self.words = gettext.translation("voorgesprek", os.path.join(os.path.dirname(app), "..", "po"), ["nl"])
        self.folder = folder
        self.variant = variant
        self.driver = Driver(app)
        self.driver.configure("gtk-4.0/settings.ini", QUIET)
        self.driver.configure("gtk-4.0/gtk.css", NO_SHADOWS)
        self.start(environment, settings)

    def start(self, environment, settings):
        self.driver.start("nl", environment, settings)

    def say(self, words):
        return self.words.gettext(words)

    def ask(self, guide, id_):
        """As the practice case has it: one is spoken to as a friend, the other is not."""
        item = item_of(guide, id_)
        return item.get("je", item["ask"])["nl"] if guide == "harmed" else item["ask"]["nl"]

    def take(self, page):
        """Once nothing changes any more."""
        path = os.path.join(self.folder, f"{page}-{self.variant}.png")
        x, y, width, height = self.driver.place_of_window()
        end = time.monotonic() + PATIENCE_S
        before = None
        while True:
            subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "+repage", path], check=True)
            now = subprocess.run(["identify", "-format", "%#", path], check=True, capture_output=True).stdout
            if now == before or time.monotonic() > end:
                break
            before = now
        print(path, flush=True)

    def take_all(self):
        self.take_cases()
        self.open_case()
        self.take("case")
        self.take_talks()
        self.take_summaries()
        self.take_risk()
        self.take_goals()
        self.take_releases()
        self.take_readiness()
        self.take_drafts()
        self.take_positions()
        self.driver.stop()

    def take_cases(self):
        self.driver.find(f"{self.say('_Open')}, {CASE}", "button")
        self.take("cases")
        self.driver.key("Ctrl+n")
        self.driver.find(self.say("Name of the case"), "text")
        self.take("new-case")
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

    def take_talks(self):
        self.begin_talk(HARMED)
        for page, id_ in QUESTIONS.items():
            self.jump(self.ask("harmed", id_))
            self.take("talk-" + page)
        self.take_asides()
        self.jump(self.ask("harmed", "V80"))
        self.driver.key("Alt+Right")
        self.driver.wait_gone(self.ask("harmed", "V80"), "heading")
        self.take("talk-end")
        self.leave()
        self.begin_talk(ACCUSED)
        self.jump(self.ask("accused", "A-facet-act"))
        self.take("talk-acknowledgement")
        self.leave()

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
        self.driver.press(self.say("For the mediator"), "button")
        self.take("summary-mediator")
        self.leave()

    def take_positions(self):
        self.positions()
        self.take("positions")
        taking_part = f"Meedoen, {HARMED}"
        self.driver.press(f"{self.say('_Withdraw')}, {taking_part}", "button")
        self.reach(f"{self.say('Add words')}, {taking_part}")
        self.take("positions-withdrawn")
        self.leave()

    def take_risk(self):
        self.risk()
        self.take("risk")
        self.driver.key("F8")
        self.driver.find(self.say("Whom to call"), "heading")
        self.take("risk-acute")
        self.driver.key("Escape")
        self.driver.wait_gone(self.say("Whom to call"), "heading")
        self.driver.press("Machtsongelijkheid", "button")
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

    def take_drafts(self):
        self.drafts()
        paper = f"Mijn doelen, {self.say('For %s') % HARMED}"
        if not self.driver.is_there(paper, "row"):
            self.driver.press(self.say("List of papers"), "button")
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
        self.driver.key("Ctrl+f")
        self.driver.type_text("slapen", self.say("Words in all cases"))
        self.driver.shown("Heeft een paar gesprekken met zijn huisarts gehad over slapen.")
        self.take("search")
        self.driver.replace_text("okapi", self.say("Words in all cases"))
        self.driver.shown("okapi”")
        self.take("search-nothing")
        self.driver.key("Escape")
        self.driver.press(self.say("_Safekeeping"), "button")
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
        self.begin = lambda: self.driver.start("nl", environment, settings)
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
