#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a talk at random moments and looks at what is left: kill-loop.py PROGRAM [ROUNDS [SEED]].

An answer counts as saved once the next question was printed. After each kill the case file must parse, hold every
saved answer in its order and at most one more, and open again; a part left behind must be in nobody's way.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROUNDS = 40
QUESTION = "V01"
LONGEST = 0.25
ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


class Talk:
    """One run of the program, fed with numbered answers as fast as it takes them."""

    def __init__(self, program, case, first):
        self.next = first
        self.saved = first
        self.process = subprocess.Popen([program, "interview", case, "--guide", "harmed"], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        self.thread = threading.Thread(target=self.converse)
        self.thread.start()

    def converse(self):
        """Answers the question each time it is printed, which says that the answer before is saved."""
        try:
            self.say(f":jump {QUESTION}")
            questions = (line for line in self.process.stdout if line.startswith(b"[") and b"] " in line)
            next(questions, None)  # where the talk was resumed, before the jump
            for _ in questions:
                self.saved = self.next
                self.say(f":p answer {self.next}")
                self.next += 1
        except BrokenPipeError:
            pass

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def kill(self):
        self.process.kill()
        self.thread.join()
        self.process.wait()
        self.process.stdout.close()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass


def read_answers(case):
    """The numbers of the answers in the file, which must parse, in the order in which they were noted."""
    tree = json.loads(case.read_text(encoding="utf-8"))
    noted = [value["text"] for act in tree["acts"] for place, value in act["set"].items() if place.startswith("answer/")]
    return [int(text.rsplit(" ", 1)[1]) for text in noted]


def check_round(program, case, moment, first):
    """Returns what is wrong, or None, and the first number of the next round."""
    talk = Talk(program, str(case), first)
    time.sleep(moment)
    talk.kill()
    found = read_answers(case)
    if found != list(range(len(found))):
        return f"the answers are {found[-20:]}", len(found)
    if not talk.saved <= len(found) <= talk.next:
        return f"{len(found)} answers are there, {talk.saved} were saved, {talk.next} were given", len(found)
    done = subprocess.run([program, "show", str(case), "case/label"], capture_output=True, env=ENVIRONMENT, check=False)
    if done.returncode != 0 or json.loads(done.stdout) != "Kill":
        return f"it does not open: {done.stderr.decode()}", len(found)
    return None, len(found)


def main(program, rounds, seed):
    folder = Path(tempfile.mkdtemp(prefix="vg-kill-"))
    case = folder / "a.voorgesprek.json"
    chance = random.Random(seed)
    failed, first, parts = 0, 0, 0

    print(f"# seed {seed}")
    subprocess.run([program, "new", str(case), "--label", "Kill"], check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    for number in range(1, rounds + 1):
        wrong, first = check_round(program, case, chance.uniform(0, LONGEST), first)
        parts += case.with_name(case.name + ".part").exists()
        failed += wrong is not None
        print(f"not ok {number} {wrong}" if wrong else f"ok {number} {first} answers are there", flush=True)
    subprocess.run([program, "set", str(case), "case/event", '"other"'], check=True, env=ENVIRONMENT)
    left = sorted(path.name for path in folder.iterdir())
    failed += left != [case.name]
    print(f"{'ok' if left == [case.name] else 'not ok'} {rounds + 1} after the next save no part is left ({parts} were)")
    shutil.rmtree(folder)

    print(f"1..{rounds + 1}")
    print(f"# {rounds + 1 - failed} passed, {failed} failed")
    return 1 if failed or first == 0 else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS,
                  int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(2**32)))
