/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/paths.h"
#include "tests/ui/filled-vault.h"
#include "tests/ui/on-screen.h"
#include "ui/arrive/arrival-card.h"
#include "ui/arrive/new-case-page.h"
#include "ui/arrive/registration-page.h"

#include <adwaita.h>

typedef struct {
  OpenVault made;
  GtkWidget *page;
  GtkWidget *window;
  char *begun; /* the key it asked for */
  guint n_made;
} Screen;

static void
set_up (Screen *at, gconstpointer unused)
{
  filled_vault_set_up (&at->made);
}

static void
tear_down (Screen *at, gconstpointer unused)
{
  on_screen_close (at->window, at->page);
  filled_vault_tear_down (&at->made);
  g_free (at->begun);
}

static void
begin_cb (Screen *at, GVariant *parameter)
{
  g_free (at->begun);
  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    at->begun = g_variant_dup_string (parameter, NULL);
  else
    g_variant_get (parameter, "(su)", &at->begun, &at->n_made);
}

static void
answer (GSimpleActionGroup *group, Screen *at, const char *name, const char *type)
{
  g_autoptr (GVariantType) kind = g_variant_type_new (type);
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, kind);

  g_signal_connect_swapped (action, "activate", G_CALLBACK (begin_cb), at);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
show (Screen *at, GtkWidget *page)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  at->page = page;
  at->window = on_screen_show (page);
  answer (group, at, "begin-case", "s");
  answer (group, at, "cases-made", "(su)");
  gtk_widget_insert_action_group (at->window, "win", G_ACTION_GROUP (group));
}

static void
show_new_case (Screen *at)
{
  show (at, vg_new_case_page_new (VG_WORKSPACE (at->made.vault), at->made.shelf));
}

static void
show_registration (Screen *at, const char *path)
{
  show (at, vg_registration_page_new (VG_WORKSPACE (at->made.vault), at->made.shelf, path));
}

static void
type (Screen *at, const char *field, const char *text)
{
  GObject *entry = gtk_widget_get_template_child (at->page, VG_TYPE_NEW_CASE_PAGE, field);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static guint
count_cases (Screen *at)
{
  g_autoptr (GListModel) cards = vg_workspace_list_cards (VG_WORKSPACE (at->made.vault), NULL);

  return g_list_model_get_n_items (cards);
}

static void
test_a_case_begins_with_a_name_and_nothing_less (Screen *at, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = NULL;

  show_new_case (at);
  type (at, "label", "  ");
  g_assert_false (gtk_widget_get_sensitive (on_screen_find_button (at->page, "Begin")));
  type (at, "label", " Bicycle  bell ");
  type (at, "harmed", "Distel");
  on_screen_press (at->page, "Begin");
  g_assert_nonnull (at->begun);
  file = open_vault_open_case (&at->made, at->begun);
  g_assert_cmpstr (vg_case_get_text (vg_case_file_get_case (file), "case/label"), ==,
                   "Bicycle bell");
}

static void
test_what_is_left_open_stays_open (Screen *at, gconstpointer unused)
{
  g_autoptr (VgCaseFile) file = NULL;
  VgCase *subject = NULL;

  show_new_case (at);
  type (at, "label", "Bicycle bell");
  on_screen_press (at->page, "Begin");
  file = open_vault_open_case (&at->made, at->begun);
  subject = vg_case_file_get_case (file);
  g_assert_null (vg_case_get (subject, "case/event"));
  g_assert_null (vg_case_get (subject, "case/started-by"));
  g_assert_false (vg_case_has_under (subject, "party"));
}

static void
test_nothing_is_made_before_one_says_so (Screen *at, gconstpointer unused)
{
  g_autofree char *path = vg_paths_dup_data ("registration", "example.json", NULL);
  guint n = count_cases (at);

  show_registration (at, path);
  g_assert_true (on_screen_shows (at->page, "Mr Slate"));
  g_assert_true (on_screen_shows (at->page, "My bicycle was taken from the shed at work."));
  g_assert_cmpuint (count_cases (at), ==, n);
  on_screen_press (at->page, "Make the case");
  g_assert_cmpuint (count_cases (at), ==, n + 1);
  g_assert_cmpuint (at->n_made, ==, 1);
}

static void
test_known_ones_are_not_chosen (Screen *at, gconstpointer unused)
{
  g_autofree char *path = vg_paths_dup_data ("registration", "example.csv", NULL);

  show_registration (at, path);
  g_assert_cmpuint (on_screen_count (at->page, VG_TYPE_ARRIVAL_CARD), ==, 2);
  on_screen_press (at->page, "Make 2 cases");
  g_assert_cmpuint (at->n_made, ==, 2);
  on_screen_close (at->window, at->page);

  show_registration (at, path);
  g_assert_true (on_screen_shows (at->page, "came under the same number"));
  g_assert_false (gtk_widget_get_sensitive (on_screen_find_button (at->page, "Make the case")));
}

static void
test_a_file_that_cannot_be_read_is_explained (Screen *at, gconstpointer unused)
{
  show_registration (at, "/nowhere/<form>.csv");
  g_assert_true (on_screen_shows (at->page, "/nowhere/<form>.csv"));
  g_assert_nonnull (on_screen_find_button (at->page, "Choose another file"));
}

#define ADD(name, test) g_test_add ("/ui/arrive/" name, Screen, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("a-case-begins-with-a-name-and-nothing-less",
       test_a_case_begins_with_a_name_and_nothing_less);
  ADD ("what-is-left-open-stays-open", test_what_is_left_open_stays_open);
  ADD ("nothing-is-made-before-one-says-so", test_nothing_is_made_before_one_says_so);
  ADD ("known-ones-are-not-chosen", test_known_ones_are_not_chosen);
  ADD ("a-file-that-cannot-be-read-is-explained", test_a_file_that_cannot_be_read_is_explained);

  return g_test_run ();
}
