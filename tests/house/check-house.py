#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the house in order: layers, cycles, one home per library and per style. Prints each offence; exits 1 if any.
Sizes are printed as advice and never fail."""

import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

MAX_FILE_LINES = 600
MAX_FUNCTION_LINES = 60
VARIANTS = ("style-dark.css", "style-hc.css")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)


def read_layers(path):
    allowed, homes = {}, []
    for line in path.read_text().splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        left, right = line.split(":", 1)
        if left.startswith("!"):
            homes.append((left[1:].split(), right.split()))
        else:
            allowed[left] = right.split()
    return allowed, homes


def matches(module, patterns):
    return any(fnmatchcase(module, pattern) for pattern in patterns)


def rule_for(module, allowed):
    """The rule named like @module, else the wildcard that fits it, else None."""
    if module in allowed:
        return allowed[module]
    return next((rule for name, rule in allowed.items() if fnmatchcase(module, name)), None)


def units(root):
    """Maps 'module/name' to its .c and .h files."""
    found = {}
    for top in ("src", "ui"):
        for path in sorted((root / top).rglob("*.[ch]")):
            name = path.relative_to(root / "src" if top == "src" else root)
            key = str(name.with_suffix("")) if len(name.parts) > 1 else f"{top}/{name.stem}"
            found.setdefault(key, []).append(path)
    return found


def styles_at_home(root):
    """A class has its style in one file, but for what a dark or a high-contrast screen changes."""
    homes = {}
    for path in sorted((root / "ui").rglob("*.css")):
        if path.name in VARIANTS:
            continue
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
        for selectors in re.findall(r"([^{}]+)\{", text):
            for name in selectors.split(","):
                if re.fullmatch(r"\.[\w-]+", name.strip()):
                    homes.setdefault(name.strip(), set()).add(str(path))
    return [f"{' and '.join(sorted(paths))} both style {name}" for name, paths in homes.items() if len(paths) > 1]


def long_functions(text):
    start = name = None
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if line == "{" and number > 0:
            head = [i for i in range(max(0, number - 12), number) if re.match(r"^\w+ \(", lines[i])]
            if head:
                start, name = head[-1], lines[head[-1]].split(" ")[0]
        elif line == "}" and start is not None:
            if number - start + 1 > MAX_FUNCTION_LINES:
                yield name, number - start + 1
            start = None


def find_cycles(graph):
    """Returns the groups of units that reach one another."""
    reach = {}

    def visit(unit):
        seen, queue = set(), list(graph[unit])
        while queue:
            other = queue.pop()
            if other not in seen:
                seen.add(other)
                queue.extend(graph.get(other, ()))
        return seen

    for unit in graph:
        reach[unit] = visit(unit)
    return {frozenset(b for b in reach[a] if a in reach.get(b, ())) | {a} for a in graph if a in reach[a]}


def main(root):
    allowed, homes = read_layers(root / "src/LAYERS")
    found, graph, offences, advice = units(root), {}, [], []

    for unit, paths in found.items():
        module = unit.rsplit("/", 1)[0]
        rule = rule_for(module, allowed)
        graph[unit] = set()
        if rule is None:
            offences.append(f"{unit}: module “{module}” is not in src/LAYERS")
            continue
        for path in paths:
            text = path.read_text()
            if text.count("\n") > MAX_FILE_LINES:
                advice.append(f"advice: {path} has {text.count(chr(10))} lines")
            for name, length in long_functions(text):
                advice.append(f"advice: {path}: {name}() has {length} lines")
            for quote, header in INCLUDE.findall(text):
                other = re.sub(r"\.h$", "", header)
                if quote == '"' and header != "config.h":
                    if other not in found:
                        offences.append(f"{path}: “{header}” names no file from src/ or the root")
                    elif not matches(other.rsplit("/", 1)[0], [module, *rule]):
                        offences.append(f"{path}: {module} may not use {header}")
                    elif other != unit:
                        graph[unit].add(other)
                for patterns, owners in homes:
                    home = matches(module, owners)
                    if quote == "<" and not home and header.startswith(tuple(patterns)):
                        offences.append(f"{path}: only {', '.join(owners)} may use <{header}>")

    offences += styles_at_home(root)
    offences += [f"cycle: {' '.join(sorted(c))}" for c in sorted(find_cycles(graph), key=sorted)]
    print("\n".join(advice + offences) if advice or offences else f"{len(found)} units in order")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
