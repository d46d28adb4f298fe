/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/lock-watch.h"

#include "ui/common/settings.h"
#include "ui/idle.h"
#include "ui/sleep.h"

struct _VgLockWatch {
  GObject parent_instance;

  VgIdle *idle;
  VgSleep *sleep;
};

G_DEFINE_FINAL_TYPE (VgLockWatch, vg_lock_watch, G_TYPE_OBJECT)

enum {
  LOCK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
lock (VgLockWatch *self)
{
  g_signal_emit (self, signals[LOCK], 0);
}

static void
screensaver_cb (VgLockWatch *self, GParamSpec *pspec, GtkApplication *application)
{
  gboolean is_active = FALSE;

  g_object_get (application, "screensaver-active", &is_active, NULL);
  if (is_active)
    lock (self);
}

static void
vg_lock_watch_dispose (GObject *object)
{
  VgLockWatch *self = VG_LOCK_WATCH (object);

  g_clear_object (&self->idle);
  g_clear_object (&self->sleep);

  G_OBJECT_CLASS (vg_lock_watch_parent_class)->dispose (object);
}

static void
vg_lock_watch_class_init (VgLockWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_lock_watch_dispose;

  signals[LOCK] = g_signal_new ("lock", VG_TYPE_LOCK_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
vg_lock_watch_init (VgLockWatch *self)
{
  self->idle = vg_idle_new (NULL);
  self->sleep = vg_sleep_new ();
  g_object_bind_property (vg_settings_get_default (), "auto-lock", self->idle, "minutes",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->idle, "idle", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sleep, "sleep", G_CALLBACK (lock), self, G_CONNECT_SWAPPED);
}

VgLockWatch *
vg_lock_watch_new (GtkApplication *application)
{
  VgLockWatch *self = g_object_new (VG_TYPE_LOCK_WATCH, NULL);

  g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (screensaver_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}
