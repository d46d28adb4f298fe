# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program tells of its windows to those who cannot see them.

Speaks AT-SPI itself, over D-Bus, with many questions under way at once: the library for it remembers what it
read before, and a journey wants to know what is there now. What vanishes while it is read is left out.
"""

from gi.repository import Gio, GLib

ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
COMPONENT = "org.a11y.atspi.Component"
EDITABLE = "org.a11y.atspi.EditableText"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
PATIENCE_MS = 10000
WINDOW = GLib.Variant("(u)", (1,))  # coordinates as the window counts them

# The numbers of AtspiStateType.
STATES = {
    "active": 1, "checked": 4, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11, "focused": 12,
    "pressed": 20, "selected": 23, "sensitive": 24, "showing": 25, "visible": 30,
}


class Thing:
    """One thing on the screen, as it was when it was read."""

    def __init__(self, desk, ref, parent):
        self.desk = desk
        self.ref = ref
        self.parent = parent
        self.children = []
        self.name = self.description = self.role = self.text = ""
        self.states = 0
        self.interfaces = []
        self.bounds = (0, 0, 0, 0)  # x, y, width and height in its window
        self.is_mapped = False

    def has(self, state):
        return bool(self.states >> STATES[state] & 1)

    def can(self, interface):
        return interface in self.interfaces

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

    def is_shown(self):
        """Whether its window draws it, be it out of view in something that scrolls; or something in it."""
        return self.is_mapped or any(child.is_shown() for child in self.children)

    def depth(self):
        return 0 if self.parent is None else self.parent.depth() + 1

    def call(self, interface, method, arguments=None):
        return self.desk.call(self.ref, interface, method, arguments)

    def __str__(self):
        words = [self.role]
        words += [f"“{said}”" for said in dict.fromkeys((self.name, self.text)) if said]
        if self.description and self.description != self.name:
            words.append(f"({self.description})")
        words += [state for state in ("focused", "checked", "pressed", "selected", "expanded") if self.has(state)]
        if self.has("focusable") and not self.has("sensitive"):
            words.append("insensitive")
        return " ".join(words)


class Desk:
    """The accessible tree of one process."""

    def __init__(self, pid):
        self.pid = pid
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, PATIENCE_MS, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.owner = None

    def close(self):
        self.bus.close_sync()

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
        """The program's name on the bus, or None as long as it is not there."""
        apps = self.call((REGISTRY, ROOT), ACCESSIBLE, "GetChildren")[0]
        dbus = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
        pids = self.ask_all([(dbus, "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                              GLib.Variant("(s)", (app[0],))) for app in apps])
        for app, pid in zip(apps, pids):
            if pid is not None and pid[0] == self.pid:
                return app
        return None

    def read(self):
        """The program as a Thing that holds all there is, or None as long as it has not come up."""
        self.owner = self.owner or self.find_owner()
        if self.owner is None:
            return None
        root = Thing(self, self.owner, None)
        level = [root]
        while level:
            self.read_level(level)
            level = [child for thing in level for child in thing.children]
        return root

    def read_level(self, things):
        questions = []
        for thing in things:
            questions += [
                (thing.ref, PROPERTIES, "GetAll", GLib.Variant("(s)", (ACCESSIBLE,))),
                (thing.ref, ACCESSIBLE, "GetRoleName", None),
                (thing.ref, ACCESSIBLE, "GetState", None),
                (thing.ref, ACCESSIBLE, "GetInterfaces", None),
                (thing.ref, ACCESSIBLE, "GetChildren", None),
            ]
        answers = self.ask_all(questions)
        for at, thing in enumerate(things):
            self.fill(thing, *answers[5 * at:5 * at + 5])
        self.read_texts([thing for thing in things if thing.can(TEXT)])
        self.read_bounds([thing for thing in things if thing.can(COMPONENT)])

    def fill(self, thing, properties, role, states, interfaces, children):
        if None in (properties, role, states, interfaces, children):
            if thing.parent is not None:
                thing.parent.children.remove(thing)
            return
        thing.name = properties[0].get("Name", "")
        thing.description = properties[0].get("Description", "")
        thing.role = role[0]
        thing.states = states[0][0] | states[0][1] << 32
        thing.interfaces = interfaces[0]
        thing.children = [Thing(self, tuple(ref), thing) for ref in children[0]]

    def read_texts(self, things):
        answers = self.ask_all([(thing.ref, TEXT, "GetText", GLib.Variant("(ii)", (0, -1))) for thing in things])
        for thing, answer in zip(things, answers):
            thing.text = answer[0] if answer else ""

    def read_bounds(self, things):
        """GTK says "visible" of a page behind another one too; but it contains no point."""
        answers = self.ask_all([(thing.ref, COMPONENT, "GetExtents", WINDOW) for thing in things])
        for thing, answer in zip(things, answers):
            thing.bounds = answer[0] if answer else thing.bounds
        middles = [GLib.Variant("(iiu)", (x + w // 2, y + h // 2, 1)) for x, y, w, h in (t.bounds for t in things)]
        answers = self.ask_all([(thing.ref, COMPONENT, "Contains", middle) for thing, middle in zip(things, middles)])
        for thing, answer in zip(things, answers):
            thing.is_mapped = bool(answer and answer[0])
