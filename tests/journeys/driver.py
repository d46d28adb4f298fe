# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person does: finds things by what one would call them, types, presses, reads.

Nothing here waits for a time: it looks again until what is expected is there, and after PATIENCE_S says what was
there instead, with a picture. On the screen of tests/with-screen no window manager hands out the focus; the
driver gives it to the newest window, as one would.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Gio", "2.0")
from gi.repository import GLib  # noqa: E402

from accessible import ACTION, BUTTONS, EDITABLE_TEXT, TYPE_NAME, Desk  # noqa: E402

PATIENCE_S = 60  # they run beside each other
PAUSE_S = 0.1
MOST_TURNS = 40
UP, DOWN = "4", "5"  # the buttons that stand for the wheel
OUT_OF_THE_WAY = ("1599", "999")  # in a corner of the screen of tests/with-screen
LONGEST_PAUSE_S = 1
HERE = os.path.join(os.path.dirname(sys.argv[1]), "..", "tests", "journeys")
REST = os.path.join(HERE, "rest.so")
BOUNDS = os.path.join(HERE, "bounds.so")  # there where GTK is 4.10 or newer
CHOICES = {"checkbox", "check box", "radio", "radio button", "switch", "combo box"}
ROWS = {"list item", "row", "table row", "tree item"}
MENU_ITEMS = {"menu item", "check menu item", "radio menu item"}
WINDOWS = {"window", "frame", "dialog", "alert", "file chooser"}
ERRORS = re.compile(r"(WARNING|CRITICAL|ERROR) \*\*|-(WARNING|CRITICAL|ERROR)\b|Sanitizer")


def plain(words):
    """Without mnemonics, case and odd spaces: how it sounds when said."""
    return " ".join(words.replace("_", "").replace("…", "").split()).casefold()


def kind_of(thing):
    """What a person would call it, whatever GTK calls its role."""
    if thing.has("editable"):
        return "text"
    if thing.role in BUTTONS:
        return "button"
    if thing.role in CHOICES:
        return "choice"
    if thing.role in ROWS:
        return "row"
    if thing.role in MENU_ITEMS:
        return "menu item"
    if thing.role in WINDOWS:
        return "window"
    return thing.role


def names_of(thing):
    """What one might call it: the name it gives, else the words that stand on it."""
    own = [name for name in (thing.name,) if name and not TYPE_NAME.fullmatch(name)]
    kind = kind_of(thing)
    if kind in ("button", "choice", "row", "menu item"):
        own += [inner.name or inner.text for inner in thing.walk() if inner is not thing and inner.role == "label"]
    if kind not in ("text", "window") and thing.text:
        own.append(thing.text)
    if thing.description:
        own.append(thing.description)
    return [plain(name) for name in own if name]


def closeness(thing, wanted):
    """0 for the very name, more the further off, None where it is not this."""
    marks = []
    for name in names_of(thing):
        if name == wanted:
            marks.append(0)
        elif name.startswith(wanted):
            marks.append(1)
        elif wanted in name:
            marks.append(2)
    return min(marks, default=None)


def is_control(thing):
    return kind_of(thing) in ("text", "button", "choice", "row", "menu item")


class Driver:
    """The program, once started; its folder with practice cases outlives it, so that it can be started again."""

    def __init__(self, app, folder=None, pictures=None):
        self.app = app
        self.home = tempfile.mkdtemp(prefix="voorgesprek-journey-")
        self.folder = folder or os.path.join(self.home, "practice")
        self.pictures = pictures or os.environ.get("VOORGESPREK_PICTURES") or self.home
        self.place = ["--folder", self.folder]
        self.log_path = os.path.join(self.home, "stderr")
        self.process = None
        self.desk = None
        self.door = None  # where the program comes to
        self.line = None  # to it: see rest.c
        self.seen = None  # all there was at the last look, as long as nothing has been done since

    # --- Beginning and ending ---

    def start(self, language="nl", environment=None, settings=None):
        """Starts it and waits for its window. Settings are those of the GSettings schema, as GVariant text."""
        assert self.process is None, "It runs already"
        config = os.path.join(self.home, "config")
        env = os.environ | {
            "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GTK_A11Y": "atspi", "GTK_USE_PORTAL": "0",
            "HOME": self.home, "XDG_CONFIG_HOME": config, "XDG_DATA_HOME": os.path.join(self.home, "data"),
            "XDG_STATE_HOME": os.path.join(self.home, "state"), "XDG_CACHE_HOME": os.path.join(self.home, "cache"),
            "GSETTINGS_BACKEND": "keyfile",
        } | (environment or {})
        if settings is not None:
            lines = [f"{key}={value}" for key, value in settings.items()]
            self.configure("glib-2.0/settings/keyfile", "\n".join(["[org/voorgesprek/Voorgesprek]", *lines, ""]))
        command = [self.app, *self.place]
        if language is not None:
            command += ["--language", language]
        self.door = socket.socket(socket.AF_UNIX)
        self.door.bind("")  # a name that is free, and no file
        self.door.listen()
        self.door.settimeout(PAUSE_S)
        preloaded = [path for path in (REST, BOUNDS) if os.path.exists(path)]
        env |= {"LD_PRELOAD": " ".join(preloaded), "VOORGESPREK_REST": self.door.getsockname()[1:].decode(),
                "VOORGESPREK_DRIVER": str(os.getpid())}
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(command, env=env, stdout=log, stderr=log, cwd=self.home)
        self.desk = Desk(self.process.pid, is_newer=BOUNDS in preloaded)
        self.wait_for(lambda root: root.windows(), "the window to come up")
        self.give_focus()
        return self

    def configure(self, name, text):
        """Writes a file into the folder of settings that the program will find."""
        path = os.path.join(self.home, "config", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def kill9(self):
        """As when the power fails."""
        self.process.kill()
        self.forget()

    def stop(self):
        """Asks it to end, and fails where it warned of anything."""
        if self.process is None:
            return
        ended = self.process.poll()
        if ended is None:
            self.process.send_signal(signal.SIGTERM)
            ended = self.process.wait(PATIENCE_S)
        self.forget()
        log = self.read_log()
        assert ended == 0, f"It ended with {ended}:\n{log}"
        assert not ERRORS.search(log), f"It warned:\n{log}"

    def forget(self):
        self.process.wait(PATIENCE_S)
        self.process = None
        if self.line is not None:
            self.line.close()
        self.door.close()
        self.line = None
        self.seen = None
        self.desk.close()
        self.desk = None

    def clean_up(self):
        """For addCleanup: ends it if it still runs, whatever happened."""
        if self.process is not None:
            self.kill9()
        if self.pictures != self.home:
            shutil.rmtree(self.home, ignore_errors=True)

    def read_log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as log:
            return log.read()

    # --- Looking ---

    def rest(self):
        """Waits until the program has taken in what was done to it, and has drawn what came of it."""
        self.seen = None
        end = time.monotonic() + PATIENCE_S
        while self.process.poll() is None and not self.answers():
            assert time.monotonic() < end, f"It does not come to rest. Picture: {self.screenshot('failure')}"

    def answers(self):
        """Whether it has come to rest; not where it has ended, or starts anew in its own place."""
        try:
            if self.line is None:
                self.line = self.door.accept()[0]
                self.line.settimeout(PATIENCE_S)
            self.line.send(b".")
            if self.line.recv(1):
                return True
        except (TimeoutError, ConnectionError):
            pass
        if self.line is not None:
            self.line.close()
        self.line = None
        return False

    def look(self):
        """All there is now. Fails where the program has ended."""
        assert self.process.poll() is None, f"It ended with {self.process.returncode}:\n{self.read_log()}"
        self.seen = self.desk.read()
        return self.seen

    def wait_for(self, condition, what, patience=PATIENCE_S):
        """What the condition, called with all there is, first says that is not false."""
        end = time.monotonic() + patience
        pause = PAUSE_S
        root, is_old = self.seen, self.seen is not None
        while True:
            try:
                root = root or self.look()
                found = condition(root) if root is not None else None
                if found:
                    return found
            except GLib.Error:
                self.desk.owner = None  # what it looked at has gone since, or the program has started anew
            if time.monotonic() > end:
                raise AssertionError(f"Waited in vain for {what}. On the screen:\n{self.dump(root)}"
                                     f"\nPicture: {self.screenshot('failure')}")
            if not is_old:
                time.sleep(pause)
                pause = min(LONGEST_PAUSE_S, 2 * pause)
            root, is_old = None, False

    def candidates(self, root, name, kind=None):
        """All that may be meant, the likeliest first; in the newest window before any other."""
        wanted = plain(name)
        found = []
        for age, window in enumerate(reversed(root.windows())):
            for order, thing in enumerate(window.walk()):
                mark = closeness(thing, wanted) if kind in (None, kind_of(thing)) else None
                if mark is not None and thing.is_mapped:
                    # A label of the same name is mostly the label of the control.
                    found.append((mark, not is_control(thing), age, order, thing))
        return [thing for *_, thing in sorted(found, key=lambda entry: entry[:4])]

    def find(self, name, kind=None):
        """The thing of this name; kind is "text", "button", "choice", "row", "menu item" or a role."""
        what = f"“{name}”" + (f" ({kind})" if kind else "")
        return self.wait_for(lambda root: next(iter(self.candidates(root, name, kind)), None), what)

    def is_there(self, name, kind=None):
        """Whether it shows now. For what must come or go, use find and wait_gone."""
        root = self.look()
        return root is not None and bool(self.candidates(root, name, kind))

    def wait_gone(self, name, kind=None):
        self.wait_for(lambda root: not self.candidates(root, name, kind), f"“{name}” to go away")

    def shows(self, root, words):
        flat = plain(words)
        return any(flat in plain(said) and thing.is_mapped for thing in root.walk() for said in (thing.name, thing.text))

    def shown(self, words, patience=PATIENCE_S):
        """Waits until these words show somewhere."""
        self.wait_for(lambda root: self.shows(root, words), f"the words “{words}”", patience)

    def not_shown(self, words):
        """Waits until these words show nowhere."""
        self.wait_for(lambda root: not self.shows(root, words), f"the words “{words}” to go away")

    def everything_told(self):
        """All that the program tells, also of what is behind something else. One thing a line."""
        return "\n".join(words for thing in self.look().walk() for words in thing.labels())

    def window_titles(self):
        found = self.xdotool("search", "--pid", str(self.process.pid), "--name", ".", fails=True).split()
        return "\n".join(self.xdotool("getwindowname", window, fails=True) for window in found)

    def focused(self, root=None):
        """Newer GTK tells of none in a window without the keys, as one is left in by a dialog that closes."""
        windows = (root or self.look()).windows()
        found = next((thing for thing in windows[-1].walk() if thing.has("focused")), None) if windows else None
        if found is None and windows and self.desk.is_newer:
            self.offer_focus()
        return found

    def read_text(self, name=None):
        """What stands in the text field of this name, or in the one that has the focus."""
        if name is None:
            return self.wait_for(self.focused, "something with the focus").text
        return self.find(name, "text").text

    def wait_text(self, name, text):
        def holds(root):
            found = self.candidates(root, name, "text")
            return found and found[0].text == text
        self.wait_for(holds, f"“{name}” to hold “{text}”")

    # --- Doing ---

    def press(self, name, kind=None):
        """Presses a button, chooses a row, opens a menu."""
        def tried(root):
            for thing in self.candidates(root, name, kind):
                if kind is None and not is_control(thing):
                    continue
                if thing.has("sensitive") and self.activate(thing):
                    return thing
            return None
        return self.wait_for(tried, f"“{name}” to be there to press")

    def activate(self, thing):
        """Does what a press does: by the thing's own action, else with the key, else with the pointer."""
        target = thing
        if kind_of(thing) == "button":
            # A menu button wraps the button that one presses.
            target = next((t for t in thing.walk() if t.role in BUTTONS and t.has("focusable")), thing)
            if target.call(ACTION, "DoAction", GLib.Variant("(i)", (0,)))[0]:
                self.rest()
                return True
        if self.has_focus(target) or kind_of(target) == "row" and self.reach_row(target):
            self.key("space" if kind_of(target) == "choice" else "Return")
        else:
            self.click(target)
        return True

    def has_focus(self, thing):
        self.give_focus()
        return self.desk.has_focus(thing)

    def reach_row(self, row):
        """With the arrows, from the row of the same list that has the focus, if there is one."""
        focus = self.focused()
        if focus is None or focus.parent.ref != row.parent.ref:
            return False
        self.key("Home")
        for _ in row.parent.children:
            if self.holds_focus(self.look(), row):
                return True
            self.key("Down")
        return self.holds_focus(self.look(), row)

    def click(self, thing):
        """Leaves the pointer where no window is: what it rests on would tell of itself a little later."""
        self.wait_for(lambda root: self.click_in_view(thing), f"{thing} to be in view")
        self.xdotool("mousemove", *OUT_OF_THE_WAY)
        self.rest()

    def click_in_view(self, thing):
        x_window, y_window, w_window, h_window = self.place_of_window()
        for _ in range(MOST_TURNS):
            thing.measured = None
            x, y, width, height = thing.bounds
            top, foot = self.bounds_of_view(thing, h_window)
            if x >= 0 and y >= top and x + width // 2 < w_window and y + height // 2 < foot:
                self.xdotool("mousemove", str(x_window + x + width // 2), str(y_window + y + height // 2), "click", "1")
                self.rest()
                return True
            self.turn_wheel(UP if y < top else DOWN, x_window + w_window // 2, y_window + h_window // 2)
        return False

    def bounds_of_view(self, thing, height):
        """From where to where in its window it is to be seen. Older GTK does not tell of what scrolls."""
        top, foot = 0, height
        around = thing.parent if self.desk.is_newer else None
        while around is not None and around.parent is not None:
            _, y, _, high = around.bounds
            top, foot = max(top, y), min(foot, y + high)
            around = around.parent
        return top, foot

    def turn_wheel(self, button, x, y):
        """Over the middle of the window, as one scrolls to what is not to be seen yet."""
        self.xdotool("mousemove", str(x), str(y), "click", button)
        self.rest()

    def place_of_window(self):
        """x, y, width and height of the newest window on the screen."""
        self.give_focus()
        width, height = self.look().windows()[-1].bounds[2:]
        told = self.wait_for(lambda root: self.read_geometry(), "a window with the keys")
        at = {key: int(value) for key, value in re.findall(r"(\w+)=(\d+)", told)}
        # Where no window manager does it, GTK draws a border, which is no part of its coordinates.
        return at["X"] + (at["WIDTH"] - width) // 2, at["Y"] + (at["HEIGHT"] - height) // 2, width, height

    def read_geometry(self):
        """Of the window that has the keys; nothing where it closes at this moment."""
        window = self.xdotool("getwindowfocus", fails=True).strip()
        return window and self.xdotool("getwindowgeometry", "--shell", window, fails=True)

    def put_focus(self, thing):
        if not self.has_focus(thing):
            self.click(thing)
            self.wait_for(lambda root: self.holds_focus(root, thing), f"the focus on {thing}")

    def holds_focus(self, root, thing):
        at = self.focused(root)
        return at is not None and at.inside(thing)

    def focus(self, name, kind=None):
        thing = self.find(name, kind)
        self.put_focus(thing)
        return thing

    def give_focus(self):
        """The newest window gets the keys. It says so itself: on the screen, its menus look like windows too."""
        end = time.monotonic() + PATIENCE_S
        while not self.offer_focus():
            assert time.monotonic() < end, f"The window does not get the keys. On the screen:\n{self.dump()}"

    def offer_focus(self):
        """Whether the newest window has the keys, or takes them."""
        if self.has_keys():
            return True
        found = self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".", fails=True)
        for window in sorted(map(int, found.split()), reverse=True):
            self.xdotool("windowfocus", str(window), fails=True)
            if self.has_keys(tries=10):
                return True
        return False

    def has_keys(self, tries=1):
        for _ in range(tries):
            window = next(reversed(self.desk.read_windows()), None)
            # GTK 4.8 says it of nothing but the plainest windows.
            if window is not None and (window.has("active") or not self.desk.is_newer and
                                       window.role != "window" and self.focused() is not None):
                return True
            time.sleep(PAUSE_S if tries > 1 else 0)
        return False

    def key(self, *keys):
        """Presses keys one after another, each such as "Alt+Right" or "F9"."""
        for key in keys:
            self.give_focus()
            self.xdotool("key", "--clearmodifiers", key.replace("Enter", "Return"))
            self.rest()

    def type_text(self, text, name=None):
        """Types into the field of this name, or where the focus is, and waits until it stands there. ASCII only."""
        field = self.focus(name, "text") if name else self.wait_for(self.text_focus, "a text field with the focus")
        self.type_keys(text)
        if text not in self.desk.text_of(field):
            self.wait_for(lambda root: any(text in thing.text for thing in root.walk() if thing.ref == field.ref),
                          f"“{text}” in {field}")

    def type_keys(self, text):
        assert text.isascii(), "The keys of the screen know ASCII only"
        self.give_focus()
        self.xdotool("type", "--clearmodifiers", "--delay", "4", text)
        self.rest()

    def type_path(self, path):
        """Into a chooser of files, until it is gone. A slash opens its field; the rest comes as from the clipboard,
        since newer GTK completes what one types late, in the midst of what follows.
        """
        chooser = self.desk.read_windows()[-1].ref
        self.key("slash")
        field = self.wait_for(self.text_focus, "the field for a path")
        field.call(EDITABLE_TEXT, "SetTextContents", GLib.Variant("(s)", (path,)))
        self.rest()
        self.wait_for(lambda root: (at := self.text_focus(root)) is not None and at.text == path, f"“{path}” in {field}")
        self.key("Return")
        self.wait_for(lambda root: all(window.ref != chooser for window in root.windows()), "the chooser to go")

    def replace_text(self, text, name):
        """As type_text, in the place of what stands there."""
        self.focus(name, "text")
        self.key("Ctrl+a", "BackSpace")
        self.type_text(text)

    def text_focus(self, root):
        """The text with the focus, or the field around the thing that has it."""
        thing = self.focused(root)
        while thing is not None and not thing.has("editable"):
            thing = thing.parent
        return thing

    def xdotool(self, *arguments, fails=False):
        done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, timeout=60)
        assert fails or done.returncode == 0, f"xdotool {arguments}: {done.stderr}"
        return done.stdout

    # --- Telling ---

    def dump(self, root=None):
        root = root or self.look()
        self.desk.measure(list(root.walk()))
        lines = []
        for window in reversed(root.children):
            for thing in window.walk():
                if thing.is_mapped and (thing.name or thing.text or thing.has("focusable")):
                    lines.append("  " * (thing.depth() // 3) + str(thing))
        return "\n".join(lines)

    def screenshot(self, name):
        """A picture of the screen, if the program that takes one is here; says where it is."""
        if shutil.which("import") is None:
            return "none: ImageMagick is not installed"
        path = os.path.join(self.pictures, name if name.endswith(".png") else name + ".png")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        done = subprocess.run(["import", "-window", "root", path], capture_output=True, text=True, timeout=60)
        return path if done.returncode == 0 else f"none: {done.stderr.strip()}"


class Case:
    """The case file beside the window, read with the command line program."""

    def __init__(self, cli, path):
        self.cli = cli
        self.path = path

    def show(self, place):
        """The value at the place, or None where there is nothing."""
        done = subprocess.run([self.cli, "show", self.path, place], capture_output=True, text=True, timeout=60)
        return json.loads(done.stdout) if done.returncode == 0 and done.stdout.strip() else None

    def wait_for(self, place, condition):
        """Waits until the file holds such a value: saving is on its way."""
        end = time.monotonic() + PATIENCE_S
        while True:
            value = self.show(place)
            if condition(value):
                return value
            assert time.monotonic() < end, f"{place} is {value!r} in {self.path}"
            time.sleep(PAUSE_S)

    def wait_for_text(self, text):
        """Waits until the file holds this text anywhere, also where it is no answer yet."""
        end = time.monotonic() + PATIENCE_S
        while text not in self.read():
            assert time.monotonic() < end, f"“{text}” does not come into {self.path}"
            time.sleep(PAUSE_S)

    def read(self):
        with open(self.path, encoding="utf-8") as file:
            return file.read()
