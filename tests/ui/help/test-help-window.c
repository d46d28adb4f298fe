/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/help/help-window.h"

#include "base/language.h"

typedef struct {
  GtkWidget *parent;
  GtkWidget *window;
} Fixture;

static GtkWidget *
find_window (GtkWidget *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (VG_IS_HELP_WINDOW (at->data))
      return at->data;

  return NULL;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  vg_help_window_show (GTK_WINDOW (self->parent), "closing");
  self->window = find_window (self->parent);
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
}

static guint
count_shown (GtkWidget *widget, const char *words)
{
  guint n = GTK_IS_LABEL (widget) &&
            strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_shown (child, words);

  return n;
}

static void
test_links_lead_on_and_back_again (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->window, "How does it end?"), >, 0);
  g_assert_true (gtk_widget_activate_action (self->window, "help.open", "s", "cases"));
  g_assert_cmpuint (count_shown (self->window, "How does it end?"), ==, 0);
  g_assert_cmpuint (count_shown (self->window, "begins a new case"), >, 0);
  g_assert_true (gtk_widget_activate_action (self->window, "help.back", NULL));
  g_assert_cmpuint (count_shown (self->window, "How does it end?"), >, 0);
}

static void
test_all_pages_are_listed (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (self->window, "help.all", NULL));
  g_assert_cmpuint (count_shown (self->window, "Opening the vault"), ==, 1);
  g_assert_cmpuint (count_shown (self->window, "Readiness"), ==, 1);
}

static void
test_a_page_that_is_not_there_leads_to_all_pages (Fixture *self, gconstpointer data)
{
  vg_help_window_show (GTK_WINDOW (self->parent), "nowhere");
  g_assert_cmpuint (count_shown (self->window, "Opening the vault"), ==, 1);
}

static void
test_there_is_one_window_beside_the_work (Fixture *self, gconstpointer data)
{
  vg_help_window_show (GTK_WINDOW (self->parent), "goals");
  g_assert_true (find_window (self->parent) == self->window);
  g_assert_cmpuint (count_shown (self->window, "Goals of both"), >, 0);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/help-window/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  adw_init ();
  add ("links-lead-on-and-back-again", test_links_lead_on_and_back_again);
  add ("all-pages-are-listed", test_all_pages_are_listed);
  add ("a-page-that-is-not-there-leads-to-all-pages",
       test_a_page_that_is_not_there_leads_to_all_pages);
  add ("there-is-one-window-beside-the-work", test_there_is_one_window_beside_the_work);

  return g_test_run ();
}
