#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""template render: a Mustache template filled in, strictly or by the public specification."""

import tap
from program import DONE, FINDINGS, WORLD, ProgramTest, environment


class TemplateTest(ProgramTest):
    def render(self, template, data, *more, code=DONE, **options):
        paths = self.write("t.md", template), self.write("d.json", data)
        return self.expect(code, "template", "render", paths[0], "--data", paths[1], *more, **options)

    def test_spec(self):
        """by the specification values are escaped and lists repeated"""
        told = self.render("Dag {{name}}, {{{name}}}.{{#l}}-{{.}}{{/l}}{{^e}}leeg{{/e}}\n",
                           '{"name":"A & <B>","l":["x","y"],"e":[]}', "--mode", "spec")
        self.assertEqual(told.out, "Dag A &amp; &lt;B&gt;, A & <B>.-x-yleeg\n")

    def test_strict(self):
        """strictly a value is text, and a name without a value is found"""
        told = self.render("Dag {{name}}.\n", '{"name":"A & <B>"}')
        self.assertIn("Dag", told.out)
        self.assertNotIn("&amp;", told.out)
        told = self.render("Dag\n{{nobody}}.\n", "{}", code=FINDINGS)
        self.assert_named(told, "t.md:2", "nobody")
        self.assertEqual(told.out, "")

    def test_partials(self):
        """partials come from an object of texts"""
        partials = self.write("p.json", '{"foot":"Groet, {{name}}"}')
        told = self.render("{{>foot}}", '{"name":"A"}', "--partials", partials, "--mode", "spec")
        self.assertEqual(told.out, "Groet, A")
        wrong = self.write("p.json", "[]")
        self.assert_named(self.render("{{>foot}}", "{}", "--partials", wrong, code=FINDINGS), wrong)

    def test_bad(self):
        """a template or data that is wrong is named with its place, and nothing is printed"""
        for template, data, *words in (("{{#a}}", "{}", "t.md:1"), ("a\n{{/b}}", "{}", "t.md:2"), ("{{a", "{}", "t.md:1"),
                                       ("x", "{", "d.json:1:2:"), (b"\xff", "{}", "t.md"), ("x", b'"\xff"', "d.json:1:2:")):
            for mode in ("spec", "strict"):
                told = self.render(template, data, "--mode", mode, code=FINDINGS)
                self.assert_named(told, *words)
                self.assertEqual(told.out, "")

    def test_missing(self):
        """a file that is not there is named"""
        there = self.write("t.md", "x")
        gone = self.folder / "gone"
        self.assert_named(self.expect(WORLD, "template", "render", there, "--data", gone), gone)
        self.assert_named(self.expect(WORLD, "template", "render", there, "--data", there.with_name("gone")), gone)

    def test_dutch(self):
        """what is wrong is told in Dutch as well"""
        english = self.render("{{#a}}", "{}", code=FINDINGS)
        dutch = self.render("{{#a}}", "{}", code=FINDINGS, env=environment("nl"))
        self.assertNotEqual(english.err, dutch.err)


if __name__ == "__main__":
    tap.main()
