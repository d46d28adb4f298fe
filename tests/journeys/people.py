# SPDX-License-Identifier: GPL-3.0-or-later
"""Everyone in the case: a name changed, a supporter who comes and goes, and nothing erased outside a vault."""

import tap
from driver import DOWN, UP
from pages import ACCUSED, HARMED, Journey

SUPPORTER = "mevrouw Meerkoet"


class People(Journey):
    def place_of_field(self):
        x, y, width, height = self.driver.find(f"Wishes to be called, {ACCUSED}", "text").bounds
        return x + width // 2, y + height // 2

    def test_01(self):
        """The page opens from the case and shows both, with what each wishes to be called"""
        self.open_case()
        self.people()
        for name in (HARMED, ACCUSED):
            self.driver.wait_text(f"Wishes to be called, {name}", name)

    def test_02(self):
        """A supporter is added with a name and stands there"""
        self.driver.press("of the person harmed", "button")
        self.driver.type_text(SUPPORTER, "What the new person wishes to be called")
        self.driver.key("Return")
        self.driver.shown(f"Supporter of {HARMED}")
        self.case.wait_for("party/supporter-1", lambda value: value and (value["name"], value["side"]) == (SUPPORTER, "harmed"))

    def test_03(self):
        """How to reach her safely is written in her card"""
        self.reach(f"How to reach them safely, {SUPPORTER}", "text")
        self.driver.type_text("Bellen voor negenen.")
        self.driver.key("Tab")
        self.case.wait_for("party/supporter-1", lambda value: value.get("channel") == "Bellen voor negenen.")

    def test_04(self):
        """Removed, she is gone; Undo brings her back with what was written"""
        self.driver.press(f"Remove, {SUPPORTER}", "button")
        self.driver.shown(f"{SUPPORTER} is no longer in this case")
        self.case.wait_for("party/supporter-1", lambda value: value is None)
        self.driver.press("Undo", "button")
        self.case.wait_for("party/supporter-1", lambda value: value and value["channel"] == "Bellen voor negenen.")
        self.driver.shown(f"Supporter of {HARMED}")

    def test_05(self):
        """The wheel over a field moves the page"""
        field = self.driver.find(f"Wishes to be called, {ACCUSED}", "text")
        self.driver.click(field)
        x_window, y_window = self.driver.place_of_window()[:2]
        before = self.place_of_field()
        for way in (DOWN, UP):
            x, y = (x_window + before[0], y_window + before[1])
            self.driver.turn_wheel(way, x, y)
            if self.place_of_field() != before:
                return
        self.fail("The page did not move")

    def test_06(self):
        """Outside a vault it is said that nothing has to be erased"""
        self.driver.shown("This is done in your vault.")
        self.assertFalse(self.driver.is_there(f"Erase all of {HARMED}", "button"))
        self.leave()
        self.driver.stop()


if __name__ == "__main__":
    tap.main()
