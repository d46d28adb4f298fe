#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every C file is laid out as .clang-format says. Other versions of clang-format lay out a little differently, so
elsewhere this check is skipped (exit 77)."""

import re
import subprocess
import sys
from pathlib import Path

VERSION = "14"
SKIPPED = 77


def main(root):
    told = subprocess.run(["clang-format", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"version (\d+)", told).group(1)
    if found != VERSION:
        print(f"clang-format {found} is here; the layout is that of {VERSION}")
        return SKIPPED

    files = sorted(path for top in ("src", "ui", "tests") for path in (root / top).rglob("*.[ch]"))
    print(f"{len(files)} files")
    return subprocess.run(["clang-format", "--dry-run", "-Werror", *files], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
