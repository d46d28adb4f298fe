/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define WIDTH      900
#define HEIGHT     700
#define FRAME_MS   40
#define PATIENCE_S 20

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

void
on_screen_settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (FRAME_MS, wake_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

GtkWidget *
on_screen_show (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  gtk_window_set_child (GTK_WINDOW (window), overlay);
  gtk_window_present (GTK_WINDOW (window));
  on_screen_settle ();

  return window;
}

void
on_screen_close (GtkWidget *window, GtkWidget *page)
{
  gpointer left = page;

  g_object_add_weak_pointer (G_OBJECT (page), &left);
  gtk_window_destroy (GTK_WINDOW (window));
  on_screen_settle ();
  g_assert_null (left);
}

/* A page of a stack that is behind another one is visible, but not mapped; without a window
 * nothing is.
 */
static gboolean
is_seen (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget);
}

GtkWidget *
on_screen_find (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (!is_seen (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = on_screen_find (child, type);

  return found;
}

guint
on_screen_count (GtkWidget *root, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? 1 : 0;

  if (!is_seen (root))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += on_screen_count (child, type);

  return n;
}

gboolean
on_screen_shows (GtkWidget *root, const char *words)
{
  if (!is_seen (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (on_screen_shows (child, words))
      return TRUE;

  return FALSE;
}

static void
wait_until (GtkWidget *root, const char *words, gboolean shows)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (on_screen_shows (root, words) != shows) {
    on_screen_settle ();
    if (g_get_monotonic_time () > end)
      g_error ("Waited in vain for “%s” to %s", words, shows ? "show" : "go");
  }
}

void
on_screen_wait (GtkWidget *root, const char *words)
{
  wait_until (root, words, TRUE);
}

void
on_screen_wait_gone (GtkWidget *root, const char *words)
{
  wait_until (root, words, FALSE);
}

GtkWidget *
on_screen_find_button (GtkWidget *root, const char *words)
{
  GtkWidget *found = NULL;

  if (!is_seen (root))
    return NULL;
  if (GTK_IS_BUTTON (root) && on_screen_shows (root, words))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = on_screen_find_button (child, words);

  return found;
}

void
on_screen_press (GtkWidget *root, const char *words)
{
  GtkWidget *button = on_screen_find_button (root, words);

  if (button == NULL || !gtk_widget_is_sensitive (button))
    g_error ("There is no “%s” to press", words);
  g_signal_emit_by_name (button, "clicked");
  on_screen_settle ();
}
