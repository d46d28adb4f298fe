# SPDX-License-Identifier: GPL-3.0-or-later
"""From the practice cases through both talks to a goals summary on paper, and through a power failure."""

import os
import subprocess

import tap
from pages import ACCUSED, CASE, HARMED, Journey, ask

ANSWERS = {
    "V07": "Ik dacht: als ik nu iets zeg, zit ik morgen op de wal.",
    "V19": "Dan hoef ik er niet meer naar te raden.",
    "V33": "Dan schrijf ik die vraag op en leg hem weg.",
}
DRAFT = "Dat ik haar broer was, en dat"


class Walk(Journey):
    without = ("answer/harmed/V07", "answer/harmed/V19", "answer/harmed/V33", "answer/harmed/VLF2",
               "answer/accused/A27")

    def test_01(self):
        """The practice case opens on a page that shows both people in the same way"""
        self.open_case()
        for name in (HARMED, ACCUSED):
            self.driver.find(f"Continue the talk, {name}", "button")
            self.driver.find(f"Goals summary, {name}", "button")

    def test_02(self):
        """Three open questions are answered as quotation with the keys alone"""
        self.begin_talk(HARMED)
        for id_, words in ANSWERS.items():
            self.jump(ask("harmed", id_))
            self.driver.type_text(words, ask("harmed", id_))
            self.driver.key("Ctrl+Enter")
            self.driver.wait_gone(ask("harmed", id_), "heading")
            self.case.wait_for(f"answer/harmed/{id_}/1",
                               lambda value: value and (value["as"], value["text"]) == ("quotation", words))

    def test_03(self):
        """Declining a question is one key, and the outline says so"""
        question = ask("harmed", "VLF2")
        self.jump(question)
        self.driver.key("Ctrl+d")
        self.driver.find(f"{question}, declined", "button")
        self.case.wait_for("answer/harmed/VLF2", lambda value: value == {"none": "declined"} | (value or {}))

    def test_04(self):
        """What is acknowledged brings other questions, with the answers they had, and parks those not at issue"""
        self.leave()
        self.begin_talk(ACCUSED)
        comes, goes = ask("accused", "AE2a"), ask("accused", "AE3a")
        self.jump(ask("accused", "A-facet-act"))
        self.assertFalse(self.driver.is_there(f"{comes}, answered", "button"))
        self.driver.press("Acknowledges", "choice")
        self.driver.find(f"{comes}, answered", "button")
        self.driver.press("The impact,", "button")
        self.driver.find(ask("accused", "A14"), "button")
        self.assertFalse(self.driver.is_there(f"{goes}, answered", "button"))

    def test_05(self):
        """Taking that back brings the first questions back, and no answer is lost"""
        comes, goes = ask("accused", "AE2a"), ask("accused", "AE3a")
        self.driver.press("Denies", "choice")
        self.driver.find(f"{goes}, answered", "button")
        self.driver.wait_gone(f"{comes}, answered", "button")
        self.assertIsNotNone(self.case.show("answer/accused/AE2a"))
        self.assertEqual(self.case.show("acknowledgement/accused/act")["value"], "denies")

    def test_06(self):
        """What was said stands in the goals summary of the one who said it, and in no other"""
        self.leave()
        self.summary(ACCUSED)
        self.driver.press("For the mediator", "button")
        self.driver.shown(self.case.show("answer/accused/A26/1")["text"])
        self.assertNotIn(ANSWERS["V33"], self.driver.everything_told())
        self.leave()
        self.summary(HARMED)
        self.assertNotIn(ANSWERS["V33"], self.driver.everything_told())
        self.driver.press("For the mediator", "button")
        self.driver.shown(ANSWERS["V33"])

    def test_07(self):
        """The summary is exported as a PDF that says the same"""
        path = os.path.join(self.driver.home, "summary.pdf")
        self.driver.press("Export as PDF", "button")
        self.driver.replace_text(path, "Name")
        self.driver.press("Save", "button")
        self.driver.shown("Saved as summary.pdf")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        words = " ".join(text.split())
        self.assertIn(ANSWERS["V33"], words)
        self.assertIn(HARMED, words)

    def test_08(self):
        """After a power failure everything is there, in the window and in the file, and half a sentence too"""
        self.leave()
        self.begin_talk(ACCUSED)
        question = ask("accused", "A27")
        self.jump(question)
        self.driver.type_text(DRAFT, question)
        self.case.wait_for_text(DRAFT)
        self.driver.type_text(" I had only just begun")
        self.driver.kill9()

        self.start()
        self.open_case()
        self.begin_talk(ACCUSED)
        self.jump(question)
        self.driver.shown(DRAFT)
        self.assertTrue(self.case.show("answer/accused/A27/1")["text"].startswith(DRAFT))

    def test_09(self):
        """The answers given before it are there as well"""
        self.leave()
        self.begin_talk(HARMED)
        for id_, words in ANSWERS.items():
            self.jump(ask("harmed", id_))
            self.driver.shown(words)
            self.assertEqual(self.case.show(f"answer/harmed/{id_}/1")["text"], words)
        self.jump(ask("harmed", "VLF2"))
        self.driver.find(f"{ask('harmed', 'VLF2')}, declined", "button")
        self.driver.wait_for(lambda root: self.driver.candidates(root, "declined", "button")[0].has("pressed"),
                             "“declined” to be chosen")

    def test_10(self):
        """The program ends in peace: all is saved, and it warned of nothing"""
        self.leave()
        self.driver.press("Back to the cases", "button")
        self.driver.find(f"Open, {CASE}", "button")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
