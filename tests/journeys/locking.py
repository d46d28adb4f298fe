# SPDX-License-Identifier: GPL-3.0-or-later
"""A vault locks when nobody is there, and one that is not as one left it is explained before it opens."""

import os
import shutil

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

import tap
from doors import LABEL, DoorSteps
from pages import ask

WORDS = "merel lijster vink mus spreeuw duif"
QUESTION = ask("harmed", "V07")
DRAFT = "Half een zin"
REST = ", en het vervolg"
END = " en het eind."
LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
INTERFACE = f"""<node><interface name="{MANAGER}"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="h" direction="out"/></method></interface></node>"""
A_MINUTE_S = 60


class Login:
    """A logind of the test, which knows whether somebody still holds the computer awake."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.ours = None
        node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
        self.bus.register_object(LOGIND_PATH, node.interfaces[0], self.called, None, None)
        Gio.bus_own_name_on_connection(self.bus, LOGIND, Gio.BusNameOwnerFlags.NONE, None, None)

    def called(self, bus, sender, path, interface, method, parameters, invocation):
        ours, theirs = os.pipe()
        handles = Gio.UnixFDList.new()
        handles.append(theirs)
        os.close(theirs)
        os.set_blocking(ours, False)
        self.ours = ours
        invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), handles)

    def is_held(self):
        try:
            return self.ours is not None and os.read(self.ours, 1) != b""
        except BlockingIOError:
            return True

    def go_to_sleep(self):
        self.bus.emit_signal(None, LOGIND_PATH, MANAGER, "PrepareForSleep", GLib.Variant("(b)", (True,)))


class Locking(DoorSteps):
    settings = {"auto-lock": "1"}
    environment = {"DBUS_SYSTEM_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"]}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.login = Login()
        os.makedirs(os.path.dirname(cls.vault))
        cls.run_cli("vault", "create", cls.vault, "--kdf-cost", "1:64", words=WORDS)
        cls.run_cli("new", "--vault", cls.vault, "--label", LABEL, words=WORDS)
        cls.backups = os.path.join(cls.driver.home, "backups")
        os.mkdir(cls.backups)
        cls.run_cli("vault", "backup", cls.vault, "--to", cls.backups, words=WORDS)

    def test_01(self):
        """Where there is a vault the program asks for its passphrase, and for nothing else"""
        self.start()
        self.driver.find("Passphrase", "text")
        self.assertNotIn(LABEL, self.driver.everything_told())
        self.give(WORDS)
        self.open_case()

    def test_02(self):
        """Before the computer sleeps the vault locks, and only then it may sleep"""
        self.driver.wait_for(lambda root: self.login.is_held(), "the program to hold the computer awake")
        held = self.login.ours
        self.login.go_to_sleep()
        self.driver.shown("Locked. Everything is saved.")
        self.assertEqual(os.read(held, 1), b"")
        self.driver.wait_for(lambda root: self.login.ours != held and self.login.is_held(), "it to be held again")

    def test_03(self):
        """When nobody touched anything for the minutes of the preferences it locks, with what was half typed"""
        self.give(WORDS)
        self.driver.shown("The steps")
        self.talk("Begin the talk")
        self.jump(QUESTION)
        self.driver.type_text(DRAFT, QUESTION)
        self.driver.shown("Locked. Everything is saved.", A_MINUTE_S + 30)
        self.give(WORDS)
        self.driver.find(QUESTION, "heading")
        self.driver.wait_text(QUESTION, DRAFT)
        self.driver.type_text(REST)
        self.driver.wait_text(QUESTION, DRAFT + REST)
        self.assertFalse(self.driver.is_there(f"Take away: {DRAFT}", "button"))

    def test_04(self):
        """Locked by hand in the middle of a sentence, one goes on with that sentence, and it is one"""
        self.lock()
        self.give(WORDS)
        self.driver.find(QUESTION, "heading")
        self.driver.type_text(END)
        self.driver.wait_text(QUESTION, DRAFT + REST + END)
        self.driver.key("Alt+Right", "Alt+Left")
        self.driver.find(f"Take away: {DRAFT + REST + END}", "button")
        self.driver.wait_text(QUESTION, "")

    def test_05(self):
        """Where an older file was put back, that is said plainly, and nothing is written before one chose"""
        self.driver.stop()
        path = os.path.join(self.vault, "vault.db")
        shutil.copy(path, path + ".older")
        self.run_cli("new", "--vault", self.vault, "--label", "Grutto", words=WORDS)
        os.replace(path + ".older", path)
        self.start()
        self.give(WORDS)
        self.driver.shown("This is an older file of your vault")
        self.driver.press("Only read for now", "button")
        self.driver.find(f"Open, {LABEL}", "button")
        self.assertFalse(self.driver.is_there("Open, Grutto", "button"))

    def test_06(self):
        """What can only be read locks like any other, and one may go on with the older file after all"""
        self.open_case()
        self.lock()
        self.give(WORDS)
        self.driver.press("Go on with this one", "button")
        self.driver.find(f"Open, {LABEL}", "button")
        self.driver.stop()

    def test_07(self):
        """A damaged vault is explained before anything is asked, and a backup takes its place"""
        path = os.path.join(self.vault, "vault.db")
        with open(path, "r+b") as file:
            file.write(b"x" * 4096)
        self.start()
        self.driver.press("Restore a backup", "button")
        backup = next(os.path.join(self.backups, name) for name in os.listdir(self.backups) if name.endswith(".data.vgb"))
        self.driver.find("Cancel", "button")
        self.driver.key("Ctrl+l")
        self.driver.type_path(backup)
        self.driver.shown(os.path.basename(backup))
        self.give(WORDS)
        self.driver.shown("The vault is restored")
        self.driver.shown("As it stood on ")
        self.driver.shown(f"The vault lies in {self.vault}")
        self.driver.key("Escape")
        self.driver.find(f"Open, {LABEL}", "button")
        self.assertEqual(len([name for name in os.listdir(os.path.dirname(self.vault)) if name.startswith("vault.set-aside")]), 1)

    def test_08(self):
        """No file that was chosen is remembered elsewhere on the desktop"""
        self.driver.stop()
        path = os.path.join(self.driver.home, "data", "recently-used.xbel")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as recent:
                self.assertNotIn("<bookmark ", recent.read())


if __name__ == "__main__":
    tap.main()
