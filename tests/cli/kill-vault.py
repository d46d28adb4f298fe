#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a talk that is kept in a vault, and looks at what is left: kill-vault.py PROGRAM [ROUNDS [SEED]].

An answer is acknowledged once the next question is printed. After each kill the vault must open without a word of
complaint and hold every acknowledged answer in its order, and at most one more. One vault goes through all rounds.
"""

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, deque
from pathlib import Path

ROUNDS = 100
ROUNDS_A_CASE = 100
ROUNDS_A_CHECK = 25
QUESTION = "V01"
WORDS = "vijf kleine katten op zolder"

# A third of all kills must fall between an answer and its acknowledgement, and a third after one.
WANTED = {"before": 0.42, "after": 0.42, "start": 0.16}
MOMENTS = {"before": ["answer"], "after": ["idle", "idle", "close"], "start": ["start"]}


class Vault:
    """A vault in a folder of its own, and the program on it."""

    def __init__(self, program):
        self.program = program
        self.folder = Path(tempfile.mkdtemp(prefix="vg-kill-vault-"))
        self.path = str(self.folder / "vault")
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "HOME": str(self.folder),
                            "XDG_STATE_HOME": str(self.folder / "state"), "XDG_DATA_HOME": str(self.folder / "data")}
        if "VG_QUICK_KDF" in os.environ:
            self.environment["LD_PRELOAD"] = os.environ["VG_QUICK_KDF"]
        self.run("vault", "create", self.path, "--kdf-cost", "1:64")

    def start(self, *arguments, **streams):
        """Starts the program; the passphrase comes on a descriptor."""
        read, write = os.pipe()
        os.write(write, f"{WORDS}\n".encode())
        os.close(write)
        try:
            return subprocess.Popen([self.program, *arguments, "--passphrase-fd", str(read)], env=self.environment,
                                    pass_fds=(read,), start_new_session=True, **streams)
        finally:
            os.close(read)

    def tell(self, *arguments):
        """Returns exit code and both outputs."""
        with self.start(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            out, err = process.communicate()
        return process.returncode, out.decode(), err.decode()

    def run(self, *arguments):
        code, out, err = self.tell(*arguments)
        if code != 0:
            raise SystemExit(f"Bail out! {' '.join(arguments)}: exit code {code}\n{out}{err}")
        return out

    def add_case(self):
        return self.run("new", "--vault", self.path, "--label", "Kill").strip()


class Clock:
    """How long something takes here, from the last times it was measured."""

    def __init__(self, guess):
        self.times = deque([guess], maxlen=50)

    def add(self, seconds):
        self.times.append(seconds)

    def get(self):
        return statistics.median(self.times)


class Talk:
    """One run of the program, fed with numbered answers. @saved counts those that were acknowledged, @next those given."""

    def __init__(self, vault, case, first):
        self.next = self.saved = first
        self.process = vault.start("interview", "--vault", vault.path, case, "--guide", "harmed", stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def wait_for_question(self):
        for line in self.process.stdout:
            if self.is_question(line):
                return
        raise SystemExit("Bail out! the talk ended by itself")

    @staticmethod
    def is_question(line):
        return line.startswith(b"[") and b"] " in line

    def begin(self):
        self.wait_for_question()
        self.say(f":jump {QUESTION}")
        self.wait_for_question()

    def give(self):
        self.say(f":p answer {self.next}")
        self.next += 1

    def answer(self, clock):
        """Gives an answer and waits until it is acknowledged."""
        began = time.monotonic()
        self.give()
        self.wait_for_question()
        self.saved = self.next
        clock.add(time.monotonic() - began)

    def kill(self):
        """What was printed before the kill still counts."""
        self.process.kill()
        rest = sum(self.is_question(line) for line in self.process.stdout)
        self.process.wait()
        self.process.stdout.close()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        return rest


class Loop:
    def __init__(self, program, seed):
        self.chance = random.Random(seed)
        self.vault = Vault(program)
        self.case = self.vault.add_case()
        self.n_answers = 0
        self.counts = Counter()
        self.clocks = {"start": Clock(0.2), "answer": Clock(0.005), "close": Clock(0.02)}

    def wait(self, seconds):
        """Short waits to the point: a sleep is as long as the system likes."""
        end = time.monotonic() + seconds
        if seconds > 0.002:
            time.sleep(seconds - 0.001)
        while time.monotonic() < end:
            pass

    def draw_moment(self):
        """One of those of which there are too few until now: no clock hits them all."""
        lacking = {part: share * self.counts.total() - self.counts[part] for part, share in WANTED.items()}
        most = max(lacking.values())
        part = self.chance.choice([name for name, lack in lacking.items() if lack > most - 1])
        return self.chance.choice(MOMENTS[part])

    def hold(self, talk, moment):
        """A talk up to the moment at which it is killed."""
        began = time.monotonic()
        talk.begin()
        self.clocks["start"].add(time.monotonic() - began)
        for _ in range(self.chance.randint(0 if moment == "answer" else 1, 3)):
            talk.answer(self.clocks["answer"])
        if moment == "answer":
            talk.give()
            self.wait(self.chance.uniform(0, self.clocks["answer"].get()))
        elif moment == "close":
            talk.say(":quit")
            self.wait(self.chance.uniform(0, self.clocks["close"].get()))
        else:
            self.wait(self.chance.uniform(0, 0.002))

    def kill(self, moment):
        """Returns the talk that was killed."""
        talk = Talk(self.vault, self.case, self.n_answers)
        if moment == "start":
            self.wait(self.chance.uniform(0, self.clocks["start"].get()))
        else:
            self.hold(talk, moment)
        n_questions = talk.kill()
        if talk.saved < talk.next and n_questions > 0:
            talk.saved = talk.next
        self.counts["start" if moment == "start" else "before" if talk.saved < talk.next else "after"] += 1
        return talk

    def read_answers(self):
        """The numbers of all answers, in the order in which they were noted; or what is wrong."""
        code, out, err = self.vault.tell("history", "--json", "--vault", self.vault.path, self.case, "answer")
        if err and not (code == 1 and "nothing ever stood" in err):
            return None, f"it complains: {err}"
        if code not in (0, 1):
            return None, f"exit code {code}"
        sets = [value for line in out.splitlines()
                for place, value in json.loads(line)["set"].items() if place.startswith("answer/")]
        return [int(value["text"].rsplit(" ", 1)[1]) for value in sets], None

    def check_round(self, moment):
        """Returns what is wrong, or None."""
        talk = self.kill(moment)
        found, wrong = self.read_answers()
        if wrong:
            return wrong
        self.n_answers = len(found)
        if found != list(range(len(found))):
            return f"the answers are {found[-20:]}"
        if not talk.saved <= len(found) <= talk.next:
            return f"{len(found)} answers are there, {talk.saved} were acknowledged, {talk.next} were given"
        return None

    def measure_closing(self):
        talk = Talk(self.vault, self.case, self.n_answers)
        talk.begin()
        began = time.monotonic()
        talk.say(":quit")
        talk.process.wait()
        self.clocks["close"].add(time.monotonic() - began)
        talk.kill()

    def check_vault(self):
        code, out, err = self.vault.tell("vault", "check", self.vault.path)
        return None if code == 0 else f"vault check: exit code {code}\n{out}{err}"

    def begin_case(self):
        self.case, self.n_answers = self.vault.add_case(), 0
        self.measure_closing()

    def run(self, rounds):
        """Returns the rounds that went wrong, and the checks that did."""
        lost, unsound, n_all = [], [], 0
        for number in range(1, rounds + 1):
            if number % ROUNDS_A_CASE == 1:
                n_all += self.n_answers
                self.begin_case()
            moment = self.draw_moment()
            wrong = self.check_round(moment)
            if wrong:
                lost.append(wrong)
                print(f"# round {number}, killed at {moment}: {wrong}", flush=True)
                self.begin_case()
            wrong = self.check_vault() if number % ROUNDS_A_CHECK == 0 or number == rounds else None
            if wrong:
                unsound.append(wrong)
                print(f"# round {number}: {wrong}", flush=True)
            if len(lost) + len(unsound) > 20:
                break
        print(f"# {n_all + self.n_answers} answers are there")
        return lost, unsound


def tell(number, is_right, what):
    print(f"{'ok' if is_right else 'not ok'} {number} {what}", flush=True)
    return is_right


def main(program, rounds, seed):
    print(f"# seed {seed}", flush=True)
    loop = Loop(program, seed)
    began = time.monotonic()
    lost, unsound = loop.run(rounds)
    seconds = time.monotonic() - began
    before, after = loop.counts["before"], loop.counts["after"]

    results = [
        tell(1, not lost, f"{rounds} kills: each acknowledged answer is there, in its order ({len(lost)} rounds failed)"),
        tell(2, not unsound, f"every {ROUNDS_A_CHECK} kills the vault is sound"),
        tell(3, 3 * before >= rounds, f"a third was killed between an answer and its acknowledgement ({before})"),
        tell(4, 3 * after >= rounds, f"a third was killed after an acknowledgement ({after})"),
    ]
    print(f"1..{len(results)}")
    print(f"# {seconds:.1f} s, {rounds / seconds:.1f} kills a second; {loop.counts['start']} while it started")
    if all(results):
        shutil.rmtree(loop.vault.folder)
    else:
        print(f"# what is left: {loop.vault.folder}")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS,
                  int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(2**32)))
