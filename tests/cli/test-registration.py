#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""import --registration, as a mediator uses it: showing first, into a case, into a vault."""

import json

import tap
from program import DATA, DONE, FINDINGS, USAGE, WORLD, environment
from vault import VaultTest

CSV = DATA / "registration" / "example.csv"
JSON = DATA / "registration" / "example.json"


class RegistrationTest(VaultTest):
    def note(self):
        return next(value for place, value in self.places().items() if place.startswith("note/"))

    def test_case(self):
        """a case takes over what is new, and keeps the words of the form in a note"""
        self.make_case()
        told = self.expect(DONE, "import", "--registration", JSON, self.case)
        self.assertIn("new: What it is about = Theft, burglary, fraud or damage\n", told.out)
        places = self.places()
        self.assertEqual(places["case/registration"], "R-2026-044")
        self.assertEqual(places["party/harmed"]["name"], "Ms Harebell")
        self.assertEqual(self.note()["from"], "registration")
        self.assertIn("My bicycle was taken", self.note()["text"])
        self.assertFalse([place for place in places if place.startswith("answer/")])

    def test_kept(self):
        """what is filled in stays, and that is said"""
        self.make_case(event="violence")
        told = self.expect(DONE, "import", "--registration", JSON, self.case)
        self.assertIn("kept as it is: What it is about = Theft, burglary, fraud or damage (there stands: Other violence", told.out)
        self.assertEqual(self.places()["case/event"], "violence")

    def test_trial(self):
        """--dry-run shows the same and changes nothing"""
        self.make_case()
        before = self.case.read_bytes()
        told = self.expect(DONE, "import", "--registration", JSON, "--dry-run", self.case)
        self.assertIn("into a note: what happened = ", told.out)
        self.assertEqual(self.case.read_bytes(), before)

    def test_number(self):
        """into one case goes one registration"""
        self.make_case()
        self.expect(USAGE, "import", "--registration", CSV, self.case)
        self.expect(DONE, "import", "--registration", CSV, "--number", 2, self.case)
        self.assertEqual(self.places()["party/accused"]["name"], "Otter")
        told = self.expect(WORLD, "import", "--registration", CSV, "--number", 3, self.case)
        self.assert_named(told, CSV, "2 registrations")

    def test_vault(self):
        """each row becomes a case of the vault, and the second time none"""
        self.make_vault()
        call = ["import", "--registration", CSV, "--vault", self.vault]
        self.assertEqual(len(self.unlocked(DONE, *call).out.split()), 2)
        again = self.unlocked(FINDINGS, *call)
        self.assertEqual(again.out, "")
        self.assertIn("Registration 1: “Registration A-2026-017” came under the same number.", again.err)
        self.unlocked(DONE, *call, "--number", 1, "--label", "Fietsbel", "--known-too")
        labels = [card["label"] for card in json.loads(self.unlocked(DONE, "cases", self.vault, "--json").out)]
        self.assertEqual(labels, ["Fietsbel", "Registration A-2026-017", "Registration A-2026-018"])
        self.assert_nowhere("Anemoon")

    def test_names(self):
        """the same people under another number are noticed, on whichever side"""
        self.make_vault()
        first = self.write("a.csv", "reference,harmed name,accused name\nR-1,mevrouw Anemoon,de heer Basalt\n")
        second = self.write("b.csv", "reference,harmed name,accused name\nR-2,De Heer Basalt,Mevrouw Anemoon\n")
        self.unlocked(DONE, "import", "--registration", first, "--vault", self.vault)
        told = self.unlocked(FINDINGS, "import", "--registration", second, "--vault", self.vault)
        self.assertIn("In “Registration R-1” people have the same names.", told.err)

    def test_twice_in_a_file(self):
        """two with one number in one file make one case"""
        self.make_vault()
        path = self.write("a.csv", "reference,event\nR-1,theft\nR-1,fraud\n")
        told = self.unlocked(FINDINGS, "import", "--registration", path, "--vault", self.vault)
        self.assertEqual(len(told.out.split()), 1)

    def test_map(self):
        """a table of one's own leads elsewhere, and a fault in it is named"""
        self.make_case()
        form = self.write("form.json", '{"q7": "Zeden", "event": "theft"}')
        field = {"to": "case/event", "label": {"nl": "x", "en": "x"}, "from": ["q7"], "values": {"sexual": ["zeden"]}}
        table = self.write("map.json", json.dumps({"format": "voorgesprek-registration-map/1", "fields": [field]}))
        self.expect(DONE, "import", "--registration", form, "--map", table, self.case)
        self.assertEqual(self.places()["case/event"], "sexual")
        field["to"] = "consent/harmed/talk"
        table.write_text(json.dumps({"format": "voorgesprek-registration-map/1", "fields": [field]}))
        self.assert_named(self.expect(WORLD, "import", "--registration", form, "--map", table, self.case), table, "fields[0]")

    def test_hostile(self):
        """hostile files are refused with line and column, and change nothing"""
        self.make_case()
        before = self.case.read_bytes()
        for content, place in ((b'{"a": 1, "a": 2}', ":1:10:"), (b"a,b\n1\n", ":2:1:"), (b"a,b\n\"1\n", ":2:1:"),
                               (b"a\n\xff\n", ":2:1:"), (b"[" * 100, ":1:65:"), (b"", ":1:1:")):
            path = self.write("bad", content)
            told = self.expect(WORLD, "import", "--registration", path, self.case)
            self.assert_named(told, f"{path}{place}")
            self.assertEqual(told.out, "")
        self.assertEqual(self.case.read_bytes(), before)

    def test_terminal(self):
        """what a terminal would obey is not printed"""
        self.make_case()
        path = self.write("a.json", '{"note": "red\\u001b[31m\\nnext"}')
        told = self.expect(DONE, "import", "--registration", path, "--dry-run", self.case)
        self.assertIn("red [31m next", told.out)

    def test_usage(self):
        """what does not go together is said"""
        self.make_case()
        self.expect(USAGE, "import", "--registration", JSON)
        self.expect(USAGE, "import", "--dry-run", "--vault", self.vault, self.case)
        self.expect(USAGE, "import", "--registration", JSON, "--label", "x", self.case)
        self.expect(USAGE, "import", "--vault", self.vault)

    def test_dutch(self):
        """it is told in Dutch too"""
        self.make_case()
        told = self.expect(DONE, "import", "--registration", JSON, "--dry-run", self.case, env=environment("nl"))
        self.assertIn("Waar het over gaat = Diefstal, inbraak, fraude of vernieling", told.out)


if __name__ == "__main__":
    tap.main()
