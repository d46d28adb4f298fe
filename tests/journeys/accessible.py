# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells of its windows to those who cannot see them.

Speaks AT-SPI itself, over D-Bus, with many questions under way at once: the library for it remembers what it
read before, and a journey wants to know what is there now. What vanishes while it is read is left out.
"""

import re

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
CACHE = "org.a11y.atspi.Cache"
CACHE_PATH = "/org/a11y/atspi/cache"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE_TEXT = "org.a11y.atspi.EditableText"
EVENTS = "org.a11y.atspi.Event.Object"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
PATIENCE_MS = 10000
WINDOW = 1  # coordinates as the window counts them
LABELLED_BY = 2  # of AtspiRelationType
MENU_ITEMS = {8, 35, 45}  # with a check mark, plain, one of several
VAGUE_ROLES = {0, 20, 39, 67}  # none, filler, panel, unknown
CHILDLESS_ROLES = {26, 27, 29}  # icon, image, label
BUTTONS = {"button", "push button", "toggle button", "menu button"}
TYPE_NAME = re.compile(r"(Gtk|Adw|Vg)[A-Z]\w*")  # what GTK says of what has no name

# The numbers of AtspiStateType.
STATES = {
    "active": 1, "checked": 4, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11, "focused": 12,
    "pressed": 20, "selected": 23, "sensitive": 24, "showing": 25, "visible": 30,
}


# What stands where in an item of the cache.
REF, NAME, ROLE, DESCRIPTION, STATE_BITS = 0, 6, 7, 8, 9
REFS = re.compile(r"\('([^']*)', '([^']*)'\)")  # as GVariant prints them: quicker than taking them apart


def pack(signature, *values):
    return GLib.Variant(signature, values)


def shorten(words):
    flat = " ".join(words.split())
    return flat if len(flat) <= 100 else flat[:99] + "…"


class Thing:
    """One thing on the screen, as it was when it was read."""

    def __init__(self, desk, ref, parent):
        self.desk = desk
        self.ref = ref
        self.parent = parent
        self.children = []
        self.role_number = self.states = 0
        self.role = self.name = self.description = self.text = ""
        self.measured = None

    def fill(self, item):
        self.name = item.get_child_value(NAME).get_string()
        self.role_number = item.get_child_value(ROLE).get_uint32()
        self.description = item.get_child_value(DESCRIPTION).get_string()
        low, high = item.get_child_value(STATE_BITS).unpack()
        self.states = low | high << 32

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def labels(self):
        """Everything that it says, itself and what it holds."""
        for thing in self.walk():
            for words in (thing.name, thing.text, thing.description):
                if words:
                    yield words

    def inside(self, other):
        at = self
        while at is not None and at.ref != other.ref:
            at = at.parent
        return at is not None

    @property
    def bounds(self):
        """x, y, width and height in its window."""
        self.desk.measure([self])
        return self.measured[0]

    @property
    def is_mapped(self):
        """Whether its window draws it, be it out of view in something that scrolls."""
        if self.role == "label":
            return self.parent.is_mapped
        self.desk.measure([self])
        return self.measured[1]

    def is_shown(self):
        return self.is_mapped or any(child.is_shown() for child in self.children)

    def windows(self):
        """Those that show, the newest last."""
        return [child for child in self.children if child.is_shown()]

    def depth(self):
        return 0 if self.parent is None else self.parent.depth() + 1

    def call(self, interface, method, arguments=None):
        return self.desk.call(self.ref, interface, method, arguments)

    def __str__(self):
        words = [self.role]
        words += [f"“{shorten(said)}”" for said in dict.fromkeys((self.name, self.text)) if said]
        if self.description and self.description != self.name:
            words.append(f"({shorten(self.description)})")
        words += [state for state in ("focused", "checked", "pressed", "selected", "expanded") if self.has(state)]
        if self.has("focusable") and not self.has("sensitive"):
            words.append("insensitive")
        return " ".join(words)


class Desk:
    """The accessible tree of one process."""

    def __init__(self, pid, is_newer=False):
        """is_newer: its GTK is 4.10 or newer, and bounds.c is in it, so that what is not drawn has no size."""
        self.pid = pid
        self.is_newer = is_newer
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, PATIENCE_MS, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.bus.signal_subscribe(None, EVENTS, "StateChanged", None, "focused", Gio.DBusSignalFlags.NONE, self.focus_moved)
        self.owner = None
        self.last_focus = None  # its ref, as last told
        self.roles = {}  # their names by number; of vague ones by ref
        self.childless = set()  # refs of what never holds anything

    def close(self):
        self.bus.close_sync()

    # --- Asking ---

    def call(self, ref, interface, method, arguments=None):
        answer = self.bus.call_sync(ref[0], ref[1], interface, method, arguments, None,
                                    Gio.DBusCallFlags.NONE, PATIENCE_MS, None)
        return answer.unpack()

    def ask_all(self, questions):
        """The answers to all (ref, interface, method, arguments); None where what was asked is gone."""
        answers = [None] * len(questions)
        open_ = set(range(len(questions)))

        def answered(bus, result, number):
            open_.discard(number)
            try:
                answers[number] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass

        for number, (ref, interface, method, arguments) in enumerate(questions):
            self.bus.call(ref[0], ref[1], interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE_MS,
                          None, answered, number)
        while open_:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_owner(self):
        """The program's root, or None as long as it is not there."""
        apps = self.call((REGISTRY, ROOT), ACCESSIBLE, "GetChildren")[0]
        dbus = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
        pids = self.ask_all([(dbus, "org.freedesktop.DBus", "GetConnectionUnixProcessID", pack("(s)", app[0]))
                             for app in apps])
        return next((tuple(app) for app, pid in zip(apps, pids) if pid is not None and pid[0] == self.pid), None)

    def focus_moved(self, bus, sender, path, interface, member, told):
        if told.get_child_value(1).get_int32() and self.owner is not None and sender == self.owner[0]:
            self.last_focus = (sender, path)

    def find_focus(self, root):
        """What has the focus now, among what was read before; None where it is something else."""
        self.ask_all([(self.owner, ACCESSIBLE, "GetState", None)])  # answered after all that was told before
        return next((thing for thing in root.walk() if thing.ref == self.last_focus), None)

    def has_focus(self, thing):
        """Whether it has the focus now, or something in it."""
        answers = self.ask_all([(inner.ref, ACCESSIBLE, "GetState", None) for inner in thing.walk()])
        return any(answer is not None and answer[0][0] >> STATES["focused"] & 1 for answer in answers)

    def text_of(self, thing):
        """What stands in it now."""
        self.read_texts([thing])
        return thing.text

    # --- Reading ---

    def read_windows(self):
        """The windows that show, the newest last, without what is in them."""
        self.owner = self.owner or self.find_owner()
        if self.owner is None:
            return []
        root = Thing(self, self.owner, None)
        windows = [Thing(self, tuple(ref), root) for ref in self.call(self.owner, ACCESSIBLE, "GetChildren")[0]]
        states = self.ask_all([(window.ref, ACCESSIBLE, "GetState", None) for window in windows])
        roles = self.ask_all([(window.ref, ACCESSIBLE, "GetRoleName", None) for window in windows])
        for window, state, role in zip(windows, states, roles):
            window.states = state[0][0] | state[0][1] << 32 if state else 0
            window.role = role[0] if role else ""
        return [window for window in windows if window.is_mapped]

    def read(self):
        """The program as a Thing that holds all there is, or None as long as it has not come up."""
        self.owner = self.owner or self.find_owner()
        if self.owner is None:
            return None
        root = Thing(self, self.owner, None)
        self.read_below(root)
        self.fill_all(list(root.walk()), self.read_items())
        return root

    def read_items(self):
        """All that the program has told anybody of, and thus what was asked for just before."""
        answer = self.bus.call_sync(self.owner[0], CACHE_PATH, CACHE, "GetItems", None, None,
                                    Gio.DBusCallFlags.NONE, PATIENCE_MS, None).get_child_value(0)
        items = (answer.get_child_value(at) for at in range(answer.n_children()))
        return {(self.owner[0], item.get_child_value(REF).get_child_value(1).get_string()): item for item in items}

    def read_below(self, root):
        """Asked of each anew: what is hidden goes from the list of children, and says nothing of it itself."""
        n_open = 0

        def ask(thing):
            nonlocal n_open
            if thing.ref in self.childless:
                return
            n_open += 1
            self.bus.call(thing.ref[0], thing.ref[1], ACCESSIBLE, "GetChildren", None, None, Gio.DBusCallFlags.NONE,
                          PATIENCE_MS, None, answered, thing)

        def answered(bus, result, thing):
            nonlocal n_open
            n_open -= 1
            try:
                told = bus.call_finish(result).print_(False)
            except GLib.Error:
                return
            thing.children = [Thing(self, ref, thing) for ref in REFS.findall(told)]
            for child in thing.children:
                ask(child)

        ask(root)
        while n_open:
            GLib.MainContext.default().iteration(True)

    def fill_all(self, things, items):
        for thing in things:
            if thing.ref in items:
                thing.fill(items[thing.ref])
                if thing.role_number in CHILDLESS_ROLES:
                    self.childless.add(thing.ref)
            elif thing.parent is not None:
                thing.parent.children.remove(thing)
        things = [thing for thing in things if thing.ref in items]
        self.read_roles(things)
        self.read_texts([thing for thing in things if thing.has("editable") or self.is_newer and self.is_mute(thing)])
        self.read_labels([thing for thing in things if thing.role_number in MENU_ITEMS and not thing.name])

    def is_mute(self, thing):
        """A label that tells how things stand has no name in newer GTK, but a text."""
        return not thing.name and not thing.children and thing.role_number not in VAGUE_ROLES

    def read_labels(self, things):
        """Of those that newer GTK names by a label, which is in no list of children."""
        answers = self.ask_all([(thing.ref, ACCESSIBLE, "GetRelationSet", None) for thing in things])
        labelled = [(thing, tuple(target)) for thing, answer in zip(things, answers)
                    for relation, targets in (answer[0] if answer else []) if relation == LABELLED_BY
                    for target in targets]
        texts = self.ask_all([(label, TEXT, "GetText", pack("(ii)", 0, -1)) for _, label in labelled])
        for (thing, _), text in zip(labelled, texts):
            thing.name = text[0] if text else ""

    def read_roles(self, things):
        """One number stands for several names where the protocol has none of its own: those are asked for."""
        new = [thing for thing in things if thing.role_number not in self.roles or thing.role_number in VAGUE_ROLES]
        new = [thing for thing in new if thing.ref not in self.roles]
        answers = self.ask_all([(thing.ref, ACCESSIBLE, "GetRoleName", None) for thing in new])
        for thing, answer in zip(new, answers):
            key = thing.ref if thing.role_number in VAGUE_ROLES else thing.role_number
            self.roles[key] = answer[0] if answer else ""
        for thing in things:
            thing.role = self.roles[thing.ref if thing.role_number in VAGUE_ROLES else thing.role_number]

    def read_texts(self, things):
        """Of most labels the name says it all. GTK 4.8 knows no "to the end" in a line of text."""
        counts = self.ask_all([(thing.ref, PROPERTIES, "Get", pack("(ss)", TEXT, "CharacterCount"))
                               for thing in things])
        answers = self.ask_all([(thing.ref, TEXT, "GetText", pack("(ii)", 0, count[0] if count else 0))
                                for thing, count in zip(things, counts)])
        for thing, answer in zip(things, answers):
            thing.text = answer[0] if answer else ""

    def measure(self, things):
        """GTK says "visible" of a page behind another one too, but it contains no point. Asked only where it
        matters: it takes two questions for each thing.
        """
        things = [thing for thing in things if thing.measured is None]
        places = [answer[0] if answer else (0, 0, 0, 0) for answer in self.ask_all(
            [(thing.ref, COMPONENT, "GetExtents", pack("(u)", WINDOW)) for thing in things])]
        if self.is_newer:
            for thing, place in zip(things, places):
                thing.measured = (place, place[2] > 0 and place[3] > 0)
            return
        middles = [pack("(iiu)", x + width // 2, y + height // 2, WINDOW) for x, y, width, height in places]
        answers = self.ask_all([(thing.ref, COMPONENT, "Contains", middle) for thing, middle in zip(things, middles)])
        for thing, place, answer in zip(things, places, answers):
            thing.measured = (place, bool(answer and answer[0]))
