# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk written up afterwards: typed, marked, put into the case, and taken back."""

import json

import tap
from accessible import TYPE_NAME
from driver import is_control
from pages import HARMED, Journey, ask

FIELD = "The talk as you write it up"
PICKER = "Which question does this answer?"
REST = "Eerst koffie. De bus had vertraging."
SAID = "Ik hoorde zijn stem en wist het weer."
MOST_TABS = 12
SEEN = "Kijkt lang naar het water."


class Written(Journey):
    def newest(self, question):
        """The last fragment of a question in the saved file, or None."""
        fragments = self.case.show(f"answer/harmed/{question}") or {}
        return list(fragments.values())[-1] if fragments else None

    def acts(self):
        return json.loads(self.case.read())["acts"]

    def values(self):
        values = {}
        for act in self.acts():
            values.update(act["set"])
        return {place: value for place, value in values.items() if value is not None}

    def choose(self, words):
        self.driver.wait_for(self.is_choosing, "the field to search a question in")
        self.driver.type_keys(words)
        self.driver.wait_for(lambda root: self.offers(root, words), "what was searched")
        self.driver.key("Return")
        self.driver.wait_gone(PICKER, "text")

    def is_choosing(self, root):
        focus = self.driver.text_focus(root)
        return focus is not None and focus.name == PICKER

    def offers(self, root, words):
        rows = [row for row in self.driver.candidates(root, words, "row") if row.has("selected")]
        return bool(rows)

    def test_01(self):
        """The page is one press away from the person, and every control of it has a name"""
        self.open_case()
        self.written(HARMED)
        nameless = [str(thing) for thing in self.driver.look().walk()
                    if thing.is_mapped and is_control(thing) and
                    (not (thing.name or thing.text) or TYPE_NAME.fullmatch(thing.name))]
        self.assertEqual(nameless, [])
        self.driver.wait_for(lambda root: (self.driver.text_focus(root) or root).name == FIELD, "the focus in the text")

    def test_02(self):
        """Shift+Tab leads from the text over the day of the talk out of the page, and Tab back"""
        for key in ("Shift+Tab", "Tab"):
            goal = "Marked pieces" if key == "Shift+Tab" else FIELD
            for _ in range(MOST_TABS):
                self.driver.key(key)
                if self.driver.focused() is not None and self.driver.focused().name == goal:
                    break
            self.driver.wait_for(lambda root: (at := self.driver.focused(root)) is not None and at.name == goal, f"the focus on “{goal}”")

    def test_03(self):
        """Words are marked with a key, and their question is found by typing"""
        self.driver.type_keys(REST)
        self.driver.key("Return", "Return")
        self.driver.type_keys(SAID)
        self.driver.key("Ctrl+1")
        self.choose(" ".join(ask("harmed", "V05").split()[:4]))
        self.driver.find(f"Quotation: “{SAID}”", "button")
        self.driver.shown("1 piece marked")
        self.assertTrue(self.driver.is_there(ask("harmed", "V05"), "button"))

    def test_04(self):
        """A piece whose question is not chosen says so, and nothing goes in"""
        self.driver.key("Return", "Return")
        self.driver.type_keys(SEEN)
        self.driver.key("Ctrl+3")
        self.driver.wait_for(self.is_choosing, "the field to search a question in")
        self.driver.key("Escape")
        self.driver.wait_gone(PICKER, "text")
        self.driver.shown("2 pieces marked · 1 has no question yet")
        before = self.values()
        self.driver.key("Ctrl+Return")
        self.driver.shown("1 marked piece has no question yet")
        self.driver.press("Choose its question…", "button")
        self.driver.wait_for(self.is_choosing, "the field to search a question in")
        self.driver.key("Escape")
        self.driver.wait_gone(PICKER, "text")
        self.assertEqual({place for place in self.values() if not place.startswith("writing/")},
                         {place for place in before if not place.startswith("writing/")})

    def test_05(self):
        """What is half written is there after the power has failed"""
        self.driver.shown("Saved")
        self.case.wait_for_text(SEEN)
        self.case.wait_for_text("observation")
        self.driver.kill9()
        self.start()
        self.open_case()
        self.driver.shown("Half written up: not in the case yet")
        self.written(HARMED)
        self.assertEqual(self.driver.read_text(FIELD), f"{REST}\n\n{SAID}\n\n{SEEN}")
        self.driver.shown("2 pieces marked · 1 has no question yet")

    def test_06(self):
        """With a question for each piece all of it goes in: one act, the rest as a note"""
        self.driver.focus(FIELD, "text")
        self.driver.key("Ctrl+End", "Ctrl+j")
        self.choose(" ".join(ask("harmed", "V07").split()[:4]))
        self.driver.shown("2 pieces marked")
        self.driver.key("Ctrl+Return")
        self.driver.shown("2 pieces are in the case")
        self.driver.wait_text(FIELD, "")
        self.case.wait_for_text("answer/harmed/V05")
        act = self.wait_act(lambda act: any(place.startswith("note/") for place in act["set"]))
        texts = {value["text"]: value.get("as") for value in act["set"].values() if value and "text" in value}
        self.assertEqual(texts, {SAID: "quotation", SEEN: "observation", REST: None})
        self.assertIn("writing/harmed", act["set"])

    def wait_act(self, condition):
        return self.driver.wait_for(lambda root: next((act for act in self.acts()[-3:] if condition(act)), None),
                                    "the act in the file")

    def test_07(self):
        """The button of the toast takes it back, with text and marks as they were"""
        self.driver.press("Undo", "button")
        self.driver.wait_text(FIELD, f"{REST}\n\n{SAID}\n\n{SEEN}")
        self.driver.shown("2 pieces marked")
        self.driver.wait_for(lambda root: SAID not in [value.get("text") for value in self.values().values()
                                                       if isinstance(value, dict)], "it to leave the case")

    def test_08(self):
        """Put in again, it stands in the talk as an answer"""
        self.driver.key("Ctrl+Return")
        self.driver.shown("2 pieces are in the case")
        self.leave()
        self.begin_talk(HARMED)
        self.jump(ask("harmed", "V05"))
        self.driver.find(f"Quotation: {SAID}", "button")
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
