#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the promises in Meson's testlog.json: each line of TAP, or the program where it speaks none.

Prints what failed and then "N passed, N failed"; exits 1 when any failed or none was counted.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

LINE = re.compile(r"^\s*(?P<no>not )?ok\b(?P<rest>.*)$")
SKIP = re.compile(r"#\s*(skip|todo)", re.I)
SKIPPED_WHOLE = re.compile(r"^1\.\.0\b", re.M)
EXIT_SKIPPED = 77


def outcome_of_line(found):
    if SKIP.search(found["rest"]):
        return "skipped"
    return "failed" if found["no"] else "passed"


def outcome_of_program(test, lines):
    """A program that ends well and says nothing at all has proven nothing, though Meson calls it skipped."""
    if test["result"] in ("OK", "EXPECTEDFAIL"):
        return "passed"
    told = lines["skipped"] or test["returncode"] == EXIT_SKIPPED or SKIPPED_WHOLE.search(test["stdout"])
    return "skipped" if test["result"] == "SKIP" and told else "failed"


def count(test):
    lines = Counter(outcome_of_line(found) for found in map(LINE.match, test["stdout"].splitlines()) if found)
    whole = outcome_of_program(test, lines)
    if not lines or (whole == "failed" and not lines["failed"]):
        lines[whole] += 1
    return lines


def main(log):
    total = Counter()
    for text in log.read_text().splitlines():
        test = json.loads(text)
        test["stdout"] = test.get("stdout", "")
        counted = count(test)
        for found in filter(None, map(LINE.match, test["stdout"].splitlines())):
            if SKIP.search(found["rest"]):
                print(f"skipped:{found['rest']}")
        total += counted
        if counted["failed"]:
            print(f"failed: {test['name']} ({test['result']})")
    tail = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"{total['passed']} passed, {total['failed']} failed{tail}")
    return 0 if total["passed"] and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
