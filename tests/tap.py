# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the unittest cases of the script that calls main() and prints TAP: one line per test, its docstring as its name.

What the script was started with after its own name is in sys.argv as ever (the path of the command line program;
for journeys that of the app, then that of the command line program).
"""

import sys
import unittest


class Result(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.count = 0

    def tell(self, test, mark, directive=""):
        self.count += 1
        print(f"{mark} {self.count} {test.shortDescription() or test.id()}{directive}", flush=True)

    def tell_why(self, text):
        """Also where whoever runs the tests prints no more of a failed one than its standard error."""
        for line in text.splitlines():
            print(f"# {line}", flush=True)
        print(text, file=sys.stderr, flush=True)

    def addSuccess(self, test):
        self.tell(test, "ok")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.tell(test, "ok", f" # SKIP {reason}")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.tell(test, "not ok")
        self.tell_why(self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.tell(test, "not ok")
        self.tell_why(self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        """unittest reports a test with failed parts nowhere else, and one whose parts all hold as a success."""
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.tell(subtest, "not ok")
            self.tell_why((self.failures + self.errors)[-1][1])


def main(module="__main__"):
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[module])
    result = Result()
    suite.run(result)
    print(f"1..{result.count}")
    sys.exit(0 if result.wasSuccessful() and result.count > 0 else 1)
