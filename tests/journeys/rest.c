/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded into the program by the driver: tells it when the program is at rest, so that no key goes
 * where the focus was before the page had settled.
 *
 * It comes to the socket that VOORGESPREK_REST names, one without a file; so does the program that
 * starts in its own place. The driver writes a byte there, which comes back once the program has
 * taken in what the screen had for it, has nothing to do and has drawn every window that shows.
 * What another thread does is no part of it.
 */

#include <gtk/gtk.h>

#include <glib-unix.h>

#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define BELOW_ALL        (G_PRIORITY_LOW + 1000)
#define LONGEST_FRAME_MS 500 /* a window that shows may have no reason to draw */

typedef struct {
  int socket;
  guint n_rounds; /* of having nothing to do and drawing, still to come */
  guint n_drawing;
  guint patience;
} Rest;

static Rest rest = { .socket = -1 };

static gboolean idle_cb (gpointer user_data);

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

static gboolean
idle_cb (gpointer user_data)
{
  char byte = '.';

  if (rest.n_rounds == 0) {
    (void) !write (rest.socket, &byte, 1);
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
  rest.n_rounds = 2;
  wait_for_idle ();

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
