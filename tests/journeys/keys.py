# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys of a talk: each does what the list of keyboard shortcuts says."""

import tap
from pages import ACCUSED, CASE, HARMED, Journey, ask

FIRST, SECOND = ask("harmed", "V07"), ask("harmed", "V08")
WORDS = {
    "quotation": "Ik telde de slagen.",
    "paraphrase": "Zij telde toen de slagen om niet te denken.",
    "observation": "Kijkt lang naar het raam.",
}

CONSENT, INFORMED = "consent/accused/evaluation", "answer/accused/A-inform-role"
MINOR = "answer/accused/A-minor"
REFUSAL = "Nee, liever een andere keer."


class Keys(Journey):
    without = ("answer/harmed/V07", "answer/harmed/V08", "answer/harmed/V19", "answer/harmed/V33", "answer/harmed/VLF2",
               CONSENT, INFORMED, MINOR)

    def chosen(self, name, kind="button"):
        self.driver.wait_for(lambda root: any(thing.has("pressed") or thing.has("checked")
                                              for thing in self.driver.candidates(root, name, kind)[:1]),
                             f"“{name}” to be chosen")

    def test_01(self):
        """A talk begins at the first open question, with its answer ready to be typed"""
        self.open_case()
        self.begin_talk(HARMED)
        self.driver.find(FIRST, "heading")
        self.driver.type_text(WORDS["quotation"])

    def test_02(self):
        """Ctrl+Enter keeps what was typed and goes on; Alt+Left and Alt+Right go back and forth"""
        self.driver.key("Ctrl+Enter")
        self.driver.find(SECOND, "heading")
        self.case.wait_for("answer/harmed/V07/1", lambda value: value and value["text"] == WORDS["quotation"])
        self.driver.key("Alt+Left")
        self.driver.find(FIRST, "heading")
        self.driver.key("Alt+Right")
        self.driver.find(SECOND, "heading")

    def test_03(self):
        """Ctrl+2 makes what is typed a paraphrase, Ctrl+3 an observation, Ctrl+1 a quotation"""
        self.jump(ask("harmed", "V19"))
        for number, form, key in ((1, "paraphrase", "Ctrl+2"), (2, "observation", "Ctrl+3"), (3, "quotation", "Ctrl+1")):
            self.driver.type_text(WORDS[form])
            self.driver.key(key)
            self.chosen(form.capitalize())
            self.driver.press("+ Another", "button")
            self.case.wait_for(f"answer/harmed/V19/{number}",
                               lambda value: value and (value["as"], value["text"]) == (form, WORDS[form]))
            self.driver.shown(WORDS[form])

    def test_04(self):
        """Tab leaves a text field"""
        field = self.driver.focus(ask("harmed", "V19"), "text")
        self.driver.key("Tab")
        self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and at.ref != field.ref,
                             "the focus elsewhere")
        self.assertEqual(self.driver.read_text(ask("harmed", "V19")), "")

    def test_05(self):
        """Ctrl+D says declined, and once more takes it back"""
        question = ask("harmed", "VLF2")
        self.jump(question)
        self.driver.key("Ctrl+d")
        self.chosen("Declined")
        self.driver.find(f"{question}, declined", "button")
        self.driver.key("Ctrl+d")
        self.driver.find(f"{question}, open", "button")

    def test_06(self):
        """Ctrl+Z takes back typing first, then what was done, and says what"""
        question = ask("harmed", "V33")
        self.jump(question)
        self.driver.key("Ctrl+d")
        self.driver.find(f"{question}, declined", "button")
        self.driver.type_text("Dan", question)
        self.driver.key("Ctrl+z")
        self.driver.wait_text(question, "")
        self.driver.find(f"{question}, declined", "button")
        self.driver.key("Ctrl+z")
        self.driver.find(f"{question}, open", "button")
        self.driver.shown("Undone: ")

    def test_07(self):
        """Shift+Ctrl+Z does again what was taken back"""
        question = ask("harmed", "VLF2")
        self.jump(question)
        self.driver.key("Ctrl+d")
        self.driver.find(f"{question}, declined", "button")
        self.driver.key("Ctrl+z")
        self.driver.find(f"{question}, open", "button")
        self.driver.key("Shift+Ctrl+z")
        self.driver.find(f"{question}, declined", "button")
        self.driver.shown("Done again: ")

    def test_08(self):
        """F4 opens and closes the prompts"""
        self.assertFalse(self.driver.is_there("Always possible", "heading"))
        self.driver.key("F4")
        self.driver.find("Always possible", "heading")
        self.driver.key("F4")
        self.driver.wait_gone("Always possible", "heading")

    def test_09(self):
        """F6 shows what the other party is asked, and nothing that was answered"""
        self.jump(ask("harmed", "V11"))
        self.driver.key("F6")
        self.driver.shown("The other party is asked")
        self.driver.shown(ask("accused", "A11"))
        told = self.driver.everything_told()
        for place, fragment in self.case.show("answer/accused/A11").items():
            self.assertNotIn(fragment["text"], told, place)
        self.driver.key("Escape")
        self.driver.not_shown(ask("accused", "A11"))

    def test_10(self):
        """Ctrl+Space takes a note beside the question"""
        self.jump(FIRST)
        self.driver.key("Ctrl+space")
        self.driver.type_text("Volgende keer: vraag naar de tante.", "Quick note")
        self.driver.press("Keep", "button")
        self.driver.wait_gone("Quick note", "text")
        self.case.wait_for_text("vraag naar de tante")

    def test_11(self):
        """F9 hides everything of the case, for the eye and for who listens; F9 again goes on where one was"""
        self.driver.type_text("Half a sentence", FIRST)
        self.driver.key("F9")
        self.driver.find("Continue", "button")
        told = self.driver.everything_told() + self.driver.window_titles()
        for words in (CASE, "Linde", "Vlinder", "Kei", FIRST, "Half a sentence", WORDS["quotation"], "Contact ·"):
            self.assertNotIn(words, told)
        self.driver.key("F9")
        self.driver.find(FIRST, "heading")
        self.driver.type_text(" more")
        self.assertIn("Half a sentence more", self.driver.read_text())

    def test_12(self):
        """F9 hides an open window too, and brings it back"""
        self.driver.key("Ctrl+comma")
        self.driver.shown("Size of the text")
        self.driver.key("F9")
        self.driver.find("Continue", "button")
        self.driver.not_shown("Size of the text")
        self.driver.key("F9")
        self.driver.shown("Size of the text")
        self.driver.key("Escape")
        self.driver.not_shown("Size of the text")

    def test_13(self):
        """Ctrl+? lists the keys"""
        self.driver.key("Ctrl+question")
        for words in ("Next question", "Jump to a question", "Quotation, paraphrase, observation"):
            self.driver.shown(words)
        self.driver.key("Escape")
        self.driver.not_shown("Quotation, paraphrase, observation")

    def test_14(self):
        """Words typed at a consent are words, and give none; Alt and a letter say yes, and one types on"""
        question = ask("accused", "A-consent-evaluation")
        self.leave()
        self.begin_talk(ACCUSED)
        self.jump(question)
        self.driver.type_text(REFUSAL)
        self.driver.key("Alt+Right", "Alt+Left")
        self.case.wait_for(CONSENT, lambda value: value and value["words"] == REFUSAL)
        self.assertNotIn("state", self.case.show(CONSENT))
        self.driver.find(f"{question}, open", "button")
        self.driver.key("Shift+Tab")
        self.driver.wait_for(lambda root: self.driver.holds_focus(root, self.driver.find("No", "button")), "the focus on “No”")
        self.driver.type_keys("En nu.")
        self.driver.wait_text("In which words?", f"{REFUSAL}En nu.")
        self.driver.key("Alt+y")
        self.chosen("Yes")
        self.driver.type_text(" Of toch.")
        self.driver.key("Alt+Right")
        self.case.wait_for(CONSENT, lambda value: value["words"] == f"{REFUSAL}En nu. Of toch." and
                           value["state"] == "given")

    def test_15(self):
        """Words typed where something is explained do not tick it"""
        question = ask("accused", "A-inform-role")
        self.jump(question)
        self.driver.type_text("Dat u er voor allebei bent.")
        self.driver.key("Alt+Right")
        self.case.wait_for(INFORMED, lambda value: value and value["teach-back"] == "Dat u er voor allebei bent.")
        self.assertNotIn("state", self.case.show(INFORMED))
        self.assertNotIn("value", self.case.show(INFORMED))

    def test_16(self):
        """A sentence typed where there is nothing to type chooses nothing; a space of its own does"""
        self.jump(ask("accused", "A-minor"))
        self.driver.type_keys("Nee hoor niet meer")
        self.driver.key("Alt+Right", "Alt+Left")
        self.assertIsNone(self.case.show(MINOR))
        self.driver.key("space")
        self.case.wait_for(MINOR, lambda value: value is not None)

    def test_17(self):
        """Escape from the list of questions, and from what is known of the talk, goes back to the words"""
        question = ask("accused", "A11")
        self.jump(question)
        for keys in ("Ctrl+j", "Ctrl+t"):
            self.driver.key(keys, "Escape")
            self.driver.type_text("Dan ")
        self.driver.wait_text(question, "Dan Dan ")
        self.driver.key("Ctrl+a", "BackSpace")

    def test_18(self):
        """Alt+Up goes back a page, as far as the cases"""
        self.driver.key("Alt+Up")
        self.driver.find(f"Goals summary, {ACCUSED}", "button")
        self.driver.key("Alt+Up")
        self.driver.find(f"Open, {CASE}", "button")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
