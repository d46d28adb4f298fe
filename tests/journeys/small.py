# SPDX-License-Identifier: GPL-3.0-or-later
"""A small window, large text, another language, and a system without a locale."""

import tap
from pages import CASE, HARMED, Journey, ask, item_of

KINDS = {
    "V07": "an open question", "V-consent-talk": "a consent", "V-inform-role": "something explained", "V-goals": "goals",
    "V28": "a scale", "V-form": "a choice", "V-if-late": "a what-if", "V47": "yes or no", "V-read-back": "reading back",
}


class Small(Journey):
    settings = {"window-width": "700", "window-height": "900", "text-scale": "1.5"}
    without = ("answer/harmed/V07",)

    def fits(self, name, kind=None):
        """Whether one can see the thing whole without scrolling or widening anything."""
        thing = self.driver.find(name, kind)
        window = self.driver.look().windows()[-1]
        x, y, width, height = thing.bounds
        self.assertLessEqual(window.bounds[2], 700, "the window itself")
        self.assertTrue(x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= window.bounds[2] and
                        y + height <= window.bounds[3], f"{thing} at {thing.bounds} in {window.bounds}")

    def test_01(self):
        """At 700 pixels and 150 % the pages of the cases and of one case fit"""
        self.find_in_list(f"Open, {CASE}", "button")
        self.fits(f"Open, {CASE}", "button")
        self.open_case()
        self.fits("Back to the cases", "button")
        self.fits(f"Continue the talk, {HARMED}", "button")

    def test_02(self):
        """So does each kind of question, with the way back and on"""
        self.begin_talk(HARMED)
        for id_, kind in KINDS.items():
            with self.subTest(kind):
                self.jump(ask("harmed", id_))
                self.fits(ask("harmed", id_), "heading")
                self.fits("Back", "button")
                self.fits("Next", "button")

    def test_03(self):
        """The answer of an open question fits too, and takes what is typed"""
        self.jump(ask("harmed", "V07"))
        self.fits(ask("harmed", "V07"), "text")
        self.driver.type_text("Dat ik wakker moest blijven.")

    def test_04(self):
        """The outline and the prompts come over the question and go again"""
        self.assertFalse(self.driver.is_there("Show in the outline", "choice"))
        self.driver.press("Outline", "button")
        self.driver.find("Show in the outline", "choice")
        self.driver.press("Outline", "button")
        self.driver.wait_gone("Show in the outline", "choice")
        self.driver.key("F4")
        self.driver.find("Always possible", "heading")
        self.driver.key("F4")
        self.driver.wait_gone("Always possible", "heading")

    def test_05(self):
        """Above a paper stands the way to all others, in words"""
        self.leave()
        self.drafts()
        self.fits("All papers", "button")
        self.assertFalse(self.driver.is_there(f"Mijn deelname, For {HARMED}", "row"))
        self.driver.press("All papers", "button")
        self.driver.press(f"Mijn deelname, For {HARMED}", "row")
        self.driver.shown("Mijn deelname")
        self.leave()
        self.begin_talk(HARMED)
        self.jump(ask("harmed", "V07"))

    def test_06(self):
        """Choosing another language changes the whole screen at once, at the same question"""
        self.driver.key("Ctrl+comma")
        self.driver.press("Language of the screen", "choice")
        self.driver.find("Nederlands", "label")
        self.driver.key("Down", "Return")
        self.driver.shown("Taal van het scherm")
        self.driver.find(item_of("harmed", "V07")["je"]["nl"], "heading")
        self.driver.not_shown("Size of the text")
        self.driver.key("Escape")
        self.driver.find("Verder", "button")
        self.assertFalse(self.driver.is_there("Next", "button"))

    def test_07(self):
        """The choice is kept, and what was typed in the other language is there"""
        self.driver.stop()
        self.driver.start(language=None)
        self.driver.shown("Oefenzaken")
        self.case.wait_for("answer/harmed/V07/1", lambda value: value and value["text"] == "Dat ik wakker moest blijven.")
        self.driver.stop()


class NoLocale(Journey):
    language = None
    environment = {"LC_ALL": "C", "LANG": "", "LANGUAGE": ""}

    def test_01(self):
        """On a system without a locale the screen is Dutch, also where the system is said to speak C"""
        self.driver.press(f"Openen, {CASE}", "button")
        self.driver.find(f"Doelenoverzicht, {HARMED}", "button")
        self.driver.shown("Terug naar de zaken")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
