# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody who cannot see the screen would stumble over: controls without a name that a person would say, or
without a role that tells what they are. There are no exceptions.
"""

import re

from accessible import TYPE_NAME, VAGUE_ROLES

DOUBLED = re.compile(r"\b(\w{2,})\s+\1\b", re.IGNORECASE)


def fault_of_name(name):
    """What is wrong with it, or None."""
    if not name.strip():
        return "has no name"
    if TYPE_NAME.fullmatch(name.strip()):
        return "is called by the name of its class"
    if "_" in name:
        return "has an underscore in its name"
    if not any(letter.isalnum() for letter in name):
        return "has a name without a letter"
    if DOUBLED.search(name):
        return "says a word twice"
    return None


def controls(window):
    return [thing for thing in window.walk() if thing.has("focusable") and thing.has("sensitive")]


def where(thing):
    """What stands around it, to find it by."""
    told = []
    at = thing.parent
    while at is not None and len(told) < 3:
        if at.name and not TYPE_NAME.fullmatch(at.name):
            told.append(at.name)
        at = at.parent
    inside = next((words for words in thing.labels() if words), "")
    return f"{thing.role} “{inside}” in {told}"


def faults(root):
    """Those of all windows that show, as sentences."""
    found = []
    for window in root.windows():
        root.desk.measure(controls(window))
        for thing in controls(window):
            if not thing.is_mapped:
                continue
            fault = fault_of_name(thing.name)
            if fault is not None:
                found.append(f"{fault}: {where(thing)}")
            if thing.role_number in VAGUE_ROLES:
                found.append(f"has a role that says nothing: {where(thing)}")
    return found
