# SPDX-License-Identifier: GPL-3.0-or-later
"""More than one talk: what strikes one, what is noted in passing, one's own question, a pause, and how one speaks."""

import tap
from accessible import TYPE_NAME
from driver import is_control
from pages import HARMED, Journey, ask

FIRST, SECOND = ask("harmed", "V07"), ask("harmed", "V08")
SIGNAL = "Kijkt steeds naar de deur."
NOTE = "Zij telde de palen langs de weg."
OWN = "Wie mag weten dat wij praten?"


class Talks(Journey):
    without = ("answer/harmed/V07",)

    def check_names(self):
        """Everything one can use has a name that a person would say; once no toast, which is the platform's, is up."""
        for words in ("Signal kept", "Note kept", "Undone: "):
            self.driver.not_shown(words)
        nameless = [str(thing) for thing in self.driver.look().walk()
                    if thing.is_mapped and is_control(thing) and
                    (not (thing.name or thing.text) or TYPE_NAME.fullmatch(thing.name))]
        self.assertEqual(nameless, [])

    def press_inside(self, name):
        """What opens goes by the words in it as well: here only the very thing counts."""
        self.driver.activate(self.driver.wait_for(
            lambda root: next((thing for thing in self.driver.candidates(root, name, "button") if thing.name == name), None),
            f"“{name}” itself"))

    def wait_for_record(self, prefix, condition):
        """Until one of those under the prefix is as it should be."""
        return self.case.wait_for(prefix, lambda value: any(condition(record) for record in (value or {}).values()))

    def test_01(self):
        """Ctrl+G notes what one saw, at the question, and the outline shows it there"""
        self.open_case()
        self.begin_talk(HARMED)
        self.driver.find(FIRST, "heading")
        self.driver.key("Ctrl+g")
        self.driver.type_text(SIGNAL, "Signal")
        self.driver.key("Return")
        self.driver.wait_gone("Signal", "text")
        self.wait_for_record("signal", lambda signal: (signal["text"], signal["question"], signal["party"]) ==
                             (SIGNAL, "V07", "harmed"))
        self.driver.find(f"{FIRST}, open, a signal not discussed yet", "button")

    def test_02(self):
        """What became of a signal is written beside the question, and its flag goes"""
        self.driver.key("F4")
        self.driver.press("Signals, 1 open")
        self.driver.press(SIGNAL, "button")
        self.driver.type_text("mevrouw zelf", "Discussed with whom")
        self.driver.key("Tab")
        self.driver.press("Discussed", "choice")
        self.wait_for_record("signal", lambda signal: signal.get("discussed") == "yes" and signal.get("with") == "mevrouw zelf")
        self.driver.find(f"{FIRST}, open", "button")
        self.check_names()
        self.driver.press("Signals, 0 open", "button")
        self.driver.wait_gone("Discussed with whom", "text")

    def test_03(self):
        """A quick note, taken back with what was said of it and done again, is filed in one act that Ctrl+Z takes back"""
        self.driver.key("Ctrl+space")
        self.driver.type_text(NOTE, "Quick note")
        self.driver.key("Return")
        self.driver.shown("Note kept.")
        self.driver.key("Ctrl+z")
        self.driver.shown("Undone: a note")
        self.driver.not_shown("Note kept.")
        self.driver.key("Ctrl+Shift+z")
        self.driver.shown("Done again: a note")
        self.driver.press("Notes, 2 to file")
        self.driver.press(NOTE, "button")
        self.check_names()
        self.driver.press("Paraphrase", "choice")
        self.driver.press(f"File here, {NOTE}", "button")
        self.case.wait_for("answer/harmed/V07/1", lambda value: value and (value["as"], value["text"]) == ("paraphrase", NOTE))
        self.wait_for_record("note", lambda note: note.get("filed") == "answer/harmed/V07/1")
        self.driver.shown("filed with")
        self.driver.key("Ctrl+z")
        self.case.wait_for("answer/harmed/V07/1", lambda value: value is None)
        self.driver.find("Notes, 2 to file")
        self.driver.key("F4")

    def test_04(self):
        """A question of one's own stands in its part, is answered, and can be taken away while nothing is said"""
        self.driver.key("Shift+Ctrl+o")
        self.driver.type_text(OWN, "A question of your own")
        self.driver.key("Return")
        self.driver.find(OWN, "heading")
        self.driver.find(f"{OWN}, open", "button")
        self.driver.find("Take this question of your own away", "button")
        self.driver.type_text("Alleen mijn zus.", OWN)
        self.driver.key("Ctrl+Enter")
        self.case.wait_for("answer/harmed/own-1/1", lambda value: value and value["text"] == "Alleen mijn zus.")
        self.driver.key("Alt+Left")
        self.driver.find(f"{OWN}, answered", "button")
        self.driver.wait_gone("Take this question of your own away", "button")

    def test_05(self):
        """A second talk begins on request, and what was said before says in which talk"""
        self.driver.key("Ctrl+t")
        self.driver.find("Who was there", "text")
        self.check_names()
        self.press_inside("Begin another talk")
        self.driver.type_text("haar zus")
        self.driver.key("Tab")
        self.wait_for_record("talk", lambda talk: talk.get("present") == "haar zus")
        self.driver.key("Escape")
        self.driver.wait_gone("Begin another talk", "button")
        self.driver.type_text("En mijn moeder.", OWN)
        self.driver.press("+ Another", "button")
        # Half a sentence stands there too, as the draft it is.
        first = self.case.wait_for("answer/harmed/own-1/1", lambda value: value and "talk" in value)
        second = self.case.wait_for("answer/harmed/own-1/2", lambda value: value and "talk" in value)
        self.assertNotEqual(first["talk"], second["talk"])

    def test_06(self):
        """Only what one looks for stands in the outline, and where there is none it says so"""
        self.driver.key("Shift+Ctrl+f")
        self.driver.key("End", "Return")
        self.driver.shown("No answer is parked.")
        self.driver.key("Shift+Ctrl+f")
        self.driver.key("Home", "Return")
        self.driver.find(f"{OWN}, answered", "button")

    def test_07(self):
        """A pause shows nothing of the talk, until a key is pressed"""
        for begin in (lambda: self.press_inside("Pause"), lambda: self.driver.key("F5")):
            begin()
            self.driver.shown("A moment")
            self.driver.shown("Take your time.")
            self.driver.find("Acute danger", "button")
            self.driver.wait_gone(OWN, "heading")
            self.driver.key("x")
            self.driver.find(OWN, "heading")

    def test_08(self):
        """In another language the question stands below in the person's own words"""
        self.jump(FIRST)
        self.driver.key("Ctrl+t")
        self.press_inside("English")
        self.case.wait_for("party/harmed", lambda value: value and value["language"] == "en")
        self.driver.not_shown("Wat ging er in die tijd door je heen?")
        self.press_inside("Dutch")
        self.case.wait_for("party/harmed", lambda value: value and value["language"] == "nl")
        self.driver.shown("Wat ging er in die tijd door je heen?")
        self.driver.key("Escape")

    def test_09(self):
        """Ctrl+Space takes a note on any page of the case"""
        self.driver.key("Alt+Up")
        self.driver.shown("The steps")
        self.driver.key("Ctrl+space")
        self.driver.type_text("Bel volgende week.", "Quick note")
        self.driver.key("Return")
        self.driver.wait_gone("Quick note", "text")
        self.wait_for_record("note", lambda note: note["text"] == "Bel volgende week.")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
