/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-on-screen.h"

#include "base/clock.h"
#include "base/json.h"
#include "on-screen.h"
#include "practice-case.h"

#include <string.h>

#define PATIENCE_S 5

void
case_on_screen_show (CaseOnScreen *self, const char *now, CaseOnScreenMake make)
{
  vg_clock_hold (now);
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->page = make (self->file, self->shelf, NULL);
  self->window = on_screen_show (self->page);
}

void
case_on_screen_close (CaseOnScreen *self)
{
  on_screen_close (self->window, self->page);
  g_assert_finalize_object (self->file);
  vg_shelf_unref (self->shelf);
  practice_remove_folder (self->folder);
}

const char *
case_on_screen_get (CaseOnScreen *self, const char *place, const char *member)
{
  return vg_json_get_string (vg_case_get_object (self->subject, place), member);
}

guint
case_on_screen_count (GtkWidget *root, const char *words)
{
  guint n = 0;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    n++;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += case_on_screen_count (child, words);

  return n;
}

void
case_on_screen_wait (CaseOnScreen *self, const char *words, guint n)
{
  gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (case_on_screen_count (self->page, words) != n && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (case_on_screen_count (self->page, words), ==, n);
}

GtkWidget *
case_on_screen_find_button (GtkWidget *root, const char *words)
{
  GtkWidget *found = NULL;

  if ((GTK_IS_BUTTON (root) || GTK_IS_CHECK_BUTTON (root)) && gtk_widget_get_mapped (root) &&
      case_on_screen_count (root, words) > 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = case_on_screen_find_button (child, words);

  return found;
}

void
case_on_screen_press (CaseOnScreen *self, const char *words)
{
  GtkWidget *button = case_on_screen_find_button (self->page, words);

  g_assert_nonnull (button);
  gtk_widget_activate (button);
}
