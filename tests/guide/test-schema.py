#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts every guide, good and bad, to the checker (argv[1], the command line) and to the published schema.

Both must say the same, but for the rules below: these need more than one place of a file, or another
file, or the reading of a condition, which a schema cannot do.
"""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

TESTS = Path(__file__).resolve().parent.parent
DATA = TESTS.parent / "data"
FIXTURES = TESTS / "fixtures" / "guides"

# Rules that the checker has and the schema has not.
BEYOND_SCHEMA = {
    "duplicate-id", "duplicate-value", "duplicate-facet", "duplicate-consent", "bad-scale",
    "bad-condition", "unknown-name", "other-party", "unknown-item", "unknown-value", "no-value",
    "loop", "unreachable",
    "unknown-mirror", "mirror-not-mutual", "mirror-kind", "no-mirror-guide", "topic-without-mirror",
    "opens-with-event", "no-consent-before-event", "no-closing", "no-stop-signal",
}

number = 0
failed = 0


def report(passed, sentence, why=""):
    global number, failed
    number += 1
    failed += not passed
    print(f"{'ok' if passed else 'not ok'} {number} - {sentence}" + (f"\n# {why}" if not passed else ""))


def check(cli, path, *others):
    """The faults that the checker finds in @path; @others stand beside it."""
    done = subprocess.run([cli, "guide", "check", "--json", str(path), *map(str, others)],
                          capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"Bail out! {path}: exit code {done.returncode}: {done.stderr}")
    return [f for f in json.loads(done.stdout) if f["file"] == str(path) and not f["note"]]


def validate(schema, path):
    """What the schema finds, or None where the file is no JSON at all."""
    try:
        tree = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=refuse_repeated)
    except ValueError:
        return None
    return [error.message for error in schema.iter_errors(tree)]


def refuse_repeated(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a repeated key")
    return dict(pairs)


def compare_good(cli, schema, path, *others):
    faults, errors = check(cli, path, *others), validate(schema, path)
    report(not faults and errors == [], f"{path.name}: neither finds anything", f"{faults} {errors}")


def compare_bad(cli, schema, path, *others):
    faults, errors = check(cli, path, *others), validate(schema, path)
    rules = {fault["rule"] for fault in faults}
    if errors is None:
        report(rules == {"not-json"}, f"{path.name}: both say it is no JSON", f"{faults}")
    elif errors:
        report(rules and not rules & BEYOND_SCHEMA, f"{path.name}: both find it", f"{rules} {errors[:3]}")
    else:
        report(rules and rules <= BEYOND_SCHEMA, f"{path.name}: only the checker can find it", f"{rules}")
    return rules if errors == [] else set()


def main():
    cli = sys.argv[1]
    guide_schema = json.loads((DATA / "guides" / "guide.schema.json").read_text(encoding="utf-8"))
    goals_schema = json.loads((DATA / "goals" / "goals.schema.json").read_text(encoding="utf-8"))
    meanings = DATA / "positions" / "meanings.json"
    meanings_schema = json.loads((DATA / "positions" / "meanings.schema.json").read_text(encoding="utf-8"))
    matrix_schema = json.loads((DATA / "goals" / "matrix.schema.json").read_text(encoding="utf-8"))
    question_schema = json.loads((DATA / "gates" / "release-question.schema.json").read_text(encoding="utf-8"))
    leaks_schema = json.loads((DATA / "gates" / "leaks.schema.json").read_text(encoding="utf-8"))
    for name, schema in (("guide", guide_schema), ("goals", goals_schema), ("matrix", matrix_schema),
                         ("leaks", leaks_schema), ("meanings", meanings_schema),
                         ("release-question", question_schema)):
        Draft202012Validator.check_schema(schema)
        report(True, f"the schema of {name} is one")
    schema = Draft202012Validator(guide_schema)
    good = sorted((FIXTURES / "good").glob("*.json"))

    for path in sorted((DATA / "guides").glob("*.json")):
        if not path.name.endswith(".schema.json"):
            compare_good(cli, schema, path)
    for path in good:
        compare_good(cli, schema, path, *(other for other in good if other != path))
    for path in sorted((FIXTURES / "notes").glob("*.json")):
        compare_good(cli, schema, path)

    beside = [FIXTURES / "good" / "accused.json", FIXTURES / "good" / "case.json"]
    met = set()
    for path in sorted((FIXTURES / "bad").glob("*.json")):
        met |= compare_bad(cli, schema, path, *beside)
    report(met == BEYOND_SCHEMA, "every rule beyond the schema was met", f"not met: {BEYOND_SCHEMA - met}")

    errors = validate(Draft202012Validator(goals_schema), DATA / "goals" / "goals.json")
    report(errors == [], "the shipped goals are as their schema says", f"{errors}")
    errors = validate(Draft202012Validator(matrix_schema), DATA / "goals" / "matrix.json")
    report(errors == [], "the shipped matrix of goals is as its schema says", f"{errors}")
    errors = validate(Draft202012Validator(meanings_schema), meanings)
    report(errors == [], "the shipped meanings are as their schema says", f"{errors}")
    codes = [goal["code"] for goal in json.loads((DATA / "goals" / "goals.json").read_text())["goals"]]
    report(len(codes) == len(set(codes)), "no code of a goal stands there twice")

    errors = validate(Draft202012Validator(leaks_schema), DATA / "gates" / "leaks.json")
    report(errors == [], "the shipped rules for leaks are as their schema says", f"{errors}")

    errors = validate(Draft202012Validator(question_schema), DATA / "gates" / "release-question.json")
    report(errors == [], "the shipped questions about releases are as their schema says", f"{errors}")

    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
