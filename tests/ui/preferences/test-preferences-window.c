/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preferences/preferences-window.h"

#include "base/language.h"
#include "base/paths.h"
#include "ui/common/settings.h"
#include "ui/preferences/folder-row.h"

#include <glib/gstdio.h>

typedef struct {
  GtkWidget *parent;
  GtkWidget *window;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GList) windows = NULL;

  self->folder = g_dir_make_tmp ("vg-own-XXXXXX", NULL);
  self->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  vg_preferences_window_show (GTK_WINDOW (self->parent));
  windows = gtk_window_list_toplevels ();
  for (GList *at = windows; at != NULL; at = at->next)
    if (VG_IS_PREFERENCES_WINDOW (at->data))
      self->window = at->data;
  g_assert_nonnull (self->window);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  GtkWidget *window = g_object_ref (self->window);

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
  gtk_window_destroy (GTK_WINDOW (self->parent));
  g_rmdir (self->folder);
  g_free (self->folder);
}

/* The row of a folder whose title begins so. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (VG_IS_FOLDER_ROW (widget) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static guint
count_shown (GtkWidget *widget, const char *words)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
            strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_shown (child, words);

  return n;
}

static void
choose (Fixture *self, const char *title, const char *folder)
{
  g_signal_emit_by_name (find_row (self->window, title), "chosen", folder);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_a_folder_for_backups_is_kept_and_taken_back (Fixture *self, gconstpointer data)
{
  VgSettings *settings = vg_settings_get_default ();

  choose (self, "Where backups go", self->folder);
  g_assert_cmpstr (vg_settings_get_backup_folder (settings), ==, self->folder);
  choose (self, "Where backups go", "");
  g_assert_cmpstr (vg_settings_get_backup_folder (settings), ==, "");
}

static void
test_a_folder_with_faults_is_not_taken (Fixture *self, gconstpointer data)
{
  choose (self, "Guides and templates", self->folder);
  g_assert_cmpstr (vg_settings_get_own_folder (vg_settings_get_default ()), ==, "");
  g_assert_cmpuint (count_shown (self->window, "nothing of it is used"), ==, 1);
  g_assert_cmpuint (count_shown (self->window, "there is no guide"), ==, 1);
}

/* Ours are as good as anybody's. */
static void
test_a_folder_in_order_is_taken (Fixture *self, gconstpointer data)
{
  choose (self, "Guides and templates", vg_paths_get_data ());
  g_assert_cmpstr (vg_settings_get_own_folder (vg_settings_get_default ()), ==,
                   vg_paths_get_data ());
  g_assert_cmpuint (count_shown (self->window, "✓ In order"), ==, 1);
  choose (self, "Guides and templates", "");
  g_assert_cmpstr (vg_settings_get_own_folder (vg_settings_get_default ()), ==, "");
  g_assert_cmpuint (count_shown (self->window, "✓ In order"), ==, 0);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/preferences-window/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  adw_init ();
  add ("a-folder-for-backups-is-kept-and-taken-back",
       test_a_folder_for_backups_is_kept_and_taken_back);
  add ("a-folder-with-faults-is-not-taken", test_a_folder_with_faults_is_not_taken);
  add ("a-folder-in-order-is-taken", test_a_folder_in_order_is_taken);

  return g_test_run ();
}
