# SPDX-License-Identifier: GPL-3.0-or-later
"""What cannot be read or written: the window says so where one looks, and goes on."""

import os

import tap
from pages import CASE, HARMED, Journey, ask

WORDS = "Dit staat nog niet op schijf."
BROKEN = '{"format": "voorgesprek-case/1",\n"id": "stukkezaak",, "acts": []}\n'


class Broken(Journey):
    @classmethod
    def start(cls):
        with open(os.path.join(cls.driver.folder, "stuk.voorgesprek.json"), "w", encoding="utf-8") as file:
            file.write(BROKEN)
        super().start()

    def test_01(self):
        """A damaged case stands among the others, with what is wrong with it, and cannot be opened"""
        fault = self.find_in_list("stuk.voorgesprek.json:2", "label")
        self.assertIn("2:", fault.name)
        self.assertEqual([thing.name for thing in self.driver.candidates(self.driver.look(), "Open,", "button")
                          if "stuk" in thing.name], [])

    def test_02(self):
        """The others open as ever, and the damaged file stays as it was"""
        self.open_case()
        self.driver.press("Back to the cases", "button")
        self.find_in_list(f"Open, {CASE}", "button")
        self.driver.stop()
        with open(os.path.join(self.driver.folder, "stuk.voorgesprek.json"), encoding="utf-8") as file:
            self.assertEqual(file.read(), BROKEN)


class NotSaved(Journey):
    """A folder stands where the new file would be written: that stops root too, whom no permission stops."""

    @classmethod
    def start(cls):
        super().start()
        cls.obstacle = cls.case.path + ".part"

    def test_01(self):
        """Where saving fails, the page says so at once and why, and what is on disk stays as it was"""
        self.open_case()
        self.begin_talk(HARMED)
        self.jump(ask("harmed", "V07"))
        before = self.case.read()
        os.mkdir(self.obstacle)
        self.driver.type_text(WORDS)
        self.driver.key("Ctrl+Enter")
        self.driver.shown("Not saved: ")
        self.driver.find("Try again", "button")
        self.assertEqual(self.case.read(), before)

    def test_02(self):
        """Leaving the case asks first"""
        self.driver.press("Back to the case", "button")
        self.driver.press("Back to the cases", "button")
        self.driver.shown("The case could not be saved")
        self.driver.press("Stay", "button")
        self.driver.shown("The steps")

    def test_03(self):
        """Trying again when the way is free saves everything"""
        os.rmdir(self.obstacle)
        self.driver.press("Try again", "button")
        self.driver.shown("Saved ")
        self.driver.not_shown("Not saved: ")
        self.case.wait_for("answer/harmed/V07/1", lambda value: value and value["text"] == WORDS)
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
