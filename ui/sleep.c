/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/sleep.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LOGIND  "org.freedesktop.login1"
#define PATH    "/org/freedesktop/login1"
#define MANAGER "org.freedesktop.login1.Manager"
#define NONE    -1

/* @inhibitor: as long as it is open, the computer waits with sleeping, for a few seconds at most */
struct _VgSleep {
  GObject parent_instance;

  GCancellable *gone;
  GDBusConnection *bus;
  guint subscription;
  int inhibitor;
};

G_DEFINE_FINAL_TYPE (VgSleep, vg_sleep, G_TYPE_OBJECT)

enum {
  SLEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
let_sleep (VgSleep *self)
{
  if (self->inhibitor != NONE)
    close (self->inhibitor);
  self->inhibitor = NONE;
}

static void
inhibited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgSleep) self = VG_SLEEP (user_data);
  g_autoptr (GUnixFDList) list = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), &list, result, NULL);
  gint32 handle = NONE;

  if (answer == NULL || self->bus == NULL)
    return;

  let_sleep (self);
  g_variant_get (answer, "(h)", &handle);
  if (list != NULL)
    self->inhibitor = g_unix_fd_list_get (list, handle, NULL);
}

static void
inhibit (VgSleep *self)
{
  /* Anybody may read this in a list: it says nothing of what is done here. */
  g_dbus_connection_call_with_unix_fd_list (
      self->bus, LOGIND, PATH, MANAGER, "Inhibit",
      g_variant_new ("(ssss)", "sleep", "Voorgesprek", _ ("Locks first"), "delay"),
      G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->gone, inhibited_cb,
      g_object_ref (self));
}

static void
prepare_cb (GDBusConnection *bus,
            const char *sender,
            const char *path,
            const char *interface,
            const char *signal,
            GVariant *parameters,
            gpointer user_data)
{
  g_autoptr (VgSleep) self = g_object_ref (VG_SLEEP (user_data));
  gboolean is_going = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &is_going);
  if (!is_going) {
    inhibit (self);
    return;
  }

  g_signal_emit (self, signals[SLEEP], 0);
  let_sleep (self);
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgSleep) self = VG_SLEEP (user_data);
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || self->gone == NULL)
    return;

  /* The program lives on where the system bus goes. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  self->bus = g_steal_pointer (&bus);
  self->subscription = g_dbus_connection_signal_subscribe (
      self->bus, LOGIND, MANAGER, "PrepareForSleep", PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
      prepare_cb, self, NULL);
  inhibit (self);
}

static void
vg_sleep_dispose (GObject *object)
{
  VgSleep *self = VG_SLEEP (object);

  if (self->gone != NULL)
    g_cancellable_cancel (self->gone);
  g_clear_object (&self->gone);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  let_sleep (self);

  G_OBJECT_CLASS (vg_sleep_parent_class)->dispose (object);
}

static void
vg_sleep_class_init (VgSleepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_sleep_dispose;

  signals[SLEEP] = g_signal_new ("sleep", VG_TYPE_SLEEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
vg_sleep_init (VgSleep *self)
{
  self->gone = g_cancellable_new ();
  self->inhibitor = NONE;
  g_bus_get (G_BUS_TYPE_SYSTEM, self->gone, got_bus_cb, g_object_ref (self));
}

VgSleep *
vg_sleep_new (void)
{
  return g_object_new (VG_TYPE_SLEEP, NULL);
}
