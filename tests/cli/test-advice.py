#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""advice and referral, as a mediator notes them in the terminal."""

import tap
from program import DONE, USAGE, ProgramTest


class AdviceTest(ProgramTest):
    def test_advice(self):
        """advice is noted with whom, when, with names or without, and what came"""
        case = self.make_case()
        self.expect(DONE, "advice", case, "add", "Veilig Thuis", "--anonymous", "yes", "--on", "2026-03-02",
                    "--question", "What is wise?", "--outcome", "Talk first.")
        self.assertEqual(self.expect(DONE, "advice", case).out,
                         "2026-03-02  Veilig Thuis · without names\n    What is wise?\n    Talk first.\n")
        self.expect(USAGE, "advice", case, "add", " ")
        self.expect(USAGE, "advice", case, "add", "A colleague", "--anonymous", "perhaps")

    def test_referral(self):
        """what is not known of a referral is said"""
        case = self.make_case()
        self.expect(DONE, "referral", case, "add", "harmed", "The doctor", "--on", "2026-03-02")
        self.assertIn("consent not asked · not known whether taken up", self.expect(DONE, "referral", case, "list").out)
        self.expect(USAGE, "referral", case, "add", "harmed")


if __name__ == "__main__":
    tap.main()
