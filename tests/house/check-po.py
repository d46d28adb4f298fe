#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every marked text is listed, and has a Dutch translation that is neither missing nor doubtful.

With --update FILE it writes the list of files anew, and the marked texts to FILE (./dev po merges them into po/nl.po).
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

MARKED = {
    ".c": re.compile(r"\b(?:_|N_|C_|NC_|ngettext) \("),
    ".h": re.compile(r"\b(?:_|N_|C_|NC_|ngettext) \("),
    ".ui": re.compile(r'translatable="(?:yes|true)"'),
}
DATA = re.compile(r"\.(desktop|metainfo\.xml)\.in$")
COMPARED = re.compile(r"^(.*\.po|.*\.pot):(\d+): (.*)$")
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2"]


def listed_files(root):
    lines = (root / "po/POTFILES").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def marked_files(root):
    """The data files of the desktop, and the files of the program that hold a marked text; sorted."""
    data = [path for path in (root / "data").iterdir() if DATA.search(path.name)]
    program = [path for top in ("src", "ui") for path in (root / top).rglob("*")
               if path.suffix in MARKED and MARKED[path.suffix].search(path.read_text())]
    return sorted(str(path.relative_to(root)) for path in data + program)


def write_template(root, template):
    keywords = [f"--keyword={keyword}" for keyword in KEYWORDS]
    flags = ["--flag=ngettext:1:c-format", "--flag=ngettext:2:c-format", "--flag=_:1:pass-c-format"]
    subprocess.run(
        ["xgettext", f"--directory={root}", f"--output={template}", "--from-code=UTF-8", "--package-name=voorgesprek",
         "--add-comments=Translators", *keywords, *flags, *listed_files(root)],
        check=True)


def check_list(root):
    listed, marked = listed_files(root), marked_files(root)
    findings = [f"po/POTFILES: {name} has marked texts and is not listed" for name in marked if name not in listed]
    findings += [f"po/POTFILES: {name} is listed and has no marked text" for name in listed if name not in marked]
    return findings


def with_text(line):
    """msgcmp names a line of a list that is gone afterwards: adds the text that stands there."""
    found = COMPARED.match(line)
    if not found:
        return line
    lines = Path(found[1]).read_text().splitlines()[:int(found[2])]
    start = max(number for number, text in enumerate(lines) if text.startswith("msgid "))
    return f"{found[3]}: {' '.join(lines[start:start + 2])}"


def check_catalogue(root, catalogue):
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "voorgesprek.pot"
        write_template(root, template)
        compared = subprocess.run(["msgcmp", catalogue, template], capture_output=True, text=True, check=False)
        findings = [with_text(line) for line in compared.stderr.splitlines()] if compared.returncode else []
    wrong = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", catalogue],
                           capture_output=True, text=True, check=False)
    return findings + ([wrong.stderr] if wrong.returncode else [])


def main(root):
    findings = check_list(root) or check_catalogue(root, root / "po/nl.po")
    print("\n".join(findings) if findings else "every marked text has its translation")
    return 1 if findings else 0


def update(root, template):
    (root / "po/POTFILES").write_text("".join(f"{name}\n" for name in marked_files(root)))
    write_template(root, template)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[2] == "--update":
        update(Path(sys.argv[1]), sys.argv[3])
    else:
        sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
