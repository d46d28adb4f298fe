#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file that can hold a comment names its licence in its first lines."""

import sys
from pathlib import Path

TOPS = ("src", "ui", "data", "po", "tests", ".ci")
SUFFIXES = {".c", ".h", ".ui", ".css", ".py", ".xml", ".in", ".svg", ".po", ".build", ".sh", ".supp"}
NAMES = {"dev", "run", "with-screen", "meson.build", "meson_options.txt"}
LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
FIRST_LINES = 3


def is_ours(path, tests):
    """Fixtures are input as it comes from outside."""
    return (path.suffix in SUFFIXES or path.name in NAMES) and tests / "fixtures" not in path.parents


def main(root):
    paths = [path for top in TOPS for path in sorted((root / top).rglob("*")) if path.is_file()]
    paths += [path for path in sorted(root.iterdir()) if path.is_file()]
    paths = [path for path in paths if is_ours(path, root / "tests")]

    bare = [path for path in paths if not any(LINE in line for line in path.read_text().splitlines()[:FIRST_LINES])]
    for path in bare:
        print(f"{path}: no line “{LINE}” in its first {FIRST_LINES} lines")
    print(f"{len(paths)} files, {len(bare)} without a licence line")
    return 1 if bare or not paths else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
