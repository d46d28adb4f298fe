/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/idle.h"

#include <time.h>

#define MINUTE_MS    60000
#define LOOK_MS      10000 /* how long it looks away at most: timers stand still in a sleep */
#define MOST_MINUTES 60

struct _VgIdle {
  GObject parent_instance;

  int minutes;
  gint64 last;
  guint timer;
  VgIdleClock clock;
};

G_DEFINE_FINAL_TYPE (VgIdle, vg_idle, G_TYPE_OBJECT)

enum {
  PROP_MINUTES = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum {
  IDLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
read_clock (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Milliseconds left; 0 where it is time. */
static gint64
count_left (VgIdle *self)
{
  return MAX (self->last + (gint64) self->minutes * MINUTE_MS - self->clock (), 0);
}

static gboolean look_cb (gpointer user_data);

static void
wait (VgIdle *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->minutes > 0)
    self->timer = g_timeout_add (MIN (count_left (self), LOOK_MS) + 1, look_cb, self);
}

static gboolean
look_cb (gpointer user_data)
{
  g_autoptr (VgIdle) self = g_object_ref (VG_IDLE (user_data));

  self->timer = 0;
  if (count_left (self) == 0) {
    self->last = self->clock ();
    g_signal_emit (self, signals[IDLE], 0);
  }
  wait (self);

  return G_SOURCE_REMOVE;
}

static gboolean
event_cb (VgIdle *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_MOTION_NOTIFY:
  case GDK_BUTTON_PRESS:
  case GDK_KEY_PRESS:
  case GDK_SCROLL:
  case GDK_TOUCH_BEGIN:
  case GDK_TOUCH_UPDATE:
  case GDK_TOUCHPAD_PINCH:
  case GDK_TOUCHPAD_SWIPE:
    vg_idle_stir (self);
    break;
  default:
    break;
  }

  return GDK_EVENT_PROPAGATE;
}

/* Questions and choosers are windows of their own. */
static void
watch (VgIdle *self, GtkWidget *window)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, events);
}

static void
windows_changed_cb (VgIdle *self, guint position, guint n_removed, guint n_added, GListModel *list)
{
  for (guint i = position; i < position + n_added; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (list, i);

    watch (self, window);
  }
}

static void
vg_idle_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_MINUTES:
    g_value_set_int (value, VG_IDLE (object)->minutes);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_idle_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgIdle *self = VG_IDLE (object);

  switch (prop_id) {
  case PROP_MINUTES:
    self->minutes = g_value_get_int (value);
    self->last = self->clock ();
    wait (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_idle_dispose (GObject *object)
{
  g_clear_handle_id (&VG_IDLE (object)->timer, g_source_remove);

  G_OBJECT_CLASS (vg_idle_parent_class)->dispose (object);
}

static void
vg_idle_class_init (VgIdleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vg_idle_get_property;
  object_class->set_property = vg_idle_set_property;
  object_class->dispose = vg_idle_dispose;

  properties[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, MOST_MINUTES, 0,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[IDLE] = g_signal_new ("idle", VG_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
vg_idle_init (VgIdle *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  self->clock = read_clock;
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (windows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  windows_changed_cb (self, 0, 0, g_list_model_get_n_items (windows), windows);
}

VgIdle *
vg_idle_new (VgIdleClock clock)
{
  VgIdle *self = g_object_new (VG_TYPE_IDLE, NULL);

  if (clock != NULL)
    self->clock = clock;
  return self;
}

void
vg_idle_stir (VgIdle *self)
{
  g_return_if_fail (VG_IS_IDLE (self));

  if (self->minutes > 0 && count_left (self) == 0)
    look_cb (self);
  else
    self->last = self->clock ();
}
