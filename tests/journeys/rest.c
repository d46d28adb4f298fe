/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into the program by the driver: tells it when the program is at rest, so that no key goes
 * where the focus was before the page had settled.
 *
 * It comes to the socket that VOORGESPREK_REST names, one without a file; so does the program that
 * starts in its own place. The driver writes a byte there, which comes back once the program has
 * taken in what the screen had for it, has nothing to do and has drawn every window that shows.
 * What it put off for a moment belongs to it: GTK holds a button down for a quarter of a second
 * before it does what it is for. What another thread does is no part of it.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <gtk/gtk.h>

#include <dlfcn.h>
#include <glib-unix.h>

#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define BELOW_ALL        (G_PRIORITY_LOW + 1000)
#define LONGEST_FRAME_MS 500 /* a window that shows may have no reason to draw */
#define SHORTEST_MS      50  /* what is sooner draws frames, over and over while a cursor blinks */
#define LONGEST_MS       300
#define MOST_WAITS       4

typedef struct {
  int socket;
  guint n_rounds; /* of having nothing to do and drawing, still to come */
  guint n_drawing;
  guint n_waits; /* for what was put off, still to come */
  guint patience;
} Rest;

static Rest rest = { .socket = -1 };
static gint64 put_off_until; /* µs, as g_get_monotonic_time() counts */
G_LOCK_DEFINE_STATIC (put_off_until);

static gboolean idle_cb (gpointer user_data);

/* --- What is put off --- */

static void
note_put_off (guint interval)
{
  gint64 until = g_get_monotonic_time () + (gint64) interval * G_TIME_SPAN_MILLISECOND;

  if (interval < SHORTEST_MS || interval > LONGEST_MS)
    return;

  G_LOCK (put_off_until);
  put_off_until = MAX (put_off_until, until);
  G_UNLOCK (put_off_until);
}

/* Returns: for how many milliseconds still */
static guint
get_put_off (void)
{
  gint64 left = 0;

  G_LOCK (put_off_until);
  left = put_off_until - g_get_monotonic_time ();
  G_UNLOCK (put_off_until);
  return left > 0 ? (guint) (left / G_TIME_SPAN_MILLISECOND) + 1 : 0;
}

/* In the place of GLib's, for the program and for GTK. */
guint
g_timeout_add (guint interval, GSourceFunc function, gpointer data)
{
  return g_timeout_add_full (G_PRIORITY_DEFAULT, interval, function, data, NULL);
}

guint
g_timeout_add_full (gint priority,
                    guint interval,
                    GSourceFunc function,
                    gpointer data,
                    GDestroyNotify notify)
{
  static guint (*real) (gint, guint, GSourceFunc, gpointer, GDestroyNotify);

  if (real == NULL)
    real = dlsym (RTLD_NEXT, "g_timeout_add_full");

  note_put_off (interval);
  return real (priority, interval, function, data, notify);
}

/* --- At rest --- */

static void
wait_for_idle (void)
{
  g_idle_add_full (BELOW_ALL, idle_cb, NULL, NULL);
}

static void
end_round (void)
{
  g_clear_handle_id (&rest.patience, g_source_remove);
  rest.n_drawing = 0;
  rest.n_rounds--;
  wait_for_idle ();
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, user_data);
  if (rest.n_drawing > 0 && --rest.n_drawing == 0)
    end_round ();
}

static gboolean
patience_cb (gpointer user_data)
{
  rest.patience = 0;
  if (rest.n_drawing > 0)
    end_round ();

  return G_SOURCE_REMOVE;
}

static void
draw_once (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (!gtk_widget_get_mapped (window) || clock == NULL)
    return;

  rest.n_drawing++;
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
draw_all (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = g_list_model_get_n_items (windows);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    draw_once (window);
  }
}

static void
begin (void)
{
  rest.n_rounds = 2;
  wait_for_idle ();
}

static gboolean
waited_cb (gpointer user_data)
{
  begin ();
  return G_SOURCE_REMOVE;
}

/* Where something is put off, it waits for it and looks once more. */
static void
end (void)
{
  guint put_off = get_put_off ();
  char byte = '.';

  if (put_off > 0 && rest.n_waits > 0) {
    rest.n_waits--;
    g_timeout_add_full (BELOW_ALL, put_off, waited_cb, NULL, NULL);
  } else {
    (void) !write (rest.socket, &byte, 1);
  }
}

static gboolean
idle_cb (gpointer user_data)
{
  if (rest.n_rounds == 0) {
    end ();
    return G_SOURCE_REMOVE;
  }

  draw_all ();
  if (rest.n_drawing == 0)
    end_round ();
  else
    rest.patience = g_timeout_add (LONGEST_FRAME_MS, patience_cb, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
asked_cb (int socket, GIOCondition condition, gpointer user_data)
{
  GdkDisplay *display = gdk_display_get_default ();
  char byte;

  if (read (socket, &byte, 1) != 1)
    return G_SOURCE_REMOVE;

  if (display != NULL)
    gdk_display_sync (display);
  rest.n_waits = MOST_WAITS;
  begin ();

  return G_SOURCE_CONTINUE;
}

/* Returns: -1 where nobody listens */
static int
connect_to (const char *name)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  socklen_t length = (socklen_t) (offsetof (struct sockaddr_un, sun_path) + 1 + strlen (name));
  int connection = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_strlcpy (address.sun_path + 1, name, sizeof address.sun_path - 1);
  if (connection < 0 || connect (connection, (struct sockaddr *) &address, length) == 0)
    return connection;

  close (connection);
  return -1;
}

/* Only the program that the driver started, not what this one starts in turn. */
static __attribute__ ((constructor)) void
come_to_driver (void)
{
  const char *name = g_getenv ("VOORGESPREK_REST");
  const char *driver = g_getenv ("VOORGESPREK_DRIVER");

  if (name == NULL || driver == NULL || getppid () != g_ascii_strtoll (driver, NULL, 10))
    return;

  rest.socket = connect_to (name);
  if (rest.socket >= 0)
    g_unix_fd_add (rest.socket, G_IO_IN, asked_cb, NULL);
}
