#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""condition: one rule a line in, one result a line out."""

import json

import tap
from program import DONE, FINDINGS, ProgramTest, environment


class ConditionTest(ProgramTest):
    def answers(self, *lines, code=DONE, **options):
        given = b"".join(line if isinstance(line, bytes) else (line + "\n").encode() for line in lines)
        told = self.expect(code, "condition", given=given, **options)
        return [json.loads(line) for line in told.out.splitlines()]

    def test_results(self):
        """each line has its result, unknown is a word"""
        self.assertEqual(
            self.answers('{"rule":{"===":[{"var":"a"},1]},"data":{"a":1}}', '{"rule":{"===":[{"var":"a"},1]},"data":{"a":2}}',
                         "", '{"rule":{"===":[{"var":"a"},1]},"data":{}}', '{"rule":{"+":[1,{"var":"a"}]},"data":{"a":2}}'),
            [{"result": True}, {"result": False}, {"result": "unknown"}, {"result": 3}])

    def test_errors(self):
        """a line that is wrong has its error, the others their results, and the exit code tells"""
        found = self.answers("{", '{"rule":{"==":[1,1]}}', '{"rule":true}', '{"rule":true,"other":1}', b"\xff\n",
                             code=FINDINGS)
        self.assertEqual([list(line)[0] for line in found], ["error", "error", "result", "error", "error"])
        self.assertTrue(found[0]["error"].startswith("line:1:2: "))
        self.assertTrue(found[1]["error"].startswith("/rule"))

    def test_nothing(self):
        """of nothing comes nothing"""
        self.assertEqual(self.answers(), [])

    def test_long_line(self):
        """a line of three megabytes is an error, and the next one is answered"""
        found = self.answers('{"rule":"' + "a" * 3_000_000 + '"}', '{"rule":true}', code=FINDINGS)
        self.assertIn("megabyte", found[0]["error"])
        self.assertEqual(found[1], {"result": True})

    def test_dutch(self):
        """errors are told in Dutch as well"""
        found = self.answers("[1,]", code=FINDINGS, env=environment("nl"))
        self.assertIn("hier hoort een waarde", found[0]["error"])

    def test_last_line(self):
        """the last line needs no line end"""
        self.assertEqual(self.answers(b'{"rule":true}'), [{"result": True}])


if __name__ == "__main__":
    tap.main()
