#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts every file of rules, good and bad, to the checker (argv[1], the command line) and to the published schemas.

A bad file is called after the rule it breaks, and has that one finding at the place that expected.tsv names. A rule
that the schema cannot check is named below; any other disagreement is a fault of one of the two.
"""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

TESTS = Path(__file__).resolve().parent.parent
DATA = TESTS.parent / "data"
FIXTURES = TESTS / "fixtures" / "gates"
KINDS = {"gates": "gates", "reviews": "gates", "contradictions": "gates", "balance": "gates", "path": "paths"}
FILES = ("gates/gates", "gates/reviews", "gates/contradictions", "gates/balance", "paths/denial", "paths/meldcode")

# Rules that the checker has and a schema has not.
BEYOND_SCHEMA = {
    "duplicate-id", "bad-condition", "unknown-name", "unknown-item", "unknown-value", "unknown-goal", "loop", "no-mirror",
}

number = 0
failed = 0


def report(passed, sentence, why=""):
    global number, failed
    number += 1
    failed += not passed
    print(f"{'ok' if passed else 'not ok'} {number} - {sentence}" + (f"\n# {why}" if not passed else ""))


def check(cli, path):
    done = subprocess.run([cli, "readiness", "check", "--json", str(path)], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"Bail out! {path}: exit code {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def validate(schemas, path):
    """What the schema of its format finds, or of the first where it has none; None where it is no JSON."""
    try:
        tree = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return None
    named = tree.get("format", "") if isinstance(tree, dict) else ""
    kind = next((kind for kind in KINDS if named.startswith(f"voorgesprek-{kind}/")), "gates")
    return [error.message for error in schemas[kind].iter_errors(tree)]


def compare_good(cli, schemas, path):
    found, errors = check(cli, path), validate(schemas, path)
    report(not found and errors == [], f"{path.parent.name}/{path.name}: neither finds anything", f"{found} {errors}")


def compare_bad(cli, schemas, path, expected):
    found, errors = check(cli, path), validate(schemas, path)
    told = [f"{path.name}\t{one['line']}\t{one['column']}\t{one['rule']}\t{one.get('id', '')}" for one in found]
    report(told == expected, f"{path.name}: one finding, where it is", f"{told}")
    rule = found[0]["rule"] if found else ""
    report(rule and path.stem.startswith(rule), f"{path.name}: called after its rule", rule)
    if errors is None:
        report(rule == "not-json", f"{path.name}: both say it is no JSON", rule)
    else:
        report(bool(errors) != (rule in BEYOND_SCHEMA), f"{path.name}: the schema finds it unless it cannot",
               f"{rule} {errors[:3]}")
    return rule


def main():
    cli = sys.argv[1]
    schemas = {}
    for kind, folder in KINDS.items():
        tree = json.loads((DATA / folder / f"{kind}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(tree)
        schemas[kind] = Draft202012Validator(tree)

    for name in FILES:
        compare_good(cli, schemas, DATA / f"{name}.json")
    for path in sorted((FIXTURES / "good").glob("*.json")):
        compare_good(cli, schemas, path)

    rows = (FIXTURES / "bad" / "expected.tsv").read_text(encoding="utf-8").splitlines()[1:]
    met = set()
    for path in sorted((FIXTURES / "bad").glob("*.json")):
        met.add(compare_bad(cli, schemas, path, [row for row in rows if row.startswith(path.name + "\t")]))
    report(BEYOND_SCHEMA <= met, "every rule beyond the schema was met", f"not met: {BEYOND_SCHEMA - met}")

    print(f"1..{number}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
