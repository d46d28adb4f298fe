# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers to write in every format, and the words that must then stand in them.

A paper is a title, an argument list for write-document before the format, and the Markdown that our own writer makes of it:
what Markdown says is what all formats must say.
"""

import json
import os
import re
import subprocess
from pathlib import Path

TEMPLATES = Path(os.environ["VG_TEST_DATA"]) / "fixtures" / "templates"
LONG = "w" * 5000
HOSTILE = (
    "a]]>b <![CDATA[c]]> <!-- d --> <?e?>",
    "<script>alert(1)</script> <b onclick=\"x\">f</b> </text:p></p></body>",
    "R&D &amp; &lt; &#60; &#x202e; & \"g\" 'h'",
    "bel\u0007 esc\u001b nul\u0085 tab\tna terug\rna",
    "om\u202ekeer \u2066in\u2069 \ufeff\ufffe \ufdd0 \ue000 \U000e0041",
    "  twee  spaties   drie \u00a0 vast \u2028regel \u2029alinea",
    "**vet** _x_ `c` # | [l](m) ![p](q) 1. > - {{words}} ⟦nog in te vullen: x⟧",
    "مرحبا שלום 😀 e\u0301 ﷽ \u200d\u00ad",
    "een\ntwee\n\ndrie\n\n\nvier",
    LONG,
)
STRUCTURE = """# Kop

Alinea met **vet**, *schuin*, ***beide*** en `code  x`,\\
en een tweede regel.

## Lijsten

- punt

  gaat door

    - dieper

        7. zeven
        8. acht
- terug

3. drie
4. vier

   > citaat in een punt

   | in | lijst |
   |---|---|
   | a | b |

5. vijf

tussen

1) opnieuw
2) twee

- > alleen een citaat

### Rest

> citaat

---

```
  code {
    <ingesprongen> & meer
}
```

| Doel | Getal | Midden |
|---|--:|:-:|
| rust<br>regel | 8 | ja |
| leeg | | nee |

| | |
|---|---|
| zonder | kop |
"""


def run(*command, **environment):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False,
                          env={**os.environ, **environment})
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Papers:
    """All the papers, in a folder, for a program that writes them."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        data = json.loads((TEMPLATES / "summary.json").read_text())
        hostile = dict(data, name=HOSTILE[0], label=HOSTILE[2])
        hostile["goals"] = [dict(data["goals"][0], id=f"G{i}", words=words) for i, words in enumerate(HOSTILE)]
        hostile["limits"] = [{"words": words} for words in HOSTILE]
        hostile["shares"] = [dict(data["shares"][0], words=words) for words in HOSTILE]
        self.sources = {"summary": (TEMPLATES / "summary.md", TEMPLATES / "summary.json"),
                        "hostile": (TEMPLATES / "summary.md", self.put("hostile.json", json.dumps(hostile))),
                        "structure": (self.put("structure.txt", STRUCTURE), "-"),
                        "empty": (self.put("empty.txt", "\n"), "-"),
                        "long": (self.put("long.txt", "# Kop\n\n" + "".join(f"- regel {i}\n\nalinea {i}\n\n" for i in range(2500))), "-")}

    def put(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def write(self, name, format, out=None, **environment):
        path = self.folder / (out or f"{name}.{format}")
        run(self.program, *self.sources[name], format, path, **environment)
        return path

    def words(self, name):
        return words_of_markdown(self.write(name, "md").read_text())


def line_words(line):
    """A line of our Markdown without its signs; what was escaped, or stands in code, stays."""
    kept = re.findall(r"\\(.)|(`[^`]*`)|(<br>|\|)|(\*+)|(.)", line)
    return "".join(escaped or code.strip("`") or (" " if gap else plain) for escaped, code, gap, stars, plain in kept)


def words_of_markdown(text):
    """The words, with the numbers of lists: as a person would read them out."""
    words, is_code = [], False
    for line in text.splitlines():
        if line.startswith("```"):
            is_code = not is_code
        elif is_code:
            words += line.split()
        elif not re.fullmatch(r"---|\|( :?-+:? \|)+", line):
            line = re.sub(r"^\s*(#+ |[-*] (?=\S)|)(?:\s*>(?: |$))?", "", line)
            line = re.sub(r"^(\s*\d+)\) ", r"\1. ", line)
            words += line_words(re.sub(r"\\$", "", line) if not line.endswith("\\\\") else line).split()
    return words
