#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""new, set, show and history: a case file and what stands in it."""

import json
import os
import resource
import signal
import stat
import unittest

import tap
from program import DONE, FINDINGS, IS_SLOW, PRACTICE, USAGE, WORLD, ProgramTest, environment


class CaseTest(ProgramTest):
    def test_new(self):
        """a new case is a file of its owner's, and is said to be readable by anyone who can open it"""
        told = self.expect(DONE, "new", self.case, "--label", "Oefening")
        self.assertIn(str(self.case), told.out)
        self.assertIn("vault", told.out)
        self.assertIn("kluis", self.expect(DONE, "new", self.folder / "b", env=environment("nl")).out)
        self.assertEqual(stat.S_IMODE(self.case.stat().st_mode), 0o600)
        self.assertEqual(self.places(), {"case/label": "Oefening"})

    def test_new_json(self):
        """new tells id and path as JSON"""
        told = json.loads(self.expect(DONE, "new", "--json", self.case).out)
        self.assertEqual(told["path"], str(self.case))
        self.assertEqual(told["id"], json.loads(self.case.read_text())["id"])

    def test_new_overwrites_nothing(self):
        """new leaves a file alone that is there already"""
        self.write(self.case.name, "mine")
        self.assert_named(self.expect(WORLD, "new", self.case), self.case)
        self.assertEqual(self.case.read_text(), "mine")

    def test_new_refuses_bytes(self):
        """a label that is no UTF-8 is refused and no file is made"""
        self.expect(USAGE, "new", self.case, "--label", b"\xff\xfe")
        self.assertFalse(self.case.exists())

    def test_round_trip(self):
        """what set records, show prints as canonical JSON, byte for byte"""
        self.make_case()
        for place, value in (
                ("case/label", '"é \\u2028\\u202e \\"x\\" <b> {{y}}"'),
                ("answer/harmed/V05/1", '{"text":"Ik  wil\\nrust.","as":"quotation","zz":[1,{"b":1,"a":2}]}'),
                ("goal/harmed/g1", '{ "importance" : 10 , "words" : "x" }'),
                ("answer/harmed/V06", '{"value":["b","a"]}')):
            self.expect(DONE, "set", self.case, place, value)
            shown = self.expect(DONE, "show", self.case, place)
            canonical = self.expect(DONE, "json", "canonical", "-", given=value)
            self.assertEqual(shown.out, canonical.out + "\n")

    def test_show_under(self):
        """show prints what stands under a place as one object"""
        self.make_case()
        for number in (10, 9):
            self.expect(DONE, "set", self.case, f"answer/harmed/V05/{number}", '{"as":"quotation","text":"x"}')
        self.assertEqual(list(self.places("answer/harmed")), ["answer/harmed/V05/10", "answer/harmed/V05/9"])
        told = self.expect(FINDINGS, "show", self.case, "answer/accused")
        self.assert_named(told, "answer/accused")
        self.assertEqual(told.out, "")

    def test_show_case(self):
        """show tells where a case stands: label, steps, people, what was discussed"""
        told = self.expect(DONE, "show", PRACTICE, env=environment("en"))
        label = json.loads(self.expect(DONE, "show", PRACTICE, "case/label").out)
        self.assertTrue(told.out.startswith(label))
        self.assertIn("discussed", told.out)
        self.assertIn("position: denies", told.out)
        self.assertIn("houding: ontkent", self.expect(DONE, "show", PRACTICE, env=environment("nl")).out)

    def test_show_empty_case(self):
        """a case without a word in it can be shown"""
        self.make_case()
        told = self.expect(DONE, "show", self.case)
        self.assertIn("Case without a name", told.out)
        self.expect(FINDINGS, "show", "--json", self.case)

    def test_history(self):
        """history shows what stood at a place and under it, oldest first"""
        self.make_case(event="other")
        self.expect(DONE, "set", self.case, "case/event", '"sexual"')
        self.expect(DONE, "set", self.case, "case/event", "null")
        self.expect(DONE, "set", self.case, "case/form", '"video"')

        lines = self.expect(DONE, "history", self.case, "case/event").out.splitlines()
        self.assertEqual([line.split("  ")[2:] for line in lines],
                         [["case/event", '"other"'], ["case/event", '"sexual"'], ["case/event", "null"]])
        self.assertEqual(len(self.expect(DONE, "history", self.case, "case").out.splitlines()), 4)

        acts = [json.loads(line) for line in self.expect(DONE, "history", "--json", self.case, "case").out.splitlines()]
        self.assertEqual([act["clock"] for act in acts], [1, 2, 3, 4])
        self.assertEqual(acts, json.loads(self.case.read_text())["acts"])
        self.assert_named(self.expect(FINDINGS, "history", self.case, "goal"), "goal")

    def test_history_of_undo(self):
        """history tells which act an undo took back"""
        self.make_case(event="other")
        tree = json.loads(self.case.read_text())
        tree["acts"].append(dict(tree["acts"][0], clock=2, undoes=1, set={"case/event": None}))
        self.case.write_text(json.dumps(tree))
        self.assertIn("(takes back 1)", self.expect(DONE, "history", self.case, "case/event").out)
        told = self.expect(DONE, "history", self.case, "case/event", env=environment("nl"))
        self.assertIn("(draait 1 terug)", told.out)

    def test_set_same(self):
        """the same value again is no act and changes no byte"""
        self.make_case(event="other")
        before = self.case.read_bytes()
        self.expect(DONE, "set", self.case, "case/event", '"other"')
        self.assertEqual(self.case.read_bytes(), before)

    def test_set_refuses(self):
        """a wrong place or value is refused by name and changes no byte"""
        self.make_case(event="other")
        before = self.case.read_bytes()
        for place, value, *words in (
                ("case/colour", '"red"', "case/colour"), ("nowhere", "1", "nowhere"),
                ("answer//V05", "{}", "answer//V05"), ("../../etc/passwd", "1", "passwd"),
                ("case/event", '"murder"', "case/event", "sexual"), ("case/event", "7", "case/event"),
                ("goal/harmed/g1", '{"importance":11}', "goal/harmed/g1", "importance"),
                ("goal/harmed/g1", '{"importance":1.5}', "goal/harmed/g1"), ("goal/harmed/g1", "[]", "object"),
                ("talk/t1", '{"date":"tomorrow"}', "talk/t1", "date"),
                ("case/event", "sexual", "VALUE:1:1"), ("case/event", '{"a":1,"a":2}', "VALUE:1:8"),
                ("case/event", "", "VALUE:1:1"), ("case/event", "[" * 100000, "VALUE:1:65"),
                ("note/n1", '{"x":' + "[" * 60 + "]" * 60 + "}", "note/n1"),
                ("a/" + "b" * 600, "1", "a/bbb")):
            told = self.expect(USAGE, "set", self.case, place, value)
            self.assert_named(told, *words)
            self.assertEqual(self.case.read_bytes(), before)
        told = self.expect(USAGE, "set", self.case, "case/label", b'"\xff"')
        self.assert_named(told, "VALUE:1:2", "UTF-8")
        self.assertEqual(self.case.read_bytes(), before)

    def test_deepest(self):
        """the deepest value that is taken can be read again"""
        self.make_case()
        self.expect(DONE, "set", self.case, "note/n1", '{"x":' + "[" * 59 + "]" * 59 + "}")
        self.expect(DONE, "show", self.case, "note/n1")

    def test_no_contents_in_errors(self):
        """no message repeats what was said in a case"""
        self.make_case()
        for value in ('{"as":"rumour","text":"geheim"}', '{"as":"quotation","text":["geheim"]}', '{"text":"geheim"'):
            told = self.expect(USAGE, "set", self.case, "answer/harmed/V05/1", value)
            self.assertNotIn("geheim", told.err + told.out)

    def test_unknown_members(self):
        """what this program does not know is kept through set"""
        self.make_case()
        tree = json.loads(self.case.read_text())
        tree["newer"] = {"b": [1], "a": None}
        tree["acts"].append({"at": "t", "author": tree["author"], "clock": 5, "newer": True, "set": {"newer/place": {"y": 1}}})
        self.case.write_text(json.dumps(tree))
        self.expect(DONE, "set", self.case, "case/event", '"other"')
        after = json.loads(self.case.read_text())
        self.assertEqual(after["newer"], tree["newer"])
        self.assertEqual(after["acts"][0], tree["acts"][0])
        self.assertEqual(after["acts"][1]["clock"], 6)

    def test_bad_files(self):
        """a broken case file is named with line and column, and nothing is written"""
        for content, *words in (
                ("", ":1:1:"), ("{\n", ":2:1:"), ('{"format":"voorgesprek-case/9"}', "voorgesprek-case/1"), ("[]", ""),
                (b'{"format":"\xff"}', ":1:12:", "UTF-8"), ("[" * 100000, ":1:65:"),
                ('{"format":"voorgesprek-case/1","id":"i","author":"a","acts":[{"set":{"case/event":"murder"},'
                 '"at":"t","author":"a","clock":1}]}', "acts[0]", "case/event"),
                ('{"format":"voorgesprek-case/1","id":"i","author":"a","acts":[{"set":{},"at":"t","author":"a",'
                 '"clock":9007199254740991}]}', "acts[0]", "clock")):
            path = self.write("bad.json", content)
            for arguments in (("show", path), ("set", path, "case/event", '"other"'), ("history", path, "case"),
                              ("summary", path, "--party", "harmed"), ("interview", path, "--guide", "harmed")):
                told = self.expect(WORLD, *arguments)
                self.assert_named(told, path, *words)
                self.assertEqual(told.out, "")
            self.assertEqual(path.read_bytes(), content if isinstance(content, bytes) else content.encode())

    @unittest.skipIf(IS_SLOW, "valgrind writes files of its own")
    def test_full_disk(self):
        """a disk that is full is told, the case stays as it was, and no part is left"""
        self.make_case(event="other")
        before = self.case.read_bytes()

        def allow_ten_bytes():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))

        told = self.expect(WORLD, "set", self.case, "case/form", '"video"', limit=allow_ten_bytes)
        self.assert_named(told, self.case)
        self.assertEqual(self.case.read_bytes(), before)
        self.assertEqual([path.name for path in self.folder.iterdir()], [self.case.name])

    def test_link(self):
        """through a link the file it leads to is written"""
        self.make_case()
        link = self.folder / "link"
        os.symlink(self.case.name, link)
        self.expect(DONE, "set", link, "case/event", '"other"')
        self.assertTrue(link.is_symlink())
        self.assertEqual(self.places("case/event"), "other")

    def test_part_of_a_kill(self):
        """a part that a kill left behind is in nobody's way"""
        self.make_case(event="other")
        self.write(self.case.name + ".part", '{"format":"voorgesprek-case/1","id":')
        self.expect(DONE, "set", self.case, "case/form", '"video"')
        self.assertEqual(self.places(), {"case/event": "other", "case/form": "video"})
        self.assertEqual([path.name for path in self.folder.iterdir()], [self.case.name])


if __name__ == "__main__":
    tap.main()
